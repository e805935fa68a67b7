/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-plan-export.h"
#include "plan/seral-plan-phases.h"

G_BEGIN_DECLS

GPtrArray        *seral_plan_export_list_items (const SeralPlanExport  *self);
SeralModel       *seral_plan_export_find_model (const SeralPlanExport  *self,
                                                SeralPlanItem          *item);
const SeralStage *seral_plan_export_find_stage (const SeralPlanExport  *self,
                                                SeralPlanItem          *item);
SeralPlanPhases  *seral_plan_part_create_phases (const SeralPlanPart   *part);

GBytes           *seral_plan_csv_write         (const SeralPlanExport  *self);
GBytes           *seral_plan_json_write        (const SeralPlanExport  *self);
GBytes           *seral_plan_markdown_write    (const SeralPlanExport  *self);
GBytes           *seral_plan_calendar_write    (const SeralPlanExport  *self,
                                                GError                **error);

G_END_DECLS
