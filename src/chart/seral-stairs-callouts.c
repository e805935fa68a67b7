/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-staircase-private.h"
#include "words/seral-words.h"

/*
 * Callouts stand on the steps like people and flags: on the lowest free place
 * above whatever lies below them, and tied to their step by a stem. The first
 * one takes the best place.
 */

static void
row_clear (SeralCalloutRow *row)
{
  g_clear_pointer (&row->words, g_free);
  g_clear_pointer (&row->text, seral_text_block_free);
}

static SeralCallout *
find_callout (SeralStairs *self,
              int          step)
{
  SeralCallout callout = { step, };

  for (guint i = 0; i < self->callouts->len; i++)
    if (g_array_index (self->callouts, SeralCallout, i).step == step)
      return &g_array_index (self->callouts, SeralCallout, i);

  callout.rows = g_array_new (FALSE, TRUE, sizeof (SeralCalloutRow));
  g_array_set_clear_func (callout.rows, (GDestroyNotify) row_clear);
  g_array_append_val (self->callouts, callout);

  return &g_array_index (self->callouts, SeralCallout, self->callouts->len - 1);
}

/* A short text stands on one line; a longer one in two, where its own column is wide enough for that. */
static SeralTextBlock *
measure_row (SeralStairs     *self,
             const SeralFont *font,
             const char      *words,
             double           signs,
             guint            max_lines)
{
  g_autoptr (SeralTextBlock) line = NULL;
  SeralTextBlock *wrapped;
  double narrow = self->width - signs;

  line = seral_scene_builder_measure (self->builder, font, words, self->area.width - signs, 1);
  if (max_lines == 1 || narrow < self->unit * 3 ||
      seral_text_block_get_width (line) <= MAX (narrow, self->unit * 7))
    return g_steal_pointer (&line);

  wrapped = seral_scene_builder_measure (self->builder, font, words, narrow, max_lines);
  if (!seral_text_block_is_shortened (wrapped) && !seral_text_block_is_broken (wrapped))
    return wrapped;
  seral_text_block_free (wrapped);

  return g_steal_pointer (&line);
}

static void
add_row (SeralStairs *self,
         int          step,
         const char  *id,
         const char  *words,
         SeralGlyph   glyph)
{
  SeralCallout *callout = find_callout (self, step);
  SeralCalloutRow row = { id, g_strdup (words), NULL, glyph, };
  SeralFont font = seral_scene_builder_get_font (self->builder, glyph == SERAL_GLYPH_FLAG ? SERAL_TEXT_STRONG
                                                                                          : SERAL_TEXT_SMALL);
  double signs = self->unit * 1.45;

  row.text = measure_row (self, &font, words, signs, 2);
  callout->width = MAX (callout->width, seral_text_block_get_width (row.text) + signs);
  callout->height += seral_text_block_get_height (row.text) + self->unit * 0.25;
  g_array_append_val (callout->rows, row);
}

/* The one thing to be seen first. */
static void
add_badge (SeralStairs *self,
           int          step,
           const char  *words,
           gboolean     hollow)
{
  SeralCallout *callout = find_callout (self, step);
  SeralCalloutRow row = { "here", g_strdup (words), NULL, SERAL_GLYPH_RING, TRUE, hollow };
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  double signs = self->unit * 1.4;

  font.size = round (font.size * 1.15 * 4) / 4;
  row.text = measure_row (self, &font, words, signs, 1);
  callout->width = MAX (callout->width, seral_text_block_get_width (row.text) + signs);
  callout->height += seral_text_block_get_height (row.text) + self->unit * 0.7;
  g_array_append_val (callout->rows, row);
}

/* In order of what matters: it decides who gets the best place, and who goes first where there is none. */
void
seral_stairs_add_callouts (SeralStairs *self)
{
  SeralCatalogue *catalogue = self->catalogue;

  if (self->here != NO_STEP)
    add_badge (self, self->here, self->here_words, FALSE);
  else
    add_badge (self, 0, seral_text (catalogue, "Not known yet"), TRUE);
  if (self->target != NO_STEP)
    add_row (self, self->target, "target", seral_text (catalogue, "Your target"), SERAL_GLYPH_FLAG);
  if (self->thin)
    add_row (self, self->here, "thin",
             /* Translators: a stage that is attained while little of what marks it is in place. */
             seral_text (catalogue, "Still thin"), SERAL_GLYPH_HALF);
  if (self->evidenced != NO_STEP)
    add_row (self, self->evidenced, "evidenced",
             seral_text (catalogue, "Backed by evidence"), SERAL_GLYPH_CHECK);
  if (self->at_most != NO_STEP)
    add_row (self, self->at_most, "at-most",
             /* Translators: the highest stage that is possible while questions are open. */
             seral_text (catalogue, "At most, with all answered"), SERAL_GLYPH_RING);
  if (self->previous != NO_STEP)
    add_row (self, self->previous, "previous", self->previous_words, SERAL_GLYPH_DIAMOND);
}

static double
stem_length (SeralStairs *self)
{
  return self->unit * 0.75;
}

/* The highest thing under a span, that a callout may not reach below. */
static double
floor_under (SeralStairs *self,
             guint        n_placed,
             double       from,
             double       to,
             int          own)
{
  double floor = self->base;

  for (guint i = 0; i < self->n_steps; i++)
    {
      double clearance = (int) i == own ? stem_length (self) : self->unit * 0.5;

      if (self->steps[i].x < to && self->steps[i].x + self->width > from)
        floor = MIN (floor, self->steps[i].top - clearance);
    }

  for (guint i = 0; i < n_placed; i++)
    {
      const SeralCallout *other = &g_array_index (self->callouts, SeralCallout, i);

      if (other->x - self->unit * 0.5 < to && other->x + other->width + self->unit * 0.5 > from)
        floor = MIN (floor, other->bottom - other->height - self->unit * 0.5);
    }

  return floor;
}

/* Whether a stem down to the step would run through somebody else's text. */
static gboolean
is_free (SeralStairs *self,
         guint        n_placed,
         double       x)
{
  for (guint i = 0; i < n_placed; i++)
    {
      const SeralCallout *other = &g_array_index (self->callouts, SeralCallout, i);

      if (x > other->x - self->unit * 0.3 && x < other->x + other->width + self->unit * 0.3)
        return FALSE;
    }

  return TRUE;
}

/* Chooses among: flush with the step's start, with its end, centred, at the edge of the area. */
static gboolean
place_callout (SeralStairs *self,
               guint        index)
{
  SeralCallout *callout = &g_array_index (self->callouts, SeralCallout, index);
  double left = self->steps[callout->step].x, right = left + self->width;
  double inset = MIN (self->unit * 0.55, self->width / 2);
  double last = seral_rect_right (&self->area) - callout->width;
  const double places[] =
  {
    left,
    right - callout->width,
    (left + right - callout->width) / 2,
    self->area.x,
    last,
  };
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = places[i], from, to, stem, floor;

      if (x < self->area.x - 0.01 || x > last + 0.01)
        continue;
      from = MAX (left + inset, x + inset);
      to = MIN (right - inset, x + callout->width - inset);
      stem = i == 1 ? to : from;
      if (from > to + 0.01 || !is_free (self, index, stem))
        continue;
      floor = floor_under (self, index, x, x + callout->width, callout->step);
      if (floor <= best + self->unit * 0.5)
        continue;

      best = floor;
      callout->x = x;
      callout->stem = stem;
      callout->bottom = floor;
    }

  return best - callout->height >= self->area.y;
}

/* Places all of them over the steps as they stand; FALSE if one has no room. */
gboolean
seral_stairs_place_callouts (SeralStairs *self)
{
  for (guint i = 0; i < self->callouts->len; i++)
    if (!place_callout (self, i))
      return FALSE;

  return TRUE;
}
