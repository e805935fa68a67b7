/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralBringInDialog:
 *
 * Shows what bringing in a colleague's file would do, before it is done: whose
 * answers come, which of them now answer another question, and what cannot come.
 * Signal "applied" (const char *summary): it was done, as one change.
 */
#define SERAL_TYPE_BRING_IN_DIALOG (seral_bring_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SeralBringInDialog, seral_bring_in_dialog, SERAL, BRING_IN_DIALOG, AdwWindow)

GtkWidget *seral_bring_in_dialog_new (GtkWindow     *parent,
                                      SeralSession  *session,
                                      SeralDocument *other,
                                      const char    *name,
                                      GError       **error);

G_END_DECLS
