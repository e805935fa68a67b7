/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-draft.h"

G_BEGIN_DECLS

/**
 * SeralDraftKeeper:
 *
 * Keeps a draft of one document while it has changes that are not saved: written
 * within two seconds of a change, without the main loop waiting for it, and gone
 * when the document is saved. Letting go of a keeper leaves its draft for the next
 * start to find; who closes a document for good calls seral_draft_keeper_drop().
 * Properties: document, folder, written (the position of the history that the
 * draft holds, to be watched by tests).
 */
#define SERAL_TYPE_DRAFT_KEEPER (seral_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SeralDraftKeeper, seral_draft_keeper, SERAL, DRAFT_KEEPER, GObject)

SeralDraftKeeper *seral_draft_keeper_new   (SeralDocument     *document,
                                            GFile             *folder);
void              seral_draft_keeper_adopt (SeralDraftKeeper  *self,
                                            SeralDraft        *draft);
void              seral_draft_keeper_drop  (SeralDraftKeeper  *self);

G_END_DECLS
