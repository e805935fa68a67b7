/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"

G_BEGIN_DECLS

/**
 * SeralHistory:
 *
 * The changes made to one assessment: undo, redo, and whether there is anything
 * unsaved. Properties: assessment, can-undo, can-redo, undo-name, redo-name,
 * modified, position (a number for each state, to be watched by who keeps drafts).
 */
#define SERAL_TYPE_HISTORY (seral_history_get_type ())
G_DECLARE_FINAL_TYPE (SeralHistory, seral_history, SERAL, HISTORY, GObject)

SeralHistory    *seral_history_new            (SeralAssessment  *assessment);
SeralAssessment *seral_history_get_assessment (SeralHistory     *self);
gboolean         seral_history_do             (SeralHistory     *self,
                                               SeralChange      *change,
                                               GError          **error);
gboolean         seral_history_undo           (SeralHistory     *self);
gboolean         seral_history_redo           (SeralHistory     *self);
void             seral_history_break_merge    (SeralHistory     *self);
gboolean         seral_history_get_can_undo   (SeralHistory     *self);
gboolean         seral_history_get_can_redo   (SeralHistory     *self);
const char      *seral_history_get_undo_name  (SeralHistory     *self);
const char      *seral_history_get_redo_name  (SeralHistory     *self);
gboolean         seral_history_get_modified   (SeralHistory     *self);
guint64          seral_history_get_position   (SeralHistory     *self);
void             seral_history_mark_saved     (SeralHistory     *self,
                                               guint64           position);
void             seral_history_mark_unsaved   (SeralHistory     *self);

G_END_DECLS
