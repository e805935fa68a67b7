/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-session.h"
#include "chart/seral-chart-data.h"

G_BEGIN_DECLS

/**
 * SeralRoadmapView:
 *
 * The roadmap, on which items can be moved: dragged along, or by the end of their
 * bar; or with Left and Right, by a week, with Ctrl by a month, and with Shift only
 * the day they are due. Signals: "item-activated" (id): an item was clicked, or Enter
 * was pressed on it; "told" (text): what is or would be, to be shown and read aloud.
 */
#define SERAL_TYPE_ROADMAP_VIEW (seral_roadmap_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralRoadmapView, seral_roadmap_view, SERAL, ROADMAP_VIEW, GtkWidget)

void  seral_roadmap_view_show      (SeralRoadmapView *self,
                                    SeralSession     *session,
                                    SeralChartData   *data);
char *seral_roadmap_view_dup_title (SeralRoadmapView *self);

G_END_DECLS
