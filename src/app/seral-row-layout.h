/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralRowLayout:
 *
 * Lays children out in a row: each as wide as it likes to be, and the one that
 * expands takes what they leave. A GtkBox does that too, but to wrap a text in one
 * it looks for its best height among many, which takes milliseconds for each
 * text. Property spacing, in pixels.
 */
#define SERAL_TYPE_ROW_LAYOUT (seral_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (SeralRowLayout, seral_row_layout, SERAL, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *seral_row_layout_new (int spacing);

G_END_DECLS
