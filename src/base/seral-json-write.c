/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/seral-json.h"

/* Whole numbers up to this are all doubles. */
#define LARGEST_EXACT_INTEGER 9007199254740992.0

/* Decimals of so many digits are all told apart by normal doubles. */
#define DIGITS_KEPT 15
#define DIGITS_ENOUGH 17

#define INDENT_WIDTH 2

static void
append_indent (GString *string,
               guint    indent)
{
  static const char spaces[] = "                                ";
  gsize width = (gsize) indent * INDENT_WIDTH;

  g_string_append_c (string, '\n');
  for (; width > strlen (spaces); width -= strlen (spaces))
    g_string_append_len (string, spaces, (gssize) strlen (spaces));
  g_string_append_len (string, spaces, (gssize) width);
}

/* Control characters must not stand in a string; C1 and the line and paragraph
 * separators may, but break lines or terminals of those who read the file. */
static gboolean
needs_escape (gunichar c)
{
  return c < 0x20 || c == '"' || c == '\\' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

static void
append_escaped (GString  *string,
                gunichar  c)
{
  static const char specials[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";
  const char *special = c < 0x80 && c != 0 ? strchr (specials, (int) c) : NULL;

  if (special != NULL)
    {
      g_string_append_c (string, '\\');
      g_string_append_c (string, letters[special - specials]);
    }
  else
    {
      g_string_append_printf (string, "\\u%04x", c);
    }
}

static void
append_string (GString    *string,
               const char *text)
{
  g_autofree char *valid = NULL;
  const char *begin;

  if (!g_utf8_validate (text, -1, NULL))
    {
      valid = g_utf8_make_valid (text, -1);
      text = valid;
    }

  g_string_append_c (string, '"');
  for (const char *p = begin = text; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !needs_escape (c))
        continue;

      g_string_append_len (string, begin, p - begin);
      if (c == 0)
        break;
      append_escaped (string, c);
      begin = g_utf8_next_char (p);
    }
  g_string_append_c (string, '"');
}

static void
append_value (GString  *string,
              JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    append_string (string, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (string, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (string, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    seral_json_append_number (string, json_node_get_double (node));
}

static void
append_array (GString   *string,
              JsonArray *array,
              guint      indent)
{
  guint n_elements = json_array_get_length (array);

  g_string_append_c (string, '[');
  for (guint i = 0; i < n_elements; i++)
    {
      if (i > 0)
        g_string_append_c (string, ',');
      append_indent (string, indent + 1);
      seral_json_append (string, json_array_get_element (array, i), indent + 1);
    }
  if (n_elements > 0)
    append_indent (string, indent);
  g_string_append_c (string, ']');
}

static void
append_object (GString    *string,
               JsonObject *object,
               guint       indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean is_first = TRUE;

  g_string_append_c (string, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (!is_first)
        g_string_append_c (string, ',');
      is_first = FALSE;
      append_indent (string, indent + 1);
      append_string (string, name);
      g_string_append (string, ": ");
      seral_json_append (string, value, indent + 1);
    }
  if (!is_first)
    append_indent (string, indent);
  g_string_append_c (string, '}');
}

/**
 * seral_json_append:
 * @string: what to append to
 * @node: a value of any kind
 * @indent: how deep @node stands, in steps of two spaces
 *
 * Writes a value: objects with their members in the order they were added, one
 * member or element a line, texts as they are except for control characters.
 * Nothing depends on the locale.
 */
void
seral_json_append (GString  *string,
                   JsonNode *node,
                   guint     indent)
{
  g_return_if_fail (string != NULL);
  g_return_if_fail (node != NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (string, json_node_get_object (node), indent);
      break;

    case JSON_NODE_ARRAY:
      append_array (string, json_node_get_array (node), indent);
      break;

    case JSON_NODE_VALUE:
      append_value (string, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (string, "null");
      break;
    }
}

/**
 * seral_json_write:
 * @root: a value of any kind
 *
 * Writes a whole document, see seral_json_append(). The same tree always gives
 * the same bytes.
 *
 * Returns: (transfer full): the text in UTF-8, ending in a line end
 */
GBytes *
seral_json_write (JsonNode *root)
{
  GString *string;

  g_return_val_if_fail (root != NULL, NULL);

  string = g_string_new (NULL);
  seral_json_append (string, root, 0);
  g_string_append_c (string, '\n');

  return g_string_free_to_bytes (string);
}

/* Appends what printf() wrote, without what it puts into an exponent for nothing. */
static void
append_compact (GString    *string,
                const char *number)
{
  const char *exponent = strchr (number, 'e');

  if (exponent == NULL)
    {
      g_string_append (string, number);
      return;
    }

  g_string_append_len (string, number, exponent + 1 - number);
  if (exponent[1] == '-')
    g_string_append_c (string, '-');
  g_string_append (string, exponent + 1 + strspn (exponent + 1, "+-0"));
}

/**
 * seral_json_append_number:
 * @string: what to append to
 * @value: a number
 *
 * Writes a number in the fewest digits that read back as the same number, a
 * whole one without a decimal point, and zero without a sign. JSON has no
 * infinity and no NaN: they are written null.
 */
void
seral_json_append_number (GString *string,
                          double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char format[] = "%.00g";
  int digits;

  g_return_if_fail (string != NULL);

  if (!isfinite (value))
    {
      g_string_append (string, "null");
      return;
    }

  if (fabs (value) <= LARGEST_EXACT_INTEGER && value == floor (value))
    {
      g_string_append_printf (string, "%" G_GINT64_FORMAT, (gint64) value);
      return;
    }

  /* Only subnormal numbers can do with less than what all normal ones keep. */
  for (digits = isnormal (value) ? DIGITS_KEPT : 1; digits <= DIGITS_ENOUGH; digits++)
    {
      format[2] = (char) ('0' + digits / 10);
      format[3] = (char) ('0' + digits % 10);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  append_compact (string, buffer);
}

/**
 * seral_json_number_to_string:
 * @value: a number
 *
 * Writes a number as seral_json_append_number() does.
 *
 * Returns: (transfer full): the number
 */
char *
seral_json_number_to_string (double value)
{
  GString *string = g_string_new (NULL);

  seral_json_append_number (string, value);

  return g_string_free (string, FALSE);
}
