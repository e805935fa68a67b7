/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"
#include "scoring/seral-compare.h"

static const char * const definition =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"
  "{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'},{'id':'e','name':'E'}],"
  "'criteria':[{'id':'a','dimension':'d','stage':'s2','scale':'x','question':'A'},"
  "{'id':'b','dimension':'d','stage':'s2','scale':'x','question':'B'},"
  "{'id':'c','dimension':'d','stage':'s2','scale':'x','question':'C'},"
  "{'id':'e','dimension':'d','stage':'s2','scale':'x','question':'E'},"
  "{'id':'f','dimension':'d','stage':'s2','scale':'x','question':'F'},"
  "{'id':'g','dimension':'d','stage':'s2','scale':'x','question':'G'},"
  "{'id':'r','dimension':'e','question':'R','descriptors':{'s1':{'text':'low'}}}],"
  "'scoring':{'gate':{'rule':'mean','threshold':0.5},'overall':'gated'}}";

static SeralResult *
score (SeralModel *model,
       const char *options)
{
  static const char * const ids[] = { "a", "b", "c", "e", "f", "g", "r" };
  g_auto (GStrv) given = g_strsplit (options, " ", -1);
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (*given[i] != '-')
      test_set (answers, ids[i], given[i]);

  return seral_score (answers, SERAL_DEPTH_CORE);
}

static void
test_kinds (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (definition);
  g_autoptr (SeralResult) from = score (model, "no yes - half not-applicable dont-know s1");
  g_autoptr (SeralResult) to = score (model, "yes no yes not-applicable - - s2");
  g_autoptr (SeralComparison) comparison = seral_comparison_new (from, to);
  const SeralMoveKind expected[] = { SERAL_MOVE_UP, SERAL_MOVE_DOWN, SERAL_MOVE_NEW, SERAL_MOVE_SET_ASIDE,
                                     SERAL_MOVE_TAKEN_UP, SERAL_MOVE_UP };
  const guint criteria[] = { 0, 1, 2, 3, 4, 6 };
  const SeralDimensionMove *dimensions;
  const SeralMove *moves;
  guint n;

  moves = seral_comparison_get_moves (comparison, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (moves[i].criterion, ==, criteria[i]);
      g_assert_cmpint (moves[i].kind, ==, expected[i]);
    }
  g_assert_cmpfloat (moves[0].to, ==, 1);
  g_assert_true (isnan (moves[2].from));
  g_assert_cmpfloat (moves[5].to, ==, 2);
  g_assert_cmpuint (seral_comparison_count (comparison, SERAL_MOVE_UP), ==, 2);

  dimensions = seral_comparison_get_dimensions (comparison, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (dimensions[1].from, ==, 1);
  g_assert_cmpint (dimensions[1].to, ==, 2);
}

static void
test_scope (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (definition);
  g_autoptr (SeralAssessment) assessment =
    test_assessment_from_text ("{'format':'seral-assessment','formatVersion':1,'id':'i',"
                               "'models':[{'id':'m','version':'1.0.0'}],'rounds':["
                               "{'id':'r1','date':'2026-01-01','scope':'Europe','sheets':[{'id':'s','answers':{}}]},"
                               "{'id':'r2','date':'2026-02-01','sheets':[{'id':'s','answers':{'m':"
                               "{'a':{'option':'yes'}}}}]}]}");
  SeralRound *one = seral_assessment_find_round (assessment, "r1");
  SeralRound *two = seral_assessment_find_round (assessment, "r2");
  g_autoptr (SeralComparison) other = seral_comparison_new_of_rounds (model, SERAL_DEPTH_CORE, one, two);
  g_autoptr (SeralComparison) same = seral_comparison_new_of_rounds (model, SERAL_DEPTH_CORE, two, two);

  g_assert_true (seral_comparison_scope_differs (other));
  g_assert_cmpstr (seral_comparison_get_from_scope (other), ==, "Europe");
  g_assert_cmpuint (seral_comparison_count (other, SERAL_MOVE_NEW), ==, 1);
  g_assert_false (seral_comparison_scope_differs (same));
  g_assert_true (seral_comparison_is_empty (same));
}

static void
test_possible (void)
{
  g_autoptr (SeralModel) model = test_model_from_text (definition);
  g_autoptr (SeralModel) other = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  g_autoptr (SeralAnswers) others = seral_answers_new (other);
  g_autoptr (SeralResult) core = seral_score (answers, SERAL_DEPTH_CORE);
  g_autoptr (SeralResult) full = seral_score (answers, SERAL_DEPTH_FULL);
  g_autoptr (SeralResult) apart = seral_score (others, SERAL_DEPTH_CORE);

  g_assert_true (seral_comparison_is_possible (core, core));
  g_assert_false (seral_comparison_is_possible (core, full));
  g_assert_false (seral_comparison_is_possible (core, apart));
}

/* With itself nothing differs, and backwards is the other way round. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (SeralModel) model = test_random_model (random);
      g_autoptr (SeralAnswers) one = test_random_answers (random, model);
      g_autoptr (SeralAnswers) other = test_random_answers (random, model);
      g_autoptr (SeralResult) from = seral_score (one, SERAL_DEPTH_FULL);
      g_autoptr (SeralResult) to = seral_score (other, SERAL_DEPTH_FULL);
      g_autoptr (SeralComparison) itself = seral_comparison_new (from, from);
      g_autoptr (SeralComparison) forth = seral_comparison_new (from, to);
      g_autoptr (SeralComparison) back = seral_comparison_new (to, from);
      guint n, m;

      g_assert_true (seral_comparison_is_empty (itself));
      seral_comparison_get_dimensions (itself, &n);
      g_assert_cmpuint (n, ==, 0);

      for (guint kind = 0; kind < SERAL_N_MOVE_KINDS; kind++)
        g_assert_cmpuint (seral_comparison_count (forth, kind), ==, seral_comparison_count (back, kind ^ 1));
      seral_comparison_get_dimensions (forth, &n);
      seral_comparison_get_dimensions (back, &m);
      g_assert_cmpuint (n, ==, m);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/compare/kinds", test_kinds);
  g_test_add_func ("/scoring/compare/scope", test_scope);
  g_test_add_func ("/scoring/compare/possible", test_possible);
  g_test_add_func ("/scoring/compare/random", test_random);

  return g_test_run ();
}
