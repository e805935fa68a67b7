/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-pass-private.h"
#include "scoring/seral-result-private.h"
#include "scoring/seral-scoring.h"
#include "scoring/seral-settle.h"

/* What a criterion is worth more at best than at worst, at a step. */
typedef double (*DoubtFunc) (const SeralFrame *frame,
                             guint             criterion,
                             guint             step);

/*
 * SeralDoubt:
 * @step: the first of the steps in question at which it matters
 * @weight: how much is in doubt there
 *
 * A criterion whose answer would settle something.
 */
typedef struct
{
  guint  criterion;
  guint  step;
  double weight;
} SeralDoubt;

static double
doubt_evidence (const SeralFrame *frame,
                guint             criterion,
                guint             step)
{
  const SeralAnswerSlot *slot = &frame->answers->slots[criterion];

  if (slot->state != SERAL_ANSWER_GIVEN || slot->evidenced)
    return 0;

  return seral_frame_get_value (frame, criterion, step);
}

static double
doubt_range (const SeralFrame *frame,
             guint             criterion,
             guint             step)
{
  SeralAnswerState state = frame->answers->slots[criterion].state;

  return state == SERAL_ANSWER_OPEN || state == SERAL_ANSWER_DONT_KNOW ? 1 : 0;
}

/* Whether a criterion has a say on what is asked at a step of its set. */
static gboolean
decides_at (const SeralPass *pass,
            guint            criterion,
            guint            step)
{
  const SeralFrame *frame = pass->frame;
  const SeralCriterion *asked = &frame->answers->criteria[criterion];
  guint set = frame->rule->overall == SERAL_OVERALL_WEAKEST ? frame->roots[asked->dimension]
                                                             : seral_frame_get_whole (frame);

  if (!seral_frame_speaks_at (frame, asked, step))
    return FALSE;

  return frame->rule->overall == SERAL_OVERALL_MEAN ||
         asked->gates ||
         seral_pass_get_tally (pass, set, step)->n_gating == 0;
}

static gboolean
find_doubt (const SeralPass *pass,
            guint            criterion,
            guint            first,
            guint            n_steps,
            DoubtFunc        func,
            SeralDoubt      *doubt)
{
  const SeralFrame *frame = pass->frame;

  if (!seral_frame_is_applicable (frame, criterion))
    return FALSE;

  for (guint step = first; step < n_steps; step++)
    {
      double weight = frame->answers->criteria[criterion].weight * func (frame, criterion, step);

      if (weight < SERAL_SCORING_EPSILON || !decides_at (pass, criterion, step))
        continue;

      *doubt = (SeralDoubt) { criterion, step, round (weight / SERAL_SCORING_EPSILON) };
      return TRUE;
    }

  return FALSE;
}

static int
compare_doubts (gconstpointer a,
                gconstpointer b)
{
  const SeralDoubt *left = a;
  const SeralDoubt *right = b;

  if (left->step != right->step)
    return left->step < right->step ? -1 : 1;
  if (left->weight > right->weight || left->weight < right->weight)
    return left->weight > right->weight ? -1 : 1;

  return (left->criterion > right->criterion) - (left->criterion < right->criterion);
}

/* The last step that has a say on @step in any set: that from which it borrows. */
static guint
reach (const SeralPass *pass,
       guint            step)
{
  const SeralFrame *frame = pass->frame;
  int last = seral_pass_find_asked_step (pass, seral_frame_get_whole (frame), step);

  if (frame->rule->overall == SERAL_OVERALL_WEAKEST)
    for (guint i = 0; i < frame->n_dimensions; i++)
      if (frame->dimensions[i].parent < 0)
        last = MAX (last, seral_pass_find_asked_step (pass, i, step));

  return last >= 0 ? (guint) last : step;
}

static void
gather_doubts (const SeralPass *pass,
               int              low,
               int              high,
               DoubtFunc        func,
               GArray          *doubts)
{
  const SeralFrame *frame = pass->frame;
  gboolean all = frame->rule->overall == SERAL_OVERALL_MEAN;
  guint first = all ? 0 : (guint) (low - frame->base);
  guint last = all ? frame->n_steps - 1 : reach (pass, (guint) (high - frame->base - 1));

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      SeralDoubt doubt;

      if (!find_doubt (pass, i, first, last + 1, func, &doubt))
        continue;

      /* In a mean of everything no step comes before another. */
      if (all)
        doubt.step = 0;
      g_array_append_val (doubts, doubt);
    }
}

static GArray *
settle (SeralResult *result,
        int          low,
        int          high,
        DoubtFunc    func)
{
  GArray *criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (SeralDoubt));
  SeralFrame frame;
  SeralPass pass;

  if (!seral_result_has_stage (result) || low >= high)
    return criteria;

  seral_frame_init (&frame, result->answers, result->depth);
  seral_pass_init (&pass, &frame);
  seral_pass_run (&pass, SERAL_ASSUME_NOTHING);
  gather_doubts (&pass, low, high, func, doubts);
  seral_pass_clear (&pass);
  seral_frame_clear (&frame);

  g_array_sort (doubts, compare_doubts);
  for (guint i = 0; i < doubts->len; i++)
    g_array_append_val (criteria, g_array_index (doubts, SeralDoubt, i).criterion);

  return criteria;
}

/**
 * seral_settle_evidence:
 * @result: a result
 *
 * Finds the answers whose evidence would settle whether the claimed stage is the
 * stage: those without any that decide one of the stages between the evidenced
 * and the claimed one. The lowest of these stages comes first, since the others
 * wait for it; at a stage, what weighs most.
 *
 * Returns: (transfer full) (element-type guint): indices of criteria
 */
GArray *
seral_settle_evidence (SeralResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return settle (result, seral_result_get_evidenced_level (result), seral_result_get_level (result),
                 doubt_evidence);
}

/**
 * seral_settle_range:
 * @result: a result
 *
 * Finds the open questions that would settle where between at least and at most
 * the company is, in the order of seral_settle_evidence().
 *
 * Returns: (transfer full) (element-type guint): indices of criteria
 */
GArray *
seral_settle_range (SeralResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  return settle (result, seral_result_get_at_least_level (result), seral_result_get_at_most_level (result),
                 doubt_range);
}
