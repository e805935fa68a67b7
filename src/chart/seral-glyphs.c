/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-glyphs.h"

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
      seral_glyph_draw_ball (builder, x, y, size * 0.8, 0.5, ink, SERAL_INK_BACKGROUND);
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
 * @x: its centre
 * @y: its centre
 * @size: its diameter
 * @share: how much of it is filled, 0..1
 * @ink: what with
 * @inside: what the rest of it is filled with
 *
 * Draws a ball that fills by quarters, clockwise from the top: empty only at
 * nothing, full only at all.
 */
void
seral_glyph_draw_ball (SeralSceneBuilder *builder,
                       double             x,
                       double             y,
                       double             size,
                       double             share,
                       SeralInk           ink,
                       SeralInk           inside)
{
  double radius = size / 2, line = MAX (1.0, size * 0.1);
  int quarters;

  if (share <= 1e-9)
    quarters = 0;
  else if (share >= 1 - 1e-9)
    quarters = 4;
  else
    quarters = CLAMP ((int) (share * 4 + 0.5), 1, 3);

  seral_scene_builder_circle (builder, x, y, radius - line / 2);
  seral_scene_builder_fill_stroke (builder, quarters == 4 ? ink : inside, ink, line);

  if (quarters > 0 && quarters < 4)
    {
      seral_scene_builder_move_to (builder, x, y);
      seral_scene_builder_arc (builder, x, y, radius - line / 2, -G_PI / 2, -G_PI / 2 + quarters * G_PI / 2);
      seral_scene_builder_close (builder);
      seral_scene_builder_fill (builder, ink);
    }
}
