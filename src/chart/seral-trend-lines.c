/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-dimensions.h"
#include "chart/seral-rows-private.h"
#include "chart/seral-trend-private.h"
#include "words/seral-words.h"

/* At most so many dimensions have a picture of their own. */
#define MAX_PANELS 16

/* Stages up, rounds along: the company as a whole, or one dimension. */
typedef struct
{
  SeralChart            *chart;
  SeralSceneBuilder     *builder;
  SeralCatalogue        *catalogue;
  SeralChartData        *data;
  SeralModel            *model;
  const SeralChartRound *rounds;
  GArray                *known;       /* (owned) (element-type guint) */
  SeralRect              area;
  double                 unit;
  double                 line;
  int                    base;
  int                    top;
  int                    target;
  SeralRect              field;       /* of the large picture */
  double                *xs;          /* (owned): per known round, 0..1 */
  SeralTextBlock       **stages;      /* (owned) (nullable): labels */
  guint                  n_stages;
  SeralTextBlock        *badge;       /* (owned) */
} Picture;

static void
picture_clear (Picture *self)
{
  for (guint i = 0; self->stages != NULL && i < self->n_stages; i++)
    g_clear_pointer (&self->stages[i], seral_text_block_free);
  g_clear_pointer (&self->stages, g_free);
  g_clear_pointer (&self->badge, seral_text_block_free);
  g_clear_pointer (&self->known, g_array_unref);
  g_clear_pointer (&self->xs, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static const SeralChartRound *
get_round (Picture *self,
           guint    index)
{
  return &self->rounds[g_array_index (self->known, guint, index)];
}

/* Along the time between rounds, or evenly where a date is missing or they would come too close. */
static void
place_rounds (Picture *self,
              double   least)
{
  guint n = self->known->len;
  int first = 0, span = 0;
  gboolean dated = TRUE;

  self->xs = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    dated = dated && g_date_valid (&get_round (self, i)->date);
  if (dated)
    {
      first = (int) g_date_get_julian (&get_round (self, 0)->date);
      span = (int) g_date_get_julian (&get_round (self, n - 1)->date) - first;
    }
  for (guint i = 0; i < n && span > 0; i++)
    {
      self->xs[i] = ((int) g_date_get_julian (&get_round (self, i)->date) - first) / (double) span;
      if (i > 0 && self->xs[i] - self->xs[i - 1] < least)
        span = 0;
    }
  for (guint i = 0; i < n && span <= 0; i++)
    self->xs[i] = i / (n - 1.0);
}

static double
get_y (Picture         *self,
       const SeralRect *field,
       double           score)
{
  double share = (CLAMP (score, self->base, self->top) - self->base) / (self->top - self->base);

  return seral_rect_bottom (field) - share * field->height;
}

static double
get_x (Picture         *self,
       const SeralRect *field,
       guint            round)
{
  return field->x + self->xs[round] * field->width;
}

/* Score of all, or of a dimension. */
static double
get_score (Picture *self,
           guint    round,
           int      dimension)
{
  SeralResult *result = get_round (self, round)->result;

  if (dimension < 0)
    return seral_result_get_score (result);
  if (seral_dimensions_count_answers (result, (guint) dimension) == 0)
    return SERAL_NONE;

  return seral_result_get_dimension (result, (guint) dimension)->score;
}

/* Stages are named where each line has room for its name, else numbered, else the outermost alone. */
static double
measure_stages (Picture *self,
                double   height)
{
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  SeralFont strong = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  const SeralStage *stages = seral_model_get_stages (self->model, &self->n_stages);
  double widest = 0, line = 1;
  gboolean named = self->area.width > self->unit * 34;
  guint every;

  self->stages = g_new0 (SeralTextBlock *, self->n_stages);
  for (guint i = 0; i < self->n_stages; i++)
    {
      g_autofree char *level = seral_format_number (self->catalogue, stages[i].level, 0);
      /* Translators: the number of a stage and its name, in a narrow place: "2 Managed Partners". */
      g_autofree char *words = g_strdup_printf (seral_text (self->catalogue, "%s %s"), level, stages[i].name);

      self->stages[i] = named ? seral_scene_builder_measure (self->builder, &small, words, self->area.width * 0.22, 2)
                              : seral_scene_builder_measure (self->builder, &strong, level, -1, 1);
      widest = MAX (widest, seral_text_block_get_width (self->stages[i]));
      line = MAX (line, seral_text_block_get_height (self->stages[i]));
    }

  every = (guint) ceil (line / MAX (1, height / (self->n_stages - 1)));
  for (guint i = 0; i < self->n_stages; i++)
    if (i % every != 0)
      g_clear_pointer (&self->stages[i], seral_text_block_free);

  return ceil (widest) + self->unit;
}

static void
draw_levels (Picture         *self,
             const SeralRect *field,
             gboolean         large)
{
  /* Lines too close to be counted are noise; then the first and the last stage are enough. */
  int step = field->height / (self->top - self->base) < self->unit * 0.55 ? self->top - self->base : 1;

  for (int level = self->base; level <= self->top; level += step)
    {
      gboolean target = large && level == self->target;
      double y = get_y (self, field, level);

      seral_scene_builder_move_to (self->builder, field->x, y);
      seral_scene_builder_line_to (self->builder, seral_rect_right (field), y);
      seral_scene_builder_stroke (self->builder, target ? SERAL_INK_OUTLINE : SERAL_INK_GRID,
                                  self->line * (target ? 1.5 : 1), target ? self->unit * 0.4 : 0);
    }
}

static void
draw_line (Picture         *self,
           const SeralRect *field,
           int              dimension,
           double           width)
{
  gboolean open = FALSE;

  for (guint i = 0; i < self->known->len; i++)
    {
      double score = get_score (self, i, dimension);

      if (seral_is_none (score))
        {
          open = FALSE;
          continue;
        }
      if (open)
        seral_scene_builder_line_to (self->builder, get_x (self, field, i), get_y (self, field, score));
      else
        seral_scene_builder_move_to (self->builder, get_x (self, field, i), get_y (self, field, score));
      open = TRUE;
    }
  seral_scene_builder_stroke (self->builder, SERAL_INK_SHADE_3, width, 0);
}

static void
draw_dots (Picture         *self,
           const SeralRect *field,
           int              dimension,
           double           radius)
{
  for (guint i = 0; i < self->known->len; i++)
    {
      double score = get_score (self, i, dimension);
      gboolean last = i + 1 == self->known->len;

      if (seral_is_none (score))
        continue;
      seral_scene_builder_circle (self->builder, get_x (self, field, i), get_y (self, field, score),
                                  last ? radius : radius * 0.75);
      seral_scene_builder_fill_stroke (self->builder, last ? SERAL_INK_ACCENT : SERAL_INK_SHADE_3,
                                       SERAL_INK_BACKGROUND, self->line * 1.5);
    }
}

static void
draw_stages (Picture *self)
{
  const SeralStage *stages = seral_model_get_stages (self->model, NULL);
  int here = seral_result_get_level (get_round (self, self->known->len - 1)->result);

  for (guint i = 0; i < self->n_stages; i++)
    {
      double y = get_y (self, &self->field, stages[i].level), half = self->unit * 0.5;
      SeralRect bounds = { self->area.x, y - half, self->field.x - self->area.x, 2 * half };
      g_autofree char *id = g_strdup_printf ("stage-%d", stages[i].level);
      g_autofree char *label = seral_words_stage (self->catalogue, &stages[i]);

      if (self->stages[i] == NULL)
        continue;
      seral_scene_builder_begin_region (self->builder, SERAL_REGION_STAGE, id, label, NULL, &bounds);
      seral_scene_builder_text (self->builder, self->stages[i], self->area.x,
                                y - seral_text_block_get_height (self->stages[i]) / 2, SERAL_ALIGN_START,
                                stages[i].level == here ? SERAL_INK_ACCENT : SERAL_INK_MUTED);
      seral_scene_builder_end_region (self->builder);
    }
}

/* What rounds are called, below the picture; where two would touch, the later ones matter more. */
static void
draw_round_names (Picture *self)
{
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double edge = seral_rect_right (&self->area);
  guint n = self->known->len;

  for (guint i = n; i-- > 0;)
    {
      g_autofree char *name = seral_trend_dup_round (self->data, self->catalogue, g_array_index (self->known, guint, i));
      g_autoptr (SeralTextBlock) block = NULL;
      double x = get_x (self, &self->field, i), width, left;

      block = seral_scene_builder_measure (self->builder, &small, name, MAX (1, self->field.width * 0.45), 1);
      width = seral_text_block_get_width (block);
      left = CLAMP (x - width / 2, self->field.x - self->unit, MAX (self->field.x - self->unit, edge - width));
      if (left + width > edge || left < self->field.x - self->unit * 1.01)
        continue;
      seral_scene_builder_text (self->builder, block, left, seral_rect_bottom (&self->field) + self->unit * 0.9,
                                SERAL_ALIGN_START, i + 1 == n ? SERAL_INK_TEXT : SERAL_INK_MUTED);
      edge = left - self->unit;
    }
}

static char *
dup_round_words (Picture *self,
                 guint    round)
{
  SeralResult *result = get_round (self, round)->result;
  const GDate *date = &get_round (self, round)->date;
  g_autofree char *position = seral_words_position (self->catalogue, result);
  g_autofree char *sentence = g_strdup_printf (seral_text (self->catalogue, "%s."), position);
  g_autofree char *progress = seral_words_progress (self->catalogue, result);
  g_autofree char *day = g_date_valid (date) ? seral_format_date (self->catalogue, date) : NULL;
  GString *text = g_string_new (NULL);

  seral_chart_append_sentence (text, sentence);
  seral_chart_append_sentence (text, progress);
  seral_chart_append_sentence (text, day);

  return g_string_free (text, FALSE);
}

/* A column for each round, to point at. */
static void
draw_round_regions (Picture *self)
{
  guint n = self->known->len;

  for (guint i = 0; i < n; i++)
    {
      double x = get_x (self, &self->field, i);
      double left = i > 0 ? (get_x (self, &self->field, i - 1) + x) / 2 : self->field.x - self->unit;
      double right = i + 1 < n ? (get_x (self, &self->field, i + 1) + x) / 2
                               : seral_rect_right (&self->field) + self->unit;
      SeralRect bounds = { left, self->field.y, MAX (1, right - left), self->field.height };
      g_autofree char *id = g_strdup_printf ("round-%u", g_array_index (self->known, guint, i) + 1);
      g_autofree char *name = seral_trend_dup_round (self->data, self->catalogue, g_array_index (self->known, guint, i));
      g_autofree char *words = dup_round_words (self, i);

      seral_scene_builder_begin_region (self->builder, SERAL_REGION_COLUMN, id, name, words, &bounds);
      seral_scene_builder_end_region (self->builder);
    }
}

static void
draw_flag (Picture *self)
{
  double y = get_y (self, &self->field, self->target), x = self->field.x + self->unit * 0.2;
  double height = self->unit * 1.2;
  g_autoptr (SeralTextBlock) words = NULL;
  const SeralStage *stage = seral_model_get_stage_at_level (self->model, self->target);
  g_autofree char *name = NULL;
  SeralRect bounds;

  if (stage == NULL)
    return;

  name = seral_words_stage (self->catalogue, stage);
  words = seral_chart_measure_whole (self->builder, SERAL_TEXT_SMALL, seral_text (self->catalogue, "Your target"),
                                     self->field.width * 0.6, 1);
  bounds = SERAL_RECT (x, y - height, self->unit * 1.2 + (words != NULL ? seral_text_block_get_width (words) : 0), height);
  seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, "mark-target",
                                    seral_text (self->catalogue, "Your target"), name, &bounds);
  seral_glyph_draw (self->builder, SERAL_GLYPH_FLAG, x + self->unit * 0.4, y - self->unit * 0.52, self->unit,
                    SERAL_INK_TEXT);
  if (words != NULL)
    seral_scene_builder_text (self->builder, words, x + self->unit * 1.1,
                              y - seral_text_block_get_height (words) - self->line, SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->builder);
}

/* The badge over the last round, where nothing else is. */
static void
draw_badge (Picture *self)
{
  guint last = self->known->len - 1;
  double x = get_x (self, &self->field, last), y = get_y (self, &self->field, get_score (self, last, -1));
  double height = seral_chart_get_badge_height (self->builder, self->badge), tip = self->unit * 1.2;
  double width = seral_text_block_get_width (self->badge) + self->unit * 1.4;
  double right = seral_rect_right (&self->field) + self->unit * 1.4;
  SeralRect bounds = { right - width, y - height - tip, width, height };
  g_autofree char *words = seral_words_position (self->catalogue, get_round (self, last)->result);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, "mark-here",
                                    seral_text (self->catalogue, "You are here"), words, &bounds);
  seral_chart_draw_badge (self->builder, self->badge, &bounds, x, TRUE);
  seral_scene_builder_end_region (self->builder);
}

static void
draw_large (Picture *self)
{
  SeralFont strong = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  g_autoptr (SeralTextBlock) line = seral_scene_builder_measure (self->builder, &small, "X", -1, 1);
  double foot = seral_text_block_get_height (line) + self->unit, head, labels;

  self->badge = seral_scene_builder_measure (self->builder, &strong, seral_text (self->catalogue, "You are here"),
                                             MAX (1, self->area.width - self->unit * 1.4), 1);
  head = seral_chart_get_badge_height (self->builder, self->badge) + self->unit * 1.3;
  labels = measure_stages (self, MAX (1, self->area.height - head - foot));
  self->field = SERAL_RECT (self->area.x + labels + self->unit, self->area.y + head,
                            MAX (1, self->area.width - labels - self->unit * 2.4),
                            MAX (1, self->area.height - head - foot));
  place_rounds (self, self->unit * 3 / self->field.width);

  draw_round_regions (self);
  draw_levels (self, &self->field, TRUE);
  draw_stages (self);
  draw_line (self, &self->field, -1, self->unit * 0.22);
  draw_dots (self, &self->field, -1, self->unit * 0.55);
  if (self->target >= self->base && fabs (self->target - get_score (self, self->known->len - 1, -1)) > 0.2)
    draw_flag (self);
  draw_badge (self);
  draw_round_names (self);
}

/* "2 to 3", or "3". */
static char *
dup_move (Picture *self,
          guint    dimension)
{
  guint last = self->known->len - 1;
  double from = get_score (self, 0, (int) dimension), to = get_score (self, last, (int) dimension);
  g_autofree char *first = NULL;
  g_autofree char *now = NULL;

  if (seral_is_none (to))
    return g_strdup (seral_text (self->catalogue, "Not answered"));

  now = seral_format_number (self->catalogue, floor (to + SERAL_SCORING_EPSILON), 0);
  if (seral_is_none (from) || fabs (floor (from + SERAL_SCORING_EPSILON) - floor (to + SERAL_SCORING_EPSILON)) < 0.5)
    return g_steal_pointer (&now);

  first = seral_format_number (self->catalogue, floor (from + SERAL_SCORING_EPSILON), 0);

  /* Translators: two levels: what a dimension was at, and what it is at. */
  return g_strdup_printf (seral_text (self->catalogue, "%s to %s"), first, now);
}

static void
draw_panel (Picture         *self,
            guint            dimension,
            const SeralRect *cell)
{
  const SeralDimension *of = &seral_model_get_dimensions (self->model, NULL)[dimension];
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  g_autofree char *move = dup_move (self, dimension);
  g_autofree char *id = g_strconcat ("dimension-", of->id, NULL);
  g_autofree char *words = g_strdup_printf (seral_text (self->catalogue, "Stage: %s"), move);
  g_autoptr (SeralTextBlock) value = seral_scene_builder_measure (self->builder, &font, move, cell->width * 0.5, 1);
  g_autoptr (SeralTextBlock) name = NULL;
  double pad = self->unit * 0.35, taken;
  SeralRect field;

  name = seral_scene_builder_measure (self->builder, &font, of->name,
                                      MAX (1, cell->width - seral_text_block_get_width (value) - self->unit), 1);
  taken = seral_text_block_get_height (name) + self->unit * 0.45;
  field = SERAL_RECT (cell->x + pad, cell->y + taken, cell->width - 2 * pad, MAX (1, cell->height - taken - pad));

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, of->name, words, cell);
  seral_scene_builder_text (self->builder, name, cell->x, cell->y, SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_text (self->builder, value, seral_rect_right (cell), cell->y, SERAL_ALIGN_END, SERAL_INK_MUTED);
  draw_levels (self, &field, FALSE);
  draw_line (self, &field, (int) dimension, self->unit * 0.14);
  draw_dots (self, &field, (int) dimension, self->unit * 0.32);
  seral_scene_builder_end_region (self->builder);
}

/* Where small pictures have no room, a line in a row says the same. */
static void
draw_rows (Picture         *self,
           const SeralRect *area,
           GArray          *axes)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  g_auto (SeralRows) rows = { NULL, };

  seral_rows_init (&rows, self->chart, self->builder, area);
  for (guint i = 0; i < axes->len; i++)
    {
      guint dimension = g_array_index (axes, guint, i);
      g_autofree char *move = dup_move (self, dimension);

      seral_rows_add (&rows, dimension, 0, dimensions[dimension].name, NULL, move);
    }
  seral_rows_layout (&rows, 0, 0.5, 3.2);

  for (guint i = 0; i < rows.rows->len; i++)
    {
      SeralRow *row = seral_rows_get (&rows, i);
      const SeralDimension *of = &dimensions[row->index];
      double pad = self->unit * 0.35;
      SeralRect field = { rows.field.x + pad, row->y + pad, MAX (1, rows.field.width - 2 * pad),
                          MAX (1, rows.height - 2 * pad) };
      SeralRect bounds = { area->x, row->y, area->width, rows.height };
      g_autofree char *id = g_strconcat ("dimension-", of->id, NULL);
      g_autofree char *words = g_strdup_printf (seral_text (self->catalogue, "Stage: %s"), row->value);

      seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, of->name, words, &bounds);
      draw_levels (self, &field, FALSE);
      draw_line (self, &field, (int) row->index, self->unit * 0.14);
      draw_dots (self, &field, (int) row->index, self->unit * 0.3);
      seral_rows_draw_text (&rows, i);
      seral_scene_builder_end_region (self->builder);
    }
  seral_rows_draw_more (&rows);
}

/* A small picture per dimension, as many columns as there is room for. */
static void
draw_panels (Picture         *self,
             const SeralRect *area)
{
  g_autoptr (GArray) axes = seral_dimensions_list_axes (self->model);
  double gap = self->unit * 1.2, width, height;
  guint n = axes->len, n_columns, n_rows;

  n_columns = (guint) CLAMP (area->width / (self->unit * 15), 1, MAX (n, 1));
  n_rows = MAX (1, (n + n_columns - 1) / n_columns);
  width = (area->width - gap * (n_columns - 1)) / n_columns;
  height = MIN ((area->height + gap * 0.7) / n_rows - gap * 0.7, self->unit * 7);
  if (height < self->unit * 3.4 || n > MAX_PANELS)
    {
      draw_rows (self, area, axes);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      SeralRect cell = { area->x + (i % n_columns) * (width + gap), area->y + (i / n_columns) * (height + gap * 0.7),
                         width, height };

      draw_panel (self, g_array_index (axes, guint, i), &cell);
    }
}

static void
init (Picture           *self,
      SeralChart        *chart,
      SeralSceneBuilder *builder,
      const SeralRect   *area)
{
  guint n = 0;

  self->chart = chart;
  self->builder = builder;
  self->catalogue = seral_chart_get_catalogue (chart);
  self->data = seral_chart_get_data (chart);
  self->model = seral_chart_data_get_model (self->data);
  self->rounds = seral_chart_data_get_rounds (self->data, &n);
  self->known = seral_trend_list_rounds (self->data);
  self->area = *area;
  self->unit = seral_scene_builder_get_unit (builder);
  self->line = seral_scene_builder_get_line_width (builder);
  self->base = seral_model_get_base_level (self->model);
  self->top = seral_model_get_top_level (self->model);
  self->target = seral_chart_get_shown_target (chart);
}

/* The whole first, and the dimensions beside it or below it, where they have room. */
void
seral_trend_draw (SeralChart        *chart,
                  SeralSceneBuilder *builder,
                  const SeralRect   *area)
{
  g_auto (Picture) picture = { NULL, };
  SeralRect panels = *area;
  gboolean beside, below;

  init (&picture, chart, builder, area);
  beside = area->width > picture.unit * 40 && area->width > area->height * 1.25;
  below = !beside && area->height > picture.unit * 24;
  if (beside)
    {
      picture.area.width = floor (area->width * 0.62);
      panels.x = picture.area.x + picture.area.width + picture.unit * 2;
      panels.width = seral_rect_right (area) - panels.x;
    }
  if (below)
    {
      picture.area.height = floor (area->height * 0.55);
      panels.y = seral_rect_bottom (&picture.area) + picture.unit * 1.5;
      panels.height = seral_rect_bottom (area) - panels.y;
    }

  draw_large (&picture);
  if (beside || below)
    draw_panels (&picture, &panels);
}
