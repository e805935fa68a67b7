/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/seral-result-private.h"

G_DEFINE_BOXED_TYPE (SeralResult, seral_result, seral_result_ref, seral_result_unref)

/**
 * seral_result_ref:
 * @self: a result
 *
 * Returns: (transfer full): @self
 */
SeralResult *
seral_result_ref (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_result_unref:
 * @self: (transfer full): a result
 *
 * Lets go of a result, which is freed with the last reference.
 */
void
seral_result_unref (SeralResult *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->blocking);
  g_array_unref (self->ahead);
  g_free (self->sets);
  g_free (self->gates);
  seral_answers_free (self->answers);
  g_free (self);
}

/**
 * seral_result_get_model:
 * @self: a result
 *
 * Returns: (transfer none): the model that was scored
 */
SeralModel *
seral_result_get_model (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return seral_answers_get_model (self->answers);
}

/**
 * seral_result_get_depth:
 * @self: a result
 *
 * Returns: which criteria were looked at
 */
SeralDepth
seral_result_get_depth (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_DEPTH_CORE);

  return self->depth;
}

/**
 * seral_result_get_answers:
 * @self: a result
 *
 * Gets the answers it is the result of. Copy them before changing any.
 *
 * Returns: (transfer none): the answers
 */
SeralAnswers *
seral_result_get_answers (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->answers;
}

/**
 * seral_result_has_stage:
 * @self: a result
 *
 * Returns: whether any criterion is applicable; without one there is no stage,
 *   score or index
 */
gboolean
seral_result_has_stage (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !seral_is_none (self->standing.score);
}

/**
 * seral_result_get_level:
 * @self: a result
 *
 * Returns: the level of the overall stage; the model's base level where
 *   seral_result_has_stage() says that there is none
 */
int
seral_result_get_level (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->standing.level;
}

/**
 * seral_result_get_stage:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the overall stage, or %NULL without any
 *   applicable criterion
 */
const SeralStage *
seral_result_get_stage (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!seral_result_has_stage (self))
    return NULL;

  return seral_model_get_stage_at_level (seral_result_get_model (self), self->standing.level);
}

/**
 * seral_result_get_score:
 * @self: a result
 *
 * Returns: the overall score, stage and progress; NaN without any applicable
 *   criterion
 */
double
seral_result_get_score (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->standing.score;
}

/**
 * seral_result_get_index:
 * @self: a result
 *
 * Gets the credit for what is in place, in whatever order. It is for other
 * programs; people see the stage.
 *
 * Returns: the overall index, or NaN without any applicable criterion
 */
double
seral_result_get_index (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->index;
}

/**
 * seral_result_get_progress:
 * @self: a result
 *
 * Returns: how much of the next stage is in place, 0..1; NaN at the highest
 */
double
seral_result_get_progress (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->progress;
}

/**
 * seral_result_get_highest:
 * @self: a result
 *
 * Gets the level of the stage were every applicable answer at its best.
 *
 * Returns: a level; the base level without any applicable criterion
 */
int
seral_result_get_highest (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->highest;
}

/**
 * seral_result_get_thin:
 * @self: a result
 *
 * Returns: whether the attained stage is passed by its gate alone, while less
 *   than half of what else belongs to it is in place
 */
gboolean
seral_result_get_thin (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->thin;
}

/**
 * seral_result_get_n_answered:
 * @self: a result
 *
 * Returns: how many criteria have an answer of any kind
 */
guint
seral_result_get_n_answered (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_answered;
}

/**
 * seral_result_get_n_dont_know:
 * @self: a result
 *
 * Returns: how many answers are "don't know"
 */
guint
seral_result_get_n_dont_know (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_dont_know;
}

/**
 * seral_result_get_n_not_applicable:
 * @self: a result
 *
 * Returns: how many answers are "not applicable"
 */
guint
seral_result_get_n_not_applicable (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_not_applicable;
}

/**
 * seral_result_get_n_carried_over:
 * @self: a result
 *
 * Returns: how many answers come from the last round and are not confirmed yet
 */
guint
seral_result_get_n_carried_over (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_carried_over;
}

/**
 * seral_result_get_n_applicable:
 * @self: a result
 *
 * Returns: how many criteria count, answered or not
 */
guint
seral_result_get_n_applicable (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_total - self->n_not_applicable;
}

/**
 * seral_result_get_n_total:
 * @self: a result
 *
 * Returns: how many criteria there are at this depth
 */
guint
seral_result_get_n_total (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_total;
}

/**
 * seral_result_get_n_given:
 * @self: a result
 *
 * Returns: how many answers have a value: neither open nor "don't know" nor
 *   "not applicable"
 */
guint
seral_result_get_n_given (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_given;
}

/**
 * seral_result_get_n_evidenced:
 * @self: a result
 *
 * Returns: how many of the answers with a value are backed by evidence
 */
guint
seral_result_get_n_evidenced (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_evidenced;
}

/**
 * seral_result_get_blocking:
 * @self: a result
 * @n: (out): their number
 *
 * Gets what keeps the gate of the next stage shut, in the order in which people
 * are told of it.
 *
 * Returns: (transfer none) (array length=n) (nullable): indices of criteria
 */
const guint *
seral_result_get_blocking (SeralResult *self,
                           guint       *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->blocking->len;

  return (const guint *) (gpointer) self->blocking->data;
}

/**
 * seral_result_get_ahead:
 * @self: a result
 * @n: (out): their number
 *
 * Gets the graded criteria above the next stage that are in place already.
 *
 * Returns: (transfer none) (array length=n) (nullable): indices of criteria
 */
const guint *
seral_result_get_ahead (SeralResult *self,
                        guint       *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->ahead->len;

  return (const guint *) (gpointer) self->ahead->data;
}

/**
 * seral_result_get_overall:
 * @self: a result
 *
 * Gets what was found for all criteria as one set. The overall stage and score
 * are its own only where the model's overall rule is `gated`; its gates are those
 * of the model whatever the rule.
 *
 * Returns: (transfer none): the set of all criteria
 */
const SeralSetResult *
seral_result_get_overall (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->sets[self->n_dimensions];
}

/**
 * seral_result_get_dimension:
 * @self: a result
 * @dimension: index of a dimension
 *
 * Returns: (transfer none): what was found for the dimension and those below it
 */
const SeralSetResult *
seral_result_get_dimension (SeralResult *self,
                            guint        dimension)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dimension < self->n_dimensions, NULL);

  return &self->sets[dimension];
}

/**
 * seral_result_get_at_least_level:
 * @self: a result
 *
 * Returns: the level with every open and unknown criterion worth nothing, which is the
 *   result itself;
 *   the base level without any applicable criterion
 */
int
seral_result_get_at_least_level (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->standing.level;
}

/**
 * seral_result_get_at_least_score:
 * @self: a result
 *
 * Returns: the score with every open and unknown criterion worth nothing, which is the
 *   result itself;
 *   NaN without any applicable criterion
 */
double
seral_result_get_at_least_score (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->standing.score;
}

/**
 * seral_result_get_at_most_level:
 * @self: a result
 *
 * Returns: the level with every open and unknown criterion worth 1;
 *   the base level without any applicable criterion
 */
int
seral_result_get_at_most_level (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->at_most.level;
}

/**
 * seral_result_get_at_most_score:
 * @self: a result
 *
 * Returns: the score with every open and unknown criterion worth 1;
 *   NaN without any applicable criterion
 */
double
seral_result_get_at_most_score (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->at_most.score;
}

/**
 * seral_result_get_evidenced_level:
 * @self: a result
 *
 * Returns: the level with every answer without evidence worth nothing;
 *   the base level without any applicable criterion
 */
int
seral_result_get_evidenced_level (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->evidenced.level;
}

/**
 * seral_result_get_evidenced_score:
 * @self: a result
 *
 * Returns: the score with every answer without evidence worth nothing;
 *   NaN without any applicable criterion
 */
double
seral_result_get_evidenced_score (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  return self->evidenced.score;
}

/**
 * seral_result_shows_evidenced:
 * @self: a result
 *
 * Tells whether people are shown the evidenced stage. Before half of the gating
 * answers up to the claimed stage have evidence it says only that none was
 * gathered.
 *
 * Returns: whether to show it
 */
gboolean
seral_result_shows_evidenced (SeralResult *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->shows_evidenced;
}
