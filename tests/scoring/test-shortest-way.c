/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"

#define N_MODELS  1500
/* Up to this many applicable criteria, all ways are tried. */
#define MAX_TRIED 12

static void
assert_way (SeralResult *result,
            const char  *expected)
{
  g_autoptr (GArray) raises = seral_scoring_shortest_way (result);
  g_autoptr (GString) text = g_string_new (NULL);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (seral_result_get_model (result), &n);
  for (guint i = 0; i < raises->len; i++)
    {
      const SeralRaise *raise = &g_array_index (raises, SeralRaise, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", criteria[raise->criterion].id, raise->option);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

/* Under "every" each criterion below the threshold goes just to it. */
static void
test_every (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) first = NULL;
  g_autoptr (SeralResult) second = NULL;

  test_set (answers, "b2", "partly");
  first = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (first, "a2=largely b2=largely");

  test_set (answers, "a2", "fully");
  second = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (second, "b2=largely");
}

/* Under "mean" the floor comes first, and what the mean still needs is taken where it gains most. */
static void
test_mean_with_floor (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("floored");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) first = NULL;
  g_autoptr (SeralResult) second = NULL;

  test_set (answers, "a2", "partly");
  test_set (answers, "b2", "partly");
  first = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (first, "a2=fully");

  test_set (answers, "b2", "fully");
  test_set (answers, "a2", "no");
  second = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (second, "a2=partly");
}

/* A rubric is raised to the next stage, not to the top. */
static void
test_rubric (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("rubric");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "ra", "three");
  test_set (answers, "rb", "four");
  test_set (answers, "rc", "three");
  test_set (answers, "rd", "one");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (result, "ra=four rc=four");
}

/* The weakest dimension alone is raised. */
static void
test_weakest (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("weak");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "p1", "fully");
  test_set (answers, "q1", "fully");
  test_set (answers, "p2", "fully");
  test_set (answers, "q2", "fully");
  test_set (answers, "h1", "fully");
  test_set (answers, "h3", "partly");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (result, "h3=largely");
}

/* Where the mean of the dimensions decides, any level can lift it. */
static void
test_mean_of_dimensions (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("tree");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;

  test_set (answers, "p1", "fully");
  test_set (answers, "q1", "fully");
  result = seral_score (answers, SERAL_DEPTH_FULL);

  /* h3 stands for level 2 as well: fully would give 1 of the 0.5 that is missing. */
  g_assert_cmpfloat_with_epsilon (seral_result_get_score (result), 0.5, 1e-9);
  assert_way (result, "h3=largely");
}

static void
test_at_the_highest (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) top = NULL;
  g_autoptr (SeralResult) none = NULL;
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n; i++)
    test_set (answers, criteria[i].id, "fully");
  top = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (top, "");

  for (guint i = 0; i < n; i++)
    test_set (answers, criteria[i].id, SERAL_OPTION_NOT_APPLICABLE);
  none = seral_score (answers, SERAL_DEPTH_FULL);
  assert_way (none, "");
}

static const char *
get_best_option (SeralModel *model,
                 guint       criterion)
{
  const SeralCriterion *asked;
  const SeralOption *best;
  guint n;

  asked = &seral_model_get_criteria (model, &n)[criterion];
  if (asked->kind == SERAL_CRITERION_RUBRIC)
    {
      const SeralStage *stages = seral_model_get_stages (model, &n);

      return stages[n - 1].id;
    }

  best = &asked->scale->options[0];
  for (guint i = 1; i < asked->scale->n_options; i++)
    {
      if (asked->scale->options[i].value > best->value)
        best = &asked->scale->options[i];
    }

  return best->id;
}

static int
get_level_with (SeralResult  *result,
                SeralAnswers *answers)
{
  g_autoptr (SeralResult) raised = seral_score (answers, seral_result_get_depth (result));

  return seral_result_get_level (raised);
}

/* Raises all criteria of a bit set to their best. */
static int
try_set (SeralResult *result,
         GArray      *candidates,
         guint        bits)
{
  g_autoptr (SeralAnswers) answers = seral_answers_copy (seral_result_get_answers (result));

  for (guint i = 0; i < candidates->len; i++)
    {
      guint criterion = g_array_index (candidates, guint, i);

      if (bits & (1u << i))
        seral_answers_set (answers, criterion, get_best_option (seral_result_get_model (result), criterion), FALSE);
    }

  return get_level_with (result, answers);
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits > 0; bits &= bits - 1)
    n++;

  return n;
}

/* Tries all sets of criteria: none that is smaller reaches the next stage. */
static void
assert_fewest (SeralResult *result,
               guint        n_raises)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  SeralAnswers *answers = seral_result_get_answers (result);
  const SeralCriterion *criteria;
  guint n, fewest = G_MAXUINT;

  criteria = seral_model_get_criteria (seral_result_get_model (result), &n);
  for (guint i = 0; i < n; i++)
    {
      if (seral_answers_get_state (answers, i) != SERAL_ANSWER_NOT_APPLICABLE &&
          seral_criterion_in_depth (&criteria[i], seral_result_get_depth (result)))
        g_array_append_val (candidates, i);
    }
  if (candidates->len > MAX_TRIED)
    return;

  for (guint bits = 0; bits < 1u << candidates->len; bits++)
    {
      guint n_bits = count_bits (bits);

      if (n_bits < fewest && try_set (result, candidates, bits) > seral_result_get_level (result))
        fewest = n_bits;
    }

  g_assert_cmpuint (n_raises, ==, fewest == G_MAXUINT ? 0 : fewest);
}

/* No single raise could be to a lower option. */
static void
assert_lowest (SeralResult *result,
               GArray      *raises)
{
  SeralModel *model = seral_result_get_model (result);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < raises->len; i++)
    {
      const SeralRaise *raise = &g_array_index (raises, SeralRaise, i);
      const SeralScale *scale = criteria[raise->criterion].scale;
      double value;

      if (scale == NULL)
        continue;

      value = seral_scale_find_option (scale, raise->option)->value;
      for (guint j = 0; j < scale->n_options; j++)
        {
          g_autoptr (SeralAnswers) answers = NULL;

          if (scale->options[j].value >= value)
            continue;
          answers = seral_answers_copy (seral_result_get_answers (result));
          for (guint k = 0; k < raises->len; k++)
            {
              const SeralRaise *other = &g_array_index (raises, SeralRaise, k);

              seral_answers_set (answers, other->criterion, k == i ? scale->options[j].id : other->option, FALSE);
            }
          g_assert_cmpint (get_level_with (result, answers), <=, seral_result_get_level (result));
        }
    }
}

static void
assert_shortest (SeralResult *result)
{
  g_autoptr (GArray) raises = seral_scoring_shortest_way (result);
  g_autoptr (SeralAnswers) answers = seral_answers_copy (seral_result_get_answers (result));

  for (guint i = 0; i < raises->len; i++)
    {
      const SeralRaise *raise = &g_array_index (raises, SeralRaise, i);

      g_assert_cmpint (seral_answers_get_state (answers, raise->criterion), !=, SERAL_ANSWER_NOT_APPLICABLE);
      g_assert_true (seral_answers_set (answers, raise->criterion, raise->option, FALSE));
    }

  if (raises->len > 0)
    g_assert_cmpint (get_level_with (result, answers), >, seral_result_get_level (result));
  assert_fewest (result, raises->len);
  assert_lowest (result, raises);
}

/* On any model: the way leads there, no way is shorter, and no raise of it is too high. */
static void
test_any (void)
{
  guint n_ways = 0;

  for (guint32 seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (5000 + seed);
      g_autoptr (SeralModel) model = test_random_model (random);
      g_autoptr (SeralAnswers) answers = test_random_answers (random, model);
      g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);

      g_test_message ("model %u", seed);
      if (!seral_result_has_stage (result))
        continue;
      assert_shortest (result);
      n_ways++;
    }

  g_assert_cmpuint (n_ways, >, N_MODELS / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/shortest-way/every", test_every);
  g_test_add_func ("/scoring/shortest-way/mean-with-floor", test_mean_with_floor);
  g_test_add_func ("/scoring/shortest-way/rubric", test_rubric);
  g_test_add_func ("/scoring/shortest-way/weakest", test_weakest);
  g_test_add_func ("/scoring/shortest-way/mean-of-dimensions", test_mean_of_dimensions);
  g_test_add_func ("/scoring/shortest-way/at-the-highest", test_at_the_highest);
  g_test_add_func ("/scoring/shortest-way/any", test_any);

  return g_test_run ();
}
