/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPaceVerdict:
 * @SERAL_PACE_UNKNOWN: the model gives no durations, or there is no stage or date yet
 * @SERAL_PACE_BEHIND: programmes of this age are usually further
 * @SERAL_PACE_USUAL: where programmes of this age usually are
 * @SERAL_PACE_AHEAD: further than usual
 */
typedef enum
{
  SERAL_PACE_UNKNOWN,
  SERAL_PACE_BEHIND,
  SERAL_PACE_USUAL,
  SERAL_PACE_AHEAD,
} SeralPaceVerdict;

/**
 * SeralPace:
 * @months: age of the programme; -1 where not known
 * @usual: (nullable): the stage that is usual at that age
 * @verdict: how the attained stage compares
 */
typedef struct
{
  int               months;
  const SeralStage *usual;
  SeralPaceVerdict  verdict;
} SeralPace;

int  seral_plan_pace_count_between (const GDate *first,
                                    const GDate *last);
int  seral_plan_pace_count_months  (const char  *start,
                                    const GDate *day);
void seral_plan_pace_measure       (SeralResult *result,
                                    int          months,
                                    SeralPace   *pace);

G_END_DECLS
