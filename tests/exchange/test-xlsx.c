/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "exchange-support.h"
#include "exchange/seral-document-records.h"
#include "exchange/seral-xlsx.h"

#define SAMPLE "halden-instruments.seral"

static const SeralExportInfo info = { .title = "Title", .organisation = "Nordwind <&> GmbH", .subject = "Subject" };

static GPtrArray *
create_tables (SeralRecords *records)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_records_free);

  g_ptr_array_add (tables, records);

  return tables;
}

static GBytes *
write_tables (GPtrArray *tables)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");
  g_autoptr (GError) error = NULL;
  GBytes *bytes = seral_xlsx_write (tables, catalogue, &info, &error);

  g_assert_no_error (error);

  return bytes;
}

/* A part of the file, unpacked by somebody else. */
static char *
unpack (GBytes     *book,
        const char *part)
{
  const char * const command[] = { "python3", "-c", "import sys, zipfile; "
    "sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())", "FILE", part, NULL };

  return test_run (book, command);
}

static void
test_cells (void)
{
  const SeralRecordsColumn columns[] = {
    { "text", "Text", SERAL_RECORDS_TEXT, 20 },
    { "number", "Number", SERAL_RECORDS_NUMBER, 10 },
    { "share", "Share", SERAL_RECORDS_SHARE, 10 },
    { "date", "Date", SERAL_RECORDS_DATE, 10 },
  };
  SeralRecords *records = seral_records_new ("cells", "Cells: [all]", columns, G_N_ELEMENTS (columns));
  g_autoptr (GPtrArray) tables = create_tables (records);
  g_autoptr (GBytes) book = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *names = NULL;

  seral_records_add_text (records, "=1+1");
  seral_records_add_number (records, 2.5);
  seral_records_add_number (records, 0.25);
  seral_records_add_date (records, "2026-11-09");
  seral_records_add_text (records, NULL);
  seral_records_add_number (records, NAN);
  seral_records_add_number (records, NAN);
  seral_records_add_date (records, "soon");

  book = write_tables (tables);
  sheet = unpack (book, "xl/worksheets/sheet1.xml");
  names = unpack (book, "xl/workbook.xml");

  g_assert_null (strstr (sheet, "<f>"));
  g_assert_nonnull (strstr (sheet, "<t>=1+1</t>"));
  g_assert_nonnull (strstr (sheet, "<v>2.5</v>"));
  g_assert_nonnull (strstr (sheet, "<v>0.25</v>"));
  /* Days since the end of 1899. */
  g_assert_nonnull (strstr (sheet, "<v>46335</v>"));
  g_assert_nonnull (strstr (sheet, "<t>soon</t>"));
  g_assert_nonnull (strstr (sheet, "state=\"frozen\""));
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A1:D3\"/>"));
  g_assert_nonnull (strstr (names, "name=\"Cells- -all-\""));
}

/* What XML cannot hold, and more than a cell takes. */
static void
test_hostile (void)
{
  const SeralRecordsColumn columns[] = { { "text", "]]>\x01", SERAL_RECORDS_TEXT, 20 } };
  SeralRecords *records = seral_records_new ("hostile", "Hostile", columns, 1);
  g_autoptr (GPtrArray) tables = create_tables (records);
  g_autofree char *longest = g_strnfill (40000, 'x');
  g_autoptr (GBytes) book = NULL;
  g_autofree char *sheet = NULL;
  const char *cell;

  seral_records_add_text (records, "<script>&\x02\xef\xbf\xbf\"");
  seral_records_add_text (records, longest);
  seral_records_add_text (records, "https://example.org");

  book = write_tables (tables);
  sheet = unpack (book, "xl/worksheets/sheet1.xml");

  g_assert_nonnull (strstr (sheet, "<t>&lt;script&gt;&amp;\"</t>"));
  g_assert_nonnull (strstr (sheet, "<t>]]&gt;</t>"));
  g_assert_null (strstr (sheet, "hyperlink"));
  cell = strstr (sheet, "<t>xxx");
  g_assert_nonnull (cell);
  g_assert_cmpuint (strspn (cell + 3, "x"), ==, 32766);
  g_assert_true (g_str_has_prefix (cell + 3 + 32766, "…</t>"));
}

static GBytes *
write_sample (Sample *sample)
{
  const SeralPlanPart part = { sample->result, 3 };
  const SeralDocumentRecords records = { sample->catalogue, sample->assessment, sample->round, &part, 1,
                                         SERAL_ANSWERS_DEFAULT };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = seral_document_records_export (&records, SERAL_EXPORT_XLSX, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
test_reproducible (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1798761600", TRUE);
  sample_load (&sample, SAMPLE);
  first = write_sample (&sample);
  second = write_sample (&sample);

  g_assert_true (g_bytes_equal (first, second));
}

/* As an independent reader finds it: sheets, kinds of cells, whose it is. */
static void
test_read_back (void)
{
  const char * const command[] = { "/usr/bin/python3", "-c",
    "import sys\n"
    "try:\n"
    "    import openpyxl\n"
    "except ImportError:\n"
    "    sys.exit(0)\n"
    "book = openpyxl.load_workbook(open(sys.argv[1], 'rb'))\n"
    "for sheet in book:\n"
    "    print(sheet.title, sheet.freeze_panes, sheet.auto_filter.ref == sheet.dimensions,\n"
    "          any(cell.data_type == 'f' for row in sheet for cell in row))\n"
    "print(book['Answers']['C2'].value.date(), book['Answers']['K2'].value, book.properties.creator,\n"
    "      book['Figures']['C2'].value)\n",
    "FILE", NULL };
  g_auto (Sample) sample = { NULL, };
  g_autoptr (GBytes) book = NULL;
  g_autofree char *found = NULL;

  sample_load (&sample, SAMPLE);
  book = write_sample (&sample);
  found = test_run (book, command);
  if (found == NULL || *found == '\0')
    {
      g_test_skip ("openpyxl is not here");
      return;
    }

  g_assert_cmpstr (found, ==,
                   "Answers A2 True False\n"
                   "Scores A2 True False\n"
                   "Gaps A2 True False\n"
                   "Plan A2 True False\n"
                   "Figures A2 True False\n"
                   "2026-11-09 1 Halden Instruments 52\n");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/xlsx/cells", test_cells);
  g_test_add_func ("/exchange/xlsx/hostile", test_hostile);
  g_test_add_func ("/exchange/xlsx/reproducible", test_reproducible);
  g_test_add_func ("/exchange/xlsx/read-back", test_read_back);

  return g_test_run ();
}
