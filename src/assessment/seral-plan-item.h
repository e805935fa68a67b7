/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-part.h"

G_BEGIN_DECLS

/**
 * SeralPlanStatus:
 * @SERAL_PLAN_STATUS_OPEN: not begun
 * @SERAL_PLAN_STATUS_DOING: under way
 * @SERAL_PLAN_STATUS_DONE: done
 * @SERAL_PLAN_STATUS_DROPPED: will not be done
 */
typedef enum
{
  SERAL_PLAN_STATUS_OPEN,
  SERAL_PLAN_STATUS_DOING,
  SERAL_PLAN_STATUS_DONE,
  SERAL_PLAN_STATUS_DROPPED,
} SeralPlanStatus;

#define SERAL_TYPE_PLAN_STATUS (seral_plan_status_get_type ())
GType seral_plan_status_get_type (void) G_GNUC_CONST;

/**
 * SeralPlanItem:
 *
 * One thing to do. Properties: id, model (nullable), action (nullable), criteria
 * (a strv), title, owner, milestone, budget, outcome, note, start and due
 * (nullable, "YYYY-MM-DD"), status.
 */
#define SERAL_TYPE_PLAN_ITEM (seral_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlanItem, seral_plan_item, SERAL, PLAN_ITEM, SeralPart)

const char         *seral_plan_item_get_id        (SeralPlanItem *self);
const char         *seral_plan_item_get_model     (SeralPlanItem *self);
const char         *seral_plan_item_get_action    (SeralPlanItem *self);
const char * const *seral_plan_item_get_criteria  (SeralPlanItem *self);
const char         *seral_plan_item_get_title     (SeralPlanItem *self);
const char         *seral_plan_item_get_owner     (SeralPlanItem *self);
const char         *seral_plan_item_get_milestone (SeralPlanItem *self);
const char         *seral_plan_item_get_budget    (SeralPlanItem *self);
const char         *seral_plan_item_get_outcome   (SeralPlanItem *self);
const char         *seral_plan_item_get_note      (SeralPlanItem *self);
const char         *seral_plan_item_get_start     (SeralPlanItem *self);
const char         *seral_plan_item_get_due       (SeralPlanItem *self);
SeralPlanStatus     seral_plan_item_get_status    (SeralPlanItem *self);

G_END_DECLS
