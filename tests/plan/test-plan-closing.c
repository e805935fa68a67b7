/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-closing.h"

#define RUBRIC_MODEL \
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en'," \
  "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'}," \
  "{'id':'three','level':3,'name':'Three'}]," \
  "'scales':{},'dimensions':[{'id':'d','name':'D'}]," \
  "'criteria':[{'id':'r1','dimension':'d','question':'?','descriptors':{'one':{'text':'.'},'two':{'text':'.'}," \
  "'three':{'text':'.'}}},{'id':'r2','dimension':'d','question':'?','descriptors':{'one':{'text':'.'}," \
  "'two':{'text':'.'},'three':{'text':'.'}}}]," \
  "'scoring':{'gate':{'rule':'every','threshold':0.5},'overall':'gated'}," \
  "'actions':[{'id':'x','stage':'two','title':'.','supports':['r1','r2']}]}"

static SeralResult *
close_items (SeralResult    *result,
             const char     *plan,
             SeralPlanScope  scope)
{
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (plan);
  g_autoptr (GPtrArray) items = NULL;

  items = seral_plan_closing_select (seral_assessment_get_plan (assessment), seral_result_get_model (result), scope);

  return seral_plan_closing_score (result, items);
}

static void
assert_level (int             attained,
              const char     *plan,
              SeralPlanScope  scope,
              int             expected)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, attained);
  g_autoptr (SeralResult) closed = close_items (result, plan, scope);

  g_assert_cmpint (seral_result_get_level (closed), ==, expected);
  g_assert_cmpint (seral_result_get_level (result), ==, attained);
}

#define ITEM(id, criterion, status) \
  "{'id':'" id "','model':'m','title':'','criteria':['" criterion "'],'status':'" status "'}"

/* The stage that would follow were the criteria met; what was dropped brings nothing. */
static void
test_stage (void)
{
  assert_level (1, ITEM ("1", "c2", "done"), SERAL_PLAN_SCOPE_DONE, 2);
  assert_level (1, ITEM ("1", "c2", "doing"), SERAL_PLAN_SCOPE_DONE, 1);
  assert_level (1, ITEM ("1", "c2", "doing"), SERAL_PLAN_SCOPE_ALL, 2);
  assert_level (1, ITEM ("1", "c2", "dropped"), SERAL_PLAN_SCOPE_ALL, 1);
  assert_level (1, ITEM ("1", "c3", "done"), SERAL_PLAN_SCOPE_ALL, 1);
  assert_level (1, ITEM ("1", "c2", "done") "," ITEM ("2", "c3", "open"), SERAL_PLAN_SCOPE_ALL, 3);
  assert_level (1, ITEM ("1", "gone", "done"), SERAL_PLAN_SCOPE_ALL, 1);
  assert_level (1, "{'id':'1','model':'other','title':'','criteria':['c2'],'status':'done'}",
                SERAL_PLAN_SCOPE_ALL, 1);
}

/* A criterion becomes worth the threshold, and none becomes worth less. */
static void
test_least (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (SeralResult) closed = NULL;

  test_set (answers, "c2", "yes");
  test_set (answers, "c4", "not-applicable");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  closed = close_items (result, ITEM ("1", "c2", "done") "," ITEM ("2", "c3", "done") "," ITEM ("3", "c4", "done"),
                        SERAL_PLAN_SCOPE_DONE);

  g_assert_cmpfloat (seral_answers_get_value (seral_result_get_answers (closed), 0, 2), ==, 1);
  g_assert_cmpfloat (seral_answers_get_value (seral_result_get_answers (closed), 1, 3), ==, 0.5);
  g_assert_cmpint (seral_answers_get_state (seral_result_get_answers (closed), test_find_criterion (model, "c4")), ==,
                   SERAL_ANSWER_NOT_APPLICABLE);
}

/* A rubric rises to the stage of the action, for an item of one's own to the next one. */
static void
test_rubric (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (RUBRIC_MODEL);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (SeralResult) closed = NULL;
  g_autoptr (SeralResult) own = NULL;

  test_set (answers, "r1", "three");
  test_set (answers, "r2", "one");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  closed = close_items (result, "{'id':'1','model':'m','action':'x','title':'','criteria':['r1','r2'],'status':'done'}",
                        SERAL_PLAN_SCOPE_DONE);
  own = close_items (result, ITEM ("1", "r2", "done"), SERAL_PLAN_SCOPE_DONE);

  g_assert_cmpfloat (seral_answers_get_rubric_level (seral_result_get_answers (closed), 0), ==, 3);
  g_assert_cmpfloat (seral_answers_get_rubric_level (seral_result_get_answers (closed), 1), ==, 2);
  g_assert_cmpint (seral_result_get_level (closed), ==, 2);
  g_assert_cmpint (seral_result_get_level (own), ==, 2);
}

/* What is done and not held as met asks to be confirmed, once. */
static void
test_confirm (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, 2);
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (GArray) asked = NULL;
  const SeralConfirmation *confirmation;

  assessment = test_plan_assessment (ITEM ("1", "c2", "done") "," ITEM ("2", "c4", "doing") ","
                                     ITEM ("3", "c3", "done") "," ITEM ("4", "c3", "done"));
  asked = seral_plan_closing_confirm (result, seral_assessment_get_plan (assessment));

  g_assert_cmpuint (asked->len, ==, 1);
  confirmation = &g_array_index (asked, SeralConfirmation, 0);
  g_assert_cmpuint (confirmation->criterion, ==, test_find_criterion (model, "c3"));
  g_assert_cmpstr (seral_plan_item_get_id (confirmation->item), ==, "3");
}

/* Whatever the model and the answers: closing never lowers a stage, and twice is once. */
static void
test_never_lower (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (SeralModel) model = test_random_model (random);
      g_autoptr (SeralAnswers) answers = test_random_answers (random, model);
      g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (SeralResult) once = NULL;
      g_autoptr (SeralResult) twice = NULL;
      const SeralCriterion *criteria;
      guint n = 0;

      criteria = seral_model_get_criteria (model, &n);
      for (guint i = 0; i < 3; i++)
        {
          const char *ids[] = { criteria[g_rand_int_range (random, 0, (int) n)].id, NULL };

          g_ptr_array_add (items, g_object_new (SERAL_TYPE_PLAN_ITEM, "model", seral_model_get_id (model),
                                                "criteria", ids, NULL));
        }

      once = seral_plan_closing_score (result, items);
      g_assert_cmpint (seral_result_get_level (once), >=, seral_result_get_level (result));
      if (seral_result_has_stage (result) && seral_result_get_level (once) == seral_result_get_level (result))
        {
          twice = seral_plan_closing_score (once, items);
          g_assert_cmpfloat (seral_result_get_score (twice), ==, seral_result_get_score (once));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/closing/stage", test_stage);
  g_test_add_func ("/plan/closing/least", test_least);
  g_test_add_func ("/plan/closing/rubric", test_rubric);
  g_test_add_func ("/plan/closing/confirm", test_confirm);
  g_test_add_func ("/plan/closing/never-lower", test_never_lower);

  return g_test_run ();
}
