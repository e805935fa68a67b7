/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "exchange/seral-export-time.h"

static GDateTime *
get_given_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;

  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return NULL;

  return g_date_time_new_from_unix_utc (seconds);
}

/**
 * seral_export_get_time:
 *
 * Tells at which time a file says it was made: now, or at SOURCE_DATE_EPOCH where
 * the environment sets it, so that the same input gives the same bytes.
 *
 * Returns: (transfer full): the time, in UTC
 */
GDateTime *
seral_export_get_time (void)
{
  GDateTime *given = get_given_time ();

  return given != NULL ? given : g_date_time_new_now_utc ();
}

/**
 * seral_export_get_day:
 * @day: (out caller-allocates): the day
 *
 * Tells which day it is to what is written: the current one in the local time
 * zone, or that of SOURCE_DATE_EPOCH.
 */
void
seral_export_get_day (GDate *day)
{
  g_autoptr (GDateTime) given = get_given_time ();

  g_return_if_fail (day != NULL);

  seral_date_today (day);
  if (given != NULL)
    g_date_set_dmy (day, (GDateDay) g_date_time_get_day_of_month (given), g_date_time_get_month (given),
                    (GDateYear) g_date_time_get_year (given));
}
