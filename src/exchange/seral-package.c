/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-catalogue.h"
#include "exchange/seral-export.h"
#include "exchange/seral-libarchive-private.h"
#include "exchange/seral-package.h"

/* The first day that a ZIP can name: no part has a time of its own. */
#define FIRST_DAY 315532800

struct _SeralPackage
{
  const SeralLibarchive *library;
  struct archive        *archive;
  GByteArray            *bytes;
  gboolean               failed;
};

static la_ssize_t
write_bytes (struct archive *archive,
             void           *client,
             const void     *buffer,
             size_t          length)
{
  SeralPackage *self = client;

  g_byte_array_append (self->bytes, buffer, (guint) length);

  return (la_ssize_t) length;
}

/**
 * seral_package_new:
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED where what packs it is
 *   not here
 *
 * Begins a package.
 *
 * Returns: (transfer full): an empty package, or %NULL with @error set
 */
SeralPackage *
seral_package_new (GError **error)
{
  const SeralLibarchive *library = seral_libarchive_load ();
  SeralCatalogue *spoken = seral_catalogue_get_default ();
  SeralPackage *self;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (library == NULL)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (spoken, "An office document cannot be written, as %s is missing."), SERAL_LIBARCHIVE);
      return NULL;
    }

  self = g_new0 (SeralPackage, 1);
  self->library = library;
  self->bytes = g_byte_array_new ();
  self->archive = library->archive_write_new ();
  self->failed = library->archive_write_add_filter_none (self->archive) != ARCHIVE_OK ||
                 library->archive_write_set_format_zip (self->archive) != ARCHIVE_OK ||
                 /* Nothing is padded to whole blocks. */
                 library->archive_write_set_bytes_per_block (self->archive, 0) != ARCHIVE_OK ||
                 library->archive_write_open (self->archive, self, NULL, write_bytes, NULL) != ARCHIVE_OK;

  return self;
}

/**
 * seral_package_free:
 * @self: (transfer full): a package
 *
 * Frees it; what was not finished is dropped.
 */
void
seral_package_free (SeralPackage *self)
{
  g_return_if_fail (self != NULL);

  self->library->archive_write_free (self->archive);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/**
 * seral_package_add:
 * @self: a package
 * @name: name of the part, with its folders
 * @data: (array length=length): what is in it
 * @length: how many bytes
 *
 * Adds a part.
 */
void
seral_package_add (SeralPackage *self,
                   const char   *name,
                   const char   *data,
                   gsize         length)
{
  struct archive_entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (data != NULL);

  if (self->failed)
    return;

  entry = self->library->archive_entry_new ();
  self->library->archive_entry_set_pathname (entry, name);
  self->library->archive_entry_set_filetype (entry, AE_IFREG);
  self->library->archive_entry_set_perm (entry, 0644);
  self->library->archive_entry_set_mtime (entry, FIRST_DAY, 0);
  self->library->archive_entry_set_size (entry, (la_int64_t) length);
  self->failed = self->library->archive_write_header (self->archive, entry) != ARCHIVE_OK ||
                 self->library->archive_write_data (self->archive, data, length) != (la_ssize_t) length;
  self->library->archive_entry_free (entry);
}

/**
 * seral_package_add_text:
 * @self: a package
 * @name: name of the part, with its folders
 * @text: what is in it
 *
 * Adds a part that is text.
 */
void
seral_package_add_text (SeralPackage *self,
                        const char   *name,
                        const char   *text)
{
  seral_package_add (self, name, text, strlen (text));
}

/**
 * seral_package_finish:
 * @self: a package, to which nothing is added any more
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED
 *
 * Packs it.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_package_finish (SeralPackage  *self,
                      GError       **error)
{
  SeralCatalogue *spoken = seral_catalogue_get_default ();

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!self->failed && self->library->archive_write_close (self->archive) == ARCHIVE_OK)
    return g_bytes_new (self->bytes->data, self->bytes->len);

  g_set_error_literal (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                       seral_text (spoken, "The document could not be packed."));

  return NULL;
}
