/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/seral-plan-target.h"

#define MONTHS_PER_YEAR 12

/**
 * seral_plan_target_propose:
 * @model: a model
 * @business: (nullable) (array zero-terminated=1): ids of the targets that
 *   describe the business, those asked apart among them; ids the model does not
 *   know are passed over
 *
 * Proposes a target: the highest stage that any description of the business
 * asks for. The record says why, and whether more than its stage is meant.
 *
 * Returns: (transfer none) (nullable): the record that asks for most, the first
 *   one where several do; %NULL where nothing describes the business
 */
const SeralTarget *
seral_plan_target_propose (SeralModel         *model,
                           const char * const *business)
{
  const SeralTarget *highest = NULL;
  const SeralTarget *targets;
  guint n;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  if (business == NULL)
    return NULL;

  targets = seral_model_get_targets (model, &n);
  for (guint i = 0; i < n; i++)
    {
      if (g_strv_contains (business, targets[i].id) &&
          (highest == NULL || targets[i].stage > highest->stage))
        highest = &targets[i];
    }

  return highest;
}

/* Adds up what the source says of each step; a step it says nothing of makes the sum unknown. */
static SeralRange
add_up_steps (SeralModel *model,
              int         from,
              int         to)
{
  SeralRange sum = { 0, 0 };

  for (int level = from + 1; level <= to; level++)
    {
      const SeralTransition *step = seral_model_get_transition_to (model, level);
      int min = step != NULL ? step->months.min : -1;
      int max = step != NULL ? step->months.max : -1;

      sum.min = sum.min < 0 || min < 0 ? -1 : sum.min + min;
      sum.max = sum.max < 0 || max < 0 ? -1 : sum.max + max;
    }

  return sum;
}

static SeralRange
get_horizon (SeralModel *model)
{
  int min, max;

  seral_model_get_target_horizon (model, &min, &max);

  return (SeralRange) {
    min < 0 ? -1 : min * MONTHS_PER_YEAR,
    max < 0 ? -1 : max * MONTHS_PER_YEAR,
  };
}

static SeralFit
find_fit (const SeralDistance *distance)
{
  const SeralRange *usual = &distance->usual;
  const SeralRange *horizon = &distance->horizon;

  if (distance->n_steps == 0)
    return SERAL_FIT_REACHED;
  if (usual->min < 0 || horizon->max < 0)
    return SERAL_FIT_UNKNOWN;
  if (usual->min > horizon->max)
    return SERAL_FIT_DOES_NOT_FIT;
  if (usual->max >= 0 && horizon->min >= 0 && usual->max <= horizon->min)
    return SERAL_FIT_FITS;

  return SERAL_FIT_MAY_NOT_FIT;
}

/**
 * seral_plan_target_measure:
 * @result: a result
 * @target: level aimed at
 * @distance: (out caller-allocates): how far it is
 *
 * Measures the way from the attained stage to a target in steps and in months,
 * and holds it against the time in which a target should be reached. Without a
 * stage yet the way starts at the first one.
 */
void
seral_plan_target_measure (SeralResult   *result,
                           int            target,
                           SeralDistance *distance)
{
  SeralModel *model;
  int base;

  g_return_if_fail (result != NULL);
  g_return_if_fail (distance != NULL);

  model = seral_result_get_model (result);
  base = seral_model_get_base_level (model);

  distance->from = seral_result_get_level (result);
  distance->to = CLAMP (target, base, seral_model_get_top_level (model));
  distance->n_steps = (guint) MAX (0, distance->to - distance->from);
  distance->usual = add_up_steps (model, distance->from, distance->to);
  distance->horizon = get_horizon (model);
  distance->fit = find_fit (distance);
}

/**
 * seral_plan_target_place:
 * @result: a result
 * @target: level aimed at
 *
 * Tells where a target lies, seen from the attained stage. Without a stage yet
 * that is the first one.
 *
 * Returns: where it lies
 */
SeralTargetPlace
seral_plan_target_place (SeralResult *result,
                         int          target)
{
  int n_steps;

  g_return_val_if_fail (result != NULL, SERAL_TARGET_PLACE_HERE);

  n_steps = target - seral_result_get_level (result);
  if (n_steps == 0)
    return SERAL_TARGET_PLACE_HERE;
  if (n_steps < 0)
    return SERAL_TARGET_PLACE_BELOW;

  return n_steps <= 2 ? SERAL_TARGET_PLACE_NEAR : SERAL_TARGET_PLACE_FAR;
}
