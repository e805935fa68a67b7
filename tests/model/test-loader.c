/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json.h"
#include "model-support.h"
#include "model/seral-model-loader.h"

/* What the corpus does not show: error codes, places of syntax errors, several
 * faults at once, warnings that follow from the whole, and sheer size. */

static GBytes *
read_sample (void)
{
  return model_support_read ("data", "definitions", "good", "everything.json", NULL);
}

static GBytes *
bytes_for (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
test_syntax (void)
{
  g_autoptr (GBytes) bytes = bytes_for ("{\n  \"format\": \"seral-model\",\n  \"name\": \"ä\" 7\n}\n");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_SYNTAX);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpuint (seral_faults_get (faults, 0)->line, ==, 3);
  g_assert_cmpuint (seral_faults_get (faults, 0)->column, ==, 15);
}

static void
test_empty (void)
{
  static const char * const texts[] = { "", " ", "null", "[]", "\"seral-model\"", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_for (texts[i]);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;

      model_support_refuse (bytes, faults, &error);
      g_assert_cmpstr (seral_faults_get (faults, 0)->pointer, ==, "");
    }
}

/* A missing member is reported at the object that lacks it: all ten at once. */
static void
test_missing (void)
{
  g_autoptr (GBytes) bytes = bytes_for ("{}");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpstr (seral_faults_get (faults, i)->pointer, ==, "");
}

/* A file of another kind is told apart at once, and not member by member. */
static void
test_wrong_format (void)
{
  g_autoptr (GBytes) bytes = bytes_for ("{\"format\": \"seral-assessment\", \"formatVersion\": 1, \"title\": 7}");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpstr (seral_faults_get (faults, 0)->pointer, ==, "/format");
}

static void
test_too_new (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"formatVersion\": 1", "\"formatVersion\": 2");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_TOO_NEW);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpstr (seral_faults_get (faults, 0)->pointer, ==, "/formatVersion");
}

/* 1.0 is the whole number 1, as JSON Schema has it. */
static void
test_format_version_as_double (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"formatVersion\": 1", "\"formatVersion\": 1.0");
  g_autoptr (SeralModel) model = model_support_load (bytes);

  g_assert_nonnull (model);
}

/* One pass finds what is wrong in every part, and the error says how much it is. */
static void
test_all_at_once (void)
{
  static const struct { const char *from; const char *to; const char *pointer; } edits[] = {
    { "\"version\": \"1.0.0\"", "\"version\": \"1\"", "/version" },
    { "\"resource\": \"I.2\"", "\"resource\": \"I.3\"", "/stages/0/focus/0/resource" },
    { "\"to\": \"high\"", "\"to\": \"low\"", "/transitions/0/to" },
    { "\"value\": 1.0", "\"value\": 1.5", "/scales/degree/options/1/value" },
    { "\"weight\": 2", "\"weight\": 0", "/dimensions/1/weight" },
    { "\"question\": \"Is it written?\"", "\"question\": 7", "/criteria/0/question" },
    { "\"rule\": \"mean\"", "\"rule\": \"median\"", "/scoring/gate/rule" },
    { "\"area\": \"process\"", "\"area\": \"cellar\"", "/actions/0/area" },
    { "\"fact\": \"plan-items\"", "\"fact\": \"weather\"", "/pitfalls/0/when/fact" },
    { "\"min\": 2", "\"min\": 4", "/targetHorizonYears/max" },
  };
  g_autoptr (GBytes) bytes = read_sample ();
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GBytes) before = g_steal_pointer (&bytes);

      bytes = model_support_edit (before, edits[i].from, edits[i].to);
    }

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "10 faults"));
  g_assert_nonnull (strstr (error->message, "/version"));
  g_assert_cmpuint (seral_faults_get_n (faults), ==, G_N_ELEMENTS (edits));

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_cmpstr (seral_faults_get (faults, i)->pointer, ==, edits[i].pointer);
}

static void
test_one_fault (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"area\": \"process\"", "\"area\": \"cellar\"");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_true (g_str_has_prefix (error->message, "/actions/0/area: "));
}

/* Spans, versions and steps that contradict themselves. */
static void
test_contradictions (void)
{
  static const struct { const char *from; const char *to; const char *pointer; } edits[] = {
    { "\"minMonths\": 0", "\"minMonths\": 7", "/stages/0/duration/maxMonths" },
    { "\"min\": 6", "\"min\": 19", "/transitions/0/months/max" },
    { "\"transitions\": [", "\"transitions\": [ { \"to\": \"high\" },", "/transitions/1/to" },
    { "\"version\": \"0.9.0\"", "\"version\": \"1.0.0\"", "/replaces/0/version" },
    { "\"replaces\": [", "\"replaces\": [ { \"version\": \"0.9.0\", \"map\": {} },", "/replaces/1/version" },
    { "\"maxMonths\": 6", "\"maxMonths\": 1201", "/stages/0/duration/maxMonths" },
    { "\"max\": 18", "\"max\": null", "/transitions/0/months/max" },
    { "https://example.org/", "javascript:alert(1)//", "/source/url" },
    { "https://example.org/", "https:// example.org/", "/source/url" },
  };
  g_autoptr (GBytes) sample = read_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GBytes) bytes = model_support_edit (sample, edits[i].from, edits[i].to);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", edits[i].to);
      model_support_refuse (bytes, faults, &error);
      g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
      g_assert_cmpstr (seral_faults_get (faults, 0)->pointer, ==, edits[i].pointer);
    }
}

/* A place after an element of another type is still that of the document. */
static void
test_places_in_lists (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"supports\": [", "\"supports\": [ 7, \"written\", \"nothing\",");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 2);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/actions/0/supports/0"));
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/actions/0/supports/2"));
}

/* A long text from outside is repeated in a message in part only. */
static void
test_long_id (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autofree char *long_id = g_strnfill (100000, 'x');
  g_autofree char *reference = g_strdup_printf ("\"stage\": \"%s\"", long_id);
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"stage\": \"high\"", reference);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpuint (strlen (seral_faults_get (faults, 0)->message), <, 200);
}

/* Warnings */

static void
assert_one_warning (GBytes     *bytes,
                    const char *pointer)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralModel) model = seral_model_new_from_bytes (bytes, NULL, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_WARNING, pointer));
}

static void
test_empty_dimension (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"dimensions\": [",
                                                 "\"dimensions\": [ { \"id\": \"idle\", \"name\": \"Idle\" },");

  assert_one_warning (bytes, "/dimensions/0");
}

/* The best option of the only scale is worth less than the gate asks for. */
static void
test_unreachable_gated (void)
{
  g_autoptr (GBytes) sample = model_support_read ("data", "definitions", "good", "minimal-graded.json", NULL);
  g_autoptr (SeralModel) model = model_support_load (sample);
  const SeralScale *scale = seral_model_get_scales (model, NULL);
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"value\": 1", "\"value\": 0.25");

  g_assert_cmpfloat (scale->options[scale->n_options - 1].value, ==, 1.0);
  g_assert_cmpfloat (seral_model_get_scoring (model)->threshold, >, 0.25);

  assert_one_warning (bytes, "/stages/1");
}

static GBytes *
make_definition (const char *stages,
                 const char *dimensions,
                 const char *criteria,
                 const char *scoring)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"seral-model\", \"formatVersion\": 1, \"id\": \"made\", \"version\": \"1.0.0\","
      " \"name\": \"Made\", \"language\": \"en\", \"stages\": [%s],"
      " \"scales\": {\"s\": {\"options\": [{\"id\": \"n\", \"label\": \"N\", \"value\": 0},"
      " {\"id\": \"y\", \"label\": \"Y\", \"value\": 1}]}},"
      " \"dimensions\": [%s], \"criteria\": [%s], \"scoring\": %s}",
      stages, dimensions, criteria, scoring);

  return bytes_for (text);
}

#define THREE_STAGES \
  "{\"id\": \"zero\", \"level\": 0, \"name\": \"0\"}, {\"id\": \"one\", \"level\": 1, \"name\": \"1\"}," \
  " {\"id\": \"two\", \"level\": 2, \"name\": \"2\"}"
#define GRADED(id, dimension, stage) \
  "{\"id\": \"" id "\", \"dimension\": \"" dimension "\", \"stage\": \"" stage "\", \"scale\": \"s\", \"question\": \"?\"}"
#define SCORING(overall) "{\"gate\": {\"rule\": \"every\", \"threshold\": 1}, \"overall\": \"" overall "\"}"

/* Nothing is asked for the top stage: no gate lacks a criterion, but nobody gets there. */
static void
test_unreachable_top (void)
{
  g_autoptr (GBytes) bytes = make_definition (THREE_STAGES, "{\"id\": \"a\", \"name\": \"A\"}",
                                              GRADED ("c", "a", "one"), SCORING ("gated"));

  assert_one_warning (bytes, "/stages/2");
}

/* One of three top dimensions ends at level 1: what that means depends on the rule. */
static void
test_unreachable_by_rule (void)
{
  static const struct { const char *scoring; gboolean is_reachable; } cases[] = {
    { SCORING ("gated"), TRUE },
    { SCORING ("weakest"), FALSE },
    { SCORING ("mean"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make_definition (
          THREE_STAGES,
          "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}, {\"id\": \"c\", \"name\": \"C\"}",
          GRADED ("a1", "a", "one") "," GRADED ("a2", "a", "two") "," GRADED ("b1", "b", "one") ","
          GRADED ("c1", "c", "one") "," GRADED ("c2", "c", "two"),
          cases[i].scoring);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralModel) model = seral_model_new_from_bytes (bytes, NULL, faults, &error);

      g_test_message ("%s", cases[i].scoring);
      g_assert_no_error (error);
      g_assert_nonnull (model);
      g_assert_cmpint (seral_faults_get_n (faults) == 0, ==, cases[i].is_reachable);
      g_assert_cmpint (model_support_find_fault (faults, SERAL_FAULT_WARNING, "/stages/2") == NULL, ==,
                       cases[i].is_reachable);
    }
}

/* The worked cases of scoring are taken; of one of their models the top is out of reach. */
static void
test_scoring_cases (void)
{
  g_autoptr (GBytes) bytes = model_support_read ("data", "scoring-cases.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = seral_json_parse (bytes, NULL, NULL, &error);
  JsonArray *models;

  g_assert_no_error (error);
  models = json_object_get_array_member (json_node_get_object (root), "models");
  g_assert_cmpuint (json_array_get_length (models), ==, 5);

  for (guint i = 0; i < json_array_get_length (models); i++)
    {
      JsonNode *node = json_array_get_element (models, i);
      const char *id = json_object_get_string_member (json_node_get_object (node), "id");
      g_autoptr (GBytes) model_bytes = seral_json_write (node);

      g_test_message ("%s", id);
      if (g_str_equal (id, "tree"))
        {
          assert_one_warning (model_bytes, "/stages/3");
        }
      else
        {
          g_autoptr (SeralModel) model = model_support_load (model_bytes);

          g_assert_cmpstr (seral_model_get_id (model), ==, id);
        }
    }
}

/* Size */

static GBytes *
make_large (guint n_dimensions,
            guint n_criteria,
            int   first_parent)
{
  g_autoptr (GString) dimensions = g_string_new (NULL);
  g_autoptr (GString) criteria = g_string_new (NULL);

  for (guint i = 0; i < n_dimensions; i++)
    {
      g_string_append_printf (dimensions, "%s{\"id\": \"d%u\", \"name\": \"D\"", i > 0 ? "," : "", i);
      if (i > 0 || first_parent >= 0)
        g_string_append_printf (dimensions, ", \"parent\": \"d%u\"", i > 0 ? i - 1 : (guint) first_parent);
      g_string_append_c (dimensions, '}');
    }

  for (guint i = 0; i < n_criteria; i++)
    g_string_append_printf (criteria,
                            "%s{\"id\": \"c%u\", \"dimension\": \"d%u\", \"stage\": \"%s\", \"scale\": \"s\","
                            " \"question\": \"Is it so?\", \"anchors\": {\"n\": \"No.\", \"y\": \"Yes.\"}}",
                            i > 0 ? "," : "", i, n_dimensions - 1, i % 2 == 0 ? "one" : "two");

  return make_definition (THREE_STAGES, dimensions->str, criteria->str, SCORING ("mean"));
}

static void
test_ten_thousand (void)
{
  g_autoptr (GBytes) bytes = make_large (1, 10000, -1);
  g_autoptr (SeralModel) model = model_support_load (bytes);

  g_assert_cmpuint (seral_model_count_criteria (model, SERAL_DEPTH_FULL), ==, 10000);
  g_assert_cmpuint (seral_model_find_criterion (model, "c9999")->index, ==, 9999);
  g_assert_cmpuint (seral_model_get_dimensions (model, NULL)[0].criteria.n, ==, 10000);
}

static void
test_deep_tree (void)
{
  g_autoptr (GBytes) bytes = make_large (20000, 4, -1);
  g_autoptr (SeralModel) model = model_support_load (bytes);
  int at = 19999;
  guint depth = 0;

  for (; at >= 0; at = seral_model_get_dimensions (model, NULL)[at].parent)
    depth++;

  g_assert_cmpuint (depth, ==, 20000);
}

/* A circle is one fault, however large, and at its first dimension. */
static void
test_large_circle (void)
{
  g_autoptr (GBytes) bytes = make_large (20000, 4, 17000);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/dimensions/0/parent"));
}

static void
test_too_many (void)
{
  g_autoptr (GBytes) most = make_large (1, 20000, -1);
  g_autoptr (SeralModel) model = model_support_load (most);
  g_autoptr (GBytes) bytes = make_large (1, 20001, -1);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (model);
  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_LIMIT);
}

static void
test_too_long (void)
{
  g_autofree char *blanks = g_strnfill (SERAL_MODEL_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = bytes_for (blanks);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  model_support_refuse (bytes, faults, &error);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_LIMIT);
}

/* Each of ten thousand criteria is at fault: the list ends, the count does not. */
static void
test_many_faults (void)
{
  g_autoptr (GBytes) large = make_large (1, 10000, -1);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (large, NULL), (gssize) g_bytes_get_size (large));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, "\"dimension\": \"d0\"", "\"dimension\": \"x\"", 0), ==, 10000);
  bytes = g_bytes_new (text->str, text->len);

  model_support_refuse (bytes, faults, &error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, SERAL_FAULTS_MAX);
  g_assert_cmpuint (seral_faults_get_n_omitted (faults), ==, 10000 - SERAL_FAULTS_MAX);
  g_assert_nonnull (strstr (error->message, "10000"));
}

/* Conditions as deep as JSON may be. */
static void
test_deep_condition (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GString) when = g_string_new ("\"when\": ");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SeralModel) model = NULL;
  const SeralCondition *condition;
  guint depth = 0;

  for (guint i = 0; i < 50; i++)
    g_string_append (when, "{\"not\": ");
  g_string_append (when, "{\"fact\": \"stage\", \"op\": \"=\", \"value\": 1}");
  for (guint i = 0; i < 50; i++)
    g_string_append_c (when, '}');
  g_string_append (when, ", \"was\": ");

  bytes = model_support_edit (sample, "\"when\": ", when->str);
  model = model_support_load (bytes);

  for (condition = seral_model_get_pitfalls (model, NULL)[0].when; condition->n_children == 1;
       condition = condition->children[0])
    depth++;
  g_assert_cmpuint (depth, ==, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/loader/syntax", test_syntax);
  g_test_add_func ("/model/loader/empty", test_empty);
  g_test_add_func ("/model/loader/missing", test_missing);
  g_test_add_func ("/model/loader/wrong-format", test_wrong_format);
  g_test_add_func ("/model/loader/too-new", test_too_new);
  g_test_add_func ("/model/loader/format-version-as-double", test_format_version_as_double);
  g_test_add_func ("/model/loader/all-at-once", test_all_at_once);
  g_test_add_func ("/model/loader/one-fault", test_one_fault);
  g_test_add_func ("/model/loader/contradictions", test_contradictions);
  g_test_add_func ("/model/loader/places-in-lists", test_places_in_lists);
  g_test_add_func ("/model/loader/long-id", test_long_id);
  g_test_add_func ("/model/loader/empty-dimension", test_empty_dimension);
  g_test_add_func ("/model/loader/unreachable-gated", test_unreachable_gated);
  g_test_add_func ("/model/loader/unreachable-top", test_unreachable_top);
  g_test_add_func ("/model/loader/unreachable-by-rule", test_unreachable_by_rule);
  g_test_add_func ("/model/loader/scoring-cases", test_scoring_cases);
  g_test_add_func ("/model/loader/ten-thousand", test_ten_thousand);
  g_test_add_func ("/model/loader/deep-tree", test_deep_tree);
  g_test_add_func ("/model/loader/large-circle", test_large_circle);
  g_test_add_func ("/model/loader/too-many", test_too_many);
  g_test_add_func ("/model/loader/too-long", test_too_long);
  g_test_add_func ("/model/loader/many-faults", test_many_faults);
  g_test_add_func ("/model/loader/deep-condition", test_deep_condition);

  return g_test_run ();
}
