/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan/seral-plan-move.h"

/* Documents know no other years. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2999

/* Months first, then days; FALSE where documents know no such day. */
static gboolean
move_date (GDate *date,
           int    months,
           int    days)
{
  int month = (int) g_date_get_year (date) * 12 + (int) g_date_get_month (date) - 1 + months;
  int day = (int) g_date_get_julian (date) + days;

  if (month < FIRST_YEAR * 12 || month >= (LAST_YEAR + 1) * 12 || day < 1)
    return FALSE;

  if (months > 0)
    g_date_add_months (date, (guint) months);
  else if (months < 0)
    g_date_subtract_months (date, (guint) -months);

  if (days > 0)
    g_date_add_days (date, (guint) days);
  else if (days < 0)
    g_date_subtract_days (date, (guint) -days);

  return g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR;
}

/**
 * seral_plan_move_find:
 * @item: an item of a plan
 * @what: what of it moves
 * @months: months to move by; below 0 is earlier
 * @days: days to move by, besides
 * @start: (out caller-allocates): when it begins then; not valid where it has no such date
 * @due: (out caller-allocates): when it is due then; likewise
 *
 * Finds the dates an item would have. An item that moves as it is stays as long as
 * before, in days; one does not become due before it begins.
 *
 * Returns: whether it can be moved: it has a date that moves, and documents know the
 *   new one
 */
gboolean
seral_plan_move_find (SeralPlanItem *item,
                      SeralPlanMove  what,
                      int            months,
                      int            days,
                      GDate         *start,
                      GDate         *due)
{
  gboolean has_start, has_due;
  int length;

  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), FALSE);
  g_return_val_if_fail (start != NULL && due != NULL, FALSE);

  g_date_clear (start, 1);
  g_date_clear (due, 1);
  has_start = seral_date_parse (seral_plan_item_get_start (item), start);
  has_due = seral_date_parse (seral_plan_item_get_due (item), due);
  length = has_start && has_due ? g_date_days_between (start, due) : 0;

  if (what == SERAL_PLAN_MOVE_DUE)
    return has_due && move_date (due, months, days) && (!has_start || length < 0 || g_date_compare (start, due) <= 0);

  if (has_start && !move_date (start, months, days))
    return FALSE;
  if (has_start && has_due)
    {
      *due = *start;
      return move_date (due, 0, length);
    }

  return has_start || (has_due && move_date (due, months, days));
}

static SeralChange *
set_date (const char    *name,
          SeralPlanItem *item,
          const char    *property,
          const GDate   *date)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, seral_date_format (date));

  return seral_change_new_plan_item (name, seral_plan_item_get_id (item), property, &value);
}

/**
 * seral_plan_move_new:
 * @name: what the change is called, translated
 * @item: an item of a plan
 * @what: what of it moves
 * @months: months to move by; below 0 is earlier
 * @days: days to move by, besides
 *
 * Makes a change that moves an item in time. Several in a row are undone as one,
 * until seral_history_break_merge() or anything else comes between them.
 *
 * Returns: (transfer full) (nullable): the change; %NULL where the item cannot be
 *   moved there
 */
SeralChange *
seral_plan_move_new (const char    *name,
                     SeralPlanItem *item,
                     SeralPlanMove  what,
                     int            months,
                     int            days)
{
  SeralChange *changes[2];
  SeralChange *group;
  g_autofree char *key = NULL;
  guint n = 0;
  GDate start, due;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), NULL);

  if (!seral_plan_move_find (item, what, months, days, &start, &due))
    return NULL;

  if (what == SERAL_PLAN_MOVE_ALL && g_date_valid (&start))
    changes[n++] = set_date (name, item, "start", &start);
  if (g_date_valid (&due))
    changes[n++] = set_date (name, item, "due", &due);

  key = g_strdup_printf ("move/%s/%d", seral_plan_item_get_id (item), (int) what);
  group = seral_change_new_merging_group (name, key, changes, n);
  for (guint i = 0; i < n; i++)
    seral_change_unref (changes[i]);

  return group;
}
