/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-phases.h"

/* Writes phases as "three: a3(c3) a3plain; …". */
static void
assert_phases (SeralResult *result,
               int          target,
               const char  *expected)
{
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (result, target);
  g_autoptr (GString) text = g_string_new (NULL);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (seral_result_get_model (result), &n);
  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);

      g_string_append_printf (text, "%s%s%s:", i > 0 ? "; " : "", phase->sustain ? "keep " : "", phase->stage->id);
      for (guint j = 0; j < phase->n_actions; j++)
        {
          const SeralPhaseAction *action = &phase->actions[j];

          g_string_append_printf (text, " %s", action->action->id);
          for (guint k = 0; k < action->n_missing; k++)
            g_string_append_printf (text, "%s%s%s", k > 0 ? "," : "(", criteria[action->missing[k]].id,
                                    k + 1 == action->n_missing ? ")" : "");
        }
    }

  g_assert_cmpstr (text->str, ==, expected);
}

/* One stage after the other, each with what its actions still have to do. */
static void
test_phases (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) first = test_result_at (model, 1);
  g_autoptr (SeralResult) third = test_result_at (model, 3);

  assert_phases (first, 3, "two: a2(c2); three: a3(c3) a3both(c3,c3f) a3full(c3f) a3plain");
  assert_phases (third, 4, "four: a4(c4)");
  assert_phases (third, 3, "");
  assert_phases (third, 2, "");
}

/* What is met, or is not applicable, needs no action. */
static void
test_met (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) full = NULL;
  g_autoptr (SeralResult) core = NULL;

  test_set (answers, "c2", "half");
  test_set (answers, "c3f", "half");
  test_set (answers, "c4", "not-applicable");
  full = seral_score (answers, SERAL_DEPTH_FULL);
  assert_phases (full, 4, "three: a3(c3) a3both(c3) a3plain; four: a4(c3)");

  /* At core depth nobody asked for c3f: what supports only that belongs to its stage. */
  core = seral_score (answers, SERAL_DEPTH_CORE);
  assert_phases (core, 3, "three: a3(c3) a3both(c3) a3full a3plain");
}

/* What keeps the last stage comes when that is where the way ends. */
static void
test_sustain (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) fourth = test_result_at (model, 4);
  g_autoptr (SeralResult) fifth = test_result_at (model, 5);

  assert_phases (fourth, 5, "five: a5(c5); keep five: keep");
  assert_phases (fourth, 99, "five: a5(c5); keep five: keep");
  assert_phases (fifth, 5, "keep five: keep");
  assert_phases (fifth, 3, "keep five: keep");
}

/* A stage is taken even where the definition names nothing to do. */
static void
test_no_actions (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);

  assert_phases (result, 3, "two:; three:");
}

/* A rubric is met where it reaches the stage an action leads to. */
static void
test_rubric (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text ("{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
                          "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'},"
                          "{'id':'three','level':3,'name':'Three'}],'scales':{},"
                          "'dimensions':[{'id':'d','name':'D'}],"
                          "'criteria':[{'id':'r','dimension':'d','question':'?','descriptors':{'one':{'text':'.'}}},"
                          "{'id':'q','dimension':'d','question':'?','descriptors':{'one':{'text':'.'}}}],"
                          "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'},"
                          "'actions':[{'id':'r2','stage':'two','title':'.','supports':['r']},"
                          "{'id':'r3','stage':'three','title':'.','supports':['r']}]}");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "r", "two");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  assert_phases (result, 3, "two:; three: r3(r)");
}

static void
test_ownership (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  SeralResult *result = test_result_at (model, 1);
  SeralPlanPhases *phases = seral_plan_phases_new (result, 3);

  seral_result_unref (result);
  g_assert_cmpstr (seral_plan_phases_get (phases, 0)->stage->id, ==, "two");
  seral_plan_phases_free (phases);
  g_assert_finalize_object (g_steal_pointer (&model));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/phases/phases", test_phases);
  g_test_add_func ("/plan/phases/met", test_met);
  g_test_add_func ("/plan/phases/sustain", test_sustain);
  g_test_add_func ("/plan/phases/no-actions", test_no_actions);
  g_test_add_func ("/plan/phases/rubric", test_rubric);
  g_test_add_func ("/plan/phases/ownership", test_ownership);

  return g_test_run ();
}
