/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-models-chart.h"
#include "chart/seral-models-private.h"
#include "words/seral-words-models.h"

struct _SeralModelsChart
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralModelsChart, seral_models_chart, SERAL_TYPE_CHART)

static void
seral_models_chart_measure (SeralChart     *chart,
                            SeralChartSize *size)
{
  SeralChartData *data = seral_chart_get_data (chart);
  guint n = 0;

  *size = (SeralChartSize) { 240, 160, 800, 400 };
  if (data == NULL)
    return;

  seral_chart_data_get_models (data, &n);
  size->natural_height = MAX (size->natural_height, 40 + 130.0 * n);
}

static void
seral_models_chart_draw (SeralChart        *chart,
                         SeralSceneBuilder *builder,
                         const SeralRect   *area)
{
  g_autofree char *obstacle = seral_models_chart_dup_obstacle (seral_chart_get_data (chart),
                                                               seral_chart_get_catalogue (chart));

  if (obstacle != NULL)
    seral_chart_draw_sentence (chart, builder, area, obstacle);
  else
    seral_models_draw (chart, builder, area);
}

/* Whether each model finds the same stage. */
static gboolean
is_same (const SeralChartModel *models,
         guint                  n)
{
  for (guint i = 0; i < n; i++)
    if (!seral_words_is_known (models[i].result) ||
        seral_result_get_level (models[i].result) != seral_result_get_level (models[0].result))
      return FALSE;

  return TRUE;
}

/* "On three scales: Stage 3, Stage 2 and Stage 3". */
static char *
seral_models_chart_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  const SeralChartModel *models;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *count = NULL;
  g_autofree char *list = NULL;
  guint n = 0;

  models = seral_chart_data_get_models (seral_chart_get_data (chart), &n);
  if (n < 2)
    return g_strdup (seral_text (catalogue, "Models side by side"));

  count = seral_words_count (catalogue, n);
  if (is_same (models, n))
    {
      g_autofree char *stage = seral_words_stage_short (catalogue, seral_result_get_stage (models[0].result));

      /* Translators: a stage, and a number of models in words. */
      return g_strdup_printf (seral_ntext (catalogue, "%s on %s scale", "%s on each of %s scales", n), stage, count);
    }

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (stages, seral_words_is_known (models[i].result)
                               ? seral_words_stage_short (catalogue, seral_result_get_stage (models[i].result))
                               : g_strdup (seral_ptext (catalogue, "stage in a list", "not known yet")));
  g_ptr_array_add (stages, NULL);
  list = seral_format_list (catalogue, (const char * const *) stages->pdata);

  /* Translators: a number of models in words, then the stages that were found by each. */
  return g_strdup_printf (seral_ntext (catalogue, "On %s scale: %s", "On %s scales: %s", n), count, list);
}

static char *
seral_models_chart_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  const SeralChartModel *models;
  GString *text = NULL;
  guint n = 0;
  char *obstacle = seral_models_chart_dup_obstacle (seral_chart_get_data (chart), catalogue);

  if (obstacle != NULL)
    return obstacle;

  text = g_string_new (NULL);
  models = seral_chart_data_get_models (seral_chart_get_data (chart), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *headline = seral_words_headline (catalogue, models[i].result);
      g_autofree char *sentence = NULL;

      /* Translators: the name of a model, then what it found, as a sentence. */
      sentence = g_strdup_printf (seral_text (catalogue, "%s: %s."),
                                  seral_model_get_name (seral_result_get_model (models[i].result)), headline);
      seral_chart_append_sentence (text, sentence);
    }
  seral_chart_append_sentence (text, seral_text (catalogue, "Each model has its own scale; no average is made of them."));

  return g_string_free (text, FALSE);
}

static SeralTable *
seral_models_chart_create_table (SeralChart *chart)
{
  const SeralChartModel *models;
  g_autofree SeralResult **results = NULL;
  guint n = 0;

  models = seral_chart_data_get_models (seral_chart_get_data (chart), &n);
  results = g_new (SeralResult *, n);
  for (guint i = 0; i < n; i++)
    results[i] = models[i].result;

  return seral_words_table_models (seral_chart_get_catalogue (chart), results, n);
}

static void
seral_models_chart_class_init (SeralModelsChartClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_models_chart_measure;
  chart_class->draw = seral_models_chart_draw;
  chart_class->dup_title = seral_models_chart_dup_title;
  chart_class->dup_summary = seral_models_chart_dup_summary;
  chart_class->create_table = seral_models_chart_create_table;
}

static void
seral_models_chart_init (SeralModelsChart *self)
{
}

/**
 * seral_models_chart_new:
 * @data: (nullable): what to show
 *
 * Makes a chart of models side by side.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_models_chart_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_MODELS_CHART, "data", data, NULL);
}

/**
 * seral_models_chart_dup_obstacle:
 * @data: what to show
 * @catalogue: the language
 *
 * Returns: (transfer full) (nullable): why there is nothing to show
 */
char *
seral_models_chart_dup_obstacle (SeralChartData *data,
                                 SeralCatalogue *catalogue)
{
  guint n = 0;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  seral_chart_data_get_models (data, &n);

  return n >= 2 ? NULL : g_strdup (seral_text (catalogue, "Two models are needed to see them side by side. "
                                                          "This assessment uses one."));
}
