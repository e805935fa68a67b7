/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

/**
 * SeralBusinessFit:
 * @SERAL_BUSINESS_UNKNOWN: no kind of business was chosen, or the model knows none
 * @SERAL_BUSINESS_FITS: the target is what the business calls for
 * @SERAL_BUSINESS_CALLS_FOR_MORE: the target is on the way there
 * @SERAL_BUSINESS_CALLS_FOR_LESS: the target is beyond it
 *
 * How a target goes with the kind of business.
 */
typedef enum
{
  SERAL_BUSINESS_UNKNOWN,
  SERAL_BUSINESS_FITS,
  SERAL_BUSINESS_CALLS_FOR_MORE,
  SERAL_BUSINESS_CALLS_FOR_LESS,
} SeralBusinessFit;

SeralBusinessFit seral_plan_business_fit (SeralModel          *model,
                                          const char * const  *business,
                                          int                  target,
                                          const SeralTarget  **reason);

G_END_DECLS
