/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-pace.h"
#include "plan/seral-plan-realism.h"
#include "plan/seral-plan-work.h"

/* The first start and the last due date of what leads to one stage; either may be none. */
typedef struct
{
  GDate first;
  GDate last;
} SeralSpan;

static void
extend (SeralSpan     *span,
        SeralPlanItem *item)
{
  GDate date;

  if (seral_date_parse (seral_plan_item_get_start (item), &date) &&
      (!g_date_valid (&span->first) || g_date_compare (&date, &span->first) < 0))
    span->first = date;
  if (seral_date_parse (seral_plan_item_get_due (item), &date) &&
      (!g_date_valid (&span->last) || g_date_compare (&date, &span->last) > 0))
    span->last = date;
}

static void
look_through (GListModel       *plan,
              SeralModel       *model,
              SeralPlannedStep *step,
              SeralSpan        *span)
{
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);
      GDate due;

      if (!seral_plan_work_is_open (item) || seral_plan_work_get_level (item, model) != step->level)
        continue;

      step->n_items++;
      step->n_undated += !seral_date_parse (seral_plan_item_get_due (item), &due);
      extend (span, item);
    }
}

static SeralRealism
judge (const SeralPlannedStep *step)
{
  if (step->months < 0 || step->usual.min < 0)
    return SERAL_REALISM_UNKNOWN;
  if (step->months < step->usual.min)
    return SERAL_REALISM_SHORT;
  if (step->usual.max >= 0 && step->months > step->usual.max)
    return SERAL_REALISM_LONG;

  return SERAL_REALISM_USUAL;
}

/*
 * Holds one step against how long it usually takes. @ready is when the step
 * before it is due, and moves on to when this one is.
 */
static void
measure (SeralPlannedStep *step,
         const SeralSpan  *span,
         SeralModel       *model,
         GDate            *ready)
{
  const SeralTransition *transition = seral_model_get_transition_to (model, step->level);
  const GDate *begin = g_date_valid (&span->first) ? &span->first : ready;

  step->months = -1;
  step->usual = (SeralRange) { -1, -1 };
  if (transition != NULL)
    step->usual = (SeralRange) { transition->months.min, transition->months.max };

  if (g_date_valid (&span->last))
    {
      step->months = seral_plan_pace_count_between (begin, &span->last);
      *ready = span->last;
    }

  step->verdict = judge (step);
}

/**
 * seral_plan_realism_check:
 * @result: a result
 * @plan: (element-type SeralPlanItem): the plan
 * @today: a valid day
 *
 * Holds the dates of a plan against how long a step usually takes, for every
 * step above the attained stage that the plan has open items for. A step lasts
 * from its first start date to its last due date; where no item says when it
 * starts, it begins when the step before it is due, and the first one today.
 *
 * Returns: (transfer full) (element-type SeralPlannedStep): the steps, in order
 */
GArray *
seral_plan_realism_check (SeralResult *result,
                          GListModel  *plan,
                          const GDate *today)
{
  SeralModel *model;
  GArray *steps;
  GDate ready;
  int level;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  model = seral_result_get_model (result);
  steps = g_array_new (FALSE, FALSE, sizeof (SeralPlannedStep));
  ready = *today;
  level = seral_result_get_level (result);

  while (++level <= seral_model_get_top_level (model))
    {
      SeralPlannedStep step = { .level = level };
      SeralSpan span;

      g_date_clear (&span.first, 1);
      g_date_clear (&span.last, 1);
      look_through (plan, model, &step, &span);
      if (step.n_items == 0)
        continue;

      step.overlaps = steps->len > 0 && g_date_valid (&span.first) && g_date_compare (&span.first, &ready) < 0;
      measure (&step, &span, model, &ready);
      g_array_append_val (steps, step);
    }

  return steps;
}
