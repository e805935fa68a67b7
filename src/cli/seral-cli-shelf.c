/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-input.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "cli/seral-cli-ids.h"

/* A definition that was given with --model. */
typedef struct
{
  const char      *path;
  SeralModelEntry *entry; /* owned by the library */
  gboolean         used;
} Given;

struct _SeralCliShelf
{
  SeralModelLibrary *library;  /* (owned) */
  GArray            *given;    /* (owned) (element-type Given) */
  GPtrArray         *embedded; /* (owned) (element-type SeralModelEntry), of the document that is open */
};

/* Reads a definition; says what is wrong with it, and is NULL where it cannot be used. */
static SeralModelEntry *
add_definition (SeralCliShelf *self,
                const char    *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_cli_read (path, &error);
  SeralModelEntry *entry;

  if (bytes == NULL)
    {
      seral_cli_complain ("%s", error->message);
      return NULL;
    }

  entry = seral_model_library_add_bytes (self->library, bytes, SERAL_MODEL_ORIGIN_FILE, &error);
  if (entry == NULL)
    {
      seral_cli_complain_of (path, error->message);
      return NULL;
    }

  seral_cli_complain_faults (path, seral_model_entry_get_faults (entry), NULL);

  return seral_model_entry_get_valid (entry) ? entry : NULL;
}

/**
 * seral_cli_shelf_new:
 * @catalogue: the language in which definitions are read
 * @files: (nullable): definitions given with --model
 *
 * Puts the definitions of a run together. The bundled ones are read when they
 * are asked for.
 *
 * Returns: (transfer full) (nullable): the shelf; %NULL after saying which given
 *   definition is at fault
 */
SeralCliShelf *
seral_cli_shelf_new (SeralCatalogue     *catalogue,
                     const char * const *files)
{
  g_autoptr (SeralCliShelf) self = g_new0 (SeralCliShelf, 1);
  gboolean good = TRUE;

  self->library = seral_model_library_new (catalogue);
  self->given = g_array_new (FALSE, FALSE, sizeof (Given));
  self->embedded = g_ptr_array_new ();
  seral_model_library_load_user (self->library);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      Given given = { files[i], add_definition (self, files[i]), FALSE };

      g_array_append_val (self->given, given);
      good = good && given.entry != NULL;
    }

  return good ? g_steal_pointer (&self) : NULL;
}

/**
 * seral_cli_shelf_free:
 * @self: (transfer full): a shelf
 *
 * Puts the definitions away.
 */
void
seral_cli_shelf_free (SeralCliShelf *self)
{
  g_array_unref (self->given);
  g_ptr_array_unref (self->embedded);
  g_object_unref (self->library);
  g_free (self);
}

/**
 * seral_cli_shelf_get_library:
 * @self: a shelf
 *
 * Returns: (transfer none): the library behind it
 */
SeralModelLibrary *
seral_cli_shelf_get_library (SeralCliShelf *self)
{
  return self->library;
}

/**
 * seral_cli_shelf_open_document:
 * @self: a shelf
 * @assessment: a document
 *
 * Puts the definitions that a document brings along beside the others, until it
 * is closed: another document may bring along others of the same name. One that
 * is at fault is not found afterwards, which then says why.
 */
void
seral_cli_shelf_open_document (SeralCliShelf   *self,
                               SeralAssessment *assessment)
{
  guint n = 0;
  GBytes **definitions = seral_assessment_dup_embedded_models (assessment, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) bytes = definitions[i];
      SeralModelEntry *entry;

      entry = seral_model_library_add_bytes (self->library, bytes, SERAL_MODEL_ORIGIN_DOCUMENT, NULL);
      if (entry != NULL)
        g_ptr_array_add (self->embedded, entry);
    }

  g_free (definitions);
}

/**
 * seral_cli_shelf_close_document:
 * @self: a shelf
 *
 * Takes away what seral_cli_shelf_open_document() brought.
 */
void
seral_cli_shelf_close_document (SeralCliShelf *self)
{
  for (guint i = 0; i < self->embedded->len; i++)
    seral_model_library_remove (self->library, g_ptr_array_index (self->embedded, i));
  g_ptr_array_set_size (self->embedded, 0);
}

/* The last one given of this id. */
static SeralModelEntry *
find_given (SeralCliShelf *self,
            const char    *id)
{
  for (guint i = self->given->len; i > 0; i--)
    {
      Given *given = &g_array_index (self->given, Given, i - 1);

      if (strcmp (seral_model_entry_get_id (given->entry), id) != 0)
        continue;

      given->used = TRUE;
      return given->entry;
    }

  return NULL;
}

/**
 * seral_cli_shelf_complain_unused:
 * @self: a shelf
 *
 * Says which definitions were given and looked at by no document.
 */
void
seral_cli_shelf_complain_unused (SeralCliShelf *self)
{
  for (guint i = 0; i < self->given->len; i++)
    {
      const Given *given = &g_array_index (self->given, Given, i);
      g_autofree char *message = NULL;

      if (given->used)
        continue;

      message = g_strdup_printf (_("no document uses the model “%s”"), seral_model_entry_get_id (given->entry));
      seral_cli_complain_of (given->path, message);
    }
}

/**
 * seral_cli_shelf_find_model:
 * @self: a shelf
 * @use: how the document that is open uses a model
 * @error: return location for an error of %SERAL_MODEL_ERROR
 *
 * Finds the definition that a document means. One given with --model is taken
 * whatever its version is.
 *
 * Returns: (transfer none): the definition, or %NULL with @error set
 */
SeralModel *
seral_cli_shelf_find_model (SeralCliShelf  *self,
                            SeralModelUse  *use,
                            GError        **error)
{
  const char *id = seral_model_use_get_model (use);
  SeralModelEntry *given = find_given (self, id);

  if (given != NULL)
    return seral_model_entry_get_model (given, error);

  return seral_model_library_get_model (self->library, id, seral_model_use_get_version (use), error);
}

/* A file has an ending or a folder, which an id never has. */
static gboolean
names_a_file (const char *name)
{
  return strpbrk (name, "./") != NULL || seral_cli_is_dash (name);
}

static void
complain_unknown (SeralCliShelf *self,
                  const char    *id)
{
  GListModel *entries = G_LIST_MODEL (self->library);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *hint = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (entries, i);

      if (seral_model_entry_get_valid (entry))
        g_ptr_array_add (ids, (gpointer) seral_model_entry_get_id (entry)); /* the library keeps it */
    }

  hint = seral_cli_suggest (id, (const char * const *) ids->pdata, ids->len);
  seral_cli_complain (_("There is no model “%s”. %s"), id,
                      hint != NULL ? hint : _("“seral-cli models” lists those there are."));
}

/**
 * seral_cli_shelf_get_named:
 * @self: a shelf
 * @name: the id of a model, or the file of a definition
 *
 * Finds the definition that somebody named: the newest of that id, or the one in
 * the file.
 *
 * Returns: (transfer none) (nullable): the definition, which can be used; %NULL
 *   after saying what is wrong
 */
SeralModelEntry *
seral_cli_shelf_get_named (SeralCliShelf *self,
                           const char    *name)
{
  SeralModelEntry *entry;
  g_autoptr (GError) error = NULL;

  if (names_a_file (name))
    return add_definition (self, name);

  entry = seral_model_library_find (self->library, name, NULL);
  if (entry == NULL)
    complain_unknown (self, name);
  else if (seral_model_entry_get_model (entry, &error) == NULL)
    {
      seral_cli_complain_faults (name, seral_model_entry_get_faults (entry), error);
      entry = NULL;
    }

  return entry;
}
