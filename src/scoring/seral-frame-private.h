/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-answers-private.h"

G_BEGIN_DECLS

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

void seral_frame_init  (SeralFrame         *self,
                        const SeralAnswers *answers,
                        SeralDepth          depth);
void seral_frame_clear (SeralFrame         *self);

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
  return self->answers->slots[criterion].state != SERAL_ANSWER_NOT_APPLICABLE &&
         seral_criterion_in_depth (&self->answers->criteria[criterion], self->depth);
}

static inline gboolean
seral_frame_speaks_at (const SeralFrame     *self,
                       const SeralCriterion *criterion,
                       guint                 step)
{
  return criterion->kind == SERAL_CRITERION_RUBRIC ||
         self->stages[criterion->stage].level == self->base + 1 + (int) step;
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
