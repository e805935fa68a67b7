/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-rows-private.h"
#include "scoring/seral-gap.h"

G_BEGIN_DECLS

int     seral_gaps_find_goal (SeralChart *chart);
GArray *seral_gaps_list      (SeralChart *chart);
char   *seral_gaps_dup_words (SeralChart              *chart,
                              const SeralDimensionGap *gap);
void    seral_gaps_draw      (SeralChart        *chart,
                              SeralSceneBuilder *builder,
                              const SeralRect   *area);

G_END_DECLS
