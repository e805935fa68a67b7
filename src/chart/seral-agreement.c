/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-agreement-private.h"
#include "words/seral-words-respondents.h"

typedef struct
{
  SeralChartData *data;
  SeralModel     *model;
  GArray         *spreads;        /* (owned) (element-type SeralSpread) */
  SeralRows       rows;
  guint           n_people;
  double          radius;         /* of a person */
  SeralTextBlock *low;            /* (owned) (nullable): what the scale begins with */
  SeralTextBlock *high;           /* (owned) (nullable): what it ends with */
  double          head;
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->spreads, g_array_unref);
  g_clear_pointer (&self->low, seral_text_block_free);
  g_clear_pointer (&self->high, seral_text_block_free);
  seral_rows_clear (&self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static void
add_rows (Picture *self)
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, NULL);

  for (guint i = 0; i < self->spreads->len; i++)
    {
      const SeralSpread *spread = &g_array_index (self->spreads, SeralSpread, i);

      seral_rows_add (&self->rows, i, 0, criteria[spread->index].question,
                      dimensions[criteria[spread->index].dimension].name,
                      seral_words_spread (self->rows.catalogue, spread->spread));
    }
}

/* The ends of the scale by name, where all rows are on the same; else by what both ends mean. */
static void
find_ends (Picture     *self,
           const char **low,
           const char **high)
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  const SeralCriterion *first = &criteria[g_array_index (self->spreads, SeralSpread, 0).index];

  *low = seral_ptext (self->rows.catalogue, "completeness", "Nothing yet");
  *high = seral_ptext (self->rows.catalogue, "completeness", "All");
  if (first->kind != SERAL_CRITERION_GRADED)
    return;
  for (guint i = 1; i < self->spreads->len; i++)
    if (criteria[g_array_index (self->spreads, SeralSpread, i).index].scale != first->scale)
      return;

  for (guint i = 0; i < first->scale->n_options; i++)
    {
      if (first->scale->options[i].value <= SERAL_SCORING_EPSILON)
        *low = first->scale->options[i].label;
      if (first->scale->options[i].value >= 1 - SERAL_SCORING_EPSILON)
        *high = first->scale->options[i].label;
    }
}

static void
layout (Picture *self)
{
  SeralFont small = seral_scene_builder_get_font (self->rows.builder, SERAL_TEXT_SMALL);
  g_autoptr (SeralTextBlock) line = seral_scene_builder_measure (self->rows.builder, &small, "X", -1, 1);
  const char *low, *high;
  double half;

  self->head = seral_text_block_get_height (line) + self->rows.unit * 0.4;
  /* Questions are sentences: rather fewer of them than none that can be read. */
  self->rows.least_lines = self->rows.area.height > self->rows.unit * 20 ? 2 : 1;
  seral_rows_layout (&self->rows, self->head, 0.44, 3.6);
  self->radius = MIN (self->rows.unit * 0.95, (self->rows.height - 2) / 2);
  half = self->rows.field.width / 2 - self->rows.unit * 0.5;
  find_ends (self, &low, &high);
  self->low = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL, low, half, 1);
  self->high = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL, high, half, 1);
}

static double
get_x (Picture *self,
       double   value)
{
  double pad = MIN (self->radius + 1, self->rows.field.width / 2);

  return self->rows.field.x + pad + CLAMP (value, 0, 1) * (self->rows.field.width - 2 * pad);
}

/* Hairlines at the ends and the middle, and what the ends mean. */
static void
draw_scale (Picture *self)
{
  double top = self->rows.field.y - self->rows.unit * 0.2, bottom = seral_rect_bottom (&self->rows.field);

  for (guint i = 0; i <= 2; i++)
    {
      seral_scene_builder_move_to (self->rows.builder, get_x (self, i / 2.0), top);
      seral_scene_builder_line_to (self->rows.builder, get_x (self, i / 2.0), bottom);
    }
  seral_scene_builder_stroke (self->rows.builder, SERAL_INK_GRID, self->rows.line, 0);
  if (self->low != NULL)
    seral_scene_builder_text (self->rows.builder, self->low, self->rows.field.x, self->rows.area.y, SERAL_ALIGN_START,
                              SERAL_INK_MUTED);
  if (self->high != NULL)
    seral_scene_builder_text (self->rows.builder, self->high, seral_rect_right (&self->rows.field), self->rows.area.y,
                              SERAL_ALIGN_END, SERAL_INK_MUTED);
}

/* "AD" for Amara Diallo. */
static char *
dup_initials (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);
  GString *initials = g_string_new (NULL);
  guint last = g_strv_length (parts);

  for (guint i = 0; i < last; i++)
    if (parts[i][0] != '\0' && (i == 0 || i + 1 == last))
      {
        g_autofree char *letter = g_utf8_substring (parts[i], 0, 1);
        g_autofree char *upper = g_utf8_strup (letter, -1);

        g_string_append (initials, upper);
      }

  return g_string_free (initials, FALSE);
}

/* How many gave the same, and by what the mark says so: initials of one, or a number. */
static char *
dup_mark (Picture *self,
          guint    person,
          guint    n_same)
{
  guint n = 0;
  const char *name = seral_chart_data_get_respondents (self->data, &n)[person].name;

  if (n_same > 1)
    return seral_format_number (self->rows.catalogue, n_same, 0);
  if (seral_chart_data_get_named (self->data) && name[0] != '\0')
    return dup_initials (name);

  return g_strdup ("");
}

static void
draw_person (Picture *self,
             guint    person,
             guint    n_same,
             double   x,
             double   y,
             gboolean apart)
{
  g_autofree char *mark = dup_mark (self, person, n_same);
  g_autoptr (SeralTextBlock) block = NULL;
  double radius = mark[0] == '\0' ? self->radius * 0.7 : self->radius;
  SeralInk fill = apart ? SERAL_INK_ACCENT : SERAL_INK_SHADE_3;
  SeralInk ink = seral_style_get_ink_on (seral_scene_builder_get_style (self->rows.builder), fill);

  if (mark[0] != '\0')
    block = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL, mark, radius * 1.7, 1);
  if (block == NULL && n_same == 1)
    radius = self->radius * 0.7;
  seral_scene_builder_circle (self->rows.builder, x, y, radius);
  seral_scene_builder_fill_stroke (self->rows.builder, fill, SERAL_INK_BACKGROUND, self->rows.line * 1.5);
  if (block != NULL && seral_text_block_get_height (block) <= radius * 2 + 2)
    seral_scene_builder_text (self->rows.builder, block, x, y - seral_text_block_get_height (block) / 2,
                              SERAL_ALIGN_CENTRE, ink);
}

/* Where marks would touch, those of close values are one. */
static void
draw_people (Picture           *self,
             const SeralSpread *spread,
             double             y)
{
  g_autofree gboolean *drawn = g_new0 (gboolean, self->n_people);
  gboolean apart = spread->n_disagreements > 0;
  double low = 1, high = 0, near = 2 * self->radius;

  for (guint i = 0; i < self->n_people; i++)
    {
      double value = seral_agreement_get_value (self->data, i, spread->index);

      if (seral_is_none (value))
        continue;
      low = MIN (low, value);
      high = MAX (high, value);
    }
  if (high > low)
    {
      seral_scene_builder_move_to (self->rows.builder, get_x (self, low), y);
      seral_scene_builder_line_to (self->rows.builder, get_x (self, high), y);
      seral_scene_builder_stroke (self->rows.builder, SERAL_INK_SHADE_2, self->radius * 0.45, 0);
    }

  for (guint i = 0; i < self->n_people; i++)
    {
      double value = seral_agreement_get_value (self->data, i, spread->index);
      guint n_same = 0;

      if (seral_is_none (value) || drawn[i])
        continue;
      for (guint j = i; j < self->n_people; j++)
        {
          double other = seral_agreement_get_value (self->data, j, spread->index);

          if (seral_is_none (other) || drawn[j] || fabs (get_x (self, other) - get_x (self, value)) >= near)
            continue;
          drawn[j] = TRUE;
          n_same++;
        }
      draw_person (self, i, n_same, get_x (self, value), y, apart);
    }
}

/* Who answered what. */
static char *
dup_words (Picture *self,
           guint    criterion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_people; i++)
    {
      g_autofree char *name = seral_agreement_dup_name (self->data, self->rows.catalogue, i);
      g_autofree char *answer = seral_agreement_dup_answer (self->data, self->rows.catalogue, i, criterion);
      /* Translators: somebody, and what was answered. */
      g_autofree char *sentence = g_strdup_printf (seral_text (self->rows.catalogue, "%s: %s."), name, answer);

      seral_chart_append_sentence (text, sentence);
    }

  return g_string_free (text, FALSE);
}

static void
draw_row (Picture *self,
          guint    index)
{
  SeralRow *row = seral_rows_get (&self->rows, index);
  const SeralSpread *spread = &g_array_index (self->spreads, SeralSpread, row->index);
  const SeralCriterion *criterion = &seral_model_get_criteria (self->model, NULL)[spread->index];
  SeralRect bounds = { self->rows.area.x, row->y, self->rows.area.width, self->rows.height };
  g_autofree char *id = g_strconcat ("criterion-", criterion->id, NULL);
  g_autofree char *words = dup_words (self, spread->index);

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_CELL, id, criterion->question, words, &bounds);
  draw_people (self, spread, row->y + self->rows.height / 2);
  seral_rows_draw_text (&self->rows, index);
  seral_scene_builder_end_region (self->rows.builder);
}

void
seral_agreement_draw (SeralChart        *chart,
                      SeralSceneBuilder *builder,
                      const SeralRect   *area)
{
  g_auto (Picture) picture = { NULL, };

  picture.data = seral_chart_get_data (chart);
  picture.model = seral_chart_data_get_model (picture.data);
  picture.spreads = seral_agreement_list (picture.data);
  seral_chart_data_get_respondents (picture.data, &picture.n_people);
  seral_rows_init (&picture.rows, chart, builder, area);
  add_rows (&picture);
  layout (&picture);

  draw_scale (&picture);
  for (guint i = 0; i < picture.rows.rows->len; i++)
    draw_row (&picture, i);
  seral_rows_draw_more (&picture.rows);
}
