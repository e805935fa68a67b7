/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-pace.h"

static void
assert_months (const char *start,
               const char *day,
               int         expected)
{
  GDate date = test_date (day);

  g_assert_cmpint (seral_plan_pace_count_months (start, &date), ==, expected);
}

static void
test_count_months (void)
{
  assert_months ("2024-03-01", "2024-03-01", 0);
  assert_months ("2024-03-01", "2024-03-31", 0);
  assert_months ("2024-03-15", "2024-04-14", 0);
  assert_months ("2024-03-15", "2024-04-15", 1);
  assert_months ("2024-03-01", "2026-11-21", 32);
  assert_months ("2024-12-15", "2025-01-15", 1);
  assert_months ("2024-01-31", "2024-02-28", 0);
  assert_months ("2024-01-31", "2024-02-29", 1);
  assert_months ("2024-03-02", "2024-03-01", -1);
  assert_months ("soon", "2024-03-01", -1);
  assert_months (NULL, "2024-03-01", -1);
}

static void
assert_pace (SeralModel       *model,
             int               level,
             int               months,
             const char       *usual,
             SeralPaceVerdict  verdict)
{
  g_autoptr (SeralResult) result = test_result_at (model, level);
  SeralPace pace;

  seral_plan_pace_measure (result, months, &pace);
  g_assert_cmpint (pace.months, ==, months);
  g_assert_cmpstr (pace.usual != NULL ? pace.usual->id : NULL, ==, usual);
  g_assert_cmpint (pace.verdict, ==, verdict);
}

/* The stage that has begun by then; nobody is late for the last. */
static void
test_measure (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();

  assert_pace (model, 1, 0, "one", SERAL_PACE_USUAL);
  assert_pace (model, 1, 5, "one", SERAL_PACE_USUAL);
  assert_pace (model, 1, 6, "two", SERAL_PACE_BEHIND);
  assert_pace (model, 3, 17, "two", SERAL_PACE_AHEAD);
  assert_pace (model, 3, 35, "three", SERAL_PACE_USUAL);
  assert_pace (model, 4, 36, "four", SERAL_PACE_USUAL);
  assert_pace (model, 4, 600, "four", SERAL_PACE_USUAL);
  assert_pace (model, 5, 600, "four", SERAL_PACE_AHEAD);
  assert_pace (model, 1, -1, NULL, SERAL_PACE_UNKNOWN);
}

static void
test_no_durations (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");

  assert_pace (model, 1, 12, NULL, SERAL_PACE_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/pace/count-months", test_count_months);
  g_test_add_func ("/plan/pace/measure", test_measure);
  g_test_add_func ("/plan/pace/no-durations", test_no_durations);

  return g_test_run ();
}
