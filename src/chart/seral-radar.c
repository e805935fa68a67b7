/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-parts-private.h"
#include "chart/seral-dimensions.h"
#include "chart/seral-radar-private.h"
#include "chart/seral-radar.h"
#include "words/seral-words.h"

struct _SeralRadar
{
  SeralChart parent_instance;
};

G_DEFINE_FINAL_TYPE (SeralRadar, seral_radar, SERAL_TYPE_CHART)

static void
seral_radar_measure (SeralChart     *chart,
                     SeralChartSize *size)
{
  *size = (SeralChartSize) { 240, 200, 640, 480 };
}

static void
draw_web (SeralChart        *chart,
          SeralSceneBuilder *builder,
          const SeralRect   *area)
{
  g_auto (SeralWeb) web = { NULL, };

  seral_web_init (&web, chart, builder, area);
  seral_web_layout (&web);
  seral_web_draw (&web);
}

static void
seral_radar_draw (SeralChart        *chart,
                  SeralSceneBuilder *builder,
                  const SeralRect   *area)
{
  SeralModel *model = seral_chart_data_get_model (seral_chart_get_data (chart));

  if (seral_dimensions_make_a_radar (model))
    draw_web (chart, builder, area);
  else
    seral_chart_draw_sentence (chart, builder, area,
                               seral_text (seral_chart_get_catalogue (chart),
                                           "A radar needs at least three dimensions that are asked at two stages "
                                           "or more, and no more of them than can be told apart."));
}

/* The dimension that stands out at one end; NULL where several share it or none is known. */
static const SeralDimension *
find_extreme (SeralResult *result,
              int          sign)
{
  SeralModel *model = seral_result_get_model (result);
  g_autoptr (GArray) axes = seral_dimensions_list_axes (model);
  const SeralDimension *found = NULL;
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < axes->len; i++)
    {
      guint dimension = g_array_index (axes, guint, i);
      double score = sign * seral_result_get_dimension (result, dimension)->score;

      if (isnan (score) || seral_dimensions_count_answers (result, dimension) == 0)
        continue;
      if (score > best + SERAL_SCORING_EPSILON)
        found = &seral_model_get_dimensions (model, NULL)[dimension];
      else if (score > best - SERAL_SCORING_EPSILON)
        found = NULL;
      best = MAX (best, score);
    }

  return found;
}

static char *
seral_radar_dup_title (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = seral_chart_data_get_result (seral_chart_get_data (chart));
  const SeralDimension *strongest, *weakest;

  if (!seral_words_is_known (result))
    return seral_words_position (catalogue, result);

  strongest = find_extreme (result, 1);
  weakest = find_extreme (result, -1);
  if (strongest == weakest)
    return g_strdup (seral_text (catalogue, "Dimensions against stages"));
  if (weakest == NULL)
    /* Translators: %s is a dimension, such as "Strategy and leadership". */
    return g_strdup_printf (seral_text (catalogue, "Strongest: %s"), strongest->name);
  if (strongest == NULL)
    /* Translators: %s is a dimension. */
    return g_strdup_printf (seral_text (catalogue, "Furthest to go: %s"), weakest->name);

  /* Translators: two dimensions. */
  return g_strdup_printf (seral_text (catalogue, "Strongest: %s. Furthest to go: %s"),
                          strongest->name, weakest->name);
}

static char *
seral_radar_dup_summary (SeralChart *chart)
{
  g_autofree char *title = seral_radar_dup_title (chart);

  return seral_chart_dup_finding (chart, title);
}

static SeralTable *
seral_radar_create_table (SeralChart *chart)
{
  return seral_words_table_dimensions (seral_chart_get_catalogue (chart),
                                       seral_chart_data_get_result (seral_chart_get_data (chart)));
}

static void
seral_radar_class_init (SeralRadarClass *klass)
{
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  chart_class->measure = seral_radar_measure;
  chart_class->draw = seral_radar_draw;
  chart_class->dup_title = seral_radar_dup_title;
  chart_class->dup_summary = seral_radar_dup_summary;
  chart_class->create_table = seral_radar_create_table;
}

static void
seral_radar_init (SeralRadar *self)
{
}

/**
 * seral_radar_new:
 * @data: (nullable): what to show
 *
 * Makes a radar. It says something of models that
 * seral_dimensions_make_a_radar() holds for.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_radar_new (SeralChartData *data)
{
  return g_object_new (SERAL_TYPE_RADAR, "data", data, NULL);
}
