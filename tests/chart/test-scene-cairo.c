/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chart-support.h"
#include "chart/seral-scene-cairo.h"

#define WIDTH 640
#define HEIGHT 400

static SeralScene *
chart_scene (const char *kind,
             ChartNames  names)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, names);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);

  return chart_support_scene (kind, data, WIDTH, HEIGHT);
}

static cairo_surface_t *
paint (SeralScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  seral_scene_draw_background (scene, cr);
  seral_scene_draw (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
same_pixels (cairo_surface_t *one,
             cairo_surface_t *other)
{
  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                 (gsize) cairo_image_surface_get_stride (one) * HEIGHT) == 0;
}

/* Nothing of a caller's drawing state is used, and nothing is left behind. */
static void
test_state (void)
{
  g_autoptr (SeralScene) scene = chart_scene ("staircase", CHART_NAMES_SHORT);
  cairo_surface_t *clean = paint (scene);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double x = 0, y = 0;

  seral_scene_draw_background (scene, cr);
  cairo_move_to (cr, 5, 6);
  cairo_set_line_width (cr, 77);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  seral_scene_draw (scene, cr);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 77);
  cairo_user_to_device (cr, &x, &y);
  g_assert_cmpfloat (x, ==, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_true (same_pixels (clean, surface));
  cairo_surface_destroy (surface);
  cairo_surface_destroy (clean);
}

static gpointer
paint_often (gpointer data)
{
  SeralScene *scene = data;
  cairo_surface_t *surface = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      surface = paint (scene);
    }
  seral_scene_unref (scene);

  return surface;
}

/* One scene, drawn by several threads at once, and given up by whichever is last. */
static void
test_threads (void)
{
  SeralScene *scene = chart_scene ("heatmap", CHART_NAMES_ARABIC);
  cairo_surface_t *alone = paint (scene);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_often, seral_scene_ref (scene));
  seral_scene_unref (scene);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *surface = g_thread_join (threads[i]);

      g_assert_true (same_pixels (alone, surface));
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (alone);
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
print_pdf (SeralScene *scene)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-21T00:00:00Z");
  seral_scene_draw_background (scene, cr);
  seral_scene_draw (scene, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_pdf_is_reproducible (void)
{
  g_autoptr (SeralScene) one = chart_scene ("staircase", CHART_NAMES_LONG);
  g_autoptr (SeralScene) two = chart_scene ("staircase", CHART_NAMES_LONG);
  g_autoptr (GBytes) first = print_pdf (one);
  g_autoptr (GBytes) second = print_pdf (two);

  g_assert_true (g_bytes_equal (first, second));
}

/* A tool of poppler over a PDF; NULL where it is not installed. */
static char *
run_tool (const char *tool,
          GBytes     *pdf,
          const char *first_argument,
          const char *last_argument)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 1, fd;

  if (program == NULL)
    {
      g_test_skip ("poppler's tools are not there");
      return NULL;
    }

  fd = g_file_open_tmp ("seral-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  {
    const char *argv[] = { program, first_argument != NULL ? first_argument : path,
                           first_argument != NULL ? path : NULL, last_argument, NULL };

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  }
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
  g_remove (path);

  return output;
}

/* Each text of a chart can be searched for in its PDF. */
static void
test_pdf_has_text (gconstpointer data)
{
  g_autoptr (SeralScene) scene = chart_scene (data, CHART_NAMES_SHORT);
  g_autoptr (GBytes) pdf = print_pdf (scene);
  g_autofree char *text = run_tool ("pdftotext", pdf, "-layout", "-");
  const SeralSceneItem *items;
  guint n = 0;

  if (text == NULL)
    return;

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    if (items[i].kind == SERAL_SCENE_TEXT)
      g_assert_nonnull (strstr (text, seral_text_line_get_text (items[i].text.line)));
}

static void
test_pdf_has_fonts (void)
{
  g_autoptr (SeralScene) scene = chart_scene ("staircase", CHART_NAMES_ARABIC);
  g_autoptr (GBytes) pdf = print_pdf (scene);
  g_autofree char *fonts = run_tool ("pdffonts", pdf, NULL, NULL);
  g_auto (GStrv) lines = NULL;

  if (fonts == NULL)
    return;

  /* name, type, encoding, embedded, subset, unicode … under a head of two lines */
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple (" yes +yes +yes ", lines[i], 0, 0));
  if (chart_support_has_fonts ())
    {
      g_assert_nonnull (strstr (fonts, "Cantarell"));
      g_assert_nonnull (strstr (fonts, "DejaVu"));
    }
}

/* No picture in it: everything stays lines and text. */
static void
test_pdf_is_vector (gconstpointer data)
{
  g_autoptr (SeralScene) scene = chart_scene (data, CHART_NAMES_LONG);
  g_autoptr (GBytes) pdf = print_pdf (scene);
  g_autofree char *images = run_tool ("pdfimages", pdf, "-list", NULL);

  if (images == NULL)
    return;

  g_assert_null (strstr (images, "image "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scene-cairo/state", test_state);
  g_test_add_func ("/chart/scene-cairo/threads", test_threads);
  g_test_add_func ("/chart/scene-cairo/pdf-is-reproducible", test_pdf_is_reproducible);
  g_test_add_func ("/chart/scene-cairo/pdf-has-fonts", test_pdf_has_fonts);
  chart_support_add_for_kinds ("/chart/scene-cairo/pdf-has-text", test_pdf_has_text);
  chart_support_add_for_kinds ("/chart/scene-cairo/pdf-is-vector", test_pdf_is_vector);

  return g_test_run ();
}
