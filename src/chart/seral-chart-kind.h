/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralChartKind:
 *
 * A kind of chart: what the command line and the window know it by.
 */
typedef struct _SeralChartKind SeralChartKind;

const SeralChartKind *seral_chart_kind_get        (guint                 index);
guint                 seral_chart_kind_get_n      (void);
const SeralChartKind *seral_chart_kind_find       (const char           *id);

const char           *seral_chart_kind_get_id     (const SeralChartKind *kind);
const char           *seral_chart_kind_get_name   (const SeralChartKind *kind,
                                                   SeralCatalogue       *catalogue);
SeralMarks            seral_chart_kind_get_marks  (const SeralChartKind *kind);
gboolean              seral_chart_kind_is_offered (const SeralChartKind *kind,
                                                   SeralModel           *model);
char                 *seral_chart_kind_dup_obstacle (const SeralChartKind *kind,
                                                     SeralChartData       *data,
                                                     SeralCatalogue       *catalogue);
gboolean              seral_chart_kind_spans_models (const SeralChartKind *kind);
SeralChart           *seral_chart_kind_create     (const SeralChartKind *kind,
                                                   SeralChartData       *data);

G_END_DECLS
