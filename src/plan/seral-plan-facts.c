/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-figure.h"
#include "assessment/seral-model-use.h"
#include "assessment/seral-plan-item.h"
#include "base/seral-date.h"
#include "plan/seral-plan-facts.h"
#include "plan/seral-plan-pace.h"
#include "plan/seral-plan-target.h"
#include "plan/seral-plan-work.h"

/**
 * seral_plan_facts_find_target:
 * @assessment: an assessment
 * @model: a model it uses
 *
 * Finds which level is aimed at: the target that was chosen, else the one that
 * the kind of business proposes.
 *
 * Returns: a level; the base level where nothing is aimed at
 */
int
seral_plan_facts_find_target (SeralAssessment *assessment,
                              SeralModel      *model)
{
  const SeralTarget *proposed;
  const SeralStage *chosen = NULL;
  SeralModelUse *use;
  guint n;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), 0);
  g_return_val_if_fail (SERAL_IS_MODEL (model), 0);

  use = seral_assessment_find_model_use (assessment, seral_model_get_id (model));
  if (use == NULL)
    return seral_model_get_base_level (model);

  if (seral_model_use_get_target (use) != NULL)
    chosen = seral_model_find_stage (model, seral_model_use_get_target (use));
  if (chosen != NULL)
    return chosen->level;

  proposed = seral_plan_target_propose (model, seral_model_use_get_business (use));
  if (proposed != NULL)
    return seral_model_get_stages (model, &n)[proposed->stage].level;

  return seral_model_get_base_level (model);
}

static gboolean
is_overdue (SeralPlanItem *item,
            const GDate   *today)
{
  GDate due;

  return seral_date_parse (seral_plan_item_get_due (item), &due) && g_date_compare (&due, today) < 0;
}

static void
count_item (SeralFacts    *facts,
            SeralPlanItem *item,
            SeralModel    *model,
            const GDate   *today)
{
  const SeralAction *action = seral_plan_work_find_action (item, model);
  const char *owner = seral_plan_item_get_owner (item);

  facts->plan_items++;
  facts->plan_without_owner += owner == NULL || *owner == '\0';
  facts->plan_overdue += is_overdue (item, today);

  if (action != NULL)
    facts->plan_area[action->area]++;
  if (seral_result_has_stage (facts->result) &&
      seral_plan_work_get_level (item, model) > seral_result_get_level (facts->result) + 1)
    facts->plan_beyond_next++;
}

/* Counts what is open in the plan and of this model. */
static void
count_plan (SeralFacts  *facts,
            GListModel  *plan,
            SeralModel  *model,
            const GDate *today)
{
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (seral_plan_work_is_open (item) &&
          g_strcmp0 (seral_plan_item_get_model (item), seral_model_get_id (model)) == 0)
        count_item (facts, item, model, today);
    }
}

/* Counts the indicators of the model that have a figure, each once. */
static void
count_indicators (SeralFacts *facts,
                  GListModel *figures,
                  SeralModel *model)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);
      const char *id = seral_figure_get_indicator (figure);
      const SeralIndicator *indicator;
      guint n_entries;

      if (id == NULL || g_strcmp0 (seral_figure_get_model (figure), seral_model_get_id (model)) != 0)
        continue;

      indicator = seral_model_find_indicator (model, id);
      seral_figure_get_log (figure, &n_entries);
      if (indicator != NULL && n_entries > 0 && g_hash_table_add (seen, (gpointer) indicator))
        facts->indicators[indicator->kind]++;
    }
}

/**
 * seral_plan_facts_gather:
 * @facts: (out caller-allocates): the facts; they borrow @result
 * @assessment: an assessment
 * @result: the result of one of its rounds
 * @today: a valid day, which says what is overdue and how old the programme is
 *
 * Gathers all that the conditions of a model can ask for out of an assessment.
 * Of the plan and the figures only what belongs to that model is counted.
 */
void
seral_plan_facts_gather (SeralFacts      *facts,
                         SeralAssessment *assessment,
                         SeralResult     *result,
                         const GDate     *today)
{
  SeralModel *model;
  int target, months;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (SERAL_IS_ASSESSMENT (assessment));
  g_return_if_fail (result != NULL);
  g_return_if_fail (today != NULL && g_date_valid (today));

  *facts = (SeralFacts) SERAL_FACTS_INIT;
  facts->result = result;
  model = seral_result_get_model (result);

  target = seral_plan_facts_find_target (assessment, model);
  if (target > seral_model_get_base_level (model))
    facts->target = target;

  months = seral_plan_pace_count_months (seral_assessment_get_programme_start (assessment), today);
  if (months >= 0)
    facts->programme_months = months;

  count_plan (facts, seral_assessment_get_plan (assessment), model, today);
  count_indicators (facts, seral_assessment_get_indicators (assessment), model);
}
