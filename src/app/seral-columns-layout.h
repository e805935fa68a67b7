/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralColumnsLayout:
 *
 * Lays children out in columns of equal width, as many as there is room for, and
 * in rows as high as their highest child. It measures each child once, where
 * GtkFlowBox measures it for every number of columns. Properties: column-width
 * (the least), max-columns, spacing, in pixels.
 */
#define SERAL_TYPE_COLUMNS_LAYOUT (seral_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (SeralColumnsLayout, seral_columns_layout, SERAL, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *seral_columns_layout_new (int column_width,
                                            int max_columns,
                                            int spacing);

G_END_DECLS
