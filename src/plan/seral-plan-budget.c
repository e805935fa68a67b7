/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "plan/seral-plan-budget.h"

/* More digits than this are no budget, and would not fit the sum. */
#define MOST_DIGITS 15

/* How many digits stand between two separators. */
#define GROUP 3

/**
 * Amount:
 * @before: (owned): what stands before the number, such as "€ "
 * @after: (owned): what stands after it, such as " EUR"
 * @separator: what its digits are grouped with; 0 where they are not
 * @value: the number
 *
 * A budget as somebody wrote it.
 */
typedef struct
{
  char     *before;
  char     *after;
  gunichar  separator;
  guint64   value;
} Amount;

static void
amount_clear (Amount *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Amount, amount_clear)

static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == '.' || c == '\'' || c == 0x2019 || c == ' ' || c == 0x00a0 || c == 0x202f;
}

/* Whether a group of digits begins after @p, and ends with it. */
static gboolean
begins_group (const char *p)
{
  for (guint i = 0; i < GROUP; i++)
    if (!g_ascii_isdigit (p[i]))
      return FALSE;

  return !g_ascii_isdigit (p[GROUP]);
}

/* Reads the digits from @p on; returns where they end, or NULL where they are no whole number. */
static const char *
read_number (Amount     *self,
             const char *p)
{
  guint n = 0;

  for (;;)
    {
      gunichar c;

      for (; g_ascii_isdigit (*p); p++, n++)
        {
          if (n == MOST_DIGITS)
            return NULL;
          self->value = self->value * 10 + (guint64) g_ascii_digit_value (*p);
        }

      c = g_utf8_get_char (p);
      if (!is_separator (c) || !begins_group (g_utf8_next_char (p)))
        return p;
      /* “1.234,500” is not two groups. */
      if (self->separator != 0 && self->separator != c)
        return NULL;
      self->separator = c;
      p = g_utf8_next_char (p);
    }
}

/* A budget is read where it is one whole number, and nothing else in it is a digit. */
static gboolean
read_amount (Amount     *self,
             const char *text)
{
  gsize start = strcspn (text, "0123456789");
  const char *end;

  if (text[start] == '\0')
    return FALSE;
  end = read_number (self, text + start);
  if (end == NULL || strpbrk (end, "0123456789") != NULL)
    return FALSE;

  self->before = g_strndup (text, start);
  self->after = g_strdup (end);
  g_strchug (self->before);
  g_strchomp (self->after);

  return TRUE;
}

static char *
write_amount (const Amount *self,
              gunichar      separator)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, self->value);
  gsize length = strlen (digits);
  GString *text = g_string_new (self->before);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP == 0 && separator != 0)
        g_string_append_unichar (text, separator);
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, self->after);

  return g_string_free (text, FALSE);
}

/**
 * seral_plan_budget_add:
 * @budgets: (array length=n): budgets as they were written; "" is none
 * @n: how many
 *
 * Adds up budgets, which are text: "€ 18,000" and "€ 40,000" are "€ 58,000". They
 * are added only where each is one whole number and all have the same words
 * around it; a currency is never guessed, and neither is what "1.5" means.
 *
 * Returns: (transfer full) (nullable): the sum, written as they are; %NULL where
 *   there is none, or they cannot be added
 */
char *
seral_plan_budget_add (const char * const *budgets,
                       guint               n)
{
  g_auto (Amount) sum = { NULL, };
  gunichar separator = 0;

  g_return_val_if_fail (budgets != NULL || n == 0, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_auto (Amount) amount = { NULL, };

      if (budgets[i][0] == '\0')
        continue;
      if (!read_amount (&amount, budgets[i]))
        return NULL;
      if (sum.before != NULL && (strcmp (sum.before, amount.before) != 0 || strcmp (sum.after, amount.after) != 0))
        return NULL;
      if (sum.before == NULL)
        {
          sum.before = g_steal_pointer (&amount.before);
          sum.after = g_steal_pointer (&amount.after);
        }
      if (separator == 0)
        separator = amount.separator;
      sum.value += amount.value;
    }

  return sum.before != NULL ? write_amount (&sum, separator) : NULL;
}
