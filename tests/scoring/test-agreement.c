/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring-support.h"
#include "scoring/seral-agreement.h"

/* Two respondents on the model "tree": F holds P and Q; H stands alone. */
static SeralAnswers *
make_answers (const char *first,
              const char *second)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("tree");
  g_autofree char *json =
    g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'a','title':'','models':[],"
                     "'rounds':[{'id':'r','title':'','date':'2026-11-21','sheets':["
                     "{'id':'s1','answers':{'tree':{%s}}},{'id':'s2','answers':{'tree':{%s}}}]}]}",
                     first, second);
  g_autoptr (SeralAssessment) assessment = test_assessment_from_text (json);

  return seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));
}

static void
assert_spread (GArray *spreads,
               guint   position,
               guint   index,
               double  spread,
               guint   n,
               guint   n_disagreements)
{
  const SeralSpread *entry = &g_array_index (spreads, SeralSpread, position);

  g_assert_cmpuint (entry->index, ==, index);
  g_assert_cmpfloat_with_epsilon (entry->spread, spread, 1e-9);
  g_assert_cmpuint (entry->n, ==, n);
  g_assert_cmpuint (entry->n_disagreements, ==, n_disagreements);
}

/* Widest first, then in the definition's order; what one alone answered is left out. */
static void
test_by_criterion (void)
{
  g_autoptr (SeralAnswers) answers =
    make_answers ("'p1':{'option':'fully'},'p2':{'option':'no'},'q1':{'option':'no'},'h1':{'option':'largely'},'h3':{'option':'no'}",
                  "'p1':{'option':'largely'},'p2':{'option':'fully'},'q1':{'option':'largely'},'h1':{'option':'fully'},"
                  "'h3':{'option':'dont-know'}");
  g_autoptr (GArray) spreads = seral_agreement_by_criterion (answers, SERAL_DEPTH_FULL);

  g_assert_cmpuint (spreads->len, ==, 4);
  assert_spread (spreads, 0, 1, 1, 1, 1);
  assert_spread (spreads, 1, 3, 2.0 / 3, 1, 1);
  assert_spread (spreads, 2, 0, 1.0 / 3, 1, 0);
  assert_spread (spreads, 3, 5, 1.0 / 3, 1, 0);
}

/* A dimension takes in those below it, and counts where people disagree. */
static void
test_by_dimension (void)
{
  g_autoptr (SeralAnswers) answers =
    make_answers ("'p1':{'option':'fully'},'p2':{'option':'no'},'h1':{'option':'fully'}",
                  "'p1':{'option':'fully'},'p2':{'option':'fully'},'h1':{'option':'no'}");
  g_autoptr (GArray) spreads = seral_agreement_by_dimension (answers, SERAL_DEPTH_FULL);

  g_assert_cmpuint (spreads->len, ==, 3);
  assert_spread (spreads, 0, 3, 1, 1, 1);
  assert_spread (spreads, 1, 0, 0.5, 2, 1);
  assert_spread (spreads, 2, 1, 0.5, 2, 1);
}

static void
test_one_respondent (void)
{
  g_autoptr (SeralAnswers) answers = make_answers ("'p1':{'option':'fully'}", "");
  g_autoptr (GArray) by_criterion = seral_agreement_by_criterion (answers, SERAL_DEPTH_FULL);
  g_autoptr (GArray) by_dimension = seral_agreement_by_dimension (answers, SERAL_DEPTH_FULL);

  g_assert_cmpuint (by_criterion->len, ==, 0);
  g_assert_cmpuint (by_dimension->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/agreement/by-criterion", test_by_criterion);
  g_test_add_func ("/scoring/agreement/by-dimension", test_by_dimension);
  g_test_add_func ("/scoring/agreement/one-respondent", test_one_respondent);

  return g_test_run ();
}
