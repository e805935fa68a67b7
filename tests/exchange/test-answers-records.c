/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "exchange/seral-answers-records.h"

#define SAMPLE "halden-instruments.seral"

static char *
write_answers (Sample            *sample,
               SeralAnswersFlags  flags)
{
  g_autoptr (SeralRecords) records = seral_answers_records_new (sample->catalogue, flags);
  GString *csv = g_string_new (NULL);

  seral_answers_records_add_round (records, sample->catalogue, sample->model, sample->round, flags);
  seral_records_append_csv_head (records, csv);
  seral_records_append_csv (records, csv);

  return g_string_free (csv, FALSE);
}

static guint
count_rows (const char *csv)
{
  guint n = 0;

  for (const char *p = strstr (csv, "\r\n"); p != NULL; p = strstr (p + 2, "\r\n"))
    n++;

  return n;
}

static void
test_rows (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *csv = NULL;
  guint n_criteria = 0, n_sheets;

  sample_load (&sample, SAMPLE);
  csv = write_answers (&sample, SERAL_ANSWERS_DEFAULT);
  seral_model_get_criteria (sample.model, &n_criteria);
  n_sheets = g_list_model_get_n_items (seral_round_get_sheets (sample.round));

  /* Every question of every sheet, open ones too, and those agreed on. */
  g_assert_cmpuint (count_rows (csv), >=, 1 + n_criteria * n_sheets);
  g_assert_true (g_str_has_prefix (csv, "Model,Round,Date,Respondent,Question id,"));
  g_assert_nonnull (strstr (csv, "partnerspot,Autumn 2026,2026-11-09,Ingrid Solheim,partner-list,Technology and data,"
                                 "\"Stage 2, Managed Partners\","));
  g_assert_nonnull (strstr (csv, ",Not answered,"));
}

static void
test_hostile (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralAnswer) bare = seral_answer_new ("partly");
  g_autoptr (SeralAnswer) noted = NULL;
  g_autoptr (SeralAnswer) proven = NULL;
  const SeralEvidence evidence[] = { { "@first \"quoted\"", NULL }, { "", "https://example.org/x" } };
  g_autofree char *csv = NULL;

  noted = seral_answer_with_note (bare, "=cmd|' /C calc'!A0");
  proven = seral_answer_with_evidence (noted, evidence, G_N_ELEMENTS (evidence));

  sample_load (&sample, SAMPLE);
  sample_answer (&sample, "partner-list", proven);
  csv = write_answers (&sample, SERAL_ANSWERS_DEFAULT);

  g_assert_nonnull (strstr (csv, ",partly,Partly,0.3333333333333333,'=cmd|' /C calc'!A0,"
                                 "\"'@first \"\"quoted\"\"\nhttps://example.org/x\"\r\n"));
  g_assert_null (strstr (csv, ",=cmd"));
}

static void
test_without_notes (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *csv = NULL;

  sample_load (&sample, SAMPLE);
  csv = write_answers (&sample, SERAL_ANSWERS_WITHOUT_NOTES);

  g_assert_null (strstr (csv, "Note"));
  g_assert_null (strstr (csv, "crm.halden.example"));
}

static void
test_without_names (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autofree char *csv = NULL;

  sample_load (&sample, SAMPLE);
  csv = write_answers (&sample, SERAL_ANSWERS_WITHOUT_NAMES | SERAL_ANSWERS_WITHOUT_NOTES);

  g_assert_null (strstr (csv, "Solheim"));
  g_assert_nonnull (strstr (csv, ",Respondent 1,"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/answers-records/rows", test_rows);
  g_test_add_func ("/exchange/answers-records/hostile", test_hostile);
  g_test_add_func ("/exchange/answers-records/without-notes", test_without_notes);
  g_test_add_func ("/exchange/answers-records/without-names", test_without_names);

  return g_test_run ();
}
