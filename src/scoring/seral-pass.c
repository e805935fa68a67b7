/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-pass-private.h"
#include "scoring/seral-scoring.h"

/*< private >
 * seral_pass_init:
 * @self: a pass to fill
 * @frame: its frame; must outlive it
 *
 * Makes room for a pass, which can be run several times. Free it with
 * seral_pass_clear().
 */
void
seral_pass_init (SeralPass        *self,
                 const SeralFrame *frame)
{
  gsize n_sets = (gsize) frame->n_dimensions + 1;

  self->frame = frame;
  self->tallies = g_new (SeralTally, n_sets * frame->n_steps);
  self->sets = g_new (SeralSetResult, n_sets);
  self->gates = g_new (SeralGateResult, n_sets * frame->n_steps);
}

/*< private >
 * seral_pass_clear:
 * @self: a pass
 *
 * Frees what the pass still holds.
 */
void
seral_pass_clear (SeralPass *self)
{
  g_free (self->tallies);
  g_free (self->sets);
  g_free (self->gates);
}

/*< private >
 * seral_pass_get_tally:
 * @self: a pass
 * @set: a dimension, or all criteria
 * @step: levels above the first one above base
 *
 * Returns: the sums of @set at @step, before anything is borrowed
 */
const SeralTally *
seral_pass_get_tally (const SeralPass *self,
                      guint            set,
                      guint            step)
{
  return &self->tallies[(gsize) set * self->frame->n_steps + step];
}

/*< private >
 * seral_pass_find_asked_step:
 * @self: a pass that was run
 * @set: a dimension, or all criteria
 * @step: levels above the first one above base; may be past the end
 *
 * Finds where @set is asked: at @step, or where that borrows from.
 *
 * Returns: a step, or -1 above the ceiling
 */
int
seral_pass_find_asked_step (const SeralPass *self,
                            guint            set,
                            guint            step)
{
  for (; step < self->frame->n_steps; step++)
    {
      if (seral_pass_get_tally (self, set, step)->n > 0)
        return (int) step;
    }

  return -1;
}

static SeralTally *
get_tallies (SeralPass *self,
             guint      set)
{
  return &self->tallies[(gsize) set * self->frame->n_steps];
}

static void
reset_tallies (SeralPass *self)
{
  gsize n = ((gsize) self->frame->n_dimensions + 1) * self->frame->n_steps;

  for (gsize i = 0; i < n; i++)
    self->tallies[i] = (SeralTally) { .gating_lowest = INFINITY };
}

/* Gets what a criterion is worth everywhere, or NaN where its own values say it. */
static double
get_assumed_value (const SeralPass *self,
                   guint            criterion)
{
  const SeralFrame *frame = self->frame;
  const SeralAnswerSlot *slot = &frame->answers->slots[criterion];
  const SeralCriterion *asked = &frame->answers->criteria[criterion];

  switch (self->assumption)
    {
    case SERAL_ASSUME_NOTHING:
      return NAN;
    case SERAL_ASSUME_BEST_UNKNOWN:
      return slot->state == SERAL_ANSWER_GIVEN ? NAN : 1;
    case SERAL_ASSUME_ONLY_EVIDENCED:
      return slot->evidenced ? NAN : 0;
    case SERAL_ASSUME_BEST:
      return asked->kind == SERAL_CRITERION_RUBRIC ? 1 : frame->scale_best[asked->scale - frame->scales];
    default:
      g_assert_not_reached ();
    }
}

static void
count_value (SeralTally *tally,
             double      weight,
             double      value,
             gboolean    gating)
{
  tally->n++;
  tally->weight += weight;
  tally->worth += weight * value;

  if (gating)
    {
      tally->n_gating++;
      tally->gating_weight += weight;
      tally->gating_worth += weight * value;
      tally->gating_lowest = MIN (tally->gating_lowest, value);
    }
}

static void
count_criterion (SeralPass *self,
                 guint      criterion)
{
  const SeralFrame *frame = self->frame;
  const SeralCriterion *asked = &frame->answers->criteria[criterion];
  const double *values = &frame->answers->values[frame->answers->slots[criterion].first];
  SeralTally *tallies = get_tallies (self, (guint) asked->dimension);
  double assumed = get_assumed_value (self, criterion);

  if (asked->kind == SERAL_CRITERION_RUBRIC)
    {
      for (guint i = 0; i < frame->n_steps; i++)
        count_value (&tallies[i], asked->weight, isnan (assumed) ? values[i] : assumed, asked->gates);
    }
  else
    {
      guint step = (guint) (frame->stages[asked->stage].level - frame->base - 1);

      count_value (&tallies[step], asked->weight, isnan (assumed) ? *values : assumed, asked->gates);
    }
}

static void
add_tally (SeralTally       *tally,
           const SeralTally *part)
{
  tally->n += part->n;
  tally->weight += part->weight;
  tally->worth += part->worth;
  tally->n_gating += part->n_gating;
  tally->gating_weight += part->gating_weight;
  tally->gating_worth += part->gating_worth;
  tally->gating_lowest = MIN (tally->gating_lowest, part->gating_lowest);
}

/* Adds the sums of dimensions to their parents, and those of the top ones to the whole. */
static void
add_up (SeralPass *self)
{
  const SeralFrame *frame = self->frame;

  for (guint i = frame->n_dimensions; i-- > 0;)
    {
      guint dimension = frame->order[i];
      int parent = frame->dimensions[dimension].parent;
      SeralTally *sum = get_tallies (self, parent >= 0 ? (guint) parent : seral_frame_get_whole (frame));

      for (guint j = 0; j < frame->n_steps; j++)
        add_tally (&sum[j], seral_pass_get_tally (self, dimension, j));
    }
}

static double
get_completeness (const SeralTally *tally)
{
  return tally->n > 0 ? tally->worth / tally->weight : NAN;
}

/* Whether the gate holds whose criteria these are. */
static gboolean
is_passed (const SeralScoringRule *rule,
           const SeralTally       *tally)
{
  double threshold = rule->threshold - SERAL_SCORING_EPSILON;

  if (tally->n_gating == 0)
    return get_completeness (tally) >= threshold;
  if (rule->gate == SERAL_GATE_EVERY)
    return tally->gating_lowest >= threshold;

  return tally->gating_worth / tally->gating_weight >= threshold &&
         tally->gating_lowest >= rule->floor - SERAL_SCORING_EPSILON;
}

/*
 * Reads ceiling, gates, stage, progress and index of a set off its sums. From
 * the top down, so that a level that is not asked finds what it borrows already
 * there, and a gate that fails takes back what was reached above it.
 */
static void
find_set (SeralPass *self,
          guint      set)
{
  const SeralFrame *frame = self->frame;
  SeralSetResult *found = &self->sets[set];
  double index = 0, above = NAN, next = NAN;
  gboolean passed = FALSE;
  int level = frame->base;

  *found = (SeralSetResult) {
    .level = frame->base,
    .score = NAN,
    .index = NAN,
    .progress = NAN,
    .ceiling = frame->base,
    .gates = &self->gates[(gsize) set * frame->n_steps],
    .n_gates = frame->n_steps,
  };

  for (guint i = frame->n_steps; i-- > 0;)
    {
      const SeralTally *tally = seral_pass_get_tally (self, set, i);

      if (tally->n > 0)
        {
          above = get_completeness (tally);
          passed = is_passed (frame->rule, tally);
          found->ceiling = MAX (found->ceiling, frame->base + 1 + (int) i);
        }

      found->gates[i].level = frame->base + 1 + (int) i;
      found->gates[i].completeness = get_completeness (tally);
      found->gates[i].passed = passed;

      if (isnan (above))
        continue;

      index += above;
      if (passed)
        {
          if (level == frame->base)
            level = frame->base + 1 + (int) i;
        }
      else
        {
          level = frame->base;
          next = above;
        }
    }

  if (isnan (above))
    return;

  found->level = level;
  found->index = frame->base + index;
  found->progress = next;
  found->score = level + (isnan (next) ? 0 : next);
}

/* A mean of dimensions' indexes by weight, from which those without any applicable criterion drop out. */
typedef struct
{
  double sum;
  double weight;
} SeralMean;

static void
add_index (SeralMean            *mean,
           const SeralDimension *dimension,
           const SeralSetResult *found)
{
  if (seral_is_none (found->index))
    return;

  mean->sum += dimension->weight * found->index;
  mean->weight += dimension->weight;
}

static double
get_mean (const SeralMean *mean)
{
  return mean->weight > 0 ? mean->sum / mean->weight : NAN;
}

static void
find_dimensions (SeralPass *self)
{
  const SeralFrame *frame = self->frame;

  for (guint i = frame->n_dimensions; i-- > 0;)
    {
      guint set = frame->order[i];
      const SeralIndexList *children = &frame->dimensions[set].children;

      find_set (self, set);

      if (children->n > 0)
        {
          SeralMean mean = { 0, 0 };

          for (guint j = 0; j < children->n; j++)
            add_index (&mean, &frame->dimensions[children->items[j]], &self->sets[children->items[j]]);
          self->sets[set].index = get_mean (&mean);
        }

      if (frame->rule->overall == SERAL_OVERALL_MEAN)
        self->sets[set].score = self->sets[set].index;
    }
}

static void
find_overall (SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  const SeralSetResult *whole = &self->sets[seral_frame_get_whole (frame)];
  SeralMean mean = { 0, 0 };
  int lowest_level = G_MAXINT;
  double lowest_score = INFINITY;

  self->level = whole->level;
  self->score = whole->score;
  self->index = whole->index;
  if (frame->rule->overall == SERAL_OVERALL_GATED || seral_is_none (whole->score))
    return;

  for (guint i = 0; i < frame->n_dimensions; i++)
    {
      const SeralSetResult *found = &self->sets[i];

      if (frame->dimensions[i].parent >= 0 || seral_is_none (found->score))
        continue;

      add_index (&mean, &frame->dimensions[i], found);
      lowest_level = MIN (lowest_level, found->level);
      lowest_score = MIN (lowest_score, found->score);
    }

  self->index = get_mean (&mean);
  if (frame->rule->overall == SERAL_OVERALL_WEAKEST)
    {
      self->level = lowest_level;
      self->score = lowest_score;
    }
  else if (!seral_is_none (self->index))
    {
      self->level = (int) floor (self->index + SERAL_SCORING_EPSILON);
      self->score = self->index;
    }
}

/*< private >
 * seral_pass_run:
 * @self: a pass
 * @assumption: what a criterion is taken to be worth
 *
 * Scores once.
 */
void
seral_pass_run (SeralPass       *self,
                SeralAssumption  assumption)
{
  const SeralFrame *frame = self->frame;

  self->assumption = assumption;
  reset_tallies (self);

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      if (seral_frame_is_applicable (frame, i))
        count_criterion (self, i);
    }

  add_up (self);
  find_dimensions (self);
  find_set (self, seral_frame_get_whole (frame));
  find_overall (self);
}
