/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"
#include "exchange/seral-export-info.h"
#include "exchange/seral-export-settings.h"

G_BEGIN_DECLS

GBytes *seral_export_page (SeralScene                 *page,
                           const SeralExportSettings  *settings,
                           const SeralExportInfo      *info,
                           GError                    **error);

GBytes *seral_export_png  (SeralScene                 *page,
                           double                      scale,
                           GError                    **error);
GBytes *seral_export_svg  (SeralScene                 *page);

G_END_DECLS
