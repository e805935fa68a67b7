/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlaceButton:
 *
 * The title of a document in the header bar, which is a button as well: it says
 * whose assessment this is, which round is looked at and whose answers are taken,
 * and its menu leads to the others.
 */
#define SERAL_TYPE_PLACE_BUTTON (seral_place_button_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlaceButton, seral_place_button, SERAL, PLACE_BUTTON, AdwBin)

void seral_place_button_set_session (SeralPlaceButton *self,
                                     SeralSession     *session);

G_END_DECLS
