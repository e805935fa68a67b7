/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/seral-file.h"

#define READ_CHUNK (64 * 1024)

/* What one write() takes between two looks at whether it is wanted still. */
#define WRITE_CHUNK (1024 * 1024)

/* Faults of both */

static char *
dup_name (GFile *file)
{
  return g_file_get_parse_name (file);
}

static void
set_error_from_errno (GError     **error,
                      int          code,
                      GFile       *file,
                      const char  *format) G_GNUC_PRINTF (4, 0);

/* Sets @error to @format, which takes the name of the file and what went wrong. */
static void
set_error_from_errno (GError     **error,
                      int          code,
                      GFile       *file,
                      const char  *format)
{
  g_autofree char *name = dup_name (file);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), format, name, g_strerror (code));
}
