/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment.h"
#include "assessment/seral-part-private.h"

/* A list of parts: an array of objects in a document, a GListStore here. */

static GParamSpec *
parts_create_pspec (const SeralMember *member)
{
  return g_param_spec_object (member->property, NULL, NULL,
                              G_TYPE_LIST_MODEL, SERAL_MEMBER_LIST_PARAM_FLAGS);
}

static void
parts_init (const SeralMember *member,
            GValue            *value)
{
  g_value_init (value, G_TYPE_LIST_STORE);
  g_value_take_object (value, g_list_store_new (member->get_type ()));
}

/* Reads an element, which the reader has entered, into a list. */
static void
read_part (const SeralMember *member,
           SeralJsonReader   *reader,
           GPtrArray         *parts)
{
  SeralPart *part = g_object_new (member->get_type (), NULL);

  g_ptr_array_add (parts, part);
  seral_part_read (part, reader);
}

/* Notes the id of the part that was just read. */
static void
check_id (SeralJsonReader *reader,
          SeralPart       *part,
          guint            index,
          GHashTable      *ids)
{
  const char *id = seral_part_get_id (part);
  g_autofree char *element = NULL;

  if (*id == '\0' || g_hash_table_add (ids, (gpointer) id))
    return;

  element = g_strdup_printf ("%u", index);
  seral_json_reader_fault (reader, SERAL_FAULT_ERROR, element,
                           _("Another one before it has the same id."));
}

static void
parts_read (const SeralMember *member,
            SeralJsonReader   *reader,
            GValue            *value)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_elements;

  if (!seral_json_reader_begin_array (reader, member->name, SERAL_JSON_OPTIONAL, &n_elements))
    return;

  if (n_elements > SERAL_ASSESSMENT_MAX_PARTS)
    {
      seral_json_reader_fault (reader, SERAL_FAULT_ERROR, NULL,
                               _("There can be %u of these, not more."), SERAL_ASSESSMENT_MAX_PARTS);
      n_elements = 0;
    }

  for (guint i = 0; i < n_elements; i++)
    if (seral_json_reader_begin_element (reader, i))
      {
        read_part (member, reader, parts);
        check_id (reader, g_ptr_array_index (parts, parts->len - 1), i, ids);
      }

  seral_json_reader_end (reader);

  g_list_store_splice (g_value_get_object (value), 0, 0, parts->pdata, parts->len);
}

static JsonNode *
parts_write (const SeralMember *member,
             const GValue      *value)
{
  GListModel *list = g_value_get_object (value);
  guint n_parts = g_list_model_get_n_items (list);
  JsonArray *array;

  if (n_parts == 0 && !(member->flags & SERAL_MEMBER_ALWAYS))
    return NULL;

  array = json_array_sized_new (n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (SeralPart) part = g_list_model_get_item (list, i);
      JsonObject *object = json_object_new ();

      seral_part_write (part, object);
      json_array_add_object_element (array, object);
    }

  return seral_node_new_array (array);
}

/* A list is changed in its parts, never set as a whole. */
static gboolean
parts_equal (const GValue *a,
             const GValue *b)
{
  return g_value_get_object (a) == g_value_get_object (b);
}

static gboolean
parts_check (const SeralMember  *member,
             const GValue       *value,
             GError            **error)
{
  GListModel *list = g_value_get_object (value);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SeralPart) part = g_list_model_get_item (list, i);

      if (!seral_part_check (part, error))
        return FALSE;
    }

  return TRUE;
}

static void
parts_assign (const SeralMember *member,
              const GValue      *from,
              GValue            *to)
{
  GListModel *list = g_value_get_object (from);
  GListStore *copy = g_value_get_object (to);

  g_list_store_remove_all (copy);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (SeralPart) part = g_list_model_get_item (list, i);
      g_autoptr (SeralPart) part_copy = seral_part_copy (part);

      g_list_store_append (copy, part_copy);
    }
}

const SeralMemberKind seral_member_parts = {
  .create_pspec = parts_create_pspec,
  .init = parts_init,
  .read = parts_read,
  .write = parts_write,
  .equal = parts_equal,
  .check = parts_check,
  .assign = parts_assign,
};
