/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "assessment/seral-assessment.h"
#include "scoring-support.h"

/*
 * The worked cases of the scoring rules: each is a test of its own, and every
 * member of what is expected is looked at.
 */

typedef struct
{
  JsonObject *test;
  gboolean    is_round;
} Case;

static JsonNode *cases;

/* A member that is null, or a number to 1e-9. */
static void
assert_number (JsonObject *expected,
               const char *member,
               double      actual)
{
  JsonNode *node = json_object_get_member (expected, member);

  g_assert_nonnull (node);
  if (json_node_is_null (node))
    g_assert_true (isnan (actual));
  else
    g_assert_cmpfloat_with_epsilon (actual, json_node_get_double (node), 1e-9);
}

static void
assert_criteria (SeralModel  *model,
                 JsonObject  *expected,
                 const char  *member,
                 const guint *criteria,
                 guint        n_criteria)
{
  JsonArray *ids = json_object_get_array_member (expected, member);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (ids); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", json_array_get_string_element (ids, i));

  test_assert_ids (model, criteria, n_criteria, text->str);
}

static void
assert_standing (JsonObject *expected,
                 const char *member,
                 int         level,
                 double      score)
{
  JsonObject *standing = json_object_get_object_member (expected, member);

  assert_number (standing, "score", score);
  assert_number (standing, "level", isnan (score) ? NAN : level);
}

static void
assert_gates (JsonObject           *expected,
              const SeralSetResult *found)
{
  JsonArray *gates = json_object_get_array_member (expected, "gates");

  g_assert_cmpuint (found->n_gates, ==, json_array_get_length (gates));
  for (guint i = 0; i < found->n_gates; i++)
    {
      JsonObject *gate = json_array_get_object_element (gates, i);

      g_assert_cmpint (found->gates[i].level, ==, json_object_get_int_member (gate, "level"));
      assert_number (gate, "completeness", found->gates[i].completeness);
      if (json_object_get_null_member (gate, "passed"))
        g_assert_true (isnan (found->gates[i].completeness));
      else
        g_assert_cmpint (found->gates[i].passed, ==, json_object_get_boolean_member (gate, "passed"));
    }
}

static void
assert_dimension (JsonObject           *expected,
                  const SeralSetResult *found)
{
  JsonObject *completeness = json_object_get_object_member (expected, "completeness");
  gboolean is_none = isnan (found->score);

  assert_number (expected, "score", found->score);
  assert_number (expected, "index", found->index);
  assert_number (expected, "level", is_none ? NAN : found->level);
  assert_number (expected, "ceiling", is_none ? NAN : found->ceiling);

  g_assert_cmpuint (found->n_gates, ==, json_object_get_size (completeness));
  for (guint i = 0; i < found->n_gates; i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", found->gates[i].level);

      assert_number (completeness, level, found->gates[i].completeness);
    }
}

static void
assert_dimensions (JsonObject  *expected,
                   SeralResult *result)
{
  JsonObject *dimensions = json_object_get_object_member (expected, "dimensions");
  SeralModel *model = seral_result_get_model (result);
  const SeralDimension *all;
  guint n;

  all = seral_model_get_dimensions (model, &n);
  g_assert_cmpuint (n, ==, json_object_get_size (dimensions));
  for (guint i = 0; i < n; i++)
    assert_dimension (json_object_get_object_member (dimensions, all[i].id), seral_result_get_dimension (result, i));
}

static void
assert_result (JsonObject  *expected,
               SeralResult *result)
{
  SeralModel *model = seral_result_get_model (result);
  gboolean has_stage = seral_result_has_stage (result);
  const guint *criteria;
  guint n;

  assert_number (expected, "level", has_stage ? seral_result_get_level (result) : NAN);
  assert_number (expected, "score", seral_result_get_score (result));
  assert_number (expected, "index", seral_result_get_index (result));
  assert_number (expected, "progress", seral_result_get_progress (result));
  assert_number (expected, "highest", has_stage ? seral_result_get_highest (result) : NAN);
  assert_number (expected, "answered", seral_result_get_n_answered (result));
  assert_number (expected, "total", seral_result_get_n_total (result));
  g_assert_cmpint (seral_result_get_thin (result), ==, json_object_get_boolean_member (expected, "thin"));

  criteria = seral_result_get_blocking (result, &n);
  assert_criteria (model, expected, "blocking", criteria, n);
  criteria = seral_result_get_ahead (result, &n);
  assert_criteria (model, expected, "ahead", criteria, n);

  assert_standing (expected, "atMost",
                   seral_result_get_at_most_level (result), seral_result_get_at_most_score (result));
  assert_standing (expected, "evidenced",
                   seral_result_get_evidenced_level (result), seral_result_get_evidenced_score (result));
  assert_gates (expected, seral_result_get_overall (result));
  assert_dimensions (expected, result);

  /* A member that is looked at nowhere above would be a rule nobody checks. */
  g_assert_cmpuint (json_object_get_size (expected), ==, 14);
}

static SeralDepth
get_depth (JsonObject *test)
{
  if (json_object_has_member (test, "depth"))
    return g_str_equal (json_object_get_string_member (test, "depth"), "core") ? SERAL_DEPTH_CORE : SERAL_DEPTH_FULL;

  return SERAL_DEPTH_FULL;
}

static SeralAnswers *
read_answers (SeralModel *model,
              JsonObject *test)
{
  SeralAnswers *answers = seral_answers_new (model);
  JsonObject *object = json_object_get_object_member (test, "answers");
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *answer;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &criterion, &answer))
    {
      JsonObject *members = json_node_get_object (answer);

      g_assert_true (seral_answers_set (answers, test_find_criterion (model, criterion),
                                        json_object_get_string_member (members, "option"),
                                        json_object_has_member (members, "evidence")));
    }

  return answers;
}

static void
append_by_model (GString    *json,
                 const char *model,
                 JsonNode   *answers)
{
  g_autofree char *text = json_to_string (answers, FALSE);

  g_string_append_printf (json, "{'%s':%s}", model, text);
}

/* Sheets go the whole way through a document, as a user's do. */
static SeralAssessment *
read_assessment (JsonObject *test)
{
  const char *model = json_object_get_string_member (test, "model");
  JsonArray *sheets = json_object_get_array_member (test, "sheets");
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (json,
                          "{'format':'seral-assessment','formatVersion':1,'id':'a','title':'',"
                          "'models':[{'id':'%s','version':'1.0.0','depth':'full'}],"
                          "'rounds':[{'id':'r','title':'','date':'2026-11-21','consolidation':'%s','sheets':[",
                          model, json_object_get_string_member (test, "consolidation"));
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      g_string_append_printf (json, "%s{'id':'s%u','answers':", i > 0 ? "," : "", i);
      append_by_model (json, model, json_array_get_element (sheets, i));
      g_string_append (json, "}");
    }
  g_string_append (json, "],'agreed':");
  append_by_model (json, model, json_object_get_member (test, "agreed"));
  g_string_append (json, "}]}");

  return test_assessment_from_text (json->str);
}

static void
assert_spreads (JsonObject   *test,
                SeralAnswers *answers)
{
  JsonObject *spread = json_object_get_object_member (test, "spread");
  SeralModel *model = seral_answers_get_model (answers);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (model, &n);
  g_assert_cmpuint (n, ==, json_object_get_size (spread));
  for (guint i = 0; i < n; i++)
    assert_number (spread, criteria[i].id, seral_answers_get_spread (answers, i));
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (SeralModel) model = test_model_from_cases (json_object_get_string_member (item->test, "model"));
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;

  if (item->is_round)
    {
      assessment = read_assessment (item->test);
      answers = seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));
      assert_spreads (item->test, answers);
    }
  else
    answers = read_answers (model, item->test);

  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 0);
  result = seral_score (answers, get_depth (item->test));
  assert_result (json_object_get_object_member (item->test, "expected"), result);
}

static void
add_cases (const char *member,
           gboolean    is_round,
           guint       n_expected)
{
  JsonArray *list = json_object_get_array_member (json_node_get_object (cases), member);

  g_assert_cmpuint (json_array_get_length (list), ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      Case *item = g_new (Case, 1);
      g_autofree char *name = NULL;

      item->test = json_array_get_object_element (list, i);
      item->is_round = is_round;
      name = g_strdup_printf ("/scoring/%s/%s", member, json_object_get_string_member (item->test, "title"));
      g_test_add_data_func_full (name, item, test_case, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  cases = test_load_cases ();
  add_cases ("cases", FALSE, 18);
  add_cases ("respondents", TRUE, 6);
  status = g_test_run ();
  json_node_unref (cases);

  return status;
}
