/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralFlywheel:
 *
 * The wheels of a definition: of each segment, whether it is in place.
 */
#define SERAL_TYPE_FLYWHEEL (seral_flywheel_get_type ())
G_DECLARE_FINAL_TYPE (SeralFlywheel, seral_flywheel, SERAL, FLYWHEEL, SeralChart)

SeralChart *seral_flywheel_new          (SeralChartData *data);
gboolean    seral_flywheel_is_offered   (SeralModel     *model);
char       *seral_flywheel_dup_obstacle (SeralChartData *data,
                                         SeralCatalogue *catalogue);

G_END_DECLS
