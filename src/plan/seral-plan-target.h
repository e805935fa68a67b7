/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralFit:
 * @SERAL_FIT_UNKNOWN: the source does not say how long a step takes, or how far ahead a target lies
 * @SERAL_FIT_REACHED: there is nothing left to do
 * @SERAL_FIT_FITS: even slow steps are done within the shortest horizon
 * @SERAL_FIT_MAY_NOT_FIT: it depends on how fast the steps are
 * @SERAL_FIT_DOES_NOT_FIT: even fast steps take longer than the longest horizon
 */
typedef enum
{
  SERAL_FIT_UNKNOWN,
  SERAL_FIT_REACHED,
  SERAL_FIT_FITS,
  SERAL_FIT_MAY_NOT_FIT,
  SERAL_FIT_DOES_NOT_FIT,
} SeralFit;

/* Months, at least and at most; -1 is not known. */
typedef struct
{
  int min;
  int max;
} SeralRange;

/**
 * SeralDistance:
 * @from: level that was attained
 * @to: level aimed at
 * @n_steps: stages between them, one after the other
 * @usual: months all steps together usually take; -1 in either end where the
 *   source does not say it of every step
 * @horizon: months within which a target should be reached; -1 likewise
 * @fit: whether the steps fit the horizon
 */
typedef struct
{
  int        from;
  int        to;
  guint      n_steps;
  SeralRange usual;
  SeralRange horizon;
  SeralFit   fit;
} SeralDistance;

/**
 * SeralTargetPlace:
 * @SERAL_TARGET_PLACE_BELOW: below where the company stands
 * @SERAL_TARGET_PLACE_HERE: where it stands
 * @SERAL_TARGET_PLACE_NEAR: one or two stages above
 * @SERAL_TARGET_PLACE_FAR: beyond the next two stages
 */
typedef enum
{
  SERAL_TARGET_PLACE_BELOW,
  SERAL_TARGET_PLACE_HERE,
  SERAL_TARGET_PLACE_NEAR,
  SERAL_TARGET_PLACE_FAR,
} SeralTargetPlace;

const SeralTarget *seral_plan_target_propose (SeralModel         *model,
                                              const char * const *business);
SeralTargetPlace   seral_plan_target_place   (SeralResult        *result,
                                              int                 target);
void               seral_plan_target_measure (SeralResult        *result,
                                              int                 target,
                                              SeralDistance      *distance);

G_END_DECLS
