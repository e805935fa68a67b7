/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-target.h"

static void
assert_proposed (SeralModel *model,
                 const char *business,
                 const char *expected)
{
  g_auto (GStrv) ids = g_strsplit (business, " ", -1);
  const SeralTarget *target = seral_plan_target_propose (model, (const char * const *) ids);

  g_assert_cmpstr (target != NULL ? target->id : NULL, ==, expected);
}

/* The description that asks for most decides, those asked apart among them. */
static void
test_propose (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();

  assert_proposed (model, "product", "product");
  assert_proposed (model, "platform", "platform");
  assert_proposed (model, "product complex", "complex");
  assert_proposed (model, "complex platform", "platform");
  assert_proposed (model, "complex ecosystem product", "ecosystem");
  assert_proposed (model, "gone", NULL);
  assert_proposed (model, "", NULL);
  g_assert_null (seral_plan_target_propose (model, NULL));
}

static void
assert_distance (SeralModel *model,
                 int         from,
                 int         target,
                 guint       n_steps,
                 int         min,
                 int         max,
                 SeralFit    fit)
{
  g_autoptr (SeralResult) result = test_result_at (model, from);
  SeralDistance distance;

  seral_plan_target_measure (result, target, &distance);
  g_assert_cmpint (distance.from, ==, from);
  g_assert_cmpuint (distance.n_steps, ==, n_steps);
  g_assert_cmpint (distance.usual.min, ==, min);
  g_assert_cmpint (distance.usual.max, ==, max);
  g_assert_cmpint (distance.horizon.min, ==, 24);
  g_assert_cmpint (distance.horizon.max, ==, 36);
  g_assert_cmpint (distance.fit, ==, fit);
}

/* One step of 6 to 18 months fits into 2 to 3 years; two or more may not. */
static void
test_measure (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();

  assert_distance (model, 2, 3, 1, 6, 18, SERAL_FIT_FITS);
  assert_distance (model, 2, 4, 2, 12, 36, SERAL_FIT_MAY_NOT_FIT);
  assert_distance (model, 1, 4, 3, 18, 54, SERAL_FIT_MAY_NOT_FIT);
  assert_distance (model, 3, 3, 0, 0, 0, SERAL_FIT_REACHED);
  assert_distance (model, 4, 3, 0, 0, 0, SERAL_FIT_REACHED);
  assert_distance (model, 4, 5, 1, -1, -1, SERAL_FIT_UNKNOWN);
  assert_distance (model, 3, 9, 2, -1, -1, SERAL_FIT_UNKNOWN);
}

/* Without a stage the way starts at the first one; a source that is silent on time says no fit. */
static void
test_measure_little (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  SeralDistance distance;

  for (guint i = 0; i < 5; i++)
    g_assert_true (seral_answers_set (answers, i, SERAL_OPTION_NOT_APPLICABLE, FALSE));
  result = seral_score (answers, SERAL_DEPTH_FULL);

  seral_plan_target_measure (result, 3, &distance);
  g_assert_cmpint (distance.from, ==, 1);
  g_assert_cmpuint (distance.n_steps, ==, 2);
  g_assert_cmpint (distance.horizon.max, ==, -1);
  g_assert_cmpint (distance.fit, ==, SERAL_FIT_UNKNOWN);
}

/* A step that no horizon holds. */
static void
test_does_not_fit (void)
{
  g_autoptr (SeralModel) model =
    test_model_from_text ("{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
                          "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'}],"
                          "'transitions':[{'to':'two','capability':'.','months':{'min':13,'max':14}}],"
                          "'scales':{'s':{'options':[{'id':'yes','label':'Yes','value':1}]}},"
                          "'dimensions':[{'id':'d','name':'D'}],"
                          "'criteria':[{'id':'a','dimension':'d','stage':'two','scale':'s','question':'?'}],"
                          "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'},"
                          "'targetHorizonYears':{'min':1,'max':1}}");
  g_autoptr (SeralResult) result = test_result_at (model, 1);
  SeralDistance distance;

  seral_plan_target_measure (result, 2, &distance);
  g_assert_cmpint (distance.fit, ==, SERAL_FIT_DOES_NOT_FIT);
}

static void
test_place (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, 2);

  g_assert_cmpint (seral_plan_target_place (result, 1), ==, SERAL_TARGET_PLACE_BELOW);
  g_assert_cmpint (seral_plan_target_place (result, 2), ==, SERAL_TARGET_PLACE_HERE);
  g_assert_cmpint (seral_plan_target_place (result, 3), ==, SERAL_TARGET_PLACE_NEAR);
  g_assert_cmpint (seral_plan_target_place (result, 4), ==, SERAL_TARGET_PLACE_NEAR);
  g_assert_cmpint (seral_plan_target_place (result, 5), ==, SERAL_TARGET_PLACE_FAR);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/target/propose", test_propose);
  g_test_add_func ("/plan/target/measure", test_measure);
  g_test_add_func ("/plan/target/measure-little", test_measure_little);
  g_test_add_func ("/plan/target/does-not-fit", test_does_not_fit);
  g_test_add_func ("/plan/target/place", test_place);

  return g_test_run ();
}
