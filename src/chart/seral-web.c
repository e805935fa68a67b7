/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-dimensions.h"
#include "chart/seral-radar-private.h"
#include "words/seral-words.h"

/* How labels are tried, from the most to the least; the last resort is numbers. */
static const struct
{
  double   size;       /* of running text */
  gboolean bold;
  gboolean stages;     /* with the stage below the name */
  guint    max_lines;
  double   radius;     /* least share of the shorter side of the area */
} label_rules[] =
{
  { 1.0,  TRUE,  TRUE,  2, 0.36 },
  { 1.0,  TRUE,  TRUE,  3, 0.33 },
  { 1.0,  TRUE,  FALSE, 3, 0.33 },
  { 0.88, FALSE, FALSE, 3, 0.30 },
  { 0.8,  FALSE, FALSE, 3, 0.26 },
};

/* Levels are rings of equal width; the first stage has one too, so that nobody is nowhere. */
double
seral_web_get_radius (const SeralWeb *self,
                      double          score)
{
  double rings = CLAMP (score - self->base + 1, 0, self->n_rings);

  return self->radius * rings / self->n_rings;
}

/* The result as it would be were every answer without evidence open. */
static SeralResult *
score_evidenced (SeralResult *result)
{
  SeralAnswers *answers = seral_result_get_answers (result);
  g_autoptr (SeralAnswers) backed = seral_answers_copy (answers);
  guint n = 0;

  seral_model_get_criteria (seral_result_get_model (result), &n);
  for (guint i = 0; i < n; i++)
    if (seral_answers_get_state (answers, i) == SERAL_ANSWER_GIVEN && !seral_answers_get_evidenced (answers, i))
      seral_answers_set (backed, i, NULL, FALSE);

  return seral_score (backed, seral_result_get_depth (result));
}

static double
score_of (SeralResult *result,
          guint        dimension)
{
  if (seral_dimensions_count_answers (result, dimension) == 0)
    return SERAL_NONE;

  return seral_result_get_dimension (result, dimension)->score;
}

static gboolean
has_gaps (SeralResult *result,
          guint        dimension)
{
  const SeralSetResult *found = seral_result_get_dimension (result, dimension);

  for (guint i = 0; i < found->n_gates; i++)
    if (seral_is_none (found->gates[i].completeness))
      return TRUE;

  return FALSE;
}

static void
find_spokes (SeralWeb    *self,
             SeralResult *previous,
             SeralResult *evidenced)
{
  g_autoptr (GArray) axes = seral_dimensions_list_axes (self->model);

  self->n_spokes = axes->len;
  self->spokes = g_new0 (SeralSpoke, MAX (axes->len, 1));

  for (guint i = 0; i < axes->len; i++)
    {
      SeralSpoke *spoke = &self->spokes[i];
      double angle = 2 * G_PI * i / axes->len - G_PI / 2;

      spoke->dimension = g_array_index (axes, guint, i);
      spoke->score = score_of (self->result, spoke->dimension);
      spoke->previous = previous != NULL ? score_of (previous, spoke->dimension) : SERAL_NONE;
      spoke->evidenced = evidenced != NULL ? seral_result_get_dimension (evidenced, spoke->dimension)->score
                                           : SERAL_NONE;
      spoke->dx = cos (angle);
      spoke->dy = sin (angle);

      self->known = self->known || !seral_is_none (spoke->score);
      self->has_previous = self->has_previous || !seral_is_none (spoke->previous);
      self->has_evidenced = self->has_evidenced || !seral_is_none (spoke->evidenced);
      self->some_not_asked = self->some_not_asked || has_gaps (self->result, spoke->dimension);
    }
}

void
seral_web_init (SeralWeb          *self,
                SeralChart        *chart,
                SeralSceneBuilder *builder,
                const SeralRect   *area)
{
  SeralChartData *data = seral_chart_get_data (chart);
  SeralMarks marks = seral_chart_get_marks (chart);
  SeralResult *previous = (marks & SERAL_MARK_PREVIOUS) != 0 ? seral_chart_data_get_previous (data) : NULL;
  g_autoptr (SeralResult) evidenced = NULL;

  self->builder = builder;
  self->catalogue = seral_chart_get_catalogue (chart);
  self->result = seral_chart_data_get_result (data);
  self->model = seral_chart_data_get_model (data);
  self->area = *area;
  self->unit = seral_scene_builder_get_unit (builder);
  self->line = seral_scene_builder_get_line_width (builder);
  self->base = seral_model_get_base_level (self->model);
  self->n_rings = (guint) (seral_model_get_top_level (self->model) - self->base + 1);
  self->previous_words = seral_chart_get_previous_words (chart);
  self->target = (marks & SERAL_MARK_TARGET) != 0 ? seral_chart_data_get_target (data) : SERAL_NO_TARGET;
  if (seral_model_get_stage_at_level (self->model, self->target) == NULL)
    self->target = SERAL_NO_TARGET;
  self->legend = g_array_new (FALSE, TRUE, sizeof (SeralLegendEntry));

  if ((marks & SERAL_MARK_EVIDENCED) != 0 && seral_result_shows_evidenced (self->result))
    evidenced = score_evidenced (self->result);
  find_spokes (self, previous, evidenced);
}

static void
spoke_clear_words (SeralSpoke *spoke)
{
  g_clear_pointer (&spoke->key, seral_text_block_free);
  g_clear_pointer (&spoke->name, seral_text_block_free);
  g_clear_pointer (&spoke->stage, seral_text_block_free);
}

void
seral_web_clear (SeralWeb *self)
{
  for (guint i = 0; i < self->n_spokes; i++)
    spoke_clear_words (&self->spokes[i]);
  g_clear_pointer (&self->spokes, g_free);

  for (guint i = 0; i < self->legend->len; i++)
    seral_text_block_free (g_array_index (self->legend, SeralLegendEntry, i).text);
  g_clear_pointer (&self->legend, g_array_unref);
}

static void
add_legend (SeralWeb   *self,
            const char *words,
            SeralInk    ink,
            double      dash,
            gboolean    flag)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  SeralLegendEntry entry = { ink, dash, flag, };

  entry.text = seral_scene_builder_measure (self->builder, &font, words, self->area.width - self->unit * 3, 1);
  g_array_append_val (self->legend, entry);
}

/* Entries in rows, at the foot of the area. */
static void
place_legend (SeralWeb *self)
{
  double sample = self->unit * 2.4, x = self->area.x, y = 0, row = 0;

  for (guint i = 0; i < self->legend->len; i++)
    {
      SeralLegendEntry *entry = &g_array_index (self->legend, SeralLegendEntry, i);
      double width = sample + seral_text_block_get_width (entry->text);

      row = seral_text_block_get_height (entry->text) + self->unit * 0.2;
      if (x > self->area.x && x + width > seral_rect_right (&self->area))
        {
          x = self->area.x;
          y += row;
        }
      entry->x = x;
      entry->y = y;
      x += width + self->unit * 1.5;
    }

  self->legend_height = self->legend->len > 0 ? y + row : 0;
  for (guint i = 0; i < self->legend->len; i++)
    g_array_index (self->legend, SeralLegendEntry, i).y += seral_rect_bottom (&self->area) - self->legend_height;
}

static void
layout_legend (SeralWeb *self)
{
  SeralCatalogue *catalogue = self->catalogue;

  if (self->target != SERAL_NO_TARGET)
    add_legend (self, seral_text (catalogue, "Your target"), SERAL_INK_TEXT, self->unit * 0.3, TRUE);
  if (self->has_evidenced)
    add_legend (self, seral_text (catalogue, "Backed by evidence"), SERAL_INK_ACCENT, self->unit * 0.3, FALSE);
  if (self->has_previous)
    add_legend (self, self->previous_words, SERAL_INK_MUTED, 0, FALSE);
  if (self->some_not_asked)
    add_legend (self, seral_text (catalogue, "Not asked"), SERAL_INK_OUTLINE, self->unit * 0.15, FALSE);

  place_legend (self);
  if (self->legend_height > self->area.height * 0.25)
    {
      for (guint i = 0; i < self->legend->len; i++)
        seral_text_block_free (g_array_index (self->legend, SeralLegendEntry, i).text);
      g_array_set_size (self->legend, 0);
      self->legend_height = 0;
    }
}

/* The stage a dimension is at, in words. */
static char *
dup_stage (SeralWeb         *self,
           const SeralSpoke *spoke)
{
  const SeralSetResult *found = seral_result_get_dimension (self->result, spoke->dimension);

  if (seral_is_none (found->score))
    return g_strdup (seral_text (self->catalogue, "Not asked"));
  if (seral_is_none (spoke->score))
    return g_strdup (seral_text (self->catalogue, "Not known yet"));

  return seral_words_stage_short (self->catalogue, seral_model_get_stage_at_level (self->model, found->level));
}

/* Room for a label beside the web, at its height, as wide as the area lets it be. */
static double
label_room (SeralWeb         *self,
            const SeralSpoke *spoke,
            double            reach)
{
  double x = self->x + spoke->dx * reach;

  if (fabs (spoke->dx) < 0.2)
    return MIN (self->area.width, self->unit * 16);

  return MIN (self->unit * 14, spoke->dx > 0 ? seral_rect_right (&self->area) - x : x - self->area.x);
}

static void
place_label (SeralWeb   *self,
             SeralSpoke *spoke,
             double      reach)
{
  double width = seral_text_block_get_width (spoke->name);
  double height = seral_text_block_get_height (spoke->name);
  double x = self->x + spoke->dx * reach, y = self->y + spoke->dy * reach;

  if (spoke->stage != NULL)
    {
      width = MAX (width, seral_text_block_get_width (spoke->stage));
      height += seral_text_block_get_height (spoke->stage);
    }

  if (fabs (spoke->dx) < 0.2)
    x = CLAMP (x - width / 2, self->area.x, MAX (self->area.x, seral_rect_right (&self->area) - width));
  else if (spoke->dx < 0)
    x -= width;

  /* Above at the top, below at the bottom, and in between in between. */
  y -= height * (1 - spoke->dy) / 2;
  spoke->label = SERAL_RECT (x, y, width, height);
}

/* Names side by side need more room between them than names one above the other. */
static gboolean
labels_touch (SeralWeb        *self,
              const SeralRect *a,
              const SeralRect *b)
{
  double x = self->unit, y = self->unit * 0.2;

  return a->x < seral_rect_right (b) + x && b->x < seral_rect_right (a) + x &&
         a->y < seral_rect_bottom (b) + y && b->y < seral_rect_bottom (a) + y;
}

/* Whether a label keeps clear of the outermost ring. */
static gboolean
clears_web (SeralWeb        *self,
            const SeralRect *label)
{
  double dx = CLAMP (self->x, label->x, seral_rect_right (label)) - self->x;
  double dy = CLAMP (self->y, label->y, seral_rect_bottom (label)) - self->y;

  return hypot (dx, dy) > self->radius + self->unit * 0.3;
}

static gboolean
labels_fit (SeralWeb *self)
{
  double bottom = seral_rect_bottom (&self->area) - self->legend_height;

  for (guint i = 0; i < self->n_spokes; i++)
    {
      const SeralRect *label = &self->spokes[i].label;

      if (label->x < self->area.x - 0.01 || seral_rect_right (label) > seral_rect_right (&self->area) + 0.01 ||
          label->y < self->area.y - 0.01 || seral_rect_bottom (label) > bottom + 0.01 ||
          !clears_web (self, label))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (labels_touch (self, label, &self->spokes[j].label))
          return FALSE;
    }

  return TRUE;
}

static gboolean
measure_label (SeralWeb   *self,
               SeralSpoke *spoke,
               guint       rule,
               double      reach)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  double room = label_room (self, spoke, reach);

  spoke_clear_words (spoke);
  font.size = MAX (9.0, font.size * label_rules[rule].size);
  font.bold = label_rules[rule].bold;
  if (room < font.size * 3)
    return FALSE;

  spoke->name = seral_scene_builder_measure (self->builder, &font, dimensions[spoke->dimension].name,
                                             room, label_rules[rule].max_lines);
  if (label_rules[rule].stages)
    {
      g_autofree char *stage = dup_stage (self, spoke);

      spoke->stage = seral_scene_builder_measure (self->builder, &small, stage, room, 1);
      if (seral_text_block_is_shortened (spoke->stage))
        return FALSE;
    }
  place_label (self, spoke, reach);

  return rule + 1 == G_N_ELEMENTS (label_rules) ||
         (!seral_text_block_is_shortened (spoke->name) && !seral_text_block_is_broken (spoke->name));
}

static gboolean
try_radius (SeralWeb *self,
            guint     rule,
            double    radius)
{
  self->radius = radius;
  for (guint i = 0; i < self->n_spokes; i++)
    if (!measure_label (self, &self->spokes[i], rule, radius + self->unit * 0.9))
      return FALSE;

  return labels_fit (self);
}

/* The largest web with the best labels that go with it. */
static gboolean
fit_labels (SeralWeb *self)
{
  double height = self->area.height - self->legend_height;
  double most = MIN (self->area.width, height) / 2;

  for (guint rule = 0; rule < G_N_ELEMENTS (label_rules); rule++)
    for (double radius = most * 0.92; radius > 2 * most * label_rules[rule].radius; radius -= most * 0.07)
      if (try_radius (self, rule, radius))
        return TRUE;

  return FALSE;
}

/* Names beside the web, each after its number, where the area is wide enough for a list. */
static gboolean
list_names (SeralWeb *self,
            double   *width)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);
  double room = self->area.width * 0.5, row = 0;

  *width = 0;
  font.size = MAX (9.0, MIN (font.size, (self->area.height - self->legend_height) / self->n_spokes / 1.35));
  for (guint i = 0; i < self->n_spokes; i++)
    {
      SeralSpoke *spoke = &self->spokes[i];
      g_autofree char *number = seral_format_number (self->catalogue, i + 1, 0);
      /* Translators: a number and the name it stands for, in a list. */
      g_autofree char *words = g_strdup_printf (seral_ptext (self->catalogue, "list", "%s  %s"),
                                                number, dimensions[spoke->dimension].name);

      spoke->name = seral_scene_builder_measure (self->builder, &font, words, room, 1);
      row = seral_text_block_get_height (spoke->name);
      *width = MAX (*width, seral_text_block_get_width (spoke->name));
    }

  if (row * self->n_spokes > self->area.height - self->legend_height ||
      self->area.width - *width < self->area.height * 0.6)
    return FALSE;

  for (guint i = 0; i < self->n_spokes; i++)
    self->spokes[i].label = SERAL_RECT (seral_rect_right (&self->area) - *width, self->area.y + i * row, *width, row);
  *width += self->unit * 2;

  return TRUE;
}

static void
place_keys (SeralWeb *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double reach = self->radius + self->unit * 0.9;

  for (guint i = 0; i < self->n_spokes; i++)
    {
      SeralSpoke *spoke = &self->spokes[i];
      g_autofree char *number = seral_format_number (self->catalogue, i + 1, 0);

      spoke->key = seral_scene_builder_measure (self->builder, &font, number, -1, 1);
      spoke->key_x = self->x + spoke->dx * reach;
      spoke->key_y = self->y + spoke->dy * reach - seral_text_block_get_height (spoke->key) / 2;
      if (spoke->name == NULL)
        spoke->label = SERAL_RECT (spoke->key_x - self->unit, spoke->key_y, self->unit * 2,
                                   seral_text_block_get_height (spoke->key));
    }
}

/* Whether numbers around the web are clear of each other. */
static gboolean
keys_fit (SeralWeb *self)
{
  double apart = 2 * (self->radius + self->unit * 0.9) * sin (G_PI / self->n_spokes);

  for (guint i = 0; i < self->n_spokes; i++)
    {
      const SeralSpoke *spoke = &self->spokes[i];
      double width = seral_text_block_get_width (spoke->key), height = seral_text_block_get_height (spoke->key);

      if (hypot (width, height) > apart || spoke->key_y < self->area.y ||
          spoke->key_y + height > seral_rect_bottom (&self->area) - self->legend_height)
        return FALSE;
    }

  return TRUE;
}

/* The last resort: numbers around the web, and a list if there is room for one. */
static void
number_spokes (SeralWeb *self)
{
  double height = self->area.height - self->legend_height, list = 0;

  for (guint i = 0; i < self->n_spokes; i++)
    spoke_clear_words (&self->spokes[i]);
  if (!list_names (self, &list))
    {
      list = 0;
      for (guint i = 0; i < self->n_spokes; i++)
        spoke_clear_words (&self->spokes[i]);
    }

  self->x = floor (self->area.x + (self->area.width - list) / 2) + 0.5;
  self->radius = MAX (self->unit, MIN (self->area.width - list, height) / 2 - 1.8 * self->unit);
  place_keys (self);
  if (!keys_fit (self))
    for (guint i = 0; i < self->n_spokes; i++)
      spoke_clear_words (&self->spokes[i]);
}

/* Finds sizes and places: the web as large as its labels let it be. */
void
seral_web_layout (SeralWeb *self)
{
  layout_legend (self);
  /* In the middle of a pixel, so that upright and level lines are sharp. */
  self->x = floor (self->area.x + self->area.width / 2) + 0.5;
  self->y = floor (self->area.y + (self->area.height - self->legend_height) / 2) + 0.5;

  if (!fit_labels (self))
    number_spokes (self);
}
