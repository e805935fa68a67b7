/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* Menus to choose a round or a person: the actions behind them, and what they list. */

GSimpleActionGroup *seral_place_menu_create_actions (SeralSession *session);
void                seral_place_menu_fill_rounds    (GMenu        *menu,
                                                     SeralSession *session);
void                seral_place_menu_fill_people    (GMenu        *menu,
                                                     SeralSession *session);

G_END_DECLS
