/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-chart-card.h"
#include "app/seral-result-page.h"
#include "app/seral-target-group.h"
#include "app/seral-why-group.h"
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
  fixture->page = seral_result_page_new (fixture->session);
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
  g_assert_null (page_find (fixture.page, SERAL_TYPE_CHART_CARD, 0));
  g_signal_emit_by_name (page_find_button (fixture.page, "Answer the Questions"), "clicked");
  g_assert_cmpuint (count, ==, 1);
  tear_down (&fixture);
}

static void
test_headline (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  g_assert_nonnull (page_find_label (fixture.page, "Stage 2, Managed Partners: two answers from Stage 3"));
  g_assert_nonnull (page_find (fixture.page, SERAL_TYPE_CHART_CARD, 0));

  page_undo (fixture.session);
  g_assert_nonnull (page_find_label (fixture.page, "Stage 2, Managed Partners: three answers from Stage 3"));
  tear_down (&fixture);
}

/* It is one of several, from which one can go on to the next. */
static void
requested_cb (SeralSession *session,
              const char   *title,
              GArray       *criteria,
              guint         position,
              guint        *kept)
{
  g_assert_cmpstr (title, ==, "What Stage 3 asks");
  g_assert_cmpuint (criteria->len, ==, 3);
  *kept = g_array_index (criteria, guint, position);
}

/* What holds the company back leads to where it is asked, and says what would be enough. */
static void
test_why (void)
{
  Fixture fixture;
  SeralModel *model;
  const SeralCriterion *criterion;
  GtkWidget *row;
  guint requested = G_MAXUINT;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  g_signal_connect (fixture.session, "trail-requested", G_CALLBACK (requested_cb), &requested);

  g_assert_nonnull (page_find_label (fixture.page, "What Stage 3 asks"));
  g_assert_nonnull (page_find_label (fixture.page, "The shortest way: two answers to raise, and Stage 3 is reached."));
  model = seral_session_get_model (fixture.session);
  criterion = seral_model_find_criterion (model, "formal-onboarding");
  row = gtk_widget_get_ancestor (page_find_label (fixture.page, criterion->question), ADW_TYPE_ACTION_ROW);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Now “Partly”"));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  support_wait_until (requested != G_MAXUINT);
  g_assert_cmpuint (requested, ==, criterion->index);
  tear_down (&fixture);
}

static void
test_focus_level (void)
{
  Fixture fixture;
  SeralWhyGroup *why;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  why = SERAL_WHY_GROUP (page_find (fixture.page, SERAL_TYPE_WHY_GROUP, 0));
  g_assert_true (seral_why_group_focus_level (why, 3));
  g_assert_false (seral_why_group_focus_level (why, 1));
  g_assert_false (seral_why_group_focus_level (why, 6));
  tear_down (&fixture);
}

static SeralModelUse *
get_use (Fixture *fixture)
{
  return seral_assessment_find_model_use (seral_session_get_assessment (fixture->session), "partnerspot");
}

static void
select_row (Fixture *fixture,
            guint    nth,
            guint    selected)
{
  GtkWidget *group = page_find (fixture->page, SERAL_TYPE_TARGET_GROUP, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (page_find (group, ADW_TYPE_COMBO_ROW, nth)), selected);
}

static void
test_target (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);

  select_row (&fixture, 0, 2);
  g_assert_cmpstr (seral_model_use_get_target (get_use (&fixture)), ==, "partner-program");
  g_assert_cmpint (seral_session_get_target_level (fixture.session), ==, 3);
  g_assert_nonnull (page_find_label (fixture.page, "1 step from here. Usually 6 to 18 months."));

  page_undo (fixture.session);
  g_assert_null (seral_model_use_get_target (get_use (&fixture)));
  g_assert_null (page_find_label (fixture.page, "1 step from here. Usually 6 to 18 months."));
  tear_down (&fixture);
}

/* A proposal comes with its reason, and is taken only when the user says so. */
static void
test_proposal (void)
{
  Fixture fixture;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);

  select_row (&fixture, 1, 2);
  g_assert_true (g_strv_contains (seral_model_use_get_business (get_use (&fixture)), "platform-centric"));
  g_assert_nonnull (page_find_label (fixture.page, "Proposed: Stage 4, Partner Ecosystem, or above"));
  g_assert_null (seral_model_use_get_target (get_use (&fixture)));

  g_signal_emit_by_name (page_find_button (fixture.page, "Aim for It"), "clicked");
  g_assert_cmpstr (seral_model_use_get_target (get_use (&fixture)), ==, "partner-ecosystem");
  g_assert_null (page_find_button (fixture.page, "Aim for It"));
  tear_down (&fixture);
}

/* Each chart that is offered can be shown, and read as a table. */
static void
test_charts (void)
{
  Fixture fixture;
  GtkWidget *card;
  GtkDropDown *kinds;
  GtkToggleButton *as_table;

  set_up (&fixture);
  reach_stage_2 (&fixture);
  present (&fixture);
  card = page_find (fixture.page, SERAL_TYPE_CHART_CARD, 0);
  kinds = GTK_DROP_DOWN (page_find (card, GTK_TYPE_DROP_DOWN, 0));
  as_table = GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (gtk_widget_get_parent (GTK_WIDGET (kinds))));

  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (kinds)); i++)
    {
      gtk_drop_down_set_selected (kinds, i);
      gtk_toggle_button_set_active (as_table, TRUE);
      page_settle ();
      g_assert_nonnull (page_find (card, GTK_TYPE_GRID, 0));
      gtk_toggle_button_set_active (as_table, FALSE);
      page_settle ();
      g_assert_null (page_find (card, GTK_TYPE_GRID, 0));
    }

  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/result-page/nothing-answered", test_nothing_answered);
  g_test_add_func ("/app/result-page/headline", test_headline);
  g_test_add_func ("/app/result-page/why", test_why);
  g_test_add_func ("/app/result-page/focus-level", test_focus_level);
  g_test_add_func ("/app/result-page/target", test_target);
  g_test_add_func ("/app/result-page/proposal", test_proposal);
  g_test_add_func ("/app/result-page/charts", test_charts);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
