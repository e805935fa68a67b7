/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-draft.h"

G_BEGIN_DECLS

/**
 * SeralDrafts:
 *
 * What a crash left behind: a #GListModel of #SeralDraft, the latest first. It is
 * filled in a thread. Properties: folder, loaded.
 */
#define SERAL_TYPE_DRAFTS (seral_drafts_get_type ())
G_DECLARE_FINAL_TYPE (SeralDrafts, seral_drafts, SERAL, DRAFTS, GObject)

SeralDrafts *seral_drafts_new        (GFile       *folder);
GFile       *seral_drafts_get_folder (SeralDrafts *self);
gboolean     seral_drafts_get_loaded (SeralDrafts *self);
SeralDraft  *seral_drafts_find       (SeralDrafts *self,
                                      GFile       *file);
void         seral_drafts_remove     (SeralDrafts *self,
                                      SeralDraft  *draft);

G_END_DECLS
