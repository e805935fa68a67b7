/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "exchange/seral-pdf-writer.h"

#define SAMPLE "halden-instruments.seral"

static const SeralExportInfo info = {
  .title = "Halden Instruments: Größe",
  .organisation = "Halden Instruments",
  .subject = "A subject",
  .keywords = "one, two",
};

static GBytes *
export (SeralExportFormat format)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralScene) page = NULL;
  g_autoptr (GError) error = NULL;
  SeralExportSettings settings;
  GBytes *bytes;

  sample_load (&sample, SAMPLE);
  seral_export_settings_init (&settings, format);
  settings.scale = 1;
  page = sample_create_page (&sample, &settings);
  bytes = seral_export_page (page, &settings, &info, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
assert_begins (GBytes     *bytes,
               const char *begin,
               gsize       n)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, n);
  g_assert_cmpmem (data, n, begin, n);
}

static void
test_pdf_text (void)
{
  const char * const command[] = { "pdftotext", "-layout", "FILE", "-", NULL };
  g_autoptr (GBytes) pdf = export (SERAL_EXPORT_PDF);
  g_autofree char *text = NULL;

  assert_begins (pdf, "%PDF-1.", 7);
  text = test_query (pdf, command);
  if (text == NULL)
    return;

  test_assert_says (text, "Halden Instruments");
  test_assert_says (text, "Stage 2, Managed Partners: two answers from Stage 3");
  test_assert_says (text, "Resellers, Europe · Autumn 2026 · 9 November 2026");
  test_assert_says (text, "You are here");
  test_assert_says (text, "Partner Ecosystem Maturity Model by PartnerSpot");
  /* One page, and no more. */
  g_assert_cmpuint (strcspn (text, "\f"), ==, strlen (text) - 1);
}

static void
test_pdf_fonts (void)
{
  const char * const command[] = { "pdffonts", "FILE", NULL };
  g_autoptr (GBytes) pdf = export (SERAL_EXPORT_PDF);
  g_autofree char *text = test_query (pdf, command);
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (text == NULL)
    return;

  /* name, type, encoding, emb sub uni: every font embedded, a subset, with a map to Unicode. */
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 2; i < g_strv_length (lines); i++, n++)
    if (strstr (lines[i], " yes yes yes ") == NULL)
      g_error ("not embedded: %s", lines[i]);
  g_assert_cmpuint (n, >, 0);
}

static void
test_pdf_metadata (void)
{
  const char * const command[] = { "pdfinfo", "-enc", "UTF-8", "FILE", NULL };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1000000000", TRUE);
  pdf = export (SERAL_EXPORT_PDF);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  text = test_query (pdf, command);
  if (text == NULL)
    return;

  test_assert_says (text, "Halden Instruments: Größe");
  test_assert_says (text, "Author:          Halden Instruments");
  test_assert_says (text, "Subject:         A subject");
  test_assert_says (text, "Keywords:        one, two");
  test_assert_says (text, "Sep  9 01:46:40 2001");
  test_assert_says (text, "Pages:           1\n");
  test_assert_says (text, "(A4)");
  /* Nothing of who sits at the machine. */
  g_assert_null (strstr (text, g_get_user_name ()));
}

static void
test_pdf_whole (void)
{
  const char * const command[] = { "qpdf", "--check", "FILE", NULL };
  g_autoptr (GBytes) pdf = export (SERAL_EXPORT_PDF);
  g_autofree char *text = test_query (pdf, command);

  if (text != NULL)
    test_assert_says (text, "No syntax or stream encoding errors found");
}

/* Pages of different sizes, and dark ones, in one file. */
static void
test_pdf_pages (void)
{
  const char * const command[] = { "pdfinfo", "-f", "1", "-l", "9", "FILE", NULL };
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralPdfWriter) writer = seral_pdf_writer_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  sample_load (&sample, SAMPLE);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SeralScene) page = NULL;
      SeralExportSettings settings;

      seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
      settings.scheme = (SeralScheme) i;
      settings.paper = seral_paper_find (i == 1 ? "letter" : "a4");
      settings.landscape = i != 2;
      page = sample_create_page (&sample, &settings);
      seral_pdf_writer_add_page (writer, page);
    }
  g_assert_cmpuint (seral_pdf_writer_get_n_pages (writer), ==, 3);

  pdf = seral_pdf_writer_finish (writer, &info, &error);
  g_assert_no_error (error);

  text = test_query (pdf, command);
  if (text == NULL)
    return;

  test_assert_says (text, "Pages:           3\n");
  test_assert_says (text, "Page    1 size:  841.89 x 595.276 pts (A4)");
  test_assert_says (text, "Page    2 size:  792 x 612 pts (letter)");
  test_assert_says (text, "Page    3 size:  595.276 x 841.89 pts (A4)");
}

static void
test_svg (void)
{
  const char * const command[] = { "xmllint", "--nonet", "--noout", "FILE", NULL };
  g_autoptr (GBytes) svg = export (SERAL_EXPORT_SVG);
  g_autofree char *text = NULL;
  g_autofree char *output = NULL;
  gsize length;
  const char *data = g_bytes_get_data (svg, &length);

  text = g_strndup (data, length);
  test_assert_says (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  test_assert_says (text, ">Stage 2, Managed Partners: two answers from Stage 3</text>");
  test_assert_says (text, "<title ");
  test_assert_says (text, "<desc ");
  test_assert_says (text, "<g id=\"seral-source\">");

  output = test_query (svg, command);
  if (output != NULL)
    g_assert_cmpstr (output, ==, "");
}

static guint32
read_number (const guint8 *data)
{
  return ((guint32) data[0] << 24) | ((guint32) data[1] << 16) | ((guint32) data[2] << 8) | data[3];
}

static void
test_png (void)
{
  g_autoptr (GBytes) png = export (SERAL_EXPORT_PNG);
  const guint8 *data = g_bytes_get_data (png, NULL);

  assert_begins (png, "\x89PNG\r\n\x1a\n", 8);
  /* 841.89 × 595.28: a page that ends within a pixel gets the whole of it. */
  g_assert_cmpuint (read_number (data + 16), ==, 842);
  g_assert_cmpuint (read_number (data + 20), ==, 596);
}

static void
test_png_edges (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralScene) page = NULL;
  SeralExportSettings settings;

  sample_load (&sample, SAMPLE);
  seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
  page = sample_create_page (&sample, &settings);

  for (double scale = 0.1; scale < 3; scale *= 2)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) png = seral_export_png (page, scale, &error);
      const guint8 *data;

      g_assert_no_error (error);
      data = g_bytes_get_data (png, NULL);
      g_assert_cmpuint (read_number (data + 16), >=, (guint) (841 * scale));
      g_assert_cmpuint (read_number (data + 16), <=, (guint) (843 * scale) + 1);
    }
}

/* Even who forgot to look first cannot fill the memory. */
static void
test_png_too_large (void)
{
  static const double scales[] = { 100, 1e6, 1e18 };
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralScene) page = NULL;
  SeralExportSettings settings;

  sample_load (&sample, SAMPLE);
  seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
  page = sample_create_page (&sample, &settings);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (seral_export_png (page, scales[i], &error));
      g_assert_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_TOO_LARGE);
    }
}

static void
test_reproducible (void)
{
  static const SeralExportFormat formats[] = { SERAL_EXPORT_PDF, SERAL_EXPORT_SVG, SERAL_EXPORT_PNG };

  g_setenv ("SOURCE_DATE_EPOCH", "1000000000", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) one = export (formats[i]);
      g_autoptr (GBytes) other = export (formats[i]);

      g_assert_true (g_bytes_equal (one, other));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* What is no number is no time either. */
static void
test_epoch_at_fault (void)
{
  static const char * const epochs[] = { "", "yesterday", "-5", "99999999999999999999", "9223372036854775807" };

  for (guint i = 0; i < G_N_ELEMENTS (epochs); i++)
    {
      g_autoptr (GBytes) pdf = NULL;

      g_setenv ("SOURCE_DATE_EPOCH", epochs[i], TRUE);
      pdf = export (SERAL_EXPORT_PDF);
      assert_begins (pdf, "%PDF-1.", 7);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_test_add_func ("/exchange/export-page/pdf/text", test_pdf_text);
  g_test_add_func ("/exchange/export-page/pdf/fonts", test_pdf_fonts);
  g_test_add_func ("/exchange/export-page/pdf/metadata", test_pdf_metadata);
  g_test_add_func ("/exchange/export-page/pdf/whole", test_pdf_whole);
  g_test_add_func ("/exchange/export-page/pdf/pages", test_pdf_pages);
  g_test_add_func ("/exchange/export-page/svg", test_svg);
  g_test_add_func ("/exchange/export-page/png", test_png);
  g_test_add_func ("/exchange/export-page/png/edges", test_png_edges);
  g_test_add_func ("/exchange/export-page/png/too-large", test_png_too_large);
  g_test_add_func ("/exchange/export-page/reproducible", test_reproducible);
  g_test_add_func ("/exchange/export-page/epoch-at-fault", test_epoch_at_fault);

  return g_test_run ();
}
