/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-dimensions.h"
#include "chart/seral-gaps-private.h"
#include "words/seral-words.h"

/* A stage, as a column over the rows. */
typedef struct
{
  const SeralStage *stage;
  SeralTextBlock   *numeral;   /* (owned) (nullable) */
  SeralTextBlock   *name;      /* (owned) (nullable) */
} Column;

typedef struct
{
  SeralChart     *chart;
  SeralResult    *result;
  SeralModel     *model;
  GArray         *gaps;        /* (owned) (element-type SeralDimensionGap) */
  SeralRows       rows;
  Column         *columns;     /* (owned) */
  guint           n_columns;
  double          width;       /* of a column */
  int             base;
  int             here;        /* level */
  int             goal;        /* level */
  gboolean        has_target;
  gboolean        known;
  SeralTextBlock *badge;       /* (owned) (nullable) */
  SeralTextBlock *flag;        /* (owned) (nullable) */
  double          numerals;    /* height */
  double          names;       /* height */
  double          badge_room;
} Picture;

static void
picture_clear (Picture *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_clear_pointer (&self->columns[i].numeral, seral_text_block_free);
      g_clear_pointer (&self->columns[i].name, seral_text_block_free);
    }
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->badge, seral_text_block_free);
  g_clear_pointer (&self->flag, seral_text_block_free);
  g_clear_pointer (&self->gaps, g_array_unref);
  seral_rows_clear (&self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static gboolean
is_answered (Picture                 *self,
             const SeralDimensionGap *gap)
{
  return seral_dimensions_count_answers (self->result, gap->dimension) > 0;
}

static char *
dup_value (Picture                 *self,
           const SeralDimensionGap *gap)
{
  SeralCatalogue *catalogue = self->rows.catalogue;
  g_autofree char *number = NULL;

  if (!is_answered (self, gap))
    return g_strdup (seral_text (catalogue, "Not answered"));
  if (gap->gap <= SERAL_SCORING_EPSILON)
    return g_strdup (seral_ptext (catalogue, "target of a dimension", "Reached"));

  if (gap->n_missing == 0)
    return g_strdup (seral_text (catalogue, "Not asked"));

  number = seral_format_number (catalogue, gap->n_missing, 0);

  /* Translators: how many answers are missing, short; %s is a number. */
  return g_strdup_printf (seral_ntext (catalogue, "%s missing", "%s missing", gap->n_missing), number);
}

static guint
depth_of (Picture *self,
          guint    dimension)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  guint depth = 0;

  for (int at = dimensions[dimension].parent; at >= 0; at = dimensions[at].parent)
    depth++;

  return depth;
}

static void
add_rows (Picture *self)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (self->gaps, SeralDimensionGap, i);
      g_autofree char *value = dup_value (self, gap);

      seral_rows_add (&self->rows, i, depth_of (self, gap->dimension), dimensions[gap->dimension].name, NULL, value);
    }
}

static double
get_x (Picture *self,
       double   score)
{
  double last = self->n_columns - 1.0;

  return self->rows.field.x + self->width * (CLAMP (score - self->base, 0, last) + 0.5);
}

/* Stages are named where each name fits below its number. */
static void
measure_columns (Picture *self,
                 double   width)
{
  SeralFont font = seral_scene_builder_get_font (self->rows.builder, SERAL_TEXT_STRONG);
  double widest = 0;
  guint every, i;

  for (i = 0; i < self->n_columns; i++)
    {
      g_autofree char *level = seral_format_number (self->rows.catalogue, self->columns[i].stage->level, 0);

      self->columns[i].numeral = seral_scene_builder_measure (self->rows.builder, &font, level, -1, 1);
      widest = MAX (widest, seral_text_block_get_width (self->columns[i].numeral));
      self->numerals = MAX (self->numerals, seral_text_block_get_height (self->columns[i].numeral));
    }
  every = (guint) ceil ((widest + 2) / MAX (width, 1));
  for (i = 0; i < self->n_columns; i++)
    if (i % every != 0)
      g_clear_pointer (&self->columns[i].numeral, seral_text_block_free);

  for (i = 0; i < self->n_columns; i++)
    {
      self->columns[i].name = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL,
                                                         self->columns[i].stage->name,
                                                         width - self->rows.unit * 0.5, 3);
      if (self->columns[i].name == NULL)
        break;
      self->names = MAX (self->names, seral_text_block_get_height (self->columns[i].name));
    }
  if (i == self->n_columns && self->names < self->rows.area.height * 0.2)
    return;

  self->names = 0;
  for (i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->columns[i].name, seral_text_block_free);
}

static void
measure_marks (Picture *self,
               double   width)
{
  SeralFont font = seral_scene_builder_get_font (self->rows.builder, SERAL_TEXT_STRONG);
  const char *words = self->known ? seral_chart_get_here_words (self->chart)
                                  : seral_text (self->rows.catalogue, "Not known yet");
  Column *column = &self->columns[CLAMP (self->goal - self->base, 0, (int) self->n_columns - 1)];

  self->badge = seral_scene_builder_measure (self->rows.builder, &font, words,
                                             self->rows.area.width - self->rows.unit * 1.4, 1);
  self->badge_room = seral_chart_get_badge_height (self->rows.builder, self->badge) + self->rows.unit * 0.6;
  if (self->has_target && column->numeral != NULL)
    self->flag = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL,
                                            seral_text (self->rows.catalogue, "Your target"),
                                            width / 2 - self->rows.unit * 1.5, 1);
}

static void
init (Picture           *self,
      SeralChart        *chart,
      SeralSceneBuilder *builder,
      const SeralRect   *area)
{
  const SeralStage *stages;

  self->chart = chart;
  self->result = seral_chart_data_get_result (seral_chart_get_data (chart));
  self->model = seral_result_get_model (self->result);
  self->gaps = seral_gaps_list (chart);
  self->known = seral_words_is_known (self->result);
  self->base = seral_model_get_base_level (self->model);
  self->here = seral_result_get_level (self->result);
  self->goal = seral_gaps_find_goal (chart);
  self->has_target = seral_chart_get_shown_target (chart) == self->goal;

  stages = seral_model_get_stages (self->model, &self->n_columns);
  self->columns = g_new0 (Column, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i].stage = &stages[i];

  seral_rows_init (&self->rows, chart, builder, area);
  add_rows (self);
}

/* Rows are laid out twice: how wide columns are decides on how high their heads are. */
static void
layout (Picture *self)
{
  double width, head;

  g_auto (SeralRows) trial = { NULL, };
  seral_rows_init (&trial, self->chart, self->rows.builder, &self->rows.area);
  for (guint i = 0; i < self->rows.rows->len; i++)
    {
      SeralRow *row = seral_rows_get (&self->rows, i);

      seral_rows_add (&trial, row->index, row->depth, row->label, NULL, row->value);
    }
  seral_rows_layout (&trial, 0, 0.36, 3.3);
  width = trial.field.width / self->n_columns;

  measure_columns (self, width);
  measure_marks (self, width);
  head = self->badge_room + self->numerals + self->names + self->rows.unit * 0.6;
  seral_rows_layout (&self->rows, head, 0.36, 3.3);
  self->width = self->rows.field.width / self->n_columns;
}

static void
draw_grid (Picture *self)
{
  SeralSceneBuilder *builder = self->rows.builder;
  double top = self->rows.field.y - self->rows.unit * 0.3, bottom = seral_rect_bottom (&self->rows.field);

  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean goal = self->base + (int) i == self->goal;
      double x = get_x (self, self->base + (double) i);

      seral_scene_builder_move_to (builder, x, top);
      seral_scene_builder_line_to (builder, x, bottom);
      seral_scene_builder_stroke (builder, goal ? SERAL_INK_OUTLINE : SERAL_INK_GRID,
                                  self->rows.line * (goal ? 1.5 : 1), 0);
    }
}

static void
draw_flag (Picture *self,
           double   x,
           double   y)
{
  double height = self->numerals, unit = self->rows.unit;
  SeralRect bounds = { x, y, unit * 1.2 + (self->flag != NULL ? seral_text_block_get_width (self->flag) : 0), height };
  g_autofree char *stage = seral_words_stage (self->rows.catalogue,
                                              seral_model_get_stage_at_level (self->model, self->goal));

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_MARK, "mark-target",
                                    seral_text (self->rows.catalogue, "Your target"), stage, &bounds);
  seral_glyph_draw (self->rows.builder, SERAL_GLYPH_FLAG, x + unit * 0.4, y + height / 2, unit, SERAL_INK_TEXT);
  if (self->flag != NULL)
    seral_scene_builder_text (self->rows.builder, self->flag, x + unit * 1.1,
                              y + (height - seral_text_block_get_height (self->flag)) / 2, SERAL_ALIGN_START,
                              SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->rows.builder);
}

static void
draw_column (Picture *self,
             guint    index)
{
  Column *column = &self->columns[index];
  gboolean here = self->known && column->stage->level == self->here;
  double x = get_x (self, column->stage->level), y = self->rows.area.y + self->badge_room;
  SeralInk ink = here ? SERAL_INK_ACCENT : SERAL_INK_TEXT;
  SeralRect bounds = { x - self->width / 2, y, self->width, self->numerals + self->names };
  g_autofree char *id = g_strdup_printf ("stage-%d", column->stage->level);
  g_autofree char *label = seral_words_stage (self->rows.catalogue, column->stage);

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_COLUMN, id, label, NULL, &bounds);
  if (column->numeral != NULL)
    seral_scene_builder_text (self->rows.builder, column->numeral, x, y, SERAL_ALIGN_CENTRE, ink);
  if (column->name != NULL)
    seral_scene_builder_text (self->rows.builder, column->name, x, y + self->numerals, SERAL_ALIGN_CENTRE,
                              here ? SERAL_INK_ACCENT : SERAL_INK_MUTED);
  if (self->has_target && column->stage->level == self->goal && column->numeral != NULL)
    draw_flag (self, x + seral_text_block_get_width (column->numeral) / 2 + self->rows.unit * 0.35, y);
  seral_scene_builder_end_region (self->rows.builder);
}

static void
draw_badge (Picture *self)
{
  SeralRect area = self->rows.area;
  double stem = self->known ? get_x (self, self->here) : self->rows.field.x + self->rows.unit;
  double width = seral_text_block_get_width (self->badge) + self->rows.unit * 1.4;
  SeralRect bounds;
  g_autofree char *words = self->known ? seral_words_position (self->rows.catalogue, self->result)
                                       : seral_words_distance (self->rows.catalogue, self->result);

  bounds = SERAL_RECT (MAX (area.x, MIN (stem - self->rows.unit, seral_rect_right (&area) - width)), area.y, width,
                       self->badge_room);
  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_MARK, "mark-here",
                                    self->known ? seral_chart_get_here_words (self->chart)
                                                : seral_text (self->rows.catalogue, "Not known yet"),
                                    words, &bounds);
  seral_chart_draw_badge (self->rows.builder, self->badge, &area, stem, self->known);
  seral_scene_builder_end_region (self->rows.builder);
}

/* Where it is, and a dashed way to where it should be. */
static void
draw_way (Picture                 *self,
          const SeralDimensionGap *gap,
          double                   y)
{
  SeralSceneBuilder *builder = self->rows.builder;
  double dot = MIN (self->rows.unit * 0.55, self->rows.height * 0.36), ring = dot * 0.85;
  double from = get_x (self, self->base), at = get_x (self, gap->score), to = get_x (self, gap->target);
  gboolean reached = gap->gap <= SERAL_SCORING_EPSILON;

  seral_scene_builder_move_to (builder, from, y);
  seral_scene_builder_line_to (builder, at, y);
  seral_scene_builder_stroke (builder, SERAL_INK_SHADE_2, dot * 0.8, 0);
  if (!reached)
    {
      if (to - ring > at + dot)
        {
          seral_scene_builder_move_to (builder, at + dot, y);
          seral_scene_builder_line_to (builder, to - ring, y);
          seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, self->rows.line * 1.5, self->rows.unit * 0.3);
        }
      seral_scene_builder_circle (builder, to, y, ring);
      seral_scene_builder_fill_stroke (builder, SERAL_INK_BACKGROUND, SERAL_INK_TEXT, self->rows.line * 1.75);
    }
  seral_scene_builder_circle (builder, at, y, dot);
  seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
  if (reached)
    seral_glyph_draw (builder, SERAL_GLYPH_CHECK, at, y, dot * 1.5, SERAL_INK_ON_ACCENT);
}

static void
draw_row (Picture *self,
          guint    index)
{
  SeralRow *row = seral_rows_get (&self->rows, index);
  const SeralDimensionGap *gap = &g_array_index (self->gaps, SeralDimensionGap, row->index);
  const SeralDimension *dimension = &seral_model_get_dimensions (self->model, NULL)[gap->dimension];
  double y = row->y + self->rows.height / 2;
  SeralRect bounds = { self->rows.area.x, row->y, self->rows.area.width, self->rows.height };
  g_autofree char *id = g_strconcat ("dimension-", dimension->id, NULL);
  g_autofree char *words = seral_gaps_dup_words (self->chart, gap);

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_DIMENSION, id, dimension->name, words, &bounds);
  if (is_answered (self, gap))
    draw_way (self, gap, y);
  else
    {
      seral_scene_builder_circle (self->rows.builder, get_x (self, gap->target), y,
                                  MIN (self->rows.unit * 0.47, self->rows.height * 0.3));
      seral_scene_builder_fill_stroke (self->rows.builder, SERAL_INK_BACKGROUND, SERAL_INK_TEXT,
                                       self->rows.line * 1.75);
    }
  seral_rows_draw_text (&self->rows, index);
  seral_scene_builder_end_region (self->rows.builder);
}

void
seral_gaps_draw (SeralChart        *chart,
                 SeralSceneBuilder *builder,
                 const SeralRect   *area)
{
  g_auto (Picture) picture = { NULL, };

  init (&picture, chart, builder, area);
  layout (&picture);

  draw_grid (&picture);
  draw_badge (&picture);
  for (guint i = 0; i < picture.n_columns; i++)
    draw_column (&picture, i);
  for (guint i = 0; i < picture.rows.rows->len; i++)
    draw_row (&picture, i);
  seral_rows_draw_more (&picture.rows);
}
