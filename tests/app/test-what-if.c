/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-document-view.h"
#include "app/seral-result-page.h"
#include "app/seral-session-sandbox.h"
#include "app/seral-what-if-bar.h"
#include "app/seral-what-if-group.h"
#include "page-support.h"

static void
reach_stage_2 (SeralSession *session)
{
  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "largely");
  support_answer (session, "designated-owner", "fully");
  support_answer (session, "formal-onboarding", "partly");
}

static GArray *
one_raise (SeralSession *session,
           const char   *criterion,
           const char   *option)
{
  SeralRaise raise = { seral_model_find_criterion (seral_session_get_model (session), criterion)->index, option };
  GArray *raises = g_array_new (FALSE, FALSE, sizeof (SeralRaise));

  g_array_append_val (raises, raise);

  return raises;
}

static guint
count_plan (SeralSession *session)
{
  return g_list_model_get_n_items (seral_assessment_get_plan (seral_session_get_assessment (session)));
}

static guint
count_moves (SeralSession *sandbox)
{
  g_autoptr (SeralComparison) comparison = seral_session_compare_sandbox (sandbox);
  guint n;

  seral_comparison_get_moves (comparison, &n);

  return n;
}

static void
test_session (void)
{
  g_autoptr (SeralSession) real = support_new_session ("Acme");
  g_autoptr (SeralSession) sandbox = NULL;
  g_autoptr (GArray) raises = NULL;
  int level;

  reach_stage_2 (real);
  level = seral_result_get_level (seral_session_get_result (real));
  sandbox = seral_session_new_sandbox (real);
  g_assert_true (seral_session_get_real (sandbox) == real);
  g_assert_false (seral_session_is_dirty_sandbox (sandbox));
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (sandbox)), ==, level);
  g_assert_cmpuint (count_moves (sandbox), ==, 0);

  raises = one_raise (sandbox, "designated-owner", "no");
  g_assert_true (seral_session_try (sandbox, raises));
  g_assert_true (seral_session_is_dirty_sandbox (sandbox));
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (sandbox)), <, level);
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (real)), ==, level);
  g_assert_cmpstr (page_get_option (real, "designated-owner"), ==, "fully");
  g_assert_cmpuint (count_moves (sandbox), ==, 1);
  page_undo (sandbox);
  g_assert_cmpuint (count_moves (sandbox), ==, 0);
}

static void
test_keep (void)
{
  g_autoptr (SeralSession) real = support_new_session ("Acme");
  g_autoptr (SeralSession) sandbox = NULL;
  g_autoptr (GArray) up = NULL;
  g_autoptr (GArray) down = NULL;
  g_autoptr (SeralPlanItem) item = NULL;
  guint n;

  reach_stage_2 (real);
  sandbox = seral_session_new_sandbox (real);
  up = one_raise (sandbox, "formal-onboarding", "fully");
  down = one_raise (sandbox, "designated-owner", "no");
  g_assert_true (seral_session_try (sandbox, up));
  g_assert_true (seral_session_try (sandbox, down));
  g_assert_true (seral_session_keep_sandbox (sandbox, &n));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (count_plan (real), ==, 1);
  item = g_list_model_get_item (seral_assessment_get_plan (seral_session_get_assessment (real)), 0);
  g_assert_cmpstr (seral_plan_item_get_criteria (item)[0], ==, "formal-onboarding");
  g_assert_nonnull (strstr (seral_plan_item_get_outcome (item), "From Partly to Fully"));
  g_assert_cmpstr (page_get_option (real, "formal-onboarding"), ==, "partly");

  g_assert_true (seral_session_keep_sandbox (sandbox, &n));
  g_assert_cmpuint (n, ==, 0);
  page_undo (real);
  g_assert_cmpuint (count_plan (real), ==, 0);
}

/* The page of a sandbox says what would change; that of the document does not speak of it. */
static void
test_page (void)
{
  g_autoptr (SeralSession) real = support_new_session ("Acme");
  g_autoptr (SeralSession) sandbox = NULL;
  g_autoptr (GArray) raises = NULL;
  GtkWidget *page, *bar, *window;

  reach_stage_2 (real);
  page = seral_result_page_new (real);
  window = page_present (page, 900, 900);
  g_assert_null (page_find (page, SERAL_TYPE_WHAT_IF_GROUP, 0));
  g_assert_nonnull (page_find_button (page, "What If…"));
  page_close (window);

  sandbox = seral_session_new_sandbox (real);
  raises = one_raise (sandbox, "designated-owner", "no");
  seral_session_try (sandbox, raises);
  page = seral_result_page_new (sandbox);
  window = page_present (page, 900, 900);
  g_assert_nonnull (page_find (page, SERAL_TYPE_WHAT_IF_GROUP, 0));
  g_assert_nonnull (support_find_row (page, "1 Answer Is Different"));
  g_assert_nonnull (page_find_label (page, "Fully now, No then"));
  g_assert_null (page_find_button (page, "What If…"));
  page_close (window);

  bar = seral_what_if_bar_new (sandbox);
  window = page_present (bar, 900, 100);
  g_assert_nonnull (page_find_label (bar, "What if: Stage 2 now, Stage 1 then"));
  page_undo (sandbox);
  g_assert_nonnull (page_find_label (bar, "What if: Stage 2 now and then"));
  g_object_set (bar, "narrow", TRUE, NULL);
  page_settle ();
  page_close (window);
}

typedef struct
{
  char             *folder;
  SeralApplication *application;
  SeralWindow      *window;
  SeralSession     *session;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = support_make_folder ();
  fixture->application = support_start ();
  file = support_copy_sample (fixture->folder, "halden-instruments.seral");
  fixture->window = support_get_window (fixture->application);
  seral_application_open_file (fixture->application, GTK_WINDOW (fixture->window), file);
  support_wait_until (seral_window_get_session (fixture->window) != NULL);
  fixture->session = seral_window_get_session (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  support_stop (fixture->application);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
act (Fixture    *fixture,
     const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static SeralSession *
get_sandbox (Fixture *fixture)
{
  GtkWidget *bar = page_find (GTK_WIDGET (fixture->window), SERAL_TYPE_WHAT_IF_BAR, 0);
  SeralSession *session = NULL;

  if (bar == NULL)
    return NULL;
  g_object_get (bar, "session", &session, NULL);
  g_object_unref (session);

  return session;
}

static void
respond (const char *response)
{
  GtkWindow *dialog = NULL;

  support_wait_until ((dialog = support_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  g_object_ref (dialog);
  gtk_window_destroy (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  g_object_unref (dialog);
  page_settle ();
}

/* All at their best: more than the sample's plan has already. */
static GArray *
all_raises (SeralSession *session)
{
  GArray *raises = g_array_new (FALSE, FALSE, sizeof (SeralRaise));
  guint n;

  seral_model_get_criteria (seral_session_get_model (session), &n);
  for (guint i = 0; i < n; i++)
    {
      SeralRaise raise = { i, "fully" };

      g_array_append_val (raises, raise);
    }

  return raises;
}

static void
test_window (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) way = all_raises (fixture->session);
  guint before = count_plan (fixture->session);

  g_assert_cmpuint (way->len, >, 0);
  seral_session_request_what_if (fixture->session, way);
  page_settle ();
  g_assert_nonnull (get_sandbox (fixture));
  act (fixture, "win.save-as");
  act (fixture, "win.properties");
  act (fixture, "win.what-if");
  page_settle ();
  g_assert_cmpuint (support_count_windows (fixture->application), ==, 1);

  /* Undo is the sandbox's; without anything to lose one may leave unasked. */
  g_assert_true (act (fixture, "win.undo"));
  act (fixture, "win.what-if-keep");
  g_assert_nonnull (get_sandbox (fixture));
  g_assert_true (act (fixture, "win.redo"));
  g_assert_true (act (fixture, "win.what-if-keep"));
  page_settle ();
  g_assert_null (get_sandbox (fixture));
  g_assert_cmpuint (count_plan (fixture->session), >, before);
  g_assert_true (act (fixture, "win.undo"));
  g_assert_cmpuint (count_plan (fixture->session), ==, before);
}

static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GArray) way = seral_scoring_shortest_way (seral_session_get_result (fixture->session));

  g_assert_true (act (fixture, "win.what-if"));
  page_settle ();
  g_assert_nonnull (get_sandbox (fixture));
  g_assert_true (act (fixture, "win.what-if-leave"));
  page_settle ();
  g_assert_null (get_sandbox (fixture));

  seral_session_request_what_if (fixture->session, way);
  page_settle ();
  g_assert_true (act (fixture, "win.what-if-leave"));
  respond ("cancel");
  g_assert_nonnull (get_sandbox (fixture));
  g_assert_true (act (fixture, "win.what-if-leave"));
  respond ("drop");
  support_wait_until (get_sandbox (fixture) == NULL);
  g_assert_false (seral_document_get_modified (seral_session_get_document (fixture->session)));
}

/* Closing the window asks about what was tried out before it asks about saving. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GArray) way = all_raises (fixture->session);

  seral_session_request_what_if (fixture->session, way);
  page_settle ();
  gtk_window_close (GTK_WINDOW (fixture->window));
  respond ("keep");
  respond ("cancel");
  g_assert_null (get_sandbox (fixture));
  g_assert_true (seral_document_get_modified (seral_session_get_document (fixture->session)));
}

static void
add_tests (void)
{
  g_test_add_func ("/app/what-if/session", test_session);
  g_test_add_func ("/app/what-if/keep", test_keep);
  g_test_add_func ("/app/what-if/page", test_page);
  g_test_add ("/app/what-if/window", Fixture, NULL, set_up, test_window, tear_down);
  g_test_add ("/app/what-if/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/app/what-if/close", Fixture, NULL, set_up, test_close, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
