/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart/seral-scene.h"

G_BEGIN_DECLS

/**
 * SeralExportPreview:
 *
 * Shows what will come out: pages to leaf through, or text.
 */
#define SERAL_TYPE_EXPORT_PREVIEW (seral_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (SeralExportPreview, seral_export_preview, SERAL, EXPORT_PREVIEW, AdwBin)

void seral_export_preview_show_pages (SeralExportPreview *self,
                                      GPtrArray          *pages);
guint seral_export_preview_get_position (SeralExportPreview *self);
void seral_export_preview_show_text  (SeralExportPreview *self,
                                      GBytes             *bytes);

G_END_DECLS
