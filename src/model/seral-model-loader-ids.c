/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"

#define LONGEST_SLUG 64

static const char * const kind_members[SERAL_N_KINDS] = {
  [SERAL_KIND_STAGE] = "stages",
  [SERAL_KIND_SCALE] = "scales",
  [SERAL_KIND_DIMENSION] = "dimensions",
  [SERAL_KIND_CRITERION] = "criteria",
  [SERAL_KIND_ACTION] = "actions",
  [SERAL_KIND_RESOURCE] = "resources",
  [SERAL_KIND_INDICATOR] = "indicators",
  [SERAL_KIND_PITFALL] = "pitfalls",
  [SERAL_KIND_TOOL] = "tools",
  [SERAL_KIND_CAUTION] = "cautions",
  [SERAL_KIND_TARGET] = "targets",
  [SERAL_KIND_WHEEL] = "wheels",
  [SERAL_KIND_CONTEXT] = "context",
  [SERAL_KIND_TERM] = "terms",
  [SERAL_KIND_PRINCIPLE] = "principles",
  [SERAL_KIND_NEXT_STEP] = "nextSteps",
};

static const char *
get_element_id (JsonArray *array,
                guint      place)
{
  JsonNode *element = json_array_get_element (array, place);
  JsonNode *id = NULL;

  if (JSON_NODE_HOLDS_OBJECT (element))
    id = json_object_get_member (json_node_get_object (element), "id");

  if (id == NULL || json_node_get_value_type (id) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (id);
}

/* Scales are an object: their ids are the names of its members, in their order. */
static guint
gather_members (SeralModelLoader *self,
                JsonNode         *node)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  guint n = 0;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return 0;

  object = json_node_get_object (node);
  self->ids[SERAL_KIND_SCALE] = g_new0 (const char *, json_object_get_size (object));

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    self->ids[SERAL_KIND_SCALE][n++] = seral_arena_dup (self->model->arena, name);

  return n;
}

static guint
gather_elements (SeralModelLoader *self,
                 SeralModelKind    kind,
                 JsonNode         *node)
{
  JsonArray *array;
  guint n;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return 0;

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  self->ids[kind] = g_new0 (const char *, n);

  for (guint i = 0; i < n; i++)
    {
      const char *id = get_element_id (array, i);

      if (id != NULL)
        self->ids[kind][i] = seral_arena_dup (self->model->arena, id);
    }

  return n;
}

/**
 * seral_model_loader_gather_ids:
 * @self: a loader
 * @root: the document
 *
 * Makes the indexes of all lists. What is not as it should be is passed over in
 * silence here: the walk that follows meets it again and says so.
 */
void
seral_model_loader_gather_ids (SeralModelLoader *self,
                               JsonObject       *root)
{
  for (SeralModelKind kind = 0; kind < SERAL_N_KINDS; kind++)
    {
      JsonNode *node = json_object_get_member (root, kind_members[kind]);
      guint n;

      if (kind == SERAL_KIND_SCALE)
        n = gather_members (self, node);
      else
        n = gather_elements (self, kind, node);

      self->model->indexes[kind] = seral_id_index_new (self->ids[kind], n);
    }
}

/**
 * seral_model_is_slug:
 * @id: a string
 *
 * Returns: %TRUE if @id is a slug: lower-case letters, digits and single hyphens
 *   between them, at most 64 bytes
 */
gboolean
seral_model_is_slug (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > LONGEST_SLUG || id[0] == '-' || id[length - 1] == '-')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_islower (id[i]) && !g_ascii_isdigit (id[i]) && (id[i] != '-' || id[i - 1] == '-'))
        return FALSE;
    }

  return TRUE;
}

/**
 * seral_model_loader_fault_slug:
 * @self: a loader
 * @pointer: JSON Pointer of the id
 * @id: what was found there
 *
 * Adds the fault that @id is no slug.
 */
void
seral_model_loader_fault_slug (SeralModelLoader *self,
                               const char       *pointer,
                               const char       *id)
{
  g_autofree char *quoted = seral_fault_quote (id);

  seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                    /* Translators: %s is in quotes, %d a number of characters */
                    _("%s is not an id: use lower-case letters from a to z, digits and single hyphens between them, at most %d characters."),
                    quoted, LONGEST_SLUG);
}

/**
 * seral_model_loader_dup_pointer_to_string:
 * @self: a loader
 * @member: a member that holds a list of strings
 * @nth: which of the strings in it
 *
 * Tells where a string of seral_json_reader_get_strings() stands, which leaves
 * out what is no string.
 *
 * Returns: (transfer full): JSON Pointer of the string
 */
char *
seral_model_loader_dup_pointer_to_string (SeralModelLoader *self,
                                          const char       *member,
                                          guint             nth)
{
  g_autofree char *list = seral_json_reader_dup_pointer_to (self->reader, member);
  JsonArray *array = json_node_get_array (seral_json_reader_get_node (self->reader, member));
  guint place = 0;

  for (guint n_strings = 0; place < json_array_get_length (array); place++)
    {
      if (json_node_get_value_type (json_array_get_element (array, place)) != G_TYPE_STRING)
        continue;
      if (n_strings++ == nth)
        break;
    }

  return g_strdup_printf ("%s/%u", list, place);
}

/**
 * seral_model_loader_read_slug:
 * @self: a loader
 * @member: a member that holds an id
 *
 * Returns: (transfer none) (nullable): the id as it stands in the document;
 *   %NULL where there is no good one, which is a fault
 */
const char *
seral_model_loader_read_slug (SeralModelLoader *self,
                              const char       *member)
{
  const char *id = seral_json_reader_get_string (self->reader, member, SERAL_JSON_REQUIRED);
  g_autofree char *pointer = NULL;

  if (id == NULL)
    return NULL;

  if (seral_model_is_slug (id))
    return id;

  pointer = seral_json_reader_dup_pointer_to (self->reader, member);
  seral_model_loader_fault_slug (self, pointer, id);

  return NULL;
}

/**
 * seral_model_loader_check_answer_id:
 * @self: a loader, in an element that can be the answer to a criterion
 * @id: its id
 *
 * Adds a fault if the id is one of the two answers that every definition has.
 */
void
seral_model_loader_check_answer_id (SeralModelLoader *self,
                                    const char       *id)
{
  if (strcmp (id, "not-applicable") == 0 || strcmp (id, "dont-know") == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "id",
                             _("The answer “%s” has a meaning of its own; give this another id."), id);
}

/**
 * seral_model_loader_check_repeated:
 * @self: a loader, in an element of a list
 * @id: the id of the element
 * @first: the place of the first element that has this id
 * @place: the place of the element itself
 * @list: JSON Pointer of the list
 *
 * Adds a fault if an element before this one has the same id.
 */
void
seral_model_loader_check_repeated (SeralModelLoader *self,
                                   const char       *id,
                                   int               first,
                                   guint             place,
                                   const char       *list)
{
  if (first >= 0 && (guint) first < place)
    /* Translators: an id, then a place in a file such as /criteria/3 */
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "id",
                             _("“%s” is already the id of %s/%d."), id, list, first);
}

/**
 * seral_model_loader_read_id:
 * @self: a loader
 * @kind: what the element is
 * @place: its place in the list of its kind
 *
 * Reads the id of the element the reader is in: a slug, or as its publisher
 * writes it for a resource. That an element before it has the same id is a fault.
 *
 * Returns: (transfer none): the id, in the arena; "" where there is no good one
 */
const char *
seral_model_loader_read_id (SeralModelLoader *self,
                            SeralModelKind    kind,
                            guint             place)
{
  g_autofree char *list = g_strconcat ("/", kind_members[kind], NULL);
  const char *id;

  if (kind == SERAL_KIND_RESOURCE)
    id = seral_json_reader_get_id (self->reader, "id", SERAL_JSON_REQUIRED);
  else
    id = seral_model_loader_read_slug (self, "id");

  if (id == NULL)
    return "";

  seral_model_loader_check_repeated (self, id, seral_id_index_find (self->model->indexes[kind], id),
                                     place, list);

  return self->ids[kind][place];
}

/**
 * seral_model_loader_fault_unknown:
 * @self: a loader
 * @kind: what is referred to
 * @pointer: JSON Pointer of the reference
 * @id: the id that nothing has
 *
 * Adds the fault that a reference leads nowhere.
 */
void
seral_model_loader_fault_unknown (SeralModelLoader *self,
                                  SeralModelKind    kind,
                                  const char       *pointer,
                                  const char       *id)
{
  g_autofree char *quoted = seral_fault_quote (id);

  /* Translators: in all of these, %s is an id in quotation marks */
  switch (kind)
    {
    case SERAL_KIND_STAGE:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no stage %s."), quoted);
      break;
    case SERAL_KIND_SCALE:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no scale %s."), quoted);
      break;
    case SERAL_KIND_DIMENSION:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no dimension %s."), quoted);
      break;
    case SERAL_KIND_CRITERION:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no criterion %s."), quoted);
      break;
    case SERAL_KIND_RESOURCE:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no resource %s."), quoted);
      break;
    case SERAL_KIND_TERM:
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer, _("There is no term %s."), quoted);
      break;
    default:
      g_assert_not_reached (); /* nothing refers to the other kinds */
    }
}

/**
 * seral_model_loader_read_reference:
 * @self: a loader
 * @kind: what is referred to
 * @member: the member that holds an id
 * @need: whether it may be missing
 *
 * Reads a reference to another element of the definition.
 *
 * Returns: the place of what is referred to, or -1
 */
int
seral_model_loader_read_reference (SeralModelLoader *self,
                                   SeralModelKind    kind,
                                   const char       *member,
                                   SeralJsonNeed     need)
{
  const char *id = seral_json_reader_get_string (self->reader, member, need);
  int place;

  if (id == NULL)
    return -1;

  place = seral_id_index_find (self->model->indexes[kind], id);
  if (place < 0)
    {
      g_autofree char *pointer = seral_json_reader_dup_pointer_to (self->reader, member);

      seral_model_loader_fault_unknown (self, kind, pointer, id);
    }

  return place;
}

/**
 * seral_model_loader_read_references:
 * @self: a loader
 * @kind: what is referred to
 * @member: the member that holds a list of ids
 *
 * Reads references to other elements of the definition.
 *
 * Returns: the places of those that are known, in the arena
 */
SeralIndexList
seral_model_loader_read_references (SeralModelLoader *self,
                                    SeralModelKind    kind,
                                    const char       *member)
{
  g_autofree const char **ids = NULL;
  SeralIndexList list = { NULL, 0 };
  guint n_ids = 0;
  int *places;

  ids = seral_json_reader_get_strings (self->reader, member, &n_ids);
  places = seral_arena_new0 (self->model->arena, int, n_ids);

  for (guint i = 0; i < n_ids; i++)
    {
      int place = seral_id_index_find (self->model->indexes[kind], ids[i]);

      if (place < 0)
        {
          g_autofree char *pointer = seral_model_loader_dup_pointer_to_string (self, member, i);

          seral_model_loader_fault_unknown (self, kind, pointer, ids[i]);
          continue;
        }

      places[list.n++] = place;
    }

  list.items = places;

  return list;
}
