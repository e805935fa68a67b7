/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/seral-plan-work.h"

/**
 * seral_plan_work_is_open:
 * @item: an item of a plan
 *
 * Returns: whether there is still something to do: it is neither done nor dropped
 */
gboolean
seral_plan_work_is_open (SeralPlanItem *item)
{
  SeralPlanStatus status;

  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), FALSE);

  status = seral_plan_item_get_status (item);

  return status == SERAL_PLAN_STATUS_OPEN || status == SERAL_PLAN_STATUS_DOING;
}

/**
 * seral_plan_work_find_action:
 * @item: an item of a plan
 * @model: a model
 *
 * Finds the action of @model that an item takes up.
 *
 * Returns: (transfer none) (nullable): the action; %NULL where the item is of
 *   another model or of the user's own making
 */
const SeralAction *
seral_plan_work_find_action (SeralPlanItem *item,
                             SeralModel    *model)
{
  const char *action;

  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  action = seral_plan_item_get_action (item);
  if (action == NULL || g_strcmp0 (seral_plan_item_get_model (item), seral_model_get_id (model)) != 0)
    return NULL;

  return seral_model_find_action (model, action);
}

/**
 * seral_plan_work_get_level:
 * @item: an item of a plan
 * @model: a model
 *
 * Gets the level of the stage that an item leads to.
 *
 * Returns: a level; the base level where it leads to none
 */
int
seral_plan_work_get_level (SeralPlanItem *item,
                           SeralModel    *model)
{
  const SeralAction *action = seral_plan_work_find_action (item, model);
  guint n;

  if (action == NULL || action->sustain)
    return seral_model_get_base_level (model);

  return seral_model_get_stages (model, &n)[action->stage].level;
}
