/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-pace.h"

/**
 * seral_plan_pace_count_between:
 * @first: a valid day
 * @last: a valid day
 *
 * Counts the months from one day to another. A month that began on the 31st is
 * over at the end of a shorter one.
 *
 * Returns: whole months, or -1 where @last lies before @first
 */
int
seral_plan_pace_count_between (const GDate *first,
                               const GDate *last)
{
  int months;

  g_return_val_if_fail (first != NULL && g_date_valid (first), -1);
  g_return_val_if_fail (last != NULL && g_date_valid (last), -1);

  if (g_date_compare (first, last) > 0)
    return -1;

  months = 12 * ((int) g_date_get_year (last) - (int) g_date_get_year (first)) +
           (int) g_date_get_month (last) - (int) g_date_get_month (first);
  if (g_date_get_day (last) < g_date_get_day (first) && !g_date_is_last_of_month (last))
    months--;

  return months;
}

/**
 * seral_plan_pace_count_months:
 * @start: (nullable): when the programme started, YYYY-MM-DD
 * @day: a valid day, such as that of a round
 *
 * Counts how old a programme is.
 *
 * Returns: whole months, or -1 where @start is not a date or lies after @day
 */
int
seral_plan_pace_count_months (const char  *start,
                              const GDate *day)
{
  GDate first;

  g_return_val_if_fail (day != NULL && g_date_valid (day), -1);

  if (!seral_date_parse (start, &first))
    return -1;

  return seral_plan_pace_count_between (&first, day);
}

/* The last stage that has begun by then; a stage without a duration is usual at no age. */
static const SeralStage *
find_usual_stage (SeralModel *model,
                  int         months)
{
  const SeralStage *usual = NULL;
  const SeralStage *stages;
  guint n;

  stages = seral_model_get_stages (model, &n);
  for (guint i = 0; i < n; i++)
    {
      if (stages[i].duration.min >= 0 && stages[i].duration.min <= months)
        usual = &stages[i];
    }

  return usual;
}

/**
 * seral_plan_pace_measure:
 * @result: a result
 * @months: age of the programme in months; -1 where not known
 * @pace: (out caller-allocates): how the stage compares
 *
 * Compares the attained stage with the one that is usual for the programme's
 * age. The sources give how long a stage lasts, counted from the start of the
 * programme; reading a pace off that is ours. The last stage has no duration, so
 * that nobody is late for it.
 */
void
seral_plan_pace_measure (SeralResult *result,
                         int          months,
                         SeralPace   *pace)
{
  g_return_if_fail (result != NULL);
  g_return_if_fail (pace != NULL);

  *pace = (SeralPace) { .months = months, .verdict = SERAL_PACE_UNKNOWN };
  if (months < 0)
    return;

  pace->usual = find_usual_stage (seral_result_get_model (result), months);
  if (pace->usual == NULL || !seral_result_has_stage (result))
    return;

  if (seral_result_get_level (result) < pace->usual->level)
    pace->verdict = SERAL_PACE_BEHIND;
  else if (seral_result_get_level (result) > pace->usual->level)
    pace->verdict = SERAL_PACE_AHEAD;
  else
    pace->verdict = SERAL_PACE_USUAL;
}
