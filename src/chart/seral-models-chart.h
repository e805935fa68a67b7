/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralModelsChart:
 *
 * The company on the scale of each model that the document uses, side by side and
 * never averaged.
 */
#define SERAL_TYPE_MODELS_CHART (seral_models_chart_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelsChart, seral_models_chart, SERAL, MODELS_CHART, SeralChart)

SeralChart *seral_models_chart_new          (SeralChartData *data);
char       *seral_models_chart_dup_obstacle (SeralChartData *data,
                                             SeralCatalogue *catalogue);

G_END_DECLS
