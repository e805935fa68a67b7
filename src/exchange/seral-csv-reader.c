/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-catalogue.h"
#include "exchange/seral-csv-reader.h"

/* What a table may have; more is refused. */
#define MAX_BYTES (16u * 1024 * 1024)
#define MAX_ROWS  50000u
#define MAX_CELLS 256u

typedef struct
{
  const char     *p;
  char            separator;
  guint           line;
  GPtrArray      *rows;       /* (element-type SeralCsvRow) */
  SeralFaults    *faults;
  SeralCatalogue *spoken;     /* the language that faults are told in */
} Reader;

static void
row_free (gpointer data)
{
  SeralCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

/* Spreadsheets write what their country has in place of the comma: it is the mark that the first line has most of. */
static char
find_separator (const char *text)
{
  static const char marks[] = { ',', ';', '\t' };
  guint n[G_N_ELEMENTS (marks)] = { 0 };
  guint most = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (marks); i++)
        n[i] += *p == marks[i];
    }

  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    if (n[i] > n[most])
      most = i;

  return marks[most];
}

static gboolean
begins_with (const guint8 *data,
             gsize         length,
             const char   *mark,
             gsize         n)
{
  return length >= n && memcmp (data, mark, n) == 0;
}

/*
 * What a spreadsheet saves is UTF-8, or UTF-16 with a mark, or, where somebody
 * took the first kind of CSV that was offered, what Windows wrote thirty years
 * ago.
 */
static char *
decode (const guint8 *data,
        gsize         length,
        gsize        *text_length)
{
  const char *charset = "WINDOWS-1252";
  gsize mark = 0;

  if (begins_with (data, length, "\xff\xfe", 2) || begins_with (data, length, "\xfe\xff", 2))
    {
      charset = data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
      mark = 2;
    }
  else if (begins_with (data, length, "\xef\xbb\xbf", 3))
    {
      charset = "UTF-8";
      mark = 3;
    }
  else if (g_utf8_validate_len ((const char *) data, length, NULL))
    {
      charset = "UTF-8";
    }

  return g_convert ((const char *) data + mark, (gssize) (length - mark), "UTF-8", charset, NULL, text_length, NULL);
}

static char *
read_text (GBytes         *bytes,
           SeralCatalogue *spoken,
           SeralFaults    *faults)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize text_length = 0;
  char *text;

  if (length > MAX_BYTES)
    {
      seral_faults_add (faults, SERAL_FAULT_ERROR, "",
                        seral_text (spoken, "The table is too large: at most %u MB are read."),
                        MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  text = length > 0 ? decode (data, length, &text_length) : g_strdup ("");
  if (text == NULL || strlen (text) != text_length)
    {
      seral_faults_add (faults, SERAL_FAULT_ERROR, "", "%s", seral_text (spoken, "This is not a table of text."));
      g_clear_pointer (&text, g_free);
    }

  return text;
}

static void
fault (Reader     *reader,
       guint       line,
       const char *message)
{
  seral_faults_add_at (reader->faults, SERAL_FAULT_ERROR, line, 1, message);
}

/* Skips a line end of any kind, and counts it. */
static void
skip_line_end (Reader *reader)
{
  reader->p += reader->p[0] == '\r' && reader->p[1] == '\n' ? 2 : 1;
  reader->line++;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* What stands between quotes; line ends become those of ours. */
static gboolean
read_quoted (Reader  *reader,
             GString *cell)
{
  guint begun = reader->line;

  for (reader->p++; *reader->p != '\0';)
    {
      if (reader->p[0] == '"' && reader->p[1] != '"')
        {
          reader->p++;
          return TRUE;
        }
      if (is_line_end (*reader->p))
        {
          g_string_append_c (cell, '\n');
          skip_line_end (reader);
          continue;
        }
      reader->p += reader->p[0] == '"';
      g_string_append_c (cell, *reader->p++);
    }

  fault (reader, begun, seral_text (reader->spoken, "A quotation mark is opened here and never closed."));

  return FALSE;
}

static gboolean
read_cell (Reader  *reader,
           GString *cell)
{
  g_string_truncate (cell, 0);
  if (*reader->p == '"' && !read_quoted (reader, cell))
    return FALSE;

  while (*reader->p != '\0' && *reader->p != reader->separator && !is_line_end (*reader->p))
    g_string_append_c (cell, *reader->p++);

  return TRUE;
}

/* seral_csv_append_cell() puts an apostrophe before what would be a formula. */
static char *
take_guard_off (const char *cell)
{
  gboolean guarded = cell[0] == '\'' && cell[1] != '\0' && (strchr ("=+-@", cell[1]) != NULL || (guchar) cell[1] < 0x20);

  return g_strdup (guarded ? cell + 1 : cell);
}

static gboolean
read_row (Reader *reader)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  guint line = reader->line;
  SeralCsvRow *row;

  for (;;)
    {
      if (!read_cell (reader, cell))
        return FALSE;
      if (cells->len == MAX_CELLS)
        {
          fault (reader, line, seral_text (reader->spoken, "This line has more cells than are read."));
          return FALSE;
        }
      g_ptr_array_add (cells, take_guard_off (cell->str));
      if (*reader->p != reader->separator)
        break;
      reader->p++;
    }
  if (*reader->p != '\0')
    skip_line_end (reader);

  row = g_new0 (SeralCsvRow, 1);
  row->line = line;
  row->n_cells = cells->len;
  g_ptr_array_add (cells, NULL);
  row->cells = (char **) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
  g_ptr_array_add (reader->rows, row);

  return TRUE;
}

/**
 * seral_csv_read:
 * @bytes: a table of comma-separated values, from anywhere
 * @faults: where what is wrong with it goes, with its line
 *
 * Reads a table as spreadsheets write it: with commas, semicolons or tabs, in
 * UTF-8, UTF-16 or Windows-1252, with line ends of any kind. The apostrophe that
 * seral_csv_append_cell() puts before what looks like a formula is taken off.
 *
 * Returns: (transfer full) (element-type SeralCsvRow): the rows, the heads
 *   included; those before the first error
 */
GPtrArray *
seral_csv_read (GBytes      *bytes,
                SeralFaults *faults)
{
  g_autofree char *text = NULL;
  Reader reader = { .line = 1, .faults = faults, .spoken = seral_catalogue_get_default () };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  reader.rows = g_ptr_array_new_with_free_func (row_free);
  text = read_text (bytes, reader.spoken, faults);
  if (text == NULL)
    return reader.rows;

  reader.p = text;
  reader.separator = find_separator (text);
  while (*reader.p != '\0' && read_row (&reader))
    if (reader.rows->len == MAX_ROWS && *reader.p != '\0')
      {
        fault (&reader, reader.line, seral_text (reader.spoken, "The table has more lines than are read."));
        break;
      }

  return reader.rows;
}
