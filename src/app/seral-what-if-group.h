/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralWhatIfGroup:
 *
 * On the result of a sandbox: what is and what would be, side by side in words,
 * with the questions that were answered otherwise.
 */
#define SERAL_TYPE_WHAT_IF_GROUP (seral_what_if_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralWhatIfGroup, seral_what_if_group, SERAL, WHAT_IF_GROUP, AdwPreferencesGroup)

void seral_what_if_group_show (SeralWhatIfGroup *self,
                               SeralSession     *session);

G_END_DECLS
