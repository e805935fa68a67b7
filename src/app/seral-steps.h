/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/seral-step.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* No step asks more questions than this; what is longer is cut in parts. */
#define SERAL_STEP_LONGEST 12

/**
 * SeralStepOrder:
 * @SERAL_STEP_ORDER_STAGE: a step for each stage, from the first to the last
 * @SERAL_STEP_ORDER_DIMENSION: a step for each dimension
 *
 * What the questions are sorted by.
 */
typedef enum
{
  SERAL_STEP_ORDER_STAGE,
  SERAL_STEP_ORDER_DIMENSION,
} SeralStepOrder;

#define SERAL_TYPE_STEP_ORDER (seral_step_order_get_type ())
GType seral_step_order_get_type (void) G_GNUC_CONST;

/**
 * SeralQuestionState:
 * @SERAL_QUESTION_ANSWERED: it has an answer of whatever kind
 * @SERAL_QUESTION_DONT_KNOW: the answer is that nobody knows
 * @SERAL_QUESTION_NO_REASON: said not to apply, without saying why
 * @SERAL_QUESTION_FLAGGED: to be looked at again
 * @SERAL_QUESTION_CARRIED_OVER: the last round's answer, not yet confirmed
 */
typedef enum
{
  SERAL_QUESTION_ANSWERED     = 1 << 0,
  SERAL_QUESTION_DONT_KNOW    = 1 << 1,
  SERAL_QUESTION_NO_REASON    = 1 << 2,
  SERAL_QUESTION_FLAGGED      = 1 << 3,
  SERAL_QUESTION_CARRIED_OVER = 1 << 4,
} SeralQuestionState;

/**
 * SeralSteps:
 *
 * The way through a model's questions: a #GListModel of #SeralStep, the last of
 * which reviews what is left. It is told of answers and keeps the counts. Signal
 * "changed": the state of a question is another now.
 */
#define SERAL_TYPE_STEPS (seral_steps_get_type ())
G_DECLARE_FINAL_TYPE (SeralSteps, seral_steps, SERAL, STEPS, GObject)

SeralSteps         *seral_steps_new           (SeralModel     *model,
                                               SeralDepth      depth,
                                               SeralStepOrder  order,
                                               SeralCatalogue *catalogue);

SeralModel         *seral_steps_get_model     (SeralSteps     *self);
SeralStep          *seral_steps_get_step      (SeralSteps     *self,
                                               guint           position);
guint               seral_steps_get_review    (SeralSteps     *self);
gboolean            seral_steps_find_question (SeralSteps     *self,
                                               guint           criterion,
                                               guint          *position);
guint               seral_steps_find_first_open (SeralSteps   *self);
guint               seral_steps_count         (SeralSteps     *self,
                                               SeralQuestionState state);
SeralQuestionState  seral_steps_get_state     (SeralSteps     *self,
                                               guint           criterion);

void                seral_steps_set_answers   (SeralSteps     *self,
                                               SeralAnswerMap *answers);
void                seral_steps_set_answer    (SeralSteps     *self,
                                               guint           criterion,
                                               SeralAnswer    *answer);

G_END_DECLS
