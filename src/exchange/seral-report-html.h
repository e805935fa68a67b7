/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report.h"

G_BEGIN_DECLS

GBytes *seral_report_to_html (SeralReport  *report,
                              PangoContext *context);

G_END_DECLS
