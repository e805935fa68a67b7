/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralToastFunc:
 * @window: the window that asked
 * @toast: (transfer full): what is to be said there
 */
typedef void (*SeralToastFunc) (GtkWindow *window,
                                AdwToast  *toast);

void seral_bring_in_start (GtkWindow      *parent,
                           SeralSession   *session,
                           SeralToastFunc  add_toast);
void seral_bring_in_file  (GtkWindow      *parent,
                           SeralSession   *session,
                           GFile          *file,
                           SeralToastFunc  add_toast);

G_END_DECLS
