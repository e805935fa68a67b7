/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-add-model-group.h"
#include "app/seral-assess-page.h"
#include "app/seral-models-group.h"
#include "app/seral-offer-bar.h"
#include "app/seral-result-page.h"
#include "page-support.h"

static void
add_partneros (SeralSession *session)
{
  SeralModelEntry *entry = seral_model_library_find (seral_session_get_library (session), "partneros", NULL);

  g_assert_nonnull (entry);
  seral_session_add_model (session, entry);
}

/* Answers that another model asks for as well. */
static SeralSession *
new_session (void)
{
  SeralSession *session = support_new_session ("Acme");

  support_answer (session, "partner-list", "fully");
  support_answer (session, "revenue-influenced", "fully");
  support_answer (session, "designated-owner", "fully");
  support_answer (session, "formal-onboarding", "largely");
  support_answer (session, "tiers-requirements", "largely");
  support_answer (session, "portal-self-service", "largely");

  return session;
}

static guint
count_answers (SeralSession *session,
               const char   *model)
{
  return seral_answer_map_get_n (seral_sheet_get_answers (seral_session_get_sheet (session)), model);
}

static guint
count_takeable (SeralOffers *offers)
{
  g_autoptr (GPtrArray) best = seral_offers_list_best (offers);
  guint n = 0;

  for (guint i = 0; i < best->len; i++)
    n += ((const SeralOffer *) g_ptr_array_index (best, i))->option != NULL;

  return n;
}

/* Nothing is taken by itself; all of it is, in one change, when told to. */
static void
test_take_all (void)
{
  g_autoptr (SeralSession) session = new_session ();
  g_autoptr (SeralOffers) offers = NULL;
  g_autoptr (SeralOffers) left = NULL;
  guint n;

  add_partneros (session);
  g_assert_cmpuint (count_answers (session, "partneros"), ==, 0);
  offers = seral_session_offers_new (session);
  n = count_takeable (offers);
  g_assert_cmpuint (n, >, 0);
  g_assert_true (seral_session_take_offers (session, offers));
  g_assert_cmpuint (count_answers (session, "partneros"), ==, n);
  left = seral_session_offers_new (session);
  g_assert_false (seral_session_take_offers (session, left));
  page_undo (session);
  g_assert_cmpuint (count_answers (session, "partneros"), ==, 0);
}

static void
test_bar (void)
{
  g_autoptr (SeralSession) session = new_session ();
  GtkWidget *page, *window, *bar;

  add_partneros (session);
  page = seral_assess_page_new (session);
  window = page_present (page, 900, 700);
  bar = page_find (page, SERAL_TYPE_OFFER_BAR, 0);
  g_assert_nonnull (bar);
  g_signal_emit_by_name (page_find_button (bar, "Not Now"), "clicked");
  g_assert_null (page_find (page, SERAL_TYPE_OFFER_BAR, 0));

  /* Another model is another question. */
  seral_session_set_model_id (session, "partnerspot");
  page_settle ();
  seral_session_set_model_id (session, "partneros");
  page_settle ();
  bar = page_find (page, SERAL_TYPE_OFFER_BAR, 0);
  g_assert_nonnull (bar);
  g_signal_emit_by_name (page_find_button (bar, "Use All"), "clicked");
  page_settle ();
  g_assert_cmpuint (count_answers (session, "partneros"), >, 0);
  g_assert_null (page_find (page, SERAL_TYPE_OFFER_BAR, 0));
  page_close (window);
}

static void
test_group (void)
{
  g_autoptr (SeralSession) session = new_session ();
  GtkWidget *page = seral_result_page_new (session);
  GtkWidget *window = page_present (page, 900, 900);
  GtkWidget *group, *row;

  g_assert_nonnull (page_find (page, SERAL_TYPE_MODELS_GROUP, 0));
  g_assert_null (support_find_row (page, "Why They Differ"));
  add_partneros (session);
  seral_session_set_model_id (session, "partnerspot");
  page_settle ();
  group = page_find (page, SERAL_TYPE_MODELS_GROUP, 0);
  g_assert_nonnull (support_find_row (group, "Why They Differ"));
  row = support_find_row (group, "Partner Program Maturity Model");
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  support_wait_until (g_str_equal (seral_model_get_id (seral_session_get_model (session)), "partneros"));
  page_close (window);
}

static void
test_add (void)
{
  g_autoptr (SeralSession) session = new_session ();
  GtkWidget *group = g_object_new (SERAL_TYPE_ADD_MODEL_GROUP, NULL);
  GtkWidget *window, *row;

  seral_add_model_group_set_session (SERAL_ADD_MODEL_GROUP (group), session);
  window = page_present (group, 500, 400);
  g_assert_null (support_find_row (group, "Partner Ecosystem Maturity Model"));
  row = support_find_row (group, "Partner Program Maturity Model");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "answered elsewhere"));
  gtk_widget_activate_action (group, "models.add", "s", "partneros");
  page_settle ();
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (session)), ==, "partneros");
  g_assert_null (support_find_row (group, "Partner Program Maturity Model"));
  page_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/models/take-all", test_take_all);
  g_test_add_func ("/app/models/bar", test_bar);
  g_test_add_func ("/app/models/group", test_group);
  g_test_add_func ("/app/models/add", test_add);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
