/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart-support.h"

static const SeralChartKind *
find (const char *kind)
{
  const SeralChartKind *found = seral_chart_kind_find (kind);

  g_assert_nonnull (found);

  return found;
}

static char *
dup_obstacle (const char     *kind,
              SeralChartData *data)
{
  return seral_chart_kind_dup_obstacle (find (kind), data, seral_catalogue_get_default ());
}

static SeralChartData *
create_data (const char *kind,
             int         level)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, level, FALSE);

  return chart_support_data_for (kind, result, 4);
}

/* What needs several of something says so, in words that stand where the chart would. */
static void
test_obstacle (gconstpointer kind)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) bare = chart_support_data (result, 4);
  g_autoptr (SeralChartData) whole = chart_support_data_for (kind, result, 4);
  g_autoptr (SeralScene) scene = chart_support_scene (kind, bare, 640, 400);
  g_autoptr (SeralScene) drawn = chart_support_scene (kind, whole, 640, 400);
  g_autofree char *obstacle = dup_obstacle (kind, bare);

  g_assert_nonnull (obstacle);
  g_assert_true (g_str_has_suffix (obstacle, "."));
  g_assert_null (dup_obstacle (kind, whole));
  g_assert_cmpint (seral_scene_find_region (scene, "nothing-to-show"), >=, 0);
  g_assert_cmpint (seral_scene_find_region (drawn, "nothing-to-show"), <, 0);
}

static void
test_without_obstacle (void)
{
  static const char * const kinds[] = { "staircase", "radar", "heatmap", "gaps", "flywheel" };
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) bare = chart_support_data (result, 4);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_null (dup_obstacle (kinds[i], bare));
      g_assert_true (seral_chart_kind_is_offered (find (kinds[i]), model));
    }
}

/* A round in which nothing is known is none for a trend. */
static void
test_trend_needs_stages (void)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) nothing = chart_support_result (model, CHART_NOTHING, FALSE);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);
  g_autofree char *obstacle = NULL;

  seral_chart_data_add_round (data, nothing, "Spring 2026", "2026-04-02");
  seral_chart_data_add_round (data, result, "Autumn 2026", "2026-11-21");
  obstacle = dup_obstacle ("trend", data);
  g_assert_cmpstr (obstacle, ==, "A trend needs two rounds in which the stage is known.");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *kind;
    int         level;
    const char *title;
  } cases[] =
  {
    { "gaps", 2, "Furthest from Stage 4: Dimension 2" },
    { "gaps", 5, "Nothing is missing to Stage 4" },
    { "gaps", CHART_NOTHING, "Not known yet: five questions of Stage 2 are open" },
    { "models", 2, "On two scales: Stage 2 and not known yet" },
    { "trend", 3, "From Stage 1, Initial to Stage 3, Defined: 13 answers up and one answer down" },
    { "agreement", 2, "People are far apart on twelve questions" },
    { "flywheel", 2, "Repeatable: three of four in place" },
    { "flywheel", CHART_NOTHING, "Repeatable: none of four in place yet" },
    { "roadmap", 2, "In the plan: six items to do, one late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralChartData) data = create_data (cases[i].kind, cases[i].level);
      g_autoptr (SeralChart) chart = seral_chart_kind_create (find (cases[i].kind), data);
      g_autofree char *title = seral_chart_dup_title (chart);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* A table has a row for each thing, however small the picture is. */
static void
test_tables (void)
{
  static const struct
  {
    const char *kind;
    guint       n_rows;
  } cases[] = { { "gaps", 7 }, { "models", 2 }, { "trend", 3 }, { "agreement", 20 }, { "flywheel", 14 }, { "roadmap", 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralChartData) data = create_data (cases[i].kind, 2);
      g_autoptr (SeralChart) chart = seral_chart_kind_create (find (cases[i].kind), data);
      g_autoptr (SeralTable) table = seral_chart_create_table (chart);

      g_assert_cmpuint (seral_table_get_n_rows (table), ==, cases[i].n_rows);
    }
}

/* Where people are not to be named, they are not: in no label, no word and no cell. */
static void
test_without_names (void)
{
  g_autoptr (SeralChartData) data = create_data ("agreement", 2);
  g_autoptr (SeralChart) chart = seral_chart_kind_create (find ("agreement"), data);
  g_autofree char *named = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *text = NULL;
  g_autoptr (SeralScene) scene = chart_support_scene ("agreement", data, 800, 600);
  g_autoptr (SeralScene) unnamed = NULL;
  g_autoptr (SeralTable) table = NULL;

  named = chart_support_dump (scene);
  g_assert_nonnull (strstr (named, "Amara Diallo: "));
  g_assert_nonnull (strstr (named, "\"AD\""));
  g_assert_nonnull (strstr (named, "Person 3: "));

  seral_chart_data_set_named (data, FALSE);
  unnamed = chart_support_scene ("agreement", data, 800, 600);
  dump = chart_support_dump (unnamed);
  table = seral_chart_create_table (chart);
  text = seral_table_to_text (table);
  g_assert_null (strstr (dump, "Amara"));
  g_assert_null (strstr (dump, "\"AD\""));
  g_assert_nonnull (strstr (dump, "Person 1: "));
  g_assert_null (strstr (text, "Bruno"));
}

/* Most disagreement stands first. */
static void
test_agreement_order (void)
{
  g_autoptr (SeralChartData) data = create_data ("agreement", 2);
  g_autoptr (SeralChart) chart = seral_chart_kind_create (find ("agreement"), data);
  g_autoptr (SeralTable) table = seral_chart_create_table (chart);
  guint n = seral_table_get_n_rows (table);

  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "Far apart");
  g_assert_cmpstr (seral_table_get_cell (table, n - 1, 1), !=, "Far apart");
}

static void
test_roadmap_says (void)
{
  g_autoptr (SeralChartData) data = create_data ("roadmap", 2);
  g_autoptr (SeralScene) scene = chart_support_scene ("roadmap", data, 860, 480);
  g_autofree char *dump = chart_support_dump (scene);
  int late = seral_scene_find_region (scene, "item-t1");
  guint n = 0;

  g_assert_cmpint (late, >=, 0);
  g_assert_cmpstr (seral_scene_get_regions (scene, &n)[late].description, ==,
                   "Late. Owner: Ingrid Solheim. Start: 1 October 2026. Due: 1 November 2026. Milestone: Milestone.");
  g_assert_cmpint (seral_scene_find_region (scene, "item-t6"), <, 0);
  g_assert_cmpint (seral_scene_find_region (scene, "mark-today"), >=, 0);
  g_assert_cmpint (seral_scene_find_region (scene, "phase-2"), >=, 0);
  g_assert_nonnull (strstr (dump, "\"Late: 1 November 2026\""));
  g_assert_nonnull (strstr (dump, "\"2027\""));
}

/* A plan of centuries has a scale that can be read. */
static void
test_roadmap_of_centuries (void)
{
  g_autoptr (SeralModel) model = chart_support_model (5, 1, 7, CHART_NAMES_SHORT);
  g_autoptr (SeralResult) result = chart_support_result (model, 2, FALSE);
  g_autoptr (SeralChartData) data = chart_support_data (result, 4);
  g_autoptr (SeralScene) scene = NULL;
  SeralChartTask task = { "t", "Build", "", "", { 0 }, { 0 }, SERAL_PLAN_STATUS_OPEN, 2 };
  guint n = 0;

  g_date_set_dmy (&task.start, 1, G_DATE_JANUARY, 1);
  g_date_set_dmy (&task.due, 31, G_DATE_DECEMBER, 9999);
  seral_chart_data_add_task (data, &task);
  scene = chart_support_scene ("roadmap", data, 860, 480);
  seral_scene_get_items (scene, &n);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, <, 500);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const needy[] = { "models", "trend", "agreement", "roadmap" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (needy); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/kinds/%s/obstacle", needy[i]);

      g_test_add_data_func (path, needy[i], test_obstacle);
    }
  g_test_add_func ("/chart/kinds/without-obstacle", test_without_obstacle);
  g_test_add_func ("/chart/kinds/trend-needs-stages", test_trend_needs_stages);
  g_test_add_func ("/chart/kinds/titles", test_titles);
  g_test_add_func ("/chart/kinds/tables", test_tables);
  g_test_add_func ("/chart/kinds/without-names", test_without_names);
  g_test_add_func ("/chart/kinds/agreement-order", test_agreement_order);
  g_test_add_func ("/chart/kinds/roadmap-says", test_roadmap_says);
  g_test_add_func ("/chart/kinds/roadmap-of-centuries", test_roadmap_of_centuries);

  return g_test_run ();
}
