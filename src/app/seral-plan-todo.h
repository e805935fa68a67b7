/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlanTodo:
 *
 * What there is to do: where to, what is planned, what the next stage takes, and
 * whether that is realistic.
 */
#define SERAL_TYPE_PLAN_TODO (seral_plan_todo_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlanTodo, seral_plan_todo, SERAL, PLAN_TODO, AdwBin)

void seral_plan_todo_set_session   (SeralPlanTodo *self,
                                    SeralSession  *session);
void seral_plan_todo_update        (SeralPlanTodo *self);
void seral_plan_todo_open_item     (SeralPlanTodo *self,
                                    const char    *item);
void seral_plan_todo_show_resource (SeralPlanTodo *self,
                                    guint          resource);

G_END_DECLS
