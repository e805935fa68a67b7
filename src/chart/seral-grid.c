/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-dimensions.h"
#include "chart/seral-heatmap-private.h"
#include "words/seral-words.h"

#define MIN_SIZE 9.0

/* As many names tell how wide their column must be; there may be thousands. */
#define MAX_MEASURED 100

double
seral_grid_get_x (const SeralGrid *self,
                  guint            column)
{
  return self->left + column * (self->width + self->gap) + ((int) column > self->here ? self->frontier : 0);
}

gboolean
seral_grid_is_blocking (const SeralGrid *self,
                        guint            dimension,
                        guint            column)
{
  return self->blocking != NULL && self->blocking[dimension * self->n_columns + column];
}

/* Which of the words says a cell. */
guint
seral_grid_get_word (const SeralGrid *self,
                     guint            dimension,
                     guint            column)
{
  double completeness = seral_result_get_dimension (self->result, dimension)->gates[column].completeness;

  return seral_is_none (completeness) ? SERAL_GRID_NOT_ASKED : seral_quarters_of (completeness);
}

static void
row_clear (SeralGridRow *row)
{
  g_clear_pointer (&row->name, seral_text_block_free);
}

static void
find_rows (SeralGrid *self)
{
  g_autoptr (GArray) tree = seral_dimensions_list_tree (self->model);

  for (guint i = 0; i < tree->len; i++)
    {
      SeralDimensionRow *place = &g_array_index (tree, SeralDimensionRow, i);
      SeralGridRow row = { place->dimension, place->depth, NULL };

      g_array_append_val (self->rows, row);
    }
}

static void
find_columns (SeralGrid *self)
{
  const SeralSetResult *overall = seral_result_get_overall (self->result);
  const SeralStage *stages;
  guint n = 0;

  stages = seral_model_get_stages (self->model, &n);
  self->n_columns = MIN (n - 1, overall->n_gates);
  self->columns = g_new0 (SeralGridColumn, MAX (self->n_columns, 1));
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->columns[i].stage = &stages[i + 1];
      self->columns[i].gate = &overall->gates[i];
    }
}

static int
find_column (SeralGrid *self,
             int        level)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].stage->level == level)
      return (int) i;

  return -1;
}

/* A cell holds back where one of its criteria does; so does each dimension it lies in. */
static void
find_blocking (SeralGrid *self)
{
  const SeralDimension *dimensions;
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  const SeralStage *stages = seral_model_get_stages (self->model, NULL);
  const guint *blocking;
  guint n = 0, n_dimensions = 0;

  dimensions = seral_model_get_dimensions (self->model, &n_dimensions);
  blocking = seral_result_get_blocking (self->result, &n);
  if (n == 0 || !self->known)
    return;

  self->blocking = g_new0 (gboolean, (gsize) n_dimensions * self->n_columns);
  for (guint i = 0; i < n; i++)
    {
      const SeralCriterion *criterion = &criteria[blocking[i]];
      int column = criterion->kind == SERAL_CRITERION_RUBRIC
                     ? self->here + 1
                     : find_column (self, stages[criterion->stage].level);

      if (column < 0 || column >= (int) self->n_columns)
        continue;
      for (int at = criterion->dimension; at >= 0; at = dimensions[at].parent)
        self->blocking[(guint) at * self->n_columns + (guint) column] = TRUE;
    }
}

void
seral_grid_init (SeralGrid         *self,
                 SeralChart        *chart,
                 SeralSceneBuilder *builder,
                 const SeralRect   *area)
{
  SeralChartData *data = seral_chart_get_data (chart);
  SeralMarks marks = seral_chart_get_marks (chart);

  self->builder = builder;
  self->catalogue = seral_chart_get_catalogue (chart);
  self->result = seral_chart_data_get_result (data);
  self->model = seral_chart_data_get_model (data);
  self->here_words = seral_chart_get_here_words (chart);
  self->area = *area;
  self->unit = seral_scene_builder_get_unit (builder);
  self->line = seral_scene_builder_get_line_width (builder);
  self->rows = g_array_new (FALSE, TRUE, sizeof (SeralGridRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);

  find_rows (self);
  find_columns (self);
  self->known = seral_words_is_known (self->result);
  self->here = self->known ? find_column (self, seral_result_get_level (self->result)) : -1;
  self->target = (marks & SERAL_MARK_TARGET) != 0 ? find_column (self, seral_chart_data_get_target (data)) : -1;
  if ((marks & SERAL_MARK_BLOCKING) != 0)
    find_blocking (self);
}

void
seral_grid_clear (SeralGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_clear_pointer (&self->columns[i].numeral, seral_text_block_free);
      g_clear_pointer (&self->columns[i].name, seral_text_block_free);
    }
  for (guint i = 0; i < SERAL_GRID_N_WORDS; i++)
    g_clear_pointer (&self->words[i], seral_text_block_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->held); i++)
    g_clear_pointer (&self->held[i], seral_text_block_free);
  g_clear_pointer (&self->blocking_words, seral_text_block_free);
  g_clear_pointer (&self->more, seral_text_block_free);
  g_clear_pointer (&self->asks, seral_text_block_free);
  g_clear_pointer (&self->badge, seral_text_block_free);
  g_clear_pointer (&self->flag, seral_text_block_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->blocking, g_free);
}

static SeralTextBlock *
measure_word (SeralGrid  *self,
              const char *word)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);

  return seral_scene_builder_measure (self->builder, &font, word, self->area.width, 1);
}

static void
measure_words (SeralGrid *self)
{
  static const double samples[] = { 0, 0.2, 0.5, 0.8, 1, NAN };

  for (guint i = 0; i < SERAL_GRID_N_WORDS; i++)
    self->words[i] = measure_word (self, seral_words_completeness (self->catalogue, samples[i]));
  self->held[0] = measure_word (self, seral_ptext (self->catalogue, "what a stage asks", "Not held"));
  self->held[1] = measure_word (self, seral_ptext (self->catalogue, "what a stage asks", "Held"));
  if (self->blocking != NULL)
    self->blocking_words = measure_word (self, seral_text (self->catalogue, "Holding you back"));
}

/* The column of names: as wide as the longest, within reason. */
static void
place_columns (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  double widest = self->unit * 4, most = self->area.width * 0.36;

  for (guint i = 0; i < MIN (self->rows->len, MAX_MEASURED) && widest < most; i++)
    {
      SeralGridRow *row = &g_array_index (self->rows, SeralGridRow, i);
      g_autoptr (SeralTextBlock) name = NULL;

      name = seral_scene_builder_measure (self->builder, &font, dimensions[row->dimension].name, -1, 1);
      widest = MAX (widest, seral_text_block_get_width (name) + row->depth * self->unit);
    }

  self->gap = 2;
  self->frontier = round (self->unit * 0.6);
  self->left = self->area.x + MIN (round (MIN (widest, most) + self->unit), self->area.width / 2);
  self->width = floor ((seral_rect_right (&self->area) - self->left - self->frontier) / self->n_columns - self->gap);
  if (self->width < 4)
    {
      self->gap = self->frontier = 0;
      self->width = (seral_rect_right (&self->area) - self->left) / self->n_columns;
    }
}

static gboolean
measure_heads (SeralGrid *self,
               double     size,
               gboolean   bold,
               gboolean   whole,
               double    *height)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  double width = self->width - self->unit * 0.3;

  font.size = MAX (MIN_SIZE, font.size * size);
  font.bold = bold;
  *height = 0;
  if (width < font.size * 4)
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      SeralGridColumn *column = &self->columns[i];

      g_clear_pointer (&column->name, seral_text_block_free);
      column->name = seral_scene_builder_measure (self->builder, &font, column->stage->name, width, 3);
      if (whole && (seral_text_block_is_shortened (column->name) || seral_text_block_is_broken (column->name)))
        return FALSE;
      *height = MAX (*height, seral_text_block_get_height (column->name));
    }

  return *height < self->area.height * 0.25;
}

static double
measure_header (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  double numeral = 0, names = 0, widest = 0;
  guint every;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *level = seral_format_number (self->catalogue, self->columns[i].stage->level, 0);

      self->columns[i].numeral = seral_scene_builder_measure (self->builder, &font, level, -1, 1);
      numeral = MAX (numeral, seral_text_block_get_height (self->columns[i].numeral));
      widest = MAX (widest, seral_text_block_get_width (self->columns[i].numeral));
    }

  /* Where columns are narrower than their numbers, only every so many bear one. */
  every = (guint) ceil ((widest + 2) / (self->width + self->gap));
  for (guint i = 0; i < self->n_columns; i++)
    if (i % every != 0)
      g_clear_pointer (&self->columns[i].numeral, seral_text_block_free);
  self->numeral_height = numeral;

  if (!measure_heads (self, 1.0, TRUE, TRUE, &names) &&
      !measure_heads (self, 0.88, FALSE, TRUE, &names) &&
      !measure_heads (self, 0.8, FALSE, TRUE, &names) &&
      !(self->width > self->unit * 5 && measure_heads (self, 0.8, FALSE, FALSE, &names)))
    {
      for (guint i = 0; i < self->n_columns; i++)
        g_clear_pointer (&self->columns[i].name, seral_text_block_free);
      names = 0;
    }

  return numeral + names + self->unit * 0.4;
}

/* Where the badge stands: over its column, or over the names where the company is at the first stage. */
static void
place_badge (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  g_autofree char *stage = NULL;
  g_autofree char *words = NULL;
  double width;

  if (!self->known)
    words = g_strdup (seral_text (self->catalogue, "Not known yet"));
  else if (self->here >= 0)
    words = g_strdup (self->here_words);
  else
    {
      stage = seral_words_stage_short (self->catalogue, seral_result_get_stage (self->result));
      words = g_strdup_printf (seral_text (self->catalogue, "%s: %s"), self->here_words, stage);
    }

  self->badge = seral_scene_builder_measure (self->builder, &font, words, self->area.width - self->unit * 1.4, 1);
  width = seral_text_block_get_width (self->badge) + self->unit * 1.4;
  if (self->here < 0)
    self->badge_x = MAX (self->area.x, MIN (self->area.x, seral_rect_right (&self->area) - width));
  else
    self->badge_x = CLAMP (seral_grid_get_x (self, (guint) self->here), self->area.x,
                           seral_rect_right (&self->area) - width);
}

/* The flag stands beside the number of its stage; its words do where they have room there. */
static void
measure_flag (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double room;

  if (self->target < 0 || self->columns[self->target].numeral == NULL)
    return;

  room = self->width - seral_text_block_get_width (self->columns[self->target].numeral) - self->unit * 1.7;
  self->flag = seral_scene_builder_measure (self->builder, &font, seral_text (self->catalogue, "Your target"), -1, 1);
  if (seral_text_block_get_width (self->flag) > room)
    g_clear_pointer (&self->flag, seral_text_block_free);
}

/* Leaves only the top of the tree. */
static void
keep_top_rows (SeralGrid *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, SeralGridRow, i).depth == 0)
      g_array_index (self->rows, SeralGridRow, n_kept++) = g_array_index (self->rows, SeralGridRow, i);

  self->n_hidden += self->rows->len - n_kept;
  g_array_set_size (self->rows, n_kept);
}

/* Rows that do not fit: first those below the top of the tree go, then the last ones. */
static void
limit_rows (SeralGrid *self,
            double     room,
            double     least)
{
  guint n_most = (guint) MAX (1, floor (room / least));

  if (self->rows->len > n_most)
    keep_top_rows (self);

  if (self->rows->len + (self->n_hidden > 0 ? 1 : 0) > n_most)
    {
      guint n_keep = MIN (self->rows->len, MAX (1, n_most - 1));

      self->n_hidden += self->rows->len - n_keep;
      g_array_set_size (self->rows, n_keep);
    }
}

static void
measure_more (SeralGrid *self,
              double     room)
{
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  if (self->n_hidden == 0 || self->height * (self->rows->len + 1) > room)
    return;

  count = seral_format_number (self->catalogue, self->n_hidden, 0);
  /* Translators: rows of a table that have no room; %s is a number. */
  words = g_strdup_printf (seral_ntext (self->catalogue, "and %s more", "and %s more", self->n_hidden), count);
  self->more = measure_word (self, words);
}

static void
measure_names (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  double room = self->height - self->gap;

  font.size = CLAMP (room / 1.3, MIN (MIN_SIZE, font.size), font.size);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SeralGridRow *row = &g_array_index (self->rows, SeralGridRow, i);
      double indent = MIN (row->depth, 4) * self->unit;
      guint max_lines = room > font.size * 2.6 ? 2 : 1;

      font.bold = row->depth == 0 && self->rows->len > 1 &&
                  dimensions[row->dimension].children.n > 0;
      row->name = seral_scene_builder_measure (self->builder, &font, dimensions[row->dimension].name,
                                               self->left - self->area.x - self->unit * 0.8 - indent, max_lines);
    }
}

/* Cells say it in words where every word has room beside its ball. */
static void
choose_cells (SeralGrid *self)
{
  double widest = 0;

  self->ball = MIN (self->unit * 1.25, self->width * 0.8);
  for (guint i = 0; i < SERAL_GRID_N_WORDS; i++)
    widest = MAX (widest, seral_text_block_get_width (self->words[i]));
  self->spelled = self->width >= widest + self->ball + self->unit * 1.6;

  widest = MAX (seral_text_block_get_width (self->held[0]), seral_text_block_get_width (self->held[1]));
  if (self->width < widest + self->unit * 2.4)
    {
      g_clear_pointer (&self->held[0], seral_text_block_free);
      g_clear_pointer (&self->held[1], seral_text_block_free);
    }
}

/* Balls are no taller than their row; neither are words. */
static void
fit_cells (SeralGrid *self)
{
  double room = self->height - self->gap;

  self->ball = MIN (self->ball, MAX (room * 0.6, 5));
  if (seral_text_block_get_height (self->words[0]) > room)
    self->spelled = FALSE;
}

static void
add_entry (SeralGrid *self,
           guint      entry,
           double     sample,
           double    *x,
           double    *y)
{
  SeralTextBlock *words = entry < SERAL_GRID_N_WORDS ? self->words[entry] : self->blocking_words;
  double width = sample + self->unit * 0.4 + seral_text_block_get_width (words);

  if (*x > 0 && *x + width > self->area.width)
    {
      *x = 0;
      *y += seral_text_block_get_height (words) + self->unit * 0.2;
    }
  self->legend[entry].x = *x;
  self->legend[entry].y = *y;
  self->legend[entry].sample = sample;
  self->legend[entry].shown = TRUE;
  *x += width + self->unit * 1.1;
}

/* What signs and edges mean, in rows below the cells. */
static double
flow_legend (SeralGrid *self)
{
  double x = 0, y = 0;

  for (guint i = 0; !self->spelled && i < SERAL_GRID_N_WORDS; i++)
    add_entry (self, i, self->ball, &x, &y);
  if (self->blocking_words != NULL)
    add_entry (self, SERAL_GRID_N_WORDS, self->unit * 1.3, &x, &y);
  if (x <= 0)
    return 0;

  return self->unit * 0.8 + y + seral_text_block_get_height (self->words[0]);
}

/* Drops the names of the stages; their numbers stay. */
static void
drop_heads (SeralGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->columns[i].name, seral_text_block_free);
}

static double
row_room (SeralGrid *self,
          double     header,
          double     legend)
{
  double marks = self->badge != NULL ? self->unit * 2.3 : 0;
  double gates = self->asks != NULL ? self->gates_height + self->unit * 0.6 : 0;

  self->top = self->area.y + marks + header;

  return seral_rect_bottom (&self->area) - legend - gates - self->top;
}

/* Rows come first: what stands around them goes, one thing after another, until some have room. */
static double
make_room (SeralGrid *self,
           double     least,
           double    *legend)
{
  double wanted = least * MIN (self->rows->len, 6), header = measure_header (self);
  double room = row_room (self, header, *legend);

  if (room < wanted)
    {
      *legend = 0;
      room = row_room (self, header, 0);
    }
  if (room < wanted)
    {
      drop_heads (self);
      header = self->numeral_height + self->unit * 0.4;
      room = row_room (self, header, 0);
    }
  if (room < wanted)
    {
      g_clear_pointer (&self->asks, seral_text_block_free);
      room = row_room (self, header, 0);
    }
  if (room < least * 2)
    {
      g_clear_pointer (&self->badge, seral_text_block_free);
      room = row_room (self, header, 0);
    }

  return room;
}

/* Finds sizes and places, from the edges to the cells between them. */
void
seral_grid_layout (SeralGrid *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  double least = MAX (12.0, self->unit), legend, room;
  guint n_rows;

  measure_words (self);
  place_columns (self);
  place_badge (self);
  self->asks = seral_scene_builder_measure (self->builder, &font, seral_text (self->catalogue, "What the stage asks"),
                                            self->left - self->area.x - self->unit * 0.8, 2);
  self->gates_height = MAX (self->unit * 1.9, seral_text_block_get_height (self->asks));
  choose_cells (self);
  legend = flow_legend (self);

  room = make_room (self, least, &legend);
  self->has_legend = legend > 0;
  measure_flag (self);
  limit_rows (self, room, least);
  n_rows = self->rows->len + (self->n_hidden > 0 ? 1 : 0);
  self->height = CLAMP (floor (room / n_rows), least, self->unit * 3.4);
  measure_more (self, room);
  fit_cells (self);
  measure_names (self);

  self->gates_y = self->top + self->height * n_rows + self->unit * 0.6;
  self->legend_y = self->gates_y + (self->asks != NULL ? self->gates_height : 0) + self->unit * 0.8;
}
