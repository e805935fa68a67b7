/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "exchange-support.h"

#include "exchange/seral-pdf-update.h"

static const SeralExportInfo info = { "T\xc3\xaft (le) \\", "Some <Body> & Co", NULL, NULL };

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_element (cairo_t    *cr,
              const char *tag)
{
  cairo_tag_begin (cr, tag, NULL);
  cairo_rectangle (cr, 10, 10, 20, 20);
  cairo_fill (cr);
  cairo_tag_end (cr, tag);
}

/* A file of cairo's with two figures, tagged or not. */
static GBytes *
draw_pdf (gboolean            tagged,
          cairo_pdf_version_t version)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 100, 100);
  cairo_t *cr = NULL;

  cairo_pdf_surface_restrict_to_version (surface, version);
  cr = cairo_create (surface);
  if (tagged)
    {
      cairo_tag_begin (cr, "Document", NULL);
      draw_element (cr, "Figure");
      cairo_show_page (cr);
      draw_element (cr, "Figure");
      cairo_tag_end (cr, "Document");
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
update (GBytes  *pdf,
        guint    n_figures,
        GError **error)
{
  SeralPdfNotes *notes = seral_pdf_notes_new ();
  GBytes *updated;

  for (guint i = 0; i < n_figures; i++)
    seral_pdf_notes_add (notes, "Figure", i == 0 ? "One (1) \\ shape" : "Gr\xc3\xb6\xc3\x9f" "e");
  updated = seral_pdf_update (pdf, &info, "de", TRUE, "2026-11-22T00:00:00Z", notes, error);
  seral_pdf_notes_free (notes);

  return updated;
}

static void
test_update (void)
{
  const char * const check[] = { "qpdf", "--check", "FILE", NULL };
  const char * const show[] = { "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL };
  g_autoptr (GBytes) pdf = draw_pdf (TRUE, CAIRO_PDF_VERSION_1_4);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) updated = update (pdf, 2, &error);
  g_autofree char *output = NULL;
  g_autofree char *shown = NULL;

  g_assert_no_error (error);
  /* What cairo wrote stands there as it was. */
  g_assert_cmpuint (g_bytes_get_size (updated), >, g_bytes_get_size (pdf));
  g_assert_cmpmem (g_bytes_get_data (updated, NULL), g_bytes_get_size (pdf),
                   g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
  output = test_query (updated, check);
  if (output == NULL)
    return;

  test_assert_says (output, "No syntax or stream encoding errors found");
  shown = test_query (updated, show);
  test_assert_says (shown, "/Alt (One \\(1\\) \\\\ shape)");
  test_assert_says (shown, "/Lang (de)");
  test_assert_says (shown, "/Direction /R2L");
  test_assert_says (shown, "Some &lt;Body&gt; &amp; Co");
  test_assert_says (shown, "T\xc3\xaft (le) \\</rdf:li>");
}

static void
assert_refused (GBytes *pdf,
                guint   n_figures)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (update (pdf, n_figures, &error));
  g_assert_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) pdf = draw_pdf (TRUE, CAIRO_PDF_VERSION_1_4);
  g_autoptr (GBytes) untagged = draw_pdf (FALSE, CAIRO_PDF_VERSION_1_4);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) other = g_bytes_new_static ("%PDF-1.7\nnothing\nstartxref\n3\n%%EOF\n", 35);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, g_bytes_get_size (pdf) - 30);
  g_autoptr (GBytes) updated = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (empty, 0);
  assert_refused (other, 0);
  assert_refused (cut, 2);
  assert_refused (untagged, 0);
  /* Not the elements that were begun. */
  assert_refused (pdf, 1);
  assert_refused (pdf, 3);
  /* Only once. */
  updated = update (pdf, 2, &error);
  g_assert_no_error (error);
  assert_refused (updated, 2);
}

/* A damaged file is refused or added to, and nothing else happens. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) pdf = draw_pdf (TRUE, CAIRO_PDF_VERSION_1_4);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (pdf, &length);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GBytes) updated = NULL;
      g_autoptr (GError) error = NULL;

      for (gint32 n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        copy[g_rand_int_range (rand, 0, (gint32) length)] = "0123456789<>[]()/R%\n "[g_rand_int_range (rand, 0, 21)];
      damaged = g_bytes_new (copy, (gsize) g_rand_int_range (rand, 1, (gint32) length + 1));
      updated = update (damaged, 2, &error);
      g_assert_true ((updated == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/pdf-update/update", test_update);
  g_test_add_func ("/exchange/pdf-update/refused", test_refused);
  g_test_add_func ("/exchange/pdf-update/damaged", test_damaged);

  return g_test_run ();
}
