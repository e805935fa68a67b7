/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#include "chart/seral-chart-text.h"
#include "exchange/seral-report-content.h"
#include "exchange/seral-report-pdf.h"

#define SAMPLE "halden-instruments.seral"

static GBytes *
export (SeralReportParts parts)
{
  g_auto (Sample) sample = { NULL, };
  PangoContext *context = seral_chart_text_context_new (NULL);
  g_autoptr (SeralReport) report = NULL;
  g_autoptr (SeralReportPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  SeralReportOptions options;
  SeralExportSettings settings;
  GBytes *pdf;

  sample_load (&sample, SAMPLE);
  seral_report_options_init (&options);
  options.parts = parts;
  report = seral_report_build (sample.assessment, sample.round, &sample.data, 1, sample.catalogue, &options);
  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  settings.landscape = FALSE;
  pages = seral_report_pages_new (report, &settings, context);
  pdf = seral_report_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_object_unref (context);

  return pdf;
}

/* Asks a program of the whole report, and looks for what it should say. */
static void
assert_told (const char * const *command,
             const char * const *expected)
{
  g_autoptr (GBytes) pdf = export (SERAL_REPORT_ALL_PARTS);
  g_autofree char *output = test_query (pdf, command);

  for (; output != NULL && *expected != NULL; expected++)
    test_assert_says (output, *expected);
}

static void
test_whole (void)
{
  const char * const qpdf[] = { "qpdf", "--check", "FILE", NULL };
  const char * const mutool[] = { "mutool", "info", "FILE", NULL };

  assert_told (qpdf, (const char * const []) { "No syntax or stream encoding errors found", NULL });
  assert_told (mutool, (const char * const []) { "PDF-1.7", "Pages: ", NULL });
}

static void
test_structure (void)
{
  const char * const command[] = { "pdfinfo", "-struct-text", "FILE", NULL };

  assert_told (command, (const char * const []) {
    "Document\n  P (block)\n    \"Halden Instruments\"\n",
    "  TOC\n    TOCI\n      Reference (inline)\n        Link (inline)\n",
    "  H1 (block)\n    \"Summary\"\n",
    "  H2 (block)\n    \"What Stage 3 asks\"\n",
    "  H3 (block)\n    \"4. Do new partners complete a formal onboarding?\"\n",
    "  L (block)\n    LI (block)\n      Lbl (block)\n        \"•\"\n      LBody (block)\n",
    "  Figure\n",
    "  Table (block)\n    TR\n      TH:\n         /Scope /Column\n        \"Question\"\n",
    "      TH:\n         /Scope /Row\n        \"Answer\"\n      TD\n        \"Fully\"\n",
    NULL });
}

static void
test_information (void)
{
  const char * const command[] = { "pdfinfo", "FILE", NULL };
  const char * const metadata[] = { "pdfinfo", "-meta", "FILE", NULL };
  const char * const catalogue[] = { "mutool", "show", "FILE", "trailer/Root", NULL };
  const char * const trailer[] = { "mutool", "show", "FILE", "trailer", NULL };

  assert_told (command, (const char * const []) {
    "Title:           Halden Instruments: maturity of the partner ecosystem\n",
    "Author:          Halden Instruments\n",
    "Tagged:          yes\n", "Metadata Stream: yes\n", "Suspects:        no\n", "(A4)", NULL });
  assert_told (metadata, (const char * const []) {
    "<rdf:li xml:lang=\"x-default\">Halden Instruments: maturity of the partner ecosystem</rdf:li>",
    "<dc:creator><rdf:Seq><rdf:li>Halden Instruments</rdf:li></rdf:Seq></dc:creator>", NULL });
  assert_told (catalogue, (const char * const []) {
    "/Lang (en)", "/DisplayDocTitle true", "/Marked true", "/PageLabels", "/Outlines", NULL });
  assert_told (trailer, (const char * const []) { "/ID", NULL });
}

static void
test_outline (void)
{
  const char * const command[] = { "mutool", "show", "FILE", "outline", NULL };

  assert_told (command, (const char * const []) { "\"Summary\"", "\"What Stage 3 asks\"", "\"Where the model comes from\"", NULL });
}

static void
test_links (void)
{
  const char * const command[] = { "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL };

  assert_told (command, (const char * const []) {
    "/URI (https://", "/Subtype /Link", "/Dest", "/Tabs /S", "/Alt (", NULL });
}

static void
test_text (void)
{
  const char * const command[] = { "pdftotext", "-layout", "FILE", "-", NULL };

  assert_told (command, (const char * const []) {
    "Page 3 of ", "What holds the company back", "One list in the CRM since February", "Key questions: 0.67 of 3.00, which is 22%",
    "Seral’s, not the publisher’s", NULL });
}

static void
test_fonts (void)
{
  const char * const command[] = { "pdffonts", "FILE", NULL };
  g_autoptr (GBytes) pdf = export (SERAL_REPORT_ALL_PARTS);
  g_autofree char *text = test_query (pdf, command);
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return;

  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    if (strstr (lines[i], " yes yes yes ") == NULL)
      g_error ("not embedded: %s", lines[i]);
}

static void
test_reproducible (void)
{
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1000000000", TRUE);
  one = export (SERAL_REPORT_ALL_PARTS);
  other = export (SERAL_REPORT_ALL_PARTS);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_assert_true (g_bytes_equal (one, other));
}

/* In a language that is read from the right, the file says so. */
static void
test_rtl (void)
{
  const char * const check[] = { "qpdf", "--check", "FILE", NULL };
  const char * const show[] = { "mutool", "show", "FILE", "trailer/Root", NULL };
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralCatalogue) catalogue = test_create_arabic ();
  PangoContext *context = seral_chart_text_context_new (NULL);
  g_autoptr (SeralReport) report = NULL;
  g_autoptr (SeralReportPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *root = NULL;
  SeralReportOptions options;
  SeralExportSettings settings;

  sample_load (&sample, SAMPLE);
  seral_report_options_init (&options);
  report = seral_report_build (sample.assessment, sample.round, &sample.data, 1, catalogue, &options);
  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  settings.landscape = FALSE;
  pages = seral_report_pages_new (report, &settings, context);
  pdf = seral_report_pages_to_pdf (pages, &error);
  g_assert_no_error (error);
  g_object_unref (context);

  checked = test_query (pdf, check);
  root = test_query (pdf, show);
  if (checked == NULL || root == NULL)
    return;
  test_assert_says (checked, "No syntax or stream encoding errors found");
  test_assert_says (root, "/Lang (ar)");
  test_assert_says (root, "/Direction /R2L");
}

/* Each part alone is a whole file too. */
static void
test_parts (void)
{
  const char * const command[] = { "qpdf", "--check", "FILE", NULL };

  for (guint i = 0; i < SERAL_REPORT_N_PARTS; i++)
    {
      g_autoptr (GBytes) pdf = export ((SeralReportParts) (1 << i));
      g_autofree char *output = test_query (pdf, command);

      if (output != NULL)
        test_assert_says (output, "No syntax or stream encoding errors found");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/report-pdf/whole", test_whole);
  g_test_add_func ("/exchange/report-pdf/structure", test_structure);
  g_test_add_func ("/exchange/report-pdf/information", test_information);
  g_test_add_func ("/exchange/report-pdf/outline", test_outline);
  g_test_add_func ("/exchange/report-pdf/links", test_links);
  g_test_add_func ("/exchange/report-pdf/text", test_text);
  g_test_add_func ("/exchange/report-pdf/fonts", test_fonts);
  g_test_add_func ("/exchange/report-pdf/reproducible", test_reproducible);
  g_test_add_func ("/exchange/report-pdf/parts", test_parts);
  g_test_add_func ("/exchange/report-pdf/rtl", test_rtl);

  return g_test_run ();
}
