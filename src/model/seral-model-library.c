/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "seral-models-resources.h"

#include "base/seral-file.h"
#include "model/seral-model-entry-private.h"
#include "model/seral-model-folder.h"
#include "model/seral-model-library-private.h"
#include "model/seral-model-loader.h"
#include "model/seral-version.h"

#define INDEX_PATH SERAL_RESOURCE_PATH "/models/index.ini"

struct _SeralModelLibrary
{
  GObject         parent_instance;

  SeralCatalogue *catalogue;    /* (owned) (nullable) */
  GFile          *user_folder;  /* (owned) */
  GPtrArray      *entries;      /* (element-type SeralModelEntry): bundled, user, others */
  guint           n_bundled;
  guint           n_user;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SeralModelLibrary, seral_model_library, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The list */

static GType
seral_model_library_get_item_type (GListModel *model)
{
  return SERAL_TYPE_MODEL_ENTRY;
}

static guint
seral_model_library_get_n_items (GListModel *model)
{
  return SERAL_MODEL_LIBRARY (model)->entries->len;
}

static gpointer
seral_model_library_get_item (GListModel *model,
                              guint       position)
{
  SeralModelLibrary *self = SERAL_MODEL_LIBRARY (model);

  if (position >= self->entries->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->entries, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = seral_model_library_get_item_type;
  iface->get_n_items = seral_model_library_get_n_items;
  iface->get_item = seral_model_library_get_item;
}

static void
seral_model_library_finalize (GObject *object)
{
  SeralModelLibrary *self = SERAL_MODEL_LIBRARY (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->user_folder);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);

  G_OBJECT_CLASS (seral_model_library_parent_class)->finalize (object);
}

static void
seral_model_library_class_init (SeralModelLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = seral_model_library_finalize;
}

static void
seral_model_library_init (SeralModelLibrary *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Bundled definitions */

static SeralModelEntry *
new_bundled_entry (SeralModelLibrary *self,
                   GKeyFile          *index,
                   const char        *name)
{
  g_autofree char *resource = g_strconcat (SERAL_RESOURCE_PATH "/models/", name, NULL);
  g_autofree char *id = g_key_file_get_string (index, name, "id", NULL);
  g_autofree char *version = g_key_file_get_string (index, name, "version", NULL);
  g_autofree char *title = g_key_file_get_string (index, name, "name", NULL);
  g_autofree char *publisher = g_key_file_get_string (index, name, "publisher", NULL);
  g_autofree char *summary = g_key_file_get_string (index, name, "summary", NULL);
  SeralModelCard card = { resource, id, version, title, publisher, summary };

  return seral_model_entry_new_for_card (&card, self->catalogue);
}

/* Lists what ships, from the index that the build wrote: start-up reads no
 * definition. Asking the resource for itself is also what keeps the linker from
 * leaving it out. */
static void
add_bundled (SeralModelLibrary *self)
{
  g_autoptr (GKeyFile) index = g_key_file_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  bytes = g_resource_lookup_data (seral_models_get_resource (), INDEX_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL || !g_key_file_load_from_bytes (index, bytes, G_KEY_FILE_NONE, &error))
    g_error ("The program was built without its models: %s", error->message);

  names = g_key_file_get_groups (index, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->entries, new_bundled_entry (self, index, names[i]));

  self->n_bundled = self->entries->len;
}

/**
 * seral_model_library_new:
 * @catalogue: (nullable): the language texts are wanted in
 *
 * Makes a library of the bundled definitions and of the user's, which lie in
 * `$XDG_DATA_HOME/seral/models` and are read by seral_model_library_load_user().
 *
 * Returns: (transfer full): the library
 */
SeralModelLibrary *
seral_model_library_new (SeralCatalogue *catalogue)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "seral", "models", NULL);
  /* A plain folder of this machine: GIO's modules, which bring others, need not be looked for. */
  g_autoptr (GFile) folder = g_vfs_get_file_for_path (g_vfs_get_local (), path);

  return seral_model_library_new_for_folder (catalogue, folder);
}

/**
 * seral_model_library_new_for_folder:
 * @catalogue: (nullable): the language texts are wanted in
 * @user_folder: where the user's definitions lie; need not exist
 *
 * Makes a library with another folder for the user's definitions.
 *
 * Returns: (transfer full): the library
 */
SeralModelLibrary *
seral_model_library_new_for_folder (SeralCatalogue *catalogue,
                                    GFile          *user_folder)
{
  g_autoptr (SeralModelLibrary) self = NULL;

  g_return_val_if_fail (G_IS_FILE (user_folder), NULL);

  self = g_object_new (SERAL_TYPE_MODEL_LIBRARY, NULL);
  self->catalogue = catalogue != NULL ? seral_catalogue_ref (catalogue) : NULL;
  self->user_folder = g_object_ref (user_folder);
  add_bundled (self);

  return g_steal_pointer (&self);
}

/**
 * seral_model_library_get_catalogue:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): the language its models are in
 */
SeralCatalogue *
seral_model_library_get_catalogue (SeralModelLibrary *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);

  return self->catalogue;
}

/**
 * seral_model_library_get_user_folder:
 * @self: a library
 *
 * Returns: (transfer none): where the user's definitions lie; need not exist
 */
GFile *
seral_model_library_get_user_folder (SeralModelLibrary *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);

  return self->user_folder;
}

/* The user's definitions */

static void
replace_user (SeralModelLibrary *self,
              GPtrArray         *entries)
{
  guint n_removed = self->n_user;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->entries, self->n_bundled, n_removed);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_insert (self->entries, (int) (self->n_bundled + i),
                        g_object_ref (g_ptr_array_index (entries, i)));

  self->n_user = entries->len;

  if (n_removed > 0 || entries->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), self->n_bundled, n_removed, entries->len);
}

/**
 * seral_model_library_load_user:
 * @self: a library
 *
 * Reads the user's definitions, waiting for the disk; for programs without a
 * window. Files at fault are listed with their faults. Of two files with the same
 * model and version the first by name counts, and the other is at fault.
 *
 * A folder that cannot be read is as good as none.
 */
void
seral_model_library_load_user (SeralModelLibrary *self)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_if_fail (SERAL_IS_MODEL_LIBRARY (self));

  entries = seral_model_folder_read (self->user_folder, self->catalogue, NULL, NULL);
  if (entries != NULL)
    replace_user (self, entries);
}

static void
load_user_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  SeralModelLibrary *self = source;
  GError *error = NULL;
  /* Folder and catalogue never change, and may be used from any thread. */
  GPtrArray *entries = seral_model_folder_read (self->user_folder, self->catalogue, cancellable, &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * seral_model_library_load_user_async:
 * @self: a library
 * @cancellable: (nullable): to stop it
 * @callback: what to call when done
 * @user_data: data for @callback
 *
 * Reads the user's definitions in the background, as
 * seral_model_library_load_user() does.
 */
void
seral_model_library_load_user_async (SeralModelLibrary   *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (SERAL_IS_MODEL_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, seral_model_library_load_user_async);
  g_task_run_in_thread (task, load_user_in_thread);
}

/**
 * seral_model_library_load_user_finish:
 * @self: a library
 * @result: what the callback was given
 * @error: return location for an error of %G_IO_ERROR
 *
 * Lists what was read, in place of the user's definitions that were listed.
 *
 * Returns: %TRUE, or %FALSE with @error set where the folder cannot be read
 */
gboolean
seral_model_library_load_user_finish (SeralModelLibrary  *self,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  entries = g_task_propagate_pointer (G_TASK (result), error);
  if (entries == NULL)
    return FALSE;

  replace_user (self, entries);

  return TRUE;
}

/**
 * seral_model_library_list_user:
 * @self: a library
 * @entry: an entry that was imported
 *
 * Puts an entry in its place among the user's own, instead of an older one of the
 * same file. One that is listed already stays where it is.
 *
 * Returns: (transfer none): @entry
 */
SeralModelEntry *
seral_model_library_list_user (SeralModelLibrary *self,
                               SeralModelEntry   *entry)
{
  guint end = self->n_bundled + self->n_user;
  guint place = self->n_bundled;
  guint n_removed = 0;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);

  if (g_ptr_array_find (self->entries, entry, NULL))
    return entry;

  while (place < end && seral_model_folder_compare (&self->entries->pdata[place], &entry) < 0)
    place++;

  if (place < end && seral_model_folder_compare (&self->entries->pdata[place], &entry) == 0)
    {
      g_ptr_array_remove_index (self->entries, place);
      n_removed = 1;
    }

  g_ptr_array_insert (self->entries, (int) place, g_object_ref (entry));
  self->n_user += 1 - n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), place, n_removed, 1);

  return entry;
}

/* Others */

static SeralModelEntry *
append (SeralModelLibrary *self,
        SeralModelEntry   *entry)
{
  g_ptr_array_add (self->entries, entry);
  g_list_model_items_changed (G_LIST_MODEL (self), self->entries->len - 1, 0, 1);

  return entry;
}

/* An entry named on the command line that is the same model as @entry. */
static SeralModelEntry *
find_named (SeralModelLibrary *self,
            SeralModelEntry   *entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      SeralModelEntry *other = g_ptr_array_index (self->entries, i);

      if (seral_model_entry_get_origin (other) == SERAL_MODEL_ORIGIN_FILE &&
          seral_model_entry_get_valid (entry) &&
          seral_model_entry_is (other, seral_model_entry_get_id (entry), seral_model_entry_get_version (entry)))
        return other;
    }

  return NULL;
}

/* Two files with the same model can be no more than copies of each other: which
 * one should count nobody said. */
static SeralModelEntry *
append_named (SeralModelLibrary  *self,
              SeralModelEntry    *new_entry,
              GError            **error)
{
  g_autoptr (SeralModelEntry) entry = new_entry;
  SeralModelEntry *other = find_named (self, entry);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) other_bytes = NULL;

  if (other == NULL)
    return append (self, g_steal_pointer (&entry));

  bytes = seral_model_entry_dup_bytes (entry);
  other_bytes = seral_model_entry_dup_bytes (other);
  if (g_bytes_equal (bytes, other_bytes))
    return other;

  g_set_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS,
               /* Translators: the id of a model, then its version */
               _("two different definitions of %s %s are given"),
               seral_model_entry_get_id (entry), seral_model_entry_get_version (entry));

  return NULL;
}

/**
 * seral_model_library_add_file:
 * @self: a library
 * @file: a file with a definition
 * @error: return location for an error of %G_IO_ERROR or %SERAL_MODEL_ERROR
 *
 * Adds a definition that was named on the command line; it wins over all others
 * of its id and version. Waits for the disk. A definition with faults is added
 * too, as an entry that is not valid.
 *
 * Returns: (transfer none): the entry, or %NULL with @error set where the file
 *   cannot be read or a different definition of the same id and version was
 *   named before
 */
SeralModelEntry *
seral_model_library_add_file (SeralModelLibrary  *self,
                              GFile              *file,
                              GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = seral_file_read (file, SERAL_MODEL_MAX_BYTES, NULL, error);
  if (bytes == NULL)
    return NULL;

  return append_named (self,
                       seral_model_entry_new_for_bytes (bytes, SERAL_MODEL_ORIGIN_FILE, file, self->catalogue),
                       error);
}

/**
 * seral_model_library_add_bytes:
 * @self: a library
 * @bytes: a definition
 * @origin: %SERAL_MODEL_ORIGIN_DOCUMENT or %SERAL_MODEL_ORIGIN_FILE
 * @error: return location for an error of %SERAL_MODEL_ERROR
 *
 * Adds a definition that was read already. One with faults is added too, as an
 * entry that is not valid. Of what documents embed, each adds its own entry,
 * which wins over those of earlier documents until it is removed.
 *
 * Returns: (transfer none): the entry, or %NULL with @error set where a different
 *   definition of the same id and version was named before
 */
SeralModelEntry *
seral_model_library_add_bytes (SeralModelLibrary  *self,
                               GBytes             *bytes,
                               SeralModelOrigin    origin,
                               GError            **error)
{
  SeralModelEntry *entry;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (origin == SERAL_MODEL_ORIGIN_DOCUMENT || origin == SERAL_MODEL_ORIGIN_FILE, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entry = seral_model_entry_new_for_bytes (bytes, origin, NULL, self->catalogue);

  return origin == SERAL_MODEL_ORIGIN_FILE ? append_named (self, entry, error) : append (self, entry);
}

/**
 * seral_model_library_remove:
 * @self: a library
 * @entry: an entry of it that was added
 *
 * Takes back what seral_model_library_add_bytes() or
 * seral_model_library_add_file() added, as when a document is closed.
 */
void
seral_model_library_remove (SeralModelLibrary *self,
                            SeralModelEntry   *entry)
{
  guint place;

  g_return_if_fail (SERAL_IS_MODEL_LIBRARY (self));
  g_return_if_fail (SERAL_IS_MODEL_ENTRY (entry));
  g_return_if_fail (g_ptr_array_find (self->entries, entry, &place));
  g_return_if_fail (place >= self->n_bundled + self->n_user);

  g_ptr_array_remove_index (self->entries, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

/* Finding */

/* Whether @entry is to be taken rather than @best, which stands before it. Of the
 * same version only documents have several, and there the latest wins. */
static gboolean
wins_over (SeralModelEntry *entry,
           SeralModelEntry *best)
{
  if (seral_model_entry_get_origin (entry) != seral_model_entry_get_origin (best))
    return seral_model_entry_get_origin (entry) > seral_model_entry_get_origin (best);

  return seral_version_compare (seral_model_entry_get_version (entry),
                                seral_model_entry_get_version (best)) >= 0;
}

/**
 * seral_model_library_find:
 * @self: a library
 * @id: the id of a model
 * @version: (nullable): its version, or %NULL for the newest
 *
 * Finds a definition that can be used. One from the command line wins over one
 * from a document, that over one of the user's, that over a bundled one; within
 * the same origin the newest version wins.
 *
 * Returns: (transfer none) (nullable): its entry
 */
SeralModelEntry *
seral_model_library_find (SeralModelLibrary *self,
                          const char        *id,
                          const char        *version)
{
  SeralModelEntry *best = NULL;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      SeralModelEntry *entry = g_ptr_array_index (self->entries, i);

      if (seral_model_entry_is (entry, id, version) && (best == NULL || wins_over (entry, best)))
        best = entry;
    }

  return best;
}

/**
 * seral_model_library_get_model:
 * @self: a library
 * @id: the id of a model
 * @version: (nullable): its version, or %NULL for the newest
 * @error: return location for an error of %SERAL_MODEL_ERROR
 *
 * Finds a model as seral_model_library_find() does, and reads its definition if
 * need be.
 *
 * Returns: (transfer none): the model, or %NULL with @error set
 */
SeralModel *
seral_model_library_get_model (SeralModelLibrary  *self,
                               const char         *id,
                               const char         *version,
                               GError            **error)
{
  SeralModelEntry *entry;
  g_autofree char *quoted_id = NULL;
  g_autofree char *quoted_version = NULL;

  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entry = seral_model_library_find (self, id, version);
  if (entry != NULL)
    return seral_model_entry_get_model (entry, error);

  quoted_id = seral_fault_quote (id);
  quoted_version = seral_fault_quote (version != NULL ? version : "");

  if (version != NULL)
    g_set_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_NOT_FOUND,
                 /* Translators: the id of a model, then its version, both in quotation marks */
                 _("there is no model %s of version %s"), quoted_id, quoted_version);
  else
    g_set_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_NOT_FOUND,
                 /* Translators: %s is the id of a model in quotation marks */
                 _("there is no model %s"), quoted_id);

  return NULL;
}
