/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cli/seral-cli-output.h"
#include "cli/seral-cli-target.h"

struct _SeralCliTarget
{
  const char        *path;
  SeralExportFormat  format;
  gboolean           is_folder;
  GBytes            *first;     /* (owned) the first result, until it is known where it goes */
  char              *first_name;
  GHashTable        *names;     /* (owned) those that are taken */
};

/**
 * seral_cli_target_new:
 * @path: a file or folder, or a dash for standard output
 * @format: what is written
 *
 * Begins writing.
 *
 * Returns: (transfer full): the target
 */
SeralCliTarget *
seral_cli_target_new (const char        *path,
                      SeralExportFormat  format)
{
  SeralCliTarget *self = g_new0 (SeralCliTarget, 1);

  self->path = path;
  self->format = format;
  self->is_folder = !seral_cli_is_dash (path) &&
                    (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR));
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * seral_cli_target_free:
 * @self: (transfer full): a target
 *
 * Ends it; what was not written is dropped.
 */
void
seral_cli_target_free (SeralCliTarget *self)
{
  g_clear_pointer (&self->first, g_bytes_unref);
  g_free (self->first_name);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* “nordwind.seral” and “partnerspot-staircase” make “nordwind-partnerspot-staircase.svg”. */
static char *
create_name (SeralCliTarget *self,
             const char     *document,
             const char     *what)
{
  g_autofree char *base = seral_cli_is_dash (document) ? g_strdup ("assessment") : g_path_get_basename (document);
  const char *ending = seral_export_format_get_name (self->format);
  char *name;

  if (g_str_has_suffix (base, ".seral"))
    base[strlen (base) - strlen (".seral")] = '\0';

  name = g_strdup_printf ("%s-%s.%s", base, what, ending);
  for (guint i = 2; g_hash_table_contains (self->names, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%s-%u.%s", base, what, i, ending);
    }
  g_hash_table_add (self->names, g_strdup (name));

  return name;
}

static SeralCliStatus
write_into_folder (SeralCliTarget *self,
                   const char     *name,
                   GBytes         *bytes)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);

  if (g_mkdir_with_parents (self->path, 0777) != 0)
    {
      seral_cli_complain (_("Could not make the folder “%s”: %s"), self->path, g_strerror (errno));
      return SERAL_CLI_NOT_WRITTEN;
    }

  return seral_cli_write (path, bytes);
}

/* A name that ends like a file, or is one, is no folder for several. */
static gboolean
can_be_folder (SeralCliTarget *self)
{
  SeralExportFormat format;

  return !seral_cli_is_dash (self->path) && !seral_export_format_find_path (self->path, &format);
}

static SeralCliStatus
become_folder (SeralCliTarget *self)
{
  g_autoptr (GBytes) first = NULL;

  if (!can_be_folder (self))
    {
      seral_cli_complain (_("There are several results, and “%s” is one file; name a folder, and the format with --format"),
                          self->path);
      return SERAL_CLI_WRONG_USAGE;
    }

  self->is_folder = TRUE;
  first = g_steal_pointer (&self->first);

  return write_into_folder (self, self->first_name, first);
}

/**
 * seral_cli_target_write:
 * @self: a target
 * @document: the document a result is of
 * @what: what it is, for the name of a file of its own
 * @bytes: the result
 *
 * Takes the next result.
 *
 * Returns: how it went; nothing more is written after anything but
 *   %SERAL_CLI_DONE
 */
SeralCliStatus
seral_cli_target_write (SeralCliTarget *self,
                        const char     *document,
                        const char     *what,
                        GBytes         *bytes)
{
  g_autofree char *name = create_name (self, document, what);

  if (!self->is_folder && self->first == NULL)
    {
      self->first = g_bytes_ref (bytes);
      self->first_name = g_steal_pointer (&name);
      return SERAL_CLI_DONE;
    }

  if (!self->is_folder)
    {
      SeralCliStatus status = become_folder (self);

      if (status != SERAL_CLI_DONE)
        return status;
    }

  return write_into_folder (self, name, bytes);
}

/**
 * seral_cli_target_finish:
 * @self: a target
 *
 * Writes what waits for being the only one.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_target_finish (SeralCliTarget *self)
{
  return self->first != NULL ? seral_cli_write (self->path, self->first) : SERAL_CLI_DONE;
}
