/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-file-stamp-private.h"
#include "base/seral-file.h"

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_ETAG_VALUE "," \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
  G_FILE_ATTRIBUTE_TIME_MODIFIED "," \
  G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," \
  G_FILE_ATTRIBUTE_UNIX_DEVICE "," \
  G_FILE_ATTRIBUTE_UNIX_INODE

struct _SeralFileStamp
{
  GFileInfo *info;   /* (owned) (nullable): %NULL where the file could not be asked */
  char      *digest; /* (owned): of the content */
};

static void
stamp_clear (gpointer data)
{
  SeralFileStamp *self = data;

  g_clear_object (&self->info);
  g_free (self->digest);
}

static char *
digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
same_info (GFileInfo *a,
           GFileInfo *b)
{
  return g_strcmp0 (g_file_info_get_etag (a), g_file_info_get_etag (b)) == 0 &&
         g_file_info_get_size (a) == g_file_info_get_size (b) &&
         g_file_info_get_attribute_uint64 (a, G_FILE_ATTRIBUTE_TIME_MODIFIED) ==
           g_file_info_get_attribute_uint64 (b, G_FILE_ATTRIBUTE_TIME_MODIFIED) &&
         g_file_info_get_attribute_uint32 (a, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC) ==
           g_file_info_get_attribute_uint32 (b, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC) &&
         g_file_info_get_attribute_uint32 (a, G_FILE_ATTRIBUTE_UNIX_DEVICE) ==
           g_file_info_get_attribute_uint32 (b, G_FILE_ATTRIBUTE_UNIX_DEVICE) &&
         g_file_info_get_attribute_uint64 (a, G_FILE_ATTRIBUTE_UNIX_INODE) ==
           g_file_info_get_attribute_uint64 (b, G_FILE_ATTRIBUTE_UNIX_INODE);
}

/*
 * seral_file_stamp_query:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of %G_IO_ERROR
 *
 * Asks for what a stamp remembers of a file. Asked before reading, so that a
 * change while it is read is seen later.
 *
 * Returns: (transfer full): what was found, or %NULL with @error set
 */
GFileInfo *
seral_file_stamp_query (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
}

/*
 * seral_file_stamp_new:
 * @info: (nullable): what seral_file_stamp_query() found
 * @bytes: what was read or written
 *
 * Returns: (transfer full): a stamp
 */
SeralFileStamp *
seral_file_stamp_new (GFileInfo *info,
                      GBytes    *bytes)
{
  SeralFileStamp *self = g_atomic_rc_box_new0 (SeralFileStamp);

  self->info = info != NULL ? g_object_ref (info) : NULL;
  self->digest = digest (bytes);

  return self;
}

/*
 * seral_file_stamp_new_for_digest:
 * @digest: what seral_file_stamp_get_digest() said once
 *
 * Returns: (transfer full): a stamp that goes by the content alone
 */
SeralFileStamp *
seral_file_stamp_new_for_digest (const char *digest_then)
{
  SeralFileStamp *self = g_atomic_rc_box_new0 (SeralFileStamp);

  self->digest = g_strdup (digest_then);

  return self;
}

const char *
seral_file_stamp_get_digest (SeralFileStamp *self)
{
  return self->digest;
}

SeralFileStamp *
seral_file_stamp_ref (SeralFileStamp *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
seral_file_stamp_unref (SeralFileStamp *self)
{
  g_atomic_rc_box_release_full (self, stamp_clear);
}

/*
 * seral_file_stamp_compare:
 * @self: (nullable): a stamp, or %NULL if nothing is known of the file
 * @file: the file
 * @max_bytes: the most that is read of it
 * @cancellable: (nullable): to stop it
 * @found: (out) (transfer full) (nullable): what is there, where that is another
 *   and can be read
 *
 * Looks whether a file is as it was. It blocks.
 *
 * Returns: what was found; a file that cannot be asked or read is another
 */
SeralFileState
seral_file_stamp_compare (SeralFileStamp  *self,
                          GFile           *file,
                          gsize            max_bytes,
                          GCancellable    *cancellable,
                          GBytes         **found)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = seral_file_stamp_query (file, cancellable, &error);
  g_autoptr (GBytes) bytes = NULL;

  *found = NULL;

  if (info == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return SERAL_FILE_MISSING;

  if (info != NULL && self != NULL && self->info != NULL && same_info (self->info, info))
    return SERAL_FILE_SAME;

  bytes = seral_file_read (file, max_bytes, cancellable, NULL);
  if (bytes != NULL && self != NULL)
    {
      g_autofree char *digest_now = digest (bytes);

      if (g_str_equal (digest_now, self->digest))
        return SERAL_FILE_SAME;
    }

  *found = g_steal_pointer (&bytes);
  return SERAL_FILE_OTHER;
}
