/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"
#include "chart/seral-chart-kind.h"

G_BEGIN_DECLS

/**
 * SeralChartCard:
 *
 * The charts of a result, one at a time: a choice of kinds, of marks, and the
 * same as a table of text. Property kind (a #SeralChartKind's id). Signal
 * "region-activated" (id) as #SeralChartView has it.
 */
#define SERAL_TYPE_CHART_CARD (seral_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (SeralChartCard, seral_chart_card, SERAL, CHART_CARD, AdwBin)

void seral_chart_card_show (SeralChartCard *self,
                            SeralSession   *session);

G_END_DECLS
