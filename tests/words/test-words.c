/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "model/seral-model-library.h"
#include "words/seral-words.h"

static SeralModelLibrary *library;
static SeralCatalogue *catalogue;

static SeralModel *
get_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);

  return model;
}

/* Scores answers written as "criterion=option criterion=option!", "!" for evidence. */
static SeralResult *
score (SeralModel *model,
       SeralDepth  depth,
       const char *text)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);

  for (guint i = 0; pairs[i] != NULL && pairs[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      gboolean evidenced = g_str_has_suffix (pair[1], "!");
      const SeralCriterion *criterion = seral_model_find_criterion (model, pair[0]);

      if (evidenced)
        pair[1][strlen (pair[1]) - 1] = '\0';
      g_assert_nonnull (criterion);
      g_assert_true (seral_answers_set (answers, criterion->index, pair[1], evidenced));
    }

  return seral_score (answers, depth);
}

static void
assert_headline (const char *model_id,
                 SeralDepth  depth,
                 const char *answers,
                 const char *expected)
{
  SeralModel *model = get_model (model_id);
  g_autoptr (SeralResult) result = score (model, depth, answers);
  g_autofree char *headline = seral_words_headline (catalogue, result);

  g_assert_cmpstr (headline, ==, expected);
}

#define STAGE_2 "partner-list=fully revenue-influenced=largely designated-owner=fully "
#define STAGE_3 STAGE_2 "formal-onboarding=fully tiers-requirements=fully portal-self-service=fully "
#define STAGE_4 STAGE_3 "partner-collaboration=fully health-data-ai=fully co-creation=fully "
#define STAGE_5 STAGE_4 "cross-ecosystem=fully portable-identity=fully network-effects=fully"

static void
test_headline (void)
{
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, "",
                   "Not known yet: three questions of Stage 2 are open");
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, "partner-list=fully designated-owner=fully",
                   "Not known yet: one question of Stage 2 is open");
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, STAGE_2,
                   "Stage 2, Managed Partners: three answers from Stage 3");
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, STAGE_2 "formal-onboarding=partly portal-self-service=partly",
                   "Stage 2, Managed Partners: two answers from Stage 3");
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, STAGE_4,
                   "Stage 4, Partner Ecosystem: three answers from Stage 5");
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, STAGE_5,
                   "Stage 5, Orchestrated Ecosystem: the highest stage");
}

/* One "no" at the first gate settles the stage, whatever the others will be. */
static void
test_headline_settled_early (void)
{
  assert_headline ("partnerspot", SERAL_DEPTH_CORE, "partner-list=no",
                   "Stage 1, Ad-Hoc Partnerships: three answers from Stage 2");
}

/* A stage whose key questions hold while its tick lists do not is called thin. */
static void
test_headline_thin (void)
{
  assert_headline ("partnerspot", SERAL_DEPTH_FULL, STAGE_2,
                   "Stage 2, Managed Partners, still thin: three answers from Stage 3");
}

/* A definition whose only question may be set aside. */
static const char one_question[] =
  "{\"format\": \"seral-model\", \"formatVersion\": 1, \"id\": \"one\", \"version\": \"1.0.0\", \"name\": \"One\","
  " \"language\": \"en\","
  " \"stages\": [{\"id\": \"a\", \"level\": 1, \"name\": \"A\"}, {\"id\": \"b\", \"level\": 2, \"name\": \"B\"}],"
  " \"scales\": {\"s\": {\"options\": [{\"id\": \"no\", \"label\": \"No\", \"value\": 0},"
  "                              {\"id\": \"yes\", \"label\": \"Yes\", \"value\": 1}]}},"
  " \"dimensions\": [{\"id\": \"d\", \"name\": \"D\"}],"
  " \"criteria\": [{\"id\": \"q\", \"dimension\": \"d\", \"stage\": \"b\", \"scale\": \"s\", \"question\": \"Q?\"}],"
  " \"scoring\": {\"gate\": {\"rule\": \"every\", \"threshold\": 1}, \"overall\": \"gated\","
  "              \"explanation\": \"x\"}}";

static void
test_headline_nothing_applies (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (one_question, strlen (one_question));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralModel) model = seral_model_new_from_bytes (bytes, catalogue, faults, &error);
  g_autoptr (SeralResult) result = NULL;
  g_autofree char *headline = NULL;

  g_assert_no_error (error);
  result = score (model, SERAL_DEPTH_FULL, "q=not-applicable");
  headline = seral_words_headline (catalogue, result);

  g_assert_false (seral_result_has_stage (result));
  g_assert_cmpstr (headline, ==, "Not known yet: no question applies");
}

static void
assert_gate (const char *model_id,
             const char *answers,
             guint       index,
             const char *title,
             const char *rule,
             const char *state,
             guint       n_blocking)
{
  SeralModel *model = get_model (model_id);
  g_autoptr (SeralResult) result = score (model, SERAL_DEPTH_CORE, answers);
  g_autoptr (GPtrArray) gates = seral_words_gates (catalogue, result);
  SeralGateWords *gate = g_ptr_array_index (gates, index);

  g_assert_cmpuint (gates->len, ==, 4);
  g_assert_cmpstr (gate->title, ==, title);
  g_assert_cmpstr (gate->rule, ==, rule);
  g_assert_cmpstr (gate->state, ==, state);
  g_assert_cmpuint (gate->blocking->len, ==, n_blocking);
}

static void
test_gates_mean (void)
{
  const char *rule = "The three key questions answered “Largely” on average, and none below “Partly”.";

  assert_gate ("partnerspot", STAGE_2, 0, "What Stage 2 asks", rule, "Held.", 0);
  assert_gate ("partnerspot", STAGE_2 "formal-onboarding=partly tiers-requirements=partly portal-self-service=partly",
               1, "What Stage 3 asks", rule, "Not held: now 33%, needed 67%.", 3);
  /* The mean is reached, but one answer is below the floor. */
  assert_gate ("partnerspot", STAGE_2 "formal-onboarding=fully tiers-requirements=fully portal-self-service=no",
               1, "What Stage 3 asks", rule, "Not held: one key question is below that.", 1);
}

static void
test_gates_rubric (void)
{
  assert_gate ("workspan",
               "value-logic=starting network-structure=starting ecosystem-focus=starting market-position=starting "
               "platform-business=pre-idea tools=pre-idea innovation=pre-idea go-to-market=pre-idea",
               0, "What Stage 2 asks", "At least five of the eight topics at Stage 2 or above.",
               "Now four of the five needed.", 4);
}

/* What two neighbours say must never contradict the score they speak of. */
static void
test_gates_agree_with_result (void)
{
  static const char * const options[] = { "no", "partly", "largely", "fully", SERAL_OPTION_DONT_KNOW };
  SeralModel *model = get_model ("partnerspot");
  guint n = 0;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  seral_model_get_criteria (model, &n);
  for (guint run = 0; run < 500; run++)
    {
      g_autoptr (SeralAnswers) answers = seral_answers_new (model);
      g_autoptr (SeralResult) result = NULL;
      g_autoptr (GPtrArray) gates = NULL;
      gboolean below = TRUE;

      for (guint i = 0; i < n; i++)
        seral_answers_set (answers, i, options[g_rand_int_range (random, 0, G_N_ELEMENTS (options))], FALSE);
      result = seral_score (answers, SERAL_DEPTH_CORE);
      gates = seral_words_gates (catalogue, result);

      for (guint i = 0; i < gates->len; i++)
        {
          SeralGateWords *gate = g_ptr_array_index (gates, i);

          below = below && gate->held;
          g_assert_true (gate->reached == below);
          g_assert_true (gate->held == g_str_equal (gate->state, "Held."));
        }
    }
}

static SeralRemark *
find_remark (GPtrArray       *remarks,
             SeralRemarkKind  kind)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      SeralRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind == kind)
        return remark;
    }

  return NULL;
}

static void
test_remarks (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralResult) result =
    score (model, SERAL_DEPTH_CORE, "partner-list=fully! revenue-influenced=largely! designated-owner=fully "
           "formal-onboarding=dont-know partner-collaboration=fully");
  g_autoptr (GPtrArray) remarks = seral_words_remarks (catalogue, result);
  SeralRemark *remark;

  remark = find_remark (remarks, SERAL_REMARK_EVIDENCE);
  g_assert_nonnull (remark);
  g_assert_true (g_str_has_prefix (remark->text, "2 of 4 answers backed by evidence."));
  g_assert_cmpuint (remark->criteria->len, ==, 2);

  remark = find_remark (remarks, SERAL_REMARK_OPEN);
  g_assert_nonnull (remark);
  g_assert_cmpstr (remark->text, ==, "With eight answers still open: at least Stage 2, at most Stage 5.");
  g_assert_cmpuint (remark->criteria->len, ==, 8);

  remark = find_remark (remarks, SERAL_REMARK_AHEAD);
  g_assert_nonnull (remark);
  g_assert_true (g_str_has_prefix (remark->text, "One answer belongs to a later stage already."));

  g_assert_null (find_remark (remarks, SERAL_REMARK_THIN));
  g_assert_null (find_remark (remarks, SERAL_REMARK_NOT_APPLICABLE));
  g_assert_nonnull (find_remark (remarks, SERAL_REMARK_PREVALENCE));
  g_assert_nonnull (find_remark (remarks, SERAL_REMARK_CAUTION));
}

static void
test_pitfalls (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralResult) result = score (model, SERAL_DEPTH_CORE, STAGE_2);
  SeralFacts facts = SERAL_FACTS_INIT;
  g_autoptr (GPtrArray) calm = NULL;
  g_autoptr (GPtrArray) warned = NULL;

  facts.result = result;
  calm = seral_words_pitfalls (catalogue, &facts);
  g_assert_cmpuint (calm->len, ==, 0);

  /* A plan that goes beyond the next stage is over-engineering. */
  facts.plan_items = 3;
  facts.plan_beyond_next = 2;
  facts.plan_area[SERAL_AREA_PEOPLE] = 1;
  warned = seral_words_pitfalls (catalogue, &facts);
  g_assert_cmpuint (warned->len, ==, 1);
  g_assert_nonnull (strstr (((SeralRemark *) g_ptr_array_index (warned, 0))->text,
                            "plan items beyond the next stage: 2"));
}

static void
test_tables (void)
{
  SeralModel *model = get_model ("partnerspot");
  g_autoptr (SeralResult) result = score (model, SERAL_DEPTH_CORE, STAGE_2);
  g_autoptr (SeralTable) stages = seral_words_table_stages (catalogue, result, 4, NULL);
  g_autoptr (SeralTable) dimensions = seral_words_table_dimensions (catalogue, result);
  g_autoptr (SeralTable) heat = seral_words_table_heat (catalogue, result);

  g_assert_cmpuint (seral_table_get_n_rows (stages), ==, 5);
  g_assert_cmpstr (seral_table_get_cell (stages, 1, 0), ==, "Stage 2, Managed Partners");
  g_assert_cmpstr (seral_table_get_cell (stages, 1, 2), ==, "Held");
  g_assert_cmpstr (seral_table_get_cell (stages, 1, 3), ==, "You are here");
  g_assert_cmpstr (seral_table_get_cell (stages, 3, 3), ==, "Your target");
  g_assert_cmpuint (seral_table_get_n_rows (dimensions), ==, 7);
  g_assert_cmpuint (seral_table_get_n_columns (heat), ==, 5);
  g_assert_cmpuint (seral_table_get_n_rows (heat), ==, 7);
}

static void
test_completeness (void)
{
  g_assert_cmpstr (seral_words_completeness (catalogue, NAN), ==, "Not asked");
  g_assert_cmpstr (seral_words_completeness (catalogue, 0), ==, "Nothing yet");
  g_assert_cmpstr (seral_words_completeness (catalogue, 0.2), ==, "A little");
  g_assert_cmpstr (seral_words_completeness (catalogue, 1.0 / 3.0), ==, "In part");
  g_assert_cmpstr (seral_words_completeness (catalogue, 2.0 / 3.0), ==, "Mostly");
  g_assert_cmpstr (seral_words_completeness (catalogue, 1), ==, "All");
}

static void
test_counts_and_months (void)
{
  g_autofree char *twelve = seral_words_count (catalogue, 12);
  g_autofree char *thirteen = seral_words_count (catalogue, 13);
  g_autofree char *span = seral_words_months (catalogue, (SeralMonths) { 6, 18 });
  g_autofree char *open = seral_words_months (catalogue, (SeralMonths) { 36, -1 });
  g_autofree char *none = seral_words_months (catalogue, (SeralMonths) { -1, -1 });

  g_assert_cmpstr (twelve, ==, "twelve");
  g_assert_cmpstr (thirteen, ==, "13");
  g_assert_cmpstr (span, ==, "6 to 18 months");
  g_assert_cmpstr (open, ==, "36 months and longer");
  g_assert_cmpstr (none, ==, "");
}

static void
test_options (void)
{
  SeralModel *model = get_model ("partnerspot");
  SeralModel *rubrics = get_model ("workspan");
  const SeralCriterion *graded = seral_model_find_criterion (model, "partner-list");
  const SeralCriterion *rubric = seral_model_find_criterion (rubrics, "tools");

  g_assert_cmpstr (seral_words_option (catalogue, model, graded, "largely"), ==, "Largely");
  g_assert_cmpstr (seral_words_option (catalogue, model, graded, NULL), ==, "Not answered");
  g_assert_cmpstr (seral_words_option (catalogue, model, graded, "dont-know"), ==, "Don’t know");
  g_assert_cmpstr (seral_words_option (catalogue, model, graded, "gone"), ==, "gone");
  g_assert_cmpstr (seral_words_option (catalogue, rubrics, rubric, "mature"), ==, "Mature");
}

static void
assert_way (SeralDistance  distance,
            const char    *expected)
{
  g_autofree char *words = seral_words_way (catalogue, &distance);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_way (void)
{
  const SeralRange unknown = { -1, -1 };
  const SeralRange year = { 6, 18 };
  const SeralRange years = { 12, 36 };
  const SeralRange horizon = { 24, 36 };

  assert_way ((SeralDistance) { 3, 3, 0, unknown, unknown, SERAL_FIT_REACHED }, "Reached.");
  assert_way ((SeralDistance) { 4, 3, 0, unknown, unknown, SERAL_FIT_REACHED }, "Reached.");
  assert_way ((SeralDistance) { 2, 3, 1, unknown, unknown, SERAL_FIT_UNKNOWN }, "1 step from here.");
  assert_way ((SeralDistance) { 2, 3, 1, year, horizon, SERAL_FIT_FITS },
              "1 step from here. Usually 6 to 18 months.");
  assert_way ((SeralDistance) { 2, 4, 2, years, horizon, SERAL_FIT_MAY_NOT_FIT },
              "2 steps from here. Usually 12 to 36 months. "
              "It may take longer than the time to which a target should look ahead.");
  assert_way ((SeralDistance) { 1, 5, 4, { 48, -1 }, horizon, SERAL_FIT_DOES_NOT_FIT },
              "4 steps from here. Usually 48 months and longer. "
              "It takes longer than the time to which a target should look ahead: consider a nearer one first.");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  catalogue = seral_catalogue_new ("en");
  library = seral_model_library_new (catalogue);

  g_test_add_func ("/words/way", test_way);
  g_test_add_func ("/words/headline", test_headline);
  g_test_add_func ("/words/headline/settled-early", test_headline_settled_early);
  g_test_add_func ("/words/headline/thin", test_headline_thin);
  g_test_add_func ("/words/headline/nothing-applies", test_headline_nothing_applies);
  g_test_add_func ("/words/gates/mean", test_gates_mean);
  g_test_add_func ("/words/gates/rubric", test_gates_rubric);
  g_test_add_func ("/words/gates/agree-with-result", test_gates_agree_with_result);
  g_test_add_func ("/words/remarks", test_remarks);
  g_test_add_func ("/words/pitfalls", test_pitfalls);
  g_test_add_func ("/words/tables", test_tables);
  g_test_add_func ("/words/completeness", test_completeness);
  g_test_add_func ("/words/counts-and-months", test_counts_and_months);
  g_test_add_func ("/words/options", test_options);

  status = g_test_run ();
  g_object_unref (library);
  seral_catalogue_unref (catalogue);

  return status;
}
