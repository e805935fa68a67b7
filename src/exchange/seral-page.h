/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"
#include "exchange/seral-export-settings.h"

G_BEGIN_DECLS

SeralScene *seral_page_new_for_chart (const SeralChartKind      *kind,
                                      SeralChartData            *data,
                                      SeralCatalogue            *catalogue,
                                      const SeralExportSettings *settings,
                                      PangoContext              *context);

G_END_DECLS
