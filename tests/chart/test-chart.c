/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "chart-support.h"
#include "chart/seral-dimensions.h"
#include "chart/seral-staircase.h"

static SeralChartData *
data_at (int level,
         int target)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, level, FALSE);

  return chart_support_data (result, target);
}

static void
count (guint *n)
{
  (*n)++;
}

/* Each property tells of a change, and of nothing else. */
static void
test_properties (void)
{
  g_autoptr (SeralChartData) data = data_at (2, 4);
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_DARK, FALSE, NULL, 1.0);
  g_autoptr (SeralCatalogue) english = seral_catalogue_new ("en");
  SeralChart *chart = seral_staircase_new (NULL);
  guint n = 0, n_rtl = 0;

  g_signal_connect_swapped (chart, "notify", G_CALLBACK (count), &n);
  g_signal_connect_swapped (chart, "notify::rtl", G_CALLBACK (count), &n_rtl);

  g_object_set (chart, "data", data, "style", style, "marks", SERAL_MARKS_ALL, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_object_set (chart, "data", data, "style", style, "marks", SERAL_MARKS_ALL, "rtl", FALSE, NULL);
  g_assert_cmpuint (n, ==, 3);

  seral_chart_set_rtl (chart, TRUE);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (n_rtl, ==, 1);
  g_assert_true (seral_chart_get_rtl (chart));

  /* A language brings its direction along. */
  seral_chart_set_catalogue (chart, english);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (n_rtl, ==, 2);
  g_assert_false (seral_chart_get_rtl (chart));

  g_assert_true (seral_chart_get_data (chart) == data);
  g_assert_true (seral_chart_get_style (chart) == style);
  g_assert_true (seral_chart_get_catalogue (chart) == english);
  g_assert_cmpint (seral_chart_get_marks (chart), ==, SERAL_MARKS_ALL);

  g_assert_finalize_object (chart);
}

/* A chart without data is an empty picture. */
static void
test_no_data (void)
{
  g_autoptr (SeralChart) chart = seral_staircase_new (NULL);
  g_autoptr (SeralScene) scene = seral_chart_layout (chart, chart_support_context (), 320, 240);
  SeralChartSize size;
  guint n = 1;

  seral_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  seral_chart_measure (chart, &size);
  g_assert_cmpfloat (size.min_width, <=, size.natural_width);
}

static void
test_kinds (void)
{
  g_autoptr (SeralChartData) data = data_at (2, 4);

  g_assert_cmpuint (seral_chart_kind_get_n (), >=, 3);
  g_assert_null (seral_chart_kind_find ("pie"));

  for (guint i = 0; i < seral_chart_kind_get_n (); i++)
    {
      const SeralChartKind *kind = seral_chart_kind_get (i);
      SeralChart *chart = seral_chart_kind_create (kind, data);
      g_autofree char *title = seral_chart_dup_title (chart);
      g_autofree char *summary = seral_chart_dup_summary (chart);
      g_autoptr (SeralTable) table = seral_chart_create_table (chart);

      g_assert_true (seral_chart_kind_find (seral_chart_kind_get_id (kind)) == kind);
      g_assert_cmpstr (seral_chart_kind_get_name (kind, seral_catalogue_get_default ()), !=, "");
      g_assert_cmpstr (title, !=, "");
      g_assert_true (g_str_has_suffix (summary, "."));
      g_assert_cmpuint (seral_table_get_n_columns (table), >, 0);
      g_assert_finalize_object (chart);
    }
}

/* A radar needs three dimensions with two levels, and no more of them than can be told apart. */
static void
test_radar_is_offered (void)
{
  static const struct
  {
    guint    n_stages;
    guint    n_dimensions;
    gboolean offered;
  } cases[] =
  {
    { 5, 7, TRUE }, { 5, 3, TRUE }, { 5, 2, FALSE }, { 2, 7, FALSE }, { 5, 24, TRUE }, { 5, 25, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralModel) model = chart_support_model (cases[i].n_stages, 1, cases[i].n_dimensions,
                                                          CHART_NAMES_SHORT);

      g_assert_cmpint (seral_dimensions_make_a_radar (model), ==, cases[i].offered);
      g_assert_cmpint (seral_chart_kind_is_offered (seral_chart_kind_find ("radar"), model), ==, cases[i].offered);
      g_assert_true (seral_chart_kind_is_offered (seral_chart_kind_find ("staircase"), model));
    }
}

/* Where a radar says nothing, it says why. */
static void
test_radar_says_why_not (void)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 25, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);
  g_autoptr (SeralScene) scene = chart_support_scene ("radar", data, 640, 480);
  const SeralRegion *regions;
  guint n = 0;

  regions = seral_scene_get_regions (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (strstr (regions[0].label, "at least three dimensions"));
}

static char *
dump_with (int        level,
           int        target,
           gboolean   leave_open,
           SeralMarks marks)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, level, leave_open);
  g_autoptr (SeralResult) previous = chart_support_result (model, 1, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, target);
  g_autoptr (SeralChart) chart = seral_staircase_new (data);
  g_autoptr (SeralScene) scene = NULL;

  seral_chart_data_set_previous (data, previous, "Spring 2026");
  seral_chart_set_marks (chart, marks);
  scene = seral_chart_layout (chart, chart_support_context (), 800, 450);

  return chart_support_dump (scene);
}

static void
assert_says (const char *dump,
             const char *text,
             gboolean    says)
{
  if ((strstr (dump, text) != NULL) != says)
    g_error ("“%s” %s in:\n%s", text, says ? "is missing" : "should not be", dump);
}

/* Each mark can be switched on and off, and says its words. */
static void
test_marks (void)
{
  static const struct
  {
    SeralMarks  mark;
    const char *words;
  } marks[] =
  {
    { SERAL_MARK_TARGET, "region mark-target" },
    { SERAL_MARK_BLOCKING, "\"Holding you back" },
    { SERAL_MARK_EVIDENCED, "region mark-evidenced" },
    { SERAL_MARK_PREVALENCE, "\"Where most companies are\"" },
    { SERAL_MARK_PREVIOUS, "\"Spring 2026\"" },
  };
  g_autofree char *all = dump_with (2, 4, FALSE, SERAL_MARKS_ALL);
  g_autofree char *none = dump_with (2, 4, FALSE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *without = dump_with (2, 4, FALSE, SERAL_MARKS_ALL & ~marks[i].mark);

      assert_says (all, marks[i].words, TRUE);
      assert_says (none, marks[i].words, FALSE);
      assert_says (without, marks[i].words, FALSE);
    }
  assert_says (none, "\"You are here\"", TRUE);
}

/* The highest stage that is possible is marked only while it can still come. */
static void
test_range (void)
{
  g_autofree char *open = dump_with (2, 4, TRUE, SERAL_MARKS_ALL);
  g_autofree char *answered = dump_with (2, 4, FALSE, SERAL_MARKS_ALL);
  g_autofree char *off = dump_with (2, 4, TRUE, SERAL_MARKS_ALL & ~SERAL_MARK_RANGE);

  assert_says (open, "region mark-at-most", TRUE);
  assert_says (answered, "region mark-at-most", FALSE);
  assert_says (off, "region mark-at-most", FALSE);
}

static void
test_not_known (void)
{
  g_autofree char *dump = dump_with (CHART_NOTHING, 4, FALSE, SERAL_MARKS_ALL);

  assert_says (dump, "\"Not known yet\"", TRUE);
  assert_says (dump, "\"You are here\"", FALSE);
  assert_says (dump, "\"Holding you back", FALSE);
}

static void
test_thin (void)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_thin_result (model, 3);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);
  g_autoptr (SeralScene) scene = chart_support_scene ("staircase", data, 800, 450);
  g_autofree char *thin = chart_support_dump (scene);
  g_autofree char *solid = dump_with (3, 4, FALSE, SERAL_MARKS_ALL);

  assert_says (thin, "\"Still thin\"", TRUE);
  assert_says (solid, "\"Still thin\"", FALSE);
}

/* Everything in place: nothing is held back, and nothing is open. */
static void
test_everything (void)
{
  g_autofree char *dump = dump_with (5, 5, FALSE, SERAL_MARKS_ALL);

  assert_says (dump, "the highest stage", TRUE);
  assert_says (dump, "\"You are here\"", TRUE);
  assert_says (dump, "region mark-target", TRUE);
  assert_says (dump, "\"Holding you back", FALSE);
  assert_says (dump, "in place\"", FALSE);
}

/* The fill rises from the step one stands on, by the share of the next stage that is in place. */
static void
test_progress (void)
{
  g_autoptr (SeralChartData) data = data_at (2, SERAL_NO_TARGET);
  g_autoptr (SeralChart) chart = seral_staircase_new (data);
  g_autoptr (SeralScene) scene = seral_chart_layout (chart, chart_support_context (), 800, 450);
  guint32 tint = seral_style_get_color (seral_chart_get_style (chart), SERAL_INK_SHADE_2);
  double progress = seral_result_get_progress (seral_chart_data_get_result (data));
  int here = seral_scene_find_region (scene, "stage-2"), next = seral_scene_find_region (scene, "stage-3");
  const SeralSceneItem *items;
  const SeralRegion *regions;
  double top = NAN, riser;
  guint n = 0;

  regions = seral_scene_get_regions (scene, &n);
  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    if (items[i].region == next && items[i].kind == SERAL_SCENE_PATH && items[i].path.filled &&
        items[i].path.fill == tint)
      top = items[i].path.points[1];

  riser = regions[here].bounds.y - regions[next].bounds.y;
  g_assert_cmpfloat (progress, >, 0.1);
  g_assert_cmpfloat_with_epsilon (regions[here].bounds.y - top, riser * progress, 1.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/chart/properties", test_properties);
  g_test_add_func ("/chart/chart/no-data", test_no_data);
  g_test_add_func ("/chart/chart-kind/kinds", test_kinds);
  g_test_add_func ("/chart/chart-kind/radar-is-offered", test_radar_is_offered);
  g_test_add_func ("/chart/radar/says-why-not", test_radar_says_why_not);
  g_test_add_func ("/chart/staircase/marks", test_marks);
  g_test_add_func ("/chart/staircase/range", test_range);
  g_test_add_func ("/chart/staircase/not-known", test_not_known);
  g_test_add_func ("/chart/staircase/thin", test_thin);
  g_test_add_func ("/chart/staircase/everything", test_everything);
  g_test_add_func ("/chart/staircase/progress", test_progress);

  return g_test_run ();
}
