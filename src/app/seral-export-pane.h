/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralExportPane:
 *
 * Chooses what comes out and how, shows exactly that, and writes it. Property
 * session (construct only). Signal "toast" (#AdwToast): something to show over
 * the window; the receiver adds it to its overlay.
 */
#define SERAL_TYPE_EXPORT_PANE (seral_export_pane_get_type ())
G_DECLARE_FINAL_TYPE (SeralExportPane, seral_export_pane, SERAL, EXPORT_PANE, AdwBin)

GtkWidget *seral_export_pane_new (SeralSession *session);

G_END_DECLS
