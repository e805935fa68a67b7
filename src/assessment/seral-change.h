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
/* The same, but such changes in a row with one key are undone as one. */
SeralChange *seral_change_new_merging_group (const char   *name,
                                         const char       *merge_key,
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

/*
 * The document itself; @property is a property of SeralAssessment, as are the
 * others below of theirs. What is written by typing (a title, an owner, a note)
 * has a merge key of its own.
 */
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
SeralChange *seral_change_new_plan_item (const char       *name,
                                         const char       *item,
                                         const char       *property,
                                         const GValue     *value);
SeralChange *seral_change_new_figure    (const char       *name,
                                         const char       *figure,
                                         const char       *property,
                                         const GValue     *value);

/* Parts that come, go and move. A copy of the part is added; @position -1 is the end. */
SeralChange *seral_change_new_add_round        (const char    *name,
                                                SeralRound    *round,
                                                int            position);
SeralChange *seral_change_new_remove_round     (const char    *name,
                                                const char    *round);
SeralChange *seral_change_new_move_round       (const char    *name,
                                                const char    *round,
                                                guint          position);
SeralChange *seral_change_new_round_from       (const char    *name,
                                                SeralRound    *from,
                                                const char    *title,
                                                const char    *date);

SeralChange *seral_change_new_add_sheet        (const char    *name,
                                                const char    *round,
                                                SeralSheet    *sheet,
                                                int            position);
SeralChange *seral_change_new_remove_sheet     (const char    *name,
                                                const char    *round,
                                                const char    *sheet);
SeralChange *seral_change_new_move_sheet       (const char    *name,
                                                const char    *round,
                                                const char    *sheet,
                                                guint          position);

SeralChange *seral_change_new_add_model_use    (const char    *name,
                                                SeralModelUse *use,
                                                int            position);
SeralChange *seral_change_new_remove_model_use (const char    *name,
                                                const char    *model);
SeralChange *seral_change_new_move_model_use   (const char    *name,
                                                const char    *model,
                                                guint          position);

SeralChange *seral_change_new_add_plan_item    (const char    *name,
                                                SeralPlanItem *item,
                                                int            position);
SeralChange *seral_change_new_remove_plan_item (const char    *name,
                                                const char    *item);
SeralChange *seral_change_new_move_plan_item   (const char    *name,
                                                const char    *item,
                                                guint          position);

SeralChange *seral_change_new_add_figure       (const char    *name,
                                                SeralFigure   *figure,
                                                int            position);
SeralChange *seral_change_new_remove_figure    (const char    *name,
                                                const char    *figure);
SeralChange *seral_change_new_move_figure      (const char    *name,
                                                const char    *figure,
                                                guint          position);

/* The log of a figure, in which an entry goes by its position. */
SeralChange *seral_change_new_add_log_entry     (const char    *name,
                                                 const char    *figure,
                                                 SeralLogEntry *entry);
SeralChange *seral_change_new_replace_log_entry (const char    *name,
                                                 const char    *figure,
                                                 guint          position,
                                                 SeralLogEntry *entry);
SeralChange *seral_change_new_remove_log_entry  (const char    *name,
                                                 const char    *figure,
                                                 guint          position);

/* Whether the company has a resource of a model. */
SeralChange *seral_change_new_resource          (const char    *name,
                                                 const char    *model,
                                                 const char    *resource,
                                                 gboolean       ticked);

/* The definition that goes with the document for one id and version. */
SeralChange *seral_change_new_embed_model       (const char    *name,
                                                 GBytes        *definition,
                                                 GError       **error);
SeralChange *seral_change_new_remove_embedded_model (const char *name,
                                                 const char    *model,
                                                 const char    *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralChange, seral_change_unref)

G_END_DECLS
