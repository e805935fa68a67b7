/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"
#include "scoring/seral-wheel.h"

static const char * const with_wheel =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'},{'id':'s3','level':3,'name':'Three'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':[{'id':'sell','dimension':'d','question':'?','descriptors':{'s1':{'text':'low'}}},"
  "{'id':'build','dimension':'d','stage':'s2','scale':'x','question':'?'},"
  "{'id':'grow','dimension':'d','stage':'s2','scale':'x','question':'?'}],"
  "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'},"
  "'wheels':[{'id':'w','name':'W','segments':["
  "{'id':'one','name':'One','criteria':['sell'],'capabilities':['selling']},"
  "{'id':'two','name':'Two','criteria':['build','grow']},"
  "{'id':'three','name':'Three','capabilities':['giving']},"
  "{'id':'four','name':'Four','capabilities':['unheard-of']}]}]}";

static const char * const elsewhere =
  "{'format':'seral-model','formatVersion':1,'id':'n','version':'1.0.0','name':'N','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"
  "{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':[{'id':'g1','dimension':'d','stage':'s2','scale':'x','question':'?','capabilities':['giving','selling']},"
  "{'id':'g2','dimension':'d','stage':'s2','scale':'x','question':'?','capabilities':['giving'],'weight':3}],"
  "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'}}";

static void
assert_segment (GArray     *values,
                guint       segment,
                double      value,
                guint       n_asked,
                guint       n_answered,
                gboolean    from_elsewhere)
{
  const SeralSegmentValue *found = &g_array_index (values, SeralSegmentValue, segment);

  if (isnan (value))
    g_assert_true (isnan (found->value));
  else
    g_assert_cmpfloat_with_epsilon (found->value, value, 1e-12);
  g_assert_cmpuint (found->n_asked, ==, n_asked);
  g_assert_cmpuint (found->n_answered, ==, n_answered);
  g_assert_cmpint (found->elsewhere, ==, from_elsewhere);
}

static GArray *
turn (SeralModel   *model,
      SeralAnswers *answers,
      SeralAnswers *others)
{
  g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) other = others != NULL ? seral_score (others, SERAL_DEPTH_CORE) : NULL;
  const SeralWheel *wheel = seral_model_get_wheels (model, NULL);

  return seral_wheel_score (wheel, result, &other, other != NULL ? 1 : 0);
}

static void
test_alone (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (with_wheel);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (GArray) values = NULL;

  test_set (answers, "sell", "s2");
  test_set (answers, "build", "yes");
  values = turn (model, answers, NULL);

  g_assert_cmpuint (values->len, ==, 4);
  assert_segment (values, 0, 0.5, 1, 1, FALSE);
  assert_segment (values, 1, 0.5, 2, 1, FALSE);
  assert_segment (values, 2, NAN, 0, 0, FALSE);
  assert_segment (values, 3, NAN, 0, 0, FALSE);
}

static void
test_elsewhere (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (with_wheel);
  g_autoptr (SeralModel) other = test_model_from_text (elsewhere);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralAnswers) others = seral_answers_new (other);
  g_autoptr (GArray) open = turn (model, answers, others);
  g_autoptr (GArray) answered = NULL;
  g_autoptr (GArray) own = NULL;

  assert_segment (open, 0, 0, 1, 0, FALSE);
  assert_segment (open, 2, 0, 2, 0, TRUE);

  test_set (others, "g1", "yes");
  test_set (others, "g2", "half");
  answered = turn (model, answers, others);
  assert_segment (answered, 0, 1, 1, 1, TRUE);
  assert_segment (answered, 2, 0.625, 2, 2, TRUE);

  /* What the model itself asks counts before what others do. */
  test_set (answers, "sell", "s1");
  own = turn (model, answers, others);
  assert_segment (own, 0, 0, 1, 1, FALSE);
}

static void
test_set_aside (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (with_wheel);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (GArray) values = NULL;

  test_set (answers, "sell", "not-applicable");
  values = turn (model, answers, NULL);
  assert_segment (values, 0, NAN, 0, 0, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/wheel/alone", test_alone);
  g_test_add_func ("/scoring/wheel/elsewhere", test_elsewhere);
  g_test_add_func ("/scoring/wheel/set-aside", test_set_aside);

  return g_test_run ();
}
