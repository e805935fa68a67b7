/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralMoveKind:
 * @SERAL_MOVE_UP: the answer is worth more
 * @SERAL_MOVE_DOWN: the answer is worth less
 * @SERAL_MOVE_NEW: newly answered
 * @SERAL_MOVE_LOST: not known any more
 * @SERAL_MOVE_SET_ASIDE: not applicable now
 * @SERAL_MOVE_TAKEN_UP: not set aside any more
 *
 * How the answer to a question differs.
 */
typedef enum
{
  SERAL_MOVE_UP,
  SERAL_MOVE_DOWN,
  SERAL_MOVE_NEW,
  SERAL_MOVE_LOST,
  SERAL_MOVE_SET_ASIDE,
  SERAL_MOVE_TAKEN_UP,
} SeralMoveKind;

#define SERAL_N_MOVE_KINDS (SERAL_MOVE_TAKEN_UP + 1)

/**
 * SeralMove:
 * @criterion: index of a criterion
 * @kind: how it differs
 * @from: its value before, 0..1, of a rubric its level; NaN where none was given
 * @to: likewise, after
 *
 * A question that is answered otherwise.
 */
typedef struct
{
  guint         criterion;
  SeralMoveKind kind;
  double        from;
  double        to;
} SeralMove;

/**
 * SeralDimensionMove:
 * @dimension: index of a dimension
 * @from: its level before
 * @to: its level after
 * @from_score: its score before, NaN where nothing applied
 * @to_score: likewise, after
 *
 * A dimension whose score differs.
 */
typedef struct
{
  guint  dimension;
  int    from;
  int    to;
  double from_score;
  double to_score;
} SeralDimensionMove;

/**
 * SeralComparison:
 *
 * What is different between two results of the same model at the same depth: two
 * rounds, or two documents.
 */
typedef struct _SeralComparison SeralComparison;

gboolean         seral_comparison_is_possible      (SeralResult      *from,
                                                    SeralResult      *to);
SeralComparison *seral_comparison_new              (SeralResult      *from,
                                                    SeralResult      *to);
SeralComparison *seral_comparison_new_of_rounds    (SeralModel       *model,
                                                    SeralDepth        depth,
                                                    SeralRound       *from,
                                                    SeralRound       *to);
void             seral_comparison_free             (SeralComparison  *self);

SeralResult     *seral_comparison_get_from         (SeralComparison  *self);
SeralResult     *seral_comparison_get_to           (SeralComparison  *self);
const char      *seral_comparison_get_from_scope   (SeralComparison  *self);
const char      *seral_comparison_get_to_scope     (SeralComparison  *self);
gboolean         seral_comparison_scope_differs    (SeralComparison  *self);
gboolean         seral_comparison_is_empty         (SeralComparison  *self);
guint            seral_comparison_count            (SeralComparison  *self,
                                                    SeralMoveKind     kind);

const SeralMove          *seral_comparison_get_moves      (SeralComparison *self,
                                                           guint           *n);
const SeralDimensionMove *seral_comparison_get_dimensions (SeralComparison *self,
                                                           guint           *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralComparison, seral_comparison_free)

G_END_DECLS
