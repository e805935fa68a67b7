/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json.h"
#include "exchange-support.h"
#include "exchange/seral-scores.h"
#include "scoring/seral-scoring.h"

#define SAMPLE "halden-instruments.seral"

static JsonObject *
score_json (Sample   *sample,
            JsonNode **root)
{
  sample_load (sample, SAMPLE);
  *root = seral_scores_to_json (sample->result, "halden.seral", sample->round);

  return json_node_get_object (*root);
}

/* The members in the order in which the format names them. */
static void
assert_members (JsonObject *object,
                const char *names)
{
  g_autoptr (GList) members = json_object_get_members (object);
  g_autoptr (GString) found = g_string_new (NULL);

  for (GList *l = members; l != NULL; l = l->next)
    g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", (char *) l->data);

  g_assert_cmpstr (found->str, ==, names);
}

static void
test_shape (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (JsonNode) root = NULL;
  JsonObject *score = score_json (&sample, &root);
  JsonObject *gate, *dimension;

  assert_members (score, "file round depth model version stage score index progress highest atLeast atMost evidenced "
                         "answered dontKnow applicable total thin ahead blocking gates dimensions");
  assert_members (json_object_get_object_member (score, "stage"), "id level name");
  assert_members (json_object_get_object_member (score, "atLeast"), "level score");
  assert_members (json_object_get_object_member (score, "atMost"), "level score");
  assert_members (json_object_get_object_member (score, "evidenced"), "level score");

  gate = json_array_get_object_element (json_object_get_array_member (score, "gates"), 0);
  assert_members (gate, "level completeness passed");
  dimension = json_array_get_object_element (json_object_get_array_member (score, "dimensions"), 0);
  assert_members (dimension, "id parent score index level ceiling completeness");
  g_assert_true (json_object_get_null_member (dimension, "parent"));
}

static void
test_values (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (JsonNode) root = NULL;
  JsonObject *score = score_json (&sample, &root);
  JsonArray *gates = json_object_get_array_member (score, "gates");
  JsonArray *blocking = json_object_get_array_member (score, "blocking");
  JsonObject *stage = json_object_get_object_member (score, "stage");

  g_assert_cmpstr (json_object_get_string_member (score, "file"), ==, "halden.seral");
  g_assert_cmpstr (json_object_get_string_member (score, "round"), ==, seral_round_get_id (sample.round));
  g_assert_cmpstr (json_object_get_string_member (score, "model"), ==, "partnerspot");
  g_assert_cmpstr (json_object_get_string_member (score, "depth"), ==, "core");
  g_assert_cmpstr (json_object_get_string_member (stage, "id"), ==, "managed-partners");
  g_assert_cmpint (json_object_get_int_member (stage, "level"), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (score, "score"), ==, seral_result_get_score (sample.result));
  g_assert_cmpfloat (json_object_get_double_member (score, "index"), ==, seral_result_get_index (sample.result));
  g_assert_cmpint (json_object_get_int_member (score, "answered"), ==, seral_result_get_n_answered (sample.result));
  g_assert_cmpint (json_object_get_int_member (score, "total"), ==, 12);

  g_assert_cmpuint (json_array_get_length (gates), ==, 4);
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (gates, 0), "passed"));
  g_assert_false (json_object_get_boolean_member (json_array_get_object_element (gates, 1), "passed"));
  g_assert_cmpstr (json_array_get_string_element (blocking, 0), ==, "tiers-requirements");
}

/* Where no question applies there is no stage, and null says so. */
static void
test_nothing_applies (void)
{
  g_auto (Sample) sample G_GNUC_UNUSED = { NULL, };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "definitions", "good", "minimal-graded.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SeralModel) model = NULL;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) csv = g_string_new (NULL);
  JsonObject *score;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_static (text, strlen (text));
  model = seral_model_new_from_bytes (bytes, NULL, NULL, &error);
  g_assert_no_error (error);

  answers = seral_answers_new (model);
  seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n; i++)
    g_assert_true (seral_answers_set (answers, i, "not-applicable", FALSE));
  result = seral_score (answers, SERAL_DEPTH_FULL);

  root = seral_scores_to_json (result, NULL, NULL);
  score = json_node_get_object (root);
  g_assert_true (json_object_get_null_member (score, "file"));
  g_assert_true (json_object_get_null_member (score, "round"));
  g_assert_true (json_object_get_null_member (score, "stage"));
  g_assert_true (json_object_get_null_member (score, "score"));
  g_assert_true (json_object_get_null_member (score, "index"));
  g_assert_true (json_object_get_null_member (score, "atLeast"));
  g_assert_true (json_object_get_null_member (score, "evidenced"));

  seral_scores_append_csv (csv, result, NULL, NULL);
  g_assert_true (g_str_has_prefix (csv->str, ",,,"));
}

static void
test_csv (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (GString) csv = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) heads = NULL;
  g_auto (GStrv) cells = NULL;

  sample_load (&sample, SAMPLE);
  seral_scores_append_csv_head (csv);
  seral_scores_append_csv (csv, sample.result, "=halden.seral", sample.round);

  lines = g_strsplit (csv->str, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  heads = g_strsplit (lines[0], ",", -1);
  cells = g_strsplit (lines[1], ",", -1);
  g_assert_cmpuint (g_strv_length (heads), ==, g_strv_length (cells));
  g_assert_cmpstr (cells[0], ==, "'=halden.seral");
  g_assert_cmpstr (heads[6], ==, "level");
  g_assert_cmpstr (cells[6], ==, "2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/scores/shape", test_shape);
  g_test_add_func ("/exchange/scores/values", test_values);
  g_test_add_func ("/exchange/scores/nothing-applies", test_nothing_applies);
  g_test_add_func ("/exchange/scores/csv", test_csv);

  return g_test_run ();
}
