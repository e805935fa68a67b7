/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"

G_BEGIN_DECLS

GPtrArray *seral_chart_choice_list     (SeralChartData *data,
                                        SeralCatalogue *catalogue);
gboolean   seral_chart_choice_is_equal (GPtrArray      *one,
                                        GPtrArray      *other);

G_END_DECLS
