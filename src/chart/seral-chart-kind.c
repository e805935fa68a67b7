/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-agreement-chart.h"
#include "chart/seral-chart-kind.h"
#include "chart/seral-dimensions.h"
#include "chart/seral-flywheel.h"
#include "chart/seral-gaps-chart.h"
#include "chart/seral-heatmap.h"
#include "chart/seral-models-chart.h"
#include "chart/seral-radar.h"
#include "chart/seral-roadmap.h"
#include "chart/seral-staircase.h"
#include "chart/seral-trend.h"

struct _SeralChartKind
{
  const char   *id;
  const char   *name;
  SeralMarks    marks;        /* the ones it can show */
  SeralChart *(*create)  (SeralChartData *data);
  gboolean    (*offered) (SeralModel     *model);   /* (nullable): for every model */
  char       *(*dup_obstacle) (SeralChartData *data,
                               SeralCatalogue *catalogue);   /* (nullable): there is always something to show */
  gboolean      spans_models;
};

/* Marked for translation here, and looked up in the catalogue that is asked for. */
#define N_(text) text

static const SeralChartKind kinds[] =
{
  {
    "staircase", N_("Staircase"), SERAL_MARKS_ALL, seral_staircase_new, NULL,
  },
  {
    "radar", N_("Radar"),
    SERAL_MARK_TARGET | SERAL_MARK_EVIDENCED | SERAL_MARK_PREVIOUS,
    seral_radar_new, seral_dimensions_make_a_radar,
  },
  {
    "heatmap", N_("Heat map"), SERAL_MARK_TARGET | SERAL_MARK_BLOCKING, seral_heatmap_new, NULL,
  },
  {
    "gaps", N_("Gaps"), SERAL_MARK_TARGET, seral_gaps_chart_new, NULL,
  },
  {
    "models", N_("Models"), SERAL_MARK_TARGET | SERAL_MARK_EVIDENCED, seral_models_chart_new, NULL,
    seral_models_chart_dup_obstacle, TRUE,
  },
  {
    "trend", N_("Trend"), SERAL_MARK_TARGET, seral_trend_new, NULL, seral_trend_dup_obstacle, FALSE,
  },
  {
    "agreement", N_("Agreement"), 0, seral_agreement_chart_new, NULL, seral_agreement_chart_dup_obstacle, FALSE,
  },
  {
    "flywheel", N_("Flywheel"), 0, seral_flywheel_new, seral_flywheel_is_offered, seral_flywheel_dup_obstacle, FALSE,
  },
  {
    "roadmap", N_("Roadmap"), 0, seral_roadmap_new, NULL, seral_roadmap_dup_obstacle, FALSE,
  },
};

/**
 * seral_chart_kind_get:
 * @index: which, below seral_chart_kind_get_n()
 *
 * Returns: (transfer none): a kind of chart, in the order people are shown them
 */
const SeralChartKind *
seral_chart_kind_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return &kinds[index];
}

/**
 * seral_chart_kind_get_n:
 *
 * Returns: how many kinds there are
 */
guint
seral_chart_kind_get_n (void)
{
  return G_N_ELEMENTS (kinds);
}

/**
 * seral_chart_kind_find:
 * @id: an id, such as "staircase"
 *
 * Returns: (transfer none) (nullable): the kind of that id
 */
const SeralChartKind *
seral_chart_kind_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].id, id) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * seral_chart_kind_get_id:
 * @kind: a kind of chart
 *
 * Returns: (transfer none): its id, which never changes
 */
const char *
seral_chart_kind_get_id (const SeralChartKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return kind->id;
}

/**
 * seral_chart_kind_get_name:
 * @kind: a kind of chart
 * @catalogue: the language
 *
 * Returns: (transfer none): what people call it
 */
const char *
seral_chart_kind_get_name (const SeralChartKind *kind,
                           SeralCatalogue       *catalogue)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  return seral_text (catalogue, kind->name);
}

/**
 * seral_chart_kind_get_marks:
 * @kind: a kind of chart
 *
 * Returns: the marks it can show
 */
SeralMarks
seral_chart_kind_get_marks (const SeralChartKind *kind)
{
  g_return_val_if_fail (kind != NULL, 0);

  return kind->marks;
}

/**
 * seral_chart_kind_is_offered:
 * @kind: a kind of chart
 * @model: a model
 *
 * Tells whether a chart of this kind says something about results of a model.
 *
 * Returns: whether to offer it
 */
gboolean
seral_chart_kind_is_offered (const SeralChartKind *kind,
                             SeralModel           *model)
{
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (SERAL_IS_MODEL (model), FALSE);

  return kind->offered == NULL || kind->offered (model);
}

/**
 * seral_chart_kind_dup_obstacle:
 * @kind: a kind of chart
 * @data: what it would show
 * @catalogue: the language
 *
 * Tells whether there is something to show. A chart that has nothing says so in the
 * same words where it would stand.
 *
 * Returns: (transfer full) (nullable): why not, in a sentence; %NULL where there is
 */
char *
seral_chart_kind_dup_obstacle (const SeralChartKind *kind,
                               SeralChartData       *data,
                               SeralCatalogue       *catalogue)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  return kind->dup_obstacle != NULL ? kind->dup_obstacle (data, catalogue) : NULL;
}

/**
 * seral_chart_kind_spans_models:
 * @kind: a kind of chart
 *
 * Returns: whether it is the same whichever of a document's models is looked at
 */
gboolean
seral_chart_kind_spans_models (const SeralChartKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return kind->spans_models;
}

/**
 * seral_chart_kind_create:
 * @kind: a kind of chart
 * @data: (nullable): what to show
 *
 * Makes a chart.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_chart_kind_create (const SeralChartKind *kind,
                         SeralChartData       *data)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return kind->create (data);
}
