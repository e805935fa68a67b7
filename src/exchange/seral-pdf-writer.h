/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene.h"
#include "exchange/seral-export-info.h"
#include "exchange/seral-page-mark.h"

G_BEGIN_DECLS

/**
 * SeralPdfWriter:
 *
 * Writes a PDF into memory, page by page, so that no page need be kept for the
 * next. To be used from one thread at a time.
 */
typedef struct _SeralPdfWriter SeralPdfWriter;

SeralPdfWriter *seral_pdf_writer_new         (void);
void            seral_pdf_writer_free        (SeralPdfWriter         *self);

void            seral_pdf_writer_add_page    (SeralPdfWriter         *self,
                                              SeralScene             *page);
void            seral_pdf_writer_add_marked_page (SeralPdfWriter     *self,
                                              SeralScene             *page,
                                              const SeralPageMark    *marks,
                                              guint                   n_marks);
void            seral_pdf_writer_add_bookmark (SeralPdfWriter        *self,
                                              guint                   level,
                                              const char             *title,
                                              guint                   page,
                                              double                  y);
guint           seral_pdf_writer_get_n_pages (SeralPdfWriter         *self);
GBytes         *seral_pdf_writer_finish      (SeralPdfWriter         *self,
                                              const SeralExportInfo  *info,
                                              GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralPdfWriter, seral_pdf_writer_free)

G_END_DECLS
