/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

void seral_chart_frame_draw (SeralSceneBuilder *builder,
                             SeralCatalogue    *catalogue,
                             SeralChartData    *data,
                             const char        *title,
                             double             width,
                             double             height,
                             SeralRect         *area);

G_END_DECLS
