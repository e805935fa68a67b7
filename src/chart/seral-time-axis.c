/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-time-axis.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2999

/**
 * seral_time_axis_get_x:
 * @self: an axis
 * @date: a valid day
 * @end: whether its end is meant, or its beginning
 *
 * Finds where a day stands. What lies outside of what the axis shows stands outside
 * of it.
 *
 * Returns: a place along the axis, in units of its scene
 */
double
seral_time_axis_get_x (const SeralTimeAxis *self,
                       const GDate         *date,
                       gboolean             end)
{
  double days, month;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (date != NULL && g_date_valid (date), 0.0);

  days = g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date));
  month = (double) g_date_get_year (date) * 12 + (double) g_date_get_month (date) - 1 +
          (g_date_get_day (date) - (end ? 0 : 1)) / days;

  return self->x + (month - self->first) / self->n_months * self->width;
}

/**
 * seral_time_axis_get_date:
 * @self: an axis
 * @x: a place along it
 * @end: whether the end of a day is looked for, or its beginning
 * @date: (out caller-allocates): the day
 *
 * Finds the day whose beginning or end is nearest to a place.
 *
 * Returns: whether it is a day that documents know
 */
gboolean
seral_time_axis_get_date (const SeralTimeAxis *self,
                          double               x,
                          gboolean             end,
                          GDate               *date)
{
  double months, month, day;
  int year;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  months = self->first + (x - self->x) / self->width * self->n_months;
  month = floor (months);
  if (!isfinite (months) || month < FIRST_YEAR * 12 || month >= (LAST_YEAR + 1) * 12)
    return FALSE;

  year = (int) month / 12;
  g_date_clear (date, 1);
  g_date_set_dmy (date, 1, (GDateMonth) ((int) month % 12 + 1), (GDateYear) year);
  day = round ((months - month) * g_date_get_days_in_month (g_date_get_month (date), (GDateYear) year)) - (end ? 1 : 0);
  if (day < 0)
    g_date_subtract_days (date, 1);
  else
    g_date_add_days (date, (guint) day);

  return g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR;
}
