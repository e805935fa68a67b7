/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-closing.h"
#include "plan/seral-plan-findings.h"
#include "plan/seral-plan-realism.h"
#include "plan/seral-plan-work.h"

/* A plan of one or two items needs not have everything in it. */
#define ENOUGH_ITEMS 3

/* What a plan is looked at with. */
typedef struct
{
  SeralAssessment *assessment;
  SeralResult     *result;
  SeralModel      *model;
  const GDate     *today;
  int              target;
  GPtrArray       *open;      /* (element-type SeralPlanItem): of this model, and still to do */
  GPtrArray       *findings;
} Look;

typedef gboolean (*ItemTest) (const Look    *look,
                              SeralPlanItem *item);

static void
finding_free (gpointer data)
{
  SeralPlanFinding *self = data;

  g_ptr_array_unref (self->items);
  g_array_unref (self->criteria);
  g_free (self);
}

static SeralPlanFinding *
add_finding (const Look           *look,
             SeralPlanFindingKind  kind)
{
  SeralPlanFinding *self = g_new0 (SeralPlanFinding, 1);

  self->kind = kind;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_open = look->open->len;
  self->level = seral_model_get_base_level (look->model);
  self->months = -1;
  self->usual = (SeralRange) { -1, -1 };
  self->criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (look->findings, self);

  return self;
}

/* What is still to do for a model; items of no model are in no model’s plan. */
static GPtrArray *
find_open (GListModel *plan,
           SeralModel *model)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (seral_plan_work_is_open (item) && seral_plan_work_belongs_to (item, model))
        g_ptr_array_add (open, g_steal_pointer (&item));
    }

  return open;
}

static gboolean
leads_beyond_next (const Look    *look,
                   SeralPlanItem *item)
{
  return seral_result_has_stage (look->result) &&
         seral_plan_work_get_level (item, look->model) > seral_result_get_level (look->result) + 1;
}

static gboolean
is_backwards (const Look    *look,
              SeralPlanItem *item)
{
  GDate start, due;

  return seral_date_parse (seral_plan_item_get_start (item), &start) &&
         seral_date_parse (seral_plan_item_get_due (item), &due) &&
         g_date_compare (&due, &start) < 0;
}

static gboolean
is_overdue (const Look    *look,
            SeralPlanItem *item)
{
  GDate due;

  return seral_date_parse (seral_plan_item_get_due (item), &due) && g_date_compare (&due, look->today) < 0;
}

/* What keeps a stage has no end. */
static gboolean
is_undated (const Look    *look,
            SeralPlanItem *item)
{
  const SeralAction *action = seral_plan_work_find_action (item, look->model);
  GDate due;

  return !seral_date_parse (seral_plan_item_get_due (item), &due) && (action == NULL || !action->sustain);
}

static gboolean
has_no_owner (const Look    *look,
              SeralPlanItem *item)
{
  g_autofree char *owner = g_strstrip (g_strdup (seral_plan_item_get_owner (item)));

  return owner[0] == '\0';
}

static void
test_items (const Look           *look,
            SeralPlanFindingKind  kind,
            ItemTest              test)
{
  SeralPlanFinding *finding = NULL;

  for (guint i = 0; i < look->open->len; i++)
    {
      SeralPlanItem *item = g_ptr_array_index (look->open, i);

      if (!test (look, item))
        continue;
      if (finding == NULL)
        finding = add_finding (look, kind);
      g_ptr_array_add (finding->items, g_object_ref (item));
    }
}

static void
add_items_of_step (const Look       *look,
                   SeralPlanFinding *finding)
{
  for (guint i = 0; i < look->open->len; i++)
    {
      SeralPlanItem *item = g_ptr_array_index (look->open, i);

      if (seral_plan_work_get_level (item, look->model) == finding->level)
        g_ptr_array_add (finding->items, g_object_ref (item));
    }
}

static void
add_step (const Look             *look,
          SeralPlanFindingKind    kind,
          const SeralPlannedStep *step)
{
  SeralPlanFinding *finding = add_finding (look, kind);

  finding->level = step->level;
  finding->months = step->months;
  finding->usual = step->usual;
  add_items_of_step (look, finding);
}

static void
look_at_steps (const Look *look)
{
  g_autoptr (GArray) steps = NULL;

  steps = seral_plan_realism_check (look->result, seral_assessment_get_plan (look->assessment), look->today);
  for (guint i = 0; i < steps->len; i++)
    {
      const SeralPlannedStep *step = &g_array_index (steps, SeralPlannedStep, i);

      if (step->verdict == SERAL_REALISM_SHORT)
        add_step (look, SERAL_PLAN_FINDING_TOO_SHORT, step);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      const SeralPlannedStep *step = &g_array_index (steps, SeralPlannedStep, i);

      if (step->overlaps)
        add_step (look, SERAL_PLAN_FINDING_OVERLAP, step);
    }
}

static gboolean
knows_people (SeralModel *model)
{
  guint n = 0;
  const SeralAction *actions = seral_model_get_actions (model, &n);

  for (guint i = 0; i < n; i++)
    if (actions[i].area == SERAL_AREA_PEOPLE)
      return TRUE;

  return FALSE;
}

/* An organisation changes with its people: a plan of processes and platforms alone is held for half of one. */
static void
look_for_people (const Look *look)
{
  if (look->open->len < ENOUGH_ITEMS || !knows_people (look->model))
    return;

  for (guint i = 0; i < look->open->len; i++)
    {
      const SeralAction *action;

      action = seral_plan_work_find_action (g_ptr_array_index (look->open, i), look->model);
      if (action != NULL && action->area == SERAL_AREA_PEOPLE)
        return;
    }

  add_finding (look, SERAL_PLAN_FINDING_WITHOUT_PEOPLE);
}

static void
look_at_done (const Look *look)
{
  g_autoptr (GArray) asked = NULL;
  SeralPlanFinding *finding;

  asked = seral_plan_closing_confirm (look->result, seral_assessment_get_plan (look->assessment));
  if (asked->len == 0)
    return;

  finding = add_finding (look, SERAL_PLAN_FINDING_CONFIRM);
  for (guint i = 0; i < asked->len; i++)
    {
      const SeralConfirmation *confirmation = &g_array_index (asked, SeralConfirmation, i);

      g_array_append_val (finding->criteria, confirmation->criterion);
      if (!g_ptr_array_find (finding->items, confirmation->item, NULL))
        g_ptr_array_add (finding->items, g_object_ref (confirmation->item));
    }
}

static void
look_at_foundations (const Look *look)
{
  int last = MIN (look->target, seral_model_get_top_level (look->model));

  for (int level = seral_result_get_level (look->result) + 1; level <= last; level++)
    {
      const SeralTransition *transition = seral_model_get_transition_to (look->model, level);
      SeralPlanFinding *finding;

      if (transition == NULL || transition->capability[0] == '\0')
        continue;

      finding = add_finding (look, SERAL_PLAN_FINDING_FOUNDATION);
      finding->level = level;
      finding->usual = (SeralRange) { transition->months.min, transition->months.max };
    }
}

static void
look_at_pace (const Look *look)
{
  SeralPace pace;
  int months;

  months = seral_plan_pace_count_months (seral_assessment_get_programme_start (look->assessment), look->today);
  seral_plan_pace_measure (look->result, months, &pace);
  if (pace.verdict != SERAL_PACE_UNKNOWN)
    add_finding (look, SERAL_PLAN_FINDING_PACE)->pace = pace;
}

/**
 * seral_plan_findings_new:
 * @assessment: the document
 * @result: the result of one of its models
 * @target: level aimed at
 * @today: a valid day
 *
 * Looks at the plan for one model: whether its dates, owners and areas are
 * realistic, what is done and asks to be confirmed, in what order foundations
 * come, and how the stage compares with the programme's age.
 *
 * Returns: (transfer full) (element-type SeralPlanFinding): what can be said, in
 *   the order of #SeralPlanFindingKind
 */
GPtrArray *
seral_plan_findings_new (SeralAssessment *assessment,
                         SeralResult     *result,
                         int              target,
                         const GDate     *today)
{
  g_autoptr (GPtrArray) open = NULL;
  Look look;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  open = find_open (seral_assessment_get_plan (assessment), seral_result_get_model (result));
  look = (Look) {
    .assessment = assessment,
    .result = result,
    .model = seral_result_get_model (result),
    .today = today,
    .target = target,
    .open = open,
    .findings = g_ptr_array_new_with_free_func (finding_free),
  };

  look_at_steps (&look);
  test_items (&look, SERAL_PLAN_FINDING_BEYOND_NEXT, leads_beyond_next);
  test_items (&look, SERAL_PLAN_FINDING_BACKWARDS, is_backwards);
  test_items (&look, SERAL_PLAN_FINDING_OVERDUE, is_overdue);
  test_items (&look, SERAL_PLAN_FINDING_UNDATED, is_undated);
  test_items (&look, SERAL_PLAN_FINDING_WITHOUT_OWNER, has_no_owner);
  look_for_people (&look);
  look_at_done (&look);
  look_at_foundations (&look);
  look_at_pace (&look);

  return look.findings;
}

/**
 * seral_plan_finding_is_warning:
 * @self: a finding
 *
 * Returns: whether the plan should be looked at again for it; the others are
 *   worth knowing
 */
gboolean
seral_plan_finding_is_warning (const SeralPlanFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind < SERAL_PLAN_FINDING_CONFIRM;
}
