/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralDiscussWindow:
 *
 * What a group looks at in a meeting: one question after the other, those they are
 * furthest apart on first; who answered what, what that comes to together, and the
 * answer they agree on.
 */
#define SERAL_TYPE_DISCUSS_WINDOW (seral_discuss_window_get_type ())
G_DECLARE_FINAL_TYPE (SeralDiscussWindow, seral_discuss_window, SERAL, DISCUSS_WINDOW, AdwWindow)

GtkWidget *seral_discuss_window_present (GtkWindow    *parent,
                                         SeralSession *session,
                                         guint         criterion);

G_END_DECLS
