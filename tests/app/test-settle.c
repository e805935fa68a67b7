/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-link.h"
#include "app/seral-result-page.h"
#include "app/seral-settle-group.h"
#include "app/seral-trail-bar.h"
#include "page-support.h"
#include "scoring/seral-settle.h"

static void
test_link (void)
{
  static const char * const opened[] = {
    "https://example.org/report", "http://example.org", "HTTPS://EXAMPLE.ORG/", "mailto:someone@example.org",
    "https://example.org/a?b=c#d",
  };
  static const char * const refused[] = {
    "", "report.pdf", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ssh://host", "smb://host/x",
    "https://", "https:///path", "http:", "https://example.org/a b", "https://example.org/\xe2\x80\xae" "fdp.exe",
    "https://example.org/\x01", "https://exa\xff" "mple.org", "https://[half", "app+run://x",
  };
  g_autofree char *tail = g_strnfill (3000, 'a');
  g_autofree char *long_link = g_strconcat ("https://example.org/", tail, NULL);
  g_autofree char *too_long = seral_link_dup_obstacle (long_link);

  for (guint i = 0; i < G_N_ELEMENTS (opened); i++)
    g_assert_null (seral_link_dup_obstacle (opened[i]));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *obstacle = seral_link_dup_obstacle (refused[i]);

      g_test_message ("%s", obstacle);
      g_assert_nonnull (obstacle);
    }
  g_assert_nonnull (too_long);
}

static GtkWindow *
open_link (GtkWidget  *window,
           const char *link)
{
  GtkWindow *dialog;

  seral_link_open (GTK_WINDOW (window), link);
  page_settle ();
  dialog = support_find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

/* A link is shown whole before it is opened; one that is not opened is shown too, with the reason. */
static void
test_link_dialog (void)
{
  GtkWidget *window = page_present (gtk_label_new ("."), 400, 300);
  GtkWindow *dialog = open_link (window, "https://example.org/a/very/long/path");

  g_assert_nonnull (page_find_label (GTK_WIDGET (dialog), "https://example.org/a/very/long/path"));
  g_assert_nonnull (page_find_label (GTK_WIDGET (dialog), "Your web browser goes to “example.org”:"));
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "open"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "cancel");
  g_object_ref (dialog);
  gtk_window_destroy (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_unref (dialog);
  page_settle ();

  dialog = open_link (window, "file:///etc/passwd");
  g_assert_nonnull (page_find_label (GTK_WIDGET (dialog), "file:///etc/passwd"));
  g_assert_false (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "open"));
  gtk_window_destroy (dialog);
  page_close (window);
}

static void
give_evidence (SeralSession *session,
               const char   *criterion)
{
  const SeralCriterion *found = seral_model_find_criterion (seral_session_get_model (session), criterion);
  SeralEvidence evidence = { "Report", NULL };
  g_autoptr (SeralAnswer) answer = seral_answer_with_evidence (seral_session_get_answer (session, found), &evidence, 1);

  seral_session_set_answer (session, found, answer, "Evidence", NULL);
}

/* Stage 2 is claimed by answers of which two are proven, and later questions are open. */
static SeralSession *
new_doubtful_session (void)
{
  SeralSession *session = support_new_session ("Acme");

  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "largely");
  support_answer (session, "designated-owner", "fully");
  support_answer (session, "formal-onboarding", "partly");
  give_evidence (session, "designated-owner");
  give_evidence (session, "formal-onboarding");

  return session;
}

static void
test_settle (void)
{
  g_autoptr (SeralSession) session = new_doubtful_session ();
  g_autoptr (GArray) open = seral_settle_range (seral_session_get_result (session));
  GtkWidget *page = seral_result_page_new (session);
  GtkWidget *window = page_present (page, 900, 900);
  GtkWidget *row;

  g_assert_cmpuint (open->len, >, 1);
  g_assert_nonnull (page_find (page, SERAL_TYPE_SETTLE_GROUP, 0));
  row = support_find_row (page, "At Least or at Most");
  g_assert_nonnull (row);
  if (seral_result_shows_evidenced (seral_session_get_result (session)))
    g_assert_nonnull (support_find_row (page, "Claimed or Proven"));
  page_close (window);
}

static void
note_question_cb (guint *asked,
                  guint  criterion)
{
  *asked = criterion;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_trail (void)
{
  g_autoptr (SeralSession) session = support_new_session ("Acme");
  g_autoptr (GArray) criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint three[] = { 4, 1, 7 };
  GtkWidget *bar = seral_trail_bar_new (session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  guint asked = G_MAXUINT, results = 0;

  gtk_box_append (GTK_BOX (box), bar);
  window = page_present (box, 600, 100);
  g_signal_connect_swapped (session, "question-requested", G_CALLBACK (note_question_cb), &asked);
  g_signal_connect_swapped (bar, "result-requested", G_CALLBACK (count_cb), &results);
  g_assert_false (gtk_widget_get_visible (bar));

  g_array_append_vals (criteria, three, 3);
  seral_session_request_trail (session, "Three", criteria, 1);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpuint (asked, ==, 1);
  g_assert_nonnull (page_find_label (bar, "Question 2 of 3"));
  g_signal_emit_by_name (page_find_button (bar, "Next Question"), "clicked");
  g_assert_cmpuint (asked, ==, 7);
  g_assert_null (page_find_button (bar, "Next Question"));
  g_signal_emit_by_name (page_find_button (bar, "See the Result"), "clicked");
  g_assert_cmpuint (results, ==, 1);
  g_assert_false (gtk_widget_get_visible (bar));

  /* Of one question there is nowhere to go on to. */
  g_array_set_size (criteria, 1);
  seral_session_request_trail (session, "One", criteria, 0);
  g_assert_cmpuint (asked, ==, 4);
  g_assert_false (gtk_widget_get_visible (bar));
  page_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/settle/link", test_link);
  g_test_add_func ("/app/settle/link-dialog", test_link_dialog);
  g_test_add_func ("/app/settle/group", test_settle);
  g_test_add_func ("/app/settle/trail", test_trail);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
