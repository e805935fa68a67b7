/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/seral-plan-target.h"

G_BEGIN_DECLS

/**
 * SeralRealism:
 * @SERAL_REALISM_UNKNOWN: there are no dates, or the source does not say how long the step takes
 * @SERAL_REALISM_SHORT: less time than the step usually takes
 * @SERAL_REALISM_USUAL: the time it usually takes
 * @SERAL_REALISM_LONG: more time than that
 */
typedef enum
{
  SERAL_REALISM_UNKNOWN,
  SERAL_REALISM_SHORT,
  SERAL_REALISM_USUAL,
  SERAL_REALISM_LONG,
} SeralRealism;

/**
 * SeralPlannedStep:
 * @level: of the stage the step leads to
 * @n_items: open items of the plan that lead there
 * @n_undated: those without a due date
 * @months: whole months from the step's begin to its last due date; -1 where not known
 * @usual: months the step usually takes
 * @verdict: how they compare
 * @overlaps: whether it begins before the step before it is due: one stage at a time
 */
typedef struct
{
  int          level;
  guint        n_items;
  guint        n_undated;
  int          months;
  SeralRange   usual;
  SeralRealism verdict;
  gboolean     overlaps;
} SeralPlannedStep;

GArray *seral_plan_realism_check (SeralResult *result,
                                  GListModel  *plan,
                                  const GDate *today);

G_END_DECLS
