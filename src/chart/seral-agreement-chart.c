/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-agreement-chart.h"
#include "chart/seral-agreement-private.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-respondents.h"

struct _SeralAgreementChart
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralAgreementChart, seral_agreement_chart, SERAL_TYPE_CHART)

/* At most so many questions are told in a summary. */
#define MAX_TOLD 3

double
seral_agreement_get_value (SeralChartData *data,
                           guint           respondent,
                           guint           criterion)
{
  SeralModel *model = seral_chart_data_get_model (data);
  const SeralCriterion *asked = &seral_model_get_criteria (model, NULL)[criterion];
  guint n = 0;
  SeralAnswers *answers = seral_chart_data_get_respondents (data, &n)[respondent].answers;
  int base = seral_model_get_base_level (model), top = seral_model_get_top_level (model);

  if (seral_answers_get_state (answers, criterion) != SERAL_ANSWER_GIVEN)
    return SERAL_NONE;
  if (asked->kind == SERAL_CRITERION_GRADED)
    return seral_answers_get_value (answers, criterion, base);

  return top > base ? (seral_answers_get_rubric_level (answers, criterion) - base) / (top - base) : 0;
}

/* Who it is, or a number where people are not named. */
char *
seral_agreement_dup_name (SeralChartData *data,
                          SeralCatalogue *catalogue,
                          guint           respondent)
{
  guint n = 0;
  const char *name = seral_chart_data_get_respondents (data, &n)[respondent].name;

  if (seral_chart_data_get_named (data) && name[0] != '\0')
    return g_strdup (name);

  /* Translators: somebody who answered, by a number. */
  return g_strdup_printf (seral_text (catalogue, "Person %u"), respondent + 1);
}

char *
seral_agreement_dup_answer (SeralChartData *data,
                            SeralCatalogue *catalogue,
                            guint           respondent,
                            guint           criterion)
{
  SeralModel *model = seral_chart_data_get_model (data);
  const SeralCriterion *asked = &seral_model_get_criteria (model, NULL)[criterion];
  guint n = 0;
  SeralAnswers *answers = seral_chart_data_get_respondents (data, &n)[respondent].answers;
  int base = seral_model_get_base_level (model);

  switch (seral_answers_get_state (answers, criterion))
    {
    case SERAL_ANSWER_OPEN:
      return g_strdup (seral_words_option (catalogue, model, asked, NULL));
    case SERAL_ANSWER_DONT_KNOW:
      return g_strdup (seral_words_option (catalogue, model, asked, SERAL_OPTION_DONT_KNOW));
    case SERAL_ANSWER_NOT_APPLICABLE:
      return g_strdup (seral_words_option (catalogue, model, asked, SERAL_OPTION_NOT_APPLICABLE));
    case SERAL_ANSWER_GIVEN:
    default:
      return seral_words_value (catalogue, model, asked,
                                asked->kind == SERAL_CRITERION_GRADED
                                  ? seral_answers_get_value (answers, criterion, base)
                                  : seral_answers_get_rubric_level (answers, criterion));
    }
}

GArray *
seral_agreement_list (SeralChartData *data)
{
  SeralResult *result = seral_chart_data_get_result (data);

  return seral_agreement_by_criterion (seral_result_get_answers (result), seral_result_get_depth (result));
}

static void
seral_agreement_chart_measure (SeralChart     *chart,
                               SeralChartSize *size)
{
  SeralChartData *data = seral_chart_get_data (chart);
  g_autoptr (GArray) spreads = NULL;

  *size = (SeralChartSize) { 280, 160, 760, 400 };
  if (data == NULL)
    return;

  spreads = seral_agreement_list (data);
  size->natural_height = MAX (size->natural_height, 60 + 44.0 * MIN (spreads->len, 30));
}

static void
seral_agreement_chart_draw (SeralChart        *chart,
                            SeralSceneBuilder *builder,
                            const SeralRect   *area)
{
  g_autofree char *obstacle = seral_agreement_chart_dup_obstacle (seral_chart_get_data (chart),
                                                                  seral_chart_get_catalogue (chart));

  if (obstacle != NULL)
    seral_chart_draw_sentence (chart, builder, area, obstacle);
  else
    seral_agreement_draw (chart, builder, area);
}

static char *
seral_agreement_chart_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  g_autoptr (GArray) spreads = seral_agreement_list (seral_chart_get_data (chart));
  g_autofree char *count = NULL;
  guint n = 0;

  if (spreads->len == 0)
    return g_strdup (seral_text (catalogue, "How far people agree"));

  for (guint i = 0; i < spreads->len; i++)
    n += g_array_index (spreads, SeralSpread, i).n_disagreements;
  if (n == 0)
    return g_strdup (seral_text (catalogue, "Nobody is far apart on any question"));

  count = seral_words_count (catalogue, n);

  /* Translators: %s is a number in words. */
  return g_strdup_printf (seral_ntext (catalogue, "People are far apart on %s question",
                                       "People are far apart on %s questions", n), count);
}

static char *
seral_agreement_chart_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const SeralCriterion *criteria = seral_model_get_criteria (seral_chart_data_get_model (data), NULL);
  g_autoptr (GArray) spreads = NULL;
  g_autofree char *title = seral_agreement_chart_dup_title (chart);
  char *obstacle = seral_agreement_chart_dup_obstacle (data, catalogue);
  GString *text;

  if (obstacle != NULL)
    return obstacle;

  spreads = seral_agreement_list (data);
  text = g_string_new (NULL);
  g_string_append_printf (text, seral_text (catalogue, "%s."), title);
  for (guint i = 0; i < MIN (spreads->len, MAX_TOLD); i++)
    if (g_array_index (spreads, SeralSpread, i).n_disagreements > 0)
      seral_chart_append_sentence (text, criteria[g_array_index (spreads, SeralSpread, i).index].question);

  return g_string_free (text, FALSE);
}

static SeralTable *
seral_agreement_chart_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const SeralCriterion *criteria = seral_model_get_criteria (seral_chart_data_get_model (data), NULL);
  g_autoptr (GArray) spreads = seral_agreement_list (data);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  SeralTable *table;
  guint n = 0;

  seral_chart_data_get_respondents (data, &n);
  g_ptr_array_add (columns, g_strdup (seral_text (catalogue, "Question")));
  g_ptr_array_add (columns, g_strdup (seral_text (catalogue, "Agreement")));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (columns, seral_agreement_dup_name (data, catalogue, i));
  g_ptr_array_add (columns, NULL);
  table = seral_table_new (seral_text (catalogue, "How far people agree"), (const char * const *) columns->pdata);

  for (guint i = 0; i < spreads->len; i++)
    {
      const SeralSpread *spread = &g_array_index (spreads, SeralSpread, i);
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, g_strdup (criteria[spread->index].question));
      g_ptr_array_add (cells, g_strdup (seral_words_spread (catalogue, spread->spread)));
      for (guint j = 0; j < n; j++)
        g_ptr_array_add (cells, seral_agreement_dup_answer (data, catalogue, j, spread->index));
      g_ptr_array_add (cells, NULL);
      seral_table_take_row (table, (char **) g_ptr_array_free (cells, FALSE));
    }

  return table;
}

static void
seral_agreement_chart_class_init (SeralAgreementChartClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_agreement_chart_measure;
  chart_class->draw = seral_agreement_chart_draw;
  chart_class->dup_title = seral_agreement_chart_dup_title;
  chart_class->dup_summary = seral_agreement_chart_dup_summary;
  chart_class->create_table = seral_agreement_chart_create_table;
}

static void
seral_agreement_chart_init (SeralAgreementChart *self)
{
}

/**
 * seral_agreement_chart_new:
 * @data: (nullable): what to show
 *
 * Makes a chart of how far people agree.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_agreement_chart_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_AGREEMENT_CHART, "data", data, NULL);
}

/**
 * seral_agreement_chart_dup_obstacle:
 * @data: what to show
 * @catalogue: the language
 *
 * Returns: (transfer full) (nullable): why there is nothing to show
 */
char *
seral_agreement_chart_dup_obstacle (SeralChartData *data,
                                    SeralCatalogue *catalogue)
{
  g_autoptr (GArray) spreads = NULL;
  guint n = 0;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  seral_chart_data_get_respondents (data, &n);
  spreads = seral_agreement_list (data);
  if (n >= 2 && spreads->len > 0)
    return NULL;
  if (n >= 2)
    return g_strdup (seral_text (catalogue, "No question has been answered by two people yet."));

  return g_strdup (seral_text (catalogue, "Agreement needs the answers of two people. "
                                          "Bring in a colleague’s answers to see it."));
}
