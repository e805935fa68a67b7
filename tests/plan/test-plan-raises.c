/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-raises.h"

typedef struct
{
  SeralModel      *model;
  SeralResult     *result;
  SeralAssessment *assessment;
  GDate            today;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  plan)
{
  self->model = test_plan_model ();
  self->result = test_result_at (self->model, 2);
  self->assessment = test_plan_assessment (plan);
  self->today = test_date ("2026-01-01");
}

static void
tear_down (Fixture       *self,
           gconstpointer  plan)
{
  seral_result_unref (self->result);
  g_assert_finalize_object (self->assessment);
  g_assert_finalize_object (self->model);
}

/* Adds raises of these criteria, separated by spaces; returns what takes it back. */
static SeralChange *
add (Fixture    *self,
     const char *criteria,
     guint       expected)
{
  g_auto (GStrv) ids = g_strsplit (criteria, " ", -1);
  g_autoptr (GArray) raises = g_array_new (FALSE, FALSE, sizeof (SeralPlanRaise));
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (GError) error = NULL;
  SeralChange *back;
  guint n;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SeralPlanRaise raise = { test_find_criterion (self->model, ids[i]), ids[i] };

      g_array_append_val (raises, raise);
    }
  change = seral_plan_raises_add ("Keep", self->assessment, self->result,
                                  (const SeralPlanRaise *) (gpointer) raises->data, raises->len, &self->today, &n);
  g_assert_cmpuint (n, ==, expected);
  if (expected == 0)
    {
      g_assert_null (change);
      return NULL;
    }

  g_assert_cmpstr (seral_change_get_name (change), ==, "Keep");
  back = seral_change_apply (change, self->assessment, &error);
  g_assert_no_error (error);

  return back;
}

static void
assert_item (Fixture    *self,
             guint       position,
             const char *action,
             const char *criteria,
             const char *outcome)
{
  g_autoptr (SeralPlanItem) item = g_list_model_get_item (seral_assessment_get_plan (self->assessment), position);
  g_autofree char *ids = NULL;

  g_assert_nonnull (item);
  ids = g_strjoinv (" ", (char **) seral_plan_item_get_criteria (item));
  g_assert_cmpstr (seral_plan_item_get_action (item), ==, action);
  g_assert_cmpstr (ids, ==, criteria);
  g_assert_cmpstr (seral_plan_item_get_outcome (item), ==, outcome);
}

/* Each question has the first action that serves it; two of one action go into one item. */
static void
test_actions (Fixture       *self,
              gconstpointer  plan)
{
  g_autoptr (SeralChange) back G_GNUC_UNUSED = add (self, "c3 c3f c4", 3);
  g_autoptr (SeralChange) forth = NULL;

  assert_item (self, 0, "a3", "c3", "c3");
  assert_item (self, 1, "a3both", "c3f", "c3f");
  assert_item (self, 2, "a4", "c4", "c4");

  forth = seral_change_apply (back, self->assessment, NULL);
  g_assert_nonnull (forth);
  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_plan (self->assessment)), ==, 0);
}

/* What has its actions in the plan, whatever became of them, is the company's own. */
static void
test_own (Fixture       *self,
          gconstpointer  plan)
{
  g_autoptr (SeralChange) back G_GNUC_UNUSED = add (self, "c2 c5", 2);

  assert_item (self, 1, NULL, "c2", "c2");
  assert_item (self, 2, "a5", "c5", "c5");
}

static void
test_together (Fixture       *self,
               gconstpointer  plan)
{
  g_autoptr (SeralChange) back G_GNUC_UNUSED = add (self, "c3 c3f", 1);

  assert_item (self, 2, "a3both", "c3 c3f", "c3\nc3f");
}

static void
test_planned (Fixture       *self,
              gconstpointer  plan)
{
  g_assert_null (add (self, "c3", 0));
}

#define DROPPED(id, action) "{'id':'" id "','model':'m','action':'" action "','title':'.','status':'dropped'}"

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan/raises/actions", Fixture, "", set_up, test_actions, tear_down);
  g_test_add ("/plan/raises/own", Fixture, DROPPED ("x", "a2"), set_up, test_own, tear_down);
  g_test_add ("/plan/raises/together", Fixture, DROPPED ("x", "a3") "," DROPPED ("y", "a3full"), set_up,
              test_together, tear_down);
  g_test_add ("/plan/raises/planned", Fixture,
              "{'id':'x','model':'m','title':'.','criteria':['c3'],'status':'doing'}", set_up, test_planned, tear_down);

  return g_test_run ();
}
