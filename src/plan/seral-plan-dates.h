/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPlanDates:
 * @start: when a step begins; not valid where no date is proposed
 * @due: when it is to be there; not valid where the model does not say how long it takes
 */
typedef struct
{
  GDate start;
  GDate due;
} SeralPlanDates;

int  seral_plan_dates_get_usual_months (SeralModel     *model,
                                        int             level);
void seral_plan_dates_propose          (SeralResult    *result,
                                        GListModel     *plan,
                                        int             level,
                                        const GDate    *today,
                                        SeralPlanDates *dates);

G_END_DECLS
