/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-chart-region.h"
#include "app/seral-chart-view.h"
#include "app/seral-table-view.h"
#include "chart/seral-staircase.h"
#include "page-support.h"

typedef struct
{
  SeralSession *session;
  SeralChart *chart;
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

static void
show_result (Fixture *fixture)
{
  g_autoptr (SeralChartData) data = seral_chart_data_new (seral_session_get_result (fixture->session));

  seral_chart_set_data (fixture->chart, data);
}

static void
set_up (Fixture *fixture)
{
  fixture->session = support_new_session ("Acme");
  fixture->chart = seral_staircase_new (NULL);
  show_result (fixture);
  fixture->view = seral_chart_view_new ();
  seral_chart_view_set_chart (SERAL_CHART_VIEW (fixture->view), fixture->chart);
  fixture->window = page_present (fixture->view, 640, 420);
}

static void
tear_down (Fixture *fixture)
{
  page_close (fixture->window);
  g_assert_finalize_object (fixture->chart);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find_region (GtkWidget  *view,
             const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (seral_chart_region_get_id (SERAL_CHART_REGION (child)), id) == 0)
      return child;

  return NULL;
}

/* A chart reads as an image with a name and sentences, and each part of it too. */
static void
test_accessible (void)
{
  Fixture fixture;
  GtkWidget *stage;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  set_up (&fixture);
  title = seral_chart_dup_title (fixture.chart);
  summary = seral_chart_dup_summary (fixture.chart);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.view), GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);

  stage = find_region (fixture.view, "stage-2");
  g_assert_nonnull (stage);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (stage), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stage), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Stage 2, Managed Partners");
  g_assert_true (gtk_widget_get_has_tooltip (stage));
  g_assert_cmpint (gtk_widget_get_width (stage), >=, 24);
  g_assert_cmpint (gtk_widget_get_height (stage), >=, 24);
  tear_down (&fixture);
}

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                               GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

static void
test_update (void)
{
  Fixture fixture;
  GtkWidget *stage;
  g_autofree char *title = NULL;

  set_up (&fixture);
  stage = find_region (fixture.view, "stage-2");
  support_answer (fixture.session, "partner-list", "fully");
  support_answer (fixture.session, "revenue-influenced", "fully");
  support_answer (fixture.session, "designated-owner", "fully");
  show_result (&fixture);
  title = seral_chart_dup_title (fixture.chart);
  support_wait_until (is_named (fixture.view, title));
  g_assert_true (find_region (fixture.view, "stage-2") == stage);
  tear_down (&fixture);
}

static void
activated_cb (GtkWidget   *view,
              const char  *id,
              char       **kept)
{
  g_free (*kept);
  *kept = g_strdup (id);
}

/* Tab takes the chart as one stop, arrows move between its parts. */
static void
test_keys (void)
{
  Fixture fixture;
  g_autofree char *activated = NULL;

  set_up (&fixture);
  g_signal_connect (fixture.view, "region-activated", G_CALLBACK (activated_cb), &activated);
  g_assert_true (gtk_widget_child_focus (fixture.view, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_first_child (fixture.view)));
  g_assert_false (gtk_widget_child_focus (fixture.view, GTK_DIR_TAB_FORWARD));

  g_assert_true (seral_chart_region_find_next (SERAL_CHART_REGION (find_region (fixture.view, "stage-3")), 1, 0) ==
                 SERAL_CHART_REGION (find_region (fixture.view, "stage-4")));
  g_assert_true (seral_chart_region_find_next (SERAL_CHART_REGION (find_region (fixture.view, "stage-3")), -1, 0) ==
                 SERAL_CHART_REGION (find_region (fixture.view, "stage-2")));
  g_assert_null (seral_chart_region_find_next (SERAL_CHART_REGION (find_region (fixture.view, "stage-5")), 1, 0));
  g_assert_true (gtk_widget_grab_focus (find_region (fixture.view, "stage-3")));
  gtk_widget_activate_action (find_region (fixture.view, "stage-3"), "region.activate", NULL);
  g_assert_cmpstr (activated, ==, "stage-3");
  tear_down (&fixture);
}

/* It takes the height that its width asks for, and never the colours of another desktop. */
static void
test_style (void)
{
  Fixture fixture;
  int narrow, wide;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  set_up (&fixture);
  gtk_widget_measure (fixture.view, GTK_ORIENTATION_VERTICAL, 320, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (fixture.view, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, <, wide);

  g_assert_cmpint (seral_style_get_scheme (seral_chart_get_style (fixture.chart)), ==, SERAL_SCHEME_LIGHT);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpint (seral_style_get_scheme (seral_chart_get_style (fixture.chart)), ==, SERAL_SCHEME_DARK);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_direction (fixture.view, GTK_TEXT_DIR_RTL);
  g_assert_true (seral_chart_get_rtl (fixture.chart));
  tear_down (&fixture);
}

static void
test_no_chart (void)
{
  GtkWidget *view = seral_chart_view_new ();
  GtkWidget *window = page_present (view, 300, 200);

  g_assert_null (gtk_widget_get_first_child (view));
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  page_close (window);
}

static void
test_table (void)
{
  Fixture fixture;
  g_autoptr (SeralTable) table = NULL;
  GtkWidget *view = g_object_ref_sink (seral_table_view_new ());
  guint n_cells;

  set_up (&fixture);
  table = seral_chart_create_table (fixture.chart);
  n_cells = (seral_table_get_n_rows (table) + 1) * seral_table_get_n_columns (table);
  seral_table_view_set_table (SERAL_TABLE_VIEW (view), table);
  g_assert_cmpuint (page_count (view, GTK_TYPE_LABEL), ==, n_cells);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (page_find (view, GTK_TYPE_GRID, 0)), GTK_ACCESSIBLE_ROLE_TABLE);
  g_assert_nonnull (page_find_label (view, seral_table_get_cell (table, 1, 0)));

  seral_table_view_set_table (SERAL_TABLE_VIEW (view), NULL);
  g_assert_cmpuint (page_count (view, GTK_TYPE_LABEL), ==, 0);
  g_assert_finalize_object (view);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/chart-view/accessible", test_accessible);
  g_test_add_func ("/app/chart-view/update", test_update);
  g_test_add_func ("/app/chart-view/keys", test_keys);
  g_test_add_func ("/app/chart-view/style", test_style);
  g_test_add_func ("/app/chart-view/no-chart", test_no_chart);
  g_test_add_func ("/app/chart-view/table", test_table);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
