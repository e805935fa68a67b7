/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-support.h"
#include "exchange/seral-export-data.h"
#include "scoring/seral-scoring.h"

/* What is gathered of a document with several rounds, people, models and a plan. */
static void
test_gathered (void)
{
  g_auto (Sample) sample = { NULL, };
  const SeralChartRound *rounds;
  const SeralChartRespondent *respondents;
  const SeralChartTask *tasks;
  guint n = 0;

  sample_load (&sample, "tessera-cloud.seral");

  rounds = seral_chart_data_get_rounds (sample.data, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (rounds[0].title, ==, "Spring 2026");
  g_assert_true (rounds[1].result == sample.result);

  respondents = seral_chart_data_get_respondents (sample.data, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (respondents[0].name, ==, "Amara Diallo");

  tasks = seral_chart_data_get_tasks (sample.data, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (tasks[0].owner, ==, "Amara Diallo");
  g_assert_cmpint (tasks[0].status, ==, SERAL_PLAN_STATUS_DOING);
  g_assert_cmpint (tasks[0].level, ==, 4);
  g_assert_cmpint (g_date_get_month (&tasks[0].due), ==, G_DATE_JUNE);

  g_assert_nonnull (seral_chart_data_get_today (sample.data));
}

/* All models in the document's order, each with its own target; the one looked at as it is. */
static void
test_models (void)
{
  g_auto (Sample) sample = { NULL, };
  const SeralChartModel *models;
  guint n = 0;

  sample_load (&sample, "tessera-cloud.seral");
  seral_chart_data_get_models (sample.data, &n);
  g_assert_cmpuint (n, ==, 0);

  seral_export_data_add_models (sample.data, sample.assessment, sample.round, sample.library);
  models = seral_chart_data_get_models (sample.data, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (models[0].result == sample.result);
  g_assert_cmpint (models[0].target, ==, 4);
  g_assert_cmpstr (seral_model_get_id (seral_result_get_model (models[1].result)), ==, "workspan");
  g_assert_cmpint (models[1].target, ==, SERAL_NO_TARGET);
  g_assert_cmpint (seral_result_get_depth (models[2].result), ==, SERAL_DEPTH_CORE);
}

/* Rounds about other partners are no rounds before, and nor is what came after. */
static void
test_rounds_of_the_same_scope (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralRound) first = NULL;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (SeralChartData) data = NULL;
  guint n = 0;

  sample_load (&sample, "tessera-cloud.seral");
  first = g_list_model_get_item (seral_assessment_get_rounds (sample.assessment), 0);
  answers = seral_answers_new_from_round (sample.model, first);
  result = seral_score (answers, SERAL_DEPTH_FULL);
  data = seral_export_data_new (sample.assessment, first, result, 4);

  seral_chart_data_get_rounds (data, &n);
  g_assert_cmpuint (n, ==, 1);
  seral_chart_data_get_respondents (data, &n);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/export-data/gathered", test_gathered);
  g_test_add_func ("/exchange/export-data/models", test_models);
  g_test_add_func ("/exchange/export-data/rounds-of-the-same-scope", test_rounds_of_the_same_scope);

  return g_test_run ();
}
