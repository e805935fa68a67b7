/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-date-row.h"
#include "app/seral-finding-group.h"
#include "app/seral-owner-row.h"
#include "app/seral-phase-group.h"
#include "app/seral-plan-page.h"
#include "app/seral-plan-row.h"
#include "app/seral-tick.h"
#include "page-support.h"

typedef struct
{
  SeralSession *session;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->session = support_new_session ("Acme");
  fixture->page = seral_plan_page_new (fixture->session);
}

static void
reach_stage_2 (Fixture *fixture)
{
  support_answer (fixture->session, "partner-list", "fully");
  support_answer (fixture->session, "revenue-influenced", "largely");
  support_answer (fixture->session, "designated-owner", "fully");
  support_answer (fixture->session, "formal-onboarding", "partly");
}

static void
present (Fixture *fixture)
{
  fixture->window = page_present (fixture->page, 900, 900);
}

static void
tear_down (Fixture *fixture)
{
  page_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GListModel *
get_plan (Fixture *fixture)
{
  return seral_assessment_get_plan (seral_session_get_assessment (fixture->session));
}

static SeralPlanItem *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr (SeralPlanItem) item = g_list_model_get_item (get_plan (fixture), position);

  g_assert_nonnull (item);

  return item; /* the assessment keeps it */
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (get_plan (fixture));
}

static SeralHistory *
get_history (Fixture *fixture)
{
  return seral_document_get_history (seral_session_get_document (fixture->session));
}

static void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = page_find_button (fixture->page, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  page_settle ();
}

static SeralPlanRow *
get_row (Fixture *fixture,
         guint    nth)
{
  GtkWidget *row = page_find (fixture->page, SERAL_TYPE_PLAN_ROW, nth);

  g_assert_nonnull (row);

  return SERAL_PLAN_ROW (row);
}

/* A field of an open item, by its title. */
static GtkWidget *
find_field (Fixture    *fixture,
            GType       type,
            const char *title)
{
  GtkWidget *found;

  for (guint i = 0; (found = page_find (fixture->page, type, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (found)), title) == 0)
      return found;

  g_assert_not_reached ();
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_nothing_answered (void)
{
  Fixture fixture;
  guint count = 0;

  set_up (&fixture);
  present (&fixture);
  g_signal_connect_swapped (fixture.page, "assess-requested", G_CALLBACK (count_cb), &count);
  g_assert_null (page_find (fixture.page, SERAL_TYPE_PHASE_GROUP, 0));
  click (&fixture, "Answer the Questions");
  g_assert_cmpuint (count, ==, 1);
  tear_down (&fixture);
}

/* All of the next stage at once, and gone again with one step back. */
static void
test_add_all (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  g_assert_nonnull (page_find_label (fixture.page, "To reach Stage 3, Partner Program"));
  g_assert_nonnull (page_find_label (fixture.page, "What Stage 3 Takes"));
  g_assert_null (page_find (fixture.page, SERAL_TYPE_PLAN_ROW, 0));

  click (&fixture, "Add All");
  g_assert_cmpuint (count_items (&fixture), ==, 7);
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PLAN_ROW), ==, 7);
  g_assert_null (page_find (fixture.page, SERAL_TYPE_PHASE_GROUP, 0));
  g_assert_null (page_find_label (fixture.page, "Nobody is brought along"));
  g_assert_nonnull (page_find_label (fixture.page, "No owner"));

  page_undo (fixture.session);
  page_settle ();
  g_assert_cmpuint (count_items (&fixture), ==, 0);
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PLAN_ROW), ==, 0);
  g_assert_nonnull (page_find (fixture.page, SERAL_TYPE_PHASE_GROUP, 0));
  tear_down (&fixture);
}

static void
test_add_one (void)
{
  Fixture fixture;
  GtkWidget *group, *row;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  group = page_find (fixture.page, SERAL_TYPE_PHASE_GROUP, 0);
  row = page_find (group, ADW_TYPE_ACTION_ROW, 0);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  support_wait_until (count_items (&fixture) == 1);
  page_settle ();
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PLAN_ROW), ==, 1);
  g_assert_nonnull (seral_plan_item_get_due (get_item (&fixture, 0)));
  tear_down (&fixture);
}

static void
test_add_own (void)
{
  Fixture fixture;
  GtkWidget *entry;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  entry = find_field (&fixture, ADW_TYPE_ENTRY_ROW, "Plan Something of Your Own");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "apply");
  g_assert_cmpuint (count_items (&fixture), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Ask the partners ");
  g_signal_emit_by_name (entry, "apply");
  page_settle ();
  g_assert_cmpuint (count_items (&fixture), ==, 1);
  g_assert_cmpstr (seral_plan_item_get_title (get_item (&fixture, 0)), ==, "Ask the partners");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_nonnull (page_find_label (fixture.page, "At Any Stage"));
  tear_down (&fixture);
}

/* Typing is one thing to undo, and each field another one. */
static void
test_edit (void)
{
  Fixture fixture;
  GtkWidget *title, *owner, *due;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  click (&fixture, "Add All");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (&fixture, 0)), TRUE);
  page_settle ();

  title = find_field (&fixture, ADW_TYPE_ENTRY_ROW, "What to Do");
  owner = find_field (&fixture, SERAL_TYPE_OWNER_ROW, "Owner");
  due = find_field (&fixture, SERAL_TYPE_DATE_ROW, "Due");
  gtk_editable_set_text (GTK_EDITABLE (title), "On");
  gtk_editable_set_text (GTK_EDITABLE (title), "Onb");
  g_assert_cmpstr (seral_plan_item_get_title (get_item (&fixture, 0)), ==, "Onb");
  gtk_editable_set_text (GTK_EDITABLE (owner), "Anna");
  seral_date_row_set_date (SERAL_DATE_ROW (due), "2031-05-06");
  g_assert_cmpstr (seral_plan_item_get_owner (get_item (&fixture, 0)), ==, "Anna");
  g_assert_cmpstr (seral_plan_item_get_due (get_item (&fixture, 0)), ==, "2031-05-06");
  g_assert_cmpstr (seral_history_get_undo_name (get_history (&fixture)), ==, "Due");

  page_undo (fixture.session);
  page_undo (fixture.session);
  page_undo (fixture.session);
  page_settle ();
  g_assert_cmpstr (seral_history_get_undo_name (get_history (&fixture)), ==, "Add What the Stage Takes");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Set up an onboarding process");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (owner)), ==, "");
  tear_down (&fixture);
}

/* A date that is taken away is none. */
static void
test_no_date (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  click (&fixture, "Add All");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (&fixture, 0)), TRUE);
  page_settle ();
  seral_date_row_set_date (SERAL_DATE_ROW (find_field (&fixture, SERAL_TYPE_DATE_ROW, "Due")), "");
  g_assert_null (seral_plan_item_get_due (get_item (&fixture, 0)));
  page_settle ();
  g_assert_nonnull (page_find_label (fixture.page, "No due date"));
  tear_down (&fixture);
}

static void
move (SeralPlanRow *row,
      const char   *action)
{
  gtk_widget_activate_action (GTK_WIDGET (row), action, NULL);
  page_settle ();
}

static void
test_reorder (void)
{
  Fixture fixture;
  g_autofree char *first = NULL;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  click (&fixture, "Add All");
  first = g_strdup (seral_plan_item_get_id (get_item (&fixture, 0)));

  move (get_row (&fixture, 0), "item.move-up");
  g_assert_cmpstr (seral_plan_item_get_id (get_item (&fixture, 0)), ==, first);
  move (get_row (&fixture, 0), "item.move-down");
  g_assert_cmpstr (seral_plan_item_get_id (get_item (&fixture, 1)), ==, first);
  g_assert_true (seral_plan_row_get_item (get_row (&fixture, 1)) == get_item (&fixture, 1));

  g_signal_emit_by_name (get_row (&fixture, 0), "dropped", get_row (&fixture, 6), FALSE);
  page_settle ();
  g_assert_cmpstr (seral_plan_item_get_id (get_item (&fixture, 2)), ==, first);
  page_undo (fixture.session);
  page_undo (fixture.session);
  page_settle ();
  g_assert_cmpstr (seral_plan_item_get_id (seral_plan_row_get_item (get_row (&fixture, 0))), ==, first);
  tear_down (&fixture);
}

static void
test_remove (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  click (&fixture, "Add All");
  move (get_row (&fixture, 2), "item.remove");
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PLAN_ROW), ==, 6);
  page_undo (fixture.session);
  page_settle ();
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PLAN_ROW), ==, 7);
  tear_down (&fixture);
}

/* What is done asks to be confirmed, and changes no answer. */
static void
test_done (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  click (&fixture, "Add All");
  for (guint i = 0; i < 7; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (page_find (GTK_WIDGET (get_row (&fixture, i)), SERAL_TYPE_TICK, 0)),
                                 TRUE);
  page_settle ();
  g_assert_cmpint (seral_plan_item_get_status (get_item (&fixture, 6)), ==, SERAL_PLAN_STATUS_DONE);
  g_assert_nonnull (page_find_label (fixture.page, "What is done would take you to Stage 3, Partner Program, once the "
                                                   "next round confirms it."));
  g_assert_nonnull (page_find_label (fixture.page, "To confirm in the next round"));
  g_assert_cmpstr (page_get_option (fixture.session, "formal-onboarding"), ==, "partly");
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (fixture.session)), ==, 2);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (page_find (GTK_WIDGET (get_row (&fixture, 0)), SERAL_TYPE_TICK, 0)),
                               FALSE);
  g_assert_cmpint (seral_plan_item_get_status (get_item (&fixture, 0)), ==, SERAL_PLAN_STATUS_OPEN);
  tear_down (&fixture);
}

/* Later stages are opened when somebody asks. */
static void
test_later (void)
{
  Fixture fixture;
  GtkWidget *target, *later;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  g_assert_null (page_find_label (fixture.page, "To reach Stage 4, Partner Ecosystem"));
  target = find_field (&fixture, ADW_TYPE_COMBO_ROW, "Target");
  adw_combo_row_set_selected (ADW_COMBO_ROW (target), 3);
  page_settle ();
  g_assert_nonnull (page_find_label (fixture.page, "To reach Stage 4, Partner Ecosystem"));
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PHASE_GROUP), ==, 1);

  later = gtk_widget_get_ancestor (page_find_label (fixture.page, "To reach Stage 4, Partner Ecosystem"),
                                   ADW_TYPE_EXPANDER_ROW);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (later), TRUE);
  page_settle ();
  g_assert_cmpuint (page_count (fixture.page, SERAL_TYPE_PHASE_GROUP), ==, 2);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/plan-page/nothing-answered", test_nothing_answered);
  g_test_add_func ("/app/plan-page/add-all", test_add_all);
  g_test_add_func ("/app/plan-page/add-one", test_add_one);
  g_test_add_func ("/app/plan-page/add-own", test_add_own);
  g_test_add_func ("/app/plan-page/edit", test_edit);
  g_test_add_func ("/app/plan-page/no-date", test_no_date);
  g_test_add_func ("/app/plan-page/reorder", test_reorder);
  g_test_add_func ("/app/plan-page/remove", test_remove);
  g_test_add_func ("/app/plan-page/done", test_done);
  g_test_add_func ("/app/plan-page/later", test_later);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
