/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"

/* Rules that the worked cases leave open, each where it would be got wrong. */

#define HEAD(overall, rule, threshold)                                                                        \
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"          \
  "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'},"                        \
  "{'id':'three','level':3,'name':'Three'}],"                                                                 \
  "'scales':{'s':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"    \
  "{'id':'yes','label':'Yes','value':1}]},"                                                                   \
  "'low':{'options':[{'id':'no','label':'No','value':0},{'id':'some','label':'Some','value':0.6}]}},"         \
  "'dimensions':[{'id':'d','name':'D'},{'id':'e','name':'E'}],"                                               \
  "'scoring':{'gate':{'rule':'" rule "','threshold':" threshold "},'overall':'" overall "'},"

#define GRADED(id, dimension, stage, more) \
  "{'id':'" id "','dimension':'" dimension "','stage':'" stage "','scale':'s','question':'?'" more "}"
#define RUBRIC(id, dimension) \
  "{'id':'" id "','dimension':'" dimension "','question':'?','descriptors':{'one':{'text':'low'}}}"

static void
assert_blocking (SeralResult *result,
                 const char  *expected)
{
  guint n;
  const guint *blocking = seral_result_get_blocking (result, &n);

  test_assert_ids (seral_result_get_model (result), blocking, n, expected);
}

/* Under "mean" what does not gate does not block, however much it is short of. */
static void
test_mean_blocks_by_gating (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "mean", "0.9") "'criteria':["
                          GRADED ("a", "d", "two", "") "," GRADED ("b", "d", "two", ",'gates':false,'weight':9") ","
                          GRADED ("c", "e", "two", ",'weight':2") "," GRADED ("f", "e", "three", "") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "a", "no");
  test_set (answers, "c", "no");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  assert_blocking (result, "c a");
}

/* What is equally short of 1 stands in the definition's order: 0.3 and 0.75 · (1 − 0.6) differ in their last bits. */
static void
test_blocking_ties (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "mean", "0.9") "'criteria':["
                          GRADED ("a", "d", "two", ",'weight':0.1") "," GRADED ("b", "d", "two", ",'weight':0.3") ","
                          "{'id':'c','dimension':'e','stage':'two','scale':'low','question':'?','weight':0.75},"
                          GRADED ("f", "e", "two", ",'weight':0.3") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "c", "some");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  assert_blocking (result, "b c f a");
}

/* A level without a gating criterion holds by what it has, and then all of it blocks. */
static void
test_no_gating_criterion (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "every", "0.5") "'criteria':["
                          GRADED ("a", "d", "two", ",'gates':false,'weight':3") ","
                          GRADED ("b", "d", "two", ",'gates':false") "," GRADED ("f", "e", "three", "") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) shut = NULL;
  g_autoptr (SeralResult) open = NULL;

  test_set (answers, "b", "yes");
  shut = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (shut), ==, 1);
  assert_blocking (shut, "a");

  test_set (answers, "a", "half");
  open = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (open), ==, 2);
  g_assert_false (seral_result_get_thin (open));
}

/* Where not even the best answers open a gate, the stage below is the highest. */
static void
test_highest (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "every", "0.75") "'criteria':["
                          GRADED ("a", "d", "two", "") ",{'id':'f','dimension':'e','stage':'three','scale':'low','question':'?'}]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "a", "yes");
  test_set (answers, "f", "some");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_highest (result), ==, 2);
  g_assert_cmpint (seral_result_get_level (result), ==, 2);
  g_assert_true (isnan (seral_result_get_progress (result)));
  g_assert_cmpfloat_with_epsilon (seral_result_get_score (result), 2.6, 1e-9);
}

/* Rubrics and graded criteria stand beside each other at a level. */
static void
test_mixed_kinds (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "every", "0.5") "'criteria':["
                          RUBRIC ("r", "d") "," GRADED ("a", "e", "two", "") "," GRADED ("f", "e", "three", "") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  guint n;

  test_set (answers, "r", "three");
  test_set (answers, "a", "no");
  test_set (answers, "f", "yes");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (result), ==, 1);
  g_assert_cmpfloat_with_epsilon (seral_result_get_overall (result)->gates[0].completeness, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (seral_result_get_overall (result)->gates[1].completeness, 1, 1e-9);
  assert_blocking (result, "a");

  /* A rubric above the stage is not ahead: it speaks for every level at once. */
  test_assert_ids (model, seral_result_get_ahead (result, &n), 1, "f");
  g_assert_cmpuint (n, ==, 1);
}

/* The weakest dimensions block one after the other, each with the level it borrows from. */
static void
test_weakest_blocks_in_turn (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("weakest", "every", "0.75") "'criteria':["
                          GRADED ("e3", "e", "three", "") "," GRADED ("d2", "d", "two", "") ","
                          GRADED ("d3", "d", "three", "") "," GRADED ("e3b", "e", "three", "") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) both = NULL;
  g_autoptr (SeralResult) one = NULL;

  both = seral_score (answers, SERAL_DEPTH_FULL);
  assert_blocking (both, "d2 e3 e3b");

  test_set (answers, "d2", "yes");
  one = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (one), ==, 1);
  assert_blocking (one, "e3 e3b");
}

/* The evidenced stage is shown once half of the gating answers up to the stage have evidence. */
static void
test_shows_evidenced (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text (HEAD ("gated", "every", "0.5") "'criteria':["
                          GRADED ("a", "d", "two", "") "," GRADED ("b", "d", "two", "") ","
                          GRADED ("x", "d", "two", ",'gates':false") "," GRADED ("f", "e", "three", "") "]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) none = NULL;
  g_autoptr (SeralResult) beside = NULL;
  g_autoptr (SeralResult) half = NULL;
  g_autoptr (SeralResult) base = NULL;

  test_set (answers, "a", "yes");
  test_set (answers, "b", "yes");
  none = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_false (seral_result_shows_evidenced (none));

  /* Evidence for what does not gate, or is above the stage, does not help. */
  seral_answers_set (answers, 2, "yes", TRUE);
  seral_answers_set (answers, 3, "no", TRUE);
  beside = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_false (seral_result_shows_evidenced (beside));

  seral_answers_set (answers, 1, "yes", TRUE);
  half = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_true (seral_result_shows_evidenced (half));

  seral_answers_set (answers, 0, "no", TRUE);
  base = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (base), ==, 1);
  g_assert_false (seral_result_shows_evidenced (base));
}

/* At the first stage nothing was claimed, whatever the rubrics have evidence for. */
static void
test_shows_evidenced_at_base (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("rubric");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) base = NULL;
  g_autoptr (SeralResult) second = NULL;

  for (guint i = 0; i < 4; i++)
    g_assert_true (seral_answers_set (answers, i, "one", TRUE));
  base = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_false (seral_result_shows_evidenced (base));

  for (guint i = 0; i < 4; i++)
    g_assert_true (seral_answers_set (answers, i, "two", i < 2));
  second = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (second), ==, 2);
  g_assert_true (seral_result_shows_evidenced (second));
}

static void
assert_criteria_at (SeralModel *model,
                    SeralDepth  depth,
                    int         level,
                    gboolean    gating_only,
                    const char *expected)
{
  g_autoptr (GArray) found = seral_scoring_criteria_at (model, depth, level, gating_only);

  test_assert_ids (model, (const guint *) (gpointer) found->data, found->len, expected);
}

static void
test_criteria_at (void)
{
  g_autoptr (SeralModel) ladder = test_model_from_cases ("ladder");
  g_autoptr (SeralModel) rubric = test_model_from_cases ("rubric");

  assert_criteria_at (ladder, SERAL_DEPTH_FULL, 2, FALSE, "a2 b2 a2x");
  assert_criteria_at (ladder, SERAL_DEPTH_FULL, 2, TRUE, "a2 b2");
  assert_criteria_at (ladder, SERAL_DEPTH_CORE, 2, FALSE, "a2 b2");
  assert_criteria_at (ladder, SERAL_DEPTH_FULL, 1, FALSE, "");
  assert_criteria_at (ladder, SERAL_DEPTH_FULL, 5, FALSE, "");
  assert_criteria_at (rubric, SERAL_DEPTH_FULL, 3, TRUE, "ra rb rc rd");
  assert_criteria_at (rubric, SERAL_DEPTH_FULL, 1, TRUE, "");
  assert_criteria_at (rubric, SERAL_DEPTH_FULL, 6, TRUE, "");
}

/* A result keeps what it is of, and lets go of it. */
static void
test_ownership (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  SeralAnswers *answers = seral_answers_new (model);
  SeralResult *result;

  test_set (answers, "a2", "fully");
  result = seral_score (answers, SERAL_DEPTH_CORE);
  seral_answers_free (answers);

  g_assert_true (seral_result_get_model (result) == model);
  g_assert_cmpint (seral_result_get_depth (result), ==, SERAL_DEPTH_CORE);
  g_assert_cmpfloat (seral_answers_get_value (seral_result_get_answers (result), 0, 2), ==, 1);
  g_assert_cmpstr (seral_result_get_stage (result)->id, ==, "one");

  g_assert_true (seral_result_ref (result) == result);
  seral_result_unref (result);
  seral_result_unref (result);
  g_assert_finalize_object (g_steal_pointer (&model));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/scoring/mean-blocks-by-gating", test_mean_blocks_by_gating);
  g_test_add_func ("/scoring/scoring/blocking-ties", test_blocking_ties);
  g_test_add_func ("/scoring/scoring/no-gating-criterion", test_no_gating_criterion);
  g_test_add_func ("/scoring/scoring/highest", test_highest);
  g_test_add_func ("/scoring/scoring/mixed-kinds", test_mixed_kinds);
  g_test_add_func ("/scoring/scoring/weakest-blocks-in-turn", test_weakest_blocks_in_turn);
  g_test_add_func ("/scoring/scoring/shows-evidenced", test_shows_evidenced);
  g_test_add_func ("/scoring/scoring/shows-evidenced-at-base", test_shows_evidenced_at_base);
  g_test_add_func ("/scoring/scoring/criteria-at", test_criteria_at);
  g_test_add_func ("/scoring/scoring/ownership", test_ownership);

  return g_test_run ();
}
