/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-table.h"

struct _SeralTable
{
  gatomicrefcount  ref_count;
  char            *title;
  GStrv            columns;
  guint            n_columns;
  GPtrArray       *rows;       /* (element-type GStrv) (owned) */
};

G_DEFINE_BOXED_TYPE (SeralTable, seral_table, seral_table_ref, seral_table_unref)

/**
 * seral_table_new:
 * @title: what the table shows
 * @columns: (array zero-terminated=1): the heads, at least one
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_table_new (const char         *title,
                 const char * const *columns)
{
  SeralTable *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (columns != NULL && columns[0] != NULL, NULL);

  self = g_new0 (SeralTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->columns = g_strdupv ((GStrv) columns);
  self->n_columns = g_strv_length (self->columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * seral_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
SeralTable *
seral_table_ref (SeralTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_table_unref:
 * @self: (transfer full): a table
 *
 * Gives a reference back, and frees the table with the last one.
 */
void
seral_table_unref (SeralTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * seral_table_take_row:
 * @self: a table
 * @cells: (transfer full) (array zero-terminated=1): a cell per column
 *
 * Appends a row.
 */
void
seral_table_take_row (SeralTable  *self,
                      char       **cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);
  g_return_if_fail (g_strv_length (cells) == self->n_columns);

  g_ptr_array_add (self->rows, cells);
}

/**
 * seral_table_get_title:
 * @self: a table
 *
 * Returns: what the table shows
 */
const char *
seral_table_get_title (SeralTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * seral_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns there are, the one that names the rows included
 */
guint
seral_table_get_n_columns (SeralTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * seral_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are, the heads not counted
 */
guint
seral_table_get_n_rows (SeralTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * seral_table_get_column:
 * @self: a table
 * @column: index of a column
 *
 * Returns: its head
 */
const char *
seral_table_get_column (SeralTable *self,
                        guint       column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->columns[column];
}

/**
 * seral_table_get_cell:
 * @self: a table
 * @row: index of a row
 * @column: index of a column
 *
 * Returns: the text there
 */
const char *
seral_table_get_cell (SeralTable *self,
                      guint       row,
                      guint       column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return ((GStrv) g_ptr_array_index (self->rows, row))[column];
}

static gsize
column_width (SeralTable *self,
              guint       column)
{
  gsize width = g_utf8_strlen (self->columns[column], -1);

  for (guint row = 0; row < self->rows->len; row++)
    width = MAX (width, (gsize) g_utf8_strlen (seral_table_get_cell (self, row, column), -1));

  return width;
}

static void
append_cell (GString    *text,
             const char *cell,
             gsize       width,
             gboolean    last)
{
  g_string_append (text, cell);

  if (last)
    g_string_append_c (text, '\n');
  else
    g_string_append_printf (text, "%*s", (int) (width - g_utf8_strlen (cell, -1) + 2), "");
}

/**
 * seral_table_to_text:
 * @self: a table
 *
 * Writes the table as lines of text with aligned columns, for a terminal.
 *
 * Returns: (transfer full): the text, with a newline at its end
 */
char *
seral_table_to_text (SeralTable *self)
{
  g_autofree gsize *widths = NULL;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  widths = g_new0 (gsize, self->n_columns);
  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = column_width (self, column);

  text = g_string_new (NULL);
  for (guint column = 0; column < self->n_columns; column++)
    append_cell (text, self->columns[column], widths[column], column + 1 == self->n_columns);
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->n_columns; column++)
      append_cell (text, seral_table_get_cell (self, row, column), widths[column], column + 1 == self->n_columns);

  return g_string_free (text, FALSE);
}
