/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"

G_BEGIN_DECLS

/**
 * SeralPlanMove:
 * @SERAL_PLAN_MOVE_ALL: the item as it is: as long as before
 * @SERAL_PLAN_MOVE_DUE: only the day it is due: it takes longer, or less long
 *
 * What of an item moves in time.
 */
typedef enum
{
  SERAL_PLAN_MOVE_ALL,
  SERAL_PLAN_MOVE_DUE,
} SeralPlanMove;

gboolean     seral_plan_move_find (SeralPlanItem *item,
                                   SeralPlanMove  what,
                                   int            months,
                                   int            days,
                                   GDate         *start,
                                   GDate         *due);
SeralChange *seral_plan_move_new  (const char    *name,
                                   SeralPlanItem *item,
                                   SeralPlanMove  what,
                                   int            months,
                                   int            days);

G_END_DECLS
