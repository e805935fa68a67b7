/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/seral-arena.h"
#include "model/seral-id-index.h"
#include "model/seral-model-texts.h"

struct _SeralModelTexts
{
  JsonObject     *root;          /* (owned) */
  SeralCatalogue *catalogue;     /* (owned) (nullable) */
  GPtrArray      *tables;        /* (element-type JsonObject) (unowned), the nearest language first */
  GString        *context;       /* "<id>:", and behind it the pointer asked for last */
  gsize           prefix_length;
  SeralArena     *arena;         /* (owned) (nullable): holds @asked */
  GPtrArray      *asked;         /* (element-type utf8): pointers of all texts, where there are translations */
};

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static JsonObject *
get_object (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  return json_node_get_object (node);
}

/* The texts of a language, whose tag may be written in any case. */
static JsonObject *
find_table (JsonObject *translations,
            const char *language)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, translations);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (g_ascii_strcasecmp (name, language) == 0 && JSON_NODE_HOLDS_OBJECT (node))
        return json_node_get_object (node);
    }

  return NULL;
}

/* Gathers the tables from the nearest language to the most general one. The
 * definition's own language ends the search: nothing is nearer than its text. */
static void
gather_tables (SeralModelTexts *self,
               JsonObject      *translations,
               const char      *own_language)
{
  g_autofree char *language = g_strdup (seral_catalogue_get_language (self->catalogue));
  char *end = language + strlen (language);

  while (end != NULL)
    {
      JsonObject *table;

      *end = '\0';
      if (own_language != NULL && g_ascii_strcasecmp (language, own_language) == 0)
        return;

      table = find_table (translations, language);
      if (table != NULL)
        g_ptr_array_add (self->tables, table);

      end = strrchr (language, '-');
    }
}

/**
 * seral_model_texts_new:
 * @root: a definition, not yet known to be good
 * @catalogue: (nullable): the language to say the texts in; %NULL for the
 *   definition's own
 *
 * Prepares to translate the texts of a definition.
 *
 * Returns: (transfer full): what translates them
 */
SeralModelTexts *
seral_model_texts_new (JsonObject     *root,
                       SeralCatalogue *catalogue)
{
  SeralModelTexts *self;
  JsonObject *translations;
  const char *id;

  g_return_val_if_fail (root != NULL, NULL);

  id = get_string (root, "id");
  translations = get_object (root, "translations");

  self = g_new0 (SeralModelTexts, 1);
  self->root = json_object_ref (root);
  self->catalogue = catalogue != NULL ? seral_catalogue_ref (catalogue) : NULL;
  self->tables = g_ptr_array_new ();
  self->context = g_string_new (id);
  g_string_append_c (self->context, ':');
  self->prefix_length = self->context->len;

  if (translations != NULL)
    {
      self->arena = seral_arena_new ();
      self->asked = g_ptr_array_new ();
    }

  if (translations != NULL && catalogue != NULL)
    gather_tables (self, translations, get_string (root, "language"));

  return self;
}

/**
 * seral_model_texts_free:
 * @self: (transfer full): texts
 *
 * Frees what translates texts, and with it those of the definition.
 */
void
seral_model_texts_free (SeralModelTexts *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->arena, seral_arena_free);
  g_string_free (self->context, TRUE);
  g_ptr_array_unref (self->tables);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);
  json_object_unref (self->root);
  g_free (self);
}

static const char *
look_up_catalogue (SeralModelTexts *self,
                   const char      *pointer,
                   const char      *text)
{
  if (self->catalogue == NULL)
    return NULL;

  g_string_truncate (self->context, self->prefix_length);
  g_string_append (self->context, pointer);

  return seral_catalogue_lookup (self->catalogue, self->context->str, text);
}

/**
 * seral_model_texts_translate:
 * @pointer: JSON Pointer of a text
 * @text: the text as written
 * @user_data: a #SeralModelTexts
 *
 * Translates a text; a #SeralTranslateFunc.
 *
 * Returns: (transfer none) (nullable): the translation, valid as long as the
 *   texts are and the catalogue is, or %NULL where there is none
 */
const char *
seral_model_texts_translate (const char *pointer,
                             const char *text,
                             gpointer    user_data)
{
  SeralModelTexts *self = user_data;

  if (self->asked != NULL)
    g_ptr_array_add (self->asked, (gpointer) seral_arena_dup (self->arena, pointer));

  /* gettext's own header is the translation of "". */
  if (*text == '\0')
    return NULL;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const char *translation = get_string (g_ptr_array_index (self->tables, i), pointer);

      if (translation != NULL && *translation != '\0')
        return translation;
    }

  return look_up_catalogue (self, pointer, text);
}

static void
check_table (JsonObject   *table,
             const char   *language,
             SeralIdIndex *texts,
             SeralFaults  *faults)
{
  JsonObjectIter iter;
  const char *pointer;

  json_object_iter_init_ordered (&iter, table);
  while (json_object_iter_next_ordered (&iter, &pointer, NULL))
    {
      g_autoptr (GString) place = NULL;

      if (seral_id_index_find (texts, pointer) >= 0)
        continue;

      place = g_string_new (pointer);
      g_string_replace (place, "~", "~0", 0);
      g_string_replace (place, "/", "~1", 0);
      g_string_prepend_c (place, '/');
      g_string_prepend (place, language);
      g_string_prepend (place, "/translations/");
      seral_faults_add (faults, SERAL_FAULT_WARNING, place->str, _("There is no text here to translate."));
    }
}

/**
 * seral_model_texts_check_stray:
 * @self: texts that were all asked for
 * @faults: where warnings are added
 *
 * Warns of translations, in whatever language, that belong to no text.
 */
void
seral_model_texts_check_stray (SeralModelTexts *self,
                               SeralFaults     *faults)
{
  JsonObject *translations;
  g_autoptr (SeralIdIndex) texts = NULL;
  JsonObjectIter iter;
  const char *language;
  JsonNode *table;

  g_return_if_fail (self != NULL);

  translations = get_object (self->root, "translations");
  if (translations == NULL)
    return;

  texts = seral_id_index_new ((const char * const *) self->asked->pdata, self->asked->len);

  json_object_iter_init_ordered (&iter, translations);
  while (json_object_iter_next_ordered (&iter, &language, &table))
    {
      if (JSON_NODE_HOLDS_OBJECT (table))
        check_table (json_node_get_object (table), language, texts, faults);
    }
}
