/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralDimensionGap:
 * @dimension: index of the dimension
 * @level: where it is
 * @score: where it is, with progress
 * @target: where it should be: the target, or the highest level it is asked at
 * @gap: levels from @score to @target, at least 0
 * @n_missing: applicable criteria up to @target that are below the threshold
 */
typedef struct
{
  guint  dimension;
  int    level;
  double score;
  int    target;
  double gap;
  guint  n_missing;
} SeralDimensionGap;

/**
 * SeralLevelGap:
 * @level: a level between the stage and the target
 * @completeness: of all criteria there; NaN where none is applicable
 * @passed: whether its gate, taken alone, holds
 * @n_missing: applicable criteria there that are below the threshold
 */
typedef struct
{
  int      level;
  double   completeness;
  gboolean passed;
  guint    n_missing;
} SeralLevelGap;

/* Arrays in the definition's order; dimensions without any applicable criterion are left out. */
GArray *seral_gap_by_dimension (SeralResult *result,
                                int          target);
GArray *seral_gap_by_level     (SeralResult *result,
                                int          target);

G_END_DECLS
