/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/seral-export-info.h"
#include "exchange/seral-pdf-notes.h"

G_BEGIN_DECLS

GBytes *seral_pdf_update (GBytes                 *pdf,
                          const SeralExportInfo  *info,
                          const char             *language,
                          gboolean                rtl,
                          const char             *date,
                          SeralPdfNotes          *notes,
                          GError                **error);

G_END_DECLS
