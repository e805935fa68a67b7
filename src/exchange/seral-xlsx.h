/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-export-info.h"
#include "exchange/seral-records.h"

G_BEGIN_DECLS

GBytes *seral_xlsx_write (GPtrArray              *tables,
                          SeralCatalogue         *catalogue,
                          const SeralExportInfo  *info,
                          GError                **error);

G_END_DECLS
