/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-findings-private.h"
#include "scoring/seral-result-private.h"
#include "scoring/seral-scoring.h"

/* Half of what comparisons allow, so that what is found enough here is enough when scored. */
#define MARGIN (SERAL_SCORING_EPSILON / 2)

/*
 * SeralLift:
 * @rates: per step, what one more unit of weight·value adds to the sum
 * @gain: what its best choice adds
 * @must: whether the floor asks for it
 * @choice: what it is raised to
 *
 * One criterion that can be raised.
 */
typedef struct
{
  guint         criterion;
  const double *rates;
  double        gain;
  gboolean      must;
  int           choice;
} SeralLift;

/*
 * SeralClimb:
 * @step: where the floor is asked
 * @floor: the least value each criterion must have there
 * @need: what the sum of gains must reach
 *
 * One thing to reach. Every rule comes down to this: a floor for each criterion,
 * and a sum, linear in the values, over all of them.
 */
typedef struct
{
  const SeralPass *pass;
  GArray          *lifts;  /* of SeralLift */
  guint            step;
  double           floor;
  double           need;
} SeralClimb;

static double
get_choice_value (const SeralCriterion *asked,
                  int                   choice,
                  guint                 step)
{
  if (asked->kind == SERAL_CRITERION_RUBRIC)
    return choice > (int) step ? 1 : 0;

  return asked->scale->options[choice].value;
}

/* Gets what a choice adds to the sum, against what is answered now. */
static double
get_gain (const SeralClimb *self,
          const SeralLift  *lift,
          int               choice)
{
  const SeralFrame *frame = self->pass->frame;
  const SeralCriterion *asked = &frame->answers->criteria[lift->criterion];
  double gain = 0;

  for (guint i = 0; i < frame->n_steps; i++)
    {
      if (seral_frame_speaks_at (frame, asked, i))
        gain += lift->rates[i] * asked->weight *
                (get_choice_value (asked, choice, i) - seral_frame_get_value (frame, lift->criterion, i));
    }

  return gain;
}

static int
find_best_choice (const SeralFrame *frame,
                  guint             criterion)
{
  const SeralCriterion *asked = &frame->answers->criteria[criterion];
  int n_choices = (int) seral_answers_count_choices (frame->answers, criterion);
  int best = n_choices - 1;

  if (asked->kind == SERAL_CRITERION_GRADED)
    {
      for (int i = 0; i < n_choices; i++)
        {
          if (asked->scale->options[i].value > asked->scale->options[best].value)
            best = i;
        }
    }

  return best;
}

/* Lowers a lift to the least choice that still gains @least and keeps the floor. */
static void
lower (const SeralClimb *self,
       SeralLift        *lift,
       double            least)
{
  const SeralFrame *frame = self->pass->frame;
  const SeralCriterion *asked = &frame->answers->criteria[lift->criterion];
  int n_choices = (int) seral_answers_count_choices (frame->answers, lift->criterion);
  double lowest = lift->gain;

  for (int i = 0; i < n_choices; i++)
    {
      double gain = get_gain (self, lift, i);

      if (gain > 0 && gain >= least &&
          (gain < lowest || (gain <= lowest && i < lift->choice)) &&
          (!lift->must || get_choice_value (asked, i, self->step) >= self->floor - MARGIN))
        {
          lowest = gain;
          lift->choice = i;
        }
    }

  lift->gain = lowest;
}

static void
add_lift (SeralClimb   *self,
          guint         criterion,
          const double *rates)
{
  const SeralFrame *frame = self->pass->frame;
  SeralLift lift = { .criterion = criterion, .rates = rates };

  lift.choice = find_best_choice (frame, criterion);
  lift.gain = get_gain (self, &lift, lift.choice);
  lift.must = seral_frame_get_value (frame, criterion, self->step) < self->floor - MARGIN;
  g_array_append_val (self->lifts, lift);
}

/* Those the floor asks for come first, then those that gain most. */
static int
compare_lifts (gconstpointer a,
               gconstpointer b)
{
  const SeralLift *left = a;
  const SeralLift *right = b;

  if (left->must != right->must)
    return left->must ? -1 : 1;
  if (!left->must && (left->gain > right->gain || left->gain < right->gain))
    return left->gain > right->gain ? -1 : 1;

  return (left->criterion > right->criterion) - (left->criterion < right->criterion);
}

/*
 * Takes the fewest lifts that are enough, at their best, then lowers each as far
 * as the others allow. Returns FALSE where all of them together are not enough.
 */
static gboolean
climb (SeralClimb *self)
{
  const SeralFrame *frame = self->pass->frame;
  double gained = 0;
  guint n = 0;

  g_array_sort (self->lifts, compare_lifts);

  for (; n < self->lifts->len; n++)
    {
      const SeralLift *lift = &g_array_index (self->lifts, SeralLift, n);
      const SeralCriterion *asked = &frame->answers->criteria[lift->criterion];

      if (!lift->must && (gained >= self->need || lift->gain <= 0))
        break;
      if (lift->must && get_choice_value (asked, lift->choice, self->step) < self->floor - MARGIN)
        return FALSE;
      gained += lift->gain;
    }

  if (gained < self->need)
    return FALSE;

  g_array_set_size (self->lifts, n);
  while (n-- > 0)
    {
      SeralLift *lift = &g_array_index (self->lifts, SeralLift, n);

      gained -= lift->gain;
      lower (self, lift, self->need - gained);
      gained += lift->gain;
    }

  return TRUE;
}

static void
append_raises (const SeralClimb *self,
               GArray           *raises)
{
  const SeralFrame *frame = self->pass->frame;

  for (guint i = 0; i < self->lifts->len; i++)
    {
      const SeralLift *lift = &g_array_index (self->lifts, SeralLift, i);
      const SeralCriterion *asked = &frame->answers->criteria[lift->criterion];
      SeralRaise raise = { .criterion = lift->criterion };

      if (asked->kind == SERAL_CRITERION_RUBRIC)
        raise.option = frame->stages[lift->choice].id;
      else
        raise.option = asked->scale->options[lift->choice].id;
      g_array_append_val (raises, raise);
    }
}

/* Goes through the gate that stands between a set and the next stage. */
static gboolean
climb_gate (const SeralPass *pass,
            guint            set,
            GArray          *raises)
{
  const SeralFrame *frame = pass->frame;
  SeralBarrier barrier = seral_pass_get_barrier (pass, set);
  g_autofree double *rates = g_new0 (double, frame->n_steps);
  g_autoptr (GArray) lifts = g_array_new (FALSE, FALSE, sizeof (SeralLift));
  SeralClimb self = { pass, lifts, 0, -INFINITY, -INFINITY };
  const SeralTally *tally;
  double weight, worth;
  gboolean reached;

  if (barrier.step < 0)
    return FALSE;

  self.step = (guint) barrier.step;
  tally = seral_pass_get_tally (pass, set, self.step);
  weight = barrier.only_gating ? tally->gating_weight : tally->weight;
  worth = barrier.only_gating ? tally->gating_worth : tally->worth;

  rates[self.step] = 1 / weight;
  if (barrier.by_shortfall)
    self.need = frame->rule->threshold - MARGIN - worth / weight;
  if (barrier.only_gating)
    self.floor = barrier.by_shortfall ? frame->rule->floor : frame->rule->threshold;

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      const SeralCriterion *asked = &frame->answers->criteria[i];

      if (seral_frame_is_applicable (frame, i) &&
          seral_frame_speaks_at (frame, asked, self.step) &&
          (!barrier.only_gating || asked->gates) &&
          (set == seral_frame_get_whole (frame) || frame->roots[asked->dimension] == set))
        add_lift (&self, i, rates);
    }

  reached = climb (&self);
  if (reached)
    append_raises (&self, raises);

  return reached;
}

/* Gets through the gates of all dimensions that are the weakest. */
static gboolean
climb_weakest (const SeralPass *pass,
               GArray          *raises)
{
  const SeralFrame *frame = pass->frame;

  for (guint i = 0; i < frame->n_dimensions; i++)
    {
      const SeralSetResult *found = &pass->sets[i];

      if (frame->dimensions[i].parent < 0 &&
          !seral_is_none (found->score) &&
          found->level == pass->level &&
          !climb_gate (pass, i, raises))
        return FALSE;
    }

  return TRUE;
}

/*
 * Gets, for each dimension and step, what one more unit of weight·value adds to
 * the mean of the indexes: the dimension's share in it, spread over the criteria
 * that speak there, once more for each level that borrows from there.
 */
static double *
get_index_rates (const SeralPass *pass)
{
  const SeralFrame *frame = pass->frame;
  guint whole = seral_frame_get_whole (frame);
  g_autofree double *weights = g_new0 (double, (gsize) whole + 1);
  g_autofree double *shares = g_new0 (double, (gsize) whole + 1);
  double *rates = g_new0 (double, (gsize) frame->n_dimensions * frame->n_steps);

  for (guint i = 0; i < frame->n_dimensions; i++)
    {
      int parent = frame->dimensions[i].parent;

      if (!seral_is_none (pass->sets[i].index))
        weights[parent >= 0 ? (guint) parent : whole] += frame->dimensions[i].weight;
    }

  shares[whole] = 1;
  for (guint i = 0; i < frame->n_dimensions; i++)
    {
      guint dimension = frame->order[i];
      int parent = frame->dimensions[dimension].parent;
      guint above = parent >= 0 ? (guint) parent : whole;
      guint n_levels = 1;

      if (seral_is_none (pass->sets[dimension].index))
        continue;

      shares[dimension] = shares[above] * frame->dimensions[dimension].weight / weights[above];
      for (guint j = 0; j < frame->n_steps; j++)
        {
          const SeralTally *tally = seral_pass_get_tally (pass, dimension, j);

          if (tally->n == 0)
            n_levels++;
          else
            {
              rates[(gsize) dimension * frame->n_steps + j] = shares[dimension] * n_levels / tally->weight;
              n_levels = 1;
            }
        }
    }

  return rates;
}

/* Brings the mean of the indexes up to the next level. */
static gboolean
climb_mean (const SeralPass *pass,
            GArray          *raises)
{
  const SeralFrame *frame = pass->frame;
  g_autofree double *rates = get_index_rates (pass);
  g_autoptr (GArray) lifts = g_array_new (FALSE, FALSE, sizeof (SeralLift));
  SeralClimb self = { pass, lifts, 0, -INFINITY, pass->level + 1 - MARGIN - pass->score };
  gboolean reached;

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      gsize dimension = (gsize) frame->answers->criteria[i].dimension;

      if (seral_frame_is_applicable (frame, i))
        add_lift (&self, i, &rates[dimension * frame->n_steps]);
    }

  reached = climb (&self);
  if (reached)
    append_raises (&self, raises);

  return reached;
}

/**
 * seral_scoring_shortest_way:
 * @result: a result
 *
 * Finds the fewest answers to raise for the next stage.
 *
 * What the rule asks of each single criterion (the threshold under `every`, the
 * floor under `mean`) leaves no choice. What it asks of their weighted mean is a
 * sum in which each criterion's gain is independent of the others', so taking
 * those that gain most first needs the fewest. Then, from the last one taken to
 * the first, each is lowered to the lowest option that is enough beside the
 * others. Where the weakest dimension decides, this is done for each of the
 * weakest. Where the overall stage is the mean of the dimensions, the sum is that
 * mean and any criterion of any level can be raised.
 *
 * Returns: (transfer full) (element-type SeralRaise): the raises; empty at the
 *   highest stage, where no raise of answers is enough
 */
GArray *
seral_scoring_shortest_way (SeralResult *result)
{
  GArray *raises;
  SeralFrame frame;
  SeralPass pass;
  gboolean reached;

  g_return_val_if_fail (result != NULL, NULL);

  raises = g_array_new (FALSE, FALSE, sizeof (SeralRaise));
  if (!seral_result_has_stage (result))
    return raises;

  seral_frame_init (&frame, result->answers, result->depth);
  seral_pass_init (&pass, &frame);
  seral_pass_run (&pass, SERAL_ASSUME_NOTHING);

  switch (frame.rule->overall)
    {
    case SERAL_OVERALL_GATED:
      reached = climb_gate (&pass, seral_frame_get_whole (&frame), raises);
      break;
    case SERAL_OVERALL_WEAKEST:
      reached = climb_weakest (&pass, raises);
      break;
    case SERAL_OVERALL_MEAN:
      reached = climb_mean (&pass, raises);
      break;
    default:
      g_assert_not_reached ();
    }

  if (!reached)
    g_array_set_size (raises, 0);

  seral_pass_clear (&pass);
  seral_frame_clear (&frame);

  return raises;
}
