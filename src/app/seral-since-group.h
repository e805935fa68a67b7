/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralSinceGroup:
 *
 * What has changed since the round before: the stage, the dimensions, single
 * answers, each of which leads to its question. Not there in the first round.
 */
#define SERAL_TYPE_SINCE_GROUP (seral_since_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralSinceGroup, seral_since_group, SERAL, SINCE_GROUP, AdwPreferencesGroup)

void seral_since_group_show (SeralSinceGroup *self,
                             SeralSession    *session);

G_END_DECLS
