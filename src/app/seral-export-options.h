/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-export-work.h"

G_BEGIN_DECLS

/**
 * SeralExportOptions:
 *
 * The rows by which one chooses what comes out, and how. Signal "changed":
 * something else is chosen.
 */
#define SERAL_TYPE_EXPORT_OPTIONS (seral_export_options_get_type ())
G_DECLARE_FINAL_TYPE (SeralExportOptions, seral_export_options, SERAL, EXPORT_OPTIONS, GtkWidget)

void        seral_export_options_offer        (SeralExportOptions *self,
                                               GPtrArray          *kinds,
                                               SeralCatalogue     *catalogue);
void        seral_export_options_set_paper    (SeralExportOptions *self,
                                               const char         *id);
void        seral_export_options_keep_label   (SeralExportOptions *self,
                                               GSettings          *settings);
void        seral_export_options_get_order    (SeralExportOptions *self,
                                               SeralExportOrder   *order);
const char *seral_export_options_get_language (SeralExportOptions *self);

const char *seral_export_options_format_name  (SeralExportFormat   format);

G_END_DECLS
