/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment-support.h"

/* A map can be changed by a change alone, so each test has a document around it. */
typedef struct
{
  SeralAssessment *assessment;
  SeralAnswerMap *map;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->assessment =
    support_read ("{'format':'seral-assessment','formatVersion':1,'id':'a','rounds':"
                  "[{'id':'r','date':'2026-01-01','sheets':[{'id':'s','answers':{}}]}]}");
  fixture->map = seral_sheet_get_answers (support_first_sheet (fixture->assessment));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
}

static void
answer (SeralAssessment *assessment,
        const char      *model,
        const char      *criterion,
        const char      *option)
{
  g_autoptr (SeralAnswer) value = seral_answer_new (option);

  seral_change_unref (support_apply (assessment, seral_change_new_answer ("Answer", "r", "s", model, criterion, value, NULL)));
}

static void
append (const char  *model,
        const char  *criterion,
        SeralAnswer *value,
        gpointer     data)
{
  g_string_append_printf (data, "%s/%s=%s ", model, criterion, seral_answer_get_option (value));
}

static char *
list (SeralAnswerMap *map,
      const char     *model)
{
  GString *text = g_string_new (NULL);

  seral_answer_map_foreach (map, model, append, text);

  return g_string_free (text, FALSE);
}

static void
assert_list (SeralAnswerMap *map,
             const char     *model,
             const char     *expected)
{
  g_autofree char *found = list (map, model);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  answer (fixture->assessment, "m", "b", "1");
  answer (fixture->assessment, "m", "a", "2");
  answer (fixture->assessment, "n", "a", "3");
  answer (fixture->assessment, "m", "b", "4");

  assert_list (fixture->map, "m", "m/b=4 m/a=2 ");
  assert_list (fixture->map, NULL, "m/b=4 m/a=2 n/a=3 ");
  assert_list (fixture->map, "o", "");
  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, "m"), ==, 2);
  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, NULL), ==, 3);
  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, "o"), ==, 0);
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  answer (fixture->assessment, "m", "a", "1");
  answer (fixture->assessment, "m", "b", "2");
  answer (fixture->assessment, "m", "a", NULL);

  assert_list (fixture->map, "m", "m/b=2 ");
  g_assert_null (seral_answer_map_lookup (fixture->map, "m", "a"));
  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, "m"), ==, 1);

  /* It has kept its place. */
  answer (fixture->assessment, "m", "a", "3");
  assert_list (fixture->map, "m", "m/a=3 m/b=2 ");
}

static void
on_changed (SeralAnswerMap *map,
            const char     *model,
            const char     *criterion,
            GString        *heard)
{
  g_string_append_printf (heard, "%s/%s ", model, criterion);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) heard = g_string_new (NULL);

  g_signal_connect (fixture->map, "changed", G_CALLBACK (on_changed), heard);
  answer (fixture->assessment, "m", "a", "1");
  answer (fixture->assessment, "m", "a", "1");
  answer (fixture->assessment, "m", "b", NULL);
  answer (fixture->assessment, "m", "a", NULL);

  g_assert_cmpstr (heard->str, ==, "m/a m/a ");
}

/* A copy shares what neither has changed, and nothing more. */
static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SeralAssessment) copy = NULL;
  SeralAnswerMap *map;

  answer (fixture->assessment, "m", "a", "1");
  answer (fixture->assessment, "n", "a", "2");
  answer (fixture->assessment, "m", "gone", "2");
  answer (fixture->assessment, "m", "gone", NULL);
  copy = seral_assessment_copy (fixture->assessment);
  map = seral_sheet_get_answers (support_first_sheet (copy));
  g_assert_true (map != fixture->map);

  answer (fixture->assessment, "m", "a", "3");
  answer (copy, "m", "b", "4");
  answer (copy, "n", "a", NULL);

  assert_list (fixture->map, NULL, "m/a=3 n/a=2 ");
  assert_list (map, NULL, "m/a=1 m/b=4 ");
  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, NULL), ==, 2);
  g_assert_cmpuint (seral_answer_map_get_n (map, NULL), ==, 2);
}

static void
clear_other (const char  *model,
             const char  *criterion,
             SeralAnswer *value,
             gpointer     data)
{
  answer (data, "m", "a", NULL);
  answer (data, "m", "b", NULL);
  answer (data, "m", "c", "new");
}

static void
test_foreach_changing (Fixture       *fixture,
                       gconstpointer  data)
{
  answer (fixture->assessment, "m", "a", "1");
  answer (fixture->assessment, "m", "b", "2");

  seral_answer_map_foreach (fixture->map, "m", clear_other, fixture->assessment);

  assert_list (fixture->map, "m", "m/c=new ");
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("c%u", i * 7919 % 5000);

      answer (fixture->assessment, "m", criterion, criterion);
    }

  g_assert_cmpuint (seral_answer_map_get_n (fixture->map, "m"), ==, 5000);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("c%u", i);

      g_assert_cmpstr (seral_answer_get_option (seral_answer_map_lookup (fixture->map, "m", criterion)), ==, criterion);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/assessment/answer-map/order", test_order);
  ADD ("/assessment/answer-map/clear", test_clear);
  ADD ("/assessment/answer-map/changed", test_changed);
  ADD ("/assessment/answer-map/copy", test_copy);
  ADD ("/assessment/answer-map/foreach-changing", test_foreach_changing);
  ADD ("/assessment/answer-map/many", test_many);
#undef ADD

  return g_test_run ();
}
