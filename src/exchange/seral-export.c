/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-export.h"

/* Bytes of a proposed name before its ending: file systems take 255 in all. */
#define LONGEST_NAME 120

static const struct
{
  const char *name; /* also the ending of its files */
  const char *type;
} formats[SERAL_N_EXPORT_FORMATS] =
{
  [SERAL_EXPORT_PDF]  = { "pdf", "application/pdf" },
  [SERAL_EXPORT_SVG]  = { "svg", "image/svg+xml" },
  [SERAL_EXPORT_PNG]  = { "png", "image/png" },
  [SERAL_EXPORT_HTML] = { "html", "text/html" },
  [SERAL_EXPORT_DOCX] = { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  [SERAL_EXPORT_XLSX] = { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  [SERAL_EXPORT_CSV]  = { "csv", "text/csv" },
  [SERAL_EXPORT_JSON] = { "json", "application/json" },
  [SERAL_EXPORT_MARKDOWN] = { "md", "text/markdown" },
  [SERAL_EXPORT_CALENDAR] = { "ics", "text/calendar" },
};

G_DEFINE_QUARK (seral-export-error-quark, seral_export_error)

/**
 * seral_export_format_get_name:
 * @format: a format
 *
 * Returns: (transfer none): what it is called by, such as "pdf"; its files end so too
 */
const char *
seral_export_format_get_name (SeralExportFormat format)
{
  g_return_val_if_fail (format < SERAL_N_EXPORT_FORMATS, NULL);

  return formats[format].name;
}

/**
 * seral_export_format_get_type:
 * @format: a format
 *
 * Returns: (transfer none): its MIME type
 */
const char *
seral_export_format_get_type (SeralExportFormat format)
{
  g_return_val_if_fail (format < SERAL_N_EXPORT_FORMATS, NULL);

  return formats[format].type;
}

/**
 * seral_export_format_is_text:
 * @format: a format
 *
 * Returns: whether its files are text that a person can read as it stands
 */
gboolean
seral_export_format_is_text (SeralExportFormat format)
{
  g_return_val_if_fail (format < SERAL_N_EXPORT_FORMATS, FALSE);

  return format != SERAL_EXPORT_PDF && format != SERAL_EXPORT_PNG && format != SERAL_EXPORT_XLSX &&
         format != SERAL_EXPORT_DOCX;
}

/**
 * seral_export_format_find:
 * @name: a name, in any case
 * @format: (out): the format of that name
 *
 * Finds a format by its name.
 *
 * Returns: whether there is one
 */
gboolean
seral_export_format_find (const char        *name,
                          SeralExportFormat *format)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < SERAL_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (formats[i].name, name) == 0)
      {
        *format = (SeralExportFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * seral_export_format_find_path:
 * @path: name of a file, with or without folders
 * @format: (out): the format that its ending tells
 *
 * Finds a format by the ending of a file's name.
 *
 * Returns: whether the ending is that of a format
 */
gboolean
seral_export_format_find_path (const char        *path,
                               SeralExportFormat *format)
{
  g_autofree char *name = NULL;
  const char *dot;

  g_return_val_if_fail (path != NULL, FALSE);

  name = g_path_get_basename (path);
  dot = strrchr (name, '.');

  return dot != NULL && dot != name && seral_export_format_find (dot + 1, format);
}

/* What some file system or shell would take for something else; a space is none of it. */
static gboolean
is_unfit (gunichar c)
{
  return !g_unichar_isprint (c) || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL);
}

/* Letters and digits stay, in any script. */
static void
append_part (GString    *name,
             const char *part)
{
  for (const char *p = part; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (name->len + 6 > LONGEST_NAME)
        return;

      g_string_append_unichar (name, is_unfit (c) ? '-' : c);
    }
}

/**
 * seral_export_propose_name:
 * @parts: (array zero-terminated=1): what the file is about, such as the
 *   organisation, the kind of chart and the date; empty ones are passed over
 * @format: its format
 *
 * Proposes a name for a file that any file system takes, with its ending: a
 * sandbox grants exactly the name that was proposed.
 *
 * Returns: (transfer full): a file name, UTF-8
 */
char *
seral_export_propose_name (const char * const *parts,
                           SeralExportFormat   format)
{
  GString *name;
  gsize dots;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (format < SERAL_N_EXPORT_FORMATS, NULL);

  name = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (parts[i][0] == '\0')
        continue;
      if (name->len > 0)
        g_string_append_c (name, ' ');
      append_part (name, parts[i]);
    }

  /* Neither hidden, nor a folder above this one. */
  dots = strspn (name->str, ". ");
  g_string_erase (name, 0, (gssize) dots);
  if (name->len == 0)
    g_string_append (name, "seral");

  g_string_append_printf (name, ".%s", formats[format].name);

  return g_string_free (name, FALSE);
}
