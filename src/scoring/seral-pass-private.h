/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-frame-private.h"
#include "scoring/seral-result.h"

G_BEGIN_DECLS

/*
 * SeralAssumption:
 * @SERAL_ASSUME_NOTHING: what was answered; what was not is worth 0
 * @SERAL_ASSUME_BEST_UNKNOWN: what is open or not known is worth 1
 * @SERAL_ASSUME_ONLY_EVIDENCED: an answer without evidence is worth 0
 * @SERAL_ASSUME_BEST: every applicable criterion has its best option
 *
 * A result is looked at in four ways; they differ in what a criterion is worth
 * and in nothing else.
 */
typedef enum
{
  SERAL_ASSUME_NOTHING,
  SERAL_ASSUME_BEST_UNKNOWN,
  SERAL_ASSUME_ONLY_EVIDENCED,
  SERAL_ASSUME_BEST,
} SeralAssumption;

/* What a set has at one step, in sums over its applicable criteria that speak there. */
typedef struct
{
  guint  n;
  double weight;
  double worth;           /* Σ w·v */
  guint  n_gating;
  double gating_weight;
  double gating_worth;
  double gating_lowest;   /* the lowest value */
} SeralTally;

/*
 * SeralPass:
 * @tallies: per set and step
 * @sets: what was found per set
 * @gates: where the gates of all sets lie
 * @level: the overall stage; the base level where @score is NaN
 *
 * One scoring under one assumption.
 */
typedef struct
{
  const SeralFrame *frame;
  SeralAssumption   assumption;
  SeralTally       *tallies;
  SeralSetResult   *sets;
  SeralGateResult  *gates;
  int               level;
  double            score;
  double            index;
} SeralPass;

void              seral_pass_init            (SeralPass          *self,
                                              const SeralFrame   *frame);
void              seral_pass_clear           (SeralPass          *self);
void              seral_pass_run             (SeralPass          *self,
                                              SeralAssumption     assumption);
const SeralTally *seral_pass_get_tally       (const SeralPass    *self,
                                              guint               set,
                                              guint               step);
int               seral_pass_find_asked_step (const SeralPass    *self,
                                              guint               set,
                                              guint               step);

G_END_DECLS
