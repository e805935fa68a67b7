/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"

/* The frame that criteria hang in: stages, scales, dimensions, and how answers are scored. */

static const char * const rule_words[] = { "every", "mean", NULL };
static const char * const overall_words[] = { "gated", "weakest", "mean", NULL };

static void
read_stage (SeralModelLoader *self,
            gpointer          record,
            guint             place)
{
  SeralStage *stage = record;

  stage->id = seral_model_loader_read_id (self, SERAL_KIND_STAGE, place);
  seral_model_loader_check_answer_id (self, stage->id);
  stage->level = (int) seral_json_reader_get_integer (self->reader, "level", SERAL_JSON_REQUIRED,
                                                      0, SERAL_MODEL_MAX_STAGES, -1);
  stage->name = seral_model_loader_read_text (self, "name");
  stage->tagline = seral_model_loader_read_prose (self, "tagline");
  stage->summary = seral_model_loader_read_prose (self, "summary");
  stage->narrative = seral_model_loader_read_texts (self, "narrative");
  stage->characteristics = seral_model_loader_read_texts (self, "characteristics");
  stage->outcomes = seral_model_loader_read_texts (self, "outcomes");
  stage->challenge = seral_model_loader_read_text_item (self, "challenge");
  stage->examples = seral_model_loader_read_texts (self, "examples");
  stage->focus = seral_model_loader_read_texts (self, "focus");
  stage->duration = seral_model_loader_read_months (self, "duration", "minMonths", "maxMonths", TRUE);
  stage->provenance = seral_model_loader_read_provenance (self);
}

/**
 * seral_model_loader_read_stages:
 * @self: a loader
 *
 * Reads `stages`. Whether their levels follow each other is checked later.
 */
void
seral_model_loader_read_stages (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->stages = seral_model_loader_read_list (self, "stages", SERAL_JSON_REQUIRED, sizeof (SeralStage),
                                                read_stage, &model->n_stages);

  if (seral_model_loader_has_list (self, "stages") &&
      (model->n_stages < 2 || model->n_stages > SERAL_MODEL_MAX_STAGES))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "stages",
                             _("There must be from 2 to %d stages."), SERAL_MODEL_MAX_STAGES);
}

static void
read_transition (SeralModelLoader *self,
                 gpointer          record,
                 guint             place)
{
  SeralTransition *transition = record;
  int *known;

  transition->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "to", SERAL_JSON_REQUIRED);
  transition->capability = seral_model_loader_read_prose (self, "capability");
  transition->months = seral_model_loader_read_months (self, "months", "min", "max", FALSE);
  transition->provenance = seral_model_loader_read_provenance (self);

  if (transition->stage < 0)
    return;

  known = &self->model->transition_to[transition->stage];
  if (transition->stage == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "to",
                             _("No step leads to the base stage."));
  else if (*known >= 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "to",
                             _("The step to this stage is already at /transitions/%d."), *known);
  else
    *known = (int) place;
}

/**
 * seral_model_loader_read_transitions:
 * @self: a loader, after its stages
 *
 * Reads `transitions`, of which there is at most one to each stage.
 */
void
seral_model_loader_read_transitions (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->transition_to = seral_arena_new0 (model->arena, int, model->n_stages);
  for (guint i = 0; i < model->n_stages; i++)
    model->transition_to[i] = -1;

  model->transitions = seral_model_loader_read_list (self, "transitions", SERAL_JSON_OPTIONAL,
                                                     sizeof (SeralTransition), read_transition,
                                                     &model->n_transitions);
}

/* How many options a scale can have makes a plain search good enough. */
static int
find_first_option (SeralScale *scale,
                   const char *id,
                   guint       place)
{
  for (guint i = 0; i < place; i++)
    {
      if (g_strcmp0 (scale->options[i].id, id) == 0)
        return (int) i;
    }

  return -1;
}

static void
read_option (SeralModelLoader *self,
             SeralScale       *scale,
             SeralOption      *option,
             guint             place)
{
  const char *id = seral_model_loader_read_slug (self, "id");

  option->id = seral_arena_dup (self->model->arena, id);
  seral_model_loader_check_answer_id (self, option->id);
  if (id != NULL)
    {
      g_autofree char *list = g_strdup_printf ("/scales/%s/options", scale->id);

      seral_model_loader_check_repeated (self, id, find_first_option (scale, id, place), place, list);
    }

  option->label = seral_model_loader_read_text (self, "label");
  option->value = seral_json_reader_get_number (self->reader, "value", SERAL_JSON_REQUIRED, 0.0, 1.0, 0.0);
  option->description = seral_model_loader_read_prose (self, "description");
  option->provenance = seral_model_loader_read_provenance (self);
}

static void
read_options (SeralModelLoader *self,
              SeralScale       *scale)
{
  SeralOption *options;
  guint n_options;

  if (!seral_json_reader_begin_array (self->reader, "options", SERAL_JSON_REQUIRED, &n_options))
    return;

  if (n_options < 1 || n_options > SERAL_MODEL_MAX_OPTIONS)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, NULL,
                             _("A scale must have from 1 to %d options."), SERAL_MODEL_MAX_OPTIONS);

  n_options = MIN (n_options, SERAL_MODEL_MAX_OPTIONS);
  options = seral_arena_new0 (self->model->arena, SeralOption, n_options);
  scale->options = options;
  scale->n_options = n_options;

  for (guint i = 0; i < n_options; i++)
    {
      if (!seral_json_reader_begin_element (self->reader, i))
        continue;

      read_option (self, scale, &options[i], i);
      seral_json_reader_end (self->reader);
    }

  seral_json_reader_end (self->reader);
}

static void
read_scale (SeralModelLoader *self,
            SeralScale       *scale,
            guint             place)
{
  scale->id = self->ids[SERAL_KIND_SCALE][place];

  if (!seral_model_is_slug (scale->id))
    {
      g_autofree char *pointer = seral_json_reader_dup_pointer_to (self->reader, scale->id);

      seral_model_loader_fault_slug (self, pointer, scale->id);
    }

  if (!seral_json_reader_begin_object (self->reader, scale->id, SERAL_JSON_REQUIRED))
    return;

  read_options (self, scale);
  scale->allow_not_applicable = seral_json_reader_get_boolean (self->reader, "allowNotApplicable", TRUE);
  scale->allow_dont_know = seral_json_reader_get_boolean (self->reader, "allowDontKnow", TRUE);
  scale->provenance = seral_model_loader_read_provenance (self);

  seral_json_reader_end (self->reader);
}

/**
 * seral_model_loader_read_scales:
 * @self: a loader
 *
 * Reads `scales`, an object whose members are the scales.
 */
void
seral_model_loader_read_scales (SeralModelLoader *self)
{
  g_autofree const char **names = NULL;
  SeralModel *model = self->model;

  if (!seral_json_reader_begin_object (self->reader, "scales", SERAL_JSON_OPTIONAL))
    return;

  /* The names are the ids that were gathered before, in the same order. */
  names = seral_json_reader_get_members (self->reader, &model->n_scales);
  model->scales = seral_arena_new0 (model->arena, SeralScale, model->n_scales);

  for (guint i = 0; i < model->n_scales; i++)
    read_scale (self, &model->scales[i], i);

  seral_json_reader_end (self->reader);
}

static void
read_dimension (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  SeralDimension *dimension = record;

  dimension->id = seral_model_loader_read_id (self, SERAL_KIND_DIMENSION, place);
  dimension->name = seral_model_loader_read_text (self, "name");
  dimension->summary = seral_model_loader_read_prose (self, "summary");
  dimension->weight = seral_model_loader_read_weight (self);
  dimension->parent = seral_model_loader_read_reference (self, SERAL_KIND_DIMENSION, "parent",
                                                         SERAL_JSON_OPTIONAL);
  dimension->provenance = seral_model_loader_read_provenance (self);
}

/* Turns each dimension's parent round into its parent's children, in the order of the list. */
static void
link_children (SeralModel *model)
{
  g_autofree guint *n_children = g_new0 (guint, model->n_dimensions);
  g_autofree int **children = g_new0 (int *, model->n_dimensions);

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      if (model->dimensions[i].id != NULL && model->dimensions[i].parent >= 0)
        n_children[model->dimensions[i].parent]++;
    }

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      children[i] = seral_arena_new0 (model->arena, int, n_children[i]);
      model->dimensions[i].children.items = children[i];
    }

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      int parent = model->dimensions[i].id != NULL ? model->dimensions[i].parent : -1;

      if (parent >= 0)
        children[parent][model->dimensions[parent].children.n++] = (int) i;
    }
}

/**
 * seral_model_loader_read_dimensions:
 * @self: a loader
 *
 * Reads `dimensions`. Whether their parents go in a circle is checked later.
 */
void
seral_model_loader_read_dimensions (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->dimensions = seral_model_loader_read_list (self, "dimensions", SERAL_JSON_REQUIRED,
                                                    sizeof (SeralDimension), read_dimension,
                                                    &model->n_dimensions);

  if (seral_model_loader_has_list (self, "dimensions") && model->n_dimensions == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "dimensions",
                             _("There must be at least one dimension."));

  link_children (model);
}

static void
read_gate (SeralModelLoader *self,
           SeralScoringRule *scoring)
{
  if (!seral_json_reader_begin_object (self->reader, "gate", SERAL_JSON_REQUIRED))
    return;

  scoring->gate = (SeralGateRule) seral_json_reader_get_choice (self->reader, "rule", rule_words,
                                                                SERAL_JSON_REQUIRED, SERAL_GATE_EVERY);
  scoring->threshold = seral_json_reader_get_number (self->reader, "threshold", SERAL_JSON_REQUIRED,
                                                     0.0, 1.0, 1.0);
  scoring->floor = seral_json_reader_get_number (self->reader, "floor", SERAL_JSON_OPTIONAL, 0.0, 1.0, 0.0);

  /* The gate may say whose it is, but it is never shown without the rule it is part of. */
  seral_model_loader_read_provenance (self);

  seral_json_reader_end (self->reader);
}

/**
 * seral_model_loader_read_scoring:
 * @self: a loader
 *
 * Reads `scoring`.
 */
void
seral_model_loader_read_scoring (SeralModelLoader *self)
{
  SeralScoringRule *scoring = &self->model->scoring;

  if (!seral_json_reader_begin_object (self->reader, "scoring", SERAL_JSON_REQUIRED))
    return;

  read_gate (self, scoring);
  scoring->overall = (SeralOverallRule) seral_json_reader_get_choice (self->reader, "overall", overall_words,
                                                                      SERAL_JSON_REQUIRED,
                                                                      SERAL_OVERALL_GATED);
  scoring->explanation = seral_model_loader_read_prose (self, "explanation");
  scoring->provenance = seral_model_loader_read_provenance (self);

  seral_json_reader_end (self->reader);
}
