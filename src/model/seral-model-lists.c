/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/seral-model-private.h"

/* The lists of a model, one accessor each: records in the order of the definition. */

static gconstpointer
hand_over (gconstpointer  items,
           guint          n_items,
           guint         *n)
{
  if (n != NULL)
    *n = n_items;

  return items;
}

/**
 * seral_model_get_stages:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the stages, from the base stage up
 */
const SeralStage *
seral_model_get_stages (SeralModel *self,
                        guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->stages, self->n_stages, n);
}

/**
 * seral_model_get_transitions:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the steps between stages, in the order of the definition
 */
const SeralTransition *
seral_model_get_transitions (SeralModel *self,
                             guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->transitions, self->n_transitions, n);
}

/**
 * seral_model_get_scales:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the answer scales
 */
const SeralScale *
seral_model_get_scales (SeralModel *self,
                        guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->scales, self->n_scales, n);
}

/**
 * seral_model_get_dimensions:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the dimensions, those with children and those without
 */
const SeralDimension *
seral_model_get_dimensions (SeralModel *self,
                            guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->dimensions, self->n_dimensions, n);
}

/**
 * seral_model_get_criteria:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the criteria of all depths; each knows its own place
 */
const SeralCriterion *
seral_model_get_criteria (SeralModel *self,
                          guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->criteria, self->n_criteria, n);
}

/**
 * seral_model_get_actions:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): what to do to reach a stage or to keep the top one
 */
const SeralAction *
seral_model_get_actions (SeralModel *self,
                         guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->actions, self->n_actions, n);
}

/**
 * seral_model_get_resources:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the templates and playbooks
 */
const SeralResource *
seral_model_get_resources (SeralModel *self,
                           guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->resources, self->n_resources, n);
}

/**
 * seral_model_get_indicators:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the figures to log
 */
const SeralIndicator *
seral_model_get_indicators (SeralModel *self,
                            guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->indicators, self->n_indicators, n);
}

/**
 * seral_model_get_pitfalls:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the pitfalls, with or without a condition
 */
const SeralPitfall *
seral_model_get_pitfalls (SeralModel *self,
                          guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->pitfalls, self->n_pitfalls, n);
}

/**
 * seral_model_get_tools:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): what the source says of tools, stage by stage
 */
const SeralTool *
seral_model_get_tools (SeralModel *self,
                       guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->tools, self->n_tools, n);
}

/**
 * seral_model_get_targets:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the kinds of business and the stage each should aim for
 */
const SeralTarget *
seral_model_get_targets (SeralModel *self,
                         guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->targets, self->n_targets, n);
}

/**
 * seral_model_get_wheels:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the wheels of segments
 */
const SeralWheel *
seral_model_get_wheels (SeralModel *self,
                        guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->wheels, self->n_wheels, n);
}

/**
 * seral_model_get_context:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): facts and figures, each with who published it
 */
const SeralContext *
seral_model_get_context (SeralModel *self,
                         guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->context, self->n_context, n);
}

/**
 * seral_model_get_terms:
 * @self: a model
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n): the terms that can be misread, defined
 */
const SeralTerm *
seral_model_get_terms (SeralModel *self,
                       guint      *n)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return hand_over (self->terms, self->n_terms, n);
}

/**
 * seral_model_get_cautions:
 * @self: a model
 *
 * Returns: (transfer none): the publisher’s own caveats, to stand beside every result; may be empty
 */
const SeralTextList *
seral_model_get_cautions (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->cautions;
}

/**
 * seral_model_get_principles:
 * @self: a model
 *
 * Returns: (transfer none): the source’s principles for moving on; may be empty
 */
const SeralTextList *
seral_model_get_principles (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->principles;
}

/**
 * seral_model_get_next_steps:
 * @self: a model
 *
 * Returns: (transfer none): the source’s next steps, in order; may be empty
 */
const SeralTextList *
seral_model_get_next_steps (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->next_steps;
}
