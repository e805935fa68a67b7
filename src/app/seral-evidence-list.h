/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "assessment/seral-answer.h"

G_BEGIN_DECLS

/**
 * SeralEvidenceList:
 *
 * The evidence of one answer, to be looked at, edited, added to. It shows what
 * seral_evidence_list_show() gives it. Signal "edited" (#SeralEvidenceRow,
 * nullable): the user changed that piece, or the list.
 */
#define SERAL_TYPE_EVIDENCE_LIST (seral_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (SeralEvidenceList, seral_evidence_list, SERAL, EVIDENCE_LIST, GtkWidget)

void         seral_evidence_list_set_hint (SeralEvidenceList *self,
                                           const char        *hint);
void         seral_evidence_list_show     (SeralEvidenceList *self,
                                           SeralAnswer       *answer);
SeralAnswer *seral_evidence_list_put_into (SeralEvidenceList *self,
                                           SeralAnswer       *answer);
gboolean     seral_evidence_list_begin    (SeralEvidenceList *self);

G_END_DECLS
