/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-date.h"
#include "exchange/seral-records.h"

#define SCORE_DECIMALS 2

typedef struct
{
  const char *text;   /* (nullable): of texts and dates; the chunk keeps it */
  double      number; /* NaN where there is none */
} Cell;

struct _SeralRecords
{
  char               *id;
  char               *title;
  SeralRecordsColumn *columns;   /* (owned): their texts are in the chunk */
  guint               n_columns;
  GArray             *cells;     /* (owned) (element-type Cell): row after row */
  GStringChunk       *texts;     /* (owned): each once, as most come again in every row */
};

/**
 * seral_records_new:
 * @id: what programs call it, such as "answers"
 * @title: what people call it, in their language
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many, at least one
 *
 * Begins a table without rows.
 *
 * Returns: (transfer full): the table
 */
SeralRecords *
seral_records_new (const char               *id,
                   const char               *title,
                   const SeralRecordsColumn *columns,
                   guint                     n_columns)
{
  SeralRecords *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  self = g_new0 (SeralRecords, 1);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->texts = g_string_chunk_new (4096);
  self->columns = g_memdup2 (columns, n_columns * sizeof (SeralRecordsColumn));
  self->n_columns = n_columns;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].id = g_string_chunk_insert_const (self->texts, columns[i].id);
      self->columns[i].title = g_string_chunk_insert_const (self->texts, columns[i].title);
    }

  return self;
}

/**
 * seral_records_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
seral_records_free (SeralRecords *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->columns);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static SeralRecordsKind
get_next_kind (SeralRecords *self)
{
  return self->columns[self->cells->len % self->n_columns].kind;
}

static void
add_cell (SeralRecords *self,
          const char   *text,
          double        number)
{
  Cell cell = { text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL, number };

  g_array_append_val (self->cells, cell);
}

/**
 * seral_records_add_text:
 * @self: a table whose next column holds text
 * @text: (nullable): the next cell; %NULL or "" leaves it empty
 *
 * Fills the next cell, in the next row after the last column.
 */
void
seral_records_add_text (SeralRecords *self,
                        const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (get_next_kind (self) == SERAL_RECORDS_TEXT);

  add_cell (self, text != NULL && text[0] != '\0' ? text : NULL, NAN);
}

/**
 * seral_records_add_number:
 * @self: a table whose next column holds numbers
 * @number: the next cell; NaN leaves it empty
 *
 * Fills the next cell, in the next row after the last column.
 */
void
seral_records_add_number (SeralRecords *self,
                          double        number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (get_next_kind (self) != SERAL_RECORDS_TEXT && get_next_kind (self) != SERAL_RECORDS_DATE);

  add_cell (self, NULL, isfinite (number) ? number : NAN);
}

/**
 * seral_records_add_date:
 * @self: a table whose next column holds dates
 * @date: (nullable): the next cell, "YYYY-MM-DD"; %NULL or "" leaves it empty
 *
 * Fills the next cell, in the next row after the last column. What is not a date
 * is kept as the text that it is.
 */
void
seral_records_add_date (SeralRecords *self,
                        const char   *date)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (get_next_kind (self) == SERAL_RECORDS_DATE);

  add_cell (self, date != NULL && date[0] != '\0' ? date : NULL, NAN);
}

/**
 * seral_records_get_id:
 * @self: a table
 *
 * Returns: (transfer none): what programs call it
 */
const char *
seral_records_get_id (SeralRecords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * seral_records_get_title:
 * @self: a table
 *
 * Returns: (transfer none): what people call it
 */
const char *
seral_records_get_title (SeralRecords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * seral_records_get_columns:
 * @self: a table
 * @n_columns: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n_columns): its columns
 */
const SeralRecordsColumn *
seral_records_get_columns (SeralRecords *self,
                           guint        *n_columns)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_columns != NULL)
    *n_columns = self->n_columns;

  return self->columns;
}

/**
 * seral_records_get_n_rows:
 * @self: a table
 *
 * Returns: how many whole rows there are, the heads not counted
 */
guint
seral_records_get_n_rows (SeralRecords *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len / self->n_columns;
}

static const Cell *
get_cell (SeralRecords *self,
          guint         row,
          guint         column)
{
  return &g_array_index (self->cells, Cell, row * self->n_columns + column);
}

/**
 * seral_records_get_text:
 * @self: a table
 * @row: a row
 * @column: a column of texts or dates
 *
 * Returns: (transfer none) (nullable): the cell; %NULL where it is empty
 */
const char *
seral_records_get_text (SeralRecords *self,
                        guint         row,
                        guint         column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < seral_records_get_n_rows (self) && column < self->n_columns, NULL);

  return get_cell (self, row, column)->text;
}

/**
 * seral_records_get_number:
 * @self: a table
 * @row: a row
 * @column: a column of numbers
 *
 * Returns: the cell; NaN where it is empty
 */
double
seral_records_get_number (SeralRecords *self,
                          guint         row,
                          guint         column)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (row < seral_records_get_n_rows (self) && column < self->n_columns, NAN);

  return get_cell (self, row, column)->number;
}

static char *
format_date (SeralCatalogue *catalogue,
             const char     *text)
{
  GDate date;

  g_date_clear (&date, 1);

  return seral_date_parse (text, &date) ? seral_format_date (catalogue, &date) : g_strdup (text);
}

static char *
format_number (SeralCatalogue   *catalogue,
               SeralRecordsKind  kind,
               double            number)
{
  if (isnan (number))
    return g_strdup ("");
  if (kind == SERAL_RECORDS_SHARE)
    return seral_format_percent (catalogue, number);
  if (kind == SERAL_RECORDS_SCORE)
    return seral_format_number (catalogue, number, SCORE_DECIMALS);

  return seral_format_number (catalogue, number, trunc (number) == number ? 0 : SCORE_DECIMALS);
}

/**
 * seral_records_format_cell:
 * @self: a table
 * @catalogue: the language
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as people read it; "" where it is empty
 */
char *
seral_records_format_cell (SeralRecords   *self,
                           SeralCatalogue *catalogue,
                           guint           row,
                           guint           column)
{
  const Cell *cell;
  SeralRecordsKind kind;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (row < seral_records_get_n_rows (self) && column < self->n_columns, NULL);

  cell = get_cell (self, row, column);
  kind = self->columns[column].kind;
  if (cell->text == NULL)
    return format_number (catalogue, kind, cell->number);

  return kind == SERAL_RECORDS_DATE ? format_date (catalogue, cell->text) : g_strdup (cell->text);
}
