/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralTick:
 *
 * A check button without a label beside it, whose name is spoken all the same, and
 * that assistive technologies can press: GTK 4.8 gives a check button no action.
 */
#define SERAL_TYPE_TICK (seral_tick_get_type ())
G_DECLARE_FINAL_TYPE (SeralTick, seral_tick, SERAL, TICK, GtkCheckButton)

GtkWidget *seral_tick_new      (void);
void       seral_tick_set_name (SeralTick  *self,
                                const char *name);

G_END_DECLS
