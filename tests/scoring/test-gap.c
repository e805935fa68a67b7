/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"
#include "scoring/seral-gap.h"

static void
assert_dimension (GArray *gaps,
                  guint   position,
                  guint   dimension,
                  int     target,
                  double  gap,
                  guint   n_missing)
{
  const SeralDimensionGap *entry = &g_array_index (gaps, SeralDimensionGap, position);

  g_assert_cmpuint (entry->dimension, ==, dimension);
  g_assert_cmpint (entry->target, ==, target);
  g_assert_cmpfloat_with_epsilon (entry->gap, gap, 1e-9);
  g_assert_cmpuint (entry->n_missing, ==, n_missing);
}

/* "a" is asked up to level 3 only, and is held against that. */
static void
test_by_dimension (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (GArray) passed = NULL;
  g_autoptr (GArray) near = NULL;
  g_autoptr (GArray) far = NULL;

  test_set (answers, "a2", "fully");
  test_set (answers, "a2x", "fully");
  test_set (answers, "b2", "partly");
  result = seral_score (answers, SERAL_DEPTH_FULL);

  passed = seral_gap_by_dimension (result, 1);
  assert_dimension (passed, 0, 0, 1, 0, 0);

  near = seral_gap_by_dimension (result, 2);
  g_assert_cmpuint (near->len, ==, 2);
  assert_dimension (near, 0, 0, 2, 0, 0);
  assert_dimension (near, 1, 1, 2, 2.0 / 3, 1);

  far = seral_gap_by_dimension (result, 4);
  assert_dimension (far, 0, 0, 3, 1, 1);
  assert_dimension (far, 1, 1, 4, 4 - 4.0 / 3, 2);
}

static void
test_not_applicable (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("tree");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (GArray) gaps = NULL;

  test_set (answers, "h1", "not-applicable");
  test_set (answers, "h3", "not-applicable");
  result = seral_score (answers, SERAL_DEPTH_FULL);
  gaps = seral_gap_by_dimension (result, 3);

  /* F takes in what P and Q miss; H has nothing to be held against. */
  g_assert_cmpuint (gaps->len, ==, 3);
  assert_dimension (gaps, 0, 0, 3, 3, 5);
  assert_dimension (gaps, 1, 1, 3, 3, 3);
  assert_dimension (gaps, 2, 2, 2, 2, 2);
}

static void
assert_level (GArray  *gaps,
              guint    position,
              int      level,
              double   completeness,
              gboolean passed,
              guint    n_missing)
{
  const SeralLevelGap *entry = &g_array_index (gaps, SeralLevelGap, position);

  g_assert_cmpint (entry->level, ==, level);
  g_assert_cmpfloat_with_epsilon (entry->completeness, completeness, 1e-9);
  g_assert_cmpint (entry->passed, ==, passed);
  g_assert_cmpuint (entry->n_missing, ==, n_missing);
}

static void
test_by_level (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralResult) result = NULL;
  g_autoptr (GArray) gaps = NULL;
  g_autoptr (GArray) reached = NULL;

  test_set (answers, "a2", "fully");
  test_set (answers, "a3", "fully");
  result = seral_score (answers, SERAL_DEPTH_FULL);

  gaps = seral_gap_by_level (result, 9);
  g_assert_cmpuint (gaps->len, ==, 3);
  assert_level (gaps, 0, 2, 0.25, FALSE, 2);
  assert_level (gaps, 1, 3, 1, TRUE, 0);
  assert_level (gaps, 2, 4, 0, FALSE, 1);

  reached = seral_gap_by_level (result, 1);
  g_assert_cmpuint (reached->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/gap/by-dimension", test_by_dimension);
  g_test_add_func ("/scoring/gap/not-applicable", test_not_applicable);
  g_test_add_func ("/scoring/gap/by-level", test_by_level);

  return g_test_run ();
}
