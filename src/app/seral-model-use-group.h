/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"
#include "assessment/seral-model-use.h"

G_BEGIN_DECLS

/**
 * SeralModelUseGroup:
 *
 * How a document uses one model: how many questions are asked, the kind of
 * business, which proposes a target and says why, and the target. Properties
 * session, use.
 */
#define SERAL_TYPE_MODEL_USE_GROUP (seral_model_use_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelUseGroup, seral_model_use_group, SERAL, MODEL_USE_GROUP, AdwPreferencesGroup)

GtkWidget *seral_model_use_group_new (SeralSession  *session,
                                      SeralModelUse *use);

G_END_DECLS
