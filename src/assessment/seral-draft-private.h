/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-draft.h"

G_BEGIN_DECLS

#define SERAL_DRAFT_SUFFIX ".draft"
#define SERAL_DRAFT_LOCK_SUFFIX ".lock"

/*
 * SeralDraftHead:
 * @file: (nullable): URI of the file the document lives in
 * @digest: (nullable): of what was in that file when the document was read or saved last
 * @title: what people know the document by
 * @time: when it was like that, in seconds since 1970, UTC
 *
 * What a draft says of its document besides the document.
 */
typedef struct
{
  char   *file;
  char   *digest;
  char   *title;
  gint64  time;
} SeralDraftHead;

void        seral_draft_head_clear (SeralDraftHead        *head);
GBytes     *seral_draft_compose    (const SeralDraftHead  *head,
                                    SeralAssessment       *assessment);
SeralDraft *seral_draft_parse      (GFile                 *place,
                                    GBytes                *bytes,
                                    GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralDraftHead, seral_draft_head_clear)

G_END_DECLS
