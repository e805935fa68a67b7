/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-support.h"
#include "app/seral-fault-dialog.h"
#include "app/seral-new-assessment.h"

typedef struct
{
  char             *folder;
  SeralApplication *application;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = support_make_folder ();
  fixture->application = support_start ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  support_stop (fixture->application);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static SeralWindow *
open (Fixture *fixture,
      GFile   *file)
{
  SeralWindow *window = support_get_window (fixture->application);

  seral_application_open_file (fixture->application, GTK_WINDOW (window), file);
  support_wait_until (seral_window_get_session (window) != NULL);
  return window;
}

static SeralWindow *
open_sample (Fixture *fixture)
{
  g_autoptr (GFile) file = support_copy_sample (fixture->folder, "halden-instruments.seral");

  return open (fixture, file);
}

static void
assert_title (SeralWindow *window,
              const char  *expected)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, expected);
}

/* Says whether an action can be done; one that cannot is refused. */
static gboolean
act (SeralWindow *window,
     const char  *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
change (SeralWindow *window)
{
  support_answer (seral_window_get_session (window), "revenue-influenced", "fully");
}

/* Answers the question on the screen, as a click does: the dialog goes, then the answer counts. */
static void
respond (const char *response)
{
  GtkWindow *dialog = NULL;

  support_wait_until ((dialog = support_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_object_ref (dialog);
  gtk_window_destroy (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  g_object_unref (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  SeralWindow *window = support_get_window (fixture->application);

  g_assert_null (seral_window_get_session (window));
  g_assert_true (seral_window_is_free (window));
  assert_title (window, "Seral");
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  GListModel *recent = G_LIST_MODEL (seral_application_get_recent (fixture->application));
  g_autoptr (SeralRecentItem) item = g_list_model_get_item (recent, 0);

  assert_title (window, "Halden Instruments – Resellers, Europe");
  g_assert_false (seral_window_is_free (window));
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 1);

  g_assert_cmpstr (seral_recent_item_get_organisation (item), ==, "Halden Instruments");
  g_assert_cmpstr (seral_recent_item_get_stage (item), ==, "Managed Partners");
  g_assert_cmpuint (seral_recent_item_get_step (item), ==, 2);
}

/* A second document gets a window; the same one gets its own window back. */
static void
test_one_window_each (Fixture       *fixture,
                      gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  g_autoptr (GFile) same = g_object_ref (seral_window_get_file (window));
  g_autoptr (GFile) other = support_copy_sample (fixture->folder, "tessera-cloud.seral");

  seral_application_open_file (fixture->application, GTK_WINDOW (window), other);
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 2);

  /* Even while it is still being read. */
  seral_application_open_file (fixture->application, GTK_WINDOW (window), other);
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 2);

  seral_application_open_file (fixture->application, NULL, same);
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 2);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);

  change (window);
  assert_title (window, "• Halden Instruments – Resellers, Europe");
  g_assert_true (act (window, "win.undo"));
  assert_title (window, "Halden Instruments – Resellers, Europe");
  g_assert_true (act (window, "win.redo"));
  assert_title (window, "• Halden Instruments – Resellers, Europe");
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralDocument *document = seral_session_get_document (seral_window_get_session (window));
  g_autoptr (SeralDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  change (window);
  g_assert_true (act (window, "win.save"));
  support_wait_until (!seral_document_get_modified (document));
  assert_title (window, "Halden Instruments – Resellers, Europe");

  again = seral_document_load (seral_window_get_file (window), NULL, &error);
  g_assert_no_error (error);
}

/* What somebody else wrote is not dropped without a question. */
static void
test_save_over_others (Fixture       *fixture,
                       gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralDocument *document = seral_session_get_document (seral_window_get_session (window));
  g_autoptr (GFile) file = support_write_file (fixture->folder, "halden-instruments.seral", "somebody else’s\n");
  g_autofree char *text = NULL;

  change (window);
  act (window, "win.save");
  respond ("cancel");
  g_assert_true (seral_document_get_modified (document));
  g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "somebody else’s\n");

  act (window, "win.save");
  respond ("overwrite");
  support_wait_until (!seral_document_get_modified (document));
}

static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralDocument *document = seral_session_get_document (seral_window_get_session (window));
  g_autofree char *moved = g_strconcat (fixture->folder, "-moved", NULL);

  change (window);
  g_assert_cmpint (g_rename (fixture->folder, moved), ==, 0);
  act (window, "win.save");
  respond ("close");
  g_assert_true (seral_document_get_modified (document));
  g_assert_cmpint (g_rename (moved, fixture->folder), ==, 0);
}

static void
test_revert (Fixture       *fixture,
             gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralSession *before = seral_window_get_session (window);

  change (window);
  act (window, "win.revert");
  respond ("cancel");
  assert_title (window, "• Halden Instruments – Resellers, Europe");

  act (window, "win.revert");
  respond ("revert");
  support_wait_until (seral_window_get_session (window) != before);
  assert_title (window, "Halden Instruments – Resellers, Europe");
}

/* Without changes there is nothing to ask about. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralSession *before = seral_window_get_session (window);

  act (window, "win.reload");
  support_wait_until (seral_window_get_session (window) != before);
  assert_title (window, "Halden Instruments – Resellers, Europe");
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);

  gtk_window_close (GTK_WINDOW (window));
  support_wait_until (support_count_windows (fixture->application) == 0);
}

static void
test_close_cancel (Fixture       *fixture,
                   gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);

  change (window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("cancel");
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 1);

  /* It asks again the next time. */
  gtk_window_close (GTK_WINDOW (window));
  respond ("cancel");
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 1);
}

static void
test_close_discard (Fixture       *fixture,
                    gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);

  change (window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("discard");
  support_wait_until (support_count_windows (fixture->application) == 0);
}

static gboolean
answer_is_saved (GFile      *file,
                 const char *criterion,
                 const char *option)
{
  g_autoptr (SeralDocument) document = seral_document_load (file, NULL, NULL);
  SeralRound *round = seral_assessment_get_latest_round (seral_document_get_assessment (document));
  SeralAnswerMap *answers = seral_sheet_get_answers (seral_round_get_primary_sheet (round));
  SeralAnswer *answer = seral_answer_map_lookup (answers, "partnerspot", criterion);

  return answer != NULL && g_strcmp0 (seral_answer_get_option (answer), option) == 0;
}

static void
test_close_save (Fixture       *fixture,
                 gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  g_autoptr (GFile) file = g_object_ref (seral_window_get_file (window));

  change (window);
  gtk_window_close (GTK_WINDOW (window));
  respond ("save");
  support_wait_until (support_count_windows (fixture->application) == 0);
  g_assert_true (answer_is_saved (file, "revenue-influenced", "fully"));
}

/* Nothing is closed where one of the windows is to stay. */
static void
test_quit_cancel (Fixture       *fixture,
                  gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  g_autoptr (SeralDocument) other = support_new_document ("Acme");

  change (window);
  seral_application_show_document (fixture->application, GTK_WINDOW (window), other);
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 2);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  respond ("cancel");
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 2);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  respond ("discard");
  support_wait_until (gtk_application_get_windows (GTK_APPLICATION (fixture->application)) == NULL);
}

static void
test_faulty (Fixture       *fixture,
             gconstpointer  data)
{
  SeralWindow *window = support_get_window (fixture->application);
  g_autoptr (GFile) file = support_write_file (fixture->folder, "bad.seral",
                                               "{ \"format\": \"seral-assessment\", \"formatVersion\": 1, "
                                               "\"models\": 3, \"rounds\": \"none\" }");
  GtkWindow *dialog = NULL;

  seral_application_open_file (fixture->application, GTK_WINDOW (window), file);
  support_wait_until ((dialog = support_find_dialog (SERAL_TYPE_FAULT_DIALOG)) != NULL);
  g_assert_true (seral_window_is_free (window));
  g_assert_nonnull (strstr (gtk_window_get_title (dialog), "bad.seral"));
  gtk_window_destroy (dialog);
}

static void
test_too_new (Fixture       *fixture,
              gconstpointer  data)
{
  SeralWindow *window = support_get_window (fixture->application);
  g_autoptr (GFile) file = support_write_file (fixture->folder, "new.seral",
                                               "{ \"format\": \"seral-assessment\", \"formatVersion\": 99 }");
  GtkWindow *dialog = NULL;

  seral_application_open_file (fixture->application, GTK_WINDOW (window), file);
  support_wait_until ((dialog = support_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_true (seral_window_is_free (window));
  gtk_window_destroy (dialog);
}

/* A file that is gone is said to be gone, and remembered no longer. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  SeralWindow *window = open_sample (fixture);
  SeralRecent *recent = seral_application_get_recent (fixture->application);
  g_autoptr (GFile) file = g_object_ref (seral_window_get_file (window));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (recent));
  GtkWindow *dialog = NULL;

  gtk_window_close (GTK_WINDOW (window));
  support_wait_until (support_count_windows (fixture->application) == 0);
  g_assert_cmpint (g_remove (g_file_peek_path (file)), ==, 0);

  g_application_activate (G_APPLICATION (fixture->application));
  seral_application_open_file (fixture->application, NULL, file);
  support_wait_until ((dialog = support_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recent)), ==, n - 1);
  gtk_window_destroy (dialog);
}

static GtkWidget *
find_editable (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_editable (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Two fields, of which one may stay empty, then the first question. */
static void
test_new_assessment (Fixture       *fixture,
                     gconstpointer  data)
{
  SeralWindow *window = support_get_window (fixture->application);
  GtkWidget *dialog;
  GtkWidget *organisation;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new", NULL);
  dialog = GTK_WIDGET (support_find_dialog (SERAL_TYPE_NEW_ASSESSMENT));
  g_assert_nonnull (dialog);

  organisation = find_editable (dialog);
  gtk_editable_set_text (GTK_EDITABLE (organisation), "  Acme ");
  g_assert_true (gtk_widget_activate_action (dialog, "assessment.begin", NULL));

  g_assert_nonnull (seral_window_get_session (window));
  assert_title (window, "Acme");
  g_assert_null (seral_window_get_file (window));
  g_assert_cmpuint (seral_result_get_n_total (seral_session_get_result (seral_window_get_session (window))), ==, 12);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("/app/window/start", test_start);
  ADD ("/app/window/open", test_open);
  ADD ("/app/window/one-window-each", test_one_window_each);
  ADD ("/app/window/undo", test_undo);
  ADD ("/app/window/save", test_save);
  ADD ("/app/window/save/over-others", test_save_over_others);
  ADD ("/app/window/save/fails", test_save_fails);
  ADD ("/app/window/revert", test_revert);
  ADD ("/app/window/reload", test_reload);
  ADD ("/app/window/close", test_close);
  ADD ("/app/window/close/cancel", test_close_cancel);
  ADD ("/app/window/close/discard", test_close_discard);
  ADD ("/app/window/close/save", test_close_save);
  ADD ("/app/window/quit/cancel", test_quit_cancel);
  ADD ("/app/window/faulty", test_faulty);
  ADD ("/app/window/too-new", test_too_new);
  ADD ("/app/window/missing", test_missing);
  ADD ("/app/window/new-assessment", test_new_assessment);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
