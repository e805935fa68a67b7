/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-document.h"

G_BEGIN_DECLS

/**
 * SeralDraft:
 *
 * What was not saved of one document, as it lies in the state folder after the
 * program was ended by force: the document, which file it belongs to, and when it
 * was like that. Immutable. Drafts are written by #SeralDraftKeeper.
 */
#define SERAL_TYPE_DRAFT (seral_draft_get_type ())
G_DECLARE_FINAL_TYPE (SeralDraft, seral_draft, SERAL, DRAFT, GObject)

GFile         *seral_draft_dup_default_folder (void);

void           seral_draft_find_async         (GFile               *folder,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
GPtrArray     *seral_draft_find_finish        (GAsyncResult        *result,
                                               GError             **error);

GFile         *seral_draft_get_file           (SeralDraft          *self);
const char    *seral_draft_get_title          (SeralDraft          *self);
gint64         seral_draft_get_time           (SeralDraft          *self);
SeralDocument *seral_draft_recover            (SeralDraft          *self);
void           seral_draft_delete             (SeralDraft          *self);

G_END_DECLS
