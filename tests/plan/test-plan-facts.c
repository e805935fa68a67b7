/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "plan-support.h"
#include "plan/seral-plan-facts.h"

static SeralAssessment *
make_assessment (const char *use,
                 const char *more)
{
  g_autofree char *json =
    g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'a','title':'',"
                     "'models':[{'id':'m','version':'1.0.0','depth':'full'%s}],"
                     "'rounds':[{'id':'r','title':'','date':'2026-11-21','sheets':[]}]%s}", use, more);

  return test_assessment_from_text (json);
}

static void
assert_target (const char *use,
               int         expected)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralAssessment) assessment = make_assessment (use, "");

  g_assert_cmpint (seral_plan_facts_find_target (assessment, model), ==, expected);
}

/* A target that was chosen comes before one the business proposes. */
static void
test_target (void)
{
  g_autoptr (SeralModel) other = test_model_from_cases ("ladder");
  g_autoptr (SeralAssessment) assessment = make_assessment ("", "");

  assert_target (",'target':'three'", 3);
  assert_target (",'target':'three','business':['ecosystem']", 3);
  assert_target (",'business':['product','complex']", 4);
  assert_target (",'target':'gone','business':['product']", 3);
  assert_target ("", 1);
  g_assert_cmpint (seral_plan_facts_find_target (assessment, other), ==, 1);
}

/* Of the plan only what is open and of this model counts. */
static void
test_plan (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, 2);
  g_autoptr (SeralAssessment) assessment =
    make_assessment (",'target':'four'",
                     ",'programmeStart':'2024-03-01','plan':["
                     "{'id':'1','model':'m','action':'a3','title':'.','owner':'Ann','due':'2026-11-20','status':'open'},"
                     "{'id':'2','model':'m','action':'a4','title':'.','due':'2026-11-21','status':'doing'},"
                     "{'id':'3','model':'m','action':'a5','title':'.','owner':'Bo','status':'open'},"
                     "{'id':'4','model':'m','action':'a3plain','title':'.','status':'open'},"
                     "{'id':'5','model':'m','title':'Own','status':'open'},"
                     "{'id':'6','model':'m','action':'a2','title':'.','due':'2020-01-01','status':'done'},"
                     "{'id':'7','model':'m','action':'a4','title':'.','due':'2020-01-01','status':'dropped'},"
                     "{'id':'8','model':'other','action':'a4','title':'.','due':'2020-01-01','status':'open'},"
                     "{'id':'9','title':'Own','due':'2020-01-01','status':'open'}]");
  GDate today = test_date ("2026-11-21");
  SeralFacts facts;

  seral_plan_facts_gather (&facts, assessment, result, &today);
  g_assert_true (facts.result == result);
  g_assert_cmpfloat (facts.target, ==, 4);
  g_assert_cmpfloat (facts.programme_months, ==, 32);
  g_assert_cmpuint (facts.plan_items, ==, 5);
  g_assert_cmpuint (facts.plan_beyond_next, ==, 2);
  g_assert_cmpuint (facts.plan_without_owner, ==, 3);
  g_assert_cmpuint (facts.plan_overdue, ==, 1);
  g_assert_cmpuint (facts.plan_area[SERAL_AREA_PEOPLE], ==, 1);
  g_assert_cmpuint (facts.plan_area[SERAL_AREA_PLATFORM], ==, 1);
  g_assert_cmpuint (facts.plan_area[SERAL_AREA_PROCESS], ==, 0);
}

/* An indicator counts once, and only with a figure. */
static void
test_indicators (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, 1);
  g_autoptr (SeralAssessment) assessment =
    make_assessment ("",
                     ",'indicators':["
                     "{'id':'1','model':'m','indicator':'i1','log':[{'date':'2026-11-21','value':21}]},"
                     "{'id':'2','model':'m','indicator':'i1','log':[{'date':'2026-11-21','value':22}]},"
                     "{'id':'3','model':'m','indicator':'i2','log':[]},"
                     "{'id':'4','model':'m','indicator':'i3','log':[{'date':'2026-11-21','value':1}]},"
                     "{'id':'5','model':'other','indicator':'i2','log':[{'date':'2026-11-21','value':1}]},"
                     "{'id':'6','name':'Own','log':[{'date':'2026-11-21','value':1}]}]");
  GDate today = test_date ("2026-11-21");
  SeralFacts facts;

  seral_plan_facts_gather (&facts, assessment, result, &today);
  g_assert_true (isnan (facts.target));
  g_assert_true (isnan (facts.programme_months));
  g_assert_cmpuint (facts.indicators[SERAL_INDICATOR_LEADING], ==, 1);
  g_assert_cmpuint (facts.indicators[SERAL_INDICATOR_OUTCOME], ==, 0);
  g_assert_cmpuint (facts.indicators[SERAL_INDICATOR_VANITY], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/facts/target", test_target);
  g_test_add_func ("/plan/facts/plan", test_plan);
  g_test_add_func ("/plan/facts/indicators", test_indicators);

  return g_test_run ();
}
