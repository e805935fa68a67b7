/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "base/seral-date.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-export.h"
#include "exchange/seral-libxlsxwriter-private.h"
#include "exchange/seral-xlsx.h"

/* What a spreadsheet takes: UTF-16 units in a cell, characters in the name of a sheet. */
#define LONGEST_TEXT 32767
#define LONGEST_NAME 31

/* The height of a line, and the highest row there may be, in points. */
#define LINE_HEIGHT 15.0
#define HIGHEST_ROW 409.0

/* Behind the heads, as light as a hint. */
#define HEAD_COLOR 0xE8EDF2

typedef struct
{
  const SeralLibxlsxwriter *xlsx;
  SeralCatalogue           *catalogue;
  lxw_workbook             *book;
  lxw_worksheet            *sheet;
  lxw_format               *head;                            /* of columns that begin at their left */
  lxw_format               *number_head;
  lxw_format               *formats[SERAL_RECORDS_DATE + 1]; /* by kind of column */
  lxw_error                 error;                           /* the first one */
} Writer;

static void
note_error (Writer    *writer,
            lxw_error  error)
{
  if (writer->error == LXW_NO_ERROR)
    writer->error = error;
}

static lxw_format *
add_format (Writer     *writer,
            const char *number)
{
  lxw_format *format = writer->xlsx->workbook_add_format (writer->book);

  writer->xlsx->format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number != NULL)
    writer->xlsx->format_set_num_format (format, number);

  return format;
}

static lxw_format *
add_head_format (Writer *writer)
{
  lxw_format *format = add_format (writer, NULL);

  writer->xlsx->format_set_bold (format);
  writer->xlsx->format_set_text_wrap (format);
  writer->xlsx->format_set_bg_color (format, HEAD_COLOR);
  writer->xlsx->format_set_bottom (format, LXW_BORDER_THIN);

  return format;
}

static void
add_formats (Writer *writer)
{
  const SeralLibxlsxwriter *xlsx = writer->xlsx;

  writer->formats[SERAL_RECORDS_TEXT] = add_format (writer, NULL);
  xlsx->format_set_text_wrap (writer->formats[SERAL_RECORDS_TEXT]);
  writer->formats[SERAL_RECORDS_NUMBER] = add_format (writer, NULL);
  writer->formats[SERAL_RECORDS_SCORE] = add_format (writer, "0.00");
  writer->formats[SERAL_RECORDS_SHARE] = add_format (writer, "0%");
  /* Read and sorted everywhere; the one every locale's spreadsheet knows. */
  writer->formats[SERAL_RECORDS_DATE] = add_format (writer, "yyyy-mm-dd");
  xlsx->format_set_align (writer->formats[SERAL_RECORDS_DATE], LXW_ALIGN_LEFT);

  writer->head = add_head_format (writer);
  writer->number_head = add_head_format (writer);
  xlsx->format_set_align (writer->number_head, LXW_ALIGN_RIGHT);
}

/* What XML cannot hold goes; what a cell cannot hold is cut, and shown to be. */
static char *
dup_fit (const char *text)
{
  GString *fit = g_string_new (NULL);
  gsize units = 0;
  gsize room = 0; /* up to where an ellipsis would fit after it */

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f || c == 0xfffe || c == 0xffff)
        continue;
      units += c > 0xffff ? 2 : 1;
      if (units > LONGEST_TEXT)
        {
          g_string_truncate (fit, room);
          g_string_append (fit, "…");
          break;
        }
      g_string_append_unichar (fit, c);
      if (units < LONGEST_TEXT)
        room = fit->len;
    }

  return g_string_free (fit, FALSE);
}

static void
write_text (Writer     *writer,
            guint       row,
            guint       column,
            const char *text,
            lxw_format *format)
{
  g_autofree char *fit = dup_fit (text);

  note_error (writer, writer->xlsx->worksheet_write_string (writer->sheet, row, (lxw_col_t) column, fit, format));
}

static void
write_date (Writer     *writer,
            guint       row,
            guint       column,
            const char *text)
{
  lxw_format *format = writer->formats[SERAL_RECORDS_DATE];
  lxw_datetime day = { 0 };
  GDate date;

  g_date_clear (&date, 1);
  /* The days of a spreadsheet begin with the year 1900. */
  if (!seral_date_parse (text, &date) || g_date_get_year (&date) < 1900)
    {
      write_text (writer, row, column, text, writer->formats[SERAL_RECORDS_TEXT]);
      return;
    }

  day.year = g_date_get_year (&date);
  day.month = (int) g_date_get_month (&date);
  day.day = g_date_get_day (&date);
  note_error (writer, writer->xlsx->worksheet_write_datetime (writer->sheet, row, (lxw_col_t) column, &day, format));
}

static void
write_cell (Writer           *writer,
            SeralRecords     *table,
            SeralRecordsKind  kind,
            guint             row,
            guint             column)
{
  const char *text = seral_records_get_text (table, row, column);
  double number = seral_records_get_number (table, row, column);

  if (text != NULL && kind == SERAL_RECORDS_DATE)
    write_date (writer, row + 1, column, text);
  else if (text != NULL)
    write_text (writer, row + 1, column, text, writer->formats[kind]);
  else if (!isnan (number))
    note_error (writer, writer->xlsx->worksheet_write_number (writer->sheet, row + 1, (lxw_col_t) column, number,
                                                              writer->formats[kind]));
}

/* A name that spreadsheets take; translators need not know which they do not. */
static char *
dup_sheet_name (const char *title)
{
  char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_NAME));

  return g_strdelimit (name, "[]:*?/\\'", '-');
}

static gboolean
begin_sheet (Writer       *writer,
             SeralRecords *table)
{
  g_autofree char *name = dup_sheet_name (seral_records_get_title (table));

  writer->sheet = writer->xlsx->workbook_add_worksheet (writer->book, name);
  /* One of that name is there already: the library numbers it. */
  if (writer->sheet == NULL)
    writer->sheet = writer->xlsx->workbook_add_worksheet (writer->book, NULL);
  if (writer->sheet == NULL)
    note_error (writer, LXW_ERROR_MEMORY_MALLOC_FAILED);

  return writer->sheet != NULL;
}

/* Heads that stay while one scrolls and come again on each printed page, and filters under them. */
static void
set_up_sheet (Writer       *writer,
              SeralRecords *table)
{
  const SeralLibxlsxwriter *xlsx = writer->xlsx;
  guint n = 0;
  const SeralRecordsColumn *columns = seral_records_get_columns (table, &n);

  for (guint i = 0; i < n; i++)
    xlsx->worksheet_set_column (writer->sheet, (lxw_col_t) i, (lxw_col_t) i, columns[i].width, NULL);
  xlsx->worksheet_freeze_panes (writer->sheet, 1, 0);
  xlsx->worksheet_repeat_rows (writer->sheet, 0, 0);
  xlsx->worksheet_autofilter (writer->sheet, 0, 0, seral_records_get_n_rows (table), (lxw_col_t) (n - 1));
  xlsx->worksheet_set_landscape (writer->sheet);
  xlsx->worksheet_fit_to_pages (writer->sheet, 1, 0);
  if (seral_catalogue_is_rtl (writer->catalogue))
    xlsx->worksheet_right_to_left (writer->sheet);
}

/* How many lines a text takes in a column; words break, so that a line is rarely full. */
static guint
count_lines (const char *text,
             guint       width)
{
  g_auto (GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n", -1);
  guint room = MAX (width * 9 / 10, 1);
  guint n = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    n += MAX ((g_utf8_strlen (paragraphs[i], -1) + room - 1) / room, 1);

  return n;
}

/* Not every program finds out itself how high a row with wrapped text is. */
static void
set_height (Writer *writer,
            guint   row,
            guint   n_lines)
{
  if (n_lines > 1)
    note_error (writer, writer->xlsx->worksheet_set_row (writer->sheet, row, MIN (n_lines * LINE_HEIGHT, HIGHEST_ROW),
                                                         NULL));
}

static void
write_head (Writer                   *writer,
            const SeralRecordsColumn *columns,
            guint                     n_columns)
{
  guint n_lines = 1;

  for (guint i = 0; i < n_columns; i++)
    n_lines = MAX (n_lines, count_lines (columns[i].title, columns[i].width));
  set_height (writer, 0, n_lines);

  for (guint i = 0; i < n_columns; i++)
    write_text (writer, 0, i, columns[i].title,
                columns[i].kind == SERAL_RECORDS_TEXT || columns[i].kind == SERAL_RECORDS_DATE ? writer->head
                                                                                              : writer->number_head);
}

static void
write_row (Writer                   *writer,
           SeralRecords             *table,
           const SeralRecordsColumn *columns,
           guint                     n_columns,
           guint                     row)
{
  guint n_lines = 1;

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].kind == SERAL_RECORDS_TEXT)
      n_lines = MAX (n_lines, count_lines (seral_records_get_text (table, row, i), columns[i].width));
  set_height (writer, row + 1, n_lines);

  for (guint i = 0; i < n_columns; i++)
    write_cell (writer, table, columns[i].kind, row, i);
}

static void
write_sheet (Writer       *writer,
             SeralRecords *table)
{
  guint n = 0;
  const SeralRecordsColumn *columns = seral_records_get_columns (table, &n);

  if (!begin_sheet (writer, table))
    return;

  set_up_sheet (writer, table);
  write_head (writer, columns, n);
  for (guint row = 0; row < seral_records_get_n_rows (table) && writer->error == LXW_NO_ERROR; row++)
    write_row (writer, table, columns, n, row);
}

static void
set_properties (Writer                *writer,
                const SeralExportInfo *info)
{
  g_autoptr (GDateTime) time = seral_export_get_time ();
  g_autofree char *title = dup_fit (info->title);
  g_autofree char *author = dup_fit (info->organisation);
  g_autofree char *subject = dup_fit (info->subject != NULL ? info->subject : "");
  lxw_doc_properties properties = {
    .title = title,
    .author = author,
    .subject = subject,
    .created = (time_t) g_date_time_to_unix (time),
  };

  note_error (writer, writer->xlsx->workbook_set_properties (writer->book, &properties));
}

/* The library writes numbers as the thread's locale has them, which a file must not be. */
static void
write_book (Writer                *writer,
            GPtrArray             *tables,
            const SeralExportInfo *info,
            const char            *path,
            const char            *folder)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = (char *) folder };
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", (locale_t) 0);
  locale_t before = uselocale (plain);

  writer->book = writer->xlsx->workbook_new_opt (path, &options);
  if (writer->book == NULL)
    note_error (writer, LXW_ERROR_MEMORY_MALLOC_FAILED);
  else
    {
      add_formats (writer);
      set_properties (writer, info);
      for (guint i = 0; i < tables->len; i++)
        write_sheet (writer, g_ptr_array_index (tables, i));
      note_error (writer, writer->xlsx->workbook_close (writer->book));
    }

  uselocale (before);
  freelocale (plain);
}

static GBytes *
read_book (Writer      *writer,
           const char  *path,
           GError     **error)
{
  SeralCatalogue *spoken = seral_catalogue_get_default ();
  char *bytes = NULL;
  gsize length = 0;

  if (writer->error != LXW_NO_ERROR)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (spoken, "The spreadsheet could not be written: %s"),
                   writer->xlsx->lxw_strerror (writer->error));
      return NULL;
    }

  return g_file_get_contents (path, &bytes, &length, error) ? g_bytes_new_take (bytes, length) : NULL;
}

/**
 * seral_xlsx_write:
 * @tables: (element-type SeralRecords): what goes into it, a sheet each
 * @catalogue: the language, which may be written from right to left
 * @info: what the file says of itself
 * @error: return location for an error, of %SERAL_EXPORT_ERROR or %G_FILE_ERROR
 *
 * Writes a spreadsheet (Office Open XML) with frozen heads, filters, and real
 * numbers and dates. Texts stay texts, whatever they begin with. The same tables
 * give the same bytes where SOURCE_DATE_EPOCH is set.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_xlsx_write (GPtrArray              *tables,
                  SeralCatalogue         *catalogue,
                  const SeralExportInfo  *info,
                  GError                **error)
{
  Writer writer = { .xlsx = seral_libxlsxwriter_load (), .catalogue = catalogue };
  SeralCatalogue *spoken = seral_catalogue_get_default ();
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GBytes *bytes;

  g_return_val_if_fail (tables != NULL && tables->len > 0, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (writer.xlsx == NULL)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (spoken, "A spreadsheet cannot be written, as %s is missing."),
                   SERAL_LIBXLSXWRITER);
      return NULL;
    }

  folder = g_dir_make_tmp ("seral-XXXXXX", error);
  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, "book.xlsx", NULL);
  write_book (&writer, tables, info, path, folder);
  bytes = read_book (&writer, path, error);
  g_unlink (path);
  g_rmdir (folder);

  return bytes;
}
