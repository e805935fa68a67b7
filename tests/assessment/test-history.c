/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment-support.h"

typedef struct
{
  SeralAssessment *assessment;
  SeralHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->assessment = support_whole ();
  fixture->history = seral_history_new (fixture->assessment);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->assessment);
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  support_do (fixture->history, seral_change_new_document ("Title", "title", support_text (title)));
}

static void
set_note (Fixture    *fixture,
          const char *criterion,
          const char *note)
{
  g_autoptr (SeralAnswer) answer = seral_answer_with_note (NULL, note);
  g_autofree char *key = g_strconcat ("note/", criterion, NULL);

  support_do (fixture->history, seral_change_new_answer ("Note", "round-2", "sheet-a", "m", criterion, answer, key));
}

static void
assert_title (Fixture    *fixture,
              const char *title)
{
  g_assert_cmpstr (seral_assessment_get_title (fixture->assessment), ==, title);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  SeralHistory *history = fixture->history;

  g_assert_false (seral_history_get_can_undo (history));
  g_assert_false (seral_history_undo (history));
  g_assert_false (seral_history_redo (history));

  support_do (history, seral_change_new_remove_round ("Remove Round", "round-1"));
  set_title (fixture, "A");
  g_assert_cmpstr (seral_history_get_undo_name (history), ==, "Title");
  g_assert_null (seral_history_get_redo_name (history));

  g_assert_true (seral_history_undo (history));
  assert_title (fixture, "Nordwind");
  g_assert_cmpstr (seral_history_get_undo_name (history), ==, "Remove Round");
  g_assert_cmpstr (seral_history_get_redo_name (history), ==, "Title");

  g_assert_true (seral_history_undo (history));
  g_assert_nonnull (seral_assessment_find_round (fixture->assessment, "round-1"));
  g_assert_false (seral_history_get_can_undo (history));

  g_assert_true (seral_history_redo (history));
  g_assert_true (seral_history_redo (history));
  g_assert_false (seral_history_redo (history));
  assert_title (fixture, "A");
}

/* A change after undo leaves nothing to redo. */
static void
test_branch (Fixture       *fixture,
             gconstpointer  data)
{
  set_title (fixture, "A");
  seral_history_undo (fixture->history);
  set_title (fixture, "B");

  g_assert_false (seral_history_get_can_redo (fixture->history));
  seral_history_undo (fixture->history);
  assert_title (fixture, "Nordwind");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SeralChange) change = seral_change_new_remove_round ("Remove Round", "round-9");
  g_autoptr (GError) error = NULL;

  set_title (fixture, "A");
  seral_history_undo (fixture->history);

  g_assert_false (seral_history_do (fixture->history, change, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_NOT_FOUND);
  g_assert_false (seral_history_get_can_undo (fixture->history));
  g_assert_true (seral_history_get_can_redo (fixture->history));
}

static void
test_no_difference (Fixture       *fixture,
                    gconstpointer  data)
{
  set_title (fixture, "Nordwind");

  g_assert_false (seral_history_get_can_undo (fixture->history));
  g_assert_false (seral_history_get_modified (fixture->history));
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = support_to_text (fixture->assessment);
  g_autofree char *after = NULL;

  set_note (fixture, "c", "a");
  set_note (fixture, "c", "ab");
  set_note (fixture, "c", "abc");
  after = support_to_text (fixture->assessment);

  seral_history_undo (fixture->history);
  support_assert_text (fixture->assessment, before);
  g_assert_false (seral_history_get_can_undo (fixture->history));

  seral_history_redo (fixture->history);
  support_assert_text (fixture->assessment, after);
}

static void
test_merge_ends (Fixture       *fixture,
                 gconstpointer  data)
{
  guint n = 0;

  set_note (fixture, "c", "a");       /* 1 */
  set_note (fixture, "d", "a");       /* 2: another key */
  set_note (fixture, "d", "ab");
  seral_history_break_merge (fixture->history);
  set_note (fixture, "d", "abc");     /* 3: broken */
  support_do (fixture->history, seral_change_new_resource ("Tick", "m", "r", TRUE)); /* 4 */
  set_note (fixture, "d", "abcd");    /* 5: something between */
  seral_history_undo (fixture->history);
  seral_history_redo (fixture->history);
  set_note (fixture, "d", "abcde");   /* 6: undo and redo between */

  while (seral_history_undo (fixture->history))
    n++;
  g_assert_cmpuint (n, ==, 6);
}

/* What is typed merges by itself, what is chosen does not. */
static void
test_merge_of_properties (Fixture       *fixture,
                          gconstpointer  data)
{
  guint n = 0;

  set_title (fixture, "A");
  set_title (fixture, "AB");                                                                                       /* 1 */
  support_do (fixture->history, seral_change_new_plan_item ("Owner", "plan-1", "owner", support_text ("B")));
  support_do (fixture->history, seral_change_new_plan_item ("Owner", "plan-1", "owner", support_text ("Bo")));     /* 2 */
  support_do (fixture->history, seral_change_new_plan_item ("Owner", "plan-2", "owner", support_text ("B")));      /* 3 */
  support_do (fixture->history, seral_change_new_plan_item ("Due", "plan-2", "due", support_text ("2027-01-01"))); /* 4 */
  support_do (fixture->history, seral_change_new_plan_item ("Due", "plan-2", "due", support_text ("2027-01-02"))); /* 5 */
  support_do (fixture->history, seral_change_new_model_use ("Target", "workspan", "target", support_text ("a")));  /* 6 */
  support_do (fixture->history, seral_change_new_model_use ("Target", "workspan", "target", support_text ("b")));  /* 7 */

  while (seral_history_undo (fixture->history))
    n++;
  g_assert_cmpuint (n, ==, 7);
  assert_title (fixture, "Nordwind");
}

static void
test_modified (Fixture       *fixture,
               gconstpointer  data)
{
  SeralHistory *history = fixture->history;
  guint64 position;

  g_assert_false (seral_history_get_modified (history));
  set_title (fixture, "A");
  g_assert_true (seral_history_get_modified (history));
  seral_history_undo (history);
  g_assert_false (seral_history_get_modified (history));
  seral_history_redo (history);

  position = seral_history_get_position (history);
  seral_history_break_merge (history);
  set_title (fixture, "B");
  seral_history_mark_saved (history, position);
  g_assert_true (seral_history_get_modified (history));
  seral_history_undo (history);
  g_assert_false (seral_history_get_modified (history));
  seral_history_undo (history);
  g_assert_true (seral_history_get_modified (history));

  /* The way back to what was saved is gone, and no other state passes for it. */
  set_title (fixture, "C");
  seral_history_undo (history);
  g_assert_true (seral_history_get_modified (history));
  g_assert_cmpuint (seral_history_get_position (history), ==, 0);

  seral_history_mark_saved (history, 0);
  g_assert_false (seral_history_get_modified (history));
  seral_history_mark_unsaved (history);
  g_assert_true (seral_history_get_modified (history));
}

/* What was saved in the middle of typing is another state than what follows. */
static void
test_modified_while_merging (Fixture       *fixture,
                             gconstpointer  data)
{
  guint64 position;

  set_note (fixture, "c", "a");
  position = seral_history_get_position (fixture->history);
  set_note (fixture, "c", "ab");
  seral_history_mark_saved (fixture->history, position);

  g_assert_true (seral_history_get_modified (fixture->history));
}

static void
on_notify (SeralHistory *history,
           GParamSpec   *pspec,
           GString      *heard)
{
  g_string_append_printf (heard, "%s ", pspec->name);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
assert_heard (GString    *heard,
              const char *expected)
{
  g_auto (GStrv) names = g_strsplit (heard->str, " ", -1);
  g_autofree char *sorted = NULL;

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  sorted = g_strjoinv (" ", names);
  g_assert_cmpstr (g_strstrip (sorted), ==, expected);
  g_string_truncate (heard, 0);
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (fixture->history, "notify", G_CALLBACK (on_notify), heard);

  set_title (fixture, "A");
  assert_heard (heard, "can-undo modified position undo-name");
  set_title (fixture, "AB");
  assert_heard (heard, "position");
  seral_history_undo (fixture->history);
  assert_heard (heard, "can-redo can-undo modified position redo-name undo-name");
  seral_history_redo (fixture->history);
  assert_heard (heard, "can-redo can-undo modified position redo-name undo-name");
  seral_history_mark_saved (fixture->history, seral_history_get_position (fixture->history));
  assert_heard (heard, "modified");
}

static void
test_depth (Fixture       *fixture,
            gconstpointer  data)
{
  guint n = 0;

  for (guint i = 0; i < 1100; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      seral_history_break_merge (fixture->history);
      set_note (fixture, "c", note);
    }

  while (seral_history_undo (fixture->history))
    n++;
  g_assert_cmpuint (n, ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/assessment/history/undo", test_undo);
  ADD ("/assessment/history/branch", test_branch);
  ADD ("/assessment/history/refused", test_refused);
  ADD ("/assessment/history/no-difference", test_no_difference);
  ADD ("/assessment/history/merge", test_merge);
  ADD ("/assessment/history/merge-ends", test_merge_ends);
  ADD ("/assessment/history/merge-of-properties", test_merge_of_properties);
  ADD ("/assessment/history/modified", test_modified);
  ADD ("/assessment/history/modified-while-merging", test_modified_while_merging);
  ADD ("/assessment/history/notify", test_notify);
  ADD ("/assessment/history/depth", test_depth);
#undef ADD

  return g_test_run ();
}
