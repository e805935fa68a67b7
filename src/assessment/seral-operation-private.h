/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "assessment/seral-part-private.h"

G_BEGIN_DECLS

/*
 * SeralOperation:
 *
 * The least that can be done to an assessment; a change is a list of these.
 * Immutable and reference counted. What it touches is named by a path: from the
 * assessment down, by turns the property of a list and the id of a part in it.
 */
typedef struct _SeralOperation SeralOperation;

SeralOperation *seral_operation_new_set      (const char * const  *path,
                                              const char          *property,
                                              const GValue        *value);
SeralOperation *seral_operation_new_answer   (const char * const  *path,
                                              const char          *property,
                                              const char          *model,
                                              const char          *criterion,
                                              SeralAnswer         *answer);
SeralOperation *seral_operation_new_insert   (const char * const  *path,
                                              const char          *property,
                                              SeralPart           *part,
                                              int                  position);
SeralOperation *seral_operation_new_remove   (const char * const  *path,
                                              const char          *property,
                                              const char          *id);
SeralOperation *seral_operation_new_move     (const char * const  *path,
                                              const char          *property,
                                              const char          *id,
                                              guint                position);
SeralOperation *seral_operation_new_log      (const char * const  *path,
                                              const char          *property,
                                              int                  position,
                                              SeralLogEntry       *entry);
SeralOperation *seral_operation_new_resource (const char          *property,
                                              const char          *model,
                                              const char          *resource,
                                              gboolean             ticked);
SeralOperation *seral_operation_new_embed    (const char          *property,
                                              const char          *id,
                                              const char          *version,
                                              JsonNode            *model);

SeralOperation *seral_operation_ref          (SeralOperation      *self);
void            seral_operation_unref        (SeralOperation      *self);

gboolean        seral_operation_apply        (SeralOperation      *self,
                                              SeralAssessment     *assessment,
                                              SeralOperation     **inverse,
                                              GError             **error);
gboolean        seral_operation_is_setting   (SeralOperation      *self);
gboolean        seral_operation_same_target  (SeralOperation      *a,
                                              SeralOperation      *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralOperation, seral_operation_unref)

G_END_DECLS
