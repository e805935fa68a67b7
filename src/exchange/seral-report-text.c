/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-report-private.h"

#define MOST_LINE_BREAKS 2

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Space that may be broken; a space that must not is kept as it is. */
static gboolean
is_space (gunichar c)
{
  return c != 0xa0 && c != 0x202f && c != 0x2007 && (g_unichar_isspace (c) || g_unichar_iscntrl (c));
}

/* What XML 1.0 cannot hold, or holds to no good. */
static gboolean
is_nothing (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || c == 0xfeff;
}

/* At the end of @string a space becomes a line break, and breaks are not piled up. */
static void
append_line_break (GString *string)
{
  gsize n = 0;

  if (string->len > 0 && string->str[string->len - 1] == ' ')
    g_string_truncate (string, string->len - 1);
  while (n < string->len && string->str[string->len - 1 - n] == '\n')
    n++;
  if (n < MOST_LINE_BREAKS)
    g_string_append_c (string, '\n');
}

static void
append_space (GString *string)
{
  if (string->len == 0 || (string->str[string->len - 1] != ' ' && string->str[string->len - 1] != '\n'))
    g_string_append_c (string, ' ');
}

/* A run as every format takes it: see seral-report.h. */
char *
seral_report_dup_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *string = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (c))
        append_line_break (string);
      else if (is_space (c))
        append_space (string);
      else if (!is_nothing (c))
        g_string_append_unichar (string, c);
    }

  return g_string_free (string, FALSE);
}

/* An id that XML, HTML, a PDF's destination and a bookmark of Word take. */
char *
seral_report_dup_id (const char *id)
{
  GString *string = g_string_new (NULL);

  for (const char *p = id; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (string, g_ascii_tolower (*p));
      else if (string->len > 0 && string->str[string->len - 1] != '-')
        g_string_append_c (string, '-');
    }
  if (string->len == 0 || !g_ascii_isalpha (string->str[0]))
    g_string_prepend (string, "part-");

  return g_string_free (string, FALSE);
}

/*
 * An address as it may stand in any format, with nothing in it that has to be
 * escaped, or NULL for one that is not to be followed: what it opens must be a
 * page or a letter, never a file or a program.
 */
char *
seral_report_dup_address (const char *address)
{
  g_autofree char *escaped = NULL;
  g_autofree char *trimmed = g_utf8_make_valid (address, -1);
  g_autofree char *scheme = NULL;

  g_strstrip (trimmed);
  escaped = g_uri_escape_string (trimmed, "%:/?#[]@!$&*+,;=", FALSE);
  if (!g_uri_is_valid (escaped, G_URI_FLAGS_PARSE_RELAXED, NULL))
    return NULL;

  scheme = g_uri_parse_scheme (escaped);
  if (scheme == NULL || (g_ascii_strcasecmp (scheme, "http") != 0 && g_ascii_strcasecmp (scheme, "https") != 0 &&
                         g_ascii_strcasecmp (scheme, "mailto") != 0))
    return NULL;

  return g_steal_pointer (&escaped);
}
