/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/seral-model-library.h"
#include "plan/seral-plan-proposal.h"
#include "words/seral-words-plan.h"

static SeralModelLibrary *library;
static SeralCatalogue *catalogue;

static SeralModel *
get_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, id, NULL, &error);

  g_assert_no_error (error);

  return model;
}

static SeralAssessment *
load (const char *sample)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", sample, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SeralAssessment *assessment;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  assessment = seral_assessment_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return assessment;
}

/* Everything up to a level is fully in place. */
static SeralResult *
stand_at (const char *id,
          int         level)
{
  SeralModel *model = get_model (id);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    if (criteria[i].stage >= 0 && stages[criteria[i].stage].level <= level)
      seral_answers_set (answers, i, criteria[i].scale->options[criteria[i].scale->n_options - 1].id, FALSE);

  return seral_score (answers, SERAL_DEPTH_CORE);
}

static void
assert_finding (SeralResult            *result,
                const SeralPlanFinding *finding,
                const char             *expected)
{
  g_autofree char *text = seral_words_finding (catalogue, result, finding);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (seral_words_finding_title (catalogue, finding), !=, "");
}

static void
test_findings (void)
{
  g_autoptr (SeralResult) result = stand_at ("partnerspot", 2);
  g_autoptr (SeralResult) aged = stand_at ("partneros", 2);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GArray) criteria = g_array_new (FALSE, TRUE, sizeof (guint));
  SeralPlanFinding finding = { .items = items, .criteria = criteria, .level = 3, .usual = { 6, 18 } };

  finding.kind = SERAL_PLAN_FINDING_TOO_SHORT;
  assert_finding (result, &finding, "The plan gives the step to Stage 3 less than a month; it usually takes 6 to 18 months.");
  finding.months = 1;
  assert_finding (result, &finding, "The plan gives the step to Stage 3 1 month; it usually takes 6 to 18 months.");
  finding.months = 4;
  assert_finding (result, &finding, "The plan gives the step to Stage 3 4 months; it usually takes 6 to 18 months.");

  finding.kind = SERAL_PLAN_FINDING_FOUNDATION;
  assert_finding (result, &finding, "Stage 3: Processes and programmes. Usually 6 to 18 months.");
  finding.kind = SERAL_PLAN_FINDING_WITHOUT_PEOPLE;
  assert_finding (result, &finding, "No item of the plan is about people. Each stage asks the organisation to change: "
                                    "give sales, product and leadership a part in it.");

  g_ptr_array_set_size (items, 1);
  finding.n_open = 3;
  finding.kind = SERAL_PLAN_FINDING_WITHOUT_OWNER;
  assert_finding (result, &finding, "One of three items has no owner.");
  finding.n_open = 1;
  assert_finding (result, &finding, "Nothing in the plan has an owner. Name one for each item: what belongs to all is "
                                    "done by nobody.");
  finding.kind = SERAL_PLAN_FINDING_OVERDUE;
  assert_finding (result, &finding, "One item should be done by now.");
  g_ptr_array_set_size (items, 2);
  finding.kind = SERAL_PLAN_FINDING_BEYOND_NEXT;
  assert_finding (result, &finding, "Two items lead beyond Stage 3, which is to be reached first.");
  finding.kind = SERAL_PLAN_FINDING_UNDATED;
  assert_finding (result, &finding, "Two items have no due date.");
  finding.kind = SERAL_PLAN_FINDING_BACKWARDS;
  assert_finding (result, &finding, "Two items are due before they begin.");
  finding.kind = SERAL_PLAN_FINDING_CONFIRM;
  g_array_set_size (criteria, 2);
  assert_finding (result, &finding, "What is done should have changed two answers. They stay as they are until somebody "
                                    "confirms them in the next round.");

  finding.kind = SERAL_PLAN_FINDING_PACE;
  seral_plan_pace_measure (aged, 24, &finding.pace);
  assert_finding (aged, &finding, "The programme is 24 months old. At that age Stage 3, Defined is usual; it is not there "
                                  "yet. Reading the months so is ours, not the publisher’s.");
}

static void
assert_closing (int             before,
                int             after,
                guint           n_items,
                SeralPlanScope  scope,
                const char     *expected)
{
  g_autoptr (SeralResult) result = stand_at ("partnerspot", before);
  g_autoptr (SeralResult) closed = stand_at ("partnerspot", after);
  g_autofree char *text = seral_words_closing (catalogue, result, closed, n_items, scope);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_closing (void)
{
  assert_closing (2, 3, 3, SERAL_PLAN_SCOPE_ALL, "Closing these three items would take you to Stage 3, Partner Program.");
  assert_closing (2, 3, 1, SERAL_PLAN_SCOPE_ALL, "Closing this one item would take you to Stage 3, Partner Program.");
  assert_closing (2, 3, 1, SERAL_PLAN_SCOPE_DONE,
                  "What is done would take you to Stage 3, Partner Program, once the next round confirms it.");
  assert_closing (2, 2, 3, SERAL_PLAN_SCOPE_ALL,
                  "Closing all of it would not take you to Stage 3 yet: three answers would still hold you back.");
  assert_closing (5, 5, 3, SERAL_PLAN_SCOPE_ALL, "You are at the highest stage already; the plan keeps it.");
  assert_closing (2, 3, 0, SERAL_PLAN_SCOPE_ALL, "");
}

static void
test_target (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralResult) result = stand_at ("partnerspot", 2);
  g_autoptr (SeralResult) last = stand_at ("partnerspot", 4);
  g_autofree char *proposal = NULL;
  g_autofree char *near = seral_words_target_place (catalogue, result, 4);
  g_autofree char *far = seral_words_target_place (catalogue, result, 5);
  g_autofree char *below = seral_words_target_place (catalogue, last, 3);
  g_autoptr (SeralResult) top = stand_at ("partnerspot", 5);
  g_autofree char *apart = seral_words_target_place (catalogue, top, 4);
  g_autofree char *horizon = NULL;
  SeralDistance distance;

  proposal = seral_words_target (catalogue, model, seral_model_find_target (model, "platform-centric"));
  g_assert_true (g_str_has_prefix (proposal, "Platform-centric: Stage 4, Partner Ecosystem, or above. Partners extend"));

  g_assert_cmpstr (near, ==, "");
  g_assert_true (g_str_has_prefix (far, "This lies beyond the next two stages. No single leap leads there: plan one stage "
                                        "at a time. Three steps usually take 18 to 54 months; the publisher looks 2 to 3 "
                                        "years ahead. Ecosystem-centric: Stage 5, Orchestrated Ecosystem. "));
  g_assert_true (g_str_has_prefix (below, "This lies below where you stand: there is nothing to plan for it. "
                                          "Product-centric: Stage 3, Partner Program. "));

  /* What is asked apart describes no kind of business. */
  g_assert_nonnull (strstr (apart, "Platform-centric: "));
  g_assert_null (strstr (apart, "B2B"));

  seral_plan_target_measure (result, 4, &distance);
  horizon = seral_words_horizon (catalogue, &distance);
  g_assert_cmpstr (horizon, ==, "Two steps usually take 12 to 36 months; the publisher looks 2 to 3 years ahead.");
}

/* What a model says nothing of is not said. */
static void
test_target_unknown (void)
{
  g_autoptr (SeralResult) result = stand_at ("partneros", 2);
  g_autofree char *far = seral_words_target_place (catalogue, result, 5);
  g_autofree char *horizon = NULL;
  SeralDistance distance;

  seral_plan_target_measure (result, 5, &distance);
  horizon = seral_words_horizon (catalogue, &distance);
  g_assert_cmpstr (horizon, ==, "");
  g_assert_cmpstr (far, ==, "This lies beyond the next two stages. No single leap leads there: plan one stage at a time.");
}

static void
assert_value (double      value,
              const char *unit,
              const char *expected)
{
  g_autofree char *text = seral_words_figure_value (catalogue, value, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_values (void)
{
  assert_value (26, "hours", "26 hours");
  assert_value (38.5, "hours", "38.5 hours");
  assert_value (1234567.891, "", "1,234,567.89");
  assert_value (44, "%", "44%");
  assert_value (-0.25, "", "−0.25");
}

static void
test_figures (void)
{
  g_autoptr (SeralAssessment) assessment = load ("halden-instruments.seral");
  g_autoptr (SeralTable) table = NULL;
  g_autoptr (SeralTable) other = NULL;

  table = seral_words_table_figures (catalogue, seral_assessment_get_indicators (assessment), get_model ("partnerspot"));
  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (seral_table_get_cell (table, 0, 0), ==, "Response time to partners");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "Leading indicator");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 2), ==, "26 hours");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 3), ==, "30 October 2026");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 4), ==, "Down 4 hours since 28 August 2026: better");
  g_assert_cmpstr (seral_table_get_cell (table, 1, 4), ==, "Up 13 percentage points since 28 August 2026: better");

  other = seral_words_table_figures (catalogue, seral_assessment_get_indicators (assessment), get_model ("workspan"));
  g_assert_cmpuint (seral_table_get_n_rows (other), ==, 0);
}

/* What could be taken for more than it is says what it is. */
static void
test_marks (void)
{
  SeralModel *model = get_model ("partnerspot");
  guint n = 0;
  const SeralIndicator *facts = seral_plan_figures_get_board_facts (&n);
  SeralFigureReading board = { .indicator = &facts[0], .ours = TRUE };
  SeralFigureReading vanity = { .indicator = seral_model_find_indicator (model, "partner-count") };
  SeralFigureReading leading = { .indicator = seral_model_find_indicator (model, "response-time") };

  g_assert_cmpstr (seral_words_figure_mark (catalogue, &board), ==,
                   "A board asks for it; no model names it, and the definition is Seral’s.");
  g_assert_cmpstr (seral_words_figure_mark (catalogue, &vanity), ==,
                   "A vanity metric: it flatters, and says nothing about maturity.");
  g_assert_cmpstr (seral_words_figure_mark (catalogue, &leading), ==, "");
  g_assert_cmpstr (seral_words_indicator_name (catalogue, &facts[4]), ==, "Co-sell win rate");
}

static void
test_tables (void)
{
  g_autoptr (SeralAssessment) assessment = load ("halden-instruments.seral");
  g_autoptr (SeralResult) result = stand_at ("partnerspot", 2);
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (result, 3);
  g_autoptr (SeralTable) plan = NULL;
  g_autoptr (SeralTable) phase = NULL;

  plan = seral_words_table_plan (catalogue, seral_assessment_get_plan (assessment), NULL);
  g_assert_cmpuint (seral_table_get_n_rows (plan), ==, 3);
  g_assert_cmpstr (seral_table_get_cell (plan, 0, 1), ==, "Ingrid Solheim");
  g_assert_cmpstr (seral_table_get_cell (plan, 0, 3), ==, "30 April 2027");
  g_assert_cmpstr (seral_table_get_cell (plan, 0, 4), ==, "Doing");

  phase = seral_words_table_phase (catalogue, assessment, get_model ("partnerspot"),
                                   seral_plan_proposal_get_next (phases));
  g_assert_cmpstr (seral_table_get_title (phase), ==, "To reach Stage 3, Partner Program");
  g_assert_cmpuint (seral_table_get_n_rows (phase), ==, 7);
  g_assert_cmpstr (seral_table_get_cell (phase, 0, 2), ==, "Processes");
  g_assert_cmpstr (seral_table_get_cell (phase, 0, 5), ==, "Doing");
  g_assert_cmpstr (seral_table_get_cell (phase, 1, 5), ==, "Not planned");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  catalogue = seral_catalogue_new ("en");
  library = seral_model_library_new (catalogue);

  g_test_add_func ("/words/plan/findings", test_findings);
  g_test_add_func ("/words/plan/closing", test_closing);
  g_test_add_func ("/words/plan/target", test_target);
  g_test_add_func ("/words/plan/target-unknown", test_target_unknown);
  g_test_add_func ("/words/plan/values", test_values);
  g_test_add_func ("/words/plan/figures", test_figures);
  g_test_add_func ("/words/plan/marks", test_marks);
  g_test_add_func ("/words/plan/tables", test_tables);

  status = g_test_run ();
  g_object_unref (library);
  seral_catalogue_unref (catalogue);

  return status;
}
