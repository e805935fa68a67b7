/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "exchange/seral-board-private.h"
#include "plan/seral-plan-budget.h"
#include "plan/seral-plan-closing.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

/* An open item of the plan, and what it is sorted by. */
typedef struct
{
  SeralPlanItem *item;     /* (owned) */
  gboolean       telling;  /* meets what holds the company back */
  GDate          due;      /* may be invalid: not known */
  guint          position;
} Candidate;

static void
candidate_clear (Candidate *self)
{
  g_clear_object (&self->item);
}

static gboolean
is_blocking (SeralResult *result,
             const char  *id)
{
  const SeralCriterion *criterion = seral_model_find_criterion (seral_result_get_model (result), id);
  guint n = 0;
  const guint *blocking = seral_result_get_blocking (result, &n);

  for (guint i = 0; criterion != NULL && i < n; i++)
    if (blocking[i] == criterion->index)
      return TRUE;

  return FALSE;
}

static gboolean
meets_blocking (SeralResult   *result,
                SeralPlanItem *item)
{
  const char * const *criteria = seral_plan_item_get_criteria (item);

  if (!seral_plan_work_belongs_to (item, seral_result_get_model (result)))
    return FALSE;

  for (guint i = 0; criteria[i] != NULL; i++)
    if (is_blocking (result, criteria[i]))
      return TRUE;

  return FALSE;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;
  gboolean left_dated = g_date_valid (&left->due);

  if (left->telling != right->telling)
    return left->telling ? -1 : 1;
  if (left_dated != g_date_valid (&right->due))
    return left_dated ? -1 : 1;
  if (left_dated && g_date_compare (&left->due, &right->due) != 0)
    return g_date_compare (&left->due, &right->due);

  return (left->position > right->position) - (left->position < right->position);
}

/* An item of the model, or of none, that leads no further than to @level. */
static gboolean
is_candidate (SeralPlanItem *item,
              SeralModel    *model,
              int            level)
{
  if (!seral_plan_work_is_open (item))
    return FALSE;
  if (seral_plan_item_get_model (item) != NULL && !seral_plan_work_belongs_to (item, model))
    return FALSE;

  return seral_plan_work_get_level (item, model) <= level;
}

static GArray *
list_candidates (const SeralBoardSource *source,
                 int                     level)
{
  SeralResult *result = seral_chart_data_get_result (source->data);
  GListModel *plan = seral_assessment_get_plan (source->assessment);
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));

  g_array_set_clear_func (candidates, (GDestroyNotify) candidate_clear);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      Candidate candidate = { .position = i };

      if (!is_candidate (item, seral_result_get_model (result), level))
        continue;
      g_date_clear (&candidate.due, 1);
      seral_date_parse (seral_plan_item_get_due (item), &candidate.due);
      candidate.telling = meets_blocking (result, item);
      candidate.item = g_steal_pointer (&item);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

/* One stage at a time: what leads to the next; where the plan begins later, all of it. */
static GArray *
choose_candidates (const SeralBoardSource *source,
                   int                     next)
{
  GArray *candidates = list_candidates (source, next);

  if (candidates->len > 0)
    return candidates;

  g_array_unref (candidates);

  return list_candidates (source, G_MAXINT);
}

static char *
add_budgets (GArray *candidates)
{
  g_autoptr (GPtrArray) budgets = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (budgets, (gpointer) seral_plan_item_get_budget (g_array_index (candidates, Candidate, i).item));

  return seral_plan_budget_add ((const char * const *) budgets->pdata, budgets->len);
}

static void
look_through (GArray        *candidates,
              SeralBoardAsk *ask)
{
  const Candidate *last = NULL;

  ask->n_steps = candidates->len;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (seral_plan_item_get_budget (candidate->item)[0] == '\0')
        ask->n_without_budget++;
      if (seral_plan_item_get_owner (candidate->item)[0] == '\0' && ask->n_without_owner++ == 0)
        ask->without_owner = seral_plan_item_get_title (candidate->item);
      if (g_date_valid (&candidate->due) && (last == NULL || g_date_compare (&candidate->due, &last->due) > 0))
        last = candidate;
    }
  if (last != NULL)
    ask->due = seral_plan_item_get_due (last->item);
}

static void
take_step (SeralBoard    *self,
           SeralPlanItem *item)
{
  SeralBoardStep *step = g_new0 (SeralBoardStep, 1);

  step->title = g_strdup (seral_plan_item_get_title (item));
  step->owner = g_strdup (seral_plan_item_get_owner (item));
  step->budget = g_strdup (seral_plan_item_get_budget (item));
  step->due = seral_words_date (self->catalogue, seral_plan_item_get_due (item));
  g_ptr_array_add (self->steps, step);
}

static char *
dup_effect (SeralBoard             *self,
            const SeralBoardSource *source)
{
  SeralResult *result = seral_chart_data_get_result (source->data);
  g_autoptr (GPtrArray) items = seral_plan_closing_select (seral_assessment_get_plan (source->assessment),
                                                           seral_result_get_model (result), SERAL_PLAN_SCOPE_ALL);
  g_autoptr (SeralResult) closed = NULL;

  if (items->len == 0 || !seral_words_is_known (result))
    return g_strdup ("");

  closed = seral_plan_closing_score (result, items);

  return seral_words_closing (self->catalogue, result, closed, items->len, SERAL_PLAN_SCOPE_ALL);
}

/*< private >
 * seral_board_take_plan:
 * @self: what a board is told
 * @source: what it is made of
 *
 * Takes what the board is asked to decide: the open steps to the next stage, what
 * they cost, when they are done, who answers for them, and what they bring.
 */
void
seral_board_take_plan (SeralBoard             *self,
                       const SeralBoardSource *source)
{
  SeralResult *result = seral_chart_data_get_result (source->data);
  int level = seral_result_get_level (result);
  gboolean top = level >= seral_model_get_top_level (seral_result_get_model (result));
  SeralBoardAsk ask = { .level = top ? level : level + 1, .keeps = top };
  g_autoptr (GArray) candidates = choose_candidates (source, ask.level);
  g_autofree char *budget = add_budgets (candidates);

  look_through (candidates, &ask);
  ask.budget = budget;
  self->asks = seral_words_board_ask (self->catalogue, result, &ask);
  for (guint i = 0; i < candidates->len; i++)
    take_step (self, g_array_index (candidates, Candidate, i).item);
  self->effect = dup_effect (self, source);
}

/*< private >
 * seral_board_get_due_year:
 * @source: what a board page is made of
 *
 * Finds the year in which the plan's last open step to the target is due.
 *
 * Returns: a year; 0 where the plan does not say
 */
guint
seral_board_get_due_year (const SeralBoardSource *source)
{
  GListModel *plan = seral_assessment_get_plan (source->assessment);
  SeralModel *model = seral_chart_data_get_model (source->data);
  guint year = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      GDate due;

      if (seral_plan_work_is_open (item) && seral_plan_work_belongs_to (item, model) &&
          seral_plan_work_get_level (item, model) == seral_chart_data_get_target (source->data) &&
          seral_date_parse (seral_plan_item_get_due (item), &due))
        year = MAX (year, g_date_get_year (&due));
    }

  return year;
}
