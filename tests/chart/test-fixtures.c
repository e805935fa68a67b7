/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart-support.h"
#include "chart/seral-scene-cairo.h"

/*
 * Charts as they were when somebody looked at them and found them right: their
 * structure as text, and some as pictures. After a change that is meant, make
 * them anew and look at each before it is committed:
 *
 *   SERAL_UPDATE_FIXTURES=1 meson test -C BUILD chart/fixtures
 *
 * Numbers may be off by one unit, and pictures by what a newer cairo draws
 * otherwise at the edges of letters.
 */

/* Pictures are compared in blocks of this many pixels a side, by their means of each channel. */
#define BLOCK 4
#define MOST_DIFFERENCE 20

/* How many blocks may be off by more, of a thousand. */
#define MOST_BLOCKS 2

typedef struct
{
  const char *name;
  const char *kind;
  guint       n_stages;
  int         base;
  guint       n_dimensions;
  ChartNames  names;
  int         level;
  gboolean    leave_open;
  int         target;
  double      width;
  double      height;
  SeralScheme scheme;
  gboolean    rtl;
  gboolean    picture;
} Fixture;

static const Fixture fixtures[] =
{
  { "staircase", "staircase", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 800, 450, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "staircase-small", "staircase", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 320, 240, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "staircase-dark", "staircase", 5, 1, 7, CHART_NAMES_SHORT, 3, FALSE, 4, 640, 400, SERAL_SCHEME_DARK, FALSE, TRUE },
  { "staircase-print", "staircase", 3, 0, 7, CHART_NAMES_LONG, 1, FALSE, 2, 640, 400, SERAL_SCHEME_PRINT, FALSE, TRUE },
  { "staircase-rtl", "staircase", 5, 1, 7, CHART_NAMES_ARABIC, 2, TRUE, 3, 640, 400, SERAL_SCHEME_LIGHT, TRUE, TRUE },
  { "staircase-nine", "staircase", 9, 1, 7, CHART_NAMES_LONG, 4, FALSE, 9, 800, 500, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "staircase-nine-small", "staircase", 9, 1, 7, CHART_NAMES_LONG, 1, FALSE, 9, 320, 240, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "staircase-nothing", "staircase", 5, 1, 7, CHART_NAMES_SHORT, CHART_NOTHING, FALSE, 4, 640, 400, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "staircase-everything", "staircase", 5, 1, 7, CHART_NAMES_SHORT, 5, FALSE, 5, 640, 400, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "radar", "radar", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 640, 480, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "radar-long-dark", "radar", 5, 1, 12, CHART_NAMES_LONG, 3, FALSE, 4, 800, 560, SERAL_SCHEME_DARK, FALSE, FALSE },
  { "radar-rtl-small", "radar", 4, 0, 6, CHART_NAMES_ARABIC, 1, TRUE, 3, 320, 240, SERAL_SCHEME_LIGHT, TRUE, FALSE },
  { "radar-nothing", "radar", 5, 1, 7, CHART_NAMES_SHORT, CHART_NOTHING, FALSE, 4, 640, 480, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "heatmap", "heatmap", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 720, 420, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "heatmap-print", "heatmap", 5, 1, 7, CHART_NAMES_LONG, 3, FALSE, 3, 720, 420, SERAL_SCHEME_PRINT, FALSE, TRUE },
  { "heatmap-rtl", "heatmap", 5, 1, 7, CHART_NAMES_ARABIC, 1, FALSE, 4, 720, 420, SERAL_SCHEME_DARK, TRUE, FALSE },
  { "heatmap-many-small", "heatmap", 9, 1, 40, CHART_NAMES_SHORT, 4, FALSE, 7, 320, 240, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "heatmap-nothing", "heatmap", 5, 1, 7, CHART_NAMES_SHORT, CHART_NOTHING, FALSE, 4, 640, 400, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "gaps", "gaps", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 720, 380, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "gaps-long-dark", "gaps", 9, 0, 12, CHART_NAMES_LONG, 3, FALSE, 6, 800, 560, SERAL_SCHEME_DARK, FALSE, FALSE },
  { "gaps-rtl-small", "gaps", 5, 1, 7, CHART_NAMES_ARABIC, 2, TRUE, 4, 320, 240, SERAL_SCHEME_LIGHT, TRUE, TRUE },
  { "gaps-nothing", "gaps", 5, 1, 7, CHART_NAMES_SHORT, CHART_NOTHING, FALSE, 4, 640, 400, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "gaps-everything", "gaps", 5, 1, 7, CHART_NAMES_SHORT, 5, FALSE, 5, 640, 400, SERAL_SCHEME_PRINT, FALSE, FALSE },
  { "models", "models", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 800, 420, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "models-long-print", "models", 9, 1, 7, CHART_NAMES_LONG, 4, FALSE, 6, 640, 360, SERAL_SCHEME_PRINT, FALSE, FALSE },
  { "models-rtl-small", "models", 4, 0, 7, CHART_NAMES_ARABIC, 2, FALSE, 3, 320, 240, SERAL_SCHEME_DARK, TRUE, TRUE },
  { "trend", "trend", 5, 1, 7, CHART_NAMES_SHORT, 3, FALSE, 4, 800, 500, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "trend-tall-print", "trend", 5, 1, 6, CHART_NAMES_LONG, 3, FALSE, 5, 520, 640, SERAL_SCHEME_PRINT, FALSE, FALSE },
  { "trend-rtl-small", "trend", 5, 1, 7, CHART_NAMES_ARABIC, 4, FALSE, 3, 320, 240, SERAL_SCHEME_DARK, TRUE, TRUE },
  { "trend-nothing", "trend", 5, 1, 7, CHART_NAMES_SHORT, CHART_NOTHING, FALSE, 4, 640, 400, SERAL_SCHEME_LIGHT, FALSE, FALSE },
  { "agreement", "agreement", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 760, 440, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "agreement-rtl-small", "agreement", 5, 1, 7, CHART_NAMES_ARABIC, 2, FALSE, 4, 320, 240, SERAL_SCHEME_DARK, TRUE, FALSE },
  { "flywheel", "flywheel", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 800, 420, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "flywheel-long-dark", "flywheel", 5, 1, 7, CHART_NAMES_LONG, 1, TRUE, 4, 640, 480, SERAL_SCHEME_DARK, FALSE, FALSE },
  { "flywheel-rtl-small", "flywheel", 5, 1, 7, CHART_NAMES_ARABIC, 2, FALSE, 4, 320, 240, SERAL_SCHEME_PRINT, TRUE, TRUE },
  { "roadmap", "roadmap", 5, 1, 7, CHART_NAMES_SHORT, 2, FALSE, 4, 860, 460, SERAL_SCHEME_LIGHT, FALSE, TRUE },
  { "roadmap-long-print", "roadmap", 5, 1, 7, CHART_NAMES_LONG, 2, FALSE, 4, 640, 400, SERAL_SCHEME_PRINT, FALSE, FALSE },
  { "roadmap-rtl-small", "roadmap", 5, 1, 7, CHART_NAMES_ARABIC, 2, FALSE, 4, 320, 240, SERAL_SCHEME_DARK, TRUE, TRUE },
};

static SeralScene *
lay_out (const Fixture *fixture)
{
  g_autoptr (SeralModel) model = chart_support_model (fixture->n_stages, fixture->base, fixture->n_dimensions,
                                                      fixture->names);
  g_autoptr (SeralResult) result = chart_support_result (model, fixture->level, fixture->leave_open);
  g_autoptr (SeralChartData) data = chart_support_data_for (fixture->kind, result, fixture->target);
  g_autoptr (SeralStyle) style = seral_style_new (fixture->scheme, FALSE, NULL, 1.0);
  g_autoptr (SeralChart) chart = seral_chart_kind_create (seral_chart_kind_find (fixture->kind), data);

  seral_chart_set_style (chart, style);
  seral_chart_set_marks (chart, SERAL_MARKS_ALL);
  seral_chart_set_rtl (chart, fixture->rtl);

  return seral_chart_layout (chart, chart_support_context (), fixture->width, fixture->height);
}

static char *
fixture_path (const Fixture *fixture,
              const char    *ending)
{
  g_autofree char *name = g_strconcat (fixture->name, ending, NULL);

  return g_test_build_filename (G_TEST_DIST, "fixtures", "charts", name, NULL);
}

static gboolean
is_updating (void)
{
  return g_getenv ("SERAL_UPDATE_FIXTURES") != NULL;
}

/* Whether two words are the same, or numbers that differ by no more than one. */
static gboolean
same_word (const char *one,
           const char *other)
{
  char *one_end, *other_end;
  double a, b;

  if (strcmp (one, other) == 0)
    return TRUE;

  a = g_ascii_strtod (one, &one_end);
  b = g_ascii_strtod (other, &other_end);

  return one_end != one && other_end != other && *one_end == '\0' && *other_end == '\0' && ABS (a - b) <= 1.0;
}

static gboolean
same_line (const char *one,
           const char *other)
{
  g_auto (GStrv) words = g_strsplit (one, " ", -1);
  g_auto (GStrv) others = g_strsplit (other, " ", -1);

  if (g_strv_length (words) != g_strv_length (others))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (!same_word (words[i], others[i]))
      return FALSE;

  return TRUE;
}

static void
check_structure (const Fixture *fixture,
                 SeralScene    *scene)
{
  g_autofree char *path = fixture_path (fixture, ".txt");
  g_autofree char *dump = chart_support_dump (scene);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) expected_lines = NULL;

  if (is_updating ())
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (dump, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; expected_lines[i] != NULL && lines[i] != NULL; i++)
    if (!same_line (lines[i], expected_lines[i]))
      g_error ("%s.txt, line %u:\nexpected %s\ngot      %s", fixture->name, i + 1, expected_lines[i], lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static cairo_surface_t *
paint (const Fixture *fixture,
       SeralScene    *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) fixture->width,
                                                         (int) fixture->height);
  cairo_t *cr = cairo_create (surface);

  seral_scene_draw_background (scene, cr);
  seral_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
block_mean (cairo_surface_t *surface,
            int              x,
            int              y,
            guint            channel)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint sum = 0;

  for (int i = 0; i < BLOCK; i++)
    for (int j = 0; j < BLOCK; j++)
      sum += data[(y + i) * stride + (x + j) * 4 + (int) channel];

  return sum / (BLOCK * BLOCK);
}

static guint
count_different (cairo_surface_t *one,
                 cairo_surface_t *other,
                 guint           *n_blocks)
{
  guint n = 0;

  *n_blocks = 0;
  for (int y = 0; y + BLOCK <= cairo_image_surface_get_height (one); y += BLOCK)
    for (int x = 0; x + BLOCK <= cairo_image_surface_get_width (one); x += BLOCK)
      {
        gboolean different = FALSE;

        for (guint channel = 0; channel < 3; channel++)
          {
            int a = (int) block_mean (one, x, y, channel), b = (int) block_mean (other, x, y, channel);

            different = different || ABS (a - b) > MOST_DIFFERENCE;
          }
        n += different ? 1 : 0;
        (*n_blocks)++;
      }

  return n;
}

static void
check_picture (const Fixture *fixture,
               SeralScene    *scene)
{
  g_autofree char *path = fixture_path (fixture, ".png");
  cairo_surface_t *surface = paint (fixture, scene);
  cairo_surface_t *expected;
  guint n_different, n_blocks = 0;

  if (is_updating ())
    {
      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (surface);
      return;
    }

  expected = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (expected), ==, cairo_image_surface_get_width (surface));
  g_assert_cmpint (cairo_image_surface_get_height (expected), ==, cairo_image_surface_get_height (surface));

  n_different = count_different (surface, expected, &n_blocks);
  if (n_different * 1000 > n_blocks * MOST_BLOCKS)
    g_error ("%s.png: %u of %u blocks differ", fixture->name, n_different, n_blocks);

  cairo_surface_destroy (expected);
  cairo_surface_destroy (surface);
}

static void
test_fixture (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (SeralScene) scene = NULL;

  if (!chart_support_has_fonts ())
    {
      g_test_skip ("fonts-cantarell and fonts-dejavu-core are not there");
      return;
    }

  scene = lay_out (fixture);
  check_structure (fixture, scene);
  if (fixture->picture)
    check_picture (fixture, scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/fixtures/", fixtures[i].name, NULL);

      g_test_add_data_func (path, &fixtures[i], test_fixture);
    }

  return g_test_run ();
}
