/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/seral-json.h"
#include "exchange-support.h"
#include "exchange/seral-document-records.h"

#define SAMPLE "halden-instruments.seral"

static const SeralRecordsColumn columns[] = {
  { "name", "Name", SERAL_RECORDS_TEXT, 10 },
  { "share", "Share", SERAL_RECORDS_SHARE, 10 },
  { "score", "Score", SERAL_RECORDS_SCORE, 10 },
  { "day", "Day", SERAL_RECORDS_DATE, 10 },
};

static SeralRecords *
create (void)
{
  SeralRecords *records = seral_records_new ("things", "Things", columns, G_N_ELEMENTS (columns));

  seral_records_add_text (records, "a|b");
  seral_records_add_number (records, 0.5);
  seral_records_add_number (records, 2.0 / 3);
  seral_records_add_date (records, "2026-11-09");
  seral_records_add_text (records, "");
  seral_records_add_number (records, NAN);
  seral_records_add_number (records, INFINITY);
  seral_records_add_date (records, NULL);

  return records;
}

static void
test_csv (void)
{
  g_autoptr (SeralRecords) records = create ();
  g_autoptr (GString) csv = g_string_new (NULL);

  g_assert_cmpuint (seral_records_get_n_rows (records), ==, 2);
  seral_records_append_csv_head (records, csv);
  seral_records_append_csv (records, csv);

  g_assert_cmpstr (csv->str, ==, "Name,Share,Score,Day\r\na|b,0.5,0.6666666666666666,2026-11-09\r\n,,,\r\n");
}

static void
test_markdown (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");
  g_autoptr (SeralRecords) records = create ();
  g_autoptr (GString) markdown = g_string_new (NULL);

  seral_records_append_markdown (records, catalogue, markdown);

  g_assert_nonnull (strstr (markdown->str, "## Things\n"));
  g_assert_nonnull (strstr (markdown->str, "| a\\|b | 50%"));
}

static void
test_json (void)
{
  g_autoptr (SeralRecords) records = create ();
  g_autoptr (JsonNode) array = seral_records_to_json (records);
  JsonObject *first = json_array_get_object_element (json_node_get_array (array), 0);
  JsonObject *second = json_array_get_object_element (json_node_get_array (array), 1);

  g_assert_cmpstr (json_object_get_string_member (first, "name"), ==, "a|b");
  g_assert_cmpfloat (json_object_get_double_member (first, "share"), ==, 0.5);
  g_assert_true (json_object_get_null_member (second, "name"));
  g_assert_true (json_object_get_null_member (second, "score"));
}

static char *
export (Sample            *sample,
        SeralExportFormat  format,
        SeralAnswersFlags  flags)
{
  const SeralPlanPart part = { sample->result, 3 };
  const SeralDocumentRecords records = { sample->catalogue, sample->assessment, sample->round, &part, 1, flags };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_document_records_export (&records, format, &error);
  gsize length;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

/* Each format that takes several tables holds all of them. */
static void
test_document (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *markdown = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  const char * const names[] = { "answers", "scores", "gaps", "plan", "figures" };

  sample_load (&sample, SAMPLE);
  markdown = export (&sample, SERAL_EXPORT_MARKDOWN, SERAL_ANSWERS_DEFAULT);
  g_assert_true (g_str_has_prefix (markdown, "# Halden Instruments\n\n## Answers\n"));
  g_assert_nonnull (strstr (markdown, "\n## Gaps\n"));
  g_assert_nonnull (strstr (markdown, "\n## Figures\n"));

  json = export (&sample, SERAL_EXPORT_JSON, SERAL_ANSWERS_DEFAULT);
  bytes = g_bytes_new_static (json, strlen (json));
  root = seral_json_parse (bytes, &seral_json_limits_default, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root), names[i])),
                      >, 0);
}

/* What is to be left out is left out of every table. */
static void
test_without_notes (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  sample_load (&sample, SAMPLE);
  with = export (&sample, SERAL_EXPORT_JSON, SERAL_ANSWERS_DEFAULT);
  without = export (&sample, SERAL_EXPORT_JSON, SERAL_ANSWERS_WITHOUT_NOTES);

  g_assert_nonnull (strstr (with, "Shared inbox since June"));
  g_assert_null (strstr (without, "Shared inbox since June"));
  g_assert_null (strstr (without, "\"evidence\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/records/csv", test_csv);
  g_test_add_func ("/exchange/records/markdown", test_markdown);
  g_test_add_func ("/exchange/records/json", test_json);
  g_test_add_func ("/exchange/records/document", test_document);
  g_test_add_func ("/exchange/records/without-notes", test_without_notes);

  return g_test_run ();
}
