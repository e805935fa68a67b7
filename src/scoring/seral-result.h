/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "scoring/seral-answers.h"

G_BEGIN_DECLS

/* A number that may be none: NaN stands for the null of the formats. */
#define SERAL_NONE        NAN
#define seral_is_none(n)  (isnan (n))

/**
 * SeralGateResult:
 * @level: the level this gate guards
 * @completeness: 0..1 of the set's own criteria there; NaN where none speaks
 * @passed: whether this gate, taken alone, holds; where none speaks, the gate
 *   it borrows from the next level that is asked, and FALSE above the ceiling
 */
typedef struct
{
  int      level;
  double   completeness;
  gboolean passed;
} SeralGateResult;

/**
 * SeralSetResult:
 * @level: the stage's level; the base level without any applicable criterion
 * @score: stage and progress; NaN without any applicable criterion
 * @index: NaN likewise
 * @progress: completeness of the next level; NaN at the ceiling
 * @ceiling: the highest level that is asked; the base level likewise
 * @gates: one per level above base, in order
 *
 * What was found for a set of criteria: all, or one dimension's.
 */
typedef struct
{
  int              level;
  double           score;
  double           index;
  double           progress;
  int              ceiling;
  SeralGateResult *gates;
  guint            n_gates;
} SeralSetResult;

/**
 * SeralResult:
 *
 * What the answers to one model come to. Immutable and reference counted; may
 * be read from any thread.
 */
typedef struct _SeralResult SeralResult;

#define SERAL_TYPE_RESULT (seral_result_get_type ())
GType                 seral_result_get_type        (void) G_GNUC_CONST;
SeralResult          *seral_result_ref             (SeralResult *self);
void                  seral_result_unref           (SeralResult *self);

SeralModel           *seral_result_get_model       (SeralResult *self);
SeralDepth            seral_result_get_depth       (SeralResult *self);
SeralAnswers         *seral_result_get_answers     (SeralResult *self);

gboolean              seral_result_has_stage       (SeralResult *self);
int                   seral_result_get_level       (SeralResult *self);
const SeralStage     *seral_result_get_stage       (SeralResult *self);
double                seral_result_get_score       (SeralResult *self);
double                seral_result_get_index       (SeralResult *self);
double                seral_result_get_progress    (SeralResult *self);
int                   seral_result_get_highest     (SeralResult *self);
gboolean              seral_result_get_thin        (SeralResult *self);

guint                 seral_result_get_n_answered  (SeralResult *self);
guint                 seral_result_get_n_dont_know (SeralResult *self);
guint                 seral_result_get_n_not_applicable (SeralResult *self);
guint                 seral_result_get_n_carried_over (SeralResult *self);
guint                 seral_result_get_n_applicable (SeralResult *self);
guint                 seral_result_get_n_total     (SeralResult *self);
guint                 seral_result_get_n_given     (SeralResult *self);
guint                 seral_result_get_n_evidenced (SeralResult *self);

/* Indices of criteria. */
const guint          *seral_result_get_blocking    (SeralResult *self,
                                                    guint       *n);
const guint          *seral_result_get_ahead       (SeralResult *self,
                                                    guint       *n);

const SeralSetResult *seral_result_get_overall     (SeralResult *self);
const SeralSetResult *seral_result_get_dimension   (SeralResult *self,
                                                    guint        dimension);

/* The same result with other assumptions; computed with it. */
int                   seral_result_get_at_least_level (SeralResult *self);
double                seral_result_get_at_least_score (SeralResult *self);
int                   seral_result_get_at_most_level  (SeralResult *self);
double                seral_result_get_at_most_score  (SeralResult *self);
int                   seral_result_get_evidenced_level (SeralResult *self);
double                seral_result_get_evidenced_score (SeralResult *self);
/* Whether people are shown the evidenced stage. */
gboolean              seral_result_shows_evidenced (SeralResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralResult, seral_result_unref)

G_END_DECLS
