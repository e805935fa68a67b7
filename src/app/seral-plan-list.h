/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlanList:
 *
 * What is planned for the model that is looked at: the items that lead to one stage
 * under each other, in the order of the plan, and what was found about them where it
 * concerns them.
 */
#define SERAL_TYPE_PLAN_LIST (seral_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlanList, seral_plan_list, SERAL, PLAN_LIST, GtkBox)

void  seral_plan_list_show     (SeralPlanList *self,
                                SeralSession  *session,
                                GPtrArray     *findings);
guint seral_plan_list_get_n    (SeralPlanList *self);
void  seral_plan_list_open     (SeralPlanList *self,
                                const char    *item);

G_END_DECLS
