/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-dates.h"
#include "plan/seral-plan-work.h"

/* Documents know no later year. */
#define LAST_YEAR 2999

/**
 * seral_plan_dates_get_usual_months:
 * @model: a model
 * @level: a level above the model's first
 *
 * Tells how long the step to a stage is to be planned for: half way between the
 * shortest and the longest time the model gives, so that a plan is held neither
 * for hurried nor for slow.
 *
 * Returns: months; -1 where the model does not say how long the step takes
 */
int
seral_plan_dates_get_usual_months (SeralModel *model,
                                   int         level)
{
  const SeralTransition *transition;

  g_return_val_if_fail (SERAL_IS_MODEL (model), -1);

  transition = seral_model_get_transition_to (model, level);
  if (transition == NULL || transition->months.min < 0)
    return -1;
  if (transition->months.max < transition->months.min)
    return transition->months.min;

  return transition->months.min + (transition->months.max - transition->months.min) / 2;
}

/* The day by which all that the plan has open for a stage is due; FALSE where it says no day. */
static gboolean
find_last_due (GListModel *plan,
               SeralModel *model,
               int         level,
               GDate      *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      GDate due;

      if (!seral_plan_work_is_open (item) || seral_plan_work_get_level (item, model) != level ||
          !seral_date_parse (seral_plan_item_get_due (item), &due))
        continue;
      if (!found || g_date_compare (&due, last) > 0)
        *last = due;
      found = TRUE;
    }

  return found;
}

/* Months later; what the calendar of documents does not hold is not a date. */
static void
add_months (GDate *date,
            int    months)
{
  int last_month = 12 * (int) g_date_get_year (date) + (int) g_date_get_month (date) - 1 + months;

  if (last_month / 12 > LAST_YEAR)
    g_date_clear (date, 1);
  else
    g_date_add_months (date, (guint) months);
}

/* Moves on from the begin of a step to its end; the date is none where that is not known. */
static void
take_step (GDate      *date,
           GListModel *plan,
           SeralModel *model,
           int         level)
{
  int months = seral_plan_dates_get_usual_months (model, level);
  GDate planned;

  if (find_last_due (plan, model, level, &planned))
    {
      if (g_date_compare (&planned, date) > 0)
        *date = planned;
    }
  else if (months >= 0)
    add_months (date, months);
  else
    g_date_clear (date, 1);
}

/**
 * seral_plan_dates_propose:
 * @result: a result
 * @plan: (element-type SeralPlanItem): the plan
 * @level: of the stage to reach
 * @today: a valid day
 * @dates: (out caller-allocates): the dates
 *
 * Proposes when the work for a stage begins and when it is due, from the months
 * the model gives for the step. One stage at a time: the next one begins today,
 * a later one when the stage before it is there, which is when its work in the
 * plan is due, or after the time it usually takes. What keeps a stage has no
 * dates.
 */
void
seral_plan_dates_propose (SeralResult    *result,
                          GListModel     *plan,
                          int             level,
                          const GDate    *today,
                          SeralPlanDates *dates)
{
  SeralModel *model;
  int months;

  g_return_if_fail (result != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (plan));
  g_return_if_fail (today != NULL && g_date_valid (today));
  g_return_if_fail (dates != NULL);

  g_date_clear (&dates->start, 1);
  g_date_clear (&dates->due, 1);

  model = seral_result_get_model (result);
  months = seral_plan_dates_get_usual_months (model, level);
  if (level <= seral_result_get_level (result) || months < 0)
    return;

  dates->start = *today;
  for (int before = seral_result_get_level (result) + 1; before < level && g_date_valid (&dates->start); before++)
    take_step (&dates->start, plan, model, before);

  if (!g_date_valid (&dates->start))
    return;

  dates->due = dates->start;
  add_months (&dates->due, months);
}
