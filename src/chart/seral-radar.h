/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralRadar:
 *
 * The dimensions against the stages: where a company is strong, and what lags.
 */
#define SERAL_TYPE_RADAR (seral_radar_get_type ())
G_DECLARE_FINAL_TYPE (SeralRadar, seral_radar, SERAL, RADAR, SeralChart)

SeralChart *seral_radar_new (SeralChartData *data);

G_END_DECLS
