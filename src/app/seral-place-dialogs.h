/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* The dialogs that begin a round and add a colleague, and the toast that takes a change back. */

GtkWidget *seral_place_dialogs_new_round  (GtkWindow    *parent,
                                           SeralSession *session);
GtkWidget *seral_place_dialogs_new_person (GtkWindow    *parent,
                                           SeralSession *session);
AdwToast  *seral_place_dialogs_undo_toast (SeralSession *session,
                                           const char   *title);

G_END_DECLS
