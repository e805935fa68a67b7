/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring-support.h"

static SeralModel *
load_model (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_new_from_bytes (bytes, NULL, faults, &error);

  if (model == NULL)
    {
      g_autofree char *list = seral_faults_to_text (faults);

      g_error ("%s\n%s\n%s", error->message, list, json);
    }

  return model;
}

/* Loads a definition written with ' for ", so that it can be read in a C file. */
SeralModel *
test_model_from_text (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return load_model (json);
}

/* Loads an assessment, written likewise. */
SeralAssessment *
test_assessment_from_text (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralAssessment *assessment = seral_assessment_new_from_bytes (bytes, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (assessment);

  return assessment;
}

JsonNode *
test_load_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scoring-cases.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

SeralModel *
test_model_from_cases (const char *id)
{
  g_autoptr (JsonNode) root = test_load_cases ();
  JsonArray *models = json_object_get_array_member (json_node_get_object (root), "models");

  for (guint i = 0; i < json_array_get_length (models); i++)
    {
      JsonObject *model = json_array_get_object_element (models, i);

      if (g_str_equal (json_object_get_string_member (model, "id"), id))
        {
          g_autofree char *json = json_to_string (json_array_get_element (models, i), FALSE);

          return load_model (json);
        }
    }

  g_assert_not_reached ();
}

guint
test_find_criterion (SeralModel *model,
                     const char *id)
{
  const SeralCriterion *criterion = seral_model_find_criterion (model, id);

  g_assert_nonnull (criterion);

  return criterion->index;
}

void
test_set (SeralAnswers *answers,
          const char   *criterion,
          const char   *option)
{
  guint index = test_find_criterion (seral_answers_get_model (answers), criterion);

  g_assert_true (seral_answers_set (answers, index, option, FALSE));
}

/* Compares a list of criteria with ids that are separated by spaces. */
void
test_assert_ids (SeralModel  *model,
                 const guint *criteria,
                 guint        n_criteria,
                 const char  *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  const SeralCriterion *all;
  guint n_all;

  all = seral_model_get_criteria (model, &n_all);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_assert_cmpuint (criteria[i], <, n_all);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", all[criteria[i]].id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

/* A number as JSON, whatever the locale. */
static void
append_number (GString    *json,
               const char *member,
               double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (json, ",'%s':%s", member, g_ascii_dtostr (text, sizeof text, number));
}

static double
get_random_weight (GRand *random)
{
  return g_rand_boolean (random) ? 1 : g_rand_int_range (random, 1, 9) / 2.0;
}

static double
get_random_share (GRand *random)
{
  return g_rand_boolean (random) ? g_rand_int_range (random, 1, 4) / 3.0 : g_rand_int_range (random, 1, 11) / 10.0;
}

static void
append_stages (GString *json,
               int      base,
               guint    n_stages)
{
  g_string_append (json, ",'stages':[");
  for (guint i = 0; i < n_stages; i++)
    g_string_append_printf (json, "%s{'id':'s%u','level':%d,'name':'S%u'}", i > 0 ? "," : "", i, base + (int) i, i);
  g_string_append (json, "]");
}

static void
append_scales (GString *json,
               GRand   *random)
{
  g_string_append (json, ",'scales':{");
  for (guint i = 0; i < 3; i++)
    {
      guint n_options = (guint) g_rand_int_range (random, 2, 6);

      g_string_append_printf (json, "%s'x%u':{'options':[", i > 0 ? "," : "", i);
      for (guint j = 0; j < n_options; j++)
        {
          double value = j == 0 ? 0 : (j + 1 == n_options && i < 2) ? 1 : get_random_share (random);

          g_string_append_printf (json, "%s{'id':'o%u','label':'O'", j > 0 ? "," : "", j);
          append_number (json, "value", value);
          g_string_append (json, "}");
        }
      g_string_append (json, "]}");
    }
  g_string_append (json, "}");
}

/* Dimensions in any order, parents after their children too; tells which have no children. */
static GArray *
append_dimensions (GString *json,
                   GRand   *random)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = (guint) g_rand_int_range (random, 1, 8);
  g_autofree int *parents = g_new (int, n);
  g_autofree gboolean *is_parent = g_new0 (gboolean, n);
  gboolean forward = g_rand_boolean (random);

  for (guint i = 0; i < n; i++)
    {
      parents[i] = -1;
      if (i > 0 && g_rand_int_range (random, 0, 3) > 0)
        {
          parents[i] = g_rand_int_range (random, 0, (int) i);
          is_parent[parents[i]] = TRUE;
        }
    }

  g_string_append (json, ",'dimensions':[");
  for (guint i = 0; i < n; i++)
    {
      guint at = forward ? i : n - 1 - i;

      g_string_append_printf (json, "%s{'id':'d%u','name':'D'", i > 0 ? "," : "", at);
      append_number (json, "weight", get_random_weight (random));
      if (parents[at] >= 0)
        g_string_append_printf (json, ",'parent':'d%d'", parents[at]);
      g_string_append (json, "}");
      if (!is_parent[at])
        g_array_append_val (leaves, at);
    }
  g_string_append (json, "]");

  return leaves;
}

static void
append_criterion (GString *json,
                  GRand   *random,
                  guint    index,
                  guint    dimension,
                  guint    stage)
{
  gboolean is_rubric = g_rand_int_range (random, 0, 6) == 0;

  g_string_append_printf (json, "%s{'id':'c%u','dimension':'d%u','question':'?'", index > 0 ? "," : "", index, dimension);
  append_number (json, "weight", get_random_weight (random));
  if (g_rand_int_range (random, 0, 4) == 0)
    g_string_append (json, ",'depth':'full'");

  if (is_rubric)
    g_string_append (json, ",'descriptors':{'s0':{'text':'low'}}");
  else
    {
      g_string_append_printf (json, ",'stage':'s%u','scale':'x%d'", stage, g_rand_int_range (random, 0, 3));
      if (g_rand_int_range (random, 0, 3) == 0)
        g_string_append (json, ",'gates':false");
    }
  g_string_append (json, "}");
}

static void
append_criteria (GString *json,
                 GRand   *random,
                 GArray  *leaves,
                 guint    n_stages)
{
  guint n_asked = n_stages > 2 && g_rand_boolean (random) ? n_stages - 2 : n_stages - 1;
  guint n = MAX (n_asked, leaves->len) + (guint) g_rand_int_range (random, 0, 12);

  /* Every stage and every dimension that has no children is asked at least once. */
  g_string_append (json, ",'criteria':[");
  for (guint i = 0; i < n; i++)
    {
      guint leaf = i < leaves->len ? i : (guint) g_rand_int_range (random, 0, (int) leaves->len);
      guint stage = i < n_asked ? i + 1 : (guint) g_rand_int_range (random, 1, (int) n_asked + 1);

      append_criterion (json, random, i, g_array_index (leaves, guint, leaf), stage);
    }
  g_string_append (json, "]");
}

static void
append_scoring (GString *json,
                GRand   *random)
{
  const char *rules[] = { "every", "mean" };
  const char *overall[] = { "gated", "weakest", "mean" };
  double threshold = get_random_share (random);

  g_string_append_printf (json, ",'scoring':{'gate':{'rule':'%s'", rules[g_rand_int_range (random, 0, 2)]);
  append_number (json, "threshold", threshold);
  if (g_rand_boolean (random))
    append_number (json, "floor", threshold / 2);
  g_string_append_printf (json, "},'overall':'%s'}", overall[g_rand_int_range (random, 0, 3)]);
}

/* A definition of any shape: what it means does not matter, only that it is one. */
SeralModel *
test_random_model (GRand *random)
{
  g_autoptr (GString) json = g_string_new ("{'format':'seral-model','formatVersion':1,'id':'random',"
                                           "'version':'1.0.0','name':'Random','language':'en'");
  guint n_stages = (guint) g_rand_int_range (random, 2, 7);
  g_autoptr (GArray) leaves = NULL;

  append_stages (json, g_rand_int_range (random, 0, 2), n_stages);
  append_scales (json, random);
  leaves = append_dimensions (json, random);
  append_criteria (json, random, leaves, n_stages);
  append_scoring (json, random);
  g_string_append (json, "}");

  return test_model_from_text (json->str);
}

/* Anything an answer can be, mostly an option; NULL is open. */
const char *
test_random_option (GRand      *random,
                    SeralModel *model,
                    guint       criterion)
{
  const SeralCriterion *asked;
  const SeralStage *stages;
  guint n;

  asked = &seral_model_get_criteria (model, &n)[criterion];
  stages = seral_model_get_stages (model, &n);
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      return NULL;
    case 1:
      return SERAL_OPTION_DONT_KNOW;
    case 2:
      return SERAL_OPTION_NOT_APPLICABLE;
    default:
      if (asked->kind == SERAL_CRITERION_RUBRIC)
        return stages[g_rand_int_range (random, 0, (int) n)].id;
      return asked->scale->options[g_rand_int_range (random, 0, (int) asked->scale->n_options)].id;
    }
}

void
test_random_answer (GRand        *random,
                    SeralAnswers *answers,
                    guint         criterion)
{
  const char *option = test_random_option (random, seral_answers_get_model (answers), criterion);

  g_assert_true (seral_answers_set (answers, criterion, option, g_rand_boolean (random)));
}

SeralAnswers *
test_random_answers (GRand      *random,
                     SeralModel *model)
{
  SeralAnswers *answers = seral_answers_new (model);
  guint n;

  seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n; i++)
    test_random_answer (random, answers, i);

  return answers;
}
