/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-assess-page.h"
#include "app/seral-carried-box.h"
#include "app/seral-date-row.h"
#include "app/seral-place-button.h"
#include "app/seral-place-dialogs.h"
#include "app/seral-places-window.h"
#include "app/seral-round-notice.h"
#include "app/seral-round-row.h"
#include "app/seral-session-rounds.h"
#include "app/seral-since-group.h"
#include "page-support.h"

static SeralHistory *
get_history (SeralSession *session)
{
  return seral_document_get_history (seral_session_get_document (session));
}

static guint
count_rounds (SeralSession *session)
{
  return g_list_model_get_n_items (seral_assessment_get_rounds (seral_session_get_assessment (session)));
}

/* The questions of the first step: three that Stage 2 asks. */
static void
answer_first_step (SeralSession *session)
{
  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "largely");
  support_answer (session, "designated-owner", "partly");
}

static guint
index_of (SeralSession *session,
          const char   *criterion)
{
  return seral_model_find_criterion (seral_session_get_model (session), criterion)->index;
}

/* A new round is looked at, has the answers of the last, and says so of each until it is confirmed. */
static void
test_new (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autofree char *first = g_strdup (seral_round_get_id (seral_session_get_round (session)));
  guint criteria[2];

  answer_first_step (session);
  g_assert_null (seral_session_get_previous_round (session));
  g_assert_true (seral_session_add_round (session, "Spring 2027", "2027-03-01"));
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "New Round");
  g_assert_cmpstr (seral_round_get_title (seral_session_get_round (session)), ==, "Spring 2027");
  g_assert_cmpstr (seral_round_get_id (seral_session_get_previous_round (session)), ==, first);
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "fully");

  criteria[0] = index_of (session, "partner-list");
  criteria[1] = index_of (session, "revenue-influenced");
  g_assert_cmpuint (seral_session_count_carried_over (session, criteria, 2), ==, 2);
  g_assert_true (seral_session_confirm_answers (session, criteria, 2));
  g_assert_cmpuint (seral_session_count_carried_over (session, criteria, 2), ==, 0);
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Confirm Answers");
  g_assert_false (seral_session_confirm_answers (session, criteria, 2));
  page_undo (session);
  g_assert_cmpuint (seral_session_count_carried_over (session, criteria, 2), ==, 2);

  support_answer (session, "partner-list", "no");
  g_assert_cmpuint (seral_session_count_carried_over (session, criteria, 2), ==, 1);
  page_undo (session);
  page_undo (session);
  g_assert_cmpuint (count_rounds (session), ==, 1);
  g_assert_cmpstr (seral_round_get_id (seral_session_get_round (session)), ==, first);
  g_assert_finalize_object (session);
}

/* Another round shows its own answers, of the same person; one that goes away is left. */
static void
test_switch (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autofree char *first = g_strdup (seral_round_get_id (seral_session_get_round (session)));

  answer_first_step (session);
  g_assert_true (seral_session_add_person (session, "Bruno", ""));
  g_assert_true (seral_session_add_round (session, "Spring 2027", "2027-03-01"));
  g_assert_cmpstr (seral_sheet_get_respondent_name (seral_session_get_sheet (session)), ==, "Bruno");
  g_assert_true (seral_session_is_latest_round (session));

  seral_session_set_round (session, first);
  g_assert_false (seral_session_is_latest_round (session));
  g_assert_cmpstr (seral_sheet_get_respondent_name (seral_session_get_sheet (session)), ==, "Bruno");
  support_answer (session, "partner-list", "no");
  seral_session_set_round (session, NULL);
  g_assert_null (page_get_option (session, "partner-list"));

  seral_session_set_round (session, first);
  g_assert_true (seral_session_remove_round (session, first));
  g_assert_true (seral_session_is_latest_round (session));
  g_assert_cmpstr (seral_round_get_title (seral_session_get_round (session)), ==, "Spring 2027");
  g_assert_finalize_object (session);
}

static void
test_new_dialog (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = seral_place_dialogs_new_round (GTK_WINDOW (parent), session);

  gtk_editable_set_text (GTK_EDITABLE (support_find_row (dialog, "Name of the Round")), " Spring 2027 ");
  g_assert_cmpstr (seral_date_row_get_date (SERAL_DATE_ROW (support_find_row (dialog, "Date"))), !=, "");
  g_object_ref (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "form.accept", NULL));
  support_finalize (dialog);
  g_assert_cmpuint (count_rounds (session), ==, 2);
  g_assert_cmpstr (seral_round_get_title (seral_session_get_round (session)), ==, "Spring 2027");
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* One click confirms an answer, another all of the step; the sidebar's words follow. */
static void
test_confirm (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *page = seral_assess_page_new (session);
  GtkWidget *window = page_present (page, 1100, 800);

  answer_first_step (session);
  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  page_settle ();
  g_assert_nonnull (page_find_label (page, "3 of 3 answered, 3 to confirm"));
  g_assert_nonnull (page_find_label (page, "3 answers here are from the last round."));

  g_signal_emit_by_name (page_find_button (page, "Still True"), "clicked");
  page_settle ();
  g_assert_nonnull (page_find_label (page, "3 of 3 answered, 2 to confirm"));
  g_signal_emit_by_name (page_find_button (page, "All Still True"), "clicked");
  page_settle ();
  g_assert_nonnull (page_find_label (page, "3 of 3 answered"));
  g_assert_null (page_find (page, SERAL_TYPE_CARRIED_BOX, 0));
  g_assert_null (page_find_button (page, "Still True"));
  page_undo (session);
  page_settle ();
  g_assert_nonnull (page_find (page, SERAL_TYPE_CARRIED_BOX, 0));
  page_close (window);
  support_finalize (session);
}

/* An earlier round is plainly marked, and can be left again. */
static void
test_notice (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autofree char *first = g_strdup (seral_round_get_id (seral_session_get_round (session)));
  GtkWidget *notice = g_object_new (SERAL_TYPE_ROUND_NOTICE, NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), notice);
  seral_round_notice_set_session (SERAL_ROUND_NOTICE (notice), session);
  g_assert_false (gtk_widget_get_visible (notice));
  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  g_assert_false (gtk_widget_get_visible (notice));
  seral_session_set_round (session, first);
  g_assert_true (gtk_widget_get_visible (notice));
  g_signal_emit_by_name (page_find_button (notice, "Go to the Latest"), "clicked");
  g_assert_false (gtk_widget_get_visible (notice));
  g_assert_true (seral_session_is_latest_round (session));
  gtk_window_destroy (GTK_WINDOW (window));
  support_finalize (session);
}

static void
requested_cb (SeralSession *session,
              guint         criterion,
              guint        *kept)
{
  *kept = criterion;
}

/* What has changed says which way, and leads to the question. */
static void
test_since (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *group = g_object_new (SERAL_TYPE_SINCE_GROUP, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row;
  guint requested = G_MAXUINT;

  gtk_window_set_child (GTK_WINDOW (window), group);
  answer_first_step (session);
  seral_since_group_show (SERAL_SINCE_GROUP (group), session);
  g_assert_false (gtk_widget_get_visible (group));

  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  support_answer (session, "designated-owner", "fully");
  support_answer (session, "partner-list", "no");
  seral_since_group_show (SERAL_SINCE_GROUP (group), session);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (g_str_has_prefix (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), "Since "));
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)),
                            "one answer up and one answer down."));
  g_assert_nonnull (page_find_label (group, "Up: Partly, now Fully"));
  g_assert_nonnull (page_find_label (group, "Down: Fully, now No"));

  g_signal_connect (session, "question-requested", G_CALLBACK (requested_cb), &requested);
  row = gtk_widget_get_ancestor (page_find_label (group, "Up: Partly, now Fully"), ADW_TYPE_ACTION_ROW);
  gtk_window_present (GTK_WINDOW (window));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  support_wait_until (requested != G_MAXUINT);
  g_assert_cmpuint (requested, ==, index_of (session, "designated-owner"));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (session);
}

/* A round is renamed as one types, deleted with a word, and comes back. */
static void
test_places (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window;
  GtkWidget *row;

  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  window = seral_places_window_present (GTK_WINDOW (parent), session, "rounds");
  row = page_find (window, SERAL_TYPE_ROUND_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (row, "Name of the Round")), "Easter 2027");
  g_assert_cmpstr (seral_round_get_title (seral_session_get_round (session)), ==, "Easter 2027");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Easter 2027");
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Name of the Round");
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (row, "Name of the Round")), "Easter");
  page_undo (session);
  g_assert_cmpstr (seral_round_get_title (seral_session_get_round (session)), ==, "Spring 2027");

  g_assert_true (gtk_widget_activate_action (row, "round.delete", NULL));
  g_assert_cmpuint (count_rounds (session), ==, 1);
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Delete Round");
  g_assert_nonnull (page_find_label (window, "“Spring 2027” was deleted"));
  g_assert_null (page_find (window, SERAL_TYPE_ROUND_ROW, 1));
  g_signal_emit_by_name (page_find_button (window, "Undo"), "clicked");
  g_assert_cmpuint (count_rounds (session), ==, 2);

  g_assert_true (gtk_widget_activate_action (page_find (window, SERAL_TYPE_ROUND_ROW, 1), "round.show", NULL));
  g_assert_false (seral_session_is_latest_round (session));
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  support_finalize (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* The title says which round and whose answers, once there is more than one. */
static void
test_button (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *button = g_object_new (SERAL_TYPE_PLACE_BUTTON, NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), button);
  seral_place_button_set_session (SERAL_PLACE_BUTTON (button), session);
  g_assert_nonnull (page_find_label (button, "Acme"));
  g_assert_nonnull (page_find_label (button, "Resellers"));
  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  g_assert_nonnull (page_find_label (button, "• Acme"));
  g_assert_nonnull (page_find_label (button, "Spring 2027 · Resellers"));
  seral_session_add_person (session, "Bruno", "");
  g_assert_nonnull (page_find_label (button, "Spring 2027 · Bruno · Resellers"));
  gtk_window_destroy (GTK_WINDOW (window));
  support_finalize (session);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/rounds/new", test_new);
  g_test_add_func ("/app/rounds/switch", test_switch);
  g_test_add_func ("/app/rounds/new-dialog", test_new_dialog);
  g_test_add_func ("/app/rounds/confirm", test_confirm);
  g_test_add_func ("/app/rounds/notice", test_notice);
  g_test_add_func ("/app/rounds/since", test_since);
  g_test_add_func ("/app/rounds/places", test_places);
  g_test_add_func ("/app/rounds/button", test_button);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
