/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-findings.h"

#define TODAY "2026-01-01"

static const char *
get_word (SeralPlanFindingKind kind)
{
  static const char * const words[] = {
    "short", "overlap", "beyond", "backwards", "overdue", "undated", "owner", "people", "confirm", "foundation", "pace",
  };

  return words[kind];
}

/* Writes findings as "short@2(1,2) owner(3)": kind, level of a step, and the ids of the items. */
static void
assert_findings (int         attained,
                 int         target,
                 const char *plan,
                 const char *expected)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, attained);
  g_autoptr (SeralAssessment) assessment = test_plan_assessment (plan);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GDate today = test_date (TODAY);

  findings = seral_plan_findings_new (assessment, result, target, &today);
  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (seral_plan_finding_is_warning (finding), ==, finding->kind < SERAL_PLAN_FINDING_CONFIRM);
      if (finding->kind == SERAL_PLAN_FINDING_PACE)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", get_word (finding->kind));
      if (finding->level > 1)
        g_string_append_printf (text, "@%d", finding->level);
      for (guint k = 0; k < finding->items->len; k++)
        g_string_append_printf (text, "%s%s%s", k > 0 ? "," : "(",
                                seral_plan_item_get_id (g_ptr_array_index (finding->items, k)),
                                k + 1 == finding->items->len ? ")" : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

#define ITEM(id, action, start, due, owner) \
  "{'id':'" id "','model':'m','action':'" action "','title':'','owner':'" owner "','start':'" start "','due':'" due "'}"

/* A good plan has nothing to say but what to build for it. */
static void
test_good (void)
{
  assert_findings (2, 3, ITEM ("1", "a3", "2026-01-01", "2026-12-31", "A"), "foundation@3");
  assert_findings (1, 4, "", "foundation@2 foundation@3 foundation@4");
  assert_findings (3, 3, "", "");
}

static void
test_dates (void)
{
  assert_findings (2, 2, ITEM ("1", "a3", "2026-01-01", "2026-03-31", "A"), "short@3(1)");
  assert_findings (2, 2, ITEM ("1", "a3", "2026-03-01", "2026-02-01", "A"), "backwards(1)");
  assert_findings (2, 2, ITEM ("1", "a3", "2025-01-01", "2025-12-31", "A"), "overdue(1)");
  assert_findings (2, 2, ITEM ("1", "a3", "2025-01-01", "2026-01-01", "A"), "");
  assert_findings (2, 2, "{'id':'1','model':'m','action':'a3','title':'','owner':'A'}", "undated(1)");
  assert_findings (5, 5, "{'id':'1','model':'m','action':'keep','title':'','owner':'A'}", "");
}

/* One stage at a time. */
static void
test_steps (void)
{
  assert_findings (2, 2,
                   ITEM ("1", "a3", "2026-01-01", "2026-12-31", "A") ","
                   ITEM ("2", "a4", "2026-06-01", "2027-12-31", "A"),
                   "overlap@4(2) beyond(2)");
  assert_findings (2, 2, ITEM ("2", "a4", "2026-06-01", "2027-06-30", "A"), "beyond(2)");
}

static void
test_owner (void)
{
  assert_findings (2, 2,
                   ITEM ("1", "a3", "2026-01-01", "2026-12-31", "A") ","
                   ITEM ("2", "a3full", "2026-01-01", "2026-12-31", " "),
                   "owner(2)");
  assert_findings (2, 2, "{'id':'1','model':'m','action':'a3','title':'','due':'2026-12-31','status':'done'}", "");
}

/* Three items and none about people; two are too few to say so. */
static void
test_people (void)
{
#define TWO ITEM ("1", "a3plain", "2026-01-01", "2026-12-31", "A") "," \
            ITEM ("2", "a3full", "2026-01-01", "2026-12-31", "A")
  assert_findings (2, 2, TWO, "");
  assert_findings (2, 2, TWO "," ITEM ("3", "a3both", "2026-01-01", "2026-12-31", "A"), "people");
  assert_findings (2, 2, TWO "," ITEM ("3", "a3", "2026-01-01", "2026-12-31", "A"), "");
#undef TWO
}

static void
test_confirm (void)
{
  assert_findings (2, 2, "{'id':'1','model':'m','title':'','criteria':['c3','c4'],'status':'done'}", "confirm(1)");
  assert_findings (3, 3, "{'id':'1','model':'m','title':'','criteria':['c3'],'status':'done'}", "");
}

/* The programme began in January 2024. */
static void
test_pace (void)
{
  g_autoptr (SeralModel) model = test_plan_model ();
  g_autoptr (SeralResult) result = test_result_at (model, 2);
  g_autoptr (SeralAssessment) assessment = test_plan_assessment ("");
  g_autoptr (GPtrArray) findings = NULL;
  const SeralPlanFinding *finding;
  GDate today = test_date (TODAY);

  findings = seral_plan_findings_new (assessment, result, 2, &today);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpint (finding->kind, ==, SERAL_PLAN_FINDING_PACE);
  g_assert_cmpint (finding->pace.months, ==, 24);
  g_assert_cmpstr (finding->pace.usual->id, ==, "three");
  g_assert_cmpint (finding->pace.verdict, ==, SERAL_PACE_BEHIND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/findings/good", test_good);
  g_test_add_func ("/plan/findings/dates", test_dates);
  g_test_add_func ("/plan/findings/steps", test_steps);
  g_test_add_func ("/plan/findings/owner", test_owner);
  g_test_add_func ("/plan/findings/people", test_people);
  g_test_add_func ("/plan/findings/confirm", test_confirm);
  g_test_add_func ("/plan/findings/pace", test_pace);

  return g_test_run ();
}
