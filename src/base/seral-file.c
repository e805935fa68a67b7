/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/seral-file.h"

#define READ_CHUNK (64 * 1024)

/* What one write() takes between two looks at whether it is wanted still. */
#define WRITE_CHUNK (1024 * 1024)

#define MOST_LINKS 40

/* Where a file is read from: one of both. */
typedef struct
{
  int fd;
  GInputStream *stream; /* (owned) (nullable) */
} Source;

/* Sets @error from errno. */
static void
set_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
}

static gboolean
set_not_regular (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is not a regular file"));
  return FALSE;
}

static gboolean
set_too_large (GError **error,
               gsize    max_bytes)
{
  g_autofree char *size = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               /* Translators: %s is a size such as “64.0 MiB” */
               _("it is larger than %s"), size);
  return FALSE;
}

/* Reading */

/* Opens without waiting, as a FIFO that nobody writes to would make us, and
 * lets only regular files pass. */
static gboolean
open_native (Source      *source,
             const char  *path,
             gsize        max_bytes,
             GError     **error)
{
  struct stat status;

  source->fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  if (source->fd < 0 || fstat (source->fd, &status) != 0)
    {
      set_errno (error);
      return FALSE;
    }

  if (S_ISDIR (status.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("it is a folder"));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    return set_not_regular (error);
  if ((guint64) status.st_size > max_bytes)
    return set_too_large (error, max_bytes);

  return TRUE;
}

static gboolean
open_remote (Source        *source,
             GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    return set_not_regular (error);

  source->stream = G_INPUT_STREAM (g_file_read (file, cancellable, error));

  return source->stream != NULL;
}

static gssize
read_some (Source        *source,
           gpointer       buffer,
           gsize          size,
           GCancellable  *cancellable,
           GError       **error)
{
  gssize n_read;

  if (source->stream != NULL)
    return g_input_stream_read (source->stream, buffer, size, cancellable, error);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  do
    n_read = read (source->fd, buffer, size);
  while (n_read < 0 && errno == EINTR);

  if (n_read < 0)
    set_errno (error);

  return n_read;
}

/* Reads to the end, whatever size the file claimed to have. */
static GBytes *
read_all (Source        *source,
          gsize          max_bytes,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (;;)
    {
      guint length = bytes->len;
      gssize n_read;

      g_byte_array_set_size (bytes, length + READ_CHUNK);
      n_read = read_some (source, bytes->data + length, READ_CHUNK, cancellable, error);
      if (n_read < 0)
        return NULL;

      g_byte_array_set_size (bytes, length + (guint) n_read);
      if (n_read == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

      if (bytes->len > max_bytes)
        {
          set_too_large (error, max_bytes);
          return NULL;
        }
    }
}

/**
 * seral_file_read:
 * @file: a file
 * @max_bytes: the most it may hold, below 2 GiB
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of %G_IO_ERROR, which names the file
 *
 * Reads a whole file. It blocks: the window calls it in a task. A file that is
 * larger than @max_bytes, however large it says it is, and a folder, a pipe or
 * a device are refused, so that no file can make the program wait or run out of
 * memory.
 *
 * Returns: (transfer full): what the file holds, or %NULL with @error set
 */
GBytes *
seral_file_read (GFile         *file,
                 gsize          max_bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *path = NULL;
  Source source = { .fd = -1 };
  GBytes *bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (max_bytes < G_MAXINT32, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_file_is_native (file))
    path = g_file_get_path (file);

  if (path != NULL ? open_native (&source, path, max_bytes, error)
                   : open_remote (&source, file, cancellable, error))
    bytes = read_all (&source, max_bytes, cancellable, error);

  if (source.fd >= 0)
    g_close (source.fd, NULL);
  g_clear_object (&source.stream);

  if (bytes == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      /* Translators: %s is the name of a file; the reason follows */
      g_prefix_error (error, _("Could not read “%s”: "), name);
    }

  return bytes;
}

/* Writing */

/* The file that is written to if @path is a symbolic link, there or not. */
static char *
follow_links (const char  *path,
              GError     **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;
      char *next;

      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      next = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
      g_free (target);
      target = next;
    }

  errno = ELOOP;
  set_errno (error);
  return NULL;
}

/* Whether @path may be replaced, and what it is now; st_nlink is 0 if it is not there. */
static gboolean
check_target (const char   *path,
              struct stat  *status,
              GError      **error)
{
  if (stat (path, status) != 0)
    {
      memset (status, 0, sizeof *status);
      if (errno == ENOENT)
        return TRUE;

      set_errno (error);
      return FALSE;
    }

  if (!S_ISREG (status->st_mode))
    return set_not_regular (error);

  /* A rename does not mind that a file is write-protected, but its owner does. */
  if (access (path, W_OK) != 0)
    {
      set_errno (error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_all (int            fd,
           GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n_written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n_written = write (fd, data, MIN (left, WRITE_CHUNK));
      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          set_errno (error);
          return FALSE;
        }

      data += n_written;
      left -= (gsize) n_written;
    }

  return TRUE;
}

/* Gives the new file the permissions of the old one, whatever the umask, and
 * its group where that is allowed. */
static gboolean
keep_permissions (int                 fd,
                  const struct stat  *old,
                  GError            **error)
{
  struct stat status;
  gboolean group_kept;

  if (old->st_nlink == 0)
    return TRUE;

  group_kept = fstat (fd, &status) == 0 &&
               (status.st_gid == old->st_gid || fchown (fd, (uid_t) -1, old->st_gid) == 0);

  /* Another group must not get what the old one had. */
  if (fchmod (fd, old->st_mode & (group_kept ? 0777 : 0707)) == 0)
    return TRUE;

  set_errno (error);
  return FALSE;
}

/* Writes @fd so that it is on the disk when this returns, and closes it. */
static gboolean
fill_temporary (int                 fd,
                GBytes             *bytes,
                const struct stat  *old,
                GCancellable       *cancellable,
                GError            **error)
{
  if (!write_all (fd, bytes, cancellable, error) || !keep_permissions (fd, old, error))
    {
      close (fd);
      return FALSE;
    }

  if (fsync (fd) != 0)
    {
      set_errno (error);
      close (fd);
      return FALSE;
    }

  /* Network file systems tell of a full disk only here. */
  if (close (fd) != 0 && errno != EINTR)
    {
      set_errno (error);
      return FALSE;
    }

  return TRUE;
}

/* Makes a rename in @folder last. Some file systems cannot do it: the file is
 * in its place all the same. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

static gboolean
replace_native (const char    *path,
                GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autofree char *target = follow_links (path, error);
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  struct stat old;
  int fd;

  if (target == NULL || !check_target (target, &old, error))
    return FALSE;

  folder = g_path_get_dirname (target);
  temporary = g_build_filename (folder, ".seral-XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, old.st_nlink > 0 ? 0600 : 0666);
  if (fd < 0)
    {
      set_errno (error);
      return FALSE;
    }

  if (!fill_temporary (fd, bytes, &old, cancellable, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  if (g_rename (temporary, target) != 0)
    {
      set_errno (error);
      g_unlink (temporary);
      return FALSE;
    }

  sync_folder (folder);
  return TRUE;
}

static gboolean
replace_remote (GFile         *file,
                GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, data != NULL ? data : "", length, NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, error);
}

/**
 * seral_file_replace:
 * @file: a file that may be there or not
 * @bytes: what it is to hold
 * @cancellable: (nullable): to stop it before the old file is touched
 * @error: return location for an error of %G_IO_ERROR, which names the file
 *
 * Writes a file so that at any moment, a crash or a power cut included, it holds
 * either what it held or @bytes. It blocks: the window calls it in a task.
 *
 * A temporary file beside it is written, brought to the disk and renamed over
 * it, then the folder is brought to the disk. On failure the temporary file is
 * removed and the old one is as it was. Symbolic links stay, their target is
 * replaced; permissions are kept. (g_file_set_contents_full() replaces the link
 * and lets the umask take permissions away.)
 *
 * Returns: whether the file holds @bytes
 */
gboolean
seral_file_replace (GFile         *file,
                    GBytes        *bytes,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_file_is_native (file))
    path = g_file_get_path (file);

  if (path != NULL ? replace_native (path, bytes, cancellable, error)
                   : replace_remote (file, bytes, cancellable, error))
    return TRUE;

  name = g_file_get_parse_name (file);
  /* Translators: %s is the name of a file; the reason follows */
  g_prefix_error (error, _("Could not write “%s”: "), name);
  return FALSE;
}
