/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralStageMark:
 *
 * A small staircase with the steps that are reached filled: where a company is,
 * at a glance. Decoration: what it says stands in words beside it. Properties
 * step (0 for none reached) and n-steps; drawn in the colour of its text.
 */
#define SERAL_TYPE_STAGE_MARK (seral_stage_mark_get_type ())
G_DECLARE_FINAL_TYPE (SeralStageMark, seral_stage_mark, SERAL, STAGE_MARK, GtkWidget)

GtkWidget *seral_stage_mark_new       (guint           step,
                                       guint           n_steps);
void       seral_stage_mark_set_stage (SeralStageMark *self,
                                       guint           step,
                                       guint           n_steps);

G_END_DECLS
