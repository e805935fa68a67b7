/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-number.h"

#define GROUP_SIZE 3
/* Longer texts are no numbers that people write. */
#define MOST_BYTES 128

/* Takes @what from the beginning of the text, if it stands there. */
static gboolean
take (const char **text,
      const char  *what)
{
  if (what[0] == '\0' || !g_str_has_prefix (*text, what))
    return FALSE;

  *text += strlen (what);

  return TRUE;
}

static guint
take_digits (const char **text,
             GString     *number)
{
  guint n = 0;

  for (; **text != '\0'; *text = g_utf8_next_char (*text), n++)
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (*text));

      if (digit < 0)
        break;
      g_string_append_c (number, (char) ('0' + digit));
    }

  return n;
}

static gboolean
take_space (const char **text)
{
  if (!g_unichar_isspace (g_utf8_get_char (*text)))
    return FALSE;

  *text = g_utf8_next_char (*text);

  return TRUE;
}

/* Thousands may be parted, as the language does or with a space, but nothing else. */
static gboolean
take_whole_part (const char **text,
                 GString     *number,
                 const char  *grouping)
{
  guint n = take_digits (text, number);

  if (n == 0 || n > GROUP_SIZE)
    return n > 0;

  while (take (text, grouping) || take_space (text))
    if (take_digits (text, number) != GROUP_SIZE)
      return FALSE;

  return TRUE;
}

/**
 * seral_number_parse:
 * @catalogue: the language it is written in
 * @text: what a person wrote
 * @value: (out): the number, set only on success
 *
 * Reads a number as seral_format_number() writes it: with the decimal mark and the
 * grouping of the language. What could mean two things is not read.
 *
 * Returns: whether it is a number
 */
gboolean
seral_number_parse (SeralCatalogue *catalogue,
                    const char     *text,
                    double         *value)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GString) number = NULL;
  const char *rest;
  double read;

  g_return_val_if_fail (catalogue != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (strlen (text) > MOST_BYTES || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  stripped = g_strstrip (g_strdup (text));
  rest = stripped;
  number = g_string_new (take (&rest, "-") || take (&rest, "−") ? "-" : NULL);
  if (!take_whole_part (&rest, number, seral_ptext (catalogue, "number-grouping", ",")))
    return FALSE;
  if (take (&rest, seral_ptext (catalogue, "number", ".")))
    {
      g_string_append_c (number, '.');
      if (take_digits (&rest, number) == 0)
        return FALSE;
    }
  if (*rest != '\0')
    return FALSE;

  read = g_ascii_strtod (number->str, NULL);
  if (!isfinite (read))
    return FALSE;

  *value = read;

  return TRUE;
}
