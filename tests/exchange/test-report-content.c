/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "exchange/seral-report-content.h"
#include "words/seral-words.h"

static const char * const samples[] = { "halden-instruments.seral", "oriel-exchange.seral", "tessera-cloud.seral" };

static void
append_text (GString               *dump,
             const SeralReportText *text)
{
  g_autofree char *said = seral_report_text_to_string (text);

  g_string_append (dump, said);
  g_string_append_c (dump, '\n');
}

static void
append_block (GString                *dump,
              const SeralReportBlock *block)
{
  if (block->kind == SERAL_REPORT_HEADING)
    g_string_append_printf (dump, "\n%.*s ", (int) block->level, "####");
  append_text (dump, &block->text);
  for (guint i = 0; i < block->n_items; i++)
    append_text (dump, &block->items[i]);
  for (guint i = 0; i < block->n_blocks; i++)
    append_block (dump, block->blocks[i]);
}

static char *
dump_report (SeralReport *report)
{
  GString *dump = g_string_new (NULL);
  guint n = 0;
  const SeralReportBlock * const *blocks = seral_report_get_blocks (report, &n);

  for (guint i = 0; i < n; i++)
    append_block (dump, blocks[i]);

  return g_string_free (dump, FALSE);
}

static SeralReport *
build (Sample                   *sample,
       const SeralReportOptions *options)
{
  return seral_report_build (sample->assessment, sample->round, &sample->data, 1, sample->catalogue, options);
}

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_auto (Sample) sample = { NULL, };
      g_autoptr (SeralReport) report = NULL;
      g_autofree char *dump = NULL;
      g_autofree char *headline = NULL;
      SeralReportOptions options;

      sample_load (&sample, samples[i]);
      seral_report_options_init (&options);
      report = build (&sample, &options);
      dump = dump_report (report);
      headline = seral_words_headline (sample.catalogue, sample.result);
      g_test_message ("%s", dump);

      g_assert_cmpstr (seral_report_get_organisation (report), ==,
                       seral_assessment_get_organisation_name (sample.assessment));
      g_assert_nonnull (strstr (dump, headline));
      g_assert_nonnull (strstr (dump, "# Summary"));
      g_assert_nonnull (strstr (dump, "# Questions and answers"));
      g_assert_nonnull (strstr (dump, "# How the stage is found"));
      g_assert_nonnull (strstr (dump, seral_model_get_source (sample.model)->url));
    }
}

/* Every question that was asked is there once, with its number. */
static void
test_questions (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralReport) report = NULL;
  SeralReportOptions options;
  const SeralReportBlock * const *headings;
  guint n = 0;
  guint n_questions = 0;

  sample_load (&sample, samples[1]);
  seral_report_options_init (&options);
  options.parts = SERAL_REPORT_PART_QUESTIONS;
  report = build (&sample, &options);
  headings = seral_report_get_headings (report, &n);
  for (guint i = 0; i < n; i++)
    if (strstr (headings[i]->id, "-question-") != NULL)
      {
        g_autofree char *number = g_strdup_printf ("%u. ", ++n_questions);
        g_autofree char *text = seral_report_text_to_string (&headings[i]->text);

        g_assert_true (g_str_has_prefix (text, number));
      }
  g_assert_cmpuint (n_questions, ==, seral_result_get_n_total (sample.result));
}

static void
test_parts (void)
{
  g_auto (Sample) sample = { NULL, };

  sample_load (&sample, samples[0]);
  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    {
      SeralReportOptions options;
      g_autoptr (SeralReport) report = NULL;
      const SeralReportBlock * const *headings;
      guint n = 0;
      guint n_parts = 0;

      seral_report_options_init (&options);
      options.parts = (SeralReportParts) (1 << i);
      report = build (&sample, &options);
      headings = seral_report_get_headings (report, &n);
      for (guint j = 0; j < n; j++)
        if (headings[j]->level == 1)
          {
            g_autofree char *text = seral_report_text_to_string (&headings[j]->text);

            g_assert_cmpstr (text, ==, seral_report_part_get_name (options.parts, sample.catalogue));
            n_parts++;
          }
      g_assert_cmpuint (n_parts, <=, 1);
    }
}

static void
put_answer (Sample *sample)
{
  const SeralEvidence evidence[] = {
    { "Partner list", "https://example.org/list" },
    { "Do not open", "file:///etc/passwd" },
  };
  g_autoptr (SeralAnswer) answer = seral_answer_new ("largely");
  g_autoptr (SeralAnswer) noted = seral_answer_with_note (answer, "Kept by hand since spring");
  g_autoptr (SeralAnswer) proven = seral_answer_with_evidence (noted, evidence, G_N_ELEMENTS (evidence));

  sample_answer (sample, "formal-onboarding", proven);
}

static void
test_notes (void)
{
  g_auto (Sample) sample = { NULL, };
  SeralReportOptions options;

  sample_load (&sample, samples[0]);
  put_answer (&sample);
  seral_report_options_init (&options);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SeralReport) report = NULL;
      g_autofree char *dump = NULL;

      options.notes = i == 0;
      report = build (&sample, &options);
      dump = dump_report (report);
      g_assert_true ((strstr (dump, "Kept by hand since spring") != NULL) == options.notes);
      g_assert_true ((strstr (dump, "Partner list") != NULL) == options.notes);
      g_assert_null (strstr (dump, "file:///"));
    }
}

/* Nobody is named who is not to be, anywhere. */
static void
test_names (void)
{
  g_auto (Sample) sample = { NULL, };
  SeralReportOptions options;
  g_autoptr (SeralReport) report = NULL;
  g_autofree char *dump = NULL;
  GListModel *sheets;

  sample_load (&sample, samples[2]);
  seral_report_options_init (&options);
  options.named = FALSE;
  options.parts = SERAL_REPORT_ALL_PARTS & ~SERAL_REPORT_PART_PLAN;
  report = build (&sample, &options);
  dump = dump_report (report);
  sheets = seral_round_get_sheets (sample.round);
  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      const char *name = seral_sheet_get_respondent_name (sheet);

      if (name[0] != '\0')
        g_assert_null (strstr (dump, name));
    }
}

/* Several models are chapters of one report. */
static void
test_models (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (SeralChartData) other = NULL;
  g_autoptr (SeralReport) report = NULL;
  g_autofree char *dump = NULL;
  SeralReportOptions options;
  SeralChartData *data[2];
  SeralModel *model;
  g_autoptr (GError) error = NULL;

  sample_load (&sample, samples[0]);
  model = seral_model_library_get_model (sample.library, "workspan", NULL, &error);
  g_assert_no_error (error);
  answers = seral_answers_new_from_round (model, sample.round);
  result = seral_score (answers, SERAL_DEPTH_FULL);
  other = seral_export_data_new (sample.assessment, sample.round, result, SERAL_NO_TARGET);
  data[0] = sample.data;
  data[1] = other;
  seral_report_options_init (&options);
  report = seral_report_build (sample.assessment, sample.round, data, 2, sample.catalogue, &options);
  dump = dump_report (report);

  g_assert_nonnull (strstr (dump, "\n# Partner Ecosystem Maturity Model"));
  g_assert_nonnull (strstr (dump, "\n# Ecosystem Maturity Model"));
  g_assert_nonnull (strstr (dump, "\n## Summary"));
  g_assert_nonnull (strstr (dump, "\n# The plan"));
  g_assert_nonnull (strstr (dump, "Across all stages"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/report-content/samples", test_samples);
  g_test_add_func ("/exchange/report-content/questions", test_questions);
  g_test_add_func ("/exchange/report-content/parts", test_parts);
  g_test_add_func ("/exchange/report-content/notes", test_notes);
  g_test_add_func ("/exchange/report-content/names", test_names);
  g_test_add_func ("/exchange/report-content/models", test_models);

  return g_test_run ();
}
