/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli-subject.h"
#include "exchange/seral-plan-export.h"

G_BEGIN_DECLS

GArray *seral_cli_plan_parts_new (void);
void    seral_cli_plan_parts_add (GArray                *parts,
                                  const SeralCliSubject *subject);
void    seral_cli_plan_parts_set (SeralPlanExport       *plan,
                                  SeralAssessment       *assessment,
                                  GArray                *parts);

G_END_DECLS
