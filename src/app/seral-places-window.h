/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPlacesWindow:
 *
 * The rounds of a document, and the people who answer in the one looked at: where
 * they are named, added and deleted.
 */
#define SERAL_TYPE_PLACES_WINDOW (seral_places_window_get_type ())
G_DECLARE_FINAL_TYPE (SeralPlacesWindow, seral_places_window, SERAL, PLACES_WINDOW, AdwWindow)

GtkWidget *seral_places_window_present (GtkWindow    *parent,
                                        SeralSession *session,
                                        const char   *page);

G_END_DECLS
