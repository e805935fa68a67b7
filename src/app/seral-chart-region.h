/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralChartRegion:
 *
 * A part of a chart as a light widget: it draws nothing but its focus and hover,
 * and gives the part a name, a tooltip and a place in the order of focus. It is
 * laid out by its #SeralChartView. Signal "activated": assistive technologies ask
 * for what a click does.
 */
#define SERAL_TYPE_CHART_REGION (seral_chart_region_get_type ())
G_DECLARE_FINAL_TYPE (SeralChartRegion, seral_chart_region, SERAL, CHART_REGION, GtkWidget)

GtkWidget       *seral_chart_region_new        (void);

void             seral_chart_region_show       (SeralChartRegion  *self,
                                                const SeralRegion *region);
const char      *seral_chart_region_get_id     (SeralChartRegion  *self);
const SeralRect *seral_chart_region_get_bounds (SeralChartRegion  *self);
SeralChartRegion *seral_chart_region_find_next (SeralChartRegion  *self,
                                                int                dx,
                                                int                dy);

G_END_DECLS
