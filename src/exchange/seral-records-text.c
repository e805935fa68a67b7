/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-json-build.h"
#include "base/seral-json.h"
#include "exchange/seral-csv.h"
#include "exchange/seral-markdown.h"
#include "exchange/seral-records.h"

/*
 * Records as text. CSV and JSON are for programs: dates and numbers are written
 * as they are. Markdown is for people.
 */

/**
 * seral_records_append_csv_head:
 * @self: a table
 * @csv: where to write
 *
 * Writes the heads of the columns.
 */
void
seral_records_append_csv_head (SeralRecords *self,
                               GString      *csv)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  const SeralRecordsColumn *columns;
  guint n = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (csv != NULL);

  columns = seral_records_get_columns (self, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, (gpointer) columns[i].title);

  seral_csv_append_row (csv, (const char * const *) cells->pdata, cells->len);
}

static char *
dup_plain (SeralRecords *self,
           guint         row,
           guint         column)
{
  const char *text = seral_records_get_text (self, row, column);
  double number = seral_records_get_number (self, row, column);

  return text != NULL || isnan (number) ? g_strdup (text) : seral_json_number_to_string (number);
}

/**
 * seral_records_append_csv:
 * @self: a table
 * @csv: where to write
 *
 * Writes the rows, without heads.
 */
void
seral_records_append_csv (SeralRecords *self,
                          GString      *csv)
{
  guint n = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (csv != NULL);

  seral_records_get_columns (self, &n);
  for (guint row = 0; row < seral_records_get_n_rows (self); row++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (cells, dup_plain (self, row, i));
      seral_csv_append_row (csv, (const char * const *) cells->pdata, cells->len);
    }
}

/**
 * seral_records_append_markdown:
 * @self: a table
 * @catalogue: the language
 * @markdown: where to write
 *
 * Writes the title as a heading of the second depth, and the table under it.
 */
void
seral_records_append_markdown (SeralRecords   *self,
                               SeralCatalogue *catalogue,
                               GString        *markdown)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (SeralTable) table = NULL;
  const SeralRecordsColumn *columns;
  guint n = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (catalogue != NULL);
  g_return_if_fail (markdown != NULL);

  columns = seral_records_get_columns (self, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles, (gpointer) columns[i].title);
  g_ptr_array_add (titles, NULL);

  table = seral_table_new (seral_records_get_title (self), (const char * const *) titles->pdata);
  for (guint row = 0; row < seral_records_get_n_rows (self); row++)
    {
      char **cells = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        cells[i] = seral_records_format_cell (self, catalogue, row, i);
      seral_table_take_row (table, cells);
    }

  seral_markdown_append_heading (markdown, 2, seral_records_get_title (self));
  seral_markdown_append_table (markdown, table);
}

/**
 * seral_records_to_json:
 * @self: a table
 *
 * Writes the rows as objects, a member for each column by its id; empty cells
 * are null.
 *
 * Returns: (transfer full): a JSON array
 */
JsonNode *
seral_records_to_json (SeralRecords *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const SeralRecordsColumn *columns;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  columns = seral_records_get_columns (self, &n);
  json_builder_begin_array (builder);
  for (guint row = 0; row < seral_records_get_n_rows (self); row++)
    {
      json_builder_begin_object (builder);
      for (guint i = 0; i < n; i++)
        {
          const char *text = seral_records_get_text (self, row, i);

          if (text != NULL)
            seral_json_add_string (builder, columns[i].id, text);
          else
            seral_json_add_number (builder, columns[i].id, seral_records_get_number (self, row, i));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}
