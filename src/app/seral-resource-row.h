/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* A template of the model, which is ticked when the company has it; and the way there. */
GtkWidget *seral_resource_row_new        (SeralSession *session,
                                          guint         resource);
GtkWidget *seral_resource_row_new_button (SeralSession *session,
                                          guint         resource);

G_END_DECLS
