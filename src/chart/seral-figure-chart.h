/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralFigureChart:
 *
 * The values of one figure over time, as a line: small enough to stand in a row, or
 * large enough that each value can be pointed at.
 */
#define SERAL_TYPE_FIGURE_CHART (seral_figure_chart_get_type ())
G_DECLARE_FINAL_TYPE (SeralFigureChart, seral_figure_chart, SERAL, FIGURE_CHART, SeralChart)

SeralChart *seral_figure_chart_new (SeralChartData *data,
                                    gboolean        small);

G_END_DECLS
