/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/seral-json-reader-private.h"

#define LONGEST_ID 64

/* Finds a member that holds a value of @type, or a number if that is double. */
static JsonNode *
ask_value (SeralJsonReader *self,
           const char      *member,
           SeralJsonNeed    need,
           GType            type,
           const char      *wanted)
{
  JsonNode *node = seral_json_reader_ask (self, member, need);

  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      GType found = json_node_get_value_type (node);

      if (found == type || (type == G_TYPE_DOUBLE && found == G_TYPE_INT64))
        return node;
    }

  seral_json_reader_type_fault (self, member, node, wanted);
  return NULL;
}

/**
 * seral_json_reader_get_string:
 * @self: a reader in an object
 * @member: a member that holds a string
 * @need: whether it must be there
 *
 * Returns: (transfer none) (nullable): the string, or %NULL if there is none
 */
const char *
seral_json_reader_get_string (SeralJsonReader *self,
                              const char      *member,
                              SeralJsonNeed    need)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  node = ask_value (self, member, need, G_TYPE_STRING, _("a string"));

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * seral_json_reader_get_text:
 * @self: a reader in an object
 * @member: a member that holds a text for people
 * @need: whether it must be there
 *
 * Gets a string in the language of the translator, if there is one and it knows
 * the text.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if there is none
 */
const char *
seral_json_reader_get_text (SeralJsonReader *self,
                            const char      *member,
                            SeralJsonNeed    need)
{
  const char *text = seral_json_reader_get_string (self, member, need);

  return text != NULL ? seral_json_reader_translate (self, member, text) : NULL;
}

static gboolean
is_id (const char *text)
{
  static const char others[] = "._-";
  gsize length = strlen (text);

  if (length == 0 || length > LONGEST_ID || !g_ascii_isalnum (text[0]))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr (others, text[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * seral_json_reader_get_id:
 * @self: a reader in an object
 * @member: a member that holds an id
 * @need: whether it must be there
 *
 * Gets a string of ASCII letters, digits, “.”, “_” and “-”, at most 64 of them,
 * that begins with a letter or a digit: slugs and UUIDs are such.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL if there is none
 */
const char *
seral_json_reader_get_id (SeralJsonReader *self,
                          const char      *member,
                          SeralJsonNeed    need)
{
  const char *id = seral_json_reader_get_string (self, member, need);
  g_autofree char *quoted = NULL;

  if (id == NULL || is_id (id))
    return id;

  quoted = seral_fault_quote (id);
  seral_json_reader_fault (self, SERAL_FAULT_ERROR, member,
                           /* Translators: %s is in quotes, %u a number of characters */
                           _("%s is not an id: it must begin with a letter from a to z or a digit, go on with these and . _ - alone, and have at most %u characters."),
                           quoted, LONGEST_ID);
  return NULL;
}

static void
add_strings (SeralJsonReader *self,
             JsonArray       *array,
             GPtrArray       *strings)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      char index[16];

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        {
          g_ptr_array_add (strings, (gpointer) json_node_get_string (node));
          continue;
        }

      g_snprintf (index, sizeof index, "%u", i);
      seral_json_reader_type_fault (self, index, node, _("a string"));
    }
}

/**
 * seral_json_reader_get_strings:
 * @self: a reader in an object
 * @member: a member that holds an array of strings and may be missing
 * @n_strings: (out) (optional): how many strings there are
 *
 * Gets the strings of an array. Each element that is none is a fault, and left
 * out.
 *
 * Returns: (transfer container) (array zero-terminated=1): the strings, never
 *   %NULL; free with g_free()
 */
const char **
seral_json_reader_get_strings (SeralJsonReader *self,
                               const char      *member,
                               guint           *n_strings)
{
  GPtrArray *strings;
  guint n_elements;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  strings = g_ptr_array_new ();
  if (seral_json_reader_begin_array (self, member, SERAL_JSON_OPTIONAL, &n_elements))
    {
      add_strings (self, seral_json_reader_get_array (self), strings);
      seral_json_reader_end (self);
    }

  if (n_strings != NULL)
    *n_strings = strings->len;
  g_ptr_array_add (strings, NULL);

  return (const char **) g_ptr_array_free (strings, FALSE);
}

static void
add_range_fault (SeralJsonReader *self,
                 const char      *member,
                 double           minimum,
                 double           maximum)
{
  g_autofree char *lowest = seral_json_number_to_string (minimum);
  g_autofree char *highest = seral_json_number_to_string (maximum);

  if (maximum >= G_MAXDOUBLE)
    seral_json_reader_fault (self, SERAL_FAULT_ERROR, member,
                             _("This number must be %s or more."), lowest);
  else if (minimum <= -G_MAXDOUBLE)
    seral_json_reader_fault (self, SERAL_FAULT_ERROR, member,
                             _("This number must be %s or less."), highest);
  else
    seral_json_reader_fault (self, SERAL_FAULT_ERROR, member,
                             _("This number must be from %s to %s."), lowest, highest);
}

/**
 * seral_json_reader_get_number:
 * @self: a reader in an object
 * @member: a member that holds a number
 * @need: whether it must be there
 * @minimum: the least it may be; -%G_MAXDOUBLE for any
 * @maximum: the most it may be; %G_MAXDOUBLE for any
 * @fallback: what is returned without one
 *
 * Returns: the number, or @fallback if there is none or it is out of range
 */
double
seral_json_reader_get_number (SeralJsonReader *self,
                              const char      *member,
                              SeralJsonNeed    need,
                              double           minimum,
                              double           maximum,
                              double           fallback)
{
  JsonNode *node;
  double value;

  g_return_val_if_fail (self != NULL, fallback);
  g_return_val_if_fail (member != NULL, fallback);

  node = ask_value (self, member, need, G_TYPE_DOUBLE, _("a number"));
  if (node == NULL)
    return fallback;

  value = json_node_get_double (node);
  if (value >= minimum && value <= maximum)
    return value;

  add_range_fault (self, member, minimum, maximum);
  return fallback;
}

/* Whether @node holds a whole number of 64 bits: 3.0 is one, as in JSON Schema. */
static gboolean
get_whole_number (JsonNode *node,
                  gint64   *value)
{
  double number;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      *value = json_node_get_int (node);
      return TRUE;
    }

  number = json_node_get_double (node);
  if (number != floor (number) || fabs (number) >= 9223372036854775808.0)
    return FALSE;

  *value = (gint64) number;
  return TRUE;
}

/**
 * seral_json_reader_get_integer:
 * @self: a reader in an object
 * @member: a member that holds a whole number
 * @need: whether it must be there
 * @minimum: the least it may be; %G_MININT64 for any
 * @maximum: the most it may be; %G_MAXINT64 for any
 * @fallback: what is returned without one
 *
 * Returns: the number, or @fallback if there is none or it is out of range
 */
gint64
seral_json_reader_get_integer (SeralJsonReader *self,
                               const char      *member,
                               SeralJsonNeed    need,
                               gint64           minimum,
                               gint64           maximum,
                               gint64           fallback)
{
  JsonNode *node;
  gint64 value;

  g_return_val_if_fail (self != NULL, fallback);
  g_return_val_if_fail (member != NULL, fallback);

  node = ask_value (self, member, need, G_TYPE_DOUBLE, _("a whole number"));
  if (node == NULL)
    return fallback;

  if (!get_whole_number (node, &value))
    {
      seral_json_reader_type_fault (self, member, node, _("a whole number"));
      return fallback;
    }

  if (value >= minimum && value <= maximum)
    return value;

  add_range_fault (self, member,
                   minimum == G_MININT64 ? -G_MAXDOUBLE : (double) minimum,
                   maximum == G_MAXINT64 ? G_MAXDOUBLE : (double) maximum);
  return fallback;
}

/**
 * seral_json_reader_get_boolean:
 * @self: a reader in an object
 * @member: a member that holds true or false and may be missing
 * @fallback: what is returned without one
 *
 * Returns: the value, or @fallback if there is none
 */
gboolean
seral_json_reader_get_boolean (SeralJsonReader *self,
                               const char      *member,
                               gboolean         fallback)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, fallback);
  g_return_val_if_fail (member != NULL, fallback);

  node = ask_value (self, member, SERAL_JSON_OPTIONAL, G_TYPE_BOOLEAN, _("true or false"));

  return node != NULL ? json_node_get_boolean (node) : fallback;
}

/**
 * seral_json_reader_get_choice:
 * @self: a reader in an object
 * @member: a member that holds one of some words
 * @words: (array zero-terminated=1): the words
 * @need: whether it must be there
 * @fallback: what is returned without one
 *
 * Returns: which of @words it is, from 0, or @fallback if there is none or
 *   another
 */
int
seral_json_reader_get_choice (SeralJsonReader    *self,
                              const char         *member,
                              const char * const *words,
                              SeralJsonNeed       need,
                              int                 fallback)
{
  const char *found;
  g_autofree char *quoted = NULL;
  g_autofree char *choices = NULL;

  g_return_val_if_fail (words != NULL, fallback);

  found = seral_json_reader_get_string (self, member, need);
  if (found == NULL)
    return fallback;

  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (found, words[i]) == 0)
      return i;

  quoted = seral_fault_quote (found);
  choices = g_strjoinv (", ", (char **) words);
  seral_json_reader_fault (self, SERAL_FAULT_ERROR, member,
                           /* Translators: the first %s is in quotes, the second a list of words */
                           _("%s is none of: %s."), quoted, choices);
  return fallback;
}

/**
 * seral_json_reader_get_node:
 * @self: a reader in an object
 * @member: a member that may hold anything and may be missing
 *
 * Returns: (transfer none) (nullable): its value as it is; a JSON null is a node
 */
JsonNode *
seral_json_reader_get_node (SeralJsonReader *self,
                            const char      *member)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  return seral_json_reader_ask (self, member, SERAL_JSON_OPTIONAL);
}
