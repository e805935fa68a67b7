/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring-support.h"

#define N_MODELS 200
#define N_SHEETS 9

static void
append_sheet (GString    *json,
              guint       index,
              const char *answers)
{
  g_string_append_printf (json, "%s{'id':'s%u','answers':{'%s':{%s}}}", index > 0 ? "," : "", index, "ladder", answers);
}

/* A round of sheets that answer "ladder", ended by NULL. */
static SeralAssessment *
make_assessment (const char *consolidation,
                 const char *agreed,
                 const char *first,
                 ...) G_GNUC_NULL_TERMINATED;

static SeralAssessment *
make_assessment (const char *consolidation,
                 const char *agreed,
                 const char *first,
                 ...)
{
  g_autoptr (GString) json = g_string_new (NULL);
  va_list sheets;
  guint n = 0;

  g_string_append_printf (json, "{'format':'seral-assessment','formatVersion':1,'id':'a','title':'','models':[],"
                                "'rounds':[{'id':'r','title':'','date':'2026-11-21','consolidation':'%s','sheets':[",
                          consolidation);
  va_start (sheets, first);
  for (const char *sheet = first; sheet != NULL; sheet = va_arg (sheets, const char *))
    append_sheet (json, n++, sheet);
  va_end (sheets);
  g_string_append_printf (json, "],'agreed':{'ladder':{%s}}}]}", agreed);

  return test_assessment_from_text (json->str);
}

static SeralAnswers *
consolidate (SeralAssessment *assessment)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");

  return seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));
}

static void
test_new (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("rubric");
  SeralAnswers *answers = seral_answers_new (model);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (seral_answers_get_state (answers, i), ==, SERAL_ANSWER_OPEN);
      g_assert_true (isnan (seral_answers_get_spread (answers, i)));
      g_assert_true (isnan (seral_answers_get_rubric_level (answers, i)));
      for (int level = 0; level < 7; level++)
        g_assert_cmpfloat (seral_answers_get_value (answers, i, level), ==, 0);
    }
  g_assert_true (seral_answers_get_model (answers) == model);

  seral_answers_free (answers);
  g_assert_finalize_object (g_steal_pointer (&model));
}

static void
test_graded (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);

  g_assert_true (seral_answers_set (answers, 0, "largely", TRUE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_GIVEN);
  g_assert_cmpfloat_with_epsilon (seral_answers_get_value (answers, 0, 2), 2.0 / 3, 1e-9);
  g_assert_true (seral_answers_get_evidenced (answers, 0));
  g_assert_false (seral_answers_get_evidenced (answers, 1));

  g_assert_true (seral_answers_set (answers, 0, "not-applicable", FALSE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_NOT_APPLICABLE);
  g_assert_cmpfloat (seral_answers_get_value (answers, 0, 2), ==, 0);
  g_assert_false (seral_answers_get_evidenced (answers, 0));

  g_assert_true (seral_answers_set (answers, 0, "dont-know", FALSE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_DONT_KNOW);
  g_assert_true (seral_answers_set (answers, 0, NULL, FALSE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 0);
}

/* A rubric is worth 1 up to its level and nothing above. */
static void
test_rubric (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("rubric");
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);

  test_set (answers, "rb", "three");
  for (int level = 1; level <= 5; level++)
    g_assert_cmpfloat (seral_answers_get_value (answers, 1, level), ==, level <= 3 ? 1 : 0);
  g_assert_cmpfloat (seral_answers_get_value (answers, 1, 6), ==, 0);
  g_assert_cmpfloat (seral_answers_get_rubric_level (answers, 1), ==, 3);

  /* Its neighbours are untouched. */
  g_assert_cmpfloat (seral_answers_get_value (answers, 0, 5), ==, 0);
  g_assert_cmpfloat (seral_answers_get_value (answers, 2, 2), ==, 0);

  test_set (answers, "rb", "one");
  g_assert_cmpfloat (seral_answers_get_value (answers, 1, 2), ==, 0);
  g_assert_cmpfloat (seral_answers_get_rubric_level (answers, 1), ==, 1);
}

/* A model called "ladder" that allows less than the one of the worked cases. */
static SeralModel *
make_strict_model (void)
{
  return test_model_from_text (
    "{'format':'seral-model','formatVersion':1,'id':'ladder','version':'1.0.0','name':'M','language':'en',"
    "'stages':[{'id':'one','level':1,'name':'One'},{'id':'two','level':2,'name':'Two'}],"
    "'scales':{'s':{'options':[{'id':'no','label':'No','value':0},{'id':'yes','label':'Yes','value':1}],"
    "'allowNotApplicable':false,'allowDontKnow':false}},"
    "'dimensions':[{'id':'d','name':'D'}],"
    "'criteria':[{'id':'a','dimension':'d','stage':'two','scale':'s','question':'?'},"
    "{'id':'b','dimension':'d','stage':'two','scale':'s','question':'?','allowNotApplicable':true}],"
    "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'}}");
}

/* What a model does not know, or does not allow, counts as open and as unknown. */
static void
test_unknown_option (void)
{
  g_autoptr (SeralModel) model = make_strict_model ();
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);

  g_assert_true (seral_answers_set (answers, 0, "yes", FALSE));
  g_assert_false (seral_answers_set (answers, 0, "perhaps", FALSE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpfloat (seral_answers_get_value (answers, 0, 2), ==, 0);

  g_assert_false (seral_answers_set (answers, 0, "not-applicable", FALSE));
  g_assert_false (seral_answers_set (answers, 0, "dont-know", FALSE));
  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_OPEN);
  g_assert_true (seral_answers_set (answers, 1, "not-applicable", FALSE));
  g_assert_false (seral_answers_set (answers, 1, "two", FALSE));
  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 4);
}

/* So it does where it stands in a sheet, or was agreed on. */
static void
test_unknown_in_round (void)
{
  g_autoptr (SeralModel) model = make_strict_model ();
  g_autoptr (SeralAssessment) assessment =
    make_assessment ("median", "'b':{'option':'dont-know'}",
                     "'a':{'option':'not-applicable'},'b':{'option':'not-applicable'}",
                     "'a':{'option':'dont-know'},'b':{'option':'not-applicable'}",
                     NULL);
  g_autoptr (SeralAnswers) answers =
    seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));

  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpint (seral_answers_get_state (answers, 1), ==, SERAL_ANSWER_NOT_APPLICABLE);
  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 3);
}

static void
test_copy (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  SeralAnswers *answers = seral_answers_new (model);
  g_autoptr (SeralAnswers) copy = NULL;

  test_set (answers, "a2", "fully");
  copy = seral_answers_copy (answers);
  test_set (answers, "a2", "no");
  test_set (copy, "b2", "partly");

  g_assert_cmpfloat (seral_answers_get_value (copy, 0, 2), ==, 1);
  g_assert_cmpint (seral_answers_get_state (answers, 1), ==, SERAL_ANSWER_OPEN);
  seral_answers_free (answers);
  g_assert_cmpfloat (seral_answers_get_value (copy, 0, 2), ==, 1);
}

static void
test_from_map (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("ladder");
  g_autoptr (SeralAssessment) assessment =
    make_assessment ("mean", "",
                     "'b4':{'option':'partly','evidence':[{'text':'seen'}]},'a2':{'option':'fully','carriedOver':true},"
                     "'b2':{'note':'ask'}", NULL);
  g_autoptr (SeralSheet) sheet =
    g_list_model_get_item (seral_round_get_sheets (seral_assessment_get_latest_round (assessment)), 0);
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_map (model, seral_sheet_get_answers (sheet));

  g_assert_cmpfloat (seral_answers_get_value (answers, 0, 2), ==, 1);
  g_assert_true (seral_answers_get_carried_over (answers, 0));
  g_assert_false (seral_answers_get_evidenced (answers, 0));
  g_assert_cmpint (seral_answers_get_state (answers, 1), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpfloat_with_epsilon (seral_answers_get_value (answers, 4, 4), 1.0 / 3, 1e-9);
  g_assert_true (seral_answers_get_evidenced (answers, 4));
  g_assert_true (isnan (seral_answers_get_spread (answers, 0)));
}

/* Evidence of anybody is evidence; what anybody carried over is not confirmed. */
static void
test_flags (void)
{
  g_autoptr (SeralAssessment) assessment =
    make_assessment ("median", "'b2':{'option':'fully'}",
                     "'a2':{'option':'fully','evidence':[{'text':'seen'}]},'b2':{'option':'no','carriedOver':true}",
                     "'a2':{'option':'no'},'a3':{'option':'no','carriedOver':true}",
                     NULL);
  g_autoptr (SeralAnswers) answers = consolidate (assessment);
  g_autoptr (SeralResult) result = seral_score (answers, SERAL_DEPTH_FULL);

  g_assert_true (seral_answers_get_evidenced (answers, 0));
  g_assert_false (seral_answers_get_evidenced (answers, 1));
  g_assert_false (seral_answers_get_carried_over (answers, 0));
  g_assert_false (seral_answers_get_carried_over (answers, 1));
  g_assert_true (seral_answers_get_carried_over (answers, 3));
  g_assert_cmpuint (seral_result_get_n_carried_over (result), ==, 1);
  g_assert_cmpuint (seral_result_get_n_evidenced (result), ==, 1);
  g_assert_cmpuint (seral_result_get_n_given (result), ==, 3);
}

/* To agree takes an option that the model knows. */
static void
test_agreed (void)
{
  g_autoptr (SeralAssessment) assessment =
    make_assessment ("median",
                     "'a2':{'note':'talk about it'},'b2':{'option':'perhaps'},'a3':{'option':'dont-know'},"
                     "'b4':{'option':'not-applicable'},'gone':{'option':'fully'}",
                     "'a2':{'option':'fully'},'b2':{'option':'fully'},'a3':{'option':'fully'},'b4':{'option':'fully'},"
                     "'a2x':{'option':'sometimes'}",
                     NULL);
  g_autoptr (SeralAnswers) answers = consolidate (assessment);

  g_assert_cmpfloat (seral_answers_get_value (answers, 0, 2), ==, 1);
  g_assert_cmpfloat (seral_answers_get_value (answers, 1, 2), ==, 1);
  g_assert_cmpint (seral_answers_get_state (answers, 3), ==, SERAL_ANSWER_DONT_KNOW);
  g_assert_cmpfloat (seral_answers_get_value (answers, 3, 3), ==, 0);
  g_assert_cmpint (seral_answers_get_state (answers, 4), ==, SERAL_ANSWER_NOT_APPLICABLE);
  g_assert_cmpint (seral_answers_get_state (answers, 2), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 3);
}

/* Answers to other models are none of this one's. */
static void
test_other_model (void)
{
  g_autoptr (SeralModel) model = test_model_from_cases ("floored");
  g_autoptr (SeralAssessment) assessment = make_assessment ("median", "", "'a2':{'option':'fully'}", NULL);
  g_autoptr (SeralAnswers) answers =
    seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));

  g_assert_cmpint (seral_answers_get_state (answers, 0), ==, SERAL_ANSWER_OPEN);
  g_assert_cmpuint (seral_answers_get_n_unknown (answers), ==, 0);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

/* Consolidates one by one, as the rules say it. */
static double
get_expected (GArray             *values,
              SeralConsolidation  rule)
{
  double sum = 0;

  g_array_sort (values, compare_doubles);
  for (guint i = 0; i < values->len; i++)
    sum += g_array_index (values, double, i);

  switch (rule)
    {
    case SERAL_CONSOLIDATION_MEDIAN:
      return g_array_index (values, double, (values->len - 1) / 2);
    case SERAL_CONSOLIDATION_MEAN:
      return sum / values->len;
    case SERAL_CONSOLIDATION_LOWEST:
      return g_array_index (values, double, 0);
    default:
      g_assert_not_reached ();
    }
}

static double
get_expected_spread (const SeralCriterion *criterion,
                     SeralModel           *model,
                     SeralAnswers        **sheets,
                     guint                 n_sheets)
{
  double lowest = INFINITY, highest = -INFINITY, least = INFINITY, most = -INFINITY;
  guint n = 0;

  for (guint i = 0; i < n_sheets; i++)
    {
      double value = criterion->kind == SERAL_CRITERION_RUBRIC
                       ? seral_answers_get_rubric_level (sheets[i], criterion->index)
                       : seral_answers_get_value (sheets[i], criterion->index, 0);

      if (seral_answers_get_state (sheets[i], criterion->index) != SERAL_ANSWER_GIVEN)
        continue;
      lowest = fmin (lowest, value);
      highest = fmax (highest, value);
      n++;
    }

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return n < 2 ? NAN
                 : (highest - lowest) / (seral_model_get_top_level (model) - seral_model_get_base_level (model));

  for (guint i = 0; i < criterion->scale->n_options; i++)
    {
      least = fmin (least, criterion->scale->options[i].value);
      most = fmax (most, criterion->scale->options[i].value);
    }

  return n < 2 ? NAN : (highest - lowest) / (most - least);
}

static SeralAnswerState
get_expected_state (SeralAnswers **sheets,
                    guint          n_sheets,
                    guint          criterion)
{
  SeralAnswerState best = SERAL_ANSWER_OPEN;

  /* The states are declared in the order in which they override each other. */
  for (guint i = 0; i < n_sheets; i++)
    best = MAX (best, seral_answers_get_state (sheets[i], criterion));

  return best;
}

static void
assert_consolidated (SeralAnswers       *answers,
                     SeralAnswers      **sheets,
                     guint               n_sheets,
                     SeralConsolidation  rule)
{
  SeralModel *model = seral_answers_get_model (answers);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (model, &n);
  for (guint i = 0; i < n; i++)
    {
      double spread = get_expected_spread (&criteria[i], model, sheets, n_sheets);

      g_assert_cmpint (seral_answers_get_state (answers, i), ==, get_expected_state (sheets, n_sheets, i));
      if (isnan (spread))
        g_assert_true (isnan (seral_answers_get_spread (answers, i)));
      else
        g_assert_cmpfloat_with_epsilon (seral_answers_get_spread (answers, i), spread, 1e-9);

      for (int level = seral_model_get_base_level (model) + 1; level <= seral_model_get_top_level (model); level++)
        {
          g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

          for (guint j = 0; j < n_sheets; j++)
            {
              double value = seral_answers_get_value (sheets[j], i, level);

              if (seral_answers_get_state (sheets[j], i) == SERAL_ANSWER_GIVEN)
                g_array_append_val (values, value);
            }
          g_assert_cmpfloat_with_epsilon (seral_answers_get_value (answers, i, level),
                                          values->len > 0 ? get_expected (values, rule) : 0, 1e-9);
        }
    }
}

/* Sheets of random answers to a random model, as text, and each on its own. */
static SeralAssessment *
make_random_assessment (GRand         *random,
                        SeralModel    *model,
                        const char    *rule,
                        guint          n_sheets,
                        SeralAnswers **sheets)
{
  g_autoptr (GString) json = g_string_new (NULL);
  const SeralCriterion *criteria;
  guint n;

  criteria = seral_model_get_criteria (model, &n);
  g_string_append_printf (json, "{'format':'seral-assessment','formatVersion':1,'id':'a','title':'','models':[],"
                                "'rounds':[{'id':'r','title':'','date':'2026-11-21','consolidation':'%s','sheets':[", rule);
  for (guint i = 0; i < n_sheets; i++)
    {
      gboolean is_first = TRUE;

      sheets[i] = seral_answers_new (model);
      g_string_append_printf (json, "%s{'id':'s%u','answers':{'random':{", i > 0 ? "," : "", i);
      for (guint j = 0; j < n; j++)
        {
          const char *option = test_random_option (random, model, j);

          if (option == NULL)
            continue;
          seral_answers_set (sheets[i], j, option, FALSE);
          g_string_append_printf (json, "%s'%s':{'option':'%s'}", is_first ? "" : ",", criteria[j].id, option);
          is_first = FALSE;
        }
      g_string_append (json, "}}}");
    }
  g_string_append (json, "]}]}");

  return test_assessment_from_text (json->str);
}

/* Any number of sheets, any model and rule: as if each value had been looked at on its own. */
static void
test_random_rounds (void)
{
  const char *rules[] = { "median", "mean", "lowest" };

  for (guint32 seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (9000 + seed);
      g_autoptr (SeralModel) model = test_random_model (random);
      guint n_sheets = (guint) g_rand_int_range (random, 0, N_SHEETS + 1);
      SeralConsolidation rule = (SeralConsolidation) g_rand_int_range (random, 0, 3);
      SeralAnswers *sheets[N_SHEETS];
      g_autoptr (SeralAssessment) assessment =
        make_random_assessment (random, model, rules[rule], n_sheets, sheets);
      g_autoptr (SeralAnswers) answers =
        seral_answers_new_from_round (model, seral_assessment_get_latest_round (assessment));

      g_test_message ("model %u", seed);
      assert_consolidated (answers, sheets, n_sheets, rule);
      for (guint i = 0; i < n_sheets; i++)
        seral_answers_free (sheets[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/answers/new", test_new);
  g_test_add_func ("/scoring/answers/graded", test_graded);
  g_test_add_func ("/scoring/answers/rubric", test_rubric);
  g_test_add_func ("/scoring/answers/unknown-option", test_unknown_option);
  g_test_add_func ("/scoring/answers/unknown-in-round", test_unknown_in_round);
  g_test_add_func ("/scoring/answers/copy", test_copy);
  g_test_add_func ("/scoring/answers/from-map", test_from_map);
  g_test_add_func ("/scoring/answers/flags", test_flags);
  g_test_add_func ("/scoring/answers/agreed", test_agreed);
  g_test_add_func ("/scoring/answers/other-model", test_other_model);
  g_test_add_func ("/scoring/answers/random-rounds", test_random_rounds);

  return g_test_run ();
}
