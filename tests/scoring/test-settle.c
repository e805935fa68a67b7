/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring-support.h"
#include "scoring/seral-settle.h"

static const char * const definition =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'},{'id':'s3','level':3,'name':'Three'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':[{'id':'c1','dimension':'d','stage':'s3','scale':'x','question':'?'},"
  "{'id':'c2','dimension':'d','stage':'s2','scale':'x','question':'?'},"
  "{'id':'c3','dimension':'d','stage':'s2','scale':'x','question':'?','weight':2},"
  "{'id':'c4','dimension':'d','stage':'s2','scale':'x','question':'?','gates':false}],"
  "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'}}";

static void
assert_ids (SeralModel *model,
            GArray     *criteria,
            const char *expected)
{
  test_assert_ids (model, (gconstpointer) criteria->data, criteria->len, expected);
  g_array_unref (criteria);
}

static void
test_order (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (definition);
  g_autoptr (SeralAnswers) open = seral_answers_new (model);
  g_autoptr (SeralAnswers) claimed = seral_answers_new (model);
  g_autoptr (SeralResult) nothing = seral_score (open, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) result = NULL;

  for (guint i = 0; i < 4; i++)
    seral_answers_set (claimed, i, "yes", FALSE);
  result = seral_score (claimed, SERAL_DEPTH_CORE);

  /* The lower stage first, there what weighs more; what does not gate settles nothing. */
  assert_ids (model, seral_settle_range (nothing), "c3 c2 c1");
  assert_ids (model, seral_settle_evidence (nothing), "");
  assert_ids (model, seral_settle_evidence (result), "c3 c2 c1");
  assert_ids (model, seral_settle_range (result), "");
}

/* Between what is settled already and what is out of reach there is nothing to ask. */
static void
test_only_between (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (definition);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "c1", "no");
  test_set (answers, "c3", "yes");
  result = seral_score (answers, SERAL_DEPTH_CORE);

  g_assert_cmpint (seral_result_get_at_most_level (result), ==, 2);
  assert_ids (model, seral_settle_range (result), "c2");
}

/* With what was found settled one way, nothing is left to settle. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_settled = 0;

  for (guint run = 0; run < 500; run++)
    {
      g_autoptr (SeralModel) model = test_random_model (random);
      g_autoptr (SeralAnswers) answers = test_random_answers (random, model);
      g_autoptr (SeralAnswers) lowest = seral_answers_copy (answers);
      g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);
      g_autoptr (GArray) range = seral_settle_range (result);
      g_autoptr (GArray) evidence = seral_settle_evidence (result);
      g_autoptr (SeralResult) settled = NULL;
      const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);

      for (guint i = 0; i < range->len; i++)
        {
          guint criterion = g_array_index (range, guint, i);
          SeralAnswerState state = seral_answers_get_state (answers, criterion);

          g_assert_true (state == SERAL_ANSWER_OPEN || state == SERAL_ANSWER_DONT_KNOW);
          seral_answers_set (lowest, criterion,
                             criteria[criterion].kind == SERAL_CRITERION_RUBRIC ? "s0" : "o0", FALSE);
        }
      settled = seral_score (lowest, SERAL_DEPTH_FULL);
      g_assert_cmpint (seral_result_get_at_most_level (settled), ==, seral_result_get_at_least_level (result));

      for (guint i = 0; i < evidence->len; i++)
        g_assert_false (seral_answers_get_evidenced (answers, g_array_index (evidence, guint, i)));
      if (seral_result_has_stage (result))
        g_assert_cmpint (evidence->len > 0, ==,
                         seral_result_get_evidenced_level (result) < seral_result_get_level (result));
      n_settled += range->len > 0;
    }
  g_assert_cmpuint (n_settled, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/settle/order", test_order);
  g_test_add_func ("/scoring/settle/only-between", test_only_between);
  g_test_add_func ("/scoring/settle/random", test_random);

  return g_test_run ();
}
