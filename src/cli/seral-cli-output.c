/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "base/seral-file.h"
#include "cli/seral-cli-output.h"

/**
 * seral_cli_is_dash:
 * @path: an argument that names a file
 *
 * Returns: whether it means standard input or output
 */
gboolean
seral_cli_is_dash (const char *path)
{
  return strcmp (path, SERAL_CLI_DASH) == 0;
}

/**
 * seral_cli_file:
 * @path: an argument that names a file
 *
 * Makes a file of a path. A path is all the command line takes; going to the
 * local files directly spares looking for GIO's modules, which takes longer than
 * drawing a chart.
 *
 * Returns: (transfer full): the file
 */
GFile *
seral_cli_file (const char *path)
{
  return g_vfs_get_file_for_path (g_vfs_get_local (), path);
}

/**
 * seral_cli_clean:
 * @text: a text, part of which may come from outside
 *
 * Makes a text safe for a terminal: control characters, with which a document
 * could move the cursor or worse, and what is not UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): the text
 */
char *
seral_cli_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }

  return g_string_free (clean, FALSE);
}

/* What is written to a descriptor is UTF-8 in any locale, as the files are. */
static gboolean
write_to (int         fd,
          const char *data,
          gsize       length)
{
  while (length > 0)
    {
      gssize n_written = write (fd, data, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return FALSE;

      data += n_written;
      length -= (gsize) n_written;
    }

  return TRUE;
}

/**
 * seral_cli_complain:
 * @format: what is wrong, translated
 * @...: what goes into it
 *
 * Says on standard error what is wrong.
 */
void
seral_cli_complain (const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  clean = seral_cli_clean (message);
  line = g_strconcat ("seral-cli: ", g_strchomp (clean), "\n", NULL);
  write_to (STDERR_FILENO, line, strlen (line));
}

/**
 * seral_cli_complain_of:
 * @path: the file it is about, as the user gave it
 * @message: what is wrong; may be several lines
 *
 * Says on standard error what is wrong with a file, a line each.
 */
void
seral_cli_complain_of (const char *path,
                       const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);
  const char *name = seral_cli_is_dash (path) ? _("standard input") : path;

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      seral_cli_complain ("%s: %s", name, *line);
}

/**
 * seral_cli_complain_error:
 * @path: the file it is about, as the user gave it
 * @error: what is wrong
 *
 * Says on standard error what is wrong with a file. What went wrong while it was
 * read or written names the file already.
 */
void
seral_cli_complain_error (const char   *path,
                          const GError *error)
{
  if (error->domain == G_IO_ERROR)
    seral_cli_complain ("%s", error->message);
  else
    seral_cli_complain_of (path, error->message);
}

/* A reader that has seen enough, as “head” has, needs not be told. */
static SeralCliStatus
write_standard_output (const char *data,
                       gsize       length)
{
  if (write_to (STDOUT_FILENO, data, length))
    return SERAL_CLI_DONE;

  if (errno != EPIPE)
    seral_cli_complain (_("Could not write to standard output: %s"), g_strerror (errno));

  return SERAL_CLI_NOT_WRITTEN;
}

/**
 * seral_cli_print:
 * @text: a text for people
 *
 * Writes to standard output.
 *
 * Returns: %SERAL_CLI_DONE or %SERAL_CLI_NOT_WRITTEN
 */
SeralCliStatus
seral_cli_print (const char *text)
{
  g_autofree char *clean = seral_cli_clean (text);

  return write_standard_output (clean, strlen (clean));
}

/**
 * seral_cli_write:
 * @path: the file to write, or a dash for standard output
 * @bytes: what it is to hold
 *
 * Writes a file, whole or not at all.
 *
 * Returns: %SERAL_CLI_DONE or %SERAL_CLI_NOT_WRITTEN
 */
SeralCliStatus
seral_cli_write (const char *path,
                 GBytes     *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (seral_cli_is_dash (path))
    return write_standard_output (data, length);

  file = seral_cli_file (path);
  if (seral_file_replace (file, bytes, NULL, &error))
    return SERAL_CLI_DONE;

  seral_cli_complain ("%s", error->message);

  return SERAL_CLI_NOT_WRITTEN;
}
