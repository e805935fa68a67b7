/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "reference.h"

void
reference_init (Reference    *self,
                SeralAnswers *answers,
                SeralDepth    depth)
{
  SeralModel *model = seral_answers_get_model (answers);
  guint n;

  self->answers = answers;
  self->depth = depth;
  self->view = REFERENCE_AS_ANSWERED;
  self->criteria = seral_model_get_criteria (model, &self->n_criteria);
  self->dimensions = seral_model_get_dimensions (model, &self->n_dimensions);
  self->stages = seral_model_get_stages (model, &n);
  self->rule = seral_model_get_scoring (model);
  self->base = seral_model_get_base_level (model);
  self->top = seral_model_get_top_level (model);
}

static gboolean
at_least (double a,
          double b)
{
  return a >= b - 1e-9;
}

static double
get_value (Reference *self,
           guint      c,
           int        level)
{
  SeralAnswerState state = seral_answers_get_state (self->answers, c);
  double value = state == SERAL_ANSWER_GIVEN ? seral_answers_get_value (self->answers, c, level) : 0;

  if (self->view == REFERENCE_AT_MOST && (state == SERAL_ANSWER_OPEN || state == SERAL_ANSWER_DONT_KNOW))
    return 1;
  if (self->view == REFERENCE_EVIDENCED && !seral_answers_get_evidenced (self->answers, c))
    return 0;
  if (self->view == REFERENCE_BEST)
    {
      if (self->criteria[c].kind == SERAL_CRITERION_RUBRIC)
        return 1;
      value = 0;
      for (guint i = 0; i < self->criteria[c].scale->n_options; i++)
        value = fmax (value, self->criteria[c].scale->options[i].value);
    }

  return value;
}

static gboolean
is_in (Reference *self,
       guint      c,
       int        set)
{
  int dimension = self->criteria[c].dimension;

  if (set == REFERENCE_ALL)
    return TRUE;
  while (dimension >= 0 && dimension != set)
    dimension = self->dimensions[dimension].parent;

  return dimension == set;
}

/* An applicable criterion of the set that speaks at the level. */
static gboolean
counts (Reference *self,
        guint      c,
        int        set,
        int        level)
{
  const SeralCriterion *criterion = &self->criteria[c];

  if (seral_answers_get_state (self->answers, c) == SERAL_ANSWER_NOT_APPLICABLE)
    return FALSE;
  if (self->depth == SERAL_DEPTH_CORE && criterion->depth == SERAL_DEPTH_FULL)
    return FALSE;
  if (criterion->kind == SERAL_CRITERION_GRADED && self->stages[criterion->stage].level != level)
    return FALSE;

  return is_in (self, c, set) && level > self->base && level <= self->top;
}

static gboolean
is_gating (Reference *self,
           guint      c)
{
  return self->criteria[c].kind == SERAL_CRITERION_RUBRIC || self->criteria[c].gates;
}

double
reference_completeness (Reference *self,
                        int        set,
                        int        level)
{
  double above = 0, below = 0;

  for (guint c = 0; c < self->n_criteria; c++)
    {
      if (!counts (self, c, set, level))
        continue;
      above += self->criteria[c].weight * get_value (self, c, level);
      below += self->criteria[c].weight;
    }

  return below > 0 ? above / below : NAN;
}

int
reference_ceiling (Reference *self,
                   int        set)
{
  int ceiling = self->base;

  for (int level = self->base + 1; level <= self->top; level++)
    {
      if (!isnan (reference_completeness (self, set, level)))
        ceiling = level;
    }

  return ceiling;
}

/* The level itself, or the next one above that has an applicable criterion. */
static int
get_source (Reference *self,
            int        set,
            int        level)
{
  while (level <= self->top && isnan (reference_completeness (self, set, level)))
    level++;

  return level;
}

static gboolean
has_gating (Reference *self,
            int        set,
            int        level)
{
  for (guint c = 0; c < self->n_criteria; c++)
    {
      if (counts (self, c, set, level) && is_gating (self, c))
        return TRUE;
    }

  return FALSE;
}

gboolean
reference_gate (Reference *self,
                int        set,
                int        level)
{
  double above = 0, below = 0;
  gboolean every = TRUE, floored = TRUE;

  level = get_source (self, set, level);
  if (level > self->top)
    return FALSE;
  if (!has_gating (self, set, level))
    return at_least (reference_completeness (self, set, level), self->rule->threshold);

  for (guint c = 0; c < self->n_criteria; c++)
    {
      double value = get_value (self, c, level);

      if (!counts (self, c, set, level) || !is_gating (self, c))
        continue;
      every = every && at_least (value, self->rule->threshold);
      floored = floored && at_least (value, self->rule->floor);
      above += self->criteria[c].weight * value;
      below += self->criteria[c].weight;
    }

  if (self->rule->gate == SERAL_GATE_EVERY)
    return every;

  return at_least (above / below, self->rule->threshold) && floored;
}

int
reference_stage (Reference *self,
                 int        set)
{
  int level = self->base;

  while (level < reference_ceiling (self, set) && reference_gate (self, set, level + 1))
    level++;

  return level;
}

static gboolean
is_none (Reference *self,
         int        set)
{
  return reference_ceiling (self, set) == self->base;
}

static double
get_mean_of_children (Reference *self,
                      int        parent)
{
  double above = 0, below = 0;

  for (guint d = 0; d < self->n_dimensions; d++)
    {
      if (self->dimensions[d].parent != parent || is_none (self, (int) d))
        continue;
      above += self->dimensions[d].weight * reference_index (self, (int) d);
      below += self->dimensions[d].weight;
    }

  return above / below;
}

double
reference_index (Reference *self,
                 int        set)
{
  double index = self->base;

  if (is_none (self, set))
    return NAN;
  if (set != REFERENCE_ALL && self->dimensions[set].children.n > 0)
    return get_mean_of_children (self, set);

  for (int level = self->base + 1; level <= reference_ceiling (self, set); level++)
    index += reference_completeness (self, set, get_source (self, set, level));

  return index;
}

double
reference_score (Reference *self,
                 int        set)
{
  int stage = reference_stage (self, set);

  if (is_none (self, set))
    return NAN;
  if (self->rule->overall == SERAL_OVERALL_MEAN)
    return reference_index (self, set);
  if (stage == reference_ceiling (self, set))
    return stage;

  return stage + reference_completeness (self, set, get_source (self, set, stage + 1));
}

/* Top dimensions that have anything applicable. */
static gboolean
is_top (Reference *self,
        guint      d)
{
  return self->dimensions[d].parent < 0 && !is_none (self, (int) d);
}

int
reference_overall_stage (Reference *self)
{
  int lowest = self->top;

  if (self->rule->overall == SERAL_OVERALL_GATED)
    return reference_stage (self, REFERENCE_ALL);
  if (self->rule->overall == SERAL_OVERALL_MEAN)
    return (int) floor (get_mean_of_children (self, -1) + 1e-9);

  for (guint d = 0; d < self->n_dimensions; d++)
    {
      if (is_top (self, d))
        lowest = MIN (lowest, reference_stage (self, (int) d));
    }

  return lowest;
}

double
reference_overall_score (Reference *self)
{
  double lowest = INFINITY;

  if (is_none (self, REFERENCE_ALL))
    return NAN;
  if (self->rule->overall == SERAL_OVERALL_GATED)
    return reference_score (self, REFERENCE_ALL);
  if (self->rule->overall == SERAL_OVERALL_MEAN)
    return get_mean_of_children (self, -1);

  for (guint d = 0; d < self->n_dimensions; d++)
    {
      if (is_top (self, d))
        lowest = fmin (lowest, reference_score (self, (int) d));
    }

  return lowest;
}

double
reference_overall_index (Reference *self)
{
  if (is_none (self, REFERENCE_ALL))
    return NAN;
  if (self->rule->overall == SERAL_OVERALL_GATED)
    return reference_index (self, REFERENCE_ALL);

  return get_mean_of_children (self, -1);
}

/* Puts a criterion before the first that is short of clearly less. */
static void
insert_by_shortfall (GArray *criteria,
                     GArray *shortfalls,
                     guint   c,
                     double  shortfall)
{
  guint at = 0;

  while (at < criteria->len && g_array_index (shortfalls, double, at) > shortfall - 1e-7)
    at++;

  g_array_insert_val (criteria, at, c);
  g_array_insert_val (shortfalls, at, shortfall);
}

static void
append_blocking (Reference *self,
                 int        set,
                 int        level,
                 GArray    *blocking)
{
  g_autoptr (GArray) criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) shortfalls = g_array_new (FALSE, FALSE, sizeof (double));
  int source = get_source (self, set, level);
  gboolean of_all = self->rule->overall == SERAL_OVERALL_MEAN || !has_gating (self, set, source);

  for (guint c = 0; c < self->n_criteria; c++)
    {
      double value = get_value (self, c, source);

      if (!counts (self, c, set, source) || !(of_all || is_gating (self, c)))
        continue;
      if (!of_all && self->rule->gate == SERAL_GATE_EVERY)
        {
          if (!at_least (value, self->rule->threshold))
            g_array_append_val (criteria, c);
        }
      else if (!at_least (value, 1))
        insert_by_shortfall (criteria, shortfalls, c, self->criteria[c].weight * (1 - value));
    }

  g_array_append_vals (blocking, criteria->data, criteria->len);
}

GArray *
reference_blocking (Reference *self)
{
  GArray *blocking = g_array_new (FALSE, FALSE, sizeof (guint));
  int stage = reference_overall_stage (self);

  if (self->rule->overall != SERAL_OVERALL_WEAKEST)
    {
      append_blocking (self, REFERENCE_ALL, stage + 1, blocking);
      return blocking;
    }

  for (guint d = 0; d < self->n_dimensions; d++)
    {
      if (is_top (self, d) && reference_stage (self, (int) d) == stage)
        append_blocking (self, (int) d, stage + 1, blocking);
    }

  return blocking;
}

GArray *
reference_ahead (Reference *self)
{
  GArray *ahead = g_array_new (FALSE, FALSE, sizeof (guint));
  int stage = reference_overall_stage (self);

  for (guint c = 0; c < self->n_criteria; c++)
    {
      const SeralCriterion *criterion = &self->criteria[c];
      int level;

      if (criterion->kind == SERAL_CRITERION_RUBRIC)
        continue;
      level = self->stages[criterion->stage].level;
      if (level > stage + 1 &&
          counts (self, c, REFERENCE_ALL, level) &&
          at_least (get_value (self, c, level), self->rule->threshold))
        g_array_append_val (ahead, c);
    }

  return ahead;
}

gboolean
reference_thin (Reference *self)
{
  int stage = reference_overall_stage (self);
  double above = 0, below = 0;

  for (guint c = 0; c < self->n_criteria; c++)
    {
      if (!counts (self, c, REFERENCE_ALL, stage) || is_gating (self, c))
        continue;
      above += self->criteria[c].weight * get_value (self, c, stage);
      below += self->criteria[c].weight;
    }

  return below > 0 && !at_least (above / below, 0.5);
}
