/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralRemarkGroup:
 *
 * What is worth saying beside a result, each only where there is something to
 * say, with the questions it speaks of.
 */
#define SERAL_TYPE_REMARK_GROUP (seral_remark_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralRemarkGroup, seral_remark_group, SERAL, REMARK_GROUP, AdwPreferencesGroup)

void seral_remark_group_show (SeralRemarkGroup *self,
                              SeralSession     *session);

G_END_DECLS
