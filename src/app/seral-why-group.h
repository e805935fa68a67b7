/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralWhyGroup:
 *
 * Why the stage is what it is: what each stage asks, whether that is held, and for
 * the next one the questions that hold the company back, with the shortest way.
 */
#define SERAL_TYPE_WHY_GROUP (seral_why_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralWhyGroup, seral_why_group, SERAL, WHY_GROUP, AdwPreferencesGroup)

void     seral_why_group_show        (SeralWhyGroup *self,
                                      SeralSession  *session);
gboolean seral_why_group_focus_level (SeralWhyGroup *self,
                                      int            level);

G_END_DECLS
