/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* The values of a figure, as rows: those that were logged, and one to be logged. */
GtkWidget *seral_log_fields_add           (AdwExpanderRow *row,
                                           SeralSession   *session,
                                           SeralFigure    *figure);
GtkWidget *seral_log_fields_new_value_row (SeralSession   *session,
                                           SeralFigure    *figure,
                                           guint           position);

G_END_DECLS
