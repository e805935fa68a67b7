/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-date.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2999

/* Reads @n_digits digits and nothing else: no sign, no space. */
static gboolean
parse_digits (const char *text,
              guint       n_digits,
              guint      *number)
{
  guint value = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (guint) g_ascii_digit_value (text[i]);
    }

  *number = value;
  return TRUE;
}

/**
 * seral_date_parse:
 * @text: (nullable): a date as documents have it, YYYY-MM-DD
 * @date: (out caller-allocates): the date, set only on success
 *
 * Reads a date. Only a whole day that is in the calendar, of the years 1900 to
 * 2999, is one; nothing may stand before or after it.
 *
 * Returns: whether @text is a date
 */
gboolean
seral_date_parse (const char *text,
                  GDate      *date)
{
  guint year, month, day;

  g_return_val_if_fail (date != NULL, FALSE);

  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return FALSE;

  if (!parse_digits (text, 4, &year) ||
      !parse_digits (text + 5, 2, &month) ||
      !parse_digits (text + 8, 2, &day))
    return FALSE;

  if (year < FIRST_YEAR || year > LAST_YEAR ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * seral_date_format:
 * @date: a valid date
 *
 * Writes a date as documents have it, in every language alike.
 *
 * Returns: (transfer full): the date as YYYY-MM-DD
 */
char *
seral_date_format (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  return g_strdup_printf ("%04u-%02u-%02u",
                          (guint) g_date_get_year (date),
                          (guint) g_date_get_month (date),
                          (guint) g_date_get_day (date));
}

/**
 * seral_date_today:
 * @date: (out caller-allocates): the current day in the local time zone
 *
 * Says which day it is.
 */
void
seral_date_today (GDate *date)
{
  g_autoptr (GDateTime) now = NULL;
  int year, month, day;

  g_return_if_fail (date != NULL);

  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &day);

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}
