/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/seral-model-private.h"

G_DEFINE_FINAL_TYPE (SeralModel, seral_model, G_TYPE_OBJECT)

G_DEFINE_QUARK (seral-model-error-quark, seral_model_error)

static void
seral_model_finalize (GObject *object)
{
  SeralModel *self = SERAL_MODEL (object);

  for (guint i = 0; i < SERAL_N_KINDS; i++)
    g_clear_pointer (&self->indexes[i], seral_id_index_free);

  for (guint i = 0; i < self->n_replacements; i++)
    g_clear_pointer (&self->replacements[i].index, seral_id_index_free);

  g_clear_pointer (&self->arena, seral_arena_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (seral_model_parent_class)->finalize (object);
}

static void
seral_model_class_init (SeralModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = seral_model_finalize;
}

static void
seral_model_init (SeralModel *self)
{
  self->arena = seral_arena_new ();
}

/**
 * seral_model_get_bytes:
 * @self: a model
 *
 * Gives the definition as it was written, for a document that embeds it.
 *
 * Returns: (transfer none): the bytes of the file
 */
GBytes *
seral_model_get_bytes (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->bytes;
}

/**
 * seral_model_get_id:
 * @self: a model
 *
 * Returns: (transfer none): the slug the model goes by in documents, such as "partnerspot"
 */
const char *
seral_model_get_id (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->id;
}

/**
 * seral_model_get_version:
 * @self: a model
 *
 * Returns: (transfer none): the semantic version of the definition, such as "1.0.0"
 */
const char *
seral_model_get_version (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->version;
}

/**
 * seral_model_get_name:
 * @self: a model
 *
 * Returns: (transfer none): the name of the model, translated where it can be
 */
const char *
seral_model_get_name (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->name;
}

/**
 * seral_model_get_publisher:
 * @self: a model
 *
 * Returns: (transfer none): who published the model, or ""
 */
const char *
seral_model_get_publisher (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->publisher;
}

/**
 * seral_model_get_language:
 * @self: a model
 *
 * Returns: (transfer none): the language the definition is written in, as BCP 47 has it
 */
const char *
seral_model_get_language (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->language;
}

/**
 * seral_model_get_summary:
 * @self: a model
 *
 * Returns: (transfer none): what the model is about, in a sentence or two, or ""
 */
const char *
seral_model_get_summary (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return self->summary;
}

/**
 * seral_model_get_source:
 * @self: a model
 *
 * Returns: (transfer none): where the model comes from; its members are "" where nothing is said
 */
const SeralSource *
seral_model_get_source (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->source;
}

/**
 * seral_model_get_scoring:
 * @self: a model
 *
 * Returns: (transfer none): how answers become a stage
 */
const SeralScoringRule *
seral_model_get_scoring (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->scoring;
}

/**
 * seral_model_get_prevalence:
 * @self: a model
 *
 * Returns: (transfer none): where most companies are; its text is "" where the source does not say
 */
const SeralPrevalence *
seral_model_get_prevalence (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  return &self->prevalence;
}

/**
 * seral_model_get_target_horizon:
 * @self: a model
 * @min_years: (out) (optional): years, or -1 where the source says nothing
 * @max_years: (out) (optional): years, or -1
 *
 * Tells in what time a target stage should be reached.
 */
void
seral_model_get_target_horizon (SeralModel *self,
                                int        *min_years,
                                int        *max_years)
{
  g_return_if_fail (SERAL_IS_MODEL (self));

  if (min_years != NULL)
    *min_years = self->min_target_years;
  if (max_years != NULL)
    *max_years = self->max_target_years;
}

/**
 * seral_model_get_base_level:
 * @self: a model
 *
 * Returns: the level of the first stage, 0 or 1: where everybody is to begin with
 */
int
seral_model_get_base_level (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), 0);

  return self->stages[0].level;
}

/**
 * seral_model_get_top_level:
 * @self: a model
 *
 * Returns: the level of the last stage
 */
int
seral_model_get_top_level (SeralModel *self)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), 0);

  return self->stages[self->n_stages - 1].level;
}

/**
 * seral_model_get_stage_at_level:
 * @self: a model
 * @level: a level
 *
 * Returns: (transfer none) (nullable): the stage at that level
 */
const SeralStage *
seral_model_get_stage_at_level (SeralModel *self,
                                int         level)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  if (level < seral_model_get_base_level (self) || level > seral_model_get_top_level (self))
    return NULL;

  return &self->stages[level - seral_model_get_base_level (self)];
}

/**
 * seral_model_get_transition_to:
 * @self: a model
 * @level: a level
 *
 * Returns: (transfer none) (nullable): what the definition says of the step that
 *   leads to the stage at @level
 */
const SeralTransition *
seral_model_get_transition_to (SeralModel *self,
                               int         level)
{
  const SeralStage *stage;
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);

  stage = seral_model_get_stage_at_level (self, level);
  if (stage == NULL)
    return NULL;

  place = self->transition_to[stage - self->stages];

  return place < 0 ? NULL : &self->transitions[place];
}

static int
find_place (SeralModel     *self,
            SeralModelKind  kind,
            const char     *id)
{
  return seral_id_index_find (self->indexes[kind], id);
}

/**
 * seral_model_find_stage:
 * @self: a model
 * @id: the id of a stage
 *
 * Returns: (transfer none) (nullable): the stage
 */
const SeralStage *
seral_model_find_stage (SeralModel *self,
                        const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_STAGE, id);

  return place < 0 ? NULL : &self->stages[place];
}

/**
 * seral_model_find_criterion:
 * @self: a model
 * @id: the id of a criterion
 *
 * Returns: (transfer none) (nullable): the criterion
 */
const SeralCriterion *
seral_model_find_criterion (SeralModel *self,
                            const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_CRITERION, id);

  return place < 0 ? NULL : &self->criteria[place];
}

/**
 * seral_model_find_dimension:
 * @self: a model
 * @id: the id of a dimension
 *
 * Returns: (transfer none) (nullable): the dimension
 */
const SeralDimension *
seral_model_find_dimension (SeralModel *self,
                            const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_DIMENSION, id);

  return place < 0 ? NULL : &self->dimensions[place];
}

/**
 * seral_model_find_action:
 * @self: a model
 * @id: the id of an action
 *
 * Returns: (transfer none) (nullable): the action
 */
const SeralAction *
seral_model_find_action (SeralModel *self,
                         const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_ACTION, id);

  return place < 0 ? NULL : &self->actions[place];
}

/**
 * seral_model_find_resource:
 * @self: a model
 * @id: the id of a resource
 *
 * Returns: (transfer none) (nullable): the resource
 */
const SeralResource *
seral_model_find_resource (SeralModel *self,
                           const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_RESOURCE, id);

  return place < 0 ? NULL : &self->resources[place];
}

/**
 * seral_model_find_indicator:
 * @self: a model
 * @id: the id of an indicator
 *
 * Returns: (transfer none) (nullable): the indicator
 */
const SeralIndicator *
seral_model_find_indicator (SeralModel *self,
                            const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_INDICATOR, id);

  return place < 0 ? NULL : &self->indicators[place];
}

/**
 * seral_model_find_target:
 * @self: a model
 * @id: the id of a target
 *
 * Returns: (transfer none) (nullable): the target
 */
const SeralTarget *
seral_model_find_target (SeralModel *self,
                         const char *id)
{
  int place;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, SERAL_KIND_TARGET, id);

  return place < 0 ? NULL : &self->targets[place];
}

/**
 * seral_scale_find_option:
 * @self: a scale
 * @id: the id of an option
 *
 * Returns: (transfer none) (nullable): the option
 */
const SeralOption *
seral_scale_find_option (const SeralScale *self,
                         const char       *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->n_options; i++)
    {
      if (strcmp (self->options[i].id, id) == 0)
        return &self->options[i];
    }

  return NULL;
}

/**
 * seral_criterion_in_depth:
 * @self: a criterion
 * @depth: how deep the assessment goes
 *
 * Returns: %TRUE if the criterion is asked at that depth: at full depth all are,
 *   at core depth the core ones
 */
gboolean
seral_criterion_in_depth (const SeralCriterion *self,
                          SeralDepth            depth)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return depth == SERAL_DEPTH_FULL || self->depth == SERAL_DEPTH_CORE;
}

/**
 * seral_model_count_criteria:
 * @self: a model
 * @depth: how deep the assessment goes
 *
 * Returns: how many criteria are asked at that depth
 */
guint
seral_model_count_criteria (SeralModel *self,
                            SeralDepth  depth)
{
  g_return_val_if_fail (SERAL_IS_MODEL (self), 0);

  return depth == SERAL_DEPTH_FULL ? self->n_criteria : self->n_core_criteria;
}

static const SeralReplacement *
find_replacement (SeralModel *self,
                  const char *from_version)
{
  for (guint i = 0; i < self->n_replacements; i++)
    {
      if (strcmp (self->replacements[i].version, from_version) == 0)
        return &self->replacements[i];
    }

  return NULL;
}

/**
 * seral_model_map_criterion:
 * @self: a model
 * @from_version: the version of the definition an answer was given in
 * @criterion: the id of the criterion it was given to, in that version
 *
 * Tells which criteria of this version an older answer belongs to. What the
 * definition's `replaces` does not list for @from_version keeps its id, where
 * this version has it.
 *
 * Returns: (transfer container) (element-type utf8): ids of criteria, owned by
 *   @self; empty where the answer has no successor
 */
GPtrArray *
seral_model_map_criterion (SeralModel *self,
                           const char *from_version,
                           const char *criterion)
{
  g_autoptr (GPtrArray) ids = NULL;
  const SeralReplacement *replacement;
  int place = -1;

  g_return_val_if_fail (SERAL_IS_MODEL (self), NULL);
  g_return_val_if_fail (from_version != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  ids = g_ptr_array_new ();

  replacement = find_replacement (self, from_version);
  if (replacement != NULL)
    place = seral_id_index_find (replacement->index, criterion);

  if (place >= 0)
    {
      for (guint i = 0; i < replacement->to[place].n; i++)
        g_ptr_array_add (ids, (gpointer) replacement->to[place].ids[i]);
    }
  else
    {
      const SeralCriterion *same = seral_model_find_criterion (self, criterion);

      if (same != NULL)
        g_ptr_array_add (ids, (gpointer) same->id);
    }

  return g_steal_pointer (&ids);
}
