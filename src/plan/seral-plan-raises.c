/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-dates.h"
#include "plan/seral-plan-proposal.h"
#include "plan/seral-plan-raises.h"
#include "plan/seral-plan-work.h"

/* An item of the plan that is about to be: an action, or a question that no action serves. */
typedef struct
{
  const SeralAction *action;    /* (nullable) */
  guint              criterion; /* the first one */
  GPtrArray         *criteria;  /* (owned) (element-type utf8): ids */
  GString           *outcome;   /* (owned) */
} Draft;

static void
draft_clear (gpointer data)
{
  Draft *draft = data;

  g_ptr_array_unref (draft->criteria);
  g_string_free (draft->outcome, TRUE);
}

/* Whether something that is still to be done, or is done, meets the criterion. */
static gboolean
is_planned (SeralAssessment      *assessment,
            SeralModel           *model,
            const SeralCriterion *criterion)
{
  GListModel *plan = seral_assessment_get_plan (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (seral_plan_work_belongs_to (item, model) && seral_plan_work_is_open (item) &&
          g_strv_contains (seral_plan_item_get_criteria (item), criterion->id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
supports (const SeralAction *action,
          guint              criterion)
{
  for (guint i = 0; i < action->supports.n; i++)
    if (action->supports.items[i] == (int) criterion)
      return TRUE;

  return FALSE;
}

/* The first action that serves a criterion and that the plan does not have yet. */
static const SeralAction *
find_action (SeralAssessment *assessment,
             SeralModel      *model,
             guint            criterion)
{
  guint n;
  const SeralAction *actions = seral_model_get_actions (model, &n);

  for (guint i = 0; i < n; i++)
    if (!actions[i].sustain && supports (&actions[i], criterion) &&
        seral_plan_proposal_find_item (assessment, model, &actions[i]) == NULL)
      return &actions[i];

  return NULL;
}

static Draft *
find_draft (GArray            *drafts,
            const SeralAction *action,
            guint              criterion)
{
  Draft draft = { action, criterion, NULL, NULL };

  for (guint i = 0; action != NULL && i < drafts->len; i++)
    if (g_array_index (drafts, Draft, i).action == action)
      return &g_array_index (drafts, Draft, i);

  draft.criteria = g_ptr_array_new ();
  draft.outcome = g_string_new (NULL);
  g_array_append_val (drafts, draft);

  return &g_array_index (drafts, Draft, drafts->len - 1);
}

static void
add_raise (GArray               *drafts,
           SeralAssessment      *assessment,
           SeralModel           *model,
           const SeralPlanRaise *raise)
{
  const SeralCriterion *criterion = &seral_model_get_criteria (model, NULL)[raise->criterion];
  Draft *draft;

  if (is_planned (assessment, model, criterion))
    return;

  draft = find_draft (drafts, find_action (assessment, model, raise->criterion), raise->criterion);
  g_ptr_array_add (draft->criteria, (gpointer) criterion->id);
  if (draft->outcome->len > 0)
    g_string_append_c (draft->outcome, '\n');
  g_string_append (draft->outcome, raise->outcome);
}

static int
get_level (SeralResult *result,
           const Draft *draft)
{
  SeralModel *model = seral_result_get_model (result);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  const SeralCriterion *criterion = &seral_model_get_criteria (model, NULL)[draft->criterion];

  if (draft->action != NULL)
    return stages[draft->action->stage].level;

  return criterion->stage >= 0 ? stages[criterion->stage].level : seral_result_get_level (result) + 1;
}

static char *
format_date (const GDate *date)
{
  return g_date_valid (date) ? seral_date_format (date) : NULL;
}

static SeralChange *
add_item (const char      *name,
          SeralAssessment *assessment,
          SeralResult     *result,
          Draft           *draft,
          const GDate     *today)
{
  SeralModel *model = seral_result_get_model (result);
  const char *title = draft->action != NULL ? draft->action->title
                                            : seral_model_get_criteria (model, NULL)[draft->criterion].question;
  SeralPlanDates dates;
  g_autofree char *start = NULL;
  g_autofree char *due = NULL;
  g_autoptr (SeralPlanItem) item = NULL;

  seral_plan_dates_propose (result, seral_assessment_get_plan (assessment), get_level (result, draft), today, &dates);
  start = format_date (&dates.start);
  due = format_date (&dates.due);
  g_ptr_array_add (draft->criteria, NULL);
  item = g_object_new (SERAL_TYPE_PLAN_ITEM,
                       "model", seral_model_get_id (model),
                       "action", draft->action != NULL ? draft->action->id : NULL,
                       "criteria", draft->criteria->pdata,
                       "title", title,
                       "outcome", draft->outcome->str,
                       "start", start,
                       "due", due,
                       NULL);

  return seral_change_new_add_plan_item (name, item, -1);
}

/**
 * seral_plan_raises_add:
 * @name: what the change is called, translated
 * @assessment: the document
 * @result: what its answers come to
 * @raises: (array length=n_raises): the questions that are to be answered better
 * @n_raises: how many
 * @today: a valid day
 * @n_items: (out) (optional): how many items are added
 *
 * Adds what was tried out to the plan: for each question the first action of the
 * definition that serves it and is not planned yet, several questions to one action
 * in one item; a question that no action serves becomes an item of the company's own.
 * What is already being worked on is left out. Taking the change back leaves the
 * document as it was.
 *
 * Returns: (transfer full) (nullable): the change; %NULL where all is planned
 */
SeralChange *
seral_plan_raises_add (const char           *name,
                       SeralAssessment      *assessment,
                       SeralResult          *result,
                       const SeralPlanRaise *raises,
                       guint                 n_raises,
                       const GDate          *today,
                       guint                *n_items)
{
  g_autoptr (GArray) drafts = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (raises != NULL || n_raises == 0, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_array_set_clear_func (drafts, draft_clear);
  for (guint i = 0; i < n_raises; i++)
    add_raise (drafts, assessment, seral_result_get_model (result), &raises[i]);

  if (n_items != NULL)
    *n_items = drafts->len;
  if (drafts->len == 0)
    return NULL;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (changes, add_item (name, assessment, result, &g_array_index (drafts, Draft, i), today));

  return seral_change_new_group (name, (SeralChange **) changes->pdata, changes->len);
}
