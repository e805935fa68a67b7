/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralFindingGroup:
 *
 * Whether the plan is realistic: what was found about it, a row each, what to look
 * at first.
 */
#define SERAL_TYPE_FINDING_GROUP (seral_finding_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralFindingGroup, seral_finding_group, SERAL, FINDING_GROUP, AdwPreferencesGroup)

void seral_finding_group_show (SeralFindingGroup *self,
                               SeralSession      *session,
                               GPtrArray         *findings);

G_END_DECLS
