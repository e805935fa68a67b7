/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"

G_BEGIN_DECLS

/**
 * SeralChange:
 *
 * One change of an assessment, the only way to make one: it names what it
 * touches by ids, never by pointer, so that the same change can be applied to a
 * copy (what-if), taken back and done again. Immutable once made, reference
 * counted; carries a whole translated name ("Answer") and, for typing, a merge
 * key.
 */
typedef struct _SeralChange SeralChange;

#define SERAL_TYPE_CHANGE (seral_change_get_type ())
GType        seral_change_get_type      (void) G_GNUC_CONST;
SeralChange *seral_change_ref           (SeralChange      *self);
void         seral_change_unref         (SeralChange      *self);

const char  *seral_change_get_name      (SeralChange      *self);
const char  *seral_change_get_merge_key (SeralChange      *self);

/* Applies it and returns what takes it back, or NULL with @error and nothing changed. */
SeralChange *seral_change_apply         (SeralChange      *self,
                                         SeralAssessment  *assessment,
                                         GError          **error);

/* Several changes as one; takes back in reverse order. */
SeralChange *seral_change_new_group     (const char       *name,
                                         SeralChange     **changes,
                                         guint             n_changes);

/* Answers. @sheet NULL is the agreed answers of the round; @answer NULL clears. */
SeralChange *seral_change_new_answer    (const char       *name,
                                         const char       *round,
                                         const char       *sheet,
                                         const char       *model,
                                         const char       *criterion,
                                         SeralAnswer      *answer,
                                         const char       *merge_key);

/* The document itself; @property is a property of SeralAssessment, as are the others below of theirs. */
SeralChange *seral_change_new_document  (const char       *name,
                                         const char       *property,
                                         const GValue     *value);
SeralChange *seral_change_new_round     (const char       *name,
                                         const char       *round,
                                         const char       *property,
                                         const GValue     *value);
SeralChange *seral_change_new_sheet     (const char       *name,
                                         const char       *round,
                                         const char       *sheet,
                                         const char       *property,
                                         const GValue     *value);
SeralChange *seral_change_new_model_use (const char       *name,
                                         const char       *model,
                                         const char       *property,
                                         const GValue     *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralChange, seral_change_unref)

G_END_DECLS
