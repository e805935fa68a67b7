/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-staircase-private.h"
#include "words/seral-words.h"

#define RADIUS 3.0

static SeralRect
step_block (SeralStairs *self,
            int          step)
{
  return SERAL_RECT (self->steps[step].x, self->steps[step].top,
                     self->width, self->base - self->steps[step].top);
}

/* The band along the top of a step that one stands on. */
static double
tread_height (SeralStairs *self)
{
  return MAX (2 * self->line, MIN (round (self->unit * 0.45), self->riser * 0.3));
}

/* The step one stands on: solid, or where the stage is thin a shell with little in it. */
static void
draw_here (SeralStairs *self,
           int          step)
{
  SeralRect block = step_block (self, step);
  double wall = self->line * 2, tread = tread_height (self);
  SeralRect body = { block.x + wall, block.y + tread, block.width - 2 * wall, block.height - tread };

  seral_scene_builder_round_rect (self->builder, &block, RADIUS, 0);
  seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);

  if (self->thin && body.width > 0 && body.height > 0)
    {
      seral_scene_builder_rect (self->builder, &body);
      seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_1);
      seral_scene_builder_hatch (self->builder, &body, self->unit * 1.2);
      seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, self->line, 0);
    }
}

/* A step behind: its tread in colour, its body a tint, so that the step one stands on stands out. */
static void
draw_passed (SeralStairs *self,
             int          step)
{
  SeralRect block = step_block (self, step);
  SeralRect tread = { block.x, block.y, block.width, tread_height (self) };

  seral_scene_builder_round_rect (self->builder, &block, RADIUS, 0);
  seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_2);
  seral_scene_builder_round_rect (self->builder, &tread, RADIUS, 0);
  seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_3);
}

static void
draw_open (SeralStairs *self,
           int          step)
{
  SeralRect block = step_block (self, step);
  double line = self->line * 1.5;

  seral_scene_builder_round_rect (self->builder, &block, RADIUS, 0);
  seral_scene_builder_fill (self->builder, SERAL_INK_SURFACE);
  seral_scene_builder_move_to (self->builder, block.x + line / 2, block.y + self->riser);
  seral_scene_builder_line_to (self->builder, block.x + line / 2, block.y + line / 2);
  seral_scene_builder_line_to (self->builder, seral_rect_right (&block), block.y + line / 2);
  seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, line, 0);
}

/* How much of the climb to the next step is done: it fills from the step below. */
static void
draw_progress (SeralStairs *self)
{
  const SeralStep *step = &self->steps[self->next];
  double from = self->steps[self->here].top, height = round ((from - step->top) * self->progress);
  SeralRect fill = { step->x, from - height, self->width, height };

  if (height <= 0)
    return;

  seral_scene_builder_rect (self->builder, &fill);
  seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_2);
  seral_scene_builder_move_to (self->builder, fill.x, fill.y);
  seral_scene_builder_line_to (self->builder, seral_rect_right (&fill), fill.y);
  seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, self->line * 2, 0);
}

static void
draw_inside (SeralStairs    *self,
             SeralTextBlock *text,
             double          x,
             double         *y,
             SeralInk        ink)
{
  if (text == NULL)
    return;

  seral_scene_builder_text (self->builder, text, x, *y, SERAL_ALIGN_START, ink);
  *y += seral_text_block_get_height (text);
}

static void
draw_insides (SeralStairs *self,
              int          step)
{
  const SeralStep *s = &self->steps[step];
  double x = s->x + seral_stairs_get_pad (self), y = s->top + self->unit * 0.5;

  if (step == self->next)
    {
      y = self->steps[self->here].top + self->unit * 0.4;
      draw_inside (self, self->share, x, &y, SERAL_INK_TEXT);
      draw_inside (self, self->holding, x, &y, SERAL_INK_TEXT);
      if (self->share != NULL)
        y += self->unit * 0.4;
    }

  draw_inside (self, s->capability, x, &y, SERAL_INK_MUTED);
  draw_inside (self, s->months, x, &y, SERAL_INK_MUTED);
}

static void
draw_labels (SeralStairs *self,
             int          step)
{
  const SeralStep *s = &self->steps[step];
  gboolean here = step == self->here;
  double y = self->base + self->unit * 0.35;

  if (s->numeral != NULL)
    seral_scene_builder_text (self->builder, s->numeral, s->x, y, SERAL_ALIGN_START,
                              here ? SERAL_INK_ACCENT : SERAL_INK_TEXT);
  y += self->numeral_height;

  if (s->name == NULL)
    return;
  seral_scene_builder_text (self->builder, s->name, s->x, y, SERAL_ALIGN_START,
                            here ? SERAL_INK_ACCENT : SERAL_INK_TEXT);

  if (s->tagline == NULL)
    return;
  seral_scene_builder_text (self->builder, s->tagline, s->x,
                            y + seral_text_block_get_height (s->name) + self->unit * 0.15,
                            SERAL_ALIGN_START, SERAL_INK_MUTED);
}

/* What ties a badge to its step: its own tip, or a stem where it had to move up. */
static void
draw_pointer (SeralStairs  *self,
              SeralCallout *callout,
              double        bottom)
{
  double tip = self->steps[callout->step].top - self->line * 2, half = self->unit * 0.42;

  seral_scene_builder_move_to (self->builder, callout->stem - half, bottom - 0.5);
  seral_scene_builder_line_to (self->builder, callout->stem + half, bottom - 0.5);
  seral_scene_builder_line_to (self->builder, callout->stem, MIN (tip, bottom + self->unit * 0.55));
  seral_scene_builder_close (self->builder);
  seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);

  if (tip - bottom > self->unit)
    {
      seral_scene_builder_move_to (self->builder, callout->stem, bottom);
      seral_scene_builder_line_to (self->builder, callout->stem, tip);
      seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, self->line * 2, 0);
    }
}

static void
draw_badge (SeralStairs     *self,
            SeralCallout    *callout,
            SeralCalloutRow *row,
            double           top,
            double           height)
{
  double width = seral_text_block_get_width (row->text) + self->unit * 1.4;
  SeralRect badge = { callout->x, top, width, height };

  if (callout->stem > callout->x + callout->width / 2)
    badge.x = callout->x + callout->width - width;

  seral_scene_builder_round_rect (self->builder, &badge, height * 0.28, height * 0.28);
  if (row->hollow)
    {
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.5, self->unit * 0.3);
    }
  else
    {
      seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);
      draw_pointer (self, callout, top + height);
    }

  seral_scene_builder_text (self->builder, row->text, badge.x + self->unit * 0.7,
                            top + (height - seral_text_block_get_height (row->text)) / 2,
                            SERAL_ALIGN_START, row->hollow ? SERAL_INK_TEXT : SERAL_INK_ON_ACCENT);
}

static void
draw_sign (SeralStairs     *self,
           SeralCallout    *callout,
           SeralCalloutRow *row,
           double           top,
           double           height,
           gboolean         lowest)
{
  gboolean flag = row->glyph == SERAL_GLYPH_FLAG;
  SeralInk ink = flag ? SERAL_INK_TEXT : SERAL_INK_MUTED;
  double size = self->unit * (flag ? 1.3 : 1.0);
  double line = seral_text_block_get_height (row->text) / seral_text_block_get_n_lines (row->text);
  double x = callout->x + self->unit * 0.6, y = top + line / 2;

  if (lowest)
    {
      double from = flag ? y - size * 0.5 : y + size * 0.5;
      double at = flag ? x - size * 0.36 : x;

      seral_scene_builder_move_to (self->builder, at, from);
      seral_scene_builder_line_to (self->builder, at, self->steps[callout->step].top);
      seral_scene_builder_stroke (self->builder, ink, flag ? size * 0.12 : self->line, 0);
    }

  seral_glyph_draw (self->builder, row->glyph, x, y, size, ink);
  seral_scene_builder_text (self->builder, row->text, callout->x + self->unit * 1.45, top,
                            SERAL_ALIGN_START, ink);
}

static void
draw_callout (SeralStairs  *self,
              SeralCallout *callout)
{
  double bottom = callout->bottom;

  for (guint i = 0; i < callout->rows->len; i++)
    {
      SeralCalloutRow *row = &g_array_index (callout->rows, SeralCalloutRow, i);
      double height = seral_text_block_get_height (row->text) + self->unit * (row->badge ? 0.7 : 0.25);
      SeralRect bounds = { callout->x, bottom - height, callout->width, height };
      g_autofree char *id = g_strconcat ("mark-", row->id, NULL);
      g_autofree char *words = row->hollow
                                 ? seral_words_distance (self->catalogue, self->result)
                                 : seral_words_stage (self->catalogue, self->steps[callout->step].stage);

      seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, id, row->words, words, &bounds);
      if (row->badge)
        draw_badge (self, callout, row, bounds.y, height);
      else
        draw_sign (self, callout, row, bounds.y, height, i == 0);
      seral_scene_builder_end_region (self->builder);
      bottom -= height;
    }
}

/* What a step says beside its name: of the next one how much is in place, and what holds it back. */
static char *
dup_step_words (SeralStairs *self,
                int          step)
{
  g_autofree char *progress = NULL;
  g_autofree char *count = NULL;
  g_autofree char *holding = NULL;

  if (step != self->next)
    return g_strdup (self->steps[step].stage->tagline);

  progress = seral_words_progress (self->catalogue, self->result);
  if (self->n_to_go == 0)
    return g_steal_pointer (&progress);

  count = seral_words_count (self->catalogue, self->n_to_go);
  holding = g_strdup_printf (seral_ntext (self->catalogue,
                                          "Holding you back: %s answer",
                                          "Holding you back: %s answers", self->n_to_go), count);

  /* Translators: two sentences; the second has no full stop of its own. */
  return g_strdup_printf (seral_text (self->catalogue, "%s %s."), progress, holding);
}

static void
draw_step (SeralStairs *self,
           int          step)
{
  SeralRect bounds = { self->steps[step].x, self->steps[step].top, self->width,
                       seral_rect_bottom (&self->area) - self->steps[step].top };
  g_autofree char *label = seral_words_stage (self->catalogue, self->steps[step].stage);
  g_autofree char *words = dup_step_words (self, step);
  g_autofree char *id = g_strdup_printf ("stage-%d", self->steps[step].stage->level);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_STAGE, id, label, words, &bounds);

  if (step == self->here)
    draw_here (self, step);
  else if (step < self->here)
    draw_passed (self, step);
  else
    draw_open (self, step);
  if (step == self->next)
    draw_progress (self);
  draw_insides (self, step);
  draw_labels (self, step);

  for (guint i = 0; i < self->callouts->len; i++)
    if (g_array_index (self->callouts, SeralCallout, i).step == step)
      draw_callout (self, &g_array_index (self->callouts, SeralCallout, i));

  seral_scene_builder_end_region (self->builder);
}

static void
draw_usual (SeralStairs *self)
{
  double bottom = seral_rect_bottom (&self->area), height = seral_text_block_get_height (self->usual);
  double left = self->steps[self->usual_first].x, right = self->steps[self->usual_last].x + self->width;
  double y = round (bottom - height - self->unit * 0.35) + 0.5, tick = self->unit * 0.35;
  double text_x = MIN (left, seral_rect_right (&self->area) - seral_text_block_get_width (self->usual));
  SeralRect bounds = { left, y - tick, right - left, bottom - y + tick };

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_NOTE, "usual",
                                    seral_text (self->catalogue, "Where most companies are"),
                                    seral_model_get_prevalence (seral_result_get_model (self->result))->text,
                                    &bounds);
  seral_scene_builder_move_to (self->builder, left, y - tick);
  seral_scene_builder_line_to (self->builder, left, y);
  seral_scene_builder_line_to (self->builder, right, y);
  seral_scene_builder_line_to (self->builder, right, y - tick);
  seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line, 0);
  seral_scene_builder_text (self->builder, self->usual, text_x, bottom - height, SERAL_ALIGN_START, SERAL_INK_MUTED);
  seral_scene_builder_end_region (self->builder);
}

/* Draws what was laid out, in the order it is read. */
void
seral_stairs_draw (SeralStairs *self)
{
  for (guint i = 0; i < self->n_steps; i++)
    draw_step (self, (int) i);

  if (self->caption != NULL)
    seral_scene_builder_text (self->builder, self->caption, self->area.x,
                              self->base + self->unit * 0.35 + self->numeral_height, SERAL_ALIGN_START, SERAL_INK_TEXT);
  if (self->usual != NULL)
    draw_usual (self);
}
