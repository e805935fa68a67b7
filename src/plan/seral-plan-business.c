/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/seral-plan-business.h"

static int
get_level (SeralModel        *model,
           const SeralTarget *target)
{
  return seral_model_get_stages (model, NULL)[target->stage].level;
}

static SeralBusinessFit
fit_one (SeralModel        *model,
         const SeralTarget *kind,
         int                target)
{
  int level = get_level (model, kind);

  if (target == level || (kind->or_above && target > level))
    return SERAL_BUSINESS_FITS;

  return target < level ? SERAL_BUSINESS_CALLS_FOR_MORE : SERAL_BUSINESS_CALLS_FOR_LESS;
}

/**
 * seral_plan_business_fit:
 * @model: a model
 * @business: (array zero-terminated=1): ids of the kinds of business that apply
 * @target: a level aimed at
 * @reason: (out) (nullable): the kind of business that decides, owned by @model;
 *   %NULL where there is none
 *
 * Holds a target against the kinds of business that apply. One that calls for just
 * this target decides; else the first of them does, in the order of @business.
 *
 * Returns: how they go together
 */
SeralBusinessFit
seral_plan_business_fit (SeralModel          *model,
                         const char * const  *business,
                         int                  target,
                         const SeralTarget  **reason)
{
  SeralBusinessFit fit = SERAL_BUSINESS_UNKNOWN;

  g_return_val_if_fail (SERAL_IS_MODEL (model), SERAL_BUSINESS_UNKNOWN);
  g_return_val_if_fail (business != NULL, SERAL_BUSINESS_UNKNOWN);
  g_return_val_if_fail (reason != NULL, SERAL_BUSINESS_UNKNOWN);

  *reason = NULL;
  for (guint i = 0; business[i] != NULL && fit != SERAL_BUSINESS_FITS; i++)
    {
      const SeralTarget *kind = seral_model_find_target (model, business[i]);
      SeralBusinessFit one;

      if (kind == NULL)
        continue;
      one = fit_one (model, kind, target);
      if (fit != SERAL_BUSINESS_UNKNOWN && one != SERAL_BUSINESS_FITS)
        continue;
      fit = one;
      *reason = kind;
    }

  return fit;
}
