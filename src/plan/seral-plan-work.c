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
 * seral_plan_work_belongs_to:
 * @item: an item of a plan
 * @model: a model
 *
 * Returns: whether the item was planned for @model
 */
gboolean
seral_plan_work_belongs_to (SeralPlanItem *item,
                            SeralModel    *model)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), FALSE);
  g_return_val_if_fail (SERAL_IS_MODEL (model), FALSE);

  return g_strcmp0 (seral_plan_item_get_model (item), seral_model_get_id (model)) == 0;
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
  if (action == NULL || !seral_plan_work_belongs_to (item, model))
    return NULL;

  return seral_model_find_action (model, action);
}

/* The highest stage that one of its criteria is asked for; rubrics are asked for every one. */
static int
get_level_of_criteria (SeralPlanItem *item,
                       SeralModel    *model)
{
  const char * const *ids = seral_plan_item_get_criteria (item);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  int level = seral_model_get_base_level (model);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const SeralCriterion *criterion = seral_model_find_criterion (model, ids[i]);

      if (criterion != NULL && criterion->stage >= 0)
        level = MAX (level, stages[criterion->stage].level);
    }

  return level;
}

/**
 * seral_plan_work_get_level:
 * @item: an item of a plan
 * @model: a model
 *
 * Gets the level of the stage that an item leads to: that of its action, or where
 * it is the user's own, the highest of the criteria it is to meet.
 *
 * Returns: a level; the base level where it leads to none
 */
int
seral_plan_work_get_level (SeralPlanItem *item,
                           SeralModel    *model)
{
  const SeralAction *action = seral_plan_work_find_action (item, model);
  guint n;

  if (action == NULL && seral_plan_item_get_action (item) == NULL && seral_plan_work_belongs_to (item, model))
    return get_level_of_criteria (item, model);
  if (action == NULL || action->sustain)
    return seral_model_get_base_level (model);

  return seral_model_get_stages (model, &n)[action->stage].level;
}

/**
 * seral_plan_work_list_owners:
 * @plan: (element-type SeralPlanItem): a plan
 *
 * Lists who does something in a plan, each once, in the order of the plan.
 *
 * Returns: (transfer full): their names
 */
GStrv
seral_plan_work_list_owners (GListModel *plan)
{
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);

  names = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      g_autofree char *owner = g_strstrip (g_strdup (seral_plan_item_get_owner (item)));

      if (owner[0] != '\0' && !g_ptr_array_find_with_equal_func (names, owner, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&owner));
    }
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * seral_plan_work_find_resource:
 * @model: a model
 * @criterion: index of one of its criteria
 *
 * Finds the template that helps to meet a criterion: that of the first action that
 * supports it and has one.
 *
 * Returns: index of a resource of @model; -1 where there is none
 */
int
seral_plan_work_find_resource (SeralModel *model,
                               guint       criterion)
{
  const SeralAction *actions;
  guint n;

  g_return_val_if_fail (SERAL_IS_MODEL (model), -1);

  actions = seral_model_get_actions (model, &n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; actions[i].resource >= 0 && k < actions[i].supports.n; k++)
      if ((guint) actions[i].supports.items[k] == criterion)
        return actions[i].resource;

  return -1;
}
