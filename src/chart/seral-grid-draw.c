/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-heatmap-private.h"
#include "words/seral-words.h"

/* More regions than this are slower to walk through than rows and columns. */
#define MAX_CELL_REGIONS 200

#define RADIUS 2.0

static SeralRect
cell_rect (SeralGrid *self,
           guint      row,
           guint      column)
{
  return SERAL_RECT (seral_grid_get_x (self, column), self->top + row * self->height,
                     self->width, self->height - self->gap);
}

static double
completeness_of (SeralGrid *self,
                 guint      dimension,
                 guint      column)
{
  return seral_result_get_dimension (self->result, dimension)->gates[column].completeness;
}

/* A short line, where nothing is asked. */
static void
draw_dash (SeralGrid *self,
           double     x,
           double     y)
{
  seral_scene_builder_move_to (self->builder, x - self->ball * 0.3, y);
  seral_scene_builder_line_to (self->builder, x + self->ball * 0.3, y);
  seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.25, 0);
}

static void
draw_sign (SeralGrid *self,
           guint      word,
           double     x,
           double     y,
           SeralInk   ink,
           SeralInk   ground)
{
  if (word == SERAL_GRID_NOT_ASKED)
    draw_dash (self, x, y);
  else
    seral_glyph_draw_ball (self->builder, word, x, y, self->ball, ink, ground);
}

static void
draw_cell (SeralGrid *self,
           guint      index,
           guint      column)
{
  const SeralGridRow *row = &g_array_index (self->rows, SeralGridRow, index);
  guint word = seral_grid_get_word (self, row->dimension, column);
  gboolean asked = word != SERAL_GRID_NOT_ASKED;
  SeralInk ground = asked ? seral_shade_of (completeness_of (self, row->dimension, column)) : SERAL_INK_BACKGROUND;
  SeralInk ink = seral_style_get_ink_on (seral_scene_builder_get_style (self->builder), ground);
  SeralRect rect = cell_rect (self, index, column);
  double y = rect.y + rect.height / 2, pad = self->unit * 0.6;
  double x = self->spelled ? rect.x + pad + self->ball / 2 : rect.x + rect.width / 2;

  if (asked)
    {
      seral_scene_builder_round_rect (self->builder, &rect, RADIUS, RADIUS);
      seral_scene_builder_fill (self->builder, ground);
    }
  if (seral_grid_is_blocking (self, row->dimension, column))
    {
      double inset = self->line;
      SeralRect edge = { rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset };

      seral_scene_builder_round_rect (self->builder, &edge, RADIUS, RADIUS);
      seral_scene_builder_stroke (self->builder, SERAL_INK_TEXT, self->line * 2, 0);
    }

  draw_sign (self, word, x, y, ink, ground);
  if (self->spelled)
    seral_scene_builder_text (self->builder, self->words[word], rect.x + pad + self->ball + self->unit * 0.45,
                              y - seral_text_block_get_height (self->words[word]) / 2, SERAL_ALIGN_START,
                              asked ? ink : SERAL_INK_MUTED);
}

static char *
dup_cell_words (SeralGrid *self,
                guint      dimension,
                guint      column)
{
  double completeness = completeness_of (self, dimension, column);
  const char *word = seral_words_completeness (self->catalogue, completeness);
  g_autofree char *share = NULL;
  g_autofree char *text = NULL;

  if (seral_is_none (completeness))
    return g_strdup (word);

  share = seral_format_percent (self->catalogue, completeness);
  text = g_strdup_printf (seral_text (self->catalogue, "%s, %s"), word, share);
  if (!seral_grid_is_blocking (self, dimension, column))
    return g_steal_pointer (&text);

  /* Translators: how much is in place, where it is what holds the company back. */
  return g_strdup_printf (seral_text (self->catalogue, "%s. Holding you back."), text);
}

static void
begin_cell (SeralGrid *self,
            guint      index,
            guint      column)
{
  guint at = g_array_index (self->rows, SeralGridRow, index).dimension;
  const SeralDimension *dimension = &seral_model_get_dimensions (self->model, NULL)[at];
  SeralRect rect = cell_rect (self, index, column);
  g_autofree char *id = NULL;
  g_autofree char *stage = seral_words_stage_short (self->catalogue, self->columns[column].stage);
  g_autofree char *label = NULL;
  g_autofree char *words = dup_cell_words (self, at, column);

  id = g_strdup_printf ("cell-%s-%d", dimension->id, self->columns[column].stage->level);
  /* Translators: a dimension and a stage, as the name of the cell where they meet. */
  label = g_strdup_printf (seral_text (self->catalogue, "%s, %s"), dimension->name, stage);
  seral_scene_builder_begin_region (self->builder, SERAL_REGION_CELL, id, label, words, &rect);
}

/* What a row says, in one sentence after another. */
static char *
dup_row_words (SeralGrid *self,
               guint      dimension)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *stage = seral_words_stage_short (self->catalogue, self->columns[i].stage);
      g_autofree char *words = dup_cell_words (self, dimension, i);

      if (i > 0)
        g_string_append_c (text, ' ');
      /* Translators: a stage, and how much of it is in place. */
      g_string_append_printf (text, seral_text (self->catalogue, "%s: %s."), stage, words);
    }

  return g_string_free (text, FALSE);
}

static void
draw_row (SeralGrid *self,
          guint      index,
          gboolean   cells)
{
  const SeralGridRow *row = &g_array_index (self->rows, SeralGridRow, index);
  const SeralDimension *dimension = &seral_model_get_dimensions (self->model, NULL)[row->dimension];
  double y = self->top + index * self->height, height = self->height - self->gap;
  SeralRect bounds = { self->area.x, y, seral_rect_right (&self->area) - self->area.x, height };
  g_autofree char *id = g_strconcat ("dimension-", dimension->id, NULL);
  g_autofree char *words = dup_row_words (self, row->dimension);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, dimension->name, words, &bounds);
  seral_scene_builder_text (self->builder, row->name, self->area.x + MIN (row->depth, 4) * self->unit,
                            y + (height - seral_text_block_get_height (row->name)) / 2,
                            SERAL_ALIGN_START, SERAL_INK_TEXT);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (cells)
        begin_cell (self, index, i);
      draw_cell (self, index, i);
      if (cells)
        seral_scene_builder_end_region (self->builder);
    }
  seral_scene_builder_end_region (self->builder);
}

static void
draw_gate (SeralGrid *self,
           guint      index)
{
  gboolean held = self->columns[index].gate->passed;
  double x = seral_grid_get_x (self, index), y = self->gates_y + self->gates_height / 2, pad = self->unit * 0.6;
  SeralTextBlock *words = self->held[held ? 1 : 0];
  double sign = words != NULL ? x + pad + self->unit * 0.5 : x + self->width / 2;

  seral_glyph_draw (self->builder, held ? SERAL_GLYPH_CHECK : SERAL_GLYPH_BAR, sign, y, self->unit * 0.95,
                    held ? SERAL_INK_ACCENT : SERAL_INK_MUTED);
  if (words != NULL)
    seral_scene_builder_text (self->builder, words, sign + self->unit * 0.85,
                              y - seral_text_block_get_height (words) / 2, SERAL_ALIGN_START,
                              held ? SERAL_INK_TEXT : SERAL_INK_MUTED);
}

static void
draw_flag (SeralGrid *self,
           double     x,
           double     y)
{
  double height = self->numeral_height;
  double width = self->unit * 1.2 + (self->flag != NULL ? seral_text_block_get_width (self->flag) : 0);
  SeralRect bounds = { x, y, width, height };
  g_autofree char *stage = seral_words_stage (self->catalogue, self->columns[self->target].stage);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, "mark-target",
                                    seral_text (self->catalogue, "Your target"), stage, &bounds);
  seral_glyph_draw (self->builder, SERAL_GLYPH_FLAG, x + self->unit * 0.4, y + height / 2,
                    self->unit, SERAL_INK_TEXT);
  if (self->flag != NULL)
    seral_scene_builder_text (self->builder, self->flag, x + self->unit * 1.15,
                              y + (height - seral_text_block_get_height (self->flag)) / 2,
                              SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->builder);
}

static void
draw_column (SeralGrid *self,
             guint      index)
{
  const SeralGridColumn *column = &self->columns[index];
  double x = seral_grid_get_x (self, index), names = 0, y;
  SeralInk ink = (int) index == self->here ? SERAL_INK_ACCENT : SERAL_INK_TEXT;
  double bottom = self->gates_y + (self->asks != NULL ? self->gates_height : -self->unit * 0.6);
  SeralRect bounds = { x, self->area.y, self->width, bottom - self->area.y };
  g_autofree char *id = g_strdup_printf ("stage-%d", column->stage->level);
  g_autofree char *label = seral_words_stage (self->catalogue, column->stage);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].name != NULL)
      names = MAX (names, seral_text_block_get_height (self->columns[i].name));

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_COLUMN, id, label,
                                    column->gate->passed
                                      ? seral_ptext (self->catalogue, "what a stage asks", "Held")
                                      : seral_ptext (self->catalogue, "what a stage asks", "Not held"),
                                    &bounds);
  y = self->top - self->unit * 0.4 - names - self->numeral_height;
  if (column->numeral != NULL)
    seral_scene_builder_text (self->builder, column->numeral, x, y, SERAL_ALIGN_START, ink);
  if ((int) index == self->target && column->numeral != NULL)
    draw_flag (self, x + seral_text_block_get_width (column->numeral) + self->unit * 0.5, y);
  if (column->name != NULL)
    seral_scene_builder_text (self->builder, column->name, x,
                              y + self->numeral_height, SERAL_ALIGN_START, ink);
  if (self->asks != NULL)
    draw_gate (self, index);
  seral_scene_builder_end_region (self->builder);
}

/* The line between what is reached and what is not. */
static void
draw_frontier (SeralGrid *self)
{
  double x;

  if (!self->known || self->here + 1 >= (int) self->n_columns)
    return;

  x = seral_grid_get_x (self, (guint) (self->here + 1)) - (self->frontier + self->gap) / 2;
  if (self->here < 0)
    x = self->left + (self->frontier - self->gap) / 2;
  seral_scene_builder_move_to (self->builder, x, self->area.y + (self->badge != NULL ? self->unit * 2.3 : 0));
  seral_scene_builder_line_to (self->builder, x,
                               self->gates_y + (self->asks != NULL ? self->gates_height : -self->unit * 0.6));
  seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, self->line * 2, 0);
}

static void
draw_badge (SeralGrid *self)
{
  double height = seral_text_block_get_height (self->badge) + self->unit * 0.5, half = self->unit * 0.4;
  double width = seral_text_block_get_width (self->badge) + self->unit * 1.4;
  double bottom = self->area.y + height, stem = self->badge_x + self->unit;
  SeralRect badge = { self->badge_x, self->area.y, width, height };
  g_autofree char *words = self->known ? seral_words_position (self->catalogue, self->result)
                                       : seral_words_distance (self->catalogue, self->result);

  if (self->here >= 0)
    stem = CLAMP (seral_grid_get_x (self, (guint) self->here) + half, self->badge_x + self->unit * 0.6,
                  self->badge_x + width - self->unit * 0.6);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, "mark-here",
                                    self->known ? self->here_words
                                                : seral_text (self->catalogue, "Not known yet"),
                                    words, &badge);
  seral_scene_builder_round_rect (self->builder, &badge, height * 0.28, height * 0.28);
  if (self->known)
    {
      seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);
      if (self->here >= 0)
        {
          seral_scene_builder_move_to (self->builder, stem - half, bottom - 0.5);
          seral_scene_builder_line_to (self->builder, stem + half, bottom - 0.5);
          seral_scene_builder_line_to (self->builder, stem, bottom + half);
          seral_scene_builder_close (self->builder);
          seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);
        }
    }
  else
    {
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.5, self->unit * 0.3);
    }
  seral_scene_builder_text (self->builder, self->badge, self->badge_x + self->unit * 0.7,
                            self->area.y + self->unit * 0.25, SERAL_ALIGN_START,
                            self->known ? SERAL_INK_ON_ACCENT : SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->builder);
}

static void
draw_entry (SeralGrid *self,
            guint      index)
{
  const SeralGridEntry *entry = &self->legend[index];
  SeralTextBlock *words = index < SERAL_GRID_N_WORDS ? self->words[index] : self->blocking_words;
  double x = self->area.x + entry->x, y = self->legend_y + entry->y;
  double middle = y + seral_text_block_get_height (words) / 2;

  if (index < SERAL_GRID_N_WORDS)
    {
      draw_sign (self, index, x + entry->sample / 2, middle, SERAL_INK_MUTED, SERAL_INK_BACKGROUND);
    }
  else
    {
      SeralRect sample = { x + self->line, middle - self->unit * 0.4, entry->sample - 2 * self->line, self->unit * 0.8 };

      seral_scene_builder_round_rect (self->builder, &sample, RADIUS, RADIUS);
      seral_scene_builder_stroke (self->builder, SERAL_INK_TEXT, self->line * 2, 0);
    }
  seral_scene_builder_text (self->builder, words, x + entry->sample + self->unit * 0.4, y,
                            SERAL_ALIGN_START, SERAL_INK_MUTED);
}

/* Draws what was laid out, in the order it is read: heads, rows, and what they mean. */
void
seral_grid_draw (SeralGrid *self)
{
  gboolean cells = self->rows->len * self->n_columns <= MAX_CELL_REGIONS;

  if (self->badge != NULL)
    draw_badge (self);
  for (guint i = 0; i < self->n_columns; i++)
    draw_column (self, i);
  for (guint i = 0; i < self->rows->len; i++)
    draw_row (self, i, cells);
  draw_frontier (self);

  if (self->more != NULL)
    seral_scene_builder_text (self->builder, self->more, self->area.x,
                              self->top + self->rows->len * self->height, SERAL_ALIGN_START, SERAL_INK_MUTED);
  if (self->asks != NULL)
    seral_scene_builder_text (self->builder, self->asks, self->area.x,
                              self->gates_y + (self->gates_height - seral_text_block_get_height (self->asks)) / 2,
                              SERAL_ALIGN_START, SERAL_INK_MUTED);
  for (guint i = 0; self->has_legend && i < G_N_ELEMENTS (self->legend); i++)
    if (self->legend[i].shown)
      draw_entry (self, i);
}
