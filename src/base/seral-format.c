/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-catalogue.h"

#define MOST_DECIMALS 15
#define GROUP_SIZE 3

/* Room for the whole part of the largest double, a point and the decimals. */
#define NUMBER_SIZE 512

/* What stands for a number that there is none of: U+2013. */
#define NO_NUMBER "–"

/* U+2212, which is as wide as a plus and is read out as “minus”. */
#define MINUS "−"

/* Shares nearer to a whole than this are whole: sums of thirds are not exact. */
#define SHARE_TOLERANCE 1e-9

static void
append_digit (GString    *string,
              char        digit,
              const char *digits)
{
  const char *begin = g_utf8_offset_to_pointer (digits, digit - '0');

  g_string_append_len (string, begin, g_utf8_next_char (begin) - begin);
}

/* The ten digits of the language, if the translation has ten. */
static const char *
get_digits (SeralCatalogue *self)
{
  static const char ascii[] = "0123456789";
  /* Translators: the digits from zero to nine that numbers are written with */
  const char *digits = seral_ptext (self, "number-digits", "0123456789");

  return g_utf8_strlen (digits, -1) == 10 ? digits : ascii;
}

static void
append_whole_part (SeralCatalogue *self,
                   GString        *string,
                   const char     *number,
                   gsize           length,
                   const char     *digits)
{
  /* Translators: what parts the thousands of a number, as in 1,234,567 */
  const char *grouping = seral_ptext (self, "number-grouping", ",");

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_SIZE == 0)
        g_string_append (string, grouping);
      append_digit (string, number[i], digits);
    }
}

static gboolean
is_zero (const char *number)
{
  return strspn (number, "0.") == strlen (number);
}

/**
 * seral_format_number:
 * @self: a catalogue
 * @value: a number
 * @decimals: how many decimals are shown, at most 15
 *
 * Writes a rounded number for people, with the decimal mark, the grouping and the
 * digits of the language. What is not a number is a dash.
 *
 * Returns: (transfer full): the number
 */
char *
seral_format_number (SeralCatalogue *self,
                     double          value,
                     guint           decimals)
{
  char number[NUMBER_SIZE];
  char format[] = "%.00f";
  const char *digits;
  gsize whole;
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (value))
    return g_strdup (NO_NUMBER);

  decimals = MIN (decimals, MOST_DECIMALS);
  format[2] = (char) ('0' + decimals / 10);
  format[3] = (char) ('0' + decimals % 10);
  g_ascii_formatd (number, sizeof number, format, fabs (value));

  digits = get_digits (self);
  whole = strcspn (number, ".");
  string = g_string_new (value < 0 && !is_zero (number) ? MINUS : NULL);
  append_whole_part (self, string, number, whole, digits);

  if (number[whole] == '.')
    /* Translators: the decimal mark, as in 3.5 */
    g_string_append (string, seral_ptext (self, "number", "."));
  for (gsize i = whole + 1; whole < strlen (number) && number[i] != '\0'; i++)
    append_digit (string, number[i], digits);

  return g_string_free (string, FALSE);
}

/**
 * seral_format_percent:
 * @self: a catalogue
 * @share: a share, of which 1 is the whole
 *
 * Writes a share as whole percents. Only nothing is 0 %, and only the whole is
 * 100 %: what is almost there is not called done.
 *
 * Returns: (transfer full): the percentage, with its sign
 */
char *
seral_format_percent (SeralCatalogue *self,
                      double          share)
{
  g_autofree char *number = NULL;
  double percent = share * 100;

  g_return_val_if_fail (self != NULL, NULL);

  if (share > SHARE_TOLERANCE && share < 1 - SHARE_TOLERANCE)
    percent = CLAMP (percent, 1, 99);

  number = seral_format_number (self, percent, 0);

  /* Translators: %s is a number, %% is a percent sign; put a space between them if your language does */
  return g_strdup_printf (seral_ptext (self, "percent", "%s%%"), number);
}

static const char *
get_month_name (SeralCatalogue *self,
                GDateMonth      month)
{
  static const char * const names[] = {
    /* Translators: the months as they are written within a date, such as 3 January 2026 */
    NC_ ("month", "January"),
    NC_ ("month", "February"),
    NC_ ("month", "March"),
    NC_ ("month", "April"),
    NC_ ("month", "May"),
    NC_ ("month", "June"),
    NC_ ("month", "July"),
    NC_ ("month", "August"),
    NC_ ("month", "September"),
    NC_ ("month", "October"),
    NC_ ("month", "November"),
    NC_ ("month", "December"),
  };
  const char *name = names[month - G_DATE_JANUARY];
  const char *translation = seral_catalogue_lookup (self, "month", name);

  return translation != NULL ? translation : name;
}

static char *
format_plain_number (SeralCatalogue *self,
                     guint           number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  const char *digits = get_digits (self);
  GString *string = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    append_digit (string, *p, digits);

  return g_string_free (string, FALSE);
}

/**
 * seral_format_year:
 * @self: a catalogue
 * @year: a year
 *
 * Writes a year for people: in the digits of the language, and without grouping.
 *
 * Returns: (transfer full): the year, such as “2026”
 */
char *
seral_format_year (SeralCatalogue *self,
                   guint           year)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_plain_number (self, year);
}

/**
 * seral_format_date:
 * @self: a catalogue
 * @date: a valid date
 *
 * Writes a date for people, with the name of the month.
 *
 * Returns: (transfer full): the date, such as “3 January 2026”
 */
char *
seral_format_date (SeralCatalogue *self,
                   const GDate    *date)
{
  g_autofree char *day = NULL;
  g_autofree char *year = NULL;
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  day = format_plain_number (self, g_date_get_day (date));
  year = format_plain_number (self, g_date_get_year (date));

  /* Translators: a date; keep the words in braces as they are, in the order of your language */
  string = g_string_new (seral_ptext (self, "date", "{day} {month} {year}"));
  g_string_replace (string, "{day}", day, 1);
  g_string_replace (string, "{month}", get_month_name (self, g_date_get_month (date)), 1);
  g_string_replace (string, "{year}", year, 1);

  return g_string_free (string, FALSE);
}

/**
 * seral_format_list:
 * @self: a catalogue
 * @items: (array zero-terminated=1): what is listed
 *
 * Writes items as one phrase.
 *
 * Returns: (transfer full): the phrase, such as “a, b and c”; "" without items
 */
char *
seral_format_list (SeralCatalogue      *self,
                   const char * const  *items)
{
  g_autofree char *list = NULL;
  guint n_items;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (items != NULL, NULL);

  n_items = g_strv_length ((char **) items);
  list = g_strdup (n_items > 0 ? items[0] : "");

  for (guint i = 1; i < n_items; i++)
    {
      char *longer;

      if (i == n_items - 1)
        /* Translators: the end of a list: what comes before, and its last item */
        longer = g_strdup_printf (seral_ptext (self, "list-end", "%s and %s"), list, items[i]);
      else
        /* Translators: a list: what comes before, and its next item, which is not the last */
        longer = g_strdup_printf (seral_ptext (self, "list", "%s, %s"), list, items[i]);

      g_free (list);
      list = longer;
    }

  return g_steal_pointer (&list);
}
