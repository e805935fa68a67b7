/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-answer-row.h"
#include "app/seral-assess-page.h"
#include "app/seral-chart-view.h"
#include "app/seral-question-card.h"
#include "app/seral-review-view.h"
#include "app/seral-side-box.h"
#include "app/seral-step-view.h"
#include "assessment/seral-model-use.h"
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
  fixture->page = seral_assess_page_new (fixture->session);
  fixture->window = page_present (fixture->page, 1200, 800);
}

static void
tear_down (Fixture *fixture)
{
  page_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static const char *
get_title (Fixture *fixture)
{
  GtkWidget *view = page_find (fixture->page, SERAL_TYPE_STEP_VIEW, 0);
  const char *titles[] = { "Managed Partners", "Partner Program", "Partner Ecosystem", "Orchestrated Ecosystem" };

  for (guint i = 0; view != NULL && i < G_N_ELEMENTS (titles); i++)
    if (page_find_label (view, titles[i]) != NULL)
      return titles[i];

  return page_find (fixture->page, SERAL_TYPE_REVIEW_VIEW, 0) != NULL ? "Review" : NULL;
}

static void
answer_step (Fixture *fixture,
             guint    row)
{
  GtkWidget *view = page_find (fixture->page, SERAL_TYPE_STEP_VIEW, 0);
  guint n = page_count (view, SERAL_TYPE_QUESTION_CARD);

  for (guint i = 0; i < n; i++)
    gtk_widget_activate_action (page_find (page_find (view, SERAL_TYPE_QUESTION_CARD, i), SERAL_TYPE_ANSWER_ROW, row),
                                "answer.choose", NULL);
  page_settle ();
}

static void
go_on (Fixture    *fixture,
       const char *label)
{
  g_signal_emit_by_name (page_find_button (fixture->page, label), "clicked");
  page_settle ();
}

static gboolean
is_focused_in_card (Fixture *fixture,
                    guint    card)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, page_find (fixture->page, SERAL_TYPE_QUESTION_CARD, card));
}

/* Who comes to answer can do so at once, by keys. */
static void
test_start (void)
{
  Fixture fixture;

  set_up (&fixture);
  g_assert_cmpstr (get_title (&fixture), ==, "Managed Partners");
  g_assert_true (is_focused_in_card (&fixture, 0));
  g_assert_nonnull (page_find_label (fixture.page, "Not known yet: three questions of Stage 2 are open"));
  g_assert_nonnull (page_find_label (fixture.page, "0 of 12 answered"));
  tear_down (&fixture);
}

static void
test_walk (void)
{
  Fixture fixture;
  const char *next[] = { "Next: Partner Program", "Next: Partner Ecosystem", "Next: Orchestrated Ecosystem",
                         "Next: Review" };

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      answer_step (&fixture, 3);
      go_on (&fixture, next[i]);
    }

  g_assert_cmpstr (get_title (&fixture), ==, "Review");
  g_assert_nonnull (page_find_label (fixture.page, "Everything Is Answered"));
  g_assert_nonnull (page_find_label (fixture.page, "Stage 5, Orchestrated Ecosystem: the highest stage"));
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (fixture.session)), ==, 5);

  go_on (&fixture, "Back");
  g_assert_cmpstr (get_title (&fixture), ==, "Orchestrated Ecosystem");
  g_assert_true (is_focused_in_card (&fixture, 0));
  tear_down (&fixture);
}

/* The widgets follow the document, whoever changes it. */
static void
test_undo (void)
{
  Fixture fixture;
  GtkWidget *row;

  set_up (&fixture);
  support_answer (fixture.session, "partner-list", "largely");
  row = page_find (page_find (fixture.page, SERAL_TYPE_QUESTION_CARD, 0), SERAL_TYPE_ANSWER_ROW, 2);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  g_assert_nonnull (page_find_label (fixture.page, "1 of 3 answered"));

  page_undo (fixture.session);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  g_assert_null (page_find_label (fixture.page, "1 of 3 answered"));
  tear_down (&fixture);
}

/* Later questions are not asked in vain without saying so. */
static void
test_notice (void)
{
  Fixture fixture;
  const char *notice = "Later questions cannot raise your stage now. Go on, or see the result?";

  set_up (&fixture);
  answer_step (&fixture, 3);
  g_assert_null (page_find_label (fixture.page, notice));
  go_on (&fixture, "Next: Partner Program");
  g_assert_null (page_find_label (fixture.page, notice));
  answer_step (&fixture, 0);
  g_assert_nonnull (page_find_label (fixture.page, notice));

  go_on (&fixture, "Next: Partner Ecosystem");
  g_assert_nonnull (page_find_label (fixture.page, notice));
  go_on (&fixture, "Back");
  go_on (&fixture, "Back");
  g_assert_null (page_find_label (fixture.page, notice));

  go_on (&fixture, "Next: Partner Program");
  go_on (&fixture, "Go On");
  g_assert_null (page_find_label (fixture.page, notice));
  tear_down (&fixture);
}

static void
test_question_requested (void)
{
  Fixture fixture;
  SeralModel *model;

  set_up (&fixture);
  model = seral_session_get_model (fixture.session);
  seral_session_request_question (fixture.session, seral_model_find_criterion (model, "co-creation")->index);
  page_settle ();
  g_assert_cmpstr (get_title (&fixture), ==, "Partner Ecosystem");
  g_assert_true (is_focused_in_card (&fixture, 2));
  tear_down (&fixture);
}

static void
test_conceal (void)
{
  Fixture fixture;
  GSettings *settings = g_settings_new (SERAL_APPLICATION_ID);

  g_settings_set_boolean (settings, "hide-stage", TRUE);
  set_up (&fixture);
  answer_step (&fixture, 3);
  g_assert_nonnull (page_find_label (fixture.page, "The stage is hidden while you answer"));
  g_assert_null (page_find (fixture.page, SERAL_TYPE_CHART_VIEW, 0));

  g_settings_set_boolean (settings, "hide-stage", FALSE);
  page_settle ();
  g_assert_nonnull (page_find_label (fixture.page, "Stage 2, Managed Partners: three answers from Stage 3"));
  g_assert_nonnull (page_find (fixture.page, SERAL_TYPE_CHART_VIEW, 0));
  tear_down (&fixture);
  g_assert_finalize_object (settings);
}

static void
test_order (void)
{
  Fixture fixture;
  GSettings *settings = g_settings_new (SERAL_APPLICATION_ID);

  set_up (&fixture);
  g_settings_set_string (settings, "question-order", "dimension");
  page_settle ();
  g_assert_null (get_title (&fixture));
  g_assert_nonnull (page_find_label (fixture.page, "Technology and data"));
  g_settings_reset (settings, "question-order");
  page_settle ();
  g_assert_cmpstr (get_title (&fixture), ==, "Managed Partners");
  tear_down (&fixture);
  g_assert_finalize_object (settings);
}

static void
add_other_model (SeralSession *session)
{
  g_autoptr (SeralModelUse) use = g_object_new (SERAL_TYPE_MODEL_USE, "model", "partneros", "version", "1.0.0", NULL);
  g_autoptr (SeralChange) change = seral_change_new_add_model_use ("Add Model", use, -1);

  g_assert_true (seral_session_do (session, change));
}

static void
answer_other_model (SeralSession *session,
                    const char   *criterion,
                    const char   *option)
{
  g_autoptr (SeralAnswer) answer = seral_answer_new (option);
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_answer ("Answer", seral_round_get_id (seral_session_get_round (session)),
                                    seral_sheet_get_id (seral_session_get_sheet (session)), "partneros", criterion,
                                    answer, NULL);
  g_assert_true (seral_session_do (session, change));
}

/* What was answered in another model is offered, and taken only when the user says so. */
static void
test_offer (void)
{
  Fixture fixture;

  set_up (&fixture);
  add_other_model (fixture.session);
  answer_other_model (fixture.session, "tiers-with-requirements", "largely");
  go_on (&fixture, "Next: Partner Program");
  g_assert_null (page_get_option (fixture.session, "tiers-requirements"));

  go_on (&fixture, "Use It");
  g_assert_cmpstr (page_get_option (fixture.session, "tiers-requirements"), ==, "largely");
  g_assert_true (g_str_has_prefix (page_get_note (fixture.session, "tiers-requirements"), "Taken over from"));
  g_assert_null (page_find_button (fixture.page, "Use It"));

  page_undo (fixture.session);
  page_settle ();
  g_assert_nonnull (page_find_button (fixture.page, "Use It"));
  tear_down (&fixture);
}

/* At 360 pixels everything is there, one thing at a time. */
static void
test_narrow (void)
{
  Fixture fixture;

  fixture.session = support_new_session ("Acme");
  fixture.page = seral_assess_page_new (fixture.session);
  fixture.window = page_present (fixture.page, 360, 700);

  g_assert_cmpint (gtk_widget_get_width (fixture.window), <=, 360);
  g_assert_false (seral_side_box_get_wide (SERAL_SIDE_BOX (page_find (fixture.page, SERAL_TYPE_SIDE_BOX, 0))));
  g_assert_null (page_find (fixture.page, SERAL_TYPE_CHART_VIEW, 0));
  g_assert_nonnull (page_find_label (fixture.page, "Not known yet: three questions of Stage 2 are open"));
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/assess-page/start", test_start);
  g_test_add_func ("/app/assess-page/walk", test_walk);
  g_test_add_func ("/app/assess-page/undo", test_undo);
  g_test_add_func ("/app/assess-page/notice", test_notice);
  g_test_add_func ("/app/assess-page/question-requested", test_question_requested);
  g_test_add_func ("/app/assess-page/conceal", test_conceal);
  g_test_add_func ("/app/assess-page/order", test_order);
  g_test_add_func ("/app/assess-page/offer", test_offer);
  g_test_add_func ("/app/assess-page/narrow", test_narrow);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
