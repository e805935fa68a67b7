/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "assessment-support.h"

static void
test_none (void)
{
  guint n_evidence = 1;

  g_assert_null (seral_answer_get_option (NULL));
  g_assert_cmpstr (seral_answer_get_note (NULL), ==, "");
  g_assert_false (seral_answer_get_flagged (NULL));
  g_assert_false (seral_answer_get_carried_over (NULL));
  g_assert_false (seral_answer_has_evidence (NULL));
  g_assert_null (seral_answer_get_evidence (NULL, &n_evidence));
  g_assert_cmpuint (n_evidence, ==, 0);
  g_assert_true (seral_answer_is_empty (NULL));
  g_assert_true (seral_answer_equal (NULL, NULL));
}

static void
test_with (void)
{
  const SeralEvidence evidence[] = { { "CRM", "https://example.org/" }, { "", NULL }, { NULL, "mailto:a@b.c" } };
  g_autoptr (SeralAnswer) option = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) note = seral_answer_with_note (option, "A note");
  g_autoptr (SeralAnswer) flagged = seral_answer_with_flagged (note, 2);
  g_autoptr (SeralAnswer) proven = seral_answer_with_evidence (flagged, evidence, G_N_ELEMENTS (evidence));
  g_autoptr (SeralAnswer) without_note = seral_answer_with_note (proven, "");
  const SeralEvidence *found;
  guint n_found;

  g_assert_cmpstr (seral_answer_get_option (option), ==, "fully");
  g_assert_cmpstr (seral_answer_get_note (option), ==, "");
  g_assert_cmpstr (seral_answer_get_note (note), ==, "A note");
  g_assert_cmpint (seral_answer_get_flagged (flagged), ==, TRUE);

  /* What holds nothing is left out. */
  found = seral_answer_get_evidence (proven, &n_found);
  g_assert_cmpuint (n_found, ==, 2);
  g_assert_cmpstr (found[0].text, ==, "CRM");
  g_assert_cmpstr (found[0].url, ==, "https://example.org/");
  g_assert_cmpstr (found[1].text, ==, "");
  g_assert_cmpstr (found[1].url, ==, "mailto:a@b.c");

  g_assert_cmpstr (seral_answer_get_note (without_note), ==, "");
  g_assert_cmpstr (seral_answer_get_option (without_note), ==, "fully");
  g_assert_true (seral_answer_has_evidence (without_note));
  g_assert_false (seral_answer_has_evidence (flagged));
}

static void
test_carried_over (void)
{
  g_autoptr (SeralAnswer) answer = seral_answer_new ("partly");
  g_autoptr (SeralAnswer) carried = seral_answer_with_carried_over (answer, TRUE);
  g_autoptr (SeralAnswer) noted = seral_answer_with_note (carried, "still so?");
  g_autoptr (SeralAnswer) confirmed = seral_answer_with_option (noted, "partly");

  g_assert_true (seral_answer_get_carried_over (noted));
  g_assert_false (seral_answer_get_carried_over (confirmed));
  g_assert_cmpstr (seral_answer_get_note (confirmed), ==, "still so?");
}

static void
test_empty (void)
{
  const SeralEvidence evidence = { "x", NULL };
  g_autoptr (SeralAnswer) empty = seral_answer_new (NULL);
  g_autoptr (SeralAnswer) blank = seral_answer_new ("");
  g_autoptr (SeralAnswer) flagged = seral_answer_with_flagged (NULL, TRUE);
  g_autoptr (SeralAnswer) noted = seral_answer_with_note (NULL, "n");
  g_autoptr (SeralAnswer) proven = seral_answer_with_evidence (NULL, &evidence, 1);
  g_autoptr (SeralAnswer) unproven = seral_answer_with_evidence (proven, NULL, 0);

  g_assert_true (seral_answer_is_empty (empty));
  g_assert_true (seral_answer_is_empty (blank));
  g_assert_true (seral_answer_is_empty (unproven));
  g_assert_false (seral_answer_is_empty (flagged));
  g_assert_false (seral_answer_is_empty (noted));
  g_assert_false (seral_answer_is_empty (proven));
}

static void
test_equal (void)
{
  const SeralEvidence one = { "a", NULL };
  const SeralEvidence other = { "a", "b" };
  g_autoptr (SeralAnswer) a = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) b = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) option = seral_answer_with_option (a, "partly");
  g_autoptr (SeralAnswer) note = seral_answer_with_note (a, "n");
  g_autoptr (SeralAnswer) flag = seral_answer_with_flagged (a, TRUE);
  g_autoptr (SeralAnswer) carried = seral_answer_with_carried_over (a, TRUE);
  g_autoptr (SeralAnswer) proven = seral_answer_with_evidence (a, &one, 1);
  g_autoptr (SeralAnswer) proven_alike = seral_answer_with_evidence (b, &one, 1);
  g_autoptr (SeralAnswer) linked = seral_answer_with_evidence (a, &other, 1);

  g_assert_true (seral_answer_equal (a, b));
  g_assert_true (seral_answer_equal (proven, proven_alike));
  g_assert_false (seral_answer_equal (a, NULL));
  g_assert_false (seral_answer_equal (a, option));
  g_assert_false (seral_answer_equal (a, note));
  g_assert_false (seral_answer_equal (a, flag));
  g_assert_false (seral_answer_equal (a, carried));
  g_assert_false (seral_answer_equal (a, proven));
  g_assert_false (seral_answer_equal (proven, linked));
}

/* Unknown members stay with their piece of evidence, wherever it goes. */
static void
test_evidence_unknown (void)
{
  g_autoptr (SeralAssessment) assessment =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a','rounds':[{'id':'r','date':'2026-01-01',"
                  "'sheets':[{'id':'s','answers':{'m':{'c':{'evidence':[{'text':'one','x':1},{'text':'two','x':2}]}}}}]}]}");
  SeralAnswer *answer = seral_answer_map_lookup (seral_sheet_get_answers (support_first_sheet (assessment)), "m", "c");
  const SeralEvidence swapped[] = { { "two", NULL }, { "one", NULL } };
  const SeralEvidence edited[] = { { "one", NULL }, { "two and a half", NULL } };
  const SeralEvidence shorter[] = { { "two", NULL } };
  const SeralEvidence longer[] = { { "new", NULL }, { "one", NULL }, { "two", NULL } };
  const struct
  {
    const SeralEvidence *evidence;
    guint n;
    const char *expected;
  } cases[] = {
    { swapped, 2, "x\": 2 x\": 1" },
    { edited, 2, "x\": 1 x\": 2" },
    { shorter, 1, "x\": 2" },
    { longer, 3, "x\": 1 x\": 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralAnswer) changed = seral_answer_with_evidence (answer, cases[i].evidence, cases[i].n);
      g_autoptr (SeralAssessment) copy = seral_assessment_copy (assessment);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autofree char *text = NULL;

      seral_change_unref (support_apply (copy, seral_change_new_answer ("Answer", "r", "s", "m", "c", changed, NULL)));
      text = support_to_text (copy);

      for (const char *x = strstr (text, "\"x\": "); x != NULL; x = strstr (x + 1, "\"x\": "))
        g_string_append_printf (found, "%s%.5s", found->len > 0 ? " " : "", x + 1);

      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }
}

static gpointer
use_in_thread (gpointer data)
{
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (SeralAnswer) other = seral_answer_with_flagged (data, TRUE);
      g_autoptr (SeralAnswer) again = seral_answer_ref (other);

      g_assert_cmpstr (seral_answer_get_note (again), ==, "shared");
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (SeralAnswer) answer = seral_answer_with_note (NULL, "shared");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("answer", use_in_thread, answer);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/assessment/answer/none", test_none);
  g_test_add_func ("/assessment/answer/with", test_with);
  g_test_add_func ("/assessment/answer/carried-over", test_carried_over);
  g_test_add_func ("/assessment/answer/empty", test_empty);
  g_test_add_func ("/assessment/answer/equal", test_equal);
  g_test_add_func ("/assessment/answer/evidence-unknown", test_evidence_unknown);
  g_test_add_func ("/assessment/answer/threads", test_threads);

  return g_test_run ();
}
