/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-radar-private.h"
#include "words/seral-words.h"

/* Side of the square in which a corner of the shape can be pointed at. */
#define TOUCH 24.0

typedef double (*ScoreFunc) (const SeralSpoke *spoke);

static double
score_now (const SeralSpoke *spoke)
{
  return spoke->score;
}

static double
score_previous (const SeralSpoke *spoke)
{
  return spoke->previous;
}

static double
score_evidenced (const SeralSpoke *spoke)
{
  return spoke->evidenced;
}

static void
point_on (SeralWeb         *self,
          const SeralSpoke *spoke,
          double            score,
          double           *x,
          double           *y)
{
  double radius = seral_web_get_radius (self, score);

  *x = self->x + spoke->dx * radius;
  *y = self->y + spoke->dy * radius;
}

/* The shape as a filled whole; where a dimension has no score it goes through the middle. */
static void
fill_shape (SeralWeb *self,
            SeralInk  ink)
{
  for (guint i = 0; i < self->n_spokes; i++)
    {
      const SeralSpoke *spoke = &self->spokes[i];
      double x = self->x, y = self->y;

      if (!seral_is_none (spoke->score))
        point_on (self, spoke, spoke->score, &x, &y);
      if (i == 0)
        seral_scene_builder_move_to (self->builder, x, y);
      else
        seral_scene_builder_line_to (self->builder, x, y);
    }
  seral_scene_builder_close (self->builder);
  seral_scene_builder_fill (self->builder, ink);
}

/* Its edge, only between dimensions that both have a score. */
static void
stroke_shape (SeralWeb  *self,
              ScoreFunc  score,
              SeralInk   ink,
              double     width,
              double     dash)
{
  for (guint i = 0; i < self->n_spokes; i++)
    {
      const SeralSpoke *from = &self->spokes[i], *to = &self->spokes[(i + 1) % self->n_spokes];
      double x, y;

      if (seral_is_none (score (from)) || seral_is_none (score (to)))
        continue;
      point_on (self, from, score (from), &x, &y);
      seral_scene_builder_move_to (self->builder, x, y);
      point_on (self, to, score (to), &x, &y);
      seral_scene_builder_line_to (self->builder, x, y);
    }
  seral_scene_builder_stroke (self->builder, ink, width, dash);
}

static void
draw_rings (SeralWeb *self)
{
  for (guint i = 1; i <= self->n_rings; i++)
    seral_scene_builder_circle (self->builder, self->x, self->y, self->radius * i / self->n_rings);
  seral_scene_builder_stroke (self->builder, SERAL_INK_GRID, self->line, 0);
}

static void
draw_target (SeralWeb *self)
{
  seral_scene_builder_circle (self->builder, self->x, self->y, seral_web_get_radius (self, self->target));
  seral_scene_builder_stroke (self->builder, SERAL_INK_TEXT, self->line * 1.5, self->unit * 0.3);
}

/* An axis is a line where something is asked, and a dotted one where nothing is. */
static void
draw_axis (SeralWeb         *self,
           const SeralSpoke *spoke)
{
  const SeralSetResult *found = seral_result_get_dimension (self->result, spoke->dimension);
  double x, y;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < found->n_gates; i++)
        {
          gboolean asked = !seral_is_none (found->gates[i].completeness);

          if (asked != (pass == 0))
            continue;
          point_on (self, spoke, found->gates[i].level - 1, &x, &y);
          seral_scene_builder_move_to (self->builder, x, y);
          point_on (self, spoke, found->gates[i].level, &x, &y);
          seral_scene_builder_line_to (self->builder, x, y);
        }
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line, pass == 0 ? 0 : self->unit * 0.15);
    }
}

/* Numbers of the stages, just inside their rings, in the first field between two axes. */
static void
draw_ring_numbers (SeralWeb *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double step = self->radius / self->n_rings;
  guint every;

  font.size = MIN (font.size, MAX (9.0, step * 0.7));
  every = step >= font.size * 1.3 ? 1 : (guint) ceil (font.size * 1.3 / step);

  for (guint i = self->n_rings; i > 0; i -= MIN (every, i))
    {
      g_autofree char *level = seral_format_number (self->catalogue, self->base + (int) i - 1, 0);
      g_autoptr (SeralTextBlock) text = seral_scene_builder_measure (self->builder, &font, level, -1, 1);
      double angle = G_PI / self->n_spokes - G_PI / 2;
      double radius = step * i - font.size * 0.62;

      seral_scene_builder_text (self->builder, text, self->x + cos (angle) * radius,
                                self->y + sin (angle) * radius - seral_text_block_get_height (text) / 2,
                                SERAL_ALIGN_CENTRE, SERAL_INK_MUTED);
    }
}

static void
draw_label (SeralWeb         *self,
            const SeralSpoke *spoke)
{
  SeralAlign align = SERAL_ALIGN_START;
  double x = spoke->label.x, y = spoke->label.y;

  if (spoke->key != NULL)
    {
      seral_scene_builder_text (self->builder, spoke->key, spoke->key_x, spoke->key_y,
                                SERAL_ALIGN_CENTRE, SERAL_INK_TEXT);
    }
  else if (fabs (spoke->dx) < 0.2)
    {
      align = SERAL_ALIGN_CENTRE;
      x += spoke->label.width / 2;
    }
  else if (spoke->dx < 0)
    {
      align = SERAL_ALIGN_END;
      x += spoke->label.width;
    }

  if (spoke->name != NULL)
    {
      seral_scene_builder_text (self->builder, spoke->name, x, y, align, SERAL_INK_TEXT);
      y += seral_text_block_get_height (spoke->name);
    }
  if (spoke->stage != NULL)
    seral_scene_builder_text (self->builder, spoke->stage, x, y, align, SERAL_INK_MUTED);
}

static char *
dup_spoke_words (SeralWeb         *self,
                 const SeralSpoke *spoke)
{
  const SeralSetResult *found = seral_result_get_dimension (self->result, spoke->dimension);
  g_autofree char *stage = NULL;
  g_autofree char *share = NULL;

  if (seral_is_none (found->score))
    return g_strdup (seral_text (self->catalogue, "Not asked"));
  if (seral_is_none (spoke->score))
    return g_strdup (seral_text (self->catalogue, "Not known yet"));

  stage = seral_words_stage (self->catalogue, seral_model_get_stage_at_level (self->model, found->level));
  if (seral_is_none (found->progress))
    /* Translators: %s is a stage; the dimension has no questions for higher ones. */
    return g_strdup_printf (seral_text (self->catalogue, "%s; not asked further"), stage);
  share = seral_format_percent (self->catalogue, found->progress);

  /* Translators: a stage, then a share such as "58 %". */
  return g_strdup_printf (seral_text (self->catalogue, "%s; %s of the next one in place"), stage, share);
}

static void
draw_corner (SeralWeb         *self,
             const SeralSpoke *spoke)
{
  double x, y;

  if (seral_is_none (spoke->score))
    return;

  if (!seral_is_none (spoke->previous))
    {
      point_on (self, spoke, spoke->previous, &x, &y);
      seral_glyph_draw (self->builder, SERAL_GLYPH_DIAMOND, x, y, self->unit * 0.7, SERAL_INK_MUTED);
    }

  point_on (self, spoke, spoke->score, &x, &y);
  seral_scene_builder_circle (self->builder, x, y, MAX (3, self->unit * 0.36));
  seral_scene_builder_fill_stroke (self->builder, SERAL_INK_ACCENT, SERAL_INK_BACKGROUND, self->line * 1.5);
}

static SeralRect
spoke_bounds (SeralWeb         *self,
              const SeralSpoke *spoke)
{
  double x = self->x + spoke->dx * self->radius, y = self->y + spoke->dy * self->radius;

  if (spoke->name != NULL || spoke->key != NULL)
    return spoke->label;

  return SERAL_RECT (x - TOUCH / 2, y - TOUCH / 2, TOUCH, TOUCH);
}

static void
draw_spoke (SeralWeb         *self,
            const SeralSpoke *spoke)
{
  const SeralDimension *dimension = &seral_model_get_dimensions (self->model, NULL)[spoke->dimension];
  g_autofree char *id = g_strconcat ("dimension-", dimension->id, NULL);
  g_autofree char *words = dup_spoke_words (self, spoke);
  SeralRect bounds = spoke_bounds (self, spoke);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, dimension->name, words, &bounds);
  draw_label (self, spoke);
  if (!seral_is_none (spoke->score))
    {
      g_autofree char *corner = g_strconcat ("score-", dimension->id, NULL);
      double x, y;

      point_on (self, spoke, spoke->score, &x, &y);
      bounds = SERAL_RECT (x - TOUCH / 2, y - TOUCH / 2, TOUCH, TOUCH);
      seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, corner, dimension->name, words, &bounds);
      draw_corner (self, spoke);
      seral_scene_builder_end_region (self->builder);
    }
  seral_scene_builder_end_region (self->builder);
}

static void
draw_legend_entry (SeralWeb               *self,
                   const SeralLegendEntry *entry)
{
  double y = entry->y + seral_text_block_get_height (entry->text) / 2, x = entry->x, width = self->unit * 1.8;

  if (entry->flag)
    {
      seral_glyph_draw (self->builder, SERAL_GLYPH_FLAG, x + self->unit * 0.45, y, self->unit * 0.9, entry->ink);
      x += self->unit * 1.0;
      width -= self->unit * 1.0;
    }
  seral_scene_builder_move_to (self->builder, x, y);
  seral_scene_builder_line_to (self->builder, x + width, y);
  seral_scene_builder_stroke (self->builder, entry->ink, self->line * 1.5, entry->dash);
  seral_scene_builder_text (self->builder, entry->text, entry->x + self->unit * 2.4, entry->y,
                            SERAL_ALIGN_START, SERAL_INK_MUTED);
}

static void
draw_unknown (SeralWeb *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  g_autoptr (SeralTextBlock) text = NULL;
  SeralRect patch;

  text = seral_scene_builder_measure (self->builder, &font, seral_text (self->catalogue, "Not known yet"),
                                      self->radius * 1.6, 2);
  if (seral_text_block_is_shortened (text) || seral_text_block_is_broken (text))
    return;

  patch.width = seral_text_block_get_width (text) + self->unit * 1.4;
  patch.height = seral_text_block_get_height (text) + self->unit * 0.7;
  patch.x = self->x - patch.width / 2;
  patch.y = self->y - patch.height / 2;
  seral_scene_builder_round_rect (self->builder, &patch, self->unit * 0.5, self->unit * 0.5);
  seral_scene_builder_fill (self->builder, SERAL_INK_BACKGROUND);
  seral_scene_builder_round_rect (self->builder, &patch, self->unit * 0.5, self->unit * 0.5);
  seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.5, self->unit * 0.3);
  seral_scene_builder_text (self->builder, text, self->x, patch.y + self->unit * 0.35,
                            SERAL_ALIGN_CENTRE, SERAL_INK_TEXT);
}

/* From the ground up: shape, web, edges, corners, words. */
void
seral_web_draw (SeralWeb *self)
{
  if (self->known)
    fill_shape (self, SERAL_INK_SHADE_1);
  draw_rings (self);
  for (guint i = 0; i < self->n_spokes; i++)
    draw_axis (self, &self->spokes[i]);
  if (self->known)
    draw_ring_numbers (self);
  if (self->target != SERAL_NO_TARGET)
    draw_target (self);
  if (self->has_previous)
    stroke_shape (self, score_previous, SERAL_INK_MUTED, self->line * 1.25, 0);
  if (self->known)
    stroke_shape (self, score_now, SERAL_INK_ACCENT, self->line * 2.5, 0);
  if (self->has_evidenced)
    stroke_shape (self, score_evidenced, SERAL_INK_ACCENT, self->line * 1.5, self->unit * 0.3);
  if (!self->known)
    draw_unknown (self);

  for (guint i = 0; i < self->n_spokes; i++)
    draw_spoke (self, &self->spokes[i]);
  for (guint i = 0; i < self->legend->len; i++)
    draw_legend_entry (self, &g_array_index (self->legend, SeralLegendEntry, i));
}
