/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralGapsChart:
 *
 * The dimensions against the target: where each is, where it should be, and how
 * many answers lie between.
 */
#define SERAL_TYPE_GAPS_CHART (seral_gaps_chart_get_type ())
G_DECLARE_FINAL_TYPE (SeralGapsChart, seral_gaps_chart, SERAL, GAPS_CHART, SeralChart)

SeralChart *seral_gaps_chart_new (SeralChartData *data);

G_END_DECLS
