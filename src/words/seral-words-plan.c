/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-proposal.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

/**
 * seral_words_plan_status:
 * @catalogue: the language
 * @status: how far an item is
 *
 * Returns: (transfer none): it in a word
 */
const char *
seral_words_plan_status (SeralCatalogue  *catalogue,
                         SeralPlanStatus  status)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  switch (status)
    {
    case SERAL_PLAN_STATUS_DOING:
      return seral_ptext (catalogue, "plan status", "Doing");
    case SERAL_PLAN_STATUS_DONE:
      return seral_ptext (catalogue, "plan status", "Done");
    case SERAL_PLAN_STATUS_DROPPED:
      return seral_ptext (catalogue, "plan status", "Dropped");
    case SERAL_PLAN_STATUS_OPEN:
    default:
      /* Translators: of an item of a plan: not begun. */
      return seral_ptext (catalogue, "plan status", "Open");
    }
}

/**
 * seral_words_area:
 * @catalogue: the language
 * @area: what an action works on
 *
 * Returns: (transfer none): it in a word; "" for none
 */
const char *
seral_words_area (SeralCatalogue *catalogue,
                  SeralArea       area)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  switch (area)
    {
    case SERAL_AREA_PROCESS:
      return seral_ptext (catalogue, "area", "Processes");
    case SERAL_AREA_PLATFORM:
      return seral_ptext (catalogue, "area", "Platforms");
    case SERAL_AREA_PEOPLE:
      return seral_ptext (catalogue, "area", "People");
    case SERAL_AREA_NONE:
    default:
      return "";
    }
}

/**
 * seral_words_phase:
 * @catalogue: the language
 * @phase: a phase
 *
 * Returns: (transfer full): what a phase is for, such as "To reach Stage 3, Partner
 *   Program"
 */
char *
seral_words_phase (SeralCatalogue   *catalogue,
                   const SeralPhase *phase)
{
  g_autofree char *stage = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (phase != NULL, NULL);

  stage = seral_words_stage (catalogue, phase->stage);

  /* Translators: the heading over what is to be done; %s is such as “Stage 3, Partner Program”. */
  return g_strdup_printf (phase->sustain ? seral_text (catalogue, "To keep %s")
                                         : seral_text (catalogue, "To reach %s"), stage);
}

/**
 * seral_words_date:
 * @catalogue: the language
 * @date: (nullable): a date as documents have it
 *
 * Returns: (transfer full): the date as people write it; "" where there is none
 */
char *
seral_words_date (SeralCatalogue *catalogue,
                  const char     *date)
{
  GDate day;

  g_return_val_if_fail (catalogue != NULL, NULL);

  return seral_date_parse (date, &day) ? seral_format_date (catalogue, &day) : g_strdup ("");
}

static char *
closed_to_stage (SeralCatalogue *catalogue,
                 SeralResult    *closed,
                 guint           n_items,
                 SeralPlanScope  scope)
{
  g_autofree char *stage = seral_words_stage (catalogue, seral_result_get_stage (closed));
  g_autofree char *count = seral_words_count (catalogue, n_items);

  if (scope == SERAL_PLAN_SCOPE_DONE)
    /* Translators: %s is such as “Stage 3, Partner Program”. */
    return g_strdup_printf (seral_text (catalogue, "What is done would take you to %s, once the next round confirms it."),
                            stage);
  /* Translators: how many items of a plan, spelled, and such as “Stage 3, Partner Program”. */
  return g_strdup_printf (seral_ntext (catalogue, "Closing this %s item would take you to %s.",
                                       "Closing these %s items would take you to %s.", n_items), count, stage);
}

/* What would still be missing. */
static char *
closed_short_of_stage (SeralCatalogue *catalogue,
                       SeralResult    *closed,
                       SeralPlanScope  scope)
{
  const SeralStage *next = seral_model_get_stage_at_level (seral_result_get_model (closed),
                                                           seral_result_get_level (closed) + 1);
  g_autofree char *stage = seral_words_stage_short (catalogue, next);
  g_autofree char *count = NULL;
  guint n = 0;

  seral_result_get_blocking (closed, &n);
  count = seral_words_count (catalogue, n);

  if (scope == SERAL_PLAN_SCOPE_DONE)
    /* Translators: such as “Stage 3”, and a number, spelled. */
    return g_strdup_printf (seral_ntext (catalogue, "What is done does not take you to %s yet: %s answer would still hold "
                                                    "you back.",
                                         "What is done does not take you to %s yet: %s answers would still hold you back.",
                                         n), stage, count);

  return g_strdup_printf (seral_ntext (catalogue, "Closing all of it would not take you to %s yet: %s answer would still "
                                                  "hold you back.",
                                       "Closing all of it would not take you to %s yet: %s answers would still hold you "
                                       "back.", n), stage, count);
}

/**
 * seral_words_closing:
 * @catalogue: the language
 * @result: what the answers come to
 * @closed: what they would come to, as seral_plan_closing_score() found it
 * @n_items: how many items were taken as closed
 * @scope: which they were
 *
 * Says what closing items of the plan would do to the stage.
 *
 * Returns: (transfer full): a sentence; "" where no item meets anything
 */
char *
seral_words_closing (SeralCatalogue *catalogue,
                     SeralResult    *result,
                     SeralResult    *closed,
                     guint           n_items,
                     SeralPlanScope  scope)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (closed != NULL, NULL);

  if (n_items == 0 || !seral_result_has_stage (closed))
    return g_strdup ("");
  if (seral_result_get_level (closed) > seral_result_get_level (result))
    return closed_to_stage (catalogue, closed, n_items, scope);
  if (seral_result_get_level (closed) >= seral_result_get_highest (closed))
    return g_strdup (seral_text (catalogue, "You are at the highest stage already; the plan keeps it."));

  return closed_short_of_stage (catalogue, closed, scope);
}

static void
add_cell (GPtrArray  *cells,
          const char *text)
{
  g_ptr_array_add (cells, g_strdup (text));
}

static char **
finish_row (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static void
append_item (SeralTable     *table,
             SeralCatalogue *catalogue,
             SeralPlanItem  *item)
{
  GPtrArray *cells = g_ptr_array_new ();

  add_cell (cells, seral_plan_item_get_title (item));
  add_cell (cells, seral_plan_item_get_owner (item));
  g_ptr_array_add (cells, seral_words_date (catalogue, seral_plan_item_get_start (item)));
  g_ptr_array_add (cells, seral_words_date (catalogue, seral_plan_item_get_due (item)));
  add_cell (cells, seral_words_plan_status (catalogue, seral_plan_item_get_status (item)));
  add_cell (cells, seral_plan_item_get_milestone (item));
  add_cell (cells, seral_plan_item_get_budget (item));
  add_cell (cells, seral_plan_item_get_outcome (item));

  seral_table_take_row (table, finish_row (cells));
}

/**
 * seral_words_table_plan:
 * @catalogue: the language
 * @plan: (element-type SeralPlanItem): a plan
 * @model: (nullable): the model whose items are shown; %NULL for all
 *
 * A plan as a table, a row per item, in the order of the plan.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_plan (SeralCatalogue *catalogue,
                        GListModel     *plan,
                        SeralModel     *model)
{
  const char *columns[9] = { NULL, };
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);
  g_return_val_if_fail (model == NULL || SERAL_IS_MODEL (model), NULL);

  columns[0] = seral_ptext (catalogue, "plan", "What to do");
  columns[1] = seral_ptext (catalogue, "plan", "Owner");
  columns[2] = seral_ptext (catalogue, "plan", "Start");
  columns[3] = seral_ptext (catalogue, "plan", "Due");
  columns[4] = seral_ptext (catalogue, "plan", "Status");
  columns[5] = seral_ptext (catalogue, "plan", "Milestone");
  columns[6] = seral_ptext (catalogue, "plan", "Budget");
  columns[7] = seral_ptext (catalogue, "plan", "Expected outcome");
  table = seral_table_new (seral_ptext (catalogue, "plan", "Plan"), columns);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (model == NULL || seral_plan_work_belongs_to (item, model))
        append_item (table, catalogue, item);
    }

  return table;
}

/* The questions an action would settle, as people read them. */
static char *
list_questions (SeralModel             *model,
                const SeralPhaseAction *action)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  for (guint i = 0; i < action->n_missing; i++)
    g_ptr_array_add (questions, (gpointer) criteria[action->missing[i]].question);
  g_ptr_array_add (questions, NULL);

  return g_strjoinv (" · ", (char **) questions->pdata);
}

static char *
name_resource (SeralModel        *model,
               const SeralAction *action)
{
  const SeralResource *resource;

  if (action->resource < 0)
    return g_strdup ("");

  resource = &seral_model_get_resources (model, NULL)[action->resource];

  return g_strdup_printf ("%s %s", resource->id, resource->title);
}

static void
append_action (SeralTable             *table,
               SeralCatalogue         *catalogue,
               SeralAssessment        *assessment,
               SeralModel             *model,
               const SeralPhaseAction *action)
{
  SeralPlanItem *item = seral_plan_proposal_find_item (assessment, model, action->action);
  GPtrArray *cells = g_ptr_array_new ();

  add_cell (cells, action->action->title);
  add_cell (cells, action->action->group);
  add_cell (cells, seral_words_area (catalogue, action->action->area));
  g_ptr_array_add (cells, name_resource (model, action->action));
  g_ptr_array_add (cells, list_questions (model, action));
  add_cell (cells, item != NULL ? seral_words_plan_status (catalogue, seral_plan_item_get_status (item))
                                : seral_ptext (catalogue, "plan status", "Not planned"));

  seral_table_take_row (table, finish_row (cells));
}

/**
 * seral_words_table_phase:
 * @catalogue: the language
 * @assessment: the document, whose plan says what is planned
 * @model: the model the phase is of
 * @phase: a phase
 *
 * A phase as a table, a row per action: its group, what it works on, the template
 * there is for it, which questions it would settle, and how far it is.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_phase (SeralCatalogue   *catalogue,
                         SeralAssessment  *assessment,
                         SeralModel       *model,
                         const SeralPhase *phase)
{
  const char *columns[7] = { NULL, };
  g_autofree char *title = NULL;
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (phase != NULL, NULL);

  columns[0] = seral_ptext (catalogue, "plan", "What to do");
  columns[1] = seral_ptext (catalogue, "plan", "Group");
  columns[2] = seral_ptext (catalogue, "plan", "Area");
  columns[3] = seral_ptext (catalogue, "plan", "Template");
  columns[4] = seral_ptext (catalogue, "plan", "Questions not met yet");
  columns[5] = seral_ptext (catalogue, "plan", "Status");
  title = seral_words_phase (catalogue, phase);
  table = seral_table_new (title, columns);

  for (guint i = 0; i < phase->n_actions; i++)
    append_action (table, catalogue, assessment, model, &phase->actions[i]);

  return table;
}
