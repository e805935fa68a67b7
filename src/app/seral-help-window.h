/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralHelpWindow:
 *
 * What one needs to know to use the program, on one page; it needs no network.
 */
#define SERAL_TYPE_HELP_WINDOW (seral_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SeralHelpWindow, seral_help_window, SERAL, HELP_WINDOW, AdwWindow)

GtkWidget *seral_help_window_present (GtkWindow *parent);

G_END_DECLS
