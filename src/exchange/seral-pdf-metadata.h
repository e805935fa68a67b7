/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-export-info.h"

G_BEGIN_DECLS

char *seral_pdf_metadata_new (const SeralExportInfo *info,
                              const char            *language,
                              const char            *date);

G_END_DECLS
