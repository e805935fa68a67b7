/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-proposal.h"

#define TODAY "2026-01-01"

typedef struct
{
  SeralModel      *model;
  SeralResult     *result;
  SeralAssessment *assessment;
  SeralPlanPhases *phases;
  GDate            today;
} Fixture;

static void
fixture_init (Fixture    *self,
              int         level,
              int         target,
              const char *plan)
{
  self->model = test_plan_model ();
  self->result = test_result_at (self->model, level);
  self->assessment = test_plan_assessment (plan);
  self->phases = seral_plan_phases_new (self->result, target);
  self->today = test_date (TODAY);
}

static void
fixture_clear (Fixture *self)
{
  seral_plan_phases_free (self->phases);
  seral_result_unref (self->result);
  g_assert_finalize_object (self->assessment);
  g_assert_finalize_object (self->model);
}

static SeralChange *
apply (Fixture     *self,
       SeralChange *change)
{
  g_autoptr (GError) error = NULL;
  SeralChange *back = seral_change_apply (change, self->assessment, &error);

  g_assert_no_error (error);
  g_assert_nonnull (back);

  return back;
}

static SeralChange *
add_next (Fixture *self)
{
  return seral_plan_proposal_add_phase ("Add", self->assessment, self->result,
                                        seral_plan_proposal_get_next (self->phases), &self->today);
}

static SeralPlanItem *
get_item (Fixture *self,
          guint    position)
{
  g_autoptr (SeralPlanItem) item = g_list_model_get_item (seral_assessment_get_plan (self->assessment), position);

  return item; /* the assessment keeps it */
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (seral_assessment_get_plan (self->assessment));
}

/* All of the next stage at once, and of no other; a second time there is nothing to add. */
static void
test_phase (void)
{
  Fixture self;
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (SeralChange) back = NULL;
  SeralPlanItem *item;

  fixture_init (&self, 2, 5, "");
  change = add_next (&self);
  back = apply (&self, change);

  g_assert_cmpuint (count (&self), ==, 4);
  item = get_item (&self, 1);
  g_assert_cmpstr (seral_plan_item_get_action (item), ==, "a3both");
  g_assert_cmpstr (seral_plan_item_get_model (item), ==, "m");
  g_assert_cmpstr (seral_plan_item_get_criteria (item)[0], ==, "c3");
  g_assert_cmpstr (seral_plan_item_get_criteria (item)[1], ==, "c3f");
  g_assert_cmpstr (seral_plan_item_get_start (item), ==, "2026-01-01");
  g_assert_cmpstr (seral_plan_item_get_due (item), ==, "2027-01-01");
  g_assert_cmpint (seral_plan_item_get_status (item), ==, SERAL_PLAN_STATUS_OPEN);
  g_assert_null (seral_plan_item_get_criteria (get_item (&self, 3))[0]);

  g_assert_null (add_next (&self));
  fixture_clear (&self);
}

/* Taken back, the document is what it was, to the byte; done again, what it became. */
static void
test_undo (void)
{
  Fixture self;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  fixture_init (&self, 1, 5, "{'id':'x','title':'Own','criteria':['c2'],'model':'m'}");
  before = seral_assessment_to_bytes (self.assessment);

  for (guint i = 0; i < seral_plan_phases_get_n (self.phases); i++)
    {
      g_autoptr (SeralChange) change = NULL;
      g_autoptr (SeralChange) back = NULL;
      g_autoptr (SeralChange) forth = NULL;
      g_autoptr (GBytes) added = NULL;
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;

      change = seral_plan_proposal_add_phase ("Add", self.assessment, self.result,
                                              seral_plan_phases_get (self.phases, i), &self.today);
      back = apply (&self, change);
      added = seral_assessment_to_bytes (self.assessment);
      forth = apply (&self, back);
      undone = seral_assessment_to_bytes (self.assessment);
      g_assert_true (g_bytes_equal (undone, before));
      seral_change_unref (apply (&self, forth));
      redone = seral_assessment_to_bytes (self.assessment);
      g_assert_true (g_bytes_equal (redone, added));
      seral_change_unref (apply (&self, back));
    }

  after = seral_assessment_to_bytes (self.assessment);
  g_assert_true (g_bytes_equal (before, after));
  fixture_clear (&self);
}

/* What is in the plan is not added again, whatever became of it; asked for alone, what was dropped is. */
static void
test_dropped (void)
{
  Fixture self;
  g_autoptr (SeralChange) rest = NULL;
  g_autoptr (SeralChange) rest_back = NULL;
  g_autoptr (SeralChange) again = NULL;
  g_autoptr (SeralChange) again_back = NULL;
  const SeralPhase *next;

  fixture_init (&self, 2, 3, "{'id':'x','title':'Kept words','model':'m','action':'a3','status':'dropped'}");
  next = seral_plan_proposal_get_next (self.phases);
  rest = add_next (&self);
  rest_back = apply (&self, rest);
  g_assert_cmpuint (count (&self), ==, 4);

  again = seral_plan_proposal_add_action ("Add", self.assessment, self.result, &next->actions[0], &self.today);
  again_back = apply (&self, again);
  g_assert_cmpuint (count (&self), ==, 4);
  g_assert_cmpint (seral_plan_item_get_status (get_item (&self, 0)), ==, SERAL_PLAN_STATUS_OPEN);
  g_assert_cmpstr (seral_plan_item_get_title (get_item (&self, 0)), ==, "Kept words");
  g_assert_null (seral_plan_proposal_add_action ("Add", self.assessment, self.result, &next->actions[0],
                                                 &self.today));
  fixture_clear (&self);
}

/* A single one, of a later stage on demand; what keeps a stage has no dates. */
static void
test_single (void)
{
  Fixture self;
  g_autoptr (SeralChange) later = NULL;
  g_autoptr (SeralChange) later_back = NULL;
  g_autoptr (SeralChange) keep = NULL;
  g_autoptr (SeralChange) keep_back = NULL;
  const SeralPhase *last;

  fixture_init (&self, 2, 5, "");
  later = seral_plan_proposal_add_action ("Add", self.assessment, self.result,
                                          &seral_plan_phases_get (self.phases, 1)->actions[0], &self.today);
  later_back = apply (&self, later);
  g_assert_cmpstr (seral_plan_item_get_start (get_item (&self, 0)), ==, "2027-01-01");
  g_assert_cmpstr (seral_plan_item_get_due (get_item (&self, 0)), ==, "2028-01-01");

  last = seral_plan_phases_get (self.phases, seral_plan_phases_get_n (self.phases) - 1);
  g_assert_true (last->sustain);
  keep = seral_plan_proposal_add_action ("Add", self.assessment, self.result, &last->actions[0], &self.today);
  keep_back = apply (&self, keep);
  g_assert_null (seral_plan_item_get_start (get_item (&self, 1)));
  g_assert_null (seral_plan_item_get_due (get_item (&self, 1)));
  fixture_clear (&self);
}

/* Even where the model knows how long the step to that stage takes. */
static void
test_sustain (void)
{
  Fixture self;
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (SeralChange) back = NULL;
  SeralPhaseAction keep;
  SeralAction action;

  fixture_init (&self, 2, 3, "");
  keep = seral_plan_proposal_get_next (self.phases)->actions[0];
  action = *keep.action;
  action.sustain = TRUE;
  keep.action = &action;
  change = seral_plan_proposal_add_action ("Add", self.assessment, self.result, &keep, &self.today);
  back = apply (&self, change);

  g_assert_null (seral_plan_item_get_start (get_item (&self, 0)));
  g_assert_null (seral_plan_item_get_due (get_item (&self, 0)));
  fixture_clear (&self);
}

static void
test_own (void)
{
  Fixture self;
  g_autoptr (SeralChange) bare = NULL;
  g_autoptr (SeralChange) bare_back = NULL;
  g_autoptr (SeralChange) own = NULL;
  g_autoptr (SeralChange) own_back = NULL;
  guint criterion;

  fixture_init (&self, 2, 5, "");
  criterion = test_find_criterion (self.model, "c3");
  bare = seral_plan_proposal_add_own ("Add", NULL, "Hire", NULL, 0);
  own = seral_plan_proposal_add_own ("Add", self.result, "Write it down", &criterion, 1);
  bare_back = apply (&self, bare);
  own_back = apply (&self, own);

  g_assert_null (seral_plan_item_get_model (get_item (&self, 0)));
  g_assert_cmpstr (seral_plan_item_get_title (get_item (&self, 0)), ==, "Hire");
  g_assert_cmpstr (seral_plan_item_get_model (get_item (&self, 1)), ==, "m");
  g_assert_cmpstr (seral_plan_item_get_criteria (get_item (&self, 1))[0], ==, "c3");
  fixture_clear (&self);
}

/* Where the target is reached, nothing is next. */
static void
test_reached (void)
{
  Fixture self;

  fixture_init (&self, 5, 5, "");
  g_assert_cmpuint (seral_plan_phases_get_n (self.phases), ==, 1);
  g_assert_null (seral_plan_proposal_get_next (self.phases));
  fixture_clear (&self);

  fixture_init (&self, 3, 2, "");
  g_assert_null (seral_plan_proposal_get_next (self.phases));
  fixture_clear (&self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/proposal/phase", test_phase);
  g_test_add_func ("/plan/proposal/undo", test_undo);
  g_test_add_func ("/plan/proposal/dropped", test_dropped);
  g_test_add_func ("/plan/proposal/single", test_single);
  g_test_add_func ("/plan/proposal/sustain", test_sustain);
  g_test_add_func ("/plan/proposal/own", test_own);
  g_test_add_func ("/plan/proposal/reached", test_reached);

  return g_test_run ();
}
