/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralTargetGroup:
 *
 * The stage aimed at: chosen freely, or proposed for the kind of business, with
 * the publisher's reason; and how far it is.
 */
#define SERAL_TYPE_TARGET_GROUP (seral_target_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralTargetGroup, seral_target_group, SERAL, TARGET_GROUP, AdwPreferencesGroup)

void seral_target_group_show (SeralTargetGroup *self,
                              SeralSession     *session);

G_END_DECLS
