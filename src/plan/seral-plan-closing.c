/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "plan/seral-plan-closing.h"
#include "plan/seral-plan-work.h"
#include "scoring/seral-scoring.h"

/**
 * seral_plan_closing_select:
 * @plan: (element-type SeralPlanItem): a plan
 * @model: a model
 * @scope: which items
 *
 * Picks the items of a model that are taken as closed. What was dropped is never
 * among them, nor what would meet nothing.
 *
 * Returns: (transfer full) (element-type SeralPlanItem): the items, in the plan's
 *   order
 */
GPtrArray *
seral_plan_closing_select (GListModel     *plan,
                           SeralModel     *model,
                           SeralPlanScope  scope)
{
  GPtrArray *items;

  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      gboolean done = seral_plan_item_get_status (item) == SERAL_PLAN_STATUS_DONE;

      if (seral_plan_work_belongs_to (item, model) && seral_plan_item_get_criteria (item)[0] != NULL &&
          (done || (scope == SERAL_PLAN_SCOPE_ALL && seral_plan_work_is_open (item))))
        g_ptr_array_add (items, g_steal_pointer (&item));
    }

  return items;
}

/* The lowest answer that meets a graded criterion, or its best where none is enough. */
static const char *
find_graded_option (const SeralCriterion *criterion,
                    double                threshold)
{
  const SeralScale *scale = criterion->scale;
  const SeralOption *best = &scale->options[0];
  const SeralOption *enough = NULL;

  for (guint i = 0; i < scale->n_options; i++)
    {
      const SeralOption *option = &scale->options[i];

      if (option->value > best->value)
        best = option;
      if (option->value >= threshold - SERAL_SCORING_EPSILON && (enough == NULL || option->value < enough->value))
        enough = option;
    }

  return enough != NULL ? enough->id : best->id;
}

/* At which level an item is to meet a criterion: of its stage, or the next one. */
static int
get_level_to_meet (SeralResult   *result,
                   SeralPlanItem *item)
{
  SeralModel *model = seral_result_get_model (result);
  int level = seral_plan_work_get_level (item, model);

  if (level > seral_model_get_base_level (model))
    return level;

  return MIN (seral_result_get_level (result) + 1, seral_model_get_top_level (model));
}

static gboolean
is_met (SeralAnswers *answers,
        guint         criterion,
        int           level)
{
  double threshold = seral_model_get_scoring (seral_answers_get_model (answers))->threshold;

  return seral_answers_get_state (answers, criterion) == SERAL_ANSWER_NOT_APPLICABLE ||
         seral_answers_get_value (answers, criterion, level) >= threshold - SERAL_SCORING_EPSILON;
}

static void
meet (SeralAnswers         *answers,
      const SeralCriterion *criterion,
      int                   level)
{
  SeralModel *model = seral_answers_get_model (answers);
  const char *option;

  if (is_met (answers, criterion->index, level))
    return;

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    option = seral_model_get_stage_at_level (model, level)->id;
  else
    option = find_graded_option (criterion, seral_model_get_scoring (model)->threshold);

  seral_answers_set (answers, criterion->index, option,
                     seral_answers_get_evidenced (answers, criterion->index));
}

/**
 * seral_plan_closing_score:
 * @result: a result
 * @items: (element-type SeralPlanItem): items of the plan
 *
 * Scores the answers once more, as if @items were closed and had met what they
 * were to meet: each criterion is worth the model's threshold at least. No answer
 * is lowered, and one that is not applicable stays so. The answers of the
 * document are not touched: what is done is confirmed in the next round.
 *
 * Returns: (transfer full): the result that would follow
 */
SeralResult *
seral_plan_closing_score (SeralResult *result,
                          GPtrArray   *items)
{
  g_autoptr (SeralAnswers) answers = NULL;
  SeralModel *model;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  model = seral_result_get_model (result);
  answers = seral_answers_copy (seral_result_get_answers (result));

  for (guint i = 0; i < items->len; i++)
    {
      SeralPlanItem *item = g_ptr_array_index (items, i);
      const char * const *ids = seral_plan_item_get_criteria (item);
      int level = get_level_to_meet (result, item);

      for (guint k = 0; ids[k] != NULL; k++)
        {
          const SeralCriterion *criterion = seral_model_find_criterion (model, ids[k]);

          if (criterion != NULL)
            meet (answers, criterion, level);
        }
    }

  return seral_score (answers, seral_result_get_depth (result));
}

/**
 * seral_plan_closing_confirm:
 * @result: a result
 * @plan: (element-type SeralPlanItem): the plan
 *
 * Finds what the next round has to confirm: the criteria of items that are done
 * and that the answers do not hold as met. Done items never change an answer by
 * themselves. A criterion of several items is listed with the first of them.
 *
 * Returns: (transfer full) (element-type SeralConfirmation): in the plan's order;
 *   the items are borrowed from @plan
 */
GArray *
seral_plan_closing_confirm (SeralResult *result,
                            GListModel  *plan)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GHashTable) seen = NULL;
  SeralAnswers *answers;
  GArray *found;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);

  answers = seral_result_get_answers (result);
  items = seral_plan_closing_select (plan, seral_result_get_model (result), SERAL_PLAN_SCOPE_DONE);
  found = g_array_new (FALSE, FALSE, sizeof (SeralConfirmation));
  seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      SeralPlanItem *item = g_ptr_array_index (items, i);
      const char * const *ids = seral_plan_item_get_criteria (item);
      int level = get_level_to_meet (result, item);

      for (guint k = 0; ids[k] != NULL; k++)
        {
          const SeralCriterion *criterion;

          criterion = seral_model_find_criterion (seral_result_get_model (result), ids[k]);
          if (criterion != NULL && !is_met (answers, criterion->index, level) &&
              g_hash_table_add (seen, (gpointer) criterion))
            {
              SeralConfirmation confirmation = { item, criterion->index };

              g_array_append_val (found, confirmation);
            }
        }
    }

  return found;
}
