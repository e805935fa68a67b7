/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "model/seral-model-loader-private.h"

/* What a definition says beside its questions: what to do, what to beware of, what to know. */

#define MAX_YEARS 100

static const char * const better_words[] = { "higher", "lower", NULL };

static void
read_action (SeralModelLoader *self,
             gpointer          record,
             guint             place)
{
  SeralAction *action = record;

  action->id = seral_model_loader_read_id (self, SERAL_KIND_ACTION, place);
  action->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_REQUIRED);
  action->group = seral_model_loader_read_prose (self, "group");
  action->title = seral_model_loader_read_text (self, "title");
  action->detail = seral_model_loader_read_prose (self, "detail");
  action->supports = seral_model_loader_read_references (self, SERAL_KIND_CRITERION, "supports");
  action->resource = seral_model_loader_read_reference (self, SERAL_KIND_RESOURCE, "resource",
                                                        SERAL_JSON_OPTIONAL);
  action->area = seral_model_loader_read_area (self, "area", SERAL_JSON_OPTIONAL);
  action->sustain = seral_json_reader_get_boolean (self->reader, "sustain", FALSE);
  action->provenance = seral_model_loader_read_provenance (self);
}

static void
read_resource (SeralModelLoader *self,
               gpointer          record,
               guint             place)
{
  SeralResource *resource = record;

  resource->id = seral_model_loader_read_id (self, SERAL_KIND_RESOURCE, place);
  resource->title = seral_model_loader_read_text (self, "title");
  resource->purpose = seral_model_loader_read_prose (self, "purpose");
  resource->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_OPTIONAL);
  resource->provenance = seral_model_loader_read_provenance (self);
}

static void
read_indicator (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  SeralIndicator *indicator = record;

  indicator->id = seral_model_loader_read_id (self, SERAL_KIND_INDICATOR, place);
  indicator->name = seral_model_loader_read_text (self, "name");
  indicator->definition = seral_model_loader_read_prose (self, "definition");
  indicator->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_OPTIONAL);
  indicator->unit = seral_model_loader_read_prose (self, "unit");
  indicator->higher_is_better = seral_json_reader_get_choice (self->reader, "better", better_words,
                                                              SERAL_JSON_OPTIONAL, 0) == 0;
  indicator->kind = seral_model_loader_read_kind (self, "kind", SERAL_JSON_OPTIONAL);
  indicator->provenance = seral_model_loader_read_provenance (self);
}

static void
read_pitfall (SeralModelLoader *self,
              gpointer          record,
              guint             place)
{
  SeralPitfall *pitfall = record;

  pitfall->id = seral_model_loader_read_id (self, SERAL_KIND_PITFALL, place);
  pitfall->title = seral_model_loader_read_text (self, "title");
  pitfall->text = seral_model_loader_read_text (self, "text");
  pitfall->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_OPTIONAL);
  pitfall->when = seral_model_loader_read_condition (self, "when");
  pitfall->provenance = seral_model_loader_read_provenance (self);
}

static void
read_tool (SeralModelLoader *self,
           gpointer          record,
           guint             place)
{
  SeralTool *tool = record;

  tool->id = seral_model_loader_read_id (self, SERAL_KIND_TOOL, place);
  tool->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_REQUIRED);
  tool->text = seral_model_loader_read_text (self, "text");
  tool->provenance = seral_model_loader_read_provenance (self);
}

static void
read_target (SeralModelLoader *self,
             gpointer          record,
             guint             place)
{
  SeralTarget *target = record;

  target->id = seral_model_loader_read_id (self, SERAL_KIND_TARGET, place);
  target->name = seral_model_loader_read_text (self, "name");
  target->stage = seral_model_loader_read_reference (self, SERAL_KIND_STAGE, "stage", SERAL_JSON_REQUIRED);
  target->or_above = seral_json_reader_get_boolean (self->reader, "orAbove", FALSE);
  target->apart = seral_json_reader_get_boolean (self->reader, "apart", FALSE);
  target->text = seral_model_loader_read_prose (self, "text");
  target->provenance = seral_model_loader_read_provenance (self);
}

static void
read_segment (SeralModelLoader *self,
              gpointer          record,
              guint             place)
{
  SeralWheelSegment *segment = record;

  segment->id = seral_arena_dup (self->model->arena, seral_model_loader_read_slug (self, "id"));
  segment->name = seral_model_loader_read_text (self, "name");
  segment->text = seral_model_loader_read_prose (self, "text");
  segment->criteria = seral_model_loader_read_references (self, SERAL_KIND_CRITERION, "criteria");
  segment->capabilities = seral_model_loader_read_slugs (self, "capabilities");
  segment->provenance = seral_model_loader_read_provenance (self);
}

static void
read_wheel (SeralModelLoader *self,
            gpointer          record,
            guint             place)
{
  SeralWheel *wheel = record;

  wheel->id = seral_model_loader_read_id (self, SERAL_KIND_WHEEL, place);
  wheel->name = seral_model_loader_read_text (self, "name");
  wheel->summary = seral_model_loader_read_prose (self, "summary");
  wheel->segments = seral_model_loader_read_list (self, "segments", SERAL_JSON_REQUIRED,
                                                  sizeof (SeralWheelSegment), read_segment,
                                                  &wheel->n_segments);
  seral_model_loader_check_segments (self, wheel);
  wheel->provenance = seral_model_loader_read_provenance (self);
}

static void
read_context (SeralModelLoader *self,
              gpointer          record,
              guint             place)
{
  SeralContext *context = record;

  context->id = seral_model_loader_read_id (self, SERAL_KIND_CONTEXT, place);
  context->text = seral_model_loader_read_text (self, "text");
  context->value = seral_json_reader_get_number (self->reader, "value", SERAL_JSON_OPTIONAL,
                                                 -G_MAXDOUBLE, G_MAXDOUBLE, NAN);
  context->unit = seral_model_loader_read_prose (self, "unit");
  context->publisher = seral_model_loader_read_string (self, "publisher");
  context->year = (int) seral_json_reader_get_integer (self->reader, "year", SERAL_JSON_OPTIONAL, 0, 9999, 0);
  context->of = seral_model_loader_read_prose (self, "of");
  context->quoted_by = seral_model_loader_read_string (self, "quotedBy");
  context->stages = seral_model_loader_read_references (self, SERAL_KIND_STAGE, "stages");
  context->provenance = seral_model_loader_read_provenance (self);
}

static void
read_term (SeralModelLoader *self,
           gpointer          record,
           guint             place)
{
  SeralTerm *term = record;

  term->id = seral_model_loader_read_id (self, SERAL_KIND_TERM, place);
  term->name = seral_model_loader_read_text (self, "name");
  term->definition = seral_model_loader_read_text (self, "definition");
  term->provenance = seral_model_loader_read_provenance (self);
}

/* A statement with an id: a caution, a principle, a next step. */
static void
read_statement (SeralModelLoader *self,
                SeralTextItem    *item,
                SeralModelKind    kind,
                guint             place)
{
  item->id = seral_model_loader_read_id (self, kind, place);
  if (seral_json_reader_has (self->reader, "title"))
    item->title = seral_model_loader_read_prose (self, "title");
  item->text = seral_model_loader_read_text (self, "text");
  item->resource = -1;
  item->provenance = seral_model_loader_read_provenance (self);
}

static void
read_caution (SeralModelLoader *self,
              gpointer          record,
              guint             place)
{
  read_statement (self, record, SERAL_KIND_CAUTION, place);
}

static void
read_principle (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  read_statement (self, record, SERAL_KIND_PRINCIPLE, place);
}

static void
read_next_step (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  read_statement (self, record, SERAL_KIND_NEXT_STEP, place);
}

static SeralTextList
read_statements (SeralModelLoader   *self,
                 const char         *member,
                 SeralModelReadFunc  read_one)
{
  SeralTextList list;

  list.items = seral_model_loader_read_list (self, member, SERAL_JSON_OPTIONAL, sizeof (SeralTextItem),
                                             read_one, &list.n_items);

  return list;
}

static void
read_prevalence (SeralModelLoader *self)
{
  SeralPrevalence *prevalence = &self->model->prevalence;

  prevalence->text = "";
  prevalence->provenance.ref = "";

  if (!seral_json_reader_begin_object (self->reader, "prevalence", SERAL_JSON_OPTIONAL))
    return;

  prevalence->text = seral_model_loader_read_text (self, "text");
  prevalence->stages = seral_model_loader_read_references (self, SERAL_KIND_STAGE, "stages");
  prevalence->notes = seral_model_loader_read_texts (self, "notes");
  prevalence->provenance = seral_model_loader_read_provenance (self);
  seral_json_reader_end (self->reader);
}

static void
read_target_horizon (SeralModelLoader *self)
{
  SeralModel *model = self->model;

  model->min_target_years = -1;
  model->max_target_years = -1;

  if (!seral_json_reader_begin_object (self->reader, "targetHorizonYears", SERAL_JSON_OPTIONAL))
    return;

  seral_model_loader_read_range (self, "min", "max", FALSE, MAX_YEARS,
                                 &model->min_target_years, &model->max_target_years);
  seral_model_loader_read_provenance (self);
  seral_json_reader_end (self->reader);
}

/**
 * seral_model_loader_read_guide:
 * @self: a loader
 *
 * Reads what a definition says beside its questions. All of it is optional.
 */
void
seral_model_loader_read_guide (SeralModelLoader *self)
{
  SeralModel *model = self->model;

#define READ_LIST(member, Type, read_one, list) \
  (model->list = seral_model_loader_read_list (self, member, SERAL_JSON_OPTIONAL, sizeof (Type), \
                                               read_one, &model->n_##list))

  READ_LIST ("actions", SeralAction, read_action, actions);
  READ_LIST ("resources", SeralResource, read_resource, resources);
  READ_LIST ("indicators", SeralIndicator, read_indicator, indicators);
  READ_LIST ("pitfalls", SeralPitfall, read_pitfall, pitfalls);
  READ_LIST ("tools", SeralTool, read_tool, tools);
  read_prevalence (self);
  model->cautions = read_statements (self, "cautions", read_caution);
  READ_LIST ("targets", SeralTarget, read_target, targets);
  read_target_horizon (self);
  READ_LIST ("wheels", SeralWheel, read_wheel, wheels);
  READ_LIST ("context", SeralContext, read_context, context);
  READ_LIST ("terms", SeralTerm, read_term, terms);
  model->principles = read_statements (self, "principles", read_principle);
  model->next_steps = read_statements (self, "nextSteps", read_next_step);

#undef READ_LIST
}
