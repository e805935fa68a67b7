/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralSideBox:
 *
 * Content with something beside it where there is room. Where there is none, that
 * shrinks to a strip above the content; without a strip, it goes below it.
 * (libadwaita has breakpoints for this from 1.4 on.) Properties: content, side, strip; collapsed: the strip is wanted in any
 * case; wide (read-only).
 */
#define SERAL_TYPE_SIDE_BOX (seral_side_box_get_type ())
G_DECLARE_FINAL_TYPE (SeralSideBox, seral_side_box, SERAL, SIDE_BOX, GtkWidget)

gboolean seral_side_box_get_wide (SeralSideBox *self);

G_END_DECLS
