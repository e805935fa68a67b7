/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralTrend:
 *
 * How stage and progress moved over the rounds, as a whole and per dimension.
 */
#define SERAL_TYPE_TREND (seral_trend_get_type ())
G_DECLARE_FINAL_TYPE (SeralTrend, seral_trend, SERAL, TREND, SeralChart)

SeralChart *seral_trend_new          (SeralChartData *data);
char       *seral_trend_dup_obstacle (SeralChartData *data,
                                      SeralCatalogue *catalogue);

G_END_DECLS
