/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-parts-private.h"

G_BEGIN_DECLS

/* The rounds that found a stage; indices into those of the data. */
GArray *seral_trend_list_rounds (SeralChartData    *data);
char   *seral_trend_dup_round   (SeralChartData    *data,
                                 SeralCatalogue    *catalogue,
                                 guint              round);
void    seral_trend_draw        (SeralChart        *chart,
                                 SeralSceneBuilder *builder,
                                 const SeralRect   *area);

G_END_DECLS
