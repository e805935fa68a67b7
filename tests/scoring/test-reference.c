/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "reference.h"
#include "scoring-support.h"

#define N_MODELS  400
#define N_ANSWERS 12

static void
assert_same (double a,
             double b)
{
  if (isnan (b))
    g_assert_true (isnan (a));
  else
    g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}

static void
assert_set (Reference            *reference,
            int                   set,
            const SeralSetResult *found)
{
  double index = reference_index (reference, set);

  assert_same (found->index, index);
  for (guint i = 0; i < found->n_gates; i++)
    {
      int level = reference->base + 1 + (int) i;

      g_assert_cmpint (found->gates[i].level, ==, level);
      assert_same (found->gates[i].completeness, reference_completeness (reference, set, level));
      g_assert_cmpint (found->gates[i].passed, ==, reference_gate (reference, set, level));
    }

  if (isnan (index))
    {
      g_assert_true (isnan (found->score));
      g_assert_true (isnan (found->progress));
      return;
    }

  g_assert_cmpint (found->level, ==, reference_stage (reference, set));
  g_assert_cmpint (found->ceiling, ==, reference_ceiling (reference, set));
  g_assert_cmpint (isnan (found->progress), ==, found->level == found->ceiling);
  if (set != REFERENCE_ALL)
    assert_same (found->score, reference_score (reference, set));
}

static void
assert_view (Reference     *reference,
             ReferenceView  view,
             int            level,
             double         score)
{
  double expected;

  reference->view = view;
  expected = reference_overall_score (reference);
  assert_same (score, expected);
  if (!isnan (expected))
    g_assert_cmpint (level, ==, reference_overall_stage (reference));
  reference->view = REFERENCE_AS_ANSWERED;
}

static void
assert_criteria (GArray      *expected,
                 const guint *criteria,
                 guint        n_criteria)
{
  g_assert_cmpuint (n_criteria, ==, expected->len);
  for (guint i = 0; i < n_criteria; i++)
    g_assert_cmpuint (criteria[i], ==, g_array_index (expected, guint, i));
}

static void
assert_findings (Reference   *reference,
                 SeralResult *result)
{
  g_autoptr (GArray) blocking = reference_blocking (reference);
  g_autoptr (GArray) ahead = reference_ahead (reference);
  double score = reference_overall_score (reference);
  const guint *criteria;
  int highest;
  guint n;

  criteria = seral_result_get_blocking (result, &n);
  assert_criteria (blocking, criteria, n);
  criteria = seral_result_get_ahead (result, &n);
  assert_criteria (ahead, criteria, n);
  g_assert_cmpint (seral_result_get_thin (result), ==, reference_thin (reference));

  reference->view = REFERENCE_BEST;
  highest = reference_overall_stage (reference);
  reference->view = REFERENCE_AS_ANSWERED;
  g_assert_cmpint (seral_result_get_highest (result), ==, highest);
  assert_same (seral_result_get_progress (result),
               seral_result_get_level (result) == highest ? NAN : score - reference_overall_stage (reference));
}

static void
assert_result (SeralAnswers *answers,
               SeralDepth    depth)
{
  g_autoptr (SeralResult) result = seral_score (answers, depth);
  Reference reference;

  reference_init (&reference, answers, depth);
  assert_view (&reference, REFERENCE_AS_ANSWERED, seral_result_get_level (result), seral_result_get_score (result));
  assert_view (&reference, REFERENCE_AS_ANSWERED,
               seral_result_get_at_least_level (result), seral_result_get_at_least_score (result));
  assert_view (&reference, REFERENCE_AT_MOST,
               seral_result_get_at_most_level (result), seral_result_get_at_most_score (result));
  assert_view (&reference, REFERENCE_EVIDENCED,
               seral_result_get_evidenced_level (result), seral_result_get_evidenced_score (result));
  assert_same (seral_result_get_index (result), reference_overall_index (&reference));

  assert_set (&reference, REFERENCE_ALL, seral_result_get_overall (result));
  for (guint i = 0; i < reference.n_dimensions; i++)
    assert_set (&reference, (int) i, seral_result_get_dimension (result, i));

  if (seral_result_has_stage (result))
    assert_findings (&reference, result);
}

/* The program and the rules written down a second time come to the same. */
static void
test_same (void)
{
  for (guint32 seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (SeralModel) model = test_random_model (random);

      g_test_message ("model %u", seed);
      for (guint i = 0; i < N_ANSWERS; i++)
        {
          g_autoptr (SeralAnswers) answers = test_random_answers (random, model);

          assert_result (answers, SERAL_DEPTH_CORE);
          assert_result (answers, SERAL_DEPTH_FULL);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/reference/same", test_same);

  return g_test_run ();
}
