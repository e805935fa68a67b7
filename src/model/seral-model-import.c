/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/seral-file.h"
#include "model/seral-model-entry-private.h"
#include "model/seral-model-library-private.h"
#include "model/seral-model-loader.h"

/* Bringing a definition into the user's folder: read, check, compare with what
 * is there, copy. All of it in one task, over a list of what the library had
 * when it began. */

/* A definition that the library has. */
typedef struct
{
  SeralModelEntry *entry;   /* (owned); not touched by the thread */
  char            *id;
  char            *version;
  GBytes          *bytes;
} Known;

typedef struct
{
  GFile          *file;
  GFile          *folder;
  SeralCatalogue *catalogue;  /* (nullable) */
  GPtrArray      *known;      /* (element-type Known) */

  SeralFaults    *faults;     /* (nullable): filled by the thread */
} Import;

static void
known_free (Known *known)
{
  g_object_unref (known->entry);
  g_free (known->id);
  g_free (known->version);
  g_bytes_unref (known->bytes);
  g_free (known);
}

static void
import_free (Import *import)
{
  g_object_unref (import->file);
  g_object_unref (import->folder);
  g_clear_pointer (&import->catalogue, seral_catalogue_unref);
  g_ptr_array_unref (import->known);
  g_clear_pointer (&import->faults, seral_faults_unref);
  g_free (import);
}

static GPtrArray *
list_known (SeralModelLibrary *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (self));

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (G_LIST_MODEL (self), i);
      g_autoptr (GBytes) bytes = seral_model_entry_dup_bytes (entry);
      Known *known;

      /* What documents embed and the command line names does not stay. */
      if (bytes == NULL || seral_model_entry_get_origin (entry) > SERAL_MODEL_ORIGIN_USER)
        continue;

      known = g_new0 (Known, 1);
      known->id = g_strdup (seral_model_entry_get_id (entry));
      known->version = g_strdup (seral_model_entry_get_version (entry));
      known->bytes = g_steal_pointer (&bytes);
      known->entry = g_steal_pointer (&entry);
      g_ptr_array_add (list, known);
    }

  return list;
}

static gboolean
is_same (GBytes       *bytes,
         GBytes       *other,
         SeralModel   *model,
         GError      **error)
{
  if (g_bytes_equal (bytes, other))
    return TRUE;

  g_set_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS,
               /* Translators: the name of a model, then its version */
               _("another definition of %s, version %s, is there already: a changed definition needs a version of its own"),
               seral_model_get_name (model), seral_model_get_version (model));

  return FALSE;
}

static const Known *
find_known (Import     *import,
            SeralModel *model)
{
  const Known *found = NULL;

  for (guint i = 0; i < import->known->len; i++)
    {
      const Known *known = g_ptr_array_index (import->known, i);

      /* The user's come after the bundled ones, and win over them. */
      if (g_str_equal (known->id, seral_model_get_id (model)) &&
          g_str_equal (known->version, seral_model_get_version (model)))
        found = known;
    }

  return found;
}

static GFile *
get_destination (Import     *import,
                 SeralModel *model)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.json", seral_model_get_id (model),
                                           seral_model_get_version (model));

  return g_file_get_child (import->folder, name);
}

static gboolean
make_folder (GFile         *folder,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GError) own_error = NULL;

  if (g_file_make_directory_with_parents (folder, cancellable, &own_error) ||
      g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&own_error));

  return FALSE;
}

/* Copies the definition, unless a file of its name is there: with the same bytes
 * it is the copy, with others it is not ours to replace. */
static gboolean
copy (Import        *import,
      SeralModel    *model,
      GFile         *destination,
      GBytes        *bytes,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GBytes) present = NULL;
  g_autoptr (GError) own_error = NULL;

  present = seral_file_read (destination, SERAL_MODEL_MAX_BYTES, cancellable, &own_error);
  if (present != NULL)
    return is_same (bytes, present, model, error);

  if (!g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }

  return make_folder (import->folder, cancellable, error) &&
         seral_file_replace (destination, bytes, cancellable, error);
}

static SeralModelEntry *
run (Import        *import,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SeralModel) model = NULL;
  g_autoptr (GFile) destination = NULL;
  const Known *known;

  bytes = seral_file_read (import->file, SERAL_MODEL_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;

  import->faults = seral_faults_new ();
  model = seral_model_new_from_bytes (bytes, import->catalogue, import->faults, error);
  if (model == NULL)
    return NULL;

  known = find_known (import, model);
  if (known != NULL)
    return is_same (bytes, known->bytes, model, error) ? g_object_ref (known->entry) : NULL;

  destination = get_destination (import, model);
  if (!copy (import, model, destination, bytes, cancellable, error))
    return NULL;

  return seral_model_entry_new_for_bytes (bytes, SERAL_MODEL_ORIGIN_USER, destination, import->catalogue);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  SeralModelEntry *entry = run (task_data, cancellable, &error);

  if (entry != NULL)
    g_task_return_pointer (task, entry, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * seral_model_library_import_async:
 * @self: a library
 * @file: a file with a definition
 * @cancellable: (nullable): to stop it before the copy is made
 * @callback: what to call when done
 * @user_data: data for @callback
 *
 * Copies a definition into the user's folder as `<id>-<version>.json`, if there
 * is nothing wrong with it. One that is there already with the same bytes is
 * taken for what it is; other bytes for the same id and version are refused,
 * bundled definitions included.
 */
void
seral_model_library_import_async (SeralModelLibrary   *self,
                                  GFile               *file,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  SeralCatalogue *catalogue;
  Import *import;

  g_return_if_fail (SERAL_IS_MODEL_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (file));

  catalogue = seral_model_library_get_catalogue (self);

  import = g_new0 (Import, 1);
  import->file = g_object_ref (file);
  import->folder = g_object_ref (seral_model_library_get_user_folder (self));
  import->catalogue = catalogue != NULL ? seral_catalogue_ref (catalogue) : NULL;
  import->known = list_known (self);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, seral_model_library_import_async);
  /* Once the copy is made it is made, and is to be listed. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, import, (GDestroyNotify) import_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * seral_model_library_import_finish:
 * @self: a library
 * @result: what the callback was given
 * @faults: (out) (optional) (nullable) (transfer full): all that is wrong with the
 *   definition, warnings too; %NULL where it was not read
 * @error: return location for an error of %SERAL_MODEL_ERROR, %SERAL_JSON_ERROR or
 *   %G_IO_ERROR
 *
 * Lists what was imported.
 *
 * Returns: (transfer none): its entry, or %NULL with @error set
 */
SeralModelEntry *
seral_model_library_import_finish (SeralModelLibrary  *self,
                                   GAsyncResult       *result,
                                   SeralFaults       **faults,
                                   GError            **error)
{
  g_autoptr (SeralModelEntry) entry = NULL;
  Import *import;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  import = g_task_get_task_data (G_TASK (result));
  if (faults != NULL)
    *faults = g_steal_pointer (&import->faults);

  entry = g_task_propagate_pointer (G_TASK (result), error);
  if (entry == NULL)
    return NULL;

  return seral_model_library_list_user (self, entry);
}
