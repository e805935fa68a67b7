/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment.h"
#include "assessment/seral-embedded-models-private.h"
#include "assessment/seral-part-private.h"

/*
 * A document keeps definitions as they are, whatever is in them: it is the
 * library that looks whether they are good.
 */

static GPtrArray *
models_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
}

static const char *
get_member (JsonNode   *model,
            const char *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (model), name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
is_model (JsonNode   *model,
          const char *id,
          const char *version)
{
  return g_strcmp0 (get_member (model, "id"), id) == 0 &&
         g_strcmp0 (get_member (model, "version"), version) == 0;
}

/*
 * seral_embedded_model_parse:
 * @bytes: a definition
 * @error: return location for an error of %SERAL_JSON_ERROR, or
 *   %SERAL_ASSESSMENT_ERROR_INVALID
 *
 * Returns: (transfer full): the definition as a document holds it, or %NULL with
 *   @error set
 */
JsonNode *
seral_embedded_model_parse (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (JsonNode) model = seral_json_parse (bytes, &seral_assessment_limits, NULL, error);

  if (model == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (model) &&
      get_member (model, "id") != NULL && get_member (model, "version") != NULL)
    return g_steal_pointer (&model);

  g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
                       _("This is not the definition of a model."));
  return NULL;
}

/*
 * seral_embedded_models_with:
 * @models: (element-type JsonNode): definitions
 * @id: id of a model
 * @version: its version
 * @model: (nullable): the definition of that id and version, or %NULL to have none
 *
 * Makes the same definitions with one added, replaced or removed.
 *
 * Returns: (transfer full) (element-type JsonNode): the other definitions
 */
GPtrArray *
seral_embedded_models_with (GPtrArray  *models,
                            const char *id,
                            const char *version,
                            JsonNode   *model)
{
  GPtrArray *other = models_new ();
  gboolean placed = model == NULL;

  for (guint i = 0; i < models->len; i++)
    {
      JsonNode *old = g_ptr_array_index (models, i);

      if (!is_model (old, id, version))
        g_ptr_array_add (other, json_node_ref (old));
      else if (!placed)
        g_ptr_array_add (other, json_node_ref (model));
      else
        continue;

      placed |= is_model (old, id, version);
    }

  if (!placed)
    g_ptr_array_add (other, json_node_ref (model));

  return other;
}

/* Definitions as a member of a part */

static GParamSpec *
models_create_pspec (const SeralMember *member)
{
  return g_param_spec_boxed (member->property, NULL, NULL,
                             G_TYPE_PTR_ARRAY, SERAL_MEMBER_LIST_PARAM_FLAGS);
}

static void
models_init (const SeralMember *member,
             GValue            *value)
{
  g_value_init (value, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (value, models_new ());
}

/* Looks that the element is an object with an id and a version. */
static gboolean
check_element (SeralJsonReader *reader,
               guint            index)
{
  g_autoptr (JsonObject) others = NULL;
  gboolean good;

  if (!seral_json_reader_begin_element (reader, index))
    return FALSE;

  good = seral_json_reader_get_string (reader, "id", SERAL_JSON_REQUIRED) != NULL;
  good &= seral_json_reader_get_string (reader, "version", SERAL_JSON_REQUIRED) != NULL;
  others = seral_json_reader_end_keeping (reader);

  return good;
}

static void
models_read (const SeralMember *member,
             SeralJsonReader   *reader,
             GValue            *value)
{
  GPtrArray *models = g_value_get_boxed (value);
  JsonNode *node = seral_json_reader_get_node (reader, member->name);
  guint n_elements;

  if (!seral_json_reader_begin_array (reader, member->name, SERAL_JSON_OPTIONAL, &n_elements))
    return;

  for (guint i = 0; i < n_elements; i++)
    if (check_element (reader, i))
      g_ptr_array_add (models, json_node_ref (json_array_get_element (json_node_get_array (node), i)));

  seral_json_reader_end (reader);
}

static JsonNode *
models_write (const SeralMember *member,
              const GValue      *value)
{
  GPtrArray *models = g_value_get_boxed (value);
  JsonArray *array = json_array_sized_new (models->len);

  for (guint i = 0; i < models->len; i++)
    json_array_add_element (array, json_node_ref (g_ptr_array_index (models, i)));

  return seral_node_new_array (array);
}

static gboolean
models_equal (const GValue *a,
              const GValue *b)
{
  GPtrArray *models_a = g_value_get_boxed (a);
  GPtrArray *models_b = g_value_get_boxed (b);

  if (models_a->len != models_b->len)
    return FALSE;

  for (guint i = 0; i < models_a->len; i++)
    if (!json_node_equal (g_ptr_array_index (models_a, i), g_ptr_array_index (models_b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
models_check (const SeralMember  *member,
              const GValue       *value,
              GError            **error)
{
  return TRUE;
}

/* The array never changes: a part gets another one. */
static void
models_assign (const SeralMember *member,
               const GValue      *from,
               GValue            *to)
{
  g_value_set_boxed (to, g_value_get_boxed (from));
}

const SeralMemberKind seral_member_models = {
  .create_pspec = models_create_pspec,
  .init = models_init,
  .read = models_read,
  .write = models_write,
  .equal = models_equal,
  .check = models_check,
  .assign = models_assign,
};
