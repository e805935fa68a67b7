/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-heatmap-private.h"
#include "chart/seral-heatmap.h"
#include "words/seral-words.h"

struct _SeralHeatmap
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralHeatmap, seral_heatmap, SERAL_TYPE_CHART)

/* As many rows are asked room for; more of them share it. */
#define MAX_AT_EASE 60

/* At most this many dimensions are named in a headline. */
#define MAX_NAMED 3

static void
seral_heatmap_measure (SeralChart     *chart,
                       SeralChartSize *size)
{
  SeralChartData *data = seral_chart_get_data (chart);
  guint n = 0;

  *size = (SeralChartSize) { 280, 160, 720, 420 };
  if (data == NULL)
    return;

  seral_model_get_dimensions (seral_chart_data_get_model (data), &n);
  size->natural_height = MAX (size->natural_height, 140 + 30.0 * MIN (n, MAX_AT_EASE));
}

static void
seral_heatmap_draw (SeralChart        *chart,
                    SeralSceneBuilder *builder,
                    const SeralRect   *area)
{
  g_auto (SeralGrid) grid = { NULL, };

  seral_grid_init (&grid, chart, builder, area);
  seral_grid_layout (&grid);
  seral_grid_draw (&grid);
}

/* Names of the dimensions in which something holds the next stage back. */
static GStrv
dup_blocking_names (SeralResult *result)
{
  SeralModel *model = seral_result_get_model (result);
  const SeralDimension *dimensions = seral_model_get_dimensions (model, NULL);
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const guint *blocking;
  guint n = 0;

  blocking = seral_result_get_blocking (result, &n);
  for (guint i = 0; i < n; i++)
    {
      int dimension = criteria[blocking[i]].dimension;

      if (g_hash_table_add (seen, GINT_TO_POINTER (dimension)))
        g_ptr_array_add (names, g_strdup (dimensions[dimension].name));
    }
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_steal (names, NULL);
}

static char *
seral_heatmap_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = seral_chart_data_get_result (seral_chart_get_data (chart));
  SeralModel *model = seral_result_get_model (result);
  g_auto (GStrv) names = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *list = NULL;
  guint n;

  if (!seral_words_is_known (result) || seral_result_get_level (result) >= seral_result_get_highest (result))
    return seral_words_headline (catalogue, result);

  names = dup_blocking_names (result);
  n = g_strv_length (names);
  stage = seral_words_stage_short (catalogue, seral_model_get_stage_at_level (model, seral_result_get_level (result) + 1));
  if (n == 0 || n > MAX_NAMED)
    {
      g_autofree char *count = seral_words_count (catalogue, n);

      /* Translators: the first %s is a stage, the second a number in words. */
      return g_strdup_printf (seral_ntext (catalogue, "%s waits for %s dimension", "%s waits for %s dimensions", n),
                              stage, count);
    }

  list = seral_format_list (catalogue, (const char * const *) names);

  /* Translators: a stage, then a list of dimensions. */
  return g_strdup_printf (seral_text (catalogue, "%s waits for: %s"), stage, list);
}

static char *
seral_heatmap_dup_summary (SeralChart *chart)
{
  g_autofree char *title = seral_heatmap_dup_title (chart);

  return seral_chart_dup_finding (chart, title);
}

static SeralTable *
seral_heatmap_create_table (SeralChart *chart)
{
  return seral_words_table_heat (seral_chart_get_catalogue (chart),
                                 seral_chart_data_get_result (seral_chart_get_data (chart)));
}

static void
seral_heatmap_class_init (SeralHeatmapClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_heatmap_measure;
  chart_class->draw = seral_heatmap_draw;
  chart_class->dup_title = seral_heatmap_dup_title;
  chart_class->dup_summary = seral_heatmap_dup_summary;
  chart_class->create_table = seral_heatmap_create_table;
}

static void
seral_heatmap_init (SeralHeatmap *self)
{
}

/**
 * seral_heatmap_new:
 * @data: (nullable): what to show
 *
 * Makes a heat map.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_heatmap_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_HEATMAP, "data", data, NULL);
}
