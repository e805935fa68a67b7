/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralPageView:
 *
 * Shows a page as it will come out, as large as there is room. Property page
 * (nullable).
 */
#define SERAL_TYPE_PAGE_VIEW (seral_page_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralPageView, seral_page_view, SERAL, PAGE_VIEW, GtkWidget)

void seral_page_view_set_page (SeralPageView *self,
                               SeralScene    *page);

G_END_DECLS
