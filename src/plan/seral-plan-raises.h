/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"
#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPlanRaise:
 * @criterion: index of a criterion that is to be answered better
 * @outcome: what is to be reached there, in words
 *
 * What somebody tried out, and now wants to do.
 */
typedef struct
{
  guint       criterion;
  const char *outcome;
} SeralPlanRaise;

SeralChange *seral_plan_raises_add (const char           *name,
                                    SeralAssessment      *assessment,
                                    SeralResult          *result,
                                    const SeralPlanRaise *raises,
                                    guint                 n_raises,
                                    const GDate          *today,
                                    guint                *n_items);

G_END_DECLS
