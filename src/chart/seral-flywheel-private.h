/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-parts-private.h"
#include "scoring/seral-wheel.h"

G_BEGIN_DECLS

GArray *seral_flywheel_score (SeralChartData    *data,
                              const SeralWheel  *wheel);
void    seral_flywheel_draw  (SeralChart        *chart,
                              SeralSceneBuilder *builder,
                              const SeralRect   *area);

G_END_DECLS
