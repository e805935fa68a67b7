/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralHeatmap:
 *
 * Dimension by stage: how much of what marks each stage is in place, and which
 * stages' questions are held.
 */
#define SERAL_TYPE_HEATMAP (seral_heatmap_get_type ())
G_DECLARE_FINAL_TYPE (SeralHeatmap, seral_heatmap, SERAL, HEATMAP, SeralChart)

SeralChart *seral_heatmap_new (SeralChartData *data);

G_END_DECLS
