/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralPdfNotes:
 *
 * What cairo does not write of the elements of a PDF: what a Figure shows, and
 * whether a TH is the head of a row or a column. In the order in which the elements
 * begin, which is the order of the structure.
 */
typedef struct _SeralPdfNotes SeralPdfNotes;

SeralPdfNotes *seral_pdf_notes_new   (void);
void           seral_pdf_notes_free  (SeralPdfNotes *self);

void           seral_pdf_notes_add   (SeralPdfNotes *self,
                                      const char    *tag,
                                      const char    *text);
guint          seral_pdf_notes_get_n (SeralPdfNotes *self);
gboolean       seral_pdf_notes_get   (SeralPdfNotes *self,
                                      guint          index,
                                      const char    *tag,
                                      const char   **text);

G_END_DECLS
