/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-plan-item.h"
#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPlanScope:
 * @SERAL_PLAN_SCOPE_DONE: what is done already
 * @SERAL_PLAN_SCOPE_ALL: that, and all that is still open
 *
 * Which items of a plan are taken as closed.
 */
typedef enum
{
  SERAL_PLAN_SCOPE_DONE,
  SERAL_PLAN_SCOPE_ALL,
} SeralPlanScope;

/**
 * SeralConfirmation:
 * @item: (transfer none): an item that is done
 * @criterion: index of a criterion it was to meet, and that the answers do not hold as met
 */
typedef struct
{
  SeralPlanItem *item;
  guint          criterion;
} SeralConfirmation;

GPtrArray   *seral_plan_closing_select  (GListModel     *plan,
                                         SeralModel     *model,
                                         SeralPlanScope  scope);
SeralResult *seral_plan_closing_score   (SeralResult    *result,
                                         GPtrArray      *items);
GArray      *seral_plan_closing_confirm (SeralResult    *result,
                                         GListModel     *plan);

G_END_DECLS
