/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/seral-chart.h"

G_BEGIN_DECLS

/**
 * SeralChartView:
 *
 * Shows a chart in the window. It follows the colours, the font and the text
 * size of the desktop; each region of the chart can be hovered, focused and read
 * aloud. Tab enters and leaves it as one stop, the arrows move between regions.
 *
 * Properties: chart (nullable); paper (construct only): it stands on a sheet of its
 * own background. Signal "region-activated" (id): a region was clicked,
 * or Enter was pressed on it.
 */
#define SERAL_TYPE_CHART_VIEW (seral_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralChartView, seral_chart_view, SERAL, CHART_VIEW, GtkWidget)

GtkWidget  *seral_chart_view_new       (void);

SeralChart *seral_chart_view_get_chart (SeralChartView *self);
void        seral_chart_view_set_chart (SeralChartView *self,
                                        SeralChart     *chart);

SeralScene *seral_chart_view_get_scene   (SeralChartView *self,
                                          int            *margin);
const char *seral_chart_view_get_focused (SeralChartView *self);

G_END_DECLS
