/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "assessment/seral-history.h"
#include "base/seral-date.h"
#include "chart-support.h"
#include "chart/seral-figure-chart.h"
#include "chart/seral-roadmap.h"

static void
log_value (SeralHistory *history,
           const char   *date,
           double        value)
{
  SeralAssessment *assessment = seral_history_get_assessment (history);
  g_autoptr (SeralFigure) figure = g_list_model_get_item (seral_assessment_get_indicators (assessment), 0);
  g_autoptr (SeralLogEntry) entry = seral_log_entry_new (date, value, "");
  g_autoptr (SeralChange) change = seral_change_new_add_log_entry ("Log", seral_figure_get_id (figure), entry);
  g_autoptr (GError) error = NULL;

  g_assert_true (seral_history_do (history, change, &error));
  g_assert_no_error (error);
}

static SeralHistory *
new_history (void)
{
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("Acme", "", "m", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (SeralFigure) figure = g_object_new (SERAL_TYPE_FIGURE, "name", "Response time", "unit", "hours",
                                                 "better", SERAL_BETTER_LOWER, NULL);
  g_autoptr (SeralChange) change = seral_change_new_add_figure ("Add", figure, -1);
  SeralHistory *history = seral_history_new (assessment);
  g_autoptr (GError) error = NULL;

  g_assert_true (seral_history_do (history, change, &error));
  g_assert_no_error (error);

  return history;
}

static SeralChart *
new_chart (SeralHistory *history,
           gboolean      small)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = seral_chart_data_new (result);
  g_autoptr (SeralFigure) figure = NULL;

  figure = g_list_model_get_item (seral_assessment_get_indicators (seral_history_get_assessment (history)), 0);
  seral_chart_data_set_figure (data, figure);

  return seral_figure_chart_new (data, small);
}

static SeralScene *
lay_out (SeralChart *chart,
         double      width,
         double      height)
{
  return seral_chart_layout (chart, chart_support_context (), width, height);
}

/* A value for each day; the last one of a day stands for it, whatever order they came in. */
static void
test_points (void)
{
  g_autoptr (SeralHistory) history = new_history ();
  g_autoptr (SeralChart) chart = NULL;
  g_autoptr (SeralScene) scene = NULL;
  const SeralRegion *regions;
  guint n = 0;

  log_value (history, "2026-09-01", 40);
  log_value (history, "2026-03-01", 52);
  log_value (history, "2026-09-01", 30);
  chart = new_chart (history, FALSE);
  scene = lay_out (chart, 560, 160);
  regions = seral_scene_get_regions (scene, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (regions[0].label, ==, "52 hours");
  g_assert_cmpstr (regions[0].description, ==, "1 March 2026");
  g_assert_cmpstr (regions[1].label, ==, "30 hours");
  g_assert_cmpfloat (regions[0].bounds.x, <, regions[1].bounds.x);
  g_assert_cmpfloat (regions[0].bounds.y, <, regions[1].bounds.y);
  g_assert_cmpstr (seral_scene_get_title (scene), ==, "Response time");
  g_assert_cmpstr (seral_scene_get_description (scene), ==,
                   "30 hours, 1 September 2026. Down 22 hours since 1 March 2026: better.");
}

/* The data is a copy: what is logged later does not change it. */
static void
test_copy (void)
{
  g_autoptr (SeralHistory) history = new_history ();
  g_autoptr (SeralChart) chart = NULL;
  g_autoptr (SeralScene) scene = NULL;
  g_autoptr (SeralTable) table = NULL;

  chart = new_chart (history, FALSE);
  log_value (history, "2026-09-01", 40);
  scene = lay_out (chart, 560, 160);
  table = seral_chart_create_table (chart);
  g_assert_cmpstr (seral_scene_get_description (scene), ==, "No value yet.");
  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 0);
}

/* Small ones have no parts to point at; none leaves its area, however small. */
static void
test_sizes (void)
{
  static const double sizes[][2] = { { 1, 1 }, { 20, 20 }, { 72, 28 }, { 180, 40 }, { 900, 300 } };
  g_autoptr (SeralHistory) history = new_history ();

  for (guint n = 0; n < 4; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sizes) * 2; i++)
        {
          gboolean small = i % 2 == 0;
          g_autoptr (SeralChart) chart = new_chart (history, small);
          g_autoptr (SeralScene) scene = lay_out (chart, sizes[i / 2][0], sizes[i / 2][1]);
          guint n_regions = 0;

          seral_scene_get_regions (scene, &n_regions);
          g_assert_cmpuint (n_regions, ==, small ? 0 : n);
        }
      log_value (history, n == 0 ? "2026-01-01" : n == 1 ? "2026-02-01" : "2027-01-01", n == 2 ? -1e12 : 5);
    }
}

static GDate
parse (const char *text)
{
  GDate date;

  g_assert_true (seral_date_parse (text, &date));

  return date;
}

/* A day is found again where it stands, in either direction of reading. */
static void
test_axis (void)
{
  const SeralTimeAxis axes[] = { { 2026 * 12, 12, 100, 600 }, { 2026 * 12, 12, 700, -600 } };
  static const char * const days[] = { "2026-01-01", "2026-01-31", "2026-02-28", "2026-12-31", "2025-06-15", "2028-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (days) * 2; k++)
      {
        GDate day = parse (days[k / 2]), found;
        gboolean end = k % 2 == 0;

        g_assert_true (seral_time_axis_get_date (&axes[i], seral_time_axis_get_x (&axes[i], &day, end), end, &found));
        g_assert_cmpint (g_date_compare (&day, &found), ==, 0);
      }

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      GDate found;

      g_assert_false (seral_time_axis_get_date (&axes[i], 1e9, FALSE, &found));
      g_assert_false (seral_time_axis_get_date (&axes[i], -1e9, FALSE, &found));
      g_assert_false (seral_time_axis_get_date (&axes[i], NAN, FALSE, &found));
    }
}

/* A roadmap says along which scale it is drawn; other charts have none. */
static void
test_scene_axis (void)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data_for ("roadmap", result, 4);
  g_autoptr (SeralScene) stairs = chart_support_scene ("staircase", data, 800, 500);
  g_autoptr (SeralChart) chart = seral_roadmap_new (data);
  g_autoptr (SeralScene) left = lay_out (chart, 800, 500);
  g_autoptr (SeralScene) right = NULL;
  const SeralTimeAxis *axis = seral_scene_get_time_axis (left);
  const SeralTimeAxis *mirrored;

  g_assert_null (seral_scene_get_time_axis (stairs));
  g_assert_nonnull (axis);
  g_assert_cmpfloat (axis->width, >, 0);
  seral_chart_set_rtl (chart, TRUE);
  right = lay_out (chart, 800, 500);
  mirrored = seral_scene_get_time_axis (right);
  g_assert_cmpfloat_with_epsilon (mirrored->x, 800 - axis->x, 1e-6);
  g_assert_cmpfloat_with_epsilon (mirrored->width, -axis->width, 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/figure-chart/points", test_points);
  g_test_add_func ("/chart/figure-chart/copy", test_copy);
  g_test_add_func ("/chart/figure-chart/sizes", test_sizes);
  g_test_add_func ("/chart/time-axis/days", test_axis);
  g_test_add_func ("/chart/time-axis/scene", test_scene_axis);

  return g_test_run ();
}
