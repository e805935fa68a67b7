/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlanRow:
 *
 * One item of the plan: what it is and how it stands, and when it is opened, all
 * that can be said of it. It follows the item. Alt+Up and Alt+Down ask to move it.
 * Signal "move-requested" (int step): it is to stand one place further up (-1) or
 * down (1); "dropped" (SeralPlanRow *row, gboolean after): another row was dropped
 * before or after it.
 */
#define SERAL_TYPE_PLAN_ROW (seral_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlanRow, seral_plan_row, SERAL, PLAN_ROW, AdwExpanderRow)

GtkWidget     *seral_plan_row_new          (SeralSession  *session,
                                            SeralPlanItem *item);

SeralPlanItem *seral_plan_row_get_item     (SeralPlanRow  *self);
guint          seral_plan_row_get_position (SeralPlanRow  *self);
void           seral_plan_row_set_position (SeralPlanRow  *self,
                                            guint          position,
                                            gboolean       first,
                                            gboolean       last);
void           seral_plan_row_set_warning  (SeralPlanRow  *self,
                                            const char    *warning);

G_END_DECLS
