/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralWhoGroup:
 *
 * Who answered what to one question, on the scale from the highest answer to the
 * lowest, with what each noted beside it, and where that comes to together.
 */
#define SERAL_TYPE_WHO_GROUP (seral_who_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralWhoGroup, seral_who_group, SERAL, WHO_GROUP, AdwPreferencesGroup)

void seral_who_group_show (SeralWhoGroup        *self,
                           SeralSession         *session,
                           const SeralCriterion *criterion);

G_END_DECLS
