/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralModelSwitcher:
 *
 * Chooses which of a document's models is looked at, and adds one more.
 * Properties: session (nullable); max-chars (construct only): how much of a name the
 * button shows.
 */
#define SERAL_TYPE_MODEL_SWITCHER (seral_model_switcher_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelSwitcher, seral_model_switcher, SERAL, MODEL_SWITCHER, AdwBin)

void seral_model_switcher_set_session (SeralModelSwitcher *self,
                                       SeralSession       *session);

G_END_DECLS
