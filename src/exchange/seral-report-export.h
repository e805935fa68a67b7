/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-export.h"
#include "exchange/seral-report.h"

G_BEGIN_DECLS

gboolean  seral_report_takes  (SeralExportFormat   format);
gboolean  seral_report_flows  (SeralExportFormat   format);
GBytes   *seral_report_export (SeralReport        *report,
                               SeralExportFormat   format,
                               PangoContext       *context,
                               GError            **error);

G_END_DECLS
