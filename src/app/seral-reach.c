/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-reach.h"

/* The questions that decide whether a level is reached. */
static GArray *
get_deciding (SeralResult *result,
              int          level)
{
  SeralModel *model = seral_result_get_model (result);
  SeralDepth depth = seral_result_get_depth (result);
  GArray *gating = seral_scoring_criteria_at (model, depth, level, TRUE);

  if (gating->len > 0)
    return gating;

  g_array_unref (gating);
  return seral_scoring_criteria_at (model, depth, level, FALSE);
}

/* Whether the next stage is not reached although every question that decides it is
 * answered, so that only questions on later stages are left. */
static gboolean
is_decided (SeralResult *result,
            SeralSteps  *steps)
{
  int level = seral_result_get_level (result) + 1;
  g_autoptr (GArray) deciding = NULL;

  if (seral_model_get_scoring (seral_result_get_model (result))->overall != SERAL_OVERALL_GATED ||
      !seral_result_has_stage (result) || level > seral_result_get_highest (result))
    return FALSE;

  deciding = get_deciding (result, level);
  for (guint i = 0; i < deciding->len; i++)
    if ((seral_steps_get_state (steps, g_array_index (deciding, guint, i)) & SERAL_QUESTION_ANSWERED) == 0)
      return FALSE;

  return deciding->len > 0;
}

static gboolean
has_later_questions (SeralResult *result,
                     SeralSteps  *steps,
                     SeralStep   *step)
{
  SeralStep *review = seral_steps_get_step (steps, seral_steps_get_review (steps));

  if (seral_step_get_kind (step) == SERAL_STEP_STAGE &&
      seral_step_get_level (step) <= seral_result_get_level (result))
    return FALSE;

  return step != review && !seral_step_is_complete (review);
}

/**
 * seral_reach_is_lost:
 * @result: what the answers come to
 * @steps: the steps they are asked in
 * @step: the one that is shown
 *
 * Tells whether the questions that are still open cannot raise the stage any
 * more: no stage is skipped, and what the next one asks is answered and not held.
 *
 * Returns: whether to say so before the user goes on
 */
gboolean
seral_reach_is_lost (SeralResult *result,
                     SeralSteps  *steps,
                     SeralStep   *step)
{
  g_return_val_if_fail (result != NULL, FALSE);
  g_return_val_if_fail (SERAL_IS_STEPS (steps), FALSE);
  g_return_val_if_fail (SERAL_IS_STEP (step), FALSE);

  return is_decided (result, steps) && has_later_questions (result, steps, step);
}
