/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-plan-item.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/* What an item of the plan means to a model. */
gboolean           seral_plan_work_is_open     (SeralPlanItem *item);
gboolean           seral_plan_work_belongs_to  (SeralPlanItem *item,
                                                SeralModel    *model);
const SeralAction *seral_plan_work_find_action (SeralPlanItem *item,
                                                SeralModel    *model);
int                seral_plan_work_get_level   (SeralPlanItem *item,
                                                SeralModel    *model);
GStrv              seral_plan_work_list_owners (GListModel    *plan);
int                seral_plan_work_find_resource (SeralModel  *model,
                                                guint          criterion);

G_END_DECLS
