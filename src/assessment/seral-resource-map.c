/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment/seral-part-private.h"
#include "assessment/seral-resource-map-private.h"

typedef struct
{
  char      *model;     /* (owned) */
  GPtrArray *resources; /* (element-type utf8) (owned): ids, NULL-terminated */
} List;

struct _SeralResourceMap
{
  GPtrArray *lists; /* (element-type List) (owned) */
};

G_DEFINE_BOXED_TYPE (SeralResourceMap, seral_resource_map,
                     seral_resource_map_ref, seral_resource_map_unref)

static void
list_free (gpointer data)
{
  List *list = data;

  g_free (list->model);
  g_ptr_array_unref (list->resources);
  g_free (list);
}

static void
map_clear (gpointer data)
{
  SeralResourceMap *self = data;

  g_ptr_array_unref (self->lists);
}

static List *
add_list (SeralResourceMap   *self,
          const char         *model,
          const char * const *resources)
{
  List *list = g_new0 (List, 1);

  list->model = g_strdup (model);
  list->resources = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  for (; *resources != NULL; resources++)
    g_ptr_array_add (list->resources, g_strdup (*resources));

  g_ptr_array_add (self->lists, list);

  return list;
}

static const char * const *
get_resources (List *list)
{
  return (const char * const *) list->resources->pdata;
}

static List *
find_list (SeralResourceMap *self,
           const char       *model)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, i);

      if (strcmp (list->model, model) == 0)
        return list;
    }

  return NULL;
}

SeralResourceMap *
seral_resource_map_new (void)
{
  SeralResourceMap *self = g_atomic_rc_box_new0 (SeralResourceMap);

  self->lists = g_ptr_array_new_with_free_func (list_free);

  return self;
}

/*
 * seral_resource_map_with:
 * @self: a map
 * @model: id of a model
 * @resource: id of a resource
 * @ticked: whether the company has it
 *
 * Makes the same map with one resource more or less.
 *
 * Returns: (transfer full): the other map
 */
SeralResourceMap *
seral_resource_map_with (SeralResourceMap *self,
                         const char       *model,
                         const char       *resource,
                         gboolean          ticked)
{
  static const char * const none[] = { NULL };
  SeralResourceMap *other = seral_resource_map_new ();
  List *list;
  guint position;

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *old = g_ptr_array_index (self->lists, i);

      add_list (other, old->model, get_resources (old));
    }

  list = find_list (other, model);
  if (list == NULL)
    list = add_list (other, model, none);

  if (!g_ptr_array_find_with_equal_func (list->resources, resource, g_str_equal, &position))
    position = G_MAXUINT;

  if (ticked && position == G_MAXUINT)
    g_ptr_array_add (list->resources, g_strdup (resource));
  else if (!ticked && position != G_MAXUINT)
    g_ptr_array_remove_index (list->resources, position);

  if (list->resources->len == 0)
    g_ptr_array_remove (other->lists, list);

  return other;
}

SeralResourceMap *
seral_resource_map_ref (SeralResourceMap *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
seral_resource_map_unref (SeralResourceMap *self)
{
  g_atomic_rc_box_release_full (self, map_clear);
}

/*
 * seral_resource_map_lookup:
 * @self: a map
 * @model: id of a model
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): ids of the
 *   resources of @model that the company has, in the document's order
 */
const char * const *
seral_resource_map_lookup (SeralResourceMap *self,
                           const char       *model)
{
  List *list = find_list (self, model);

  return list != NULL ? get_resources (list) : NULL;
}

/* Resources as a member of a part */

static GParamSpec *
resources_create_pspec (const SeralMember *member)
{
  return g_param_spec_boxed (member->property, NULL, NULL,
                             SERAL_TYPE_RESOURCE_MAP, SERAL_MEMBER_LIST_PARAM_FLAGS);
}

static void
resources_init (const SeralMember *member,
                GValue            *value)
{
  g_value_init (value, SERAL_TYPE_RESOURCE_MAP);
  g_value_take_boxed (value, seral_resource_map_new ());
}

static void
resources_read (const SeralMember *member,
                SeralJsonReader   *reader,
                GValue            *value)
{
  SeralResourceMap *self = g_value_get_boxed (value);
  g_autofree const char **models = NULL;

  if (!seral_json_reader_begin_object (reader, member->name, SERAL_JSON_OPTIONAL))
    return;

  models = seral_read_names (reader);
  for (guint i = 0; models[i] != NULL; i++)
    {
      g_autofree const char **resources = seral_read_strings (reader, models[i]);

      if (*resources != NULL)
        add_list (self, models[i], resources);
    }

  seral_json_reader_end (reader);
}

static JsonNode *
resources_write (const SeralMember *member,
                 const GValue      *value)
{
  SeralResourceMap *self = g_value_get_boxed (value);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, i);
      JsonArray *array = json_array_sized_new (list->resources->len);

      for (guint j = 0; j < list->resources->len; j++)
        json_array_add_string_element (array, g_ptr_array_index (list->resources, j));

      json_object_set_array_member (object, list->model, array);
    }

  return seral_node_new_object (object);
}

static gboolean
resources_equal (const GValue *a,
                 const GValue *b)
{
  SeralResourceMap *map_a = g_value_get_boxed (a);
  SeralResourceMap *map_b = g_value_get_boxed (b);

  if (map_a->lists->len != map_b->lists->len)
    return FALSE;

  for (guint i = 0; i < map_a->lists->len; i++)
    {
      List *list_a = g_ptr_array_index (map_a->lists, i);
      List *list_b = g_ptr_array_index (map_b->lists, i);

      if (strcmp (list_a->model, list_b->model) != 0 ||
          !g_strv_equal (get_resources (list_a), get_resources (list_b)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
resources_check (const SeralMember  *member,
                 const GValue       *value,
                 GError            **error)
{
  SeralResourceMap *self = g_value_get_boxed (value);

  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, i);

      if (!seral_check_name (list->model, error))
        return FALSE;

      for (guint j = 0; j < list->resources->len; j++)
        if (!seral_check_text (g_ptr_array_index (list->resources, j), error))
          return FALSE;
    }

  return TRUE;
}

/* A map never changes: a part gets another one. */
static void
resources_assign (const SeralMember *member,
                  const GValue      *from,
                  GValue            *to)
{
  g_value_set_boxed (to, g_value_get_boxed (from));
}

const SeralMemberKind seral_member_resources = {
  .create_pspec = resources_create_pspec,
  .init = resources_init,
  .read = resources_read,
  .write = resources_write,
  .equal = resources_equal,
  .check = resources_check,
  .assign = resources_assign,
};
