/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralWhatIfBar:
 *
 * Stands over the pages of a sandbox: says that nothing here is saved, where the
 * company is and where it would be, and how to keep or drop what was tried out.
 * Properties: session (construct only), narrow (bool).
 */
#define SERAL_TYPE_WHAT_IF_BAR (seral_what_if_bar_get_type ())
G_DECLARE_FINAL_TYPE (SeralWhatIfBar, seral_what_if_bar, SERAL, WHAT_IF_BAR, AdwBin)

GtkWidget *seral_what_if_bar_new (SeralSession *session);

G_END_DECLS
