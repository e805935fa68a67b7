/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-finder.h"
#include "page-support.h"

typedef struct
{
  SeralSession *session;
  GtkWidget *finder;
  GtkWidget *window;
  guint asked;
} Fixture;

static void
note_question_cb (Fixture *fixture,
                  guint    criterion)
{
  fixture->asked = criterion;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = support_new_session ("Acme");
  fixture->finder = seral_finder_new (fixture->session);
  fixture->window = page_present (fixture->finder, 600, 600);
  fixture->asked = G_MAXUINT;
  g_signal_connect_swapped (fixture->session, "question-requested", G_CALLBACK (note_question_cb), fixture);
  g_object_set (fixture->finder, "search-mode", TRUE, NULL);
  page_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  page_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  GtkWidget *entry = page_find (fixture->finder, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  page_settle ();
}

static gboolean
is_searching (Fixture *fixture)
{
  gboolean searching;

  g_object_get (fixture->finder, "searching", &searching, NULL);

  return searching;
}

static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  const SeralCriterion *criterion = seral_model_find_criterion (seral_session_get_model (fixture->session),
                                                                "tiers-requirements");

  type (fixture, "TIERS requirements");
  g_assert_true (is_searching (fixture));
  g_assert_nonnull (page_find_label (fixture->finder, criterion->question));
  g_signal_emit_by_name (page_find (fixture->finder, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_cmpuint (fixture->asked, ==, criterion->index);
  g_assert_false (is_searching (fixture));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  type (fixture, "xyzzy");
  g_assert_nonnull (page_find_label (fixture->finder, "Nothing Found"));
  g_assert_nonnull (page_find_label (fixture->finder, "0 found"));
  type (fixture, "");
  g_assert_false (is_searching (fixture));
  g_assert_cmpuint (fixture->asked, ==, G_MAXUINT);
}

/* A question that is not asked at this depth leads nowhere, so it is not found. */
static void
test_depth (Fixture       *fixture,
            gconstpointer  data)
{
  SeralModel *model = seral_session_get_model (fixture->session);
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    if (criteria[i].depth == SERAL_DEPTH_FULL)
      {
        type (fixture, criteria[i].question);
        g_assert_null (page_find_label (fixture->finder, criteria[i].question));
        return;
      }

  g_assert_not_reached ();
}

/* Models that come or go take what was found with them. */
static void
test_models_change (Fixture       *fixture,
                    gconstpointer  data)
{
  type (fixture, "portal");
  g_assert_true (is_searching (fixture));
  seral_session_add_model (fixture->session,
                           seral_model_library_find (seral_session_get_library (fixture->session), "partneros", NULL));
  page_settle ();
  g_assert_false (is_searching (fixture));
  g_object_set (fixture->finder, "search-mode", TRUE, NULL);
  type (fixture, "partner portal or PRM");
  g_signal_emit_by_name (page_find (fixture->finder, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_cmpstr (seral_model_get_id (seral_session_get_model (fixture->session)), ==, "partneros");
}

static void
add_tests (void)
{
  g_test_add ("/app/finder/question", Fixture, NULL, set_up, test_question, tear_down);
  g_test_add ("/app/finder/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/app/finder/depth", Fixture, NULL, set_up, test_depth, tear_down);
  g_test_add ("/app/finder/models-change", Fixture, NULL, set_up, test_models_change, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return support_run (&argc, &argv, add_tests);
}
