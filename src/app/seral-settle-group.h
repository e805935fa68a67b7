/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralSettleGroup:
 *
 * What is claimed and what is proven, at least and at most: where these differ,
 * the questions that would settle it, to be gone through. Not there where there is
 * nothing to settle.
 */
#define SERAL_TYPE_SETTLE_GROUP (seral_settle_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralSettleGroup, seral_settle_group, SERAL, SETTLE_GROUP, AdwPreferencesGroup)

void seral_settle_group_show (SeralSettleGroup *self,
                              SeralSession     *session);

G_END_DECLS
