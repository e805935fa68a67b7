/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralAgreementChart:
 *
 * How far apart people's answers are, question by question, those they disagree on
 * most first.
 */
#define SERAL_TYPE_AGREEMENT_CHART (seral_agreement_chart_get_type ())
G_DECLARE_FINAL_TYPE (SeralAgreementChart, seral_agreement_chart, SERAL, AGREEMENT_CHART, SeralChart)

SeralChart *seral_agreement_chart_new          (SeralChartData *data);
char       *seral_agreement_chart_dup_obstacle (SeralChartData *data,
                                                SeralCatalogue *catalogue);

G_END_DECLS
