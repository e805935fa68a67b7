/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-csv.h"

/* A spreadsheet takes a cell that starts so for a formula, or for worse. */
static gboolean
looks_like_a_formula (const char *cell)
{
  return cell[0] != '\0' && (strchr ("=+-@", cell[0]) != NULL || (guchar) cell[0] < 0x20);
}

/**
 * seral_csv_append_cell:
 * @csv: where to write
 * @cell: text, UTF-8
 *
 * Writes one cell as RFC 4180 has it. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, which makes it plain text everywhere;
 * so does one that starts with a control character.
 */
void
seral_csv_append_cell (GString    *csv,
                       const char *cell)
{
  gboolean guarded, quoted;

  g_return_if_fail (csv != NULL);
  g_return_if_fail (cell != NULL);

  guarded = looks_like_a_formula (cell);
  quoted = strpbrk (cell, ",;\"\r\n\t") != NULL;

  if (quoted)
    g_string_append_c (csv, '"');
  if (guarded)
    g_string_append_c (csv, '\'');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  if (quoted)
    g_string_append_c (csv, '"');
}

/**
 * seral_csv_append_row:
 * @csv: where to write
 * @cells: (array length=n_cells): the cells; a %NULL one is empty
 * @n_cells: how many
 *
 * Writes one row and its line end (CR LF, as RFC 4180 has it).
 */
void
seral_csv_append_row (GString            *csv,
                      const char * const *cells,
                      guint               n_cells)
{
  g_return_if_fail (csv != NULL);
  g_return_if_fail (cells != NULL || n_cells == 0);

  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      seral_csv_append_cell (csv, cells[i] != NULL ? cells[i] : "");
    }
  g_string_append (csv, "\r\n");
}
