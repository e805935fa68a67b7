/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "exchange/seral-report-builder.h"

static SeralReportBuilder *
begin (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");

  return seral_report_builder_new (catalogue);
}

static const SeralReportBlock *
get_block (SeralReport *report,
           guint        index)
{
  guint n = 0;
  const SeralReportBlock * const *blocks = seral_report_get_blocks (report, &n);

  g_assert_cmpuint (index, <, n);

  return blocks[index];
}

static guint
count_blocks (SeralReport *report)
{
  guint n = 0;

  seral_report_get_blocks (report, &n);

  return n;
}

static void
assert_text (const SeralReportText *text,
             const char            *expected)
{
  g_autofree char *said = seral_report_text_to_string (text);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_tree (void)
{
  g_autoptr (SeralReport) report = NULL;
  SeralReportBuilder *builder = begin ();
  const SeralReportBlock *block;

  seral_report_builder_set_words (builder, "Report", "Halden", "Partners", "Halden");
  seral_report_builder_begin_cover (builder);
  seral_report_builder_text (builder, "Report");
  seral_report_builder_paragraph (builder, SERAL_REPORT_TITLE);
  seral_report_builder_end (builder);
  seral_report_builder_break_page (builder);
  seral_report_builder_contents (builder);
  seral_report_builder_text (builder, "Summary");
  seral_report_builder_heading (builder, 1, "summary");
  seral_report_builder_text (builder, "It is ");
  seral_report_builder_strong (builder, "good");
  seral_report_builder_text (builder, ".");
  seral_report_builder_paragraph (builder, SERAL_REPORT_LEAD);
  seral_report_builder_begin_list (builder, TRUE);
  seral_report_builder_text (builder, "One");
  seral_report_builder_item (builder);
  seral_report_builder_end_list (builder);
  seral_report_builder_keep (builder);
  seral_report_builder_text (builder, "Caption");
  seral_report_builder_begin_table (builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (builder, SERAL_REPORT_COLUMN_TEXT, "Stage");
  seral_report_builder_column (builder, SERAL_REPORT_COLUMN_NUMBER, "Share");
  seral_report_builder_text (builder, "A");
  seral_report_builder_cell (builder);
  seral_report_builder_cell (builder);
  seral_report_builder_text (builder, "B");
  seral_report_builder_cell (builder);
  seral_report_builder_end_table (builder);
  report = seral_report_builder_finish (builder);

  g_assert_cmpstr (seral_report_get_title (report), ==, "Report");
  g_assert_cmpstr (seral_report_get_organisation (report), ==, "Halden");
  g_assert_cmpuint (count_blocks (report), ==, 6);
  block = get_block (report, 0);
  g_assert_cmpint (block->kind, ==, SERAL_REPORT_COVER);
  g_assert_cmpuint (block->n_blocks, ==, 1);
  assert_text (&block->blocks[0]->text, "Report");
  g_assert_true (get_block (report, 1)->break_before);
  block = get_block (report, 2);
  g_assert_cmpint (block->kind, ==, SERAL_REPORT_HEADING);
  g_assert_cmpstr (block->id, ==, "summary");
  g_assert_true (block->keep_with_next);
  g_assert_false (block->break_before);
  block = get_block (report, 3);
  g_assert_cmpuint (block->text.n_runs, ==, 3);
  g_assert_cmpint (block->text.runs[1].kind, ==, SERAL_REPORT_RUN_STRONG);
  assert_text (&block->text, "It is good.");
  g_assert_true (get_block (report, 4)->ordered);
  block = get_block (report, 5);
  g_assert_true (block->keep_with_next);
  assert_text (&block->text, "Caption");
  g_assert_cmpuint (seral_report_block_get_n_rows (block), ==, 2);
  assert_text (seral_report_block_get_cell (block, 1, 0), "B");
  g_assert_cmpuint (seral_report_block_get_cell (block, 1, 1)->n_runs, ==, 0);
}

/* What has nothing to say is not there. */
static void
test_empty (void)
{
  g_autoptr (SeralReport) report = NULL;
  SeralReportBuilder *builder = begin ();

  seral_report_builder_text (builder, " \n ");
  seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
  seral_report_builder_text (builder, "");
  seral_report_builder_heading (builder, 1, "nothing");
  seral_report_builder_begin_list (builder, FALSE);
  seral_report_builder_item (builder);
  seral_report_builder_end_list (builder);
  seral_report_builder_begin_table (builder, SERAL_REPORT_TABLE_FACTS);
  seral_report_builder_end_table (builder);
  seral_report_builder_text (builder, "Title");
  seral_report_builder_begin_callout (builder);
  seral_report_builder_end (builder);
  report = seral_report_builder_finish (builder);

  g_assert_cmpuint (count_blocks (report), ==, 0);
}

static void
test_text (void)
{
  static const struct { const char *given, *kept; } cases[] = {
    { "  plain\ttext  ", "plain text" },
    { "one\r\ntwo\rthree\xe2\x80\xa9" "four", "one\ntwo\nthree\nfour" },
    { "one \n\n\n\n two", "one\n\ntwo" },
    { "a\x01\x02" "b\x7f", "a b" },
    { "a\xc2\xa0" "b", "a\xc2\xa0" "b" },
    { "a\xef\xbf\xbe\xef\xbb\xbf" "b", "ab" },
    { "a\xff" "b", "a\xef\xbf\xbd" "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SeralReportBuilder *builder = begin ();
      g_autoptr (SeralReport) report = NULL;

      seral_report_builder_text (builder, cases[i].given);
      seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
      report = seral_report_builder_finish (builder);
      assert_text (&get_block (report, 0)->text, cases[i].kept);
    }
}

static void
test_links (void)
{
  static const struct { const char *given, *kept; } cases[] = {
    { "https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e" },
    { " HTTP://example.org ", "HTTP://example.org" },
    { "mailto:anna@example.org", "mailto:anna@example.org" },
    { "https://example.org/a b\"c'(d)<e>", "https://example.org/a%20b%22c%27%28d%29%3Ce%3E" },
    { "https://example.org/\xc3\xbc", "https://example.org/%C3%BC" },
    { "javascript:alert(1)", NULL },
    { "java\nscript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "data:text/html,x", NULL },
    { "\\\\server\\share", NULL },
    { "report.pdf", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SeralReportBuilder *builder = begin ();
      g_autoptr (SeralReport) report = NULL;
      const SeralReportRun *run;

      seral_report_builder_link (builder, "text", cases[i].given);
      seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
      report = seral_report_builder_finish (builder);
      run = get_block (report, 0)->text.runs;
      g_assert_cmpstr (run->text, ==, "text");
      g_assert_cmpstr (run->target, ==, cases[i].kept);
      g_assert_cmpint (run->kind, ==, cases[i].kept != NULL ? SERAL_REPORT_RUN_LINK : SERAL_REPORT_RUN_PLAIN);
    }
}

static void
test_references (void)
{
  g_autoptr (SeralReport) report = NULL;
  SeralReportBuilder *builder = begin ();
  const SeralReportBlock *block;

  seral_report_builder_reference (builder, "there", "Question: 7/a");
  seral_report_builder_text (builder, " and ");
  seral_report_builder_reference (builder, "nowhere", "missing");
  seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
  seral_report_builder_text (builder, "A");
  seral_report_builder_heading (builder, 2, "Question: 7/a");
  seral_report_builder_text (builder, "B");
  seral_report_builder_heading (builder, 2, "question 7 a");
  seral_report_builder_text (builder, "C");
  seral_report_builder_heading (builder, 2, "7");
  report = seral_report_builder_finish (builder);

  block = get_block (report, 0);
  g_assert_cmpint (block->text.runs[0].kind, ==, SERAL_REPORT_RUN_REFERENCE);
  g_assert_cmpstr (block->text.runs[0].target, ==, "question-7-a");
  g_assert_cmpint (block->text.runs[2].kind, ==, SERAL_REPORT_RUN_PLAIN);
  g_assert_null (block->text.runs[2].target);
  g_assert_cmpstr (get_block (report, 1)->id, ==, "question-7-a");
  g_assert_cmpstr (get_block (report, 2)->id, ==, "question-7-a-2");
  g_assert_cmpstr (get_block (report, 3)->id, ==, "part-7");
}

static void
test_figure (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralReport) report = NULL;
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_PRINT, FALSE, NULL, 1.0);
  g_autoptr (SeralChart) chart = NULL;
  g_autofree char *title = NULL;
  SeralReportBuilder *builder = begin ();
  const SeralReportBlock *block;

  sample_load (&sample, "halden-instruments.seral");
  seral_report_builder_figure (builder, "staircase", sample.kind, sample.data, SERAL_MARKS_ALL);
  report = seral_report_builder_finish (builder);

  block = get_block (report, 0);
  g_assert_cmpint (block->kind, ==, SERAL_REPORT_FIGURE);
  g_assert_cmpstr (block->id, ==, "staircase");
  g_assert_cmpuint (strlen (block->description), >, 20);
  g_assert_cmpuint (seral_table_get_n_rows (block->equivalent), >, 2);
  chart = seral_report_create_chart (report, block, style);
  g_assert_cmpint (seral_chart_get_marks (chart), ==, SERAL_MARKS_ALL);
  title = seral_chart_dup_title (chart);
  assert_text (&block->text, title);
}

/* However much there is, a report ends, whole, and says that it was shortened. */
static void
test_limits (void)
{
  g_autoptr (SeralReport) report = NULL;
  SeralReportBuilder *builder = begin ();
  g_autofree char *long_text = g_strnfill (SERAL_REPORT_MAX_TEXT * 2, 'x');
  const SeralReportBlock *table;

  seral_report_builder_text (builder, long_text);
  seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
  seral_report_builder_begin_table (builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (builder, SERAL_REPORT_COLUMN_TEXT, "A");
  seral_report_builder_column (builder, SERAL_REPORT_COLUMN_TEXT, "B");
  for (guint i = 0; i < SERAL_REPORT_MAX_ITEMS + 1; i++)
    {
      seral_report_builder_text (builder, "y");
      seral_report_builder_cell (builder);
    }
  seral_report_builder_end_table (builder);
  seral_report_builder_text (builder, "too much");
  seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
  report = seral_report_builder_finish (builder);

  g_assert_true (seral_report_is_shortened (report));
  g_assert_cmpuint (strlen (get_block (report, 0)->text.runs[0].text), ==, SERAL_REPORT_MAX_TEXT);
  g_assert_true (g_str_has_suffix (get_block (report, 0)->text.runs[0].text, "x\xe2\x80\xa6"));
  g_assert_cmpuint (count_blocks (report), ==, 2);
  table = get_block (report, 1);
  g_assert_cmpuint (table->n_items % table->n_columns, ==, 0);
  g_assert_cmpuint (table->n_items, <, SERAL_REPORT_MAX_ITEMS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/report/tree", test_tree);
  g_test_add_func ("/exchange/report/empty", test_empty);
  g_test_add_func ("/exchange/report/text", test_text);
  g_test_add_func ("/exchange/report/links", test_links);
  g_test_add_func ("/exchange/report/references", test_references);
  g_test_add_func ("/exchange/report/figure", test_figure);
  g_test_add_func ("/exchange/report/limits", test_limits);

  return g_test_run ();
}
