/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/seral-export-settings.h"

G_BEGIN_DECLS

GtkPrintOperation *seral_print_new (GPtrArray                 *pages,
                                    const SeralExportSettings *settings,
                                    const char                *name);

G_END_DECLS
