/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdarg.h>

#include <glib/gi18n-lib.h>

#include "base/seral-json-reader-private.h"

/* Up to so many members that were asked for are looked through one by one. */
#define FEW_MEMBERS 16

/* An object or an array that was entered. */
typedef struct
{
  JsonObject *object; /* (unowned) (nullable) */
  JsonArray *array;   /* (unowned) (nullable) */
  gsize pointer_length; /* of the reader's pointer outside of it */
  guint first_asked;
  gboolean asked_for_all;
} Frame;

struct _SeralJsonReader
{
  JsonNode *root;
  SeralFaults *faults;
  GArray *frames; /* (element-type Frame) */
  GString *pointer;
  GPtrArray *asked; /* (element-type JsonNode) (unowned): members of all frames that were asked for */

  SeralTranslateFunc translate;
  gpointer translate_data;
};

/* Pointers */

static void
append_token (GString    *pointer,
              const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    {
      if (*name == '~')
        g_string_append (pointer, "~0");
      else if (*name == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *name);
    }
}

/* A value as a message names it. */
static char *
describe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_("an array"));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return seral_fault_quote (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  return seral_json_number_to_string (json_node_get_double (node));
}

/* Frames */

static Frame *
get_frame (SeralJsonReader *self)
{
  g_assert (self->frames->len > 0);

  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
push_frame (SeralJsonReader *self,
            JsonNode        *node,
            gsize            pointer_length)
{
  Frame frame = {
    .object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL,
    .array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL,
    .pointer_length = pointer_length,
    .first_asked = self->asked->len,
  };

  g_array_append_val (self->frames, frame);
}

static void
pop_frame (SeralJsonReader *self)
{
  Frame *frame = get_frame (self);

  g_string_truncate (self->pointer, frame->pointer_length);
  g_ptr_array_set_size (self->asked, (int) frame->first_asked);
  g_array_set_size (self->frames, self->frames->len - 1);
}

/* Enters @node, which @pointer is at already, if it is of the kind asked for. */
static gboolean
enter (SeralJsonReader *self,
       JsonNode        *node,
       JsonNodeType     kind,
       gsize            pointer_length)
{
  if (json_node_get_node_type (node) == kind)
    {
      push_frame (self, node, pointer_length);
      return TRUE;
    }

  seral_json_reader_type_fault (self, NULL, node, kind == JSON_NODE_OBJECT ? _("an object") : _("an array"));
  g_string_truncate (self->pointer, pointer_length);
  return FALSE;
}

/**
 * seral_json_reader_new:
 * @root: an immutable tree, such as seral_json_parse() gives
 * @faults: where faults are added
 *
 * Makes a reader that stands before @root; enter it with
 * seral_json_reader_begin_root().
 *
 * What the getters return belongs to @root.
 *
 * Returns: (transfer full): the reader
 */
SeralJsonReader *
seral_json_reader_new (JsonNode    *root,
                       SeralFaults *faults)
{
  SeralJsonReader *self;

  g_return_val_if_fail (root != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self = g_new0 (SeralJsonReader, 1);
  self->root = json_node_ref (root);
  self->faults = seral_faults_ref (faults);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->pointer = g_string_new (NULL);
  self->asked = g_ptr_array_new ();

  return self;
}

/**
 * seral_json_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees a reader, wherever it stands.
 */
void
seral_json_reader_free (SeralJsonReader *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->asked);
  g_string_free (self->pointer, TRUE);
  g_array_unref (self->frames);
  seral_faults_unref (self->faults);
  json_node_unref (self->root);
  g_free (self);
}

/**
 * seral_json_reader_set_translator:
 * @self: a reader
 * @translate: (nullable) (scope forever): says a text in another language
 * @user_data: data for @translate
 *
 * Sets what seral_json_reader_get_text() passes texts through.
 */
void
seral_json_reader_set_translator (SeralJsonReader    *self,
                                  SeralTranslateFunc  translate,
                                  gpointer            user_data)
{
  g_return_if_fail (self != NULL);

  self->translate = translate;
  self->translate_data = user_data;
}

/**
 * seral_json_reader_get_pointer:
 * @self: a reader
 *
 * Returns: (transfer none): JSON Pointer of the object or array that was entered
 *   last, valid until the reader moves
 */
const char *
seral_json_reader_get_pointer (SeralJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pointer->str;
}

/**
 * seral_json_reader_dup_pointer_to:
 * @self: a reader
 * @member: (nullable): a member of the object the reader is in, present or not
 *
 * Returns: (transfer full): JSON Pointer of the member, or of the object without one
 */
char *
seral_json_reader_dup_pointer_to (SeralJsonReader *self,
                                  const char      *member)
{
  GString *pointer;

  g_return_val_if_fail (self != NULL, NULL);

  pointer = g_string_new_len (self->pointer->str, (gssize) self->pointer->len);
  if (member != NULL)
    append_token (pointer, member);

  return g_string_free (pointer, FALSE);
}

/**
 * seral_json_reader_fault:
 * @self: a reader
 * @severity: how bad it is
 * @member: (nullable): the member at fault, or %NULL for the whole object
 * @format: what is wrong, a translated printf format
 * @...: what goes into @format
 *
 * Adds a fault that only the caller can know of.
 */
void
seral_json_reader_fault (SeralJsonReader    *self,
                         SeralFaultSeverity  severity,
                         const char         *member,
                         const char         *format,
                         ...)
{
  g_autofree char *pointer = NULL;
  va_list args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  pointer = seral_json_reader_dup_pointer_to (self, member);

  va_start (args, format);
  seral_faults_add_valist (self->faults, severity, pointer, format, args);
  va_end (args);
}

/**
 * seral_json_reader_type_fault:
 * @self: a reader
 * @token: (nullable): the member or the number of the element at fault, or %NULL
 *   for what the pointer is at
 * @node: what stands there
 * @wanted: what should, translated, such as “a string”
 *
 * Adds the fault that something is not what was asked for.
 */
void
seral_json_reader_type_fault (SeralJsonReader *self,
                              const char      *token,
                              JsonNode        *node,
                              const char      *wanted)
{
  g_autofree char *found = describe (node);

  /* Translators: the first %s is such as “a string”, the second is what stands there instead */
  seral_json_reader_fault (self, SERAL_FAULT_ERROR, token, _("This must be %s, not %s."), wanted, found);
}

/**
 * seral_json_reader_ask:
 * @self: a reader in an object
 * @member: a member
 * @need: whether it must be there
 *
 * Finds a member and notes that it was asked for. A missing one that is needed is
 * a fault.
 *
 * Returns: (transfer none) (nullable): what it holds, or %NULL if it is missing
 */
JsonNode *
seral_json_reader_ask (SeralJsonReader *self,
                       const char      *member,
                       SeralJsonNeed    need)
{
  Frame *frame = get_frame (self);
  JsonNode *node;

  g_assert (frame->object != NULL);

  node = json_object_get_member (frame->object, member);
  if (node != NULL)
    g_ptr_array_add (self->asked, node);
  else if (need == SERAL_JSON_REQUIRED)
    seral_json_reader_fault (self, SERAL_FAULT_ERROR, NULL, _("The member “%s” is missing."), member);

  return node;
}

/**
 * seral_json_reader_translate:
 * @self: a reader in an object
 * @member: a member that holds @text
 * @text: a text for people
 *
 * Returns: (transfer none): @text in the language of the translator, if it has one
 */
const char *
seral_json_reader_translate (SeralJsonReader *self,
                             const char      *member,
                             const char      *text)
{
  gsize length = self->pointer->len;
  const char *translated;

  if (self->translate == NULL)
    return text;

  append_token (self->pointer, member);
  translated = self->translate (self->pointer->str, text, self->translate_data);
  g_string_truncate (self->pointer, length);

  return translated != NULL ? translated : text;
}

/**
 * seral_json_reader_get_array:
 * @self: a reader in an array
 *
 * Returns: (transfer none): the array
 */
JsonArray *
seral_json_reader_get_array (SeralJsonReader *self)
{
  return get_frame (self)->array;
}

/**
 * seral_json_reader_begin_root:
 * @self: a reader that stands before its root
 *
 * Enters the root, which must be an object.
 *
 * Returns: whether it was entered and is to be left with
 *   seral_json_reader_end(); otherwise a fault was added
 */
gboolean
seral_json_reader_begin_root (SeralJsonReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->frames->len == 0, FALSE);

  return enter (self, self->root, JSON_NODE_OBJECT, 0);
}

static gboolean
begin_member (SeralJsonReader *self,
              const char      *member,
              SeralJsonNeed    need,
              JsonNodeType     kind)
{
  JsonNode *node = seral_json_reader_ask (self, member, need);
  gsize pointer_length = self->pointer->len;

  if (node == NULL)
    return FALSE;

  append_token (self->pointer, member);
  return enter (self, node, kind, pointer_length);
}

/**
 * seral_json_reader_begin_object:
 * @self: a reader in an object
 * @member: a member that holds an object
 * @need: whether it must be there
 *
 * Enters a member. A missing one is only a fault if it is needed, another type
 * always is.
 *
 * Returns: whether it was entered and is to be left with
 *   seral_json_reader_end() or seral_json_reader_end_keeping()
 */
gboolean
seral_json_reader_begin_object (SeralJsonReader *self,
                                const char      *member,
                                SeralJsonNeed    need)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (member != NULL, FALSE);

  return begin_member (self, member, need, JSON_NODE_OBJECT);
}

/**
 * seral_json_reader_begin_array:
 * @self: a reader in an object
 * @member: a member that holds an array of objects
 * @need: whether it must be there
 * @n_elements: (out): how many elements it has; 0 if it was not entered
 *
 * Enters an array, whose elements are then entered one after the other with
 * seral_json_reader_begin_element().
 *
 * Returns: whether it was entered and is to be left with seral_json_reader_end()
 */
gboolean
seral_json_reader_begin_array (SeralJsonReader *self,
                               const char      *member,
                               SeralJsonNeed    need,
                               guint           *n_elements)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (member != NULL, FALSE);
  g_return_val_if_fail (n_elements != NULL, FALSE);

  *n_elements = 0;

  if (!begin_member (self, member, need, JSON_NODE_ARRAY))
    return FALSE;

  *n_elements = json_array_get_length (get_frame (self)->array);
  return TRUE;
}

/**
 * seral_json_reader_begin_element:
 * @self: a reader in an array
 * @index: which element, below the number the array began with
 *
 * Enters an element, which must be an object.
 *
 * Returns: whether it was entered and is to be left with
 *   seral_json_reader_end() or seral_json_reader_end_keeping(); otherwise a
 *   fault was added
 */
gboolean
seral_json_reader_begin_element (SeralJsonReader *self,
                                 guint            index)
{
  gsize pointer_length;
  JsonArray *array;

  g_return_val_if_fail (self != NULL, FALSE);

  array = get_frame (self)->array;
  g_return_val_if_fail (array != NULL, FALSE);
  g_return_val_if_fail (index < json_array_get_length (array), FALSE);

  pointer_length = self->pointer->len;
  g_string_append_printf (self->pointer, "/%u", index);
  return enter (self, json_array_get_element (array, index), JSON_NODE_OBJECT, pointer_length);
}

/* What nobody asked for. */

typedef void (*UnknownFunc) (SeralJsonReader *self,
                             const char      *member,
                             JsonNode        *node,
                             gpointer         data);

/* The members that were asked for as a set, if they are too many to look through. */
static GHashTable *
hash_asked (SeralJsonReader *self,
            Frame           *frame)
{
  GHashTable *asked;

  if (self->asked->len - frame->first_asked <= FEW_MEMBERS)
    return NULL;

  asked = g_hash_table_new (NULL, NULL);
  for (guint i = frame->first_asked; i < self->asked->len; i++)
    g_hash_table_add (asked, g_ptr_array_index (self->asked, i));

  return asked;
}

static gboolean
was_asked (SeralJsonReader *self,
           Frame           *frame,
           GHashTable      *asked,
           JsonNode        *node)
{
  if (asked != NULL)
    return g_hash_table_contains (asked, node);

  for (guint i = frame->first_asked; i < self->asked->len; i++)
    if (g_ptr_array_index (self->asked, i) == node)
      return TRUE;

  return FALSE;
}

static void
foreach_unknown (SeralJsonReader *self,
                 UnknownFunc      func,
                 gpointer         data)
{
  Frame *frame = get_frame (self);
  g_autoptr (GHashTable) asked = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (frame->object == NULL || frame->asked_for_all)
    return;

  asked = hash_asked (self, frame);

  json_object_iter_init_ordered (&iter, frame->object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!was_asked (self, frame, asked, node))
      func (self, member, node, data);
}

static void
warn_of_unknown (SeralJsonReader *self,
                 const char      *member,
                 JsonNode        *node,
                 gpointer         data)
{
  seral_json_reader_fault (self, SERAL_FAULT_WARNING, member, _("This member is not known here."));
}

static void
keep_unknown (SeralJsonReader *self,
              const char      *member,
              JsonNode        *node,
              gpointer         data)
{
  JsonObject **kept = data;

  if (*kept == NULL)
    *kept = json_object_new ();

  json_object_set_member (*kept, member, json_node_ref (node));
}

/**
 * seral_json_reader_end:
 * @self: a reader in an object or an array
 *
 * Leaves what was entered last, and warns of each member of it that nobody asked
 * for: a typo must not pass in silence.
 */
void
seral_json_reader_end (SeralJsonReader *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->frames->len > 0);

  foreach_unknown (self, warn_of_unknown, NULL);
  pop_frame (self);
}

/**
 * seral_json_reader_end_keeping:
 * @self: a reader in an object
 *
 * Leaves what was entered last, and hands over the members nobody asked for, so
 * that a newer version's members survive being saved by this one.
 *
 * Returns: (transfer full) (nullable): the unknown members in their order, or
 *   %NULL if there are none
 */
JsonObject *
seral_json_reader_end_keeping (SeralJsonReader *self)
{
  JsonObject *kept = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->frames->len > 0, NULL);

  foreach_unknown (self, keep_unknown, &kept);
  pop_frame (self);

  return kept;
}

/**
 * seral_json_reader_has:
 * @self: a reader in an object
 * @member: the name of a member
 *
 * Says whether a member is there, whatever it holds. This does not count as
 * asking for it.
 *
 * Returns: whether @member is there
 */
gboolean
seral_json_reader_has (SeralJsonReader *self,
                       const char      *member)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (member != NULL, FALSE);

  return json_object_has_member (get_frame (self)->object, member);
}

/**
 * seral_json_reader_get_members:
 * @self: a reader in an object
 * @n_members: (out) (optional): how many there are
 *
 * Lists the members of an object whose names are data, such as ids. This counts
 * as asking for all of them.
 *
 * Returns: (transfer container) (array zero-terminated=1): the names in their
 *   order
 */
const char **
seral_json_reader_get_members (SeralJsonReader *self,
                               guint           *n_members)
{
  GPtrArray *members;
  JsonObjectIter iter;
  const char *member;
  Frame *frame;

  g_return_val_if_fail (self != NULL, NULL);

  frame = get_frame (self);
  frame->asked_for_all = TRUE;

  members = g_ptr_array_sized_new (json_object_get_size (frame->object) + 1);
  json_object_iter_init_ordered (&iter, frame->object);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    g_ptr_array_add (members, (gpointer) member);

  if (n_members != NULL)
    *n_members = members->len;
  g_ptr_array_add (members, NULL);

  return (const char **) g_ptr_array_free (members, FALSE);
}
