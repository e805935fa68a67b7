/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"
#include "scoring/seral-pitfalls.h"

#define MODEL(pitfalls)                                                                                        \
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"           \
  "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'},"                         \
  "{'id':'three','level':3,'name':'Three'},{'id':'four','level':4,'name':'Four'}],"                            \
  "'scales':{'s':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"     \
  "{'id':'yes','label':'Yes','value':1}]}},"                                                                   \
  "'dimensions':[{'id':'d','name':'D'},{'id':'e','name':'E'}],"                                                \
  "'criteria':[{'id':'a','dimension':'d','stage':'two','scale':'s','question':'?'},"                           \
  "{'id':'b','dimension':'d','stage':'three','scale':'s','question':'?'},"                                     \
  "{'id':'f','dimension':'d','stage':'three','scale':'s','question':'?','depth':'full','gates':false},"        \
  "{'id':'c','dimension':'d','stage':'four','scale':'s','question':'?'},"                                      \
  "{'id':'r','dimension':'e','question':'?','descriptors':{'one':{'text':'low'}}}],"                           \
  "'scoring':{'gate':{'rule':'every','threshold':0.5},'overall':'gated'},"                                     \
  "'pitfalls':[" pitfalls "]}"

typedef struct
{
  SeralModel   *model;
  SeralAnswers *answers;
  SeralResult  *result;
  SeralFacts    facts;
} Fixture;

/* Stage 2: a and r hold, b is half, c is ahead, f is not answered. */
static void
fixture_init (Fixture    *fixture,
              const char *definition)
{
  fixture->model = test_model_from_text (definition);
  fixture->answers = seral_answers_new (fixture->model);
  test_set (fixture->answers, "a", "yes");
  seral_answers_set (fixture->answers, test_find_criterion (fixture->model, "a"), "yes", TRUE);
  test_set (fixture->answers, "b", "no");
  test_set (fixture->answers, "c", "half");
  test_set (fixture->answers, "r", "three");
  fixture->result = seral_score (fixture->answers, SERAL_DEPTH_FULL);
  fixture->facts = (SeralFacts) SERAL_FACTS_INIT;
  fixture->facts.result = fixture->result;
}

static void
fixture_clear (Fixture *fixture)
{
  seral_result_unref (fixture->result);
  seral_answers_free (fixture->answers);
  g_object_unref (fixture->model);
}

static void
assert_fact (Fixture   *fixture,
             SeralFact  fact,
             int        of,
             double     expected)
{
  double actual = seral_facts_get (&fixture->facts, fact, of);

  if (isnan (expected))
    g_assert_true (isnan (actual));
  else
    g_assert_cmpfloat_with_epsilon (actual, expected, 1e-9);
}

static void
test_result_facts (void)
{
  Fixture fixture;

  fixture_init (&fixture, MODEL (""));
  assert_fact (&fixture, SERAL_FACT_STAGE, -1, 2);
  assert_fact (&fixture, SERAL_FACT_PROGRESS, -1, 1.0 / 3);
  assert_fact (&fixture, SERAL_FACT_AHEAD, -1, 1);
  assert_fact (&fixture, SERAL_FACT_THIN, -1, 0);
  assert_fact (&fixture, SERAL_FACT_BLOCKING, -1, 1);
  assert_fact (&fixture, SERAL_FACT_ANSWERED, -1, 4.0 / 5);
  assert_fact (&fixture, SERAL_FACT_DONT_KNOW, -1, 0);
  assert_fact (&fixture, SERAL_FACT_EVIDENCE, -1, 1.0 / 4);

  assert_fact (&fixture, SERAL_FACT_CRITERION, 3, 0.5);
  assert_fact (&fixture, SERAL_FACT_CRITERION, 4, 3);
  assert_fact (&fixture, SERAL_FACT_CRITERION, 2, NAN);
  assert_fact (&fixture, SERAL_FACT_DIMENSION, 0, 2);
  assert_fact (&fixture, SERAL_FACT_DIMENSION, 1, 3);
  assert_fact (&fixture, SERAL_FACT_COMPLETENESS, 0, NAN);
  assert_fact (&fixture, SERAL_FACT_COMPLETENESS, 1, 1);
  assert_fact (&fixture, SERAL_FACT_COMPLETENESS, 2, 1.0 / 3);
  fixture_clear (&fixture);
}

/* What the caller says of the plan, the figures and the programme is handed on. */
static void
test_given_facts (void)
{
  Fixture fixture;

  fixture_init (&fixture, MODEL (""));
  assert_fact (&fixture, SERAL_FACT_TARGET, -1, NAN);
  assert_fact (&fixture, SERAL_FACT_PROGRAMME_MONTHS, -1, NAN);
  assert_fact (&fixture, SERAL_FACT_PLAN_ITEMS, -1, 0);

  fixture.facts.target = 4;
  fixture.facts.programme_months = 20;
  fixture.facts.plan_items = 6;
  fixture.facts.plan_beyond_next = 5;
  fixture.facts.plan_without_owner = 3;
  fixture.facts.plan_overdue = 2;
  fixture.facts.plan_area[SERAL_AREA_PEOPLE] = 1;
  fixture.facts.indicators[SERAL_INDICATOR_VANITY] = 7;
  assert_fact (&fixture, SERAL_FACT_TARGET, -1, 4);
  assert_fact (&fixture, SERAL_FACT_PROGRAMME_MONTHS, -1, 20);
  assert_fact (&fixture, SERAL_FACT_PLAN_ITEMS, -1, 6);
  assert_fact (&fixture, SERAL_FACT_PLAN_BEYOND_NEXT, -1, 5);
  assert_fact (&fixture, SERAL_FACT_PLAN_WITHOUT_OWNER, -1, 3);
  assert_fact (&fixture, SERAL_FACT_PLAN_OVERDUE, -1, 2);
  assert_fact (&fixture, SERAL_FACT_PLAN_AREA, SERAL_AREA_PEOPLE, 1);
  assert_fact (&fixture, SERAL_FACT_PLAN_AREA, SERAL_AREA_PROCESS, 0);
  assert_fact (&fixture, SERAL_FACT_INDICATORS, SERAL_INDICATOR_VANITY, 7);
  assert_fact (&fixture, SERAL_FACT_INDICATORS, SERAL_INDICATOR_OUTCOME, 0);

  fixture.facts.result = NULL;
  assert_fact (&fixture, SERAL_FACT_STAGE, -1, NAN);
  assert_fact (&fixture, SERAL_FACT_CRITERION, 0, NAN);
  fixture_clear (&fixture);
}

static void
test_none_applicable (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (MODEL (""));
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  SeralFacts facts = SERAL_FACTS_INIT;

  for (guint i = 0; i < 5; i++)
    g_assert_true (seral_answers_set (answers, i, SERAL_OPTION_NOT_APPLICABLE, FALSE));
  result = seral_score (answers, SERAL_DEPTH_FULL);
  facts.result = result;

  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_STAGE, -1)));
  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_THIN, -1)));
  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_EVIDENCE, -1)));
  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_DIMENSION, 0)));
  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_CRITERION, 0)));
  g_assert_true (isnan (seral_facts_get (&facts, SERAL_FACT_COMPLETENESS, 1)));
}

/* What is not asked at this depth has no value, even if somebody answered it. */
static void
test_depth (void)
{
  Fixture fixture;
  g_autoptr (SeralResult) core = NULL;

  fixture_init (&fixture, MODEL (""));
  test_set (fixture.answers, "f", "half");
  core = seral_score (fixture.answers, SERAL_DEPTH_CORE);
  fixture.facts.result = core;
  assert_fact (&fixture, SERAL_FACT_CRITERION, 2, NAN);
  fixture_clear (&fixture);
}

static void
assert_found (SeralPitfalls *pitfalls,
              guint          index,
              const char    *id,
              const char    *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const SeralFoundFact *facts;
  guint n;

  g_assert_cmpstr (seral_pitfalls_get (pitfalls, index)->id, ==, id);
  facts = seral_pitfalls_get_facts (pitfalls, index, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s=%g%s", i > 0 ? " " : "", seral_fact_words[facts[i].comparison->fact],
                            facts[i].actual, facts[i].holds ? "" : "!");

  g_assert_cmpstr (text->str, ==, expected);
}

/* Those whose condition holds, each with the data that say so and no other. */
static void
test_found (void)
{
  Fixture fixture;
  g_autoptr (SeralPitfalls) pitfalls = NULL;

  fixture_init (&fixture,
                MODEL ("{'id':'never','title':'N','text':'.','when':{'fact':'stage','op':'>','value':2}},"
                       "{'id':'plain','title':'P','text':'.','stage':'two'},"
                       "{'id':'all','title':'A','text':'.','when':{'all':[{'fact':'stage','op':'=','value':2},"
                       "{'fact':'criterion','of':'b','op':'<','value':0.5}]}},"
                       "{'id':'any','title':'A','text':'.','when':{'any':[{'fact':'plan-items','op':'>','value':9},"
                       "{'fact':'ahead','op':'>=','value':1},{'fact':'dimension','of':'e','op':'>','value':2}]}},"
                       "{'id':'not','title':'A','text':'.','when':{'all':[{'fact':'stage','op':'>=','value':1},"
                       "{'not':{'any':[{'fact':'target','op':'<=','value':3},{'fact':'plan-area','of':'people','op':'>','value':0}]}}]}},"
                       "{'id':'not-all','title':'A','text':'.','when':{'not':{'all':[{'fact':'stage','op':'=','value':2},"
                       "{'fact':'criterion','of':'f','op':'>=','value':0.5}]}}}"));
  pitfalls = seral_pitfalls_new (fixture.model, &fixture.facts);

  g_assert_cmpuint (seral_pitfalls_get_n (pitfalls), ==, 4);
  assert_found (pitfalls, 0, "all", "stage=2 criterion=0");
  assert_found (pitfalls, 1, "any", "ahead=1 dimension=3");
  assert_found (pitfalls, 2, "not", "stage=2 target=nan! plan-area=0!");
  assert_found (pitfalls, 3, "not-all", "criterion=nan!");

  fixture_clear (&fixture);
}

static void
test_ownership (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (MODEL ("{'id':'p','title':'P','text':'.','when':{'fact':'plan-items','op':'=','value':0}}"));
  SeralFacts facts = SERAL_FACTS_INIT;
  SeralPitfalls *pitfalls = seral_pitfalls_new (model, &facts);

  g_assert_cmpuint (seral_pitfalls_get_n (pitfalls), ==, 1);
  seral_pitfalls_free (pitfalls);
  g_assert_finalize_object (g_steal_pointer (&model));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/pitfalls/result-facts", test_result_facts);
  g_test_add_func ("/scoring/pitfalls/given-facts", test_given_facts);
  g_test_add_func ("/scoring/pitfalls/none-applicable", test_none_applicable);
  g_test_add_func ("/scoring/pitfalls/depth", test_depth);
  g_test_add_func ("/scoring/pitfalls/found", test_found);
  g_test_add_func ("/scoring/pitfalls/ownership", test_ownership);

  return g_test_run ();
}
