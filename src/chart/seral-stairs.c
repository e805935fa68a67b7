/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-staircase-private.h"
#include "words/seral-words.h"

/* The smallest text that is still read on paper and on a screen. */
#define MIN_SIZE 9.0

/* How names are tried, from the most to the least; the last resort is none. */
static const struct
{
  double   size;        /* of running text */
  gboolean bold;
  guint    max_lines;
  gboolean taglines;
  gboolean whole;       /* no name may be shortened */
  double   share;       /* of the height that labels may take */
} name_rules[] =
{
  { 1.0,  TRUE,  1, TRUE,  TRUE,  0.34 },
  { 0.92, TRUE,  1, TRUE,  TRUE,  0.34 },
  { 1.0,  TRUE,  3, TRUE,  TRUE,  0.34 },
  { 1.0,  TRUE,  3, FALSE, TRUE,  0.38 },
  { 0.88, FALSE, 3, FALSE, TRUE,  0.38 },
  { 0.8,  FALSE, 4, FALSE, TRUE,  0.42 },
  { 0.8,  FALSE, 4, FALSE, FALSE, 0.42 },
};

static void
step_clear_names (SeralStep *step)
{
  g_clear_pointer (&step->name, seral_text_block_free);
  g_clear_pointer (&step->tagline, seral_text_block_free);
}

static int
find_step (SeralStairs *self,
           int          level)
{
  for (guint i = 0; i < self->n_steps; i++)
    if (self->steps[i].stage->level == level)
      return (int) i;

  return NO_STEP;
}

static void
find_usual (SeralStairs *self)
{
  const SeralPrevalence *prevalence = seral_model_get_prevalence (seral_result_get_model (self->result));

  for (guint i = 0; i < prevalence->stages.n; i++)
    {
      int step = prevalence->stages.items[i];

      if (step < 0 || step >= (int) self->n_steps)
        continue;
      if (self->usual_first == NO_STEP || step < self->usual_first)
        self->usual_first = step;
      self->usual_last = MAX (self->usual_last, step);
    }
}

static void
find_next (SeralStairs *self)
{
  double progress = seral_result_get_progress (self->result);
  int level = seral_result_get_level (self->result);

  if (self->here == NO_STEP || self->here + 1 >= (int) self->n_steps ||
      seral_is_none (progress) || level >= seral_result_get_highest (self->result))
    return;

  self->next = self->here + 1;
  self->progress = CLAMP (progress, 0, 1);
}

static void
find_marks (SeralStairs    *self,
            SeralChartData *data,
            SeralMarks      marks)
{
  SeralResult *previous = seral_chart_data_get_previous (data);

  if ((marks & SERAL_MARK_TARGET) != 0)
    self->target = find_step (self, seral_chart_data_get_target (data));
  if ((marks & SERAL_MARK_EVIDENCED) != 0 && self->here != NO_STEP &&
      seral_result_shows_evidenced (self->result))
    self->evidenced = find_step (self, seral_result_get_evidenced_level (self->result));
  if ((marks & SERAL_MARK_RANGE) != 0 && seral_result_has_stage (self->result))
    self->at_most = find_step (self, seral_result_get_at_most_level (self->result));
  if (self->at_most <= self->here)
    self->at_most = NO_STEP;
  if ((marks & SERAL_MARK_PREVIOUS) != 0 && previous != NULL && seral_words_is_known (previous))
    self->previous = find_step (self, seral_result_get_level (previous));
  if ((marks & SERAL_MARK_PREVALENCE) != 0)
    find_usual (self);
  if ((marks & SERAL_MARK_BLOCKING) != 0 && self->next != NO_STEP)
    {
      g_autoptr (GArray) way = seral_scoring_shortest_way (self->result);

      self->n_to_go = way->len;
    }
}

/* What is to be shown, without any measure yet. */
void
seral_stairs_init (SeralStairs       *self,
                   SeralChart        *chart,
                   SeralSceneBuilder *builder,
                   const SeralRect   *area)
{
  SeralChartData *data = seral_chart_get_data (chart);
  const SeralStage *stages;

  self->builder = builder;
  self->catalogue = seral_chart_get_catalogue (chart);
  self->result = seral_chart_data_get_result (data);
  self->area = *area;
  self->unit = seral_scene_builder_get_unit (builder);
  self->line = seral_scene_builder_get_line_width (builder);
  self->here_words = seral_chart_get_here_words (chart);
  self->previous_words = seral_chart_get_previous_words (chart);
  self->here = self->next = self->target = self->evidenced = NO_STEP;
  self->at_most = self->previous = self->usual_first = self->usual_last = NO_STEP;
  self->callouts = g_array_new (FALSE, TRUE, sizeof (SeralCallout));

  stages = seral_model_get_stages (seral_result_get_model (self->result), &self->n_steps);
  self->steps = g_new0 (SeralStep, self->n_steps);
  for (guint i = 0; i < self->n_steps; i++)
    self->steps[i].stage = &stages[i];

  if (seral_words_is_known (self->result))
    {
      self->here = find_step (self, seral_result_get_level (self->result));
      self->thin = seral_result_get_thin (self->result);
    }
  find_next (self);
  find_marks (self, data, seral_chart_get_marks (chart));
}

static void
callouts_clear (GArray *callouts)
{
  for (guint i = 0; i < callouts->len; i++)
    g_array_unref (g_array_index (callouts, SeralCallout, i).rows);
  g_array_unref (callouts);
}

void
seral_stairs_clear (SeralStairs *self)
{
  for (guint i = 0; i < self->n_steps; i++)
    {
      step_clear_names (&self->steps[i]);
      g_clear_pointer (&self->steps[i].numeral, seral_text_block_free);
      g_clear_pointer (&self->steps[i].capability, seral_text_block_free);
      g_clear_pointer (&self->steps[i].months, seral_text_block_free);
    }
  g_clear_pointer (&self->steps, g_free);
  g_clear_pointer (&self->caption, seral_text_block_free);
  g_clear_pointer (&self->usual, seral_text_block_free);
  g_clear_pointer (&self->share, seral_text_block_free);
  g_clear_pointer (&self->holding, seral_text_block_free);
  g_clear_pointer (&self->callouts, callouts_clear);
}

/* Room between the edge of a step and the text in it. */
double
seral_stairs_get_pad (const SeralStairs *self)
{
  return MIN (self->unit * 0.7, self->width * 0.08);
}

static void
place_columns (SeralStairs *self)
{
  double n = self->n_steps;

  self->gap = CLAMP (round (self->area.width * 0.004), 2, 4);
  self->width = floor ((self->area.width - self->gap * (n - 1)) / n);
  if (self->width < self->gap)
    {
      self->gap = 0;
      self->width = self->area.width / n;
    }
  for (guint i = 0; i < self->n_steps; i++)
    self->steps[i].x = self->area.x + i * (self->width + self->gap);
}

/* Where steps are narrower than their numbers, only every so many bear one. */
static void
thin_out_numerals (SeralStairs *self)
{
  double widest = 0;
  guint every;

  for (guint i = 0; i < self->n_steps; i++)
    widest = MAX (widest, seral_text_block_get_width (self->steps[i].numeral));

  every = (guint) ceil ((widest + 3) / (self->width + self->gap));
  for (guint i = 0; i < self->n_steps; i++)
    if (i % every != 0 || self->steps[i].x + widest > seral_rect_right (&self->area))
      g_clear_pointer (&self->steps[i].numeral, seral_text_block_free);
}

static double
measure_numerals (SeralStairs *self)
{
  double height = 0;

  SeralFont font = seral_scene_builder_get_font (self->builder,
                                                 self->width > self->unit * 3 ? SERAL_TEXT_NUMERAL
                                                                              : SERAL_TEXT_STRONG);

  for (guint i = 0; i < self->n_steps; i++)
    {
      g_autofree char *level = seral_format_number (self->catalogue, self->steps[i].stage->level, 0);

      self->steps[i].numeral = seral_scene_builder_measure (self->builder, &font, level, -1, 1);
      height = MAX (height, seral_text_block_get_height (self->steps[i].numeral));
    }
  thin_out_numerals (self);

  return height;
}

static gboolean
measure_names (SeralStairs *self,
               guint        rule,
               double      *height)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double width = self->width - self->unit * 0.35;

  font.size = MAX (MIN_SIZE, font.size * name_rules[rule].size);
  font.bold = name_rules[rule].bold;
  *height = 0;
  if (width < font.size * 3)
    return FALSE;

  for (guint i = 0; i < self->n_steps; i++)
    {
      SeralStep *step = &self->steps[i];

      step_clear_names (step);
      step->name = seral_scene_builder_measure (self->builder, &font, step->stage->name,
                                                width, name_rules[rule].max_lines);
      if (seral_text_block_is_broken (step->name) && width < font.size * 5)
        return FALSE;
      if (name_rules[rule].whole &&
          (seral_text_block_is_shortened (step->name) || seral_text_block_is_broken (step->name)))
        return FALSE;
      *height = MAX (*height, seral_text_block_get_height (step->name));

      if (name_rules[rule].taglines && step->stage->tagline[0] != '\0')
        {
          step->tagline = seral_scene_builder_measure (self->builder, &small, step->stage->tagline, width, 3);
          if (seral_text_block_is_shortened (step->tagline) || seral_text_block_is_broken (step->tagline))
            return FALSE;
          *height = MAX (*height, seral_text_block_get_height (step->name) +
                                  seral_text_block_get_height (step->tagline) + self->unit * 0.15);
        }
    }

  return *height <= name_rules[rule].share * self->area.height;
}

/* Where steps have no room for names, the one that matters stands below them. */
static void
measure_caption (SeralStairs *self,
                 double      *height)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->n_steps; i++)
    step_clear_names (&self->steps[i]);

  *height = 0;
  if (self->here == NO_STEP)
    return;

  words = seral_words_stage (self->catalogue, self->steps[self->here].stage);
  self->caption = seral_scene_builder_measure (self->builder, &font, words, self->area.width, 1);
  *height = seral_text_block_get_height (self->caption);
}

static double
measure_labels (SeralStairs *self)
{
  double height = 0;
  guint rule;

  self->numeral_height = measure_numerals (self);
  for (rule = 0; rule < G_N_ELEMENTS (name_rules); rule++)
    if (measure_names (self, rule, &height))
      break;
  if (rule == G_N_ELEMENTS (name_rules))
    measure_caption (self, &height);

  return self->unit * 0.35 + self->numeral_height + height;
}

/* The bracket under the labels. Without room for its words it is not drawn. */
static double
measure_usual (SeralStairs *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double span;

  if (self->usual_first == NO_STEP || self->area.height < self->unit * 16)
    return 0;

  span = (self->usual_last - self->usual_first + 1) * (self->width + self->gap) - self->gap;
  self->usual = seral_scene_builder_measure (self->builder, &font,
                                             seral_text (self->catalogue, "Where most companies are"),
                                             MAX (span, self->area.width * 0.6), 1);

  return self->unit * 1.3 + seral_text_block_get_height (self->usual);
}

static void
set_riser (SeralStairs *self,
           double       riser)
{
  self->riser = riser;
  for (guint i = 0; i < self->n_steps; i++)
    self->steps[i].top = round (self->base - (i + 1) * riser);
}

/* The steepest staircase whose callouts still have room above it. */
static gboolean
fit_riser (SeralStairs *self)
{
  double most = MIN ((self->base - self->area.y) / self->n_steps, self->width * 0.9);
  double low = most * 0.4, high = most;

  set_riser (self, most);
  if (seral_stairs_place_callouts (self))
    return TRUE;
  set_riser (self, low);
  if (!seral_stairs_place_callouts (self))
    return FALSE;

  for (guint i = 0; i < 7; i++)
    {
      double middle = (low + high) / 2;

      set_riser (self, middle);
      if (seral_stairs_place_callouts (self))
        low = middle;
      else
        high = middle;
    }
  set_riser (self, low);
  seral_stairs_place_callouts (self);

  return TRUE;
}

static void
fit_callouts (SeralStairs *self)
{
  seral_stairs_add_callouts (self);

  /* The last one matters least. */
  while (!fit_riser (self) && self->callouts->len > 0)
    {
      g_array_unref (g_array_index (self->callouts, SeralCallout, self->callouts->len - 1).rows);
      g_array_set_size (self->callouts, self->callouts->len - 1);
    }
}

/* A text inside a step, if it fits whole; what it takes goes off the room that is left. */
static SeralTextBlock *
measure_inside (SeralStairs   *self,
                SeralTextRole  role,
                const char    *text,
                guint          max_lines,
                double        *room)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, role);
  double width = self->width - 2 * seral_stairs_get_pad (self);
  g_autoptr (SeralTextBlock) block = NULL;

  if (width < font.size * 3)
    return NULL;

  block = seral_scene_builder_measure (self->builder, &font, text, width, max_lines);
  if (seral_text_block_is_shortened (block) || seral_text_block_is_broken (block) ||
      seral_text_block_get_height (block) > *room)
    return NULL;

  *room -= seral_text_block_get_height (block);

  return g_steal_pointer (&block);
}

/* Words in the next step, under what is filled of it. */
static void
measure_next (SeralStairs *self,
              double      *room)
{
  g_autofree char *percent = seral_format_percent (self->catalogue, self->progress);
  g_autofree char *count = seral_words_count (self->catalogue, self->n_to_go);
  /* Translators: how much of the next stage is in place, such as "58 % in place". */
  g_autofree char *share = g_strdup_printf (seral_text (self->catalogue, "%s in place"), percent);
  g_autofree char *holding =
    /* Translators: what stands between the company and the next stage; %s is a number in words. */
    g_strdup_printf (seral_ntext (self->catalogue,
                                  "Holding you back: %s answer",
                                  "Holding you back: %s answers", self->n_to_go), count);

  self->share = measure_inside (self, SERAL_TEXT_STRONG, share, 2, room);
  if (self->share == NULL)
    return;

  self->holding = measure_inside (self, SERAL_TEXT_BODY, holding, 2, room);
  if (self->holding == NULL)
    self->holding = measure_inside (self, SERAL_TEXT_SMALL, holding, 4, room);
}

/* What it takes to get up a step, where a picture is large enough to be read at leisure. */
static void
measure_capability (SeralStairs *self,
                    int          step,
                    double       room)
{
  SeralModel *model = seral_result_get_model (self->result);
  const SeralTransition *transition = seral_model_get_transition_to (model, self->steps[step].stage->level);
  g_autofree char *months = NULL;
  g_autofree char *words = NULL;

  if (transition == NULL || transition->capability[0] == '\0' || self->width < self->unit * 9)
    return;

  room -= self->unit * 0.4;
  /* Translators: what to build to reach a stage, such as "To build: Visibility and ownership". */
  words = g_strdup_printf (seral_text (self->catalogue, "To build: %s"), transition->capability);
  self->steps[step].capability = measure_inside (self, SERAL_TEXT_SMALL, words, 7, &room);
  if (self->steps[step].capability == NULL)
    return;

  months = seral_words_months (self->catalogue, transition->months);
  if (months[0] != '\0')
    self->steps[step].months = measure_inside (self, SERAL_TEXT_SMALL, months, 2, &room);
}

static void
measure_insides (SeralStairs *self)
{
  for (int i = self->here + 1; i < (int) self->n_steps; i++)
    {
      double room = self->base - self->unit * 0.8 - self->steps[i == self->next ? self->here : i].top;

      if (i == self->next && self->n_to_go > 0)
        measure_next (self, &room);
      measure_capability (self, i, room);
    }
}

/* The upper edge of all there is. */
static double
find_top (SeralStairs *self)
{
  double top = self->steps[self->n_steps - 1].top;

  for (guint i = 0; i < self->callouts->len; i++)
    {
      const SeralCallout *callout = &g_array_index (self->callouts, SeralCallout, i);

      top = MIN (top, callout->bottom - callout->height);
    }

  return top;
}

/* In an area that is taller than a staircase should be, it stands in the middle. */
static void
centre (SeralStairs *self)
{
  double half = floor ((find_top (self) - self->area.y) / 2);

  if (half <= 0)
    return;

  self->area.height -= half;
  self->base -= half;
  set_riser (self, self->riser);
  seral_stairs_place_callouts (self);
}

/* Finds sizes and places, from what must be there to what may. */
void
seral_stairs_layout (SeralStairs *self)
{
  double labels;

  place_columns (self);
  labels = measure_labels (self) + measure_usual (self);
  self->base = round (seral_rect_bottom (&self->area) - labels);
  fit_callouts (self);
  centre (self);
  measure_insides (self);
}
