/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-glyphs.h"
#include "scoring/seral-scoring.h"

static void
draw_flag (SeralSceneBuilder *builder,
           double             x,
           double             y,
           double             size,
           SeralInk           ink)
{
  double left = x - size * 0.36, top = y - size * 0.5;

  seral_scene_builder_move_to (builder, left, top);
  seral_scene_builder_line_to (builder, left + size * 0.86, top + size * 0.3);
  seral_scene_builder_line_to (builder, left, top + size * 0.6);
  seral_scene_builder_close (builder);
  seral_scene_builder_fill (builder, ink);

  seral_scene_builder_move_to (builder, left, top);
  seral_scene_builder_line_to (builder, left, y + size * 0.5);
  seral_scene_builder_stroke (builder, ink, size * 0.12, 0);
}

/* The hand that draws a check mark goes the same way in every script. */
static void
draw_check (SeralSceneBuilder *builder,
            double             x,
            double             y,
            double             size,
            SeralInk           ink)
{
  double way = seral_scene_builder_is_rtl (builder) ? -1 : 1;

  seral_scene_builder_move_to (builder, x - way * size * 0.4, y + size * 0.02);
  seral_scene_builder_line_to (builder, x - way * size * 0.12, y + size * 0.3);
  seral_scene_builder_line_to (builder, x + way * size * 0.42, y - size * 0.32);
  seral_scene_builder_stroke (builder, ink, size * 0.17, 0);
}

static void
draw_diamond (SeralSceneBuilder *builder,
              double             x,
              double             y,
              double             size,
              SeralInk           ink)
{
  double r = size * 0.4;

  seral_scene_builder_move_to (builder, x, y - r);
  seral_scene_builder_line_to (builder, x + r, y);
  seral_scene_builder_line_to (builder, x, y + r);
  seral_scene_builder_line_to (builder, x - r, y);
  seral_scene_builder_close (builder);
  seral_scene_builder_stroke (builder, ink, size * 0.14, 0);
}

static void
draw_bar (SeralSceneBuilder *builder,
          double             x,
          double             y,
          double             size,
          SeralInk           ink)
{
  seral_scene_builder_move_to (builder, x - size * 0.36, y);
  seral_scene_builder_line_to (builder, x + size * 0.36, y);
  seral_scene_builder_stroke (builder, ink, size * 0.2, 0);
}

/**
 * seral_glyph_draw:
 * @builder: what to draw with
 * @glyph: which sign
 * @x: its centre
 * @y: its centre
 * @size: the side of the square it stands in
 * @ink: what with
 *
 * Draws a sign.
 */
void
seral_glyph_draw (SeralSceneBuilder *builder,
                  SeralGlyph         glyph,
                  double             x,
                  double             y,
                  double             size,
                  SeralInk           ink)
{
  switch (glyph)
    {
    case SERAL_GLYPH_FLAG:
      draw_flag (builder, x, y, size, ink);
      break;
    case SERAL_GLYPH_CHECK:
      draw_check (builder, x, y, size, ink);
      break;
    case SERAL_GLYPH_RING:
      seral_scene_builder_circle (builder, x, y, size * 0.34);
      seral_scene_builder_stroke (builder, ink, size * 0.14, 0);
      break;
    case SERAL_GLYPH_DIAMOND:
      draw_diamond (builder, x, y, size, ink);
      break;
    case SERAL_GLYPH_HALF:
      seral_glyph_draw_ball (builder, 2, x, y, size * 0.8, ink, SERAL_INK_BACKGROUND);
      break;
    case SERAL_GLYPH_BAR:
      draw_bar (builder, x, y, size, ink);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * seral_glyph_draw_ball:
 * @builder: what to draw with
 * @quarters: how many quarters of it are filled, up to 4
 * @x: its centre
 * @y: its centre
 * @size: its diameter
 * @ink: what with
 * @inside: what the rest of it is filled with
 *
 * Draws a ball that fills by quarters, clockwise from the top.
 */
void
seral_glyph_draw_ball (SeralSceneBuilder *builder,
                       guint              quarters,
                       double             x,
                       double             y,
                       double             size,
                       SeralInk           ink,
                       SeralInk           inside)
{
  double line = MAX (1.0, size * 0.1), radius = (size - line) / 2;

  seral_scene_builder_circle (builder, x, y, radius);
  seral_scene_builder_fill_stroke (builder, quarters >= 4 ? ink : inside, ink, line);

  if (quarters > 0 && quarters < 4)
    {
      seral_scene_builder_move_to (builder, x, y);
      seral_scene_builder_arc (builder, x, y, radius, -G_PI / 2, (quarters - 1.0) * G_PI / 2);
      seral_scene_builder_close (builder);
      seral_scene_builder_fill (builder, ink);
    }
}

/**
 * seral_quarters_of:
 * @completeness: how much of something is in place, 0..1
 *
 * Says in quarters how much of something is in place: none only for nothing,
 * four only for all.
 *
 * Returns: from 0 to 4
 */
guint
seral_quarters_of (double completeness)
{
  if (completeness <= SERAL_SCORING_EPSILON)
    return 0;
  if (completeness < 1.0 / 3.0 - SERAL_SCORING_EPSILON)
    return 1;
  if (completeness < 2.0 / 3.0 - SERAL_SCORING_EPSILON)
    return 2;
  if (completeness < 1.0 - SERAL_SCORING_EPSILON)
    return 3;

  return 4;
}

/**
 * seral_shade_of:
 * @completeness: how much of something is in place, 0..1
 *
 * Returns: the ink that says so by how dark it is
 */
SeralInk
seral_shade_of (double completeness)
{
  static const SeralInk shades[] =
  {
    SERAL_INK_SURFACE, SERAL_INK_SHADE_1, SERAL_INK_SHADE_2, SERAL_INK_SHADE_3, SERAL_INK_ACCENT,
  };

  return shades[seral_quarters_of (completeness)];
}
