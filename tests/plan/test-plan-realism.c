/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-plan-item.h"
#include "plan-support.h"
#include "plan/seral-plan-realism.h"

#define TODAY "2026-01-01"

static void
add_item (GListStore      *plan,
          const char      *action,
          const char      *start,
          const char      *due,
          SeralPlanStatus  status)
{
  g_autoptr (SeralPlanItem) item = g_object_new (SERAL_TYPE_PLAN_ITEM,
                                                 "model", "m",
                                                 "action", action,
                                                 "start", start,
                                                 "due", due,
                                                 "status", status,
                                                 NULL);

  g_list_store_append (plan, item);
}

static void
assert_step (GArray       *steps,
             guint         position,
             int           level,
             guint         n_items,
             int           months,
             SeralRealism  verdict,
             gboolean      overlaps)
{
  const SeralPlannedStep *step = &g_array_index (steps, SeralPlannedStep, position);

  g_assert_cmpint (step->level, ==, level);
  g_assert_cmpuint (step->n_items, ==, n_items);
  g_assert_cmpint (step->months, ==, months);
  g_assert_cmpint (step->verdict, ==, verdict);
  g_assert_cmpint (step->overlaps, ==, overlaps);
}

static GArray *
check (GListStore *plan,
       int         level)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, level);
  GDate today = test_date (TODAY);

  return seral_plan_realism_check (result, G_LIST_MODEL (plan), &today);
}

/* Dates are held against 6 to 18 months a step. */
static void
test_verdicts (void)
{
  g_autoptr (GListStore) plan = g_list_store_new (SERAL_TYPE_PLAN_ITEM);
  g_autoptr (GArray) steps = NULL;

  add_item (plan, "a2", "2026-01-01", "2026-03-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a3", "2026-03-01", "2026-06-01", SERAL_PLAN_STATUS_DOING);
  add_item (plan, "a3plain", "2026-04-01", "2027-03-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a4", "2027-03-01", "2029-03-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a5", "2029-03-01", "2030-03-01", SERAL_PLAN_STATUS_OPEN);
  steps = check (plan, 1);

  g_assert_cmpuint (steps->len, ==, 4);
  assert_step (steps, 0, 2, 1, 2, SERAL_REALISM_SHORT, FALSE);
  assert_step (steps, 1, 3, 2, 12, SERAL_REALISM_USUAL, FALSE);
  assert_step (steps, 2, 4, 1, 24, SERAL_REALISM_LONG, FALSE);
  assert_step (steps, 3, 5, 1, 12, SERAL_REALISM_UNKNOWN, FALSE);
}

/* A step that names no start begins when the one before it is due, the first one today. */
static void
test_begin (void)
{
  g_autoptr (GListStore) plan = g_list_store_new (SERAL_TYPE_PLAN_ITEM);
  g_autoptr (GArray) steps = NULL;

  add_item (plan, "a2", NULL, "2026-08-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a3", NULL, "2027-01-01", SERAL_PLAN_STATUS_OPEN);
  steps = check (plan, 1);

  assert_step (steps, 0, 2, 1, 7, SERAL_REALISM_USUAL, FALSE);
  assert_step (steps, 1, 3, 1, 5, SERAL_REALISM_SHORT, FALSE);
}

/* One stage at a time: a step that begins before the one before it is due is seen. */
static void
test_overlap (void)
{
  g_autoptr (GListStore) plan = g_list_store_new (SERAL_TYPE_PLAN_ITEM);
  g_autoptr (GArray) steps = NULL;

  add_item (plan, "a2", "2026-01-01", "2026-12-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a3", "2026-11-30", "2027-12-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a4", "2027-12-01", "2028-12-01", SERAL_PLAN_STATUS_OPEN);
  steps = check (plan, 1);

  assert_step (steps, 0, 2, 1, 11, SERAL_REALISM_USUAL, FALSE);
  assert_step (steps, 1, 3, 1, 12, SERAL_REALISM_USUAL, TRUE);
  assert_step (steps, 2, 4, 1, 12, SERAL_REALISM_USUAL, FALSE);
}

/* What is done, dropped, below the stage, or keeps one, is no step; what has no date has no verdict. */
static void
test_left_out (void)
{
  g_autoptr (GListStore) plan = g_list_store_new (SERAL_TYPE_PLAN_ITEM);
  g_autoptr (GArray) steps = NULL;
  const SeralPlannedStep *step;

  add_item (plan, "a2", NULL, "2026-08-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a3", NULL, "2026-08-01", SERAL_PLAN_STATUS_DONE);
  add_item (plan, "a3both", NULL, "2026-08-01", SERAL_PLAN_STATUS_DROPPED);
  add_item (plan, "keep", NULL, "2026-08-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "gone", NULL, "2026-08-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, NULL, NULL, "2026-08-01", SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a4", "2026-08-01", NULL, SERAL_PLAN_STATUS_OPEN);
  add_item (plan, "a4", NULL, NULL, SERAL_PLAN_STATUS_OPEN);
  steps = check (plan, 2);

  g_assert_cmpuint (steps->len, ==, 1);
  assert_step (steps, 0, 4, 2, -1, SERAL_REALISM_UNKNOWN, FALSE);
  step = &g_array_index (steps, SeralPlannedStep, 0);
  g_assert_cmpuint (step->n_undated, ==, 2);
  g_assert_cmpint (step->usual.min, ==, 6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/realism/verdicts", test_verdicts);
  g_test_add_func ("/plan/realism/begin", test_begin);
  g_test_add_func ("/plan/realism/overlap", test_overlap);
  g_test_add_func ("/plan/realism/left-out", test_left_out);

  return g_test_run ();
}
