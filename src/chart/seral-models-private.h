/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-parts-private.h"

G_BEGIN_DECLS

void seral_models_draw (SeralChart        *chart,
                        SeralSceneBuilder *builder,
                        const SeralRect   *area);

G_END_DECLS
