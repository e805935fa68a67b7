/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralDocumentView:
 *
 * What a window shows of a document: the header bar with its title, and the
 * pages to assess, to see the result, to plan and to export. Property session.
 */
#define SERAL_TYPE_DOCUMENT_VIEW (seral_document_view_get_type ())
G_DECLARE_FINAL_TYPE (SeralDocumentView, seral_document_view, SERAL, DOCUMENT_VIEW, AdwBin)

GtkWidget *seral_document_view_new       (SeralSession      *session);
void       seral_document_view_show_page (SeralDocumentView *self,
                                          const char        *name);
void       seral_document_view_find      (SeralDocumentView *self);

G_END_DECLS
