/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SeralStepKind:
 * @SERAL_STEP_STAGE: the questions that lead to one stage
 * @SERAL_STEP_ALL_STAGES: the questions that speak of every stage at once
 * @SERAL_STEP_DIMENSION: the questions of one dimension
 * @SERAL_STEP_REVIEW: what is left over; asks nothing of its own
 */
typedef enum
{
  SERAL_STEP_STAGE,
  SERAL_STEP_ALL_STAGES,
  SERAL_STEP_DIMENSION,
  SERAL_STEP_REVIEW,
} SeralStepKind;

#define SERAL_TYPE_STEP_KIND (seral_step_kind_get_type ())
GType seral_step_kind_get_type (void) G_GNUC_CONST;

/**
 * SeralStep:
 *
 * One step of the questions: what it is called, which questions it asks, and
 * how far they are answered. Properties: kind, title, eyebrow, description,
 * level, n-questions, n-answered, n-flagged, n-carried-over. Made and kept by #SeralSteps.
 */
#define SERAL_TYPE_STEP (seral_step_get_type ())
G_DECLARE_FINAL_TYPE (SeralStep, seral_step, SERAL, STEP, GObject)

SeralStepKind  seral_step_get_kind        (SeralStep *self);
const char    *seral_step_get_title       (SeralStep *self);
const char    *seral_step_get_eyebrow     (SeralStep *self);
const char    *seral_step_get_description (SeralStep *self);
int            seral_step_get_level       (SeralStep *self);
const guint   *seral_step_get_criteria    (SeralStep *self,
                                           guint     *n);
guint          seral_step_get_n_questions (SeralStep *self);
guint          seral_step_get_n_answered  (SeralStep *self);
guint          seral_step_get_n_flagged   (SeralStep *self);
guint          seral_step_get_n_carried_over (SeralStep *self);
gboolean       seral_step_is_complete     (SeralStep *self);
char          *seral_step_dup_progress    (SeralStep *self);

G_END_DECLS
