/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-support.h"
#include "app/seral-agreed-note.h"
#include "app/seral-agreement-group.h"
#include "app/seral-answer-group.h"
#include "app/seral-answering-bar.h"
#include "app/seral-bring-in-dialog.h"
#include "app/seral-discuss-window.h"
#include "app/seral-give-copy.h"
#include "app/seral-person-row.h"
#include "app/seral-place-dialogs.h"
#include "app/seral-places-window.h"
#include "app/seral-question-card.h"
#include "app/seral-session-rounds.h"
#include "app/seral-who-group.h"
#include "assessment/seral-merge.h"
#include "page-support.h"

static SeralHistory *
get_history (SeralSession *session)
{
  return seral_document_get_history (seral_session_get_document (session));
}

static GListModel *
get_sheets (SeralSession *session)
{
  return seral_round_get_sheets (seral_session_get_round (session));
}

static void
name_primary (SeralSession *session,
              const char   *name)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SeralChange) change = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, name);
  change = seral_change_new_sheet ("Name", seral_round_get_id (seral_session_get_round (session)),
                                   seral_sheet_get_id (seral_session_get_sheet (session)), "respondent-name", &value);
  g_assert_true (seral_session_do (session, change));
}

/* Amara and Bruno: far apart on the list of partners, close on revenue, agreed on the owner. */
static SeralSession *
new_session_of_two (void)
{
  SeralSession *session = support_new_session ("Acme");

  name_primary (session, "Amara");
  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "largely");
  support_answer (session, "designated-owner", "fully");
  g_assert_true (seral_session_add_person (session, "Bruno", "Channel Manager"));
  support_answer (session, "partner-list", "no");
  support_answer (session, "revenue-influenced", "partly");
  support_answer (session, "designated-owner", "fully");

  return session;
}

static guint
index_of (SeralSession *session,
          const char   *criterion)
{
  return seral_model_find_criterion (seral_session_get_model (session), criterion)->index;
}

static void
close_window (GtkWidget *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  support_finalize (window);
}

/* Whoever is added has a turn; whoever goes gives it back, and undo brings them again. */
static void
test_add (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autofree char *added = NULL;

  support_answer (session, "partner-list", "fully");
  g_assert_true (seral_session_add_person (session, "Bruno", "Channel Manager"));
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Add Colleague");
  g_assert_cmpstr (seral_sheet_get_respondent_role (seral_session_get_sheet (session)), ==, "Channel Manager");
  g_assert_null (page_get_option (session, "partner-list"));

  added = g_strdup (seral_sheet_get_id (seral_session_get_sheet (session)));
  g_assert_true (seral_session_remove_person (session, added));
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Delete Answers");
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "fully");
  page_undo (session);
  g_assert_cmpstr (seral_sheet_get_id (seral_session_get_sheet (session)), ==, added);
  g_assert_finalize_object (session);
}

static void
test_new_dialog (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = seral_place_dialogs_new_person (GTK_WINDOW (parent), session);

  g_assert_false (gtk_widget_activate_action (dialog, "form.accept", NULL) &&
                  g_list_model_get_n_items (get_sheets (session)) > 1);
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (dialog, "Name")), "Bruno");
  g_object_ref (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "form.accept", NULL));
  support_finalize (dialog);
  g_assert_cmpstr (seral_sheet_get_respondent_name (seral_session_get_sheet (session)), ==, "Bruno");
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* While two answer, it is plain for whom one does. */
static void
test_answering (void)
{
  SeralSession *session = support_new_session ("Acme");
  GtkWidget *bar = g_object_new (SERAL_TYPE_ANSWERING_BAR, NULL);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), bar);
  seral_answering_bar_set_session (SERAL_ANSWERING_BAR (bar), session);
  g_assert_false (gtk_widget_get_visible (bar));
  seral_session_add_person (session, "Bruno", "Channel Manager");
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (page_find_label (bar, "Answers of Bruno, Channel Manager"));
  name_primary (session, "Bruno Keller");
  g_assert_nonnull (page_find_label (bar, "Answers of Bruno Keller, Channel Manager"));
  gtk_window_destroy (GTK_WINDOW (window));
  support_finalize (session);
}

static void
test_places (void)
{
  SeralSession *session = new_session_of_two ();
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window = seral_places_window_present (GTK_WINDOW (parent), session, "people");
  GtkWidget *row = page_find (window, SERAL_TYPE_PERSON_ROW, 0);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Amara");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "3 of 12 answered");
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (row, "Role")), "VP Partnerships");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "VP Partnerships · 3 of 12 answered");
  g_assert_true (gtk_widget_activate_action (row, "person.answer", NULL));
  g_assert_cmpstr (seral_sheet_get_respondent_name (seral_session_get_sheet (session)), ==, "Amara");

  g_assert_true (gtk_widget_activate_action (row, "person.delete", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sheets (session)), ==, 1);
  g_assert_nonnull (page_find_label (window, "The answers of Amara were deleted"));
  g_assert_false (gtk_widget_get_visible (support_find_row (window, "Delete these answers")));
  g_assert_true (gtk_widget_activate_action (window, "places.undo", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_sheets (session)), ==, 2);
  close_window (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* The bundled definition as its next version would be: one question has another id, and says so. */
static GBytes *
create_next_version (SeralModel *model)
{
  const char *replaces = "{\"replaces\":[{\"version\":\"1.0.0\",\"map\":{\"partner-list\":[\"partner-register\"]}}],";
  GBytes *bytes = seral_model_get_bytes (model);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, "\"partner-list\"", "\"partner-register\"", 0), >, 0);
  g_assert_cmpuint (g_string_replace (text, "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (text, "{", replaces, 1), ==, 1);

  return g_bytes_new (text->str, text->len);
}

static void
apply (SeralAssessment *assessment,
       SeralChange     *change)
{
  g_autoptr (SeralChange) owned = change;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = seral_change_apply (owned, assessment, &error);
  g_assert_no_error (error);
}

static void
put (SeralAssessment *assessment,
     const char      *criterion,
     const char      *option)
{
  SeralRound *round = seral_assessment_get_latest_round (assessment);
  g_autoptr (SeralAnswer) answer = seral_answer_new (option);

  apply (assessment, seral_change_new_answer ("Answer", seral_round_get_id (round),
                                              seral_sheet_get_id (seral_round_get_primary_sheet (round)),
                                              "partnerspot", criterion, answer, NULL));
}

/* Bruno's file, answered in the next version of the definition, which it brings along. */
static SeralDocument *
create_colleague (SeralSession *session)
{
  g_autoptr (SeralAssessment) other = NULL;
  g_autoptr (GBytes) definition = create_next_version (seral_session_get_model (session));
  g_auto (GValue) name = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  SeralRound *round;

  other = seral_assessment_new ("Acme", "Resellers", "partnerspot", "1.1.0", SERAL_DEPTH_CORE);
  apply (other, seral_change_new_embed_model ("Model", definition, &error));
  g_assert_no_error (error);
  round = seral_assessment_get_latest_round (other);
  g_value_init (&name, G_TYPE_STRING);
  g_value_set_string (&name, "Bruno");
  apply (other, seral_change_new_sheet ("Name", seral_round_get_id (round),
                                        seral_sheet_get_id (seral_round_get_primary_sheet (round)),
                                        "respondent-name", &name));
  put (other, "partner-register", "no");
  put (other, "revenue-influenced", "partly");
  put (other, "never-asked", "fully");

  return seral_document_new (other);
}

static void
applied_cb (GtkWidget  *dialog,
            const char *summary,
            guint      *count)
{
  g_assert_cmpstr (summary, ==, "Answers of 1 person came in");
  (*count)++;
}

/* It is shown what comes in, what now answers another question, and what cannot; it comes in as one change. */
static void
test_bring_in (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralDocument) other = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog;
  const SeralCriterion *criterion;
  guint count = 0;

  support_answer (session, "partner-list", "fully");
  other = create_colleague (session);
  dialog = seral_bring_in_dialog_new (GTK_WINDOW (parent), session, other, "bruno.seral", &error);
  g_assert_no_error (error);
  g_signal_connect (dialog, "applied", G_CALLBACK (applied_cb), &count);
  gtk_window_present (GTK_WINDOW (dialog));

  criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");
  g_assert_nonnull (page_find_label (dialog, "Bruno"));
  g_assert_nonnull (page_find_label (dialog, "Now Answers to Other Questions"));
  g_assert_nonnull (page_find_label (dialog, criterion->question));
  g_assert_nonnull (page_find_label (dialog, "What Does Not Come In as It Was"));
  g_assert_cmpuint (g_list_model_get_n_items (get_sheets (session)), ==, 1);

  gtk_switch_set_active (GTK_SWITCH (page_find (dialog, GTK_TYPE_SWITCH, 0)), FALSE);
  g_assert_null (page_find_label (dialog, "Now Answers to Other Questions"));
  gtk_switch_set_active (GTK_SWITCH (page_find (dialog, GTK_TYPE_SWITCH, 0)), TRUE);
  g_object_ref (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "bring-in.apply", NULL));
  support_finalize (dialog);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_sheets (session)), ==, 2);
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "fully");
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Bring In Answers");
  page_undo (session);
  g_assert_cmpuint (g_list_model_get_n_items (get_sheets (session)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* One's own answers, as they are in a copy that comes back, replace nothing unless that is asked for. */
static void
test_bring_in_own (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralAssessment) other = NULL;
  g_autoptr (SeralDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog;

  name_primary (session, "Amara");
  support_answer (session, "partner-list", "fully");
  other = seral_assessment_copy (seral_session_get_assessment (session));
  put (other, "partner-list", "no");
  document = seral_document_new (other);
  dialog = seral_bring_in_dialog_new (GTK_WINDOW (parent), session, document, "copy.seral", &error);
  g_assert_no_error (error);
  g_assert_nonnull (page_find_label (dialog, "From “copy.seral”. Choose whose answers come in."));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (page_find (dialog, GTK_TYPE_SWITCH, 0))));
  gtk_switch_set_active (GTK_SWITCH (page_find (dialog, GTK_TYPE_SWITCH, 0)), TRUE);
  g_object_ref (dialog);
  g_assert_true (gtk_widget_activate_action (dialog, "bring-in.apply", NULL));
  support_finalize (dialog);
  g_assert_cmpstr (page_get_option (session, "partner-list"), ==, "no");
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

static void
test_bring_in_nothing (void)
{
  SeralSession *session = support_new_session ("Acme");
  g_autoptr (SeralAssessment) other = seral_assessment_new ("Acme", "", "workspan", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (SeralDocument) document = seral_document_new (other);
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = gtk_window_new ();

  g_assert_null (seral_bring_in_dialog_new (GTK_WINDOW (parent), session, document, "other.seral", &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

static SeralModel *
find_none (const char *model,
           const char *version,
           gpointer    user_data)
{
  return NULL;
}

/* A copy has the questions and nobody's answers, and what is answered in it finds its way back. */
static void
test_give_copy (void)
{
  SeralSession *session = new_session_of_two ();
  SeralAssessment *assessment = seral_session_get_assessment (session);
  g_autoptr (SeralAssessment) copy = NULL;
  g_autoptr (SeralMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  SeralRound *round;
  SeralSheet *sheet;

  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  copy = seral_give_copy_create (assessment, seral_session_get_round (session), "Chiara", "Alliances");
  g_assert_cmpuint (g_list_model_get_n_items (seral_assessment_get_rounds (copy)), ==, 1);
  round = seral_assessment_get_latest_round (copy);
  g_assert_cmpstr (seral_round_get_id (round), ==, seral_round_get_id (seral_session_get_round (session)));
  g_assert_cmpuint (g_list_model_get_n_items (seral_round_get_sheets (round)), ==, 1);
  sheet = seral_round_get_primary_sheet (round);
  g_assert_cmpstr (seral_sheet_get_respondent_name (sheet), ==, "Chiara");
  g_assert_cmpuint (seral_answer_map_get_n (seral_sheet_get_answers (sheet), NULL), ==, 0);

  put (copy, "partner-list", "largely");
  merge = seral_merge_new (assessment, copy, NULL, find_none, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seral_merge_count (merge, SERAL_MERGE_ADDED), ==, 1);
  g_assert_cmpuint (seral_merge_get_n_entries (merge), ==, 1);
  g_assert_finalize_object (session);
}

/* How answers are taken together is chosen where it shows, and can be undone. */
static void
test_agreement (void)
{
  SeralSession *session = new_session_of_two ();
  SeralSession *alone = support_new_session ("Acme");
  GtkWidget *group = g_object_ref_sink (g_object_new (SERAL_TYPE_AGREEMENT_GROUP, NULL));
  AdwComboRow *combo = ADW_COMBO_ROW (page_find (group, ADW_TYPE_COMBO_ROW, 0));

  seral_agreement_group_show (SERAL_AGREEMENT_GROUP (group), alone);
  g_assert_false (gtk_widget_get_visible (group));
  seral_agreement_group_show (SERAL_AGREEMENT_GROUP (group), session);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), ==,
                   "2 people answer. They are far apart on 1 of 3 questions that two or more answered.");
  g_assert_nonnull (page_find_label (group, "Amara says Fully and Bruno says No"));
  g_assert_nonnull (page_find_label (group, "Far apart"));
  g_assert_null (page_find_label (group, "Amara says Fully and Bruno says Fully"));

  adw_combo_row_set_selected (combo, SERAL_CONSOLIDATION_MEAN);
  g_assert_cmpint (seral_round_get_consolidation (seral_session_get_round (session)), ==, SERAL_CONSOLIDATION_MEAN);
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Taken Together");
  page_undo (session);
  seral_agreement_group_show (SERAL_AGREEMENT_GROUP (group), session);
  g_assert_cmpuint (adw_combo_row_get_selected (combo), ==, SERAL_CONSOLIDATION_MEDIAN);
  g_assert_false (seral_history_get_undo_name (get_history (session)) == NULL);
  g_object_unref (group);
  g_assert_finalize_object (alone);
  g_assert_finalize_object (session);
}

static SeralAnswer *
get_agreed (SeralSession *session,
            const char   *criterion)
{
  return seral_answer_map_lookup (seral_round_get_agreed (seral_session_get_round (session)), "partnerspot", criterion);
}

/* The group sees who says what, agrees, says why, and can drop it. */
static void
test_discuss (void)
{
  SeralSession *session = new_session_of_two ();
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window = seral_discuss_window_present (GTK_WINDOW (parent), session, G_MAXUINT);
  GtkWidget *who = page_find (window, SERAL_TYPE_WHO_GROUP, 0);
  GtkWidget *answers = page_find (window, SERAL_TYPE_ANSWER_GROUP, 0);

  g_assert_nonnull (page_find_label (window, "Far apart"));
  g_assert_nonnull (page_find_label (who, "Amara"));
  g_assert_nonnull (page_find_label (who, "Bruno"));
  g_assert_nonnull (page_find_label (who, "Together: No"));
  g_signal_emit_by_name (answers, "chosen", "largely");
  g_assert_cmpstr (seral_answer_get_option (get_agreed (session, "partner-list")), ==, "largely");
  g_assert_cmpstr (seral_history_get_undo_name (get_history (session)), ==, "Agreed Answer");
  g_assert_nonnull (page_find_label (who, "Together: No"));
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (window, "Why You Agreed on It")), "One list is");
  gtk_editable_set_text (GTK_EDITABLE (support_find_row (window, "Why You Agreed on It")), "One list is kept.");
  g_assert_cmpstr (seral_answer_get_note (get_agreed (session, "partner-list")), ==, "One list is kept.");
  page_undo (session);
  g_assert_cmpstr (seral_answer_get_note (get_agreed (session, "partner-list")), ==, "");

  g_assert_true (gtk_widget_activate_action (window, "discuss.next", NULL));
  g_assert_nonnull (page_find_label (window, "Close"));
  g_assert_true (gtk_widget_activate_action (window, "discuss.previous", NULL));
  g_assert_true (gtk_widget_activate_action (window, "discuss.drop", NULL));
  g_assert_null (get_agreed (session, "partner-list"));
  page_undo (session);
  g_assert_nonnull (get_agreed (session, "partner-list"));
  close_window (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* What was agreed in the last round is asked again; and where it takes away the ground, the window goes. */
static void
test_discuss_again (void)
{
  SeralSession *session = new_session_of_two ();
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *window;
  g_autoptr (SeralAnswer) agreed = seral_answer_new ("largely");
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_answer ("Agreed Answer", seral_round_get_id (seral_session_get_round (session)), NULL,
                                    "partnerspot", "partner-list", agreed, NULL);
  g_assert_true (seral_session_do (session, change));
  seral_session_add_round (session, "Spring 2027", "2027-03-01");
  window = seral_discuss_window_present (GTK_WINDOW (parent), session, index_of (session, "partner-list"));
  g_object_ref (window);
  g_assert_nonnull (page_find_label (window, "You agreed on this in the last round. Is it still true?"));
  g_assert_true (gtk_widget_activate_action (window, "discuss.confirm", NULL));
  g_assert_false (seral_answer_get_carried_over (get_agreed (session, "partner-list")));
  page_undo (session);
  page_undo (session);
  support_finalize (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  support_finalize (session);
}

/* Beside the question it says what was agreed, because that counts. */
static void
test_agreed_note (void)
{
  SeralSession *session = new_session_of_two ();
  const SeralCriterion *criterion = seral_model_find_criterion (seral_session_get_model (session), "partner-list");
  GtkWidget *card = g_object_ref_sink (seral_question_card_new (session, criterion, 1));
  g_autoptr (SeralAnswer) agreed = seral_answer_new ("largely");
  g_autoptr (SeralChange) change = NULL;

  g_assert_null (page_find (card, SERAL_TYPE_AGREED_NOTE, 0));
  change = seral_change_new_answer ("Agreed Answer", seral_round_get_id (seral_session_get_round (session)), NULL,
                                    "partnerspot", "partner-list", agreed, NULL);
  g_assert_true (seral_session_do (session, change));
  g_assert_nonnull (page_find_label (card, "Agreed: “Largely”. It counts, whatever each of you answers."));
  page_undo (session);
  g_assert_null (page_find (card, SERAL_TYPE_AGREED_NOTE, 0));
  g_object_unref (card);
  g_assert_finalize_object (session);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/people/add", test_add);
  g_test_add_func ("/app/people/new-dialog", test_new_dialog);
  g_test_add_func ("/app/people/answering", test_answering);
  g_test_add_func ("/app/people/places", test_places);
  g_test_add_func ("/app/people/bring-in", test_bring_in);
  g_test_add_func ("/app/people/bring-in-own", test_bring_in_own);
  g_test_add_func ("/app/people/bring-in-nothing", test_bring_in_nothing);
  g_test_add_func ("/app/people/give-copy", test_give_copy);
  g_test_add_func ("/app/people/agreement", test_agreement);
  g_test_add_func ("/app/people/discuss", test_discuss);
  g_test_add_func ("/app/people/discuss-again", test_discuss_again);
  g_test_add_func ("/app/people/agreed-note", test_agreed_note);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
