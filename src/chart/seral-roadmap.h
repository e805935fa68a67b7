/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralRoadmap:
 *
 * The plan on a scale of time: what leads to which stage, from when to when, what is
 * late, and who does it.
 */
#define SERAL_TYPE_ROADMAP (seral_roadmap_get_type ())
G_DECLARE_FINAL_TYPE (SeralRoadmap, seral_roadmap, SERAL, ROADMAP, SeralChart)

SeralChart *seral_roadmap_new          (SeralChartData *data);
char       *seral_roadmap_dup_obstacle (SeralChartData *data,
                                        SeralCatalogue *catalogue);

G_END_DECLS
