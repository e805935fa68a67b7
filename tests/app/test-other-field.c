/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-remark-group.h"
#include "app/seral-result-page.h"
#include "app/seral-session-sandbox.h"
#include "assessment/seral-model-use.h"
#include "page-support.h"

/* One autumn at a river: walked and measured, works begun on the banks, and hardly a sample taken. */
static const char * const autumn[][2] = {
  { "gauge", "yes" }, { "low-flow-known", "half" }, { "smell", "yes" }, { "samples", "some" },
  { "thermometer", "yes" }, { "bank-shape", "repaired" }, { "walks", "most" }, { "trained", "all" },
  { "work-days", "half" }, { "owner-named", "yes" }, { "landowners", "most" },
  { "weirs-passable", "not-applicable" },
};

static void
do_change (SeralSession *session,
           SeralChange  *change)
{
  g_autoptr (SeralChange) owned G_GNUC_UNUSED = change;

  g_assert_nonnull (change);
  g_assert_true (seral_session_do (session, change));
}

/* A document that carries a definition of one's own: seven stages from 0, the weakest branch decides. */
static SeralSession *
new_river_session (void)
{
  SeralSession *session = support_new_session ("Mill Stream");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "models", "river-care.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SeralModelUse) use = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  do_change (session, seral_change_new_embed_model ("Add", bytes, &error));
  g_assert_no_error (error);
  use = g_object_new (SERAL_TYPE_MODEL_USE, "model", "river-care", "version", "1.2.0", "depth", SERAL_DEPTH_FULL, NULL);
  do_change (session, seral_change_new_add_model_use ("Add", use, -1));
  seral_session_set_model_id (session, "river-care");
  g_assert_nonnull (seral_session_get_model (session));
  for (guint i = 0; i < G_N_ELEMENTS (autumn); i++)
    support_answer (session, autumn[i][0], autumn[i][1]);

  return session;
}

/* The definition's own pitfall is told while its condition holds, with what made it hold. */
static void
test_pitfall (void)
{
  g_autoptr (SeralSession) session = new_river_session ();
  GtkWidget *page = seral_result_page_new (session);
  GtkWidget *window = page_present (page, 900, 900);
  GtkWidget *row = support_find_row (page, "Digging before measuring");

  g_assert_nonnull (row);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Here"));
  support_answer (session, "work-days", "none");
  page_settle ();
  g_assert_null (support_find_row (page, "Digging before measuring"));
  page_close (window);
}

/* What if works on any scale. */
static void
test_what_if (void)
{
  g_autoptr (SeralSession) session = new_river_session ();
  g_autoptr (SeralSession) sandbox = seral_session_new_sandbox (session);
  g_autoptr (GArray) way = seral_scoring_shortest_way (seral_session_get_result (sandbox));
  int level = seral_result_get_level (seral_session_get_result (session));

  g_assert_cmpuint (way->len, >, 0);
  g_assert_true (seral_session_try (sandbox, way));
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (sandbox)), >, level);
  g_assert_cmpint (seral_result_get_level (seral_session_get_result (session)), ==, level);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/other-field/pitfall", test_pitfall);
  g_test_add_func ("/app/other-field/what-if", test_what_if);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
