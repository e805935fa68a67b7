/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralWrapLayout:
 *
 * Lays children out in a row, and goes on in a further row where the width ends,
 * as words of a text do. (libadwaita has such a box from 1.7 on.) Properties:
 * spacing, line-spacing, in pixels.
 */
#define SERAL_TYPE_WRAP_LAYOUT (seral_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SeralWrapLayout, seral_wrap_layout, SERAL, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *seral_wrap_layout_new (int spacing,
                                         int line_spacing);

G_END_DECLS
