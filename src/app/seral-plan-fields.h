/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* What an item of the plan has to fill in, as rows that edit it. */
void seral_plan_fields_add (AdwExpanderRow *row,
                            SeralSession   *session,
                            SeralPlanItem  *item);

G_END_DECLS
