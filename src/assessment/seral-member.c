/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment.h"
#include "assessment/seral-part-private.h"
#include "base/seral-date.h"

static SeralJsonNeed
get_need (const SeralMember *member)
{
  return member->flags & SERAL_MEMBER_REQUIRED ? SERAL_JSON_REQUIRED : SERAL_JSON_OPTIONAL;
}

/* Nodes of JSON */

JsonNode *
seral_node_new_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

/* Takes @array. */
JsonNode *
seral_node_new_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);

  return node;
}

/* Takes @object. */
JsonNode *
seral_node_new_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

static gboolean
check_length (const char  *text,
              gsize        longest,
              GError     **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                           _("The text is not valid UTF-8."));
      return FALSE;
    }

  if (strlen (text) > longest)
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                   _("The text is longer than the %u bytes that a document takes."), (guint) longest);
      return FALSE;
    }

  return TRUE;
}

/*
 * seral_check_text:
 * @text: (nullable): a text from outside
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Returns: whether @text can stand in a document
 */
gboolean
seral_check_text (const char  *text,
                  GError     **error)
{
  return text == NULL || check_length (text, SERAL_ASSESSMENT_MAX_TEXT, error);
}

/*
 * seral_check_name:
 * @name: an id from outside
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Returns: whether @name can be the name of a member in a document
 */
gboolean
seral_check_name (const char  *name,
                  GError     **error)
{
  return check_length (name, SERAL_ASSESSMENT_MAX_NAME, error);
}

static void
add_length_fault (SeralJsonReader *reader,
                  const char      *member,
                  gsize            longest)
{
  seral_json_reader_fault (reader, SERAL_FAULT_ERROR, member,
                           _("This has a text that is longer than the %u bytes that a document takes."),
                           (guint) longest);
}

/* Leaves out strings that are too long, with a fault of @member, or of the whole
 * object. */
static void
drop_long (SeralJsonReader  *reader,
           const char      **strings,
           gsize             longest,
           const char       *member)
{
  guint n_strings = 0;

  for (guint i = 0; strings[i] != NULL; i++)
    if (strlen (strings[i]) <= longest)
      strings[n_strings++] = strings[i];
    else
      add_length_fault (reader, member, longest);

  strings[n_strings] = NULL;
}

/*
 * seral_read_strings:
 * @reader: a reader in an object
 * @member: a member that holds an array of strings and may be missing
 *
 * Returns: (transfer container) (array zero-terminated=1): the strings, of which
 *   none is longer than a document takes
 */
const char **
seral_read_strings (SeralJsonReader *reader,
                    const char      *member)
{
  const char **strings = seral_json_reader_get_strings (reader, member, NULL);

  drop_long (reader, strings, SERAL_ASSESSMENT_MAX_TEXT, member);

  return strings;
}

/*
 * seral_read_names:
 * @reader: a reader in an object whose members are named by ids
 *
 * Returns: (transfer container) (array zero-terminated=1): the names, of which
 *   none is longer than a document takes
 */
const char **
seral_read_names (SeralJsonReader *reader)
{
  const char **names = seral_json_reader_get_members (reader, NULL);

  drop_long (reader, names, SERAL_ASSESSMENT_MAX_NAME, NULL);

  return names;
}

/*
 * seral_read_text:
 * @reader: a reader in an object
 * @member: a member that holds a text
 * @need: whether it must be there
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if there is none that a
 *   document may hold
 */
const char *
seral_read_text (SeralJsonReader *reader,
                 const char      *member,
                 SeralJsonNeed    need)
{
  const char *text = seral_json_reader_get_string (reader, member, need);

  if (text == NULL || strlen (text) <= SERAL_ASSESSMENT_MAX_TEXT)
    return text;

  add_length_fault (reader, member, SERAL_ASSESSMENT_MAX_TEXT);
  return NULL;
}

/*
 * seral_read_date:
 * @reader: a reader in an object
 * @member: a member that holds a day
 * @need: whether it must be there
 *
 * Returns: (transfer none) (nullable): the day as it is written, or %NULL if there
 *   is none in the calendar
 */
const char *
seral_read_date (SeralJsonReader *reader,
                 const char      *member,
                 SeralJsonNeed    need)
{
  const char *text = seral_read_text (reader, member, need);
  GDate date;

  if (text == NULL || seral_date_parse (text, &date))
    return text;

  seral_json_reader_fault (reader, SERAL_FAULT_ERROR, member,
                           _("This is not a day of the calendar, written as 2026-11-21."));
  return NULL;
}

/* Texts */

static GParamSpec *
text_create_pspec (const SeralMember *member)
{
  return g_param_spec_string (member->property, NULL, NULL, NULL, SERAL_MEMBER_PARAM_FLAGS);
}

/* There is one way to say nothing, whatever was given. */
static void
take_text (const SeralMember *member,
           const char        *text,
           GValue            *value)
{
  gboolean empty = text == NULL || *text == '\0';

  if (empty)
    g_value_set_static_string (value, member->flags & SERAL_MEMBER_NULLABLE ? NULL : "");
  else
    g_value_set_string (value, text);
}

static void
text_init (const SeralMember *member,
           GValue            *value)
{
  g_value_init (value, G_TYPE_STRING);
  take_text (member, NULL, value);
}

/* An id that can be made is missed with a warning; the part has one already. */
static void
text_read (const SeralMember *member,
           SeralJsonReader   *reader,
           GValue            *value)
{
  const char *text = seral_read_text (reader, member->name, get_need (member));

  if (!(member->flags & SERAL_MEMBER_ID))
    take_text (member, text, value);
  else if (text != NULL && *text != '\0')
    g_value_set_string (value, text);
  else if (member->flags & SERAL_MEMBER_MADE)
    seral_json_reader_fault (reader, SERAL_FAULT_WARNING, NULL, _("This has no id; one was made."));
  else if (text != NULL)
    seral_json_reader_fault (reader, SERAL_FAULT_ERROR, member->name, _("This id is empty."));
}

static JsonNode *
text_write (const SeralMember *member,
            const GValue      *value)
{
  const char *text = g_value_get_string (value);

  if ((text == NULL || *text == '\0') &&
      !(member->flags & (SERAL_MEMBER_ALWAYS | SERAL_MEMBER_REQUIRED)))
    return NULL;

  return seral_node_new_string (text);
}

static gboolean
text_equal (const GValue *a,
            const GValue *b)
{
  return g_strcmp0 (g_value_get_string (a), g_value_get_string (b)) == 0;
}

static gboolean
text_check (const SeralMember  *member,
            const GValue       *value,
            GError            **error)
{
  const char *text = g_value_get_string (value);

  if (member->flags & SERAL_MEMBER_REQUIRED && (text == NULL || *text == '\0'))
    {
      g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                   _("The member “%s” is missing."), member->name);
      return FALSE;
    }

  return seral_check_text (text, error);
}

static void
text_assign (const SeralMember *member,
             const GValue      *from,
             GValue            *to)
{
  take_text (member, g_value_get_string (from), to);
}

const SeralMemberKind seral_member_text = {
  .create_pspec = text_create_pspec,
  .init = text_init,
  .read = text_read,
  .write = text_write,
  .equal = text_equal,
  .check = text_check,
  .assign = text_assign,
};

/* Days, which are texts that must be in the calendar */

static void
date_read (const SeralMember *member,
           SeralJsonReader   *reader,
           GValue            *value)
{
  take_text (member, seral_read_date (reader, member->name, get_need (member)), value);
}

static gboolean
date_check (const SeralMember  *member,
            const GValue       *value,
            GError            **error)
{
  const char *text = g_value_get_string (value);
  GDate date;

  if (!text_check (member, value, error))
    return FALSE;

  if (text == NULL || *text == '\0' || seral_date_parse (text, &date))
    return TRUE;

  g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
               _("“%s” is not a day of the calendar, written as 2026-11-21."), text);
  return FALSE;
}

const SeralMemberKind seral_member_date = {
  .create_pspec = text_create_pspec,
  .init = text_init,
  .read = date_read,
  .write = text_write,
  .equal = text_equal,
  .check = date_check,
  .assign = text_assign,
};

/* Choices */

static GParamSpec *
choice_create_pspec (const SeralMember *member)
{
  return g_param_spec_enum (member->property, NULL, NULL,
                            member->get_type (), member->fallback, SERAL_MEMBER_PARAM_FLAGS);
}

static void
choice_init (const SeralMember *member,
             GValue            *value)
{
  g_value_init (value, member->get_type ());
  g_value_set_enum (value, member->fallback);
}

/* The words of a choice are the nicks of its enumeration, whose values count from 0. */
static void
choice_read (const SeralMember *member,
             SeralJsonReader   *reader,
             GValue            *value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (member->get_type ());
  g_autofree const char **words = g_new0 (const char *, choices->n_values + 1);

  for (guint i = 0; i < choices->n_values; i++)
    words[i] = choices->values[i].value_nick;

  g_value_set_enum (value, seral_json_reader_get_choice (reader, member->name, words,
                                                         get_need (member), member->fallback));
}

static JsonNode *
choice_write (const SeralMember *member,
              const GValue      *value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (member->get_type ());

  return seral_node_new_string (g_enum_get_value (choices, g_value_get_enum (value))->value_nick);
}

static gboolean
choice_equal (const GValue *a,
              const GValue *b)
{
  return g_value_get_enum (a) == g_value_get_enum (b);
}

static gboolean
choice_check (const SeralMember  *member,
              const GValue       *value,
              GError            **error)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (member->get_type ());

  if (g_enum_get_value (choices, g_value_get_enum (value)) != NULL)
    return TRUE;

  g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                       _("There is no such choice."));
  return FALSE;
}

static void
choice_assign (const SeralMember *member,
               const GValue      *from,
               GValue            *to)
{
  g_value_set_enum (to, g_value_get_enum (from));
}

const SeralMemberKind seral_member_choice = {
  .create_pspec = choice_create_pspec,
  .init = choice_init,
  .read = choice_read,
  .write = choice_write,
  .equal = choice_equal,
  .check = choice_check,
  .assign = choice_assign,
};

/* Lists of strings */

static GParamSpec *
strings_create_pspec (const SeralMember *member)
{
  return g_param_spec_boxed (member->property, NULL, NULL, G_TYPE_STRV, SERAL_MEMBER_PARAM_FLAGS);
}

static void
strings_init (const SeralMember *member,
              GValue            *value)
{
  g_value_init (value, G_TYPE_STRV);
  g_value_take_boxed (value, g_new0 (char *, 1));
}

static void
strings_read (const SeralMember *member,
              SeralJsonReader   *reader,
              GValue            *value)
{
  g_autofree const char **strings = seral_read_strings (reader, member->name);

  g_value_set_boxed (value, strings);
}

static JsonNode *
strings_write (const SeralMember *member,
               const GValue      *value)
{
  const char * const *strings = g_value_get_boxed (value);
  JsonArray *array;

  if (*strings == NULL && !(member->flags & SERAL_MEMBER_ALWAYS))
    return NULL;

  array = json_array_new ();
  for (; *strings != NULL; strings++)
    json_array_add_string_element (array, *strings);

  return seral_node_new_array (array);
}

static gboolean
strings_equal (const GValue *a,
               const GValue *b)
{
  return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
}

static gboolean
strings_check (const SeralMember  *member,
               const GValue       *value,
               GError            **error)
{
  const char * const *strings = g_value_get_boxed (value);

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    if (!seral_check_text (strings[i], error))
      return FALSE;

  return TRUE;
}

static void
strings_assign (const SeralMember *member,
                const GValue      *from,
                GValue            *to)
{
  if (g_value_get_boxed (from) != NULL)
    g_value_set_boxed (to, g_value_get_boxed (from));
  else
    g_value_take_boxed (to, g_new0 (char *, 1));
}

const SeralMemberKind seral_member_strings = {
  .create_pspec = strings_create_pspec,
  .init = strings_init,
  .read = strings_read,
  .write = strings_write,
  .equal = strings_equal,
  .check = strings_check,
  .assign = strings_assign,
};
