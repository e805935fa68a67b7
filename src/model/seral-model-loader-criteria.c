/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"
#include "model/seral-version.h"

static const char * const depth_words[] = { "core", "full", NULL };
static const char * const descriptor_words[] = { "indicator", "narrative", "seral", NULL };

static void
read_dimension (SeralModelLoader *self,
                SeralCriterion   *criterion)
{
  SeralModel *model = self->model;

  criterion->dimension = seral_model_loader_read_reference (self, SERAL_KIND_DIMENSION, "dimension",
                                                            SERAL_JSON_REQUIRED);

  if (criterion->dimension >= 0 && model->dimensions[criterion->dimension].children.n > 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "dimension",
                             _("This dimension has dimensions below it: a criterion belongs to one of those."));
}

static int
find_option (const SeralScale *scale,
             const char       *id)
{
  for (guint i = 0; i < scale->n_options; i++)
    {
      if (g_strcmp0 (scale->options[i].id, id) == 0)
        return (int) i;
    }

  return -1;
}

/* One anchor per option of the scale; where the scale is not known there is
 * nothing to put them to, but their types are still looked at. */
static const char * const *
read_anchors (SeralModelLoader *self,
              const SeralScale *scale)
{
  guint n_options = scale != NULL ? scale->n_options : 0;
  const char **anchors = seral_arena_new0 (self->model->arena, const char *, n_options);
  g_autofree const char **names = NULL;
  guint n_names = 0;

  for (guint i = 0; i < n_options; i++)
    anchors[i] = "";

  if (!seral_json_reader_begin_object (self->reader, "anchors", SERAL_JSON_OPTIONAL))
    return anchors;

  names = seral_json_reader_get_members (self->reader, &n_names);
  for (guint i = 0; i < n_names; i++)
    {
      const char *anchor = seral_model_loader_read_text (self, names[i]);
      int option = scale != NULL ? find_option (scale, names[i]) : -1;

      if (option >= 0)
        anchors[option] = anchor;
      else if (scale != NULL)
        seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, names[i],
                                 _("The scale “%s” has no such option."), scale->id);
    }

  seral_json_reader_end (self->reader);

  return anchors;
}

static void
read_graded (SeralModelLoader *self,
             SeralCriterion   *criterion)
{
  SeralModel *model = self->model;
  int scale;

  criterion->kind = SERAL_CRITERION_GRADED;
  criterion->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_REQUIRED);
  if (criterion->stage == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "stage",
                             _("This is the base stage: everybody has reached it, so nothing is asked for it."));

  scale = seral_model_loader_read_reference (self, SERAL_KIND_SCALE, "scale", SERAL_JSON_REQUIRED);
  criterion->scale = scale >= 0 ? &model->scales[scale] : NULL;
  criterion->anchors = read_anchors (self, criterion->scale);
  criterion->gates = seral_json_reader_get_boolean (self->reader, "gates", TRUE);
}

static void
read_descriptor (SeralModelLoader *self,
                 SeralDescriptor  *descriptor)
{
  descriptor->text = seral_model_loader_read_text (self, "text");
  descriptor->refs = seral_model_loader_read_refs (self, "refs");
  descriptor->origin = (SeralDescriptorOrigin)
      seral_json_reader_get_choice (self->reader, "origin", descriptor_words, SERAL_JSON_OPTIONAL,
                                    SERAL_DESCRIPTOR_INDICATOR);

  if (seral_json_reader_has (self->reader, "originNote"))
    descriptor->note = seral_model_loader_read_prose (self, "originNote");
}

static void
read_descriptors (SeralModelLoader *self,
                  SeralDescriptor  *descriptors)
{
  g_autofree const char **stages = NULL;
  guint n_stages = 0;

  if (!seral_json_reader_begin_object (self->reader, "descriptors", SERAL_JSON_REQUIRED))
    return;

  stages = seral_json_reader_get_members (self->reader, &n_stages);
  if (n_stages == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, NULL, _("No stage is described."));

  for (guint i = 0; i < n_stages; i++)
    {
      int stage = seral_id_index_find (self->model->indexes[SERAL_KIND_STAGE], stages[i]);
      SeralDescriptor unknown = { NULL };

      if (stage < 0)
        {
          g_autofree char *pointer = seral_json_reader_dup_pointer_to (self->reader, stages[i]);

          seral_model_loader_fault_unknown (self, SERAL_KIND_STAGE, pointer, stages[i]);
        }

      if (seral_json_reader_begin_object (self->reader, stages[i], SERAL_JSON_REQUIRED))
        {
          read_descriptor (self, stage < 0 ? &unknown : &descriptors[stage]);
          seral_json_reader_end (self->reader);
        }
    }

  seral_json_reader_end (self->reader);
}

static void
read_rubric (SeralModelLoader *self,
             SeralCriterion   *criterion)
{
  guint n_stages = self->model->n_stages;
  SeralDescriptor *descriptors = seral_arena_new0 (self->model->arena, SeralDescriptor, n_stages);

  for (guint i = 0; i < n_stages; i++)
    descriptors[i].text = "";

  read_descriptors (self, descriptors);

  criterion->kind = SERAL_CRITERION_RUBRIC;
  criterion->stage = -1;
  criterion->descriptors = descriptors;
  criterion->gates = TRUE;
}

/* Graded or rubric: what stands in the criterion tells, and it cannot be both. */
static void
read_kind (SeralModelLoader *self,
           SeralCriterion   *criterion)
{
  static const char * const graded_members[] = { "stage", "scale", "anchors", "gates" };

  if (!seral_json_reader_has (self->reader, "descriptors"))
    {
      read_graded (self, criterion);
      return;
    }

  if (seral_json_reader_has (self->reader, "stage") || seral_json_reader_has (self->reader, "scale"))
    {
      seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, NULL,
                               _("A criterion has a stage and a scale, or it has descriptors, but not both."));

      /* They are known members, only too many. */
      for (guint i = 0; i < G_N_ELEMENTS (graded_members); i++)
        seral_json_reader_get_node (self->reader, graded_members[i]);
    }

  read_rubric (self, criterion);
}

static void
read_criterion (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  SeralCriterion *criterion = record;
  const SeralScale *scale;

  criterion->id = seral_model_loader_read_id (self, SERAL_KIND_CRITERION, place);
  criterion->index = place;
  read_dimension (self, criterion);
  read_kind (self, criterion);
  scale = criterion->scale;

  criterion->question = seral_model_loader_read_text (self, "question");
  criterion->guidance = seral_model_loader_read_prose (self, "guidance");
  criterion->evidence_hint = seral_model_loader_read_prose (self, "evidenceHint");
  criterion->not_applicable_when = seral_model_loader_read_prose (self, "notApplicableWhen");
  criterion->weight = seral_model_loader_read_weight (self);
  criterion->depth = (SeralDepth) seral_json_reader_get_choice (self->reader, "depth", depth_words,
                                                                SERAL_JSON_OPTIONAL, SERAL_DEPTH_CORE);
  criterion->allow_not_applicable =
      seral_json_reader_get_boolean (self->reader, "allowNotApplicable",
                                     scale != NULL ? scale->allow_not_applicable : TRUE);
  criterion->allow_dont_know =
      seral_json_reader_get_boolean (self->reader, "allowDontKnow",
                                     scale != NULL ? scale->allow_dont_know : TRUE);
  criterion->capabilities = seral_model_loader_read_slugs (self, "capabilities");
  criterion->terms = seral_model_loader_read_references (self, SERAL_KIND_TERM, "terms");
  criterion->provenance = seral_model_loader_read_provenance (self);
}

/* Gives each dimension the list of its own criteria, in the order of the definition. */
static void
link_criteria (SeralModel *model)
{
  g_autofree guint *n_criteria = g_new0 (guint, model->n_dimensions);
  g_autofree int **criteria = g_new0 (int *, model->n_dimensions);

  for (guint i = 0; i < model->n_criteria; i++)
    {
      if (model->criteria[i].id != NULL && model->criteria[i].dimension >= 0)
        n_criteria[model->criteria[i].dimension]++;
    }

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      criteria[i] = seral_arena_new0 (model->arena, int, n_criteria[i]);
      model->dimensions[i].criteria.items = criteria[i];
    }

  for (guint i = 0; i < model->n_criteria; i++)
    {
      int dimension = model->criteria[i].id != NULL ? model->criteria[i].dimension : -1;

      if (dimension >= 0)
        criteria[dimension][model->dimensions[dimension].criteria.n++] = (int) i;

      if (model->criteria[i].depth == SERAL_DEPTH_CORE)
        model->n_core_criteria++;
    }
}

/**
 * seral_model_loader_read_criteria:
 * @self: a loader, after stages, scales and dimensions
 *
 * Reads `criteria`.
 */
void
seral_model_loader_read_criteria (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->criteria = seral_model_loader_read_list (self, "criteria", SERAL_JSON_REQUIRED,
                                                  sizeof (SeralCriterion), read_criterion,
                                                  &model->n_criteria);

  if (seral_model_loader_has_list (self, "criteria") && model->n_criteria == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "criteria",
                             _("There must be at least one criterion."));

  link_criteria (model);
}

/* The criteria of this version that take over from one of an earlier version. */
static SeralIdList
read_successors (SeralModelLoader *self,
                 const char       *old_id)
{
  SeralIndexList places = seral_model_loader_read_references (self, SERAL_KIND_CRITERION, old_id);
  const char **ids = seral_arena_new0 (self->model->arena, const char *, places.n);

  for (guint i = 0; i < places.n; i++)
    ids[i] = self->ids[SERAL_KIND_CRITERION][places.items[i]];

  return (SeralIdList) { ids, places.n };
}

static void
read_map (SeralModelLoader *self,
          SeralReplacement *replacement)
{
  SeralArena *arena = self->model->arena;
  g_autofree const char **names = NULL;

  if (!seral_json_reader_begin_object (self->reader, "map", SERAL_JSON_REQUIRED))
    return;

  names = seral_json_reader_get_members (self->reader, &replacement->n);
  replacement->from = seral_arena_new0 (arena, const char *, replacement->n);
  replacement->to = seral_arena_new0 (arena, SeralIdList, replacement->n);

  for (guint i = 0; i < replacement->n; i++)
    {
      if (!seral_model_is_slug (names[i]))
        {
          g_autofree char *pointer = seral_json_reader_dup_pointer_to (self->reader, names[i]);

          seral_model_loader_fault_slug (self, pointer, names[i]);
        }

      replacement->from[i] = seral_arena_dup (arena, names[i]);
      replacement->to[i] = read_successors (self, names[i]);
    }

  seral_json_reader_end (self->reader);
}

static void
read_replacement (SeralModelLoader *self,
                  gpointer          record,
                  guint             place)
{
  SeralReplacement *replacement = record;
  const char *version = seral_json_reader_get_string (self->reader, "version", SERAL_JSON_REQUIRED);

  replacement->version = seral_arena_dup (self->model->arena, version);
  if (version != NULL && !seral_version_is_valid (version))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "version",
                             _("This is not a version such as 1.0.0."));
  else if (version != NULL && strcmp (version, self->model->version) == 0)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "version",
                             _("A version cannot replace itself."));

  read_map (self, replacement);
  replacement->index = seral_id_index_new (replacement->from, replacement->n);

  /* Like every element it may say where it comes from, but it is never shown. */
  seral_model_loader_read_provenance (self);
}

static void
check_versions (SeralModelLoader *self)
{
  SeralModel *model = self->model;
  g_autofree const char **versions = g_new0 (const char *, model->n_replacements);
  g_autoptr (SeralIdIndex) index = NULL;

  for (guint i = 0; i < model->n_replacements; i++)
    versions[i] = model->replacements[i].version;

  index = seral_id_index_new (versions, model->n_replacements);

  for (guint i = 0; i < model->n_replacements; i++)
    {
      int first = versions[i] != NULL ? seral_id_index_find (index, versions[i]) : -1;
      g_autofree char *pointer = NULL;

      if (first < 0 || (guint) first == i || *versions[i] == '\0')
        continue;

      pointer = g_strdup_printf ("/replaces/%u/version", i);
      seral_faults_add (self->faults, SERAL_FAULT_ERROR, pointer,
                        _("This version is already listed at /replaces/%d."), first);
    }
}

/**
 * seral_model_loader_read_replaces:
 * @self: a loader
 *
 * Reads `replaces`: how answers move here from earlier versions, each of which
 * is listed once.
 */
void
seral_model_loader_read_replaces (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->replacements = seral_model_loader_read_list (self, "replaces", SERAL_JSON_OPTIONAL,
                                                      sizeof (SeralReplacement), read_replacement,
                                                      &model->n_replacements);
  check_versions (self);
}
