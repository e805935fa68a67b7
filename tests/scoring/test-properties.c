/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"

/*
 * What holds for any model and any answers. Seeds are fixed, so that a failure
 * can be looked at; the message says which model it was.
 */

#define N_MODELS  300
#define N_ANSWERS 10

typedef void (*PropertyFunc) (GRand        *random,
                              SeralAnswers *answers,
                              SeralDepth    depth);

static void
for_all (PropertyFunc holds)
{
  for (guint32 seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (1000 + seed);
      g_autoptr (SeralModel) model = test_random_model (random);

      g_test_message ("model %u", seed);
      for (guint i = 0; i < N_ANSWERS; i++)
        {
          g_autoptr (SeralAnswers) answers = test_random_answers (random, model);

          holds (random, answers, g_rand_boolean (random) ? SERAL_DEPTH_CORE : SERAL_DEPTH_FULL);
        }
    }
}

static guint
get_n_criteria (SeralAnswers *answers)
{
  guint n;

  seral_model_get_criteria (seral_answers_get_model (answers), &n);

  return n;
}

static const SeralCriterion *
get_criterion (SeralAnswers *answers,
               guint         criterion)
{
  guint n;

  return &seral_model_get_criteria (seral_answers_get_model (answers), &n)[criterion];
}

/* What an answer is called that is worth at least as much as now, everywhere; NULL where there is none. */
static const char *
get_raise (GRand        *random,
           SeralAnswers *answers,
           guint         criterion)
{
  const SeralCriterion *asked = get_criterion (answers, criterion);
  guint n;

  if (seral_answers_get_state (answers, criterion) == SERAL_ANSWER_NOT_APPLICABLE)
    return NULL;

  if (asked->kind == SERAL_CRITERION_RUBRIC)
    {
      const SeralStage *stages = seral_model_get_stages (seral_answers_get_model (answers), &n);
      double level = seral_answers_get_rubric_level (answers, criterion);
      int lowest = isnan (level) ? 0 : (int) level - stages[0].level;

      return stages[g_rand_int_range (random, lowest, (int) n)].id;
    }

  for (guint tries = 0; tries < 8; tries++)
    {
      guint i = (guint) g_rand_int_range (random, 0, (int) asked->scale->n_options);

      if (asked->scale->options[i].value >= seral_answers_get_value (answers, criterion, 0))
        return asked->scale->options[i].id;
    }

  return NULL;
}

static void
assert_not_lower (SeralResult *before,
                  SeralResult *after)
{
  guint n;

  g_assert_cmpint (seral_result_has_stage (after), ==, seral_result_has_stage (before));
  if (!seral_result_has_stage (before))
    return;

  g_assert_cmpint (seral_result_get_level (after), >=, seral_result_get_level (before));
  g_assert_cmpfloat (seral_result_get_score (after), >=, seral_result_get_score (before) - 1e-9);
  g_assert_cmpfloat (seral_result_get_index (after), >=, seral_result_get_index (before) - 1e-9);
  g_assert_cmpint (seral_result_get_evidenced_level (after), >=, seral_result_get_evidenced_level (before));
  g_assert_cmpfloat (seral_result_get_evidenced_score (after), >=, seral_result_get_evidenced_score (before) - 1e-9);
  g_assert_cmpint (seral_result_get_highest (after), ==, seral_result_get_highest (before));

  seral_model_get_dimensions (seral_result_get_model (before), &n);
  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *old = seral_result_get_dimension (before, i);
      const SeralSetResult *new = seral_result_get_dimension (after, i);

      g_assert_cmpint (isnan (new->score), ==, isnan (old->score));
      if (isnan (old->score))
        continue;
      g_assert_cmpint (new->level, >=, old->level);
      g_assert_cmpfloat (new->score, >=, old->score - 1e-9);
      g_assert_cmpfloat (new->index, >=, old->index - 1e-9);
    }
}

/* Raising an answer, step by step, never lowers a stage or a score. */
static void
raising_never_lowers (GRand        *random,
                      SeralAnswers *answers,
                      SeralDepth    depth)
{
  g_autoptr (SeralResult) before = seral_score (answers, depth);

  for (guint i = 0; i < 10; i++)
    {
      guint criterion = (guint) g_rand_int_range (random, 0, (int) get_n_criteria (answers));
      const char *option = get_raise (random, answers, criterion);
      SeralResult *after;

      if (option == NULL)
        continue;

      seral_answers_set (answers, criterion, option, seral_answers_get_evidenced (answers, criterion));
      after = seral_score (answers, depth);
      assert_not_lower (before, after);
      seral_result_unref (before);
      before = after;
    }
}

/* Everything a result says, for comparing two. */
static char *
describe (SeralResult *result)
{
  GString *text = g_string_new (NULL);
  const guint *criteria;
  guint n;

  g_string_append_printf (text, "%d %.12g %.12g %.12g %d %d %d |",
                          seral_result_get_level (result), seral_result_get_score (result),
                          seral_result_get_index (result), seral_result_get_progress (result),
                          seral_result_get_highest (result), seral_result_get_thin (result),
                          seral_result_shows_evidenced (result));
  g_string_append_printf (text, "%d %.12g %d %.12g | %u %u %u %u %u |",
                          seral_result_get_at_most_level (result), seral_result_get_at_most_score (result),
                          seral_result_get_evidenced_level (result), seral_result_get_evidenced_score (result),
                          seral_result_get_n_answered (result), seral_result_get_n_dont_know (result),
                          seral_result_get_n_applicable (result), seral_result_get_n_total (result),
                          seral_result_get_n_evidenced (result));
  criteria = seral_result_get_blocking (result, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " %u", criteria[i]);
  criteria = seral_result_get_ahead (result, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " +%u", criteria[i]);

  seral_model_get_dimensions (seral_result_get_model (result), &n);
  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *found = seral_result_get_dimension (result, i);

      g_string_append_printf (text, " | %d %.12g %.12g %.12g %d", found->level, found->score,
                              found->index, found->progress, found->ceiling);
    }

  return g_string_free (text, FALSE);
}

/* Depth core does not look at what is asked at depth full alone. */
static void
core_ignores_full (GRand        *random,
                   SeralAnswers *answers,
                   SeralDepth    depth)
{
  g_autoptr (SeralResult) before = seral_score (answers, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) after = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  for (guint i = 0; i < get_n_criteria (answers); i++)
    {
      if (get_criterion (answers, i)->depth == SERAL_DEPTH_FULL)
        test_random_answer (random, answers, i);
    }

  after = seral_score (answers, SERAL_DEPTH_CORE);
  old = describe (before);
  new = describe (after);
  g_assert_cmpstr (new, ==, old);
}

static gboolean
is_in (SeralAnswers *answers,
       guint         criterion,
       guint         dimension)
{
  const SeralDimension *dimensions;
  int at = get_criterion (answers, criterion)->dimension;
  guint n;

  dimensions = seral_model_get_dimensions (seral_answers_get_model (answers), &n);
  while (at >= 0 && at != (int) dimension)
    at = dimensions[at].parent;

  return at == (int) dimension;
}

static void
assert_others_same (SeralAnswers *answers,
                    SeralResult  *before,
                    SeralResult  *after,
                    guint         criterion)
{
  SeralAnswers *then = seral_result_get_answers (before);
  SeralAnswers *now = seral_result_get_answers (after);
  guint n_stages, n_dimensions;
  const SeralStage *stages = seral_model_get_stages (seral_answers_get_model (answers), &n_stages);

  for (guint i = 0; i < get_n_criteria (answers); i++)
    {
      if (i == criterion)
        continue;
      g_assert_cmpint (seral_answers_get_state (now, i), ==, seral_answers_get_state (then, i));
      for (guint j = 0; j < n_stages; j++)
        g_assert_cmpfloat (seral_answers_get_value (now, i, stages[j].level), ==,
                           seral_answers_get_value (then, i, stages[j].level));
    }

  seral_model_get_dimensions (seral_answers_get_model (answers), &n_dimensions);
  for (guint i = 0; i < n_dimensions; i++)
    {
      const SeralSetResult *old = seral_result_get_dimension (before, i);
      const SeralSetResult *new = seral_result_get_dimension (after, i);

      if (is_in (answers, criterion, i))
        continue;
      g_assert_cmpint (new->level, ==, old->level);
      g_assert_true (isnan (old->score) ? isnan (new->score) : fabs (new->score - old->score) < 1e-12);
      for (guint j = 0; j < new->n_gates; j++)
        g_assert_cmpint (new->gates[j].passed, ==, old->gates[j].passed);
    }
}

/* Finding a criterion not applicable changes nothing of any other, nor of a dimension it is not in. */
static void
not_applicable_is_alone (GRand        *random,
                         SeralAnswers *answers,
                         SeralDepth    depth)
{
  guint criterion = (guint) g_rand_int_range (random, 0, (int) get_n_criteria (answers));
  g_autoptr (SeralResult) before = seral_score (answers, depth);
  g_autoptr (SeralResult) after = NULL;
  gboolean in_depth = seral_criterion_in_depth (get_criterion (answers, criterion), depth);
  gboolean was = seral_answers_get_state (answers, criterion) == SERAL_ANSWER_NOT_APPLICABLE;

  g_assert_true (seral_answers_set (answers, criterion, SERAL_OPTION_NOT_APPLICABLE, FALSE));
  after = seral_score (answers, depth);

  assert_others_same (answers, before, after, criterion);
  g_assert_cmpuint (seral_result_get_n_total (after), ==, seral_result_get_n_total (before));
  g_assert_cmpuint (seral_result_get_n_applicable (after), ==,
                    seral_result_get_n_applicable (before) - (in_depth && !was));
}

/* A result lies between its "at least" and "at most", and so does what it becomes when the rest is answered. */
static void
range_brackets (GRand        *random,
                SeralAnswers *answers,
                SeralDepth    depth)
{
  g_autoptr (SeralResult) result = seral_score (answers, depth);
  g_autoptr (SeralResult) filled = NULL;

  if (!seral_result_has_stage (result))
    return;

  g_assert_cmpint (seral_result_get_at_least_level (result), ==, seral_result_get_level (result));
  g_assert_cmpint (seral_result_get_level (result), <=, seral_result_get_at_most_level (result));
  g_assert_cmpfloat (seral_result_get_score (result), <=, seral_result_get_at_most_score (result) + 1e-9);

  for (guint i = 0; i < get_n_criteria (answers); i++)
    {
      SeralAnswerState state = seral_answers_get_state (answers, i);

      while (state == SERAL_ANSWER_OPEN || state == SERAL_ANSWER_DONT_KNOW ||
             (state == SERAL_ANSWER_NOT_APPLICABLE &&
                 seral_answers_get_state (seral_result_get_answers (result), i) != SERAL_ANSWER_NOT_APPLICABLE))
        {
          test_random_answer (random, answers, i);
          state = seral_answers_get_state (answers, i);
        }
    }

  filled = seral_score (answers, depth);
  g_assert_cmpint (seral_result_get_level (filled), >=, seral_result_get_at_least_level (result));
  g_assert_cmpint (seral_result_get_level (filled), <=, seral_result_get_at_most_level (result));
  g_assert_cmpfloat (seral_result_get_score (filled), >=, seral_result_get_at_least_score (result) - 1e-9);
  g_assert_cmpfloat (seral_result_get_score (filled), <=, seral_result_get_at_most_score (result) + 1e-9);
  g_assert_cmpfloat (seral_result_get_at_most_score (filled), <=, seral_result_get_score (filled) + 1e-9);
}

/* What is proven is never more than what is claimed, and all of it where everything has evidence. */
static void
evidenced_is_at_most_claimed (GRand        *random,
                              SeralAnswers *answers,
                              SeralDepth    depth)
{
  g_autoptr (SeralResult) result = seral_score (answers, depth);

  if (!seral_result_has_stage (result))
    return;

  g_assert_cmpint (seral_result_get_evidenced_level (result), <=, seral_result_get_level (result));
  g_assert_cmpfloat (seral_result_get_evidenced_score (result), <=, seral_result_get_score (result) + 1e-9);
  if (seral_result_get_n_evidenced (result) == seral_result_get_n_given (result))
    g_assert_cmpfloat_with_epsilon (seral_result_get_evidenced_score (result), seral_result_get_score (result), 1e-9);
}

static void
assert_set_bounds (SeralModel           *model,
                   const SeralSetResult *found)
{
  if (isnan (found->score))
    {
      g_assert_true (isnan (found->index));
      return;
    }

  g_assert_cmpfloat (found->index, >=, seral_model_get_base_level (model) - 1e-9);
  g_assert_cmpfloat (found->index, <=, found->ceiling + 1e-9);
  g_assert_cmpint (found->level, >=, seral_model_get_base_level (model));
  g_assert_cmpint (found->level, <=, found->ceiling);
  g_assert_cmpint (found->ceiling, <=, seral_model_get_top_level (model));
  if (!isnan (found->progress))
    {
      g_assert_cmpfloat (found->progress, >=, 0);
      g_assert_cmpfloat (found->progress, <, 1);
    }
}

/* Numbers stay within the model's levels, and the score never contradicts the stage. */
static void
numbers_are_sane (GRand        *random,
                  SeralAnswers *answers,
                  SeralDepth    depth)
{
  g_autoptr (SeralResult) result = seral_score (answers, depth);
  SeralModel *model = seral_result_get_model (result);
  double progress = seral_result_get_progress (result);
  guint n;

  assert_set_bounds (model, seral_result_get_overall (result));
  seral_model_get_dimensions (model, &n);
  for (guint i = 0; i < n; i++)
    assert_set_bounds (model, seral_result_get_dimension (result, i));

  g_assert_cmpint (seral_result_has_stage (result), ==, seral_result_get_n_applicable (result) > 0);
  if (!seral_result_has_stage (result))
    {
      g_assert_null (seral_result_get_stage (result));
      g_assert_cmpint (seral_result_get_level (result), ==, seral_model_get_base_level (model));
      return;
    }

  g_assert_cmpint (seral_result_get_stage (result)->level, ==, seral_result_get_level (result));
  g_assert_cmpint (seral_result_get_level (result), <=, seral_result_get_highest (result));
  g_assert_cmpint (isnan (progress), ==, seral_result_get_level (result) == seral_result_get_highest (result));
  g_assert_cmpfloat (seral_result_get_score (result), >=, seral_result_get_level (result) - 1e-9);
  g_assert_cmpfloat (seral_result_get_score (result), <, seral_result_get_level (result) + 1);
  if (!isnan (progress))
    g_assert_cmpfloat_with_epsilon (seral_result_get_score (result), seral_result_get_level (result) + progress, 1e-9);
  if (seral_result_get_level (result) < seral_result_get_highest (result) &&
      seral_model_get_scoring (model)->overall == SERAL_OVERALL_GATED)
    {
      seral_result_get_blocking (result, &n);
      g_assert_cmpuint (n, >, 0);
    }
}

/* Scoring reads: the same answers come to the same, whatever was scored in between. */
static void
scoring_is_pure (GRand        *random,
                 SeralAnswers *answers,
                 SeralDepth    depth)
{
  g_autoptr (SeralResult) first = seral_score (answers, depth);
  g_autoptr (SeralAnswers) copy = seral_answers_copy (answers);
  g_autoptr (SeralResult) second = NULL;
  g_autofree char *old = describe (first);
  g_autofree char *again = NULL;
  g_autofree char *new = NULL;

  for (guint i = 0; i < get_n_criteria (answers); i++)
    test_random_answer (random, answers, i);

  second = seral_score (copy, depth);
  again = describe (first);
  new = describe (second);
  g_assert_cmpstr (again, ==, old);
  g_assert_cmpstr (new, ==, old);
}

static void
test_property (gconstpointer data)
{
  for_all ((PropertyFunc) (gpointer) data);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/scoring/properties/raising-never-lowers", raising_never_lowers, test_property);
  g_test_add_data_func ("/scoring/properties/core-ignores-full", core_ignores_full, test_property);
  g_test_add_data_func ("/scoring/properties/not-applicable-is-alone", not_applicable_is_alone, test_property);
  g_test_add_data_func ("/scoring/properties/range-brackets", range_brackets, test_property);
  g_test_add_data_func ("/scoring/properties/evidenced-is-at-most-claimed", evidenced_is_at_most_claimed, test_property);
  g_test_add_data_func ("/scoring/properties/numbers-are-sane", numbers_are_sane, test_property);
  g_test_add_data_func ("/scoring/properties/scoring-is-pure", scoring_is_pure, test_property);

  return g_test_run ();
}
