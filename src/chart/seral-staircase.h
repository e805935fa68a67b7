/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralStaircase:
 *
 * The stages as a staircase: where the company is, how much of the next step is
 * in place and what holds it back, and where it wants to be.
 */
#define SERAL_TYPE_STAIRCASE (seral_staircase_get_type ())
G_DECLARE_FINAL_TYPE (SeralStaircase, seral_staircase, SERAL, STAIRCASE, SeralChart)

SeralChart *seral_staircase_new (SeralChartData *data);

G_END_DECLS
