/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralAddModelGroup:
 *
 * The models that an assessment could ask as well, and how much of each is answered
 * already. Signal "added": one was taken, and is looked at now.
 */
#define SERAL_TYPE_ADD_MODEL_GROUP (seral_add_model_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralAddModelGroup, seral_add_model_group, SERAL, ADD_MODEL_GROUP, AdwPreferencesGroup)

void       seral_add_model_group_set_session (SeralAddModelGroup *self,
                                              SeralSession       *session);

GtkWidget *seral_add_model_present           (GtkWindow          *parent,
                                              SeralSession       *session);

G_END_DECLS
