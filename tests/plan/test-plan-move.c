/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-history.h"
#include "base/seral-date.h"
#include "plan-support.h"
#include "plan/seral-plan-move.h"

#define DATED "{'id':'1','model':'m','title':'','start':'2027-01-31','due':'2027-03-31'}"

static SeralPlanItem *
get_item (SeralAssessment *assessment)
{
  SeralPlanItem *item = seral_assessment_find_plan_item (assessment, "1");

  g_assert_nonnull (item);

  return item;
}

static void
move (SeralHistory  *history,
      SeralPlanMove  what,
      int            months,
      int            days)
{
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (GError) error = NULL;

  change = seral_plan_move_new ("Move", get_item (seral_history_get_assessment (history)), what, months, days);
  g_assert_nonnull (change);
  g_assert_true (seral_history_do (history, change, &error));
  g_assert_no_error (error);
}

static void
assert_dates (SeralAssessment *assessment,
              const char      *start,
              const char      *due)
{
  g_assert_cmpstr (seral_plan_item_get_start (get_item (assessment)), ==, start);
  g_assert_cmpstr (seral_plan_item_get_due (get_item (assessment)), ==, due);
}

/* It stays as long as it was, in days. */
static void
test_all (void)
{
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (DATED);
  g_autoptr (SeralHistory) history = seral_history_new (assessment);

  move (history, SERAL_PLAN_MOVE_ALL, 0, 7);
  assert_dates (assessment, "2027-02-07", "2027-04-07");
  move (history, SERAL_PLAN_MOVE_ALL, 1, 0);
  assert_dates (assessment, "2027-03-07", "2027-05-05");
  move (history, SERAL_PLAN_MOVE_ALL, -1, -7);
  assert_dates (assessment, "2027-01-31", "2027-03-31");
}

static void
test_due (void)
{
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (DATED);
  g_autoptr (SeralHistory) history = seral_history_new (assessment);

  move (history, SERAL_PLAN_MOVE_DUE, 0, -7);
  assert_dates (assessment, "2027-01-31", "2027-03-24");
  g_assert_null (seral_plan_move_new ("Move", get_item (assessment), SERAL_PLAN_MOVE_DUE, -2, 0));
  assert_dates (assessment, "2027-01-31", "2027-03-24");
}

/* Steps in a row are taken back at once; those of another kind are not. */
static void
test_undo (void)
{
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (DATED);
  g_autoptr (SeralHistory) history = seral_history_new (assessment);

  move (history, SERAL_PLAN_MOVE_ALL, 0, 7);
  move (history, SERAL_PLAN_MOVE_ALL, 0, 7);
  move (history, SERAL_PLAN_MOVE_DUE, 0, 7);
  assert_dates (assessment, "2027-02-14", "2027-04-21");
  g_assert_true (seral_history_undo (history));
  assert_dates (assessment, "2027-02-14", "2027-04-14");
  g_assert_true (seral_history_undo (history));
  assert_dates (assessment, "2027-01-31", "2027-03-31");
  g_assert_false (seral_history_get_can_undo (history));
}

static void
test_one_date (void)
{
  g_autoptr (SeralAssessment) assessment = test_plan_assessment ("{'id':'1','model':'m','title':'','due':'2027-03-31'}");
  g_autoptr (SeralHistory) history = seral_history_new (assessment);

  move (history, SERAL_PLAN_MOVE_ALL, 0, 1);
  assert_dates (assessment, NULL, "2027-04-01");
  move (history, SERAL_PLAN_MOVE_DUE, 0, 1);
  assert_dates (assessment, NULL, "2027-04-02");
}

/* What has no date, and where documents know no day. */
static void
test_refuse (void)
{
  g_autoptr (SeralAssessment) none = test_plan_assessment ("{'id':'1','model':'m','title':''}");
  g_autoptr (SeralAssessment) last = test_plan_assessment ("{'id':'1','model':'m','title':'','start':'2999-01-01',"
                                                           "'due':'2999-12-31'}");
  g_autoptr (SeralAssessment) first = test_plan_assessment ("{'id':'1','model':'m','title':'','start':'1900-01-03'}");

  g_assert_null (seral_plan_move_new ("Move", get_item (none), SERAL_PLAN_MOVE_ALL, 0, 7));
  g_assert_null (seral_plan_move_new ("Move", get_item (none), SERAL_PLAN_MOVE_DUE, 0, 7));
  g_assert_null (seral_plan_move_new ("Move", get_item (last), SERAL_PLAN_MOVE_ALL, 0, 1));
  g_assert_null (seral_plan_move_new ("Move", get_item (last), SERAL_PLAN_MOVE_DUE, 1, 0));
  g_assert_null (seral_plan_move_new ("Move", get_item (first), SERAL_PLAN_MOVE_ALL, 0, -7));
  g_assert_null (seral_plan_move_new ("Move", get_item (first), SERAL_PLAN_MOVE_ALL, -1, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/move/all", test_all);
  g_test_add_func ("/plan/move/due", test_due);
  g_test_add_func ("/plan/move/undo", test_undo);
  g_test_add_func ("/plan/move/one-date", test_one_date);
  g_test_add_func ("/plan/move/refuse", test_refuse);

  return g_test_run ();
}
