/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralModelsGroup:
 *
 * Where the company is by each model of the document, each on its own scale, and
 * why they differ. With one model it only says that there can be more.
 */
#define SERAL_TYPE_MODELS_GROUP (seral_models_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelsGroup, seral_models_group, SERAL, MODELS_GROUP, AdwPreferencesGroup)

void seral_models_group_show (SeralModelsGroup *self,
                              SeralSession     *session);

G_END_DECLS
