/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-answers-private.h"
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

/*
 * SeralFrame:
 * @order: dimensions, each parent before its children
 * @roots: per dimension, the top dimension it belongs to
 * @scale_best: per scale, the value of its best option
 *
 * What all passes over the same answers have in common. A set is a dimension
 * with its sub-dimensions, or, after the last of them, all criteria; a step is a
 * level counted from the one above base.
 */
typedef struct
{
  const SeralAnswers     *answers;
  SeralDepth              depth;
  const SeralScoringRule *rule;
  const SeralStage       *stages;
  const SeralDimension   *dimensions;
  guint                   n_dimensions;
  guint                   n_steps;
  int                     base;
  guint                  *order;
  guint                  *roots;
  const SeralScale       *scales;
  double                 *scale_best;
} SeralFrame;

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
 * @level: the overall stage; meaningful only where @score is a number
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

void              seral_frame_init           (SeralFrame         *self,
                                              const SeralAnswers *answers,
                                              SeralDepth          depth);
void              seral_frame_clear          (SeralFrame         *self);

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

/* The set of all criteria follows the dimensions. */
static inline guint
seral_frame_get_whole (const SeralFrame *self)
{
  return self->n_dimensions;
}

static inline gboolean
seral_frame_is_applicable (const SeralFrame *self,
                           guint             criterion)
{
  return self->answers->slots[criterion].state != SERAL_ANSWER_NOT_APPLICABLE
         && seral_criterion_in_depth (&self->answers->criteria[criterion], self->depth);
}

static inline gboolean
seral_frame_speaks_at (const SeralFrame     *self,
                       const SeralCriterion *criterion,
                       guint                 step)
{
  return criterion->kind == SERAL_CRITERION_RUBRIC
         || self->stages[criterion->stage].level == self->base + 1 + (int) step;
}

/* What was answered, without any assumption. */
static inline double
seral_frame_get_value (const SeralFrame *self,
                       guint             criterion,
                       guint             step)
{
  gsize offset = self->answers->criteria[criterion].kind == SERAL_CRITERION_RUBRIC ? step : 0;

  return self->answers->values[self->answers->slots[criterion].first + offset];
}

G_END_DECLS
