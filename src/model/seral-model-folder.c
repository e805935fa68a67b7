/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/seral-file.h"
#include "model/seral-model-entry-private.h"
#include "model/seral-model-folder.h"
#include "model/seral-model-loader.h"

/**
 * seral_model_folder_compare:
 * @a: address of an entry
 * @b: address of another
 *
 * Compares two entries by the names of their files, byte by byte, so that the
 * order is the same everywhere; a #GCompareFunc for arrays of entries.
 *
 * Returns: below 0, 0 or above 0
 */
int
seral_model_folder_compare (gconstpointer a,
                            gconstpointer b)
{
  GFile *file_a = seral_model_entry_get_file (*(SeralModelEntry * const *) a);
  GFile *file_b = seral_model_entry_get_file (*(SeralModelEntry * const *) b);
  g_autofree char *name_a = g_file_get_basename (file_a);
  g_autofree char *name_b = g_file_get_basename (file_b);

  return g_strcmp0 (name_a, name_b);
}

static SeralModelEntry *
read_entry (GFile          *file,
            SeralCatalogue *catalogue,
            GCancellable   *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_file_read (file, SERAL_MODEL_MAX_BYTES, cancellable, &error);

  if (bytes == NULL)
    return seral_model_entry_new_unreadable (SERAL_MODEL_ORIGIN_USER, file, error);

  return seral_model_entry_new_for_bytes (bytes, SERAL_MODEL_ORIGIN_USER, file, catalogue);
}

/* Of two files with the same model the first by name counts. Of a folder that a
 * person fills by hand the square of its files is few. */
static void
refuse_repeated (GPtrArray *entries)
{
  for (guint i = 1; i < entries->len; i++)
    {
      SeralModelEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < i && seral_model_entry_get_valid (entry); j++)
        {
          SeralModelEntry *first = g_ptr_array_index (entries, j);
          g_autofree char *message = NULL;
          g_autofree char *name = NULL;

          if (!seral_model_entry_is (first, seral_model_entry_get_id (entry),
                                     seral_model_entry_get_version (entry)))
            continue;

          name = g_file_get_basename (seral_model_entry_get_file (first));
          message = g_strdup_printf (_("Version %s of this model is already in the file %s."),
                                     seral_model_entry_get_version (entry), name);
          seral_model_entry_refuse (entry, message);
        }
    }
}

/**
 * seral_model_folder_read:
 * @folder: a folder; need not exist
 * @catalogue: (nullable): the language texts are wanted in
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of %G_IO_ERROR
 *
 * Reads every definition of a folder, that is every file whose name ends in
 * ".json". Blocks; may be called from any thread. Files that cannot be read or
 * are at fault are listed with their faults.
 *
 * Returns: (transfer full) (element-type SeralModelEntry): entries by file name,
 *   or %NULL with @error set where the folder cannot be read
 */
GPtrArray *
seral_model_folder_read (GFile           *folder,
                         SeralCatalogue  *catalogue,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) files = NULL;
  g_autoptr (GError) own_error = NULL;

  files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE,
                                     cancellable, &own_error);
  if (g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&entries);

  while (own_error == NULL)
    {
      GFileInfo *info = NULL;
      GFile *file = NULL;

      if (!g_file_enumerator_iterate (files, &info, &file, cancellable, &own_error) || info == NULL)
        break;

      if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
        g_ptr_array_add (entries, read_entry (file, catalogue, cancellable));
    }

  if (own_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }

  g_ptr_array_sort (entries, seral_model_folder_compare);
  refuse_repeated (entries);

  return g_steal_pointer (&entries);
}
