/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-pages.h"

G_BEGIN_DECLS

GBytes *seral_report_pages_to_pdf (SeralReportPages  *pages,
                                   GError           **error);

G_END_DECLS
