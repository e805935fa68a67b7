/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-proposal.h"
#include "plan/seral-plan-work.h"

/**
 * seral_plan_proposal_get_next:
 * @phases: phases
 *
 * Finds the phase that is proposed at first: one stage at a time. Later phases
 * are for who asks to see them.
 *
 * Returns: (transfer none) (nullable): the phase that leads to the next stage;
 *   %NULL where the target is reached
 */
const SeralPhase *
seral_plan_proposal_get_next (SeralPlanPhases *phases)
{
  g_return_val_if_fail (phases != NULL, NULL);

  if (seral_plan_phases_get_n (phases) == 0 || seral_plan_phases_get (phases, 0)->sustain)
    return NULL;

  return seral_plan_phases_get (phases, 0);
}

/**
 * seral_plan_proposal_find_item:
 * @assessment: an assessment
 * @model: a model
 * @action: one of its actions
 *
 * Finds the item of the plan that takes up an action, whatever became of it: what
 * was dropped is not proposed again.
 *
 * Returns: (transfer none) (nullable): the first such item
 */
SeralPlanItem *
seral_plan_proposal_find_item (SeralAssessment   *assessment,
                               SeralModel        *model,
                               const SeralAction *action)
{
  GListModel *plan;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (action != NULL, NULL);

  plan = seral_assessment_get_plan (assessment);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (seral_plan_work_find_action (item, model) == action)
        return item; /* the assessment keeps it */
    }

  return NULL;
}

static GStrv
list_criteria (SeralModel  *model,
               const guint *indices,
               guint        n_indices)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  GStrv ids = g_new0 (char *, n_indices + 1);

  for (guint i = 0; i < n_indices; i++)
    ids[i] = g_strdup (criteria[indices[i]].id);

  return ids;
}

static char *
format_date (const GDate *date)
{
  return g_date_valid (date) ? seral_date_format (date) : NULL;
}

static SeralPlanItem *
create_item (SeralModel             *model,
             const SeralPhaseAction *action,
             const SeralPlanDates   *dates)
{
  g_auto (GStrv) criteria = list_criteria (model, action->missing, action->n_missing);
  g_autofree char *start = format_date (&dates->start);
  g_autofree char *due = format_date (&dates->due);

  return g_object_new (SERAL_TYPE_PLAN_ITEM,
                       "model", seral_model_get_id (model),
                       "action", action->action->id,
                       "criteria", criteria,
                       "title", action->action->title,
                       "start", start,
                       "due", due,
                       NULL);
}

static SeralChange *
add_item (const char             *name,
          SeralModel             *model,
          const SeralPhaseAction *action,
          const SeralPlanDates   *dates)
{
  g_autoptr (SeralPlanItem) item = create_item (model, action, dates);

  return seral_change_new_add_plan_item (name, item, -1);
}

static void
propose_dates (SeralAssessment   *assessment,
               SeralResult       *result,
               const SeralAction *action,
               const GDate       *today,
               SeralPlanDates    *dates)
{
  const SeralStage *stages = seral_model_get_stages (seral_result_get_model (result), NULL);
  int level = action->sustain ? seral_result_get_level (result) : stages[action->stage].level;

  seral_plan_dates_propose (result, seral_assessment_get_plan (assessment), level, today, dates);
}

/**
 * seral_plan_proposal_add_phase:
 * @name: what the change is called, translated
 * @assessment: the document
 * @result: what the phase was laid out from
 * @phase: a phase
 * @today: a valid day
 *
 * Adds all actions of a phase to the plan that are not in it yet, in the
 * definition's order, with the dates that the model proposes. Taking the change
 * back leaves the document as it was.
 *
 * Returns: (transfer full) (nullable): the change; %NULL where all are there
 */
SeralChange *
seral_plan_proposal_add_phase (const char       *name,
                               SeralAssessment  *assessment,
                               SeralResult      *result,
                               const SeralPhase *phase,
                               const GDate      *today)
{
  g_autoptr (GPtrArray) changes = NULL;
  SeralModel *model;
  SeralPlanDates dates;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (phase != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  model = seral_result_get_model (result);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);

  for (guint i = 0; i < phase->n_actions; i++)
    {
      const SeralPhaseAction *action = &phase->actions[i];

      if (seral_plan_proposal_find_item (assessment, model, action->action) != NULL)
        continue;

      propose_dates (assessment, result, action->action, today, &dates);
      g_ptr_array_add (changes, add_item (name, model, action, &dates));
    }

  if (changes->len == 0)
    return NULL;

  return seral_change_new_group (name, (SeralChange **) changes->pdata, changes->len);
}

/**
 * seral_plan_proposal_add_action:
 * @name: what the change is called, translated
 * @assessment: the document
 * @result: what the phase was laid out from
 * @action: an action of a phase
 * @today: a valid day
 *
 * Adds one action to the plan, with the dates that the model proposes. Who asks
 * for a single one may have it again after it was dropped.
 *
 * Returns: (transfer full) (nullable): the change; %NULL where the plan has the
 *   action and it was not dropped
 */
SeralChange *
seral_plan_proposal_add_action (const char             *name,
                                SeralAssessment        *assessment,
                                SeralResult            *result,
                                const SeralPhaseAction *action,
                                const GDate            *today)
{
  SeralModel *model;
  SeralPlanItem *item;
  SeralPlanDates dates;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (action != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  model = seral_result_get_model (result);
  item = seral_plan_proposal_find_item (assessment, model, action->action);
  if (item != NULL && seral_plan_item_get_status (item) == SERAL_PLAN_STATUS_DROPPED)
    {
      g_auto (GValue) open = G_VALUE_INIT;

      g_value_init (&open, SERAL_TYPE_PLAN_STATUS);
      g_value_set_enum (&open, SERAL_PLAN_STATUS_OPEN);
      return seral_change_new_plan_item (name, seral_plan_item_get_id (item), "status", &open);
    }
  if (item != NULL)
    return NULL;

  propose_dates (assessment, result, action->action, today, &dates);

  return add_item (name, model, action, &dates);
}

/**
 * seral_plan_proposal_add_own:
 * @name: what the change is called, translated
 * @result: (nullable): the result of the model that it is to serve
 * @title: what is to be done
 * @criteria: (array length=n_criteria) (nullable): indices of criteria it is to meet
 * @n_criteria: how many
 *
 * Adds something of the company's own to the plan, without dates.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_plan_proposal_add_own (const char  *name,
                             SeralResult *result,
                             const char  *title,
                             const guint *criteria,
                             guint        n_criteria)
{
  g_autoptr (SeralPlanItem) item = NULL;
  g_auto (GStrv) ids = NULL;
  SeralModel *model;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (n_criteria == 0 || (result != NULL && criteria != NULL), NULL);

  model = result != NULL ? seral_result_get_model (result) : NULL;
  ids = n_criteria > 0 ? list_criteria (model, criteria, n_criteria) : g_new0 (char *, 1);
  item = g_object_new (SERAL_TYPE_PLAN_ITEM,
                       "model", model != NULL ? seral_model_get_id (model) : NULL,
                       "criteria", ids,
                       "title", title,
                       NULL);

  return seral_change_new_add_plan_item (name, item, -1);
}
