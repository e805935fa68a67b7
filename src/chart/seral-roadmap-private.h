/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-rows-private.h"

G_BEGIN_DECLS

/* Items as they are shown, by phase and date; without the dropped ones. Indices of tasks. */
GArray *seral_roadmap_list_tasks (SeralChartData       *data);
gboolean seral_roadmap_is_late   (SeralChartData       *data,
                                  const SeralChartTask *task);
char   *seral_roadmap_dup_phase  (SeralChartData       *data,
                                  SeralCatalogue       *catalogue,
                                  int                   level);
void    seral_roadmap_draw       (SeralChart           *chart,
                                  SeralSceneBuilder    *builder,
                                  const SeralRect      *area);

G_END_DECLS
