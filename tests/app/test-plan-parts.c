/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-chart-view.h"
#include "app/seral-date-row.h"
#include "app/seral-figure-row.h"
#include "app/seral-figures-page.h"
#include "app/seral-owner-row.h"
#include "app/seral-resource-row.h"
#include "app/seral-roadmap-page.h"
#include "app/seral-roadmap-view.h"
#include "app/seral-tick.h"
#include "page-support.h"

static SeralSession *
open_sample (const char *name)
{
  g_autofree char *folder = support_make_folder ();
  g_autoptr (GFile) file = support_copy_sample (folder, name);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = seral_document_load (file, faults, &error);
  g_assert_no_error (error);
  support_remove_folder (folder);

  return seral_session_new (document, seral_document_get_library (document), seral_catalogue_get_default ());
}

static GListModel *
get_figures (SeralSession *session)
{
  return seral_assessment_get_indicators (seral_session_get_assessment (session));
}

static SeralFigure *
get_figure (SeralSession *session,
            guint         position)
{
  g_autoptr (SeralFigure) figure = g_list_model_get_item (get_figures (session), position);

  g_assert_nonnull (figure);

  return figure; /* the assessment keeps it */
}

static guint
count_values (SeralFigure *figure)
{
  guint n = 0;

  seral_figure_get_log (figure, &n);

  return n;
}

static GtkWidget *
find_row (GtkWidget  *root,
          GType       type,
          const char *title)
{
  GtkWidget *found;

  for (guint i = 0; (found = page_find (root, type, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (found)), title) == 0)
      return found;

  return NULL;
}

static GtkWidget *
new_figures_page (SeralSession *session)
{
  GtkWidget *page = g_object_new (SERAL_TYPE_FIGURES_PAGE, NULL);

  seral_figures_page_set_session (SERAL_FIGURES_PAGE (page), session);
  seral_figures_page_update (SERAL_FIGURES_PAGE (page));

  return page;
}

/* Names are found by any word, in any case, and only while somebody writes one. */
static void
test_owner (void)
{
  g_autoptr (SeralSession) session = open_sample ("halden-instruments.seral");
  GtkWidget *row = seral_owner_row_new (seral_assessment_get_plan (seral_session_get_assessment (session)));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window, *popover;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_editable_set_text (GTK_EDITABLE (row), "ing");
  window = page_present (list, 400, 300);
  popover = gtk_widget_get_last_child (row);
  while (popover != NULL && !GTK_IS_POPOVER (popover))
    popover = gtk_widget_get_prev_sibling (popover);
  g_assert_nonnull (popover);

  g_assert_false (gtk_widget_get_visible (popover));
  gtk_widget_grab_focus (row);
  page_settle ();
  gtk_editable_set_text (GTK_EDITABLE (row), "xyz");
  g_assert_false (gtk_widget_get_visible (popover));
  gtk_editable_set_text (GTK_EDITABLE (row), "weid");
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_nonnull (page_find_label (popover, "Jonas Weidner"));
  g_assert_null (page_find_label (popover, "Ingrid Solheim"));

  g_signal_emit_by_name (page_find (popover, GTK_TYPE_LIST_BOX, 0), "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (page_find (popover, GTK_TYPE_LIST_BOX, 0)), 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Jonas Weidner");
  g_assert_false (gtk_widget_get_visible (popover));
  page_close (window);
}

static void
test_log_value (void)
{
  g_autoptr (SeralSession) session = open_sample ("halden-instruments.seral");
  GtkWidget *page = new_figures_page (session);
  GtkWidget *window = page_present (page, 800, 900);
  GtkWidget *value;
  guint before = count_values (get_figure (session, 0));

  g_assert_nonnull (page_find_label (page, "26 hours"));
  seral_figure_row_open (SERAL_FIGURE_ROW (page_find (page, SERAL_TYPE_FIGURE_ROW, 0)));
  page_settle ();
  value = find_row (page, ADW_TYPE_ENTRY_ROW, "Value (hours)");
  g_assert_nonnull (value);

  gtk_editable_set_text (GTK_EDITABLE (value), "soon");
  g_assert_true (gtk_widget_has_css_class (value, "error"));
  g_signal_emit_by_name (value, "entry-activated");
  g_assert_cmpuint (count_values (get_figure (session, 0)), ==, before);

  gtk_editable_set_text (GTK_EDITABLE (value), "19.5");
  g_assert_false (gtk_widget_has_css_class (value, "error"));
  seral_date_row_set_date (SERAL_DATE_ROW (find_row (page, SERAL_TYPE_DATE_ROW, "Day")), "2027-02-01");
  g_signal_emit_by_name (value, "entry-activated");
  page_settle ();
  g_assert_cmpuint (count_values (get_figure (session, 0)), ==, before + 1);
  g_assert_nonnull (page_find_label (page, "19.5 hours"));
  g_assert_nonnull (page_find_label (page, "Leading indicator · Down 6.5 hours since 30 October 2026: better"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "");

  page_undo (session);
  page_settle ();
  g_assert_null (page_find_label (page, "19.5 hours"));
  page_close (window);
}

/* What is watched is not offered any more, and offered again when it is taken back. */
static void
test_watch (void)
{
  g_autoptr (SeralSession) session = open_sample ("halden-instruments.seral");
  GtkWidget *page = new_figures_page (session);
  GtkWidget *window = page_present (page, 800, 900);
  GtkWidget *vanity, *own;
  guint before = g_list_model_get_n_items (get_figures (session));

  vanity = find_row (page, ADW_TYPE_EXPANDER_ROW, "Vanity Metrics");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (vanity), TRUE);
  page_settle ();
  adw_action_row_activate (ADW_ACTION_ROW (find_row (vanity, ADW_TYPE_ACTION_ROW, "Number of partners")));
  support_wait_until (g_list_model_get_n_items (get_figures (session)) == before + 1);
  page_settle ();
  g_assert_null (find_row (vanity, ADW_TYPE_ACTION_ROW, "Number of partners"));
  g_assert_nonnull (find_row (page, SERAL_TYPE_FIGURE_ROW, "Number of partners"));
  g_assert_nonnull (page_find_label (page, "A vanity metric: it flatters, and says nothing about maturity."));

  own = find_row (page, ADW_TYPE_ENTRY_ROW, "Watch a Figure of Your Own");
  gtk_editable_set_text (GTK_EDITABLE (own), "Deals lost");
  g_signal_emit_by_name (own, "apply");
  page_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_figures (session)), ==, before + 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (page, ADW_TYPE_COMBO_ROW, "Direction")), 1);
  g_assert_cmpint (seral_figure_get_better (get_figure (session, before + 1)), ==, SERAL_BETTER_LOWER);

  gtk_widget_activate_action (find_row (page, SERAL_TYPE_FIGURE_ROW, "Number of partners"), "figure.remove", NULL);
  seral_figures_page_update (SERAL_FIGURES_PAGE (page));
  page_settle ();
  g_assert_nonnull (find_row (vanity, ADW_TYPE_ACTION_ROW, "Number of partners"));
  page_close (window);
}

static void
told_cb (GtkWidget   *view,
         const char  *text,
         char       **kept)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

/* Without a date there is nothing to show, and it says what to do. */
static void
test_roadmap (void)
{
  g_autoptr (SeralSession) session = open_sample ("halden-instruments.seral");
  g_autoptr (SeralSession) empty = support_new_session ("Acme");
  GtkWidget *page = g_object_new (SERAL_TYPE_ROADMAP_PAGE, NULL);
  GtkWidget *window;

  seral_roadmap_page_set_session (SERAL_ROADMAP_PAGE (page), empty);
  seral_roadmap_page_update (SERAL_ROADMAP_PAGE (page));
  window = page_present (page, 800, 600);
  g_assert_nonnull (page_find_label (page, "Nothing on the Road Yet"));
  g_assert_null (page_find (page, SERAL_TYPE_ROADMAP_VIEW, 0));

  seral_roadmap_page_set_session (SERAL_ROADMAP_PAGE (page), session);
  seral_roadmap_page_update (SERAL_ROADMAP_PAGE (page));
  page_settle ();
  g_assert_nonnull (page_find_label (page, "In the plan: three items to do"));
  g_assert_nonnull (page_find (page, SERAL_TYPE_ROADMAP_VIEW, 0));
  page_close (window);
}

/* A click on an item leads to all of it. */
static void
test_roadmap_item (void)
{
  g_autoptr (SeralSession) session = open_sample ("halden-instruments.seral");
  GListModel *plan = seral_assessment_get_plan (seral_session_get_assessment (session));
  g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, 0);
  g_autofree char *id = g_strconcat ("item-", seral_plan_item_get_id (item), NULL);
  g_autofree char *activated = NULL;
  GtkWidget *page = g_object_new (SERAL_TYPE_ROADMAP_PAGE, NULL);
  GtkWidget *window;

  seral_roadmap_page_set_session (SERAL_ROADMAP_PAGE (page), session);
  seral_roadmap_page_update (SERAL_ROADMAP_PAGE (page));
  window = page_present (page, 800, 600);
  g_signal_connect (page, "item-activated", G_CALLBACK (told_cb), &activated);
  g_signal_emit_by_name (page_find (page, SERAL_TYPE_CHART_VIEW, 0), "region-activated", "mark-today");
  g_assert_null (activated);
  g_signal_emit_by_name (page_find (page, SERAL_TYPE_CHART_VIEW, 0), "region-activated", id);
  g_assert_cmpstr (activated, ==, seral_plan_item_get_id (item));
  page_close (window);
}

static gboolean
has_resource (SeralSession *session,
              const char   *id)
{
  guint n = 0;
  const char **ids = seral_assessment_get_resources (seral_session_get_assessment (session), "partneros", &n);

  return n > 0 && g_strv_contains (ids, id);
}

static void
requested_cb (SeralSession *session,
              guint         resource,
              guint        *kept)
{
  *kept = resource;
}

/* A template is ticked, and follows what is undone; its button leads to it. */
static void
test_resource (void)
{
  g_autoptr (SeralSession) session = open_sample ("tessera-cloud.seral");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window, *button;
  GtkCheckButton *tick;
  guint requested = G_MAXUINT;

  seral_session_set_model_id (session, "partneros");
  gtk_list_box_append (GTK_LIST_BOX (list), seral_resource_row_new (session, 0));
  button = seral_resource_row_new_button (session, 1);
  gtk_list_box_append (GTK_LIST_BOX (list), button);
  window = page_present (list, 400, 300);
  tick = GTK_CHECK_BUTTON (page_find (list, SERAL_TYPE_TICK, 0));

  g_assert_true (gtk_check_button_get_active (tick));
  gtk_widget_activate_action (GTK_WIDGET (tick), "tick.toggle", NULL);
  g_assert_false (has_resource (session, "I.1"));
  page_undo (session);
  g_assert_true (has_resource (session, "I.1"));
  g_assert_true (gtk_check_button_get_active (tick));

  g_signal_connect (session, "resource-requested", G_CALLBACK (requested_cb), &requested);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (requested, ==, 1);
  page_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/plan-parts/owner", test_owner);
  g_test_add_func ("/app/plan-parts/log-value", test_log_value);
  g_test_add_func ("/app/plan-parts/watch", test_watch);
  g_test_add_func ("/app/plan-parts/roadmap", test_roadmap);
  g_test_add_func ("/app/plan-parts/roadmap-item", test_roadmap_item);
  g_test_add_func ("/app/plan-parts/resource", test_resource);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
