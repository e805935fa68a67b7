/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-plan-export.h"

G_BEGIN_DECLS

char *seral_cli_plan_report (const SeralPlanExport *plan,
                             gboolean               all_phases);

G_END_DECLS
