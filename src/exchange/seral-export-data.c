/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-date.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-export-time.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words.h"

/**
 * seral_export_find_previous:
 * @assessment: a document
 * @round: one of its rounds
 *
 * Finds the round before @round that asked about the same partners.
 *
 * Returns: (transfer none) (nullable): the round
 */
SeralRound *
seral_export_find_previous (SeralAssessment *assessment,
                            SeralRound      *round)
{
  GListModel *rounds;
  SeralRound *previous = NULL;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  rounds = seral_assessment_get_rounds (assessment);
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) earlier = g_list_model_get_item (rounds, i);

      if (earlier == round)
        break;
      if (strcmp (seral_round_get_scope (earlier), seral_round_get_scope (round)) == 0)
        previous = earlier; /* the assessment keeps it */
    }

  return previous;
}

/* The rounds up to @round that asked about the same partners; @result is what @round comes to. */
static void
add_rounds (SeralChartData  *data,
            SeralAssessment *assessment,
            SeralRound      *round,
            SeralResult     *result)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) earlier = g_list_model_get_item (rounds, i);
      g_autoptr (SeralAnswers) answers = NULL;
      g_autoptr (SeralResult) before = NULL;

      if (earlier == round)
        break;
      if (strcmp (seral_round_get_scope (earlier), seral_round_get_scope (round)) != 0)
        continue;
      answers = seral_answers_new_from_round (seral_result_get_model (result), earlier);
      before = seral_score (answers, seral_result_get_depth (result));
      seral_chart_data_add_round (data, before, seral_round_get_title (earlier), seral_round_get_date (earlier));
    }

  seral_chart_data_add_round (data, result, seral_round_get_title (round), seral_round_get_date (round));
}

/* Those who answered something of the model. */
static void
add_respondents (SeralChartData *data,
                 SeralRound     *round,
                 SeralModel     *model)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      SeralAnswerMap *map = seral_sheet_get_answers (sheet);
      g_autoptr (SeralAnswers) answers = NULL;

      if (seral_answer_map_get_n (map, seral_model_get_id (model)) == 0)
        continue;
      answers = seral_answers_new_from_map (model, map);
      seral_chart_data_add_respondent (data, seral_sheet_get_respondent_name (sheet), answers);
    }
}

/* The items that belong to the model, and those that belong to none. */
static void
add_tasks (SeralChartData  *data,
           SeralAssessment *assessment,
           SeralModel      *model)
{
  GListModel *plan = seral_assessment_get_plan (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      SeralChartTask task = {
        .id = seral_plan_item_get_id (item),
        .title = seral_plan_item_get_title (item),
        .owner = seral_plan_item_get_owner (item),
        .milestone = seral_plan_item_get_milestone (item),
        .status = seral_plan_item_get_status (item),
        .level = seral_plan_work_get_level (item, model),
      };

      if (seral_plan_item_get_model (item) != NULL && !seral_plan_work_belongs_to (item, model))
        continue;
      g_date_clear (&task.start, 1);
      g_date_clear (&task.due, 1);
      seral_date_parse (seral_plan_item_get_start (item), &task.start);
      seral_date_parse (seral_plan_item_get_due (item), &task.due);
      seral_chart_data_add_task (data, &task);
    }
}

/**
 * seral_export_data_new:
 * @assessment: a document
 * @round: one of its rounds
 * @result: what the answers of @round come to
 * @target: level of the target, or one below the base for none
 *
 * Gathers what a chart of a result shows and says: whose it is, of when, where the
 * company was in the rounds before of the same scope, what each respondent answered
 * and what is planned. The models beside it are added by
 * seral_export_data_add_model().
 *
 * Returns: (transfer full): the data
 */
SeralChartData *
seral_export_data_new (SeralAssessment *assessment,
                       SeralRound      *round,
                       SeralResult     *result,
                       int              target)
{
  SeralChartData *data;
  SeralRound *previous;
  GDate today;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (result != NULL, NULL);

  data = seral_chart_data_new (result);
  if (target >= seral_model_get_base_level (seral_result_get_model (result)))
    seral_chart_data_set_target (data, target);
  seral_chart_data_set_organisation (data, seral_assessment_get_organisation_name (assessment),
                                     seral_round_get_scope (round));
  seral_chart_data_set_round (data, seral_round_get_title (round), seral_round_get_date (round));
  seral_export_get_day (&today);
  seral_chart_data_set_today (data, &today);
  add_rounds (data, assessment, round, result);
  add_respondents (data, round, seral_result_get_model (result));
  add_tasks (data, assessment, seral_result_get_model (result));

  previous = seral_export_find_previous (assessment, round);
  if (previous != NULL)
    {
      g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (seral_result_get_model (result), previous);
      g_autoptr (SeralResult) before = seral_score (answers, seral_result_get_depth (result));

      if (seral_words_is_known (before))
        seral_chart_data_set_previous (data, before, seral_round_get_title (previous));
    }

  return data;
}

static int
find_target (SeralAssessment *assessment,
             SeralModel      *model)
{
  SeralModelUse *use = seral_assessment_find_model_use (assessment, seral_model_get_id (model));
  const char *id = use != NULL ? seral_model_use_get_target (use) : NULL;
  const SeralStage *stage = id != NULL ? seral_model_find_stage (model, id) : NULL;

  return stage != NULL ? stage->level : SERAL_NO_TARGET;
}

/**
 * seral_export_data_add_model:
 * @data: data of a result
 * @assessment: the document it is of
 * @round: the round it is of
 * @model: a model that @assessment uses, in the document's order; the one of the
 *   result among them
 *
 * Adds what the round comes to by a model, to be seen beside the others.
 */
void
seral_export_data_add_model (SeralChartData  *data,
                             SeralAssessment *assessment,
                             SeralRound      *round,
                             SeralModel      *model)
{
  SeralModelUse *use;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;

  g_return_if_fail (data != NULL);
  g_return_if_fail (SERAL_IS_ASSESSMENT (assessment));
  g_return_if_fail (SERAL_IS_ROUND (round));
  g_return_if_fail (SERAL_IS_MODEL (model));

  if (model == seral_chart_data_get_model (data))
    {
      seral_chart_data_add_model (data, seral_chart_data_get_result (data), seral_chart_data_get_target (data));
      return;
    }

  use = seral_assessment_find_model_use (assessment, seral_model_get_id (model));
  answers = seral_answers_new_from_round (model, round);
  result = seral_score (answers, use != NULL ? seral_model_use_get_depth (use) : SERAL_DEPTH_FULL);
  seral_chart_data_add_model (data, result, find_target (assessment, model));
}

/**
 * seral_export_data_add_models:
 * @data: data of a result
 * @assessment: the document it is of
 * @round: the round it is of
 * @library: where the models are found
 *
 * Adds all models that the document uses, in its order. One that is not there is
 * left out; the model of the result is taken as it is.
 */
void
seral_export_data_add_models (SeralChartData    *data,
                              SeralAssessment   *assessment,
                              SeralRound        *round,
                              SeralModelLibrary *library)
{
  SeralModel *own;
  GListModel *uses;

  g_return_if_fail (data != NULL);
  g_return_if_fail (SERAL_IS_ASSESSMENT (assessment));
  g_return_if_fail (SERAL_IS_ROUND (round));
  g_return_if_fail (SERAL_IS_MODEL_LIBRARY (library));

  own = seral_chart_data_get_model (data);
  uses = seral_assessment_get_models (assessment);
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      const char *id = seral_model_use_get_model (use);
      SeralModel *model = own;

      if (strcmp (id, seral_model_get_id (own)) != 0)
        model = seral_model_library_get_model (library, id, seral_model_use_get_version (use), NULL);
      if (model != NULL)
        seral_export_data_add_model (data, assessment, round, model);
    }
}
