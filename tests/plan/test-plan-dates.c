/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan-support.h"
#include "plan/seral-plan-dates.h"

static void
assert_dates (const char *plan,
              int         attained,
              int         level,
              const char *today,
              const char *start,
              const char *due)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, attained);
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (plan);
  g_autofree char *found_start = NULL;
  g_autofree char *found_due = NULL;
  GDate day = test_date (today);
  SeralPlanDates dates;

  seral_plan_dates_propose (result, seral_assessment_get_plan (assessment), level, &day, &dates);
  if (g_date_valid (&dates.start))
    found_start = seral_date_format (&dates.start);
  if (g_date_valid (&dates.due))
    found_due = seral_date_format (&dates.due);

  g_assert_cmpstr (found_start, ==, start);
  g_assert_cmpstr (found_due, ==, due);
}

/* 6 to 18 months a step: 12 to plan for. The step to five has no usual time. */
static void
test_usual (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();

  g_assert_cmpint (seral_plan_dates_get_usual_months (model, 2), ==, 12);
  g_assert_cmpint (seral_plan_dates_get_usual_months (model, 5), ==, -1);
  g_assert_cmpint (seral_plan_dates_get_usual_months (model, 1), ==, -1);
}

static void
test_next (void)
{
  assert_dates ("", 1, 2, "2026-01-01", "2026-01-01", "2027-01-01");
  assert_dates ("", 1, 2, "2028-02-29", "2028-02-29", "2029-02-28");
  assert_dates ("", 4, 5, "2026-01-01", NULL, NULL);
  assert_dates ("", 3, 3, "2026-01-01", NULL, NULL);
  assert_dates ("", 3, 2, "2026-01-01", NULL, NULL);
}

/* A later step begins when the one before it is there. */
static void
test_later (void)
{
  assert_dates ("", 1, 3, "2026-01-01", "2027-01-01", "2028-01-01");
  assert_dates ("", 1, 4, "2026-01-01", "2028-01-01", "2029-01-01");
  assert_dates ("{'id':'1','model':'m','action':'a2','title':'','due':'2026-09-30'},"
                "{'id':'2','model':'m','title':'','criteria':['c2'],'due':'2026-11-30'},"
                "{'id':'3','model':'m','action':'a2','title':'','due':'2028-11-30','status':'dropped'}",
                1, 3, "2026-01-01", "2026-11-30", "2027-11-30");
  assert_dates ("{'id':'1','model':'m','action':'a2','title':'','due':'2025-09-30'}",
                1, 3, "2026-01-01", "2026-01-01", "2027-01-01");
}

/* Documents know no day after 2999. */
static void
test_end_of_calendar (void)
{
  assert_dates ("", 1, 2, "2998-12-31", "2998-12-31", "2999-12-31");
  assert_dates ("", 1, 2, "2999-12-31", "2999-12-31", NULL);
  assert_dates ("", 1, 3, "2999-12-31", NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/dates/usual", test_usual);
  g_test_add_func ("/plan/dates/next", test_next);
  g_test_add_func ("/plan/dates/later", test_later);
  g_test_add_func ("/plan/dates/end-of-calendar", test_end_of_calendar);

  return g_test_run ();
}
