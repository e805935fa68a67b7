/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralEvidenceRow:
 *
 * One piece of evidence to be edited: what proves it, and where that lies. A link
 * is opened only where it leads to the web or an address; a document may come
 * from anybody. Signals: "edited"; "removed".
 */
#define SERAL_TYPE_EVIDENCE_ROW (seral_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralEvidenceRow, seral_evidence_row, SERAL, EVIDENCE_ROW, AdwBin)

GtkWidget  *seral_evidence_row_new      (const char       *text,
                                         const char       *url);

const char *seral_evidence_row_get_text (SeralEvidenceRow *self);
const char *seral_evidence_row_get_url  (SeralEvidenceRow *self);
gboolean    seral_evidence_row_is_blank (SeralEvidenceRow *self);

G_END_DECLS
