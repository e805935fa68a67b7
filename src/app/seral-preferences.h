/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralPreferences:
 *
 * What the user likes, for all documents. Property settings.
 */
#define SERAL_TYPE_PREFERENCES (seral_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SeralPreferences, seral_preferences, SERAL, PREFERENCES, AdwWindow)

GtkWidget *seral_preferences_present (GtkWindow *parent,
                                      GSettings *settings);

G_END_DECLS
