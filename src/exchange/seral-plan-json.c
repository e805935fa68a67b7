/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "base/seral-json-build.h"
#include "base/seral-json.h"
#include "exchange/seral-plan-export-private.h"
#include "plan/seral-plan-proposal.h"
#include "words/seral-words-plan.h"

static void
add_strings (JsonBuilder        *builder,
             const char         *member,
             const char * const *values)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

/* Months and levels below 0 are not known. */
static void
add_integer (JsonBuilder *builder,
             const char  *member,
             int          value)
{
  json_builder_set_member_name (builder, member);
  if (value < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, value);
}

static void
add_stage (JsonBuilder      *builder,
           const char       *member,
           const SeralStage *stage)
{
  json_builder_set_member_name (builder, member);
  if (stage == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", stage->id);
  add_integer (builder, "level", stage->level);
  seral_json_add_string (builder, "name", stage->name);
  json_builder_end_object (builder);
}

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found->value_nick;
}

static const char *
get_area (SeralArea area)
{
  static const char * const names[] = {
    [SERAL_AREA_PROCESS] = "process",
    [SERAL_AREA_PLATFORM] = "platform",
    [SERAL_AREA_PEOPLE] = "people",
  };

  return names[area];
}

static void
add_action (JsonBuilder            *builder,
            const SeralPlanExport  *plan,
            SeralModel             *model,
            const SeralPhaseAction *action)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  SeralPlanItem *item = seral_plan_proposal_find_item (plan->assessment, model, action->action);
  int resource = action->action->resource;

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", action->action->id);
  seral_json_add_string (builder, "title", action->action->title);
  seral_json_add_string (builder, "group", action->action->group);
  seral_json_add_string (builder, "area", get_area (action->action->area));
  seral_json_add_string (builder, "resource", resource >= 0 ? seral_model_get_resources (model, NULL)[resource].id : NULL);
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < action->n_missing; i++)
    json_builder_add_string_value (builder, criteria[action->missing[i]].id);
  json_builder_end_array (builder);
  seral_json_add_string (builder, "item", item != NULL ? seral_plan_item_get_id (item) : NULL);
  json_builder_end_object (builder);
}

static void
add_phases (JsonBuilder           *builder,
            const SeralPlanExport *plan,
            const SeralPlanPart   *part)
{
  g_autoptr (SeralPlanPhases) phases = seral_plan_part_create_phases (part);

  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);

      json_builder_begin_object (builder);
      add_stage (builder, "stage", phase->stage);
      seral_json_add_boolean (builder, "sustain", phase->sustain);
      json_builder_set_member_name (builder, "actions");
      json_builder_begin_array (builder);
      for (guint k = 0; k < phase->n_actions; k++)
        add_action (builder, plan, seral_result_get_model (part->result), &phase->actions[k]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static const char *
get_finding_word (SeralPlanFindingKind kind)
{
  static const char * const words[] = {
    [SERAL_PLAN_FINDING_TOO_SHORT] = "too-short",
    [SERAL_PLAN_FINDING_OVERLAP] = "overlap",
    [SERAL_PLAN_FINDING_BEYOND_NEXT] = "beyond-next",
    [SERAL_PLAN_FINDING_BACKWARDS] = "due-before-start",
    [SERAL_PLAN_FINDING_OVERDUE] = "overdue",
    [SERAL_PLAN_FINDING_UNDATED] = "undated",
    [SERAL_PLAN_FINDING_WITHOUT_OWNER] = "without-owner",
    [SERAL_PLAN_FINDING_WITHOUT_PEOPLE] = "without-people",
    [SERAL_PLAN_FINDING_CONFIRM] = "confirm",
    [SERAL_PLAN_FINDING_FOUNDATION] = "foundation",
    [SERAL_PLAN_FINDING_PACE] = "pace",
  };

  return words[kind];
}

static void
add_finding (JsonBuilder            *builder,
             const SeralPlanExport  *plan,
             const SeralPlanPart    *part,
             const SeralPlanFinding *finding)
{
  SeralModel *model = seral_result_get_model (part->result);
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  g_autofree char *text = seral_words_finding (plan->catalogue, part->result, finding);

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "kind", get_finding_word (finding->kind));
  seral_json_add_boolean (builder, "warning", seral_plan_finding_is_warning (finding));
  add_integer (builder, "level", finding->level > seral_model_get_base_level (model) ? finding->level : -1);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->items->len; i++)
    json_builder_add_string_value (builder, seral_plan_item_get_id (g_ptr_array_index (finding->items, i)));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "criteria");
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->criteria->len; i++)
    json_builder_add_string_value (builder, criteria[g_array_index (finding->criteria, guint, i)].id);
  json_builder_end_array (builder);
  seral_json_add_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_findings (JsonBuilder           *builder,
              const SeralPlanExport *plan,
              const SeralPlanPart   *part)
{
  g_autoptr (GPtrArray) findings = NULL;

  findings = seral_plan_findings_new (plan->assessment, part->result, part->target, &plan->today);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, plan, part, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
}

static void
add_closing (JsonBuilder           *builder,
             const char            *member,
             const SeralPlanExport *plan,
             const SeralPlanPart   *part,
             SeralPlanScope         scope)
{
  SeralModel *model = seral_result_get_model (part->result);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SeralResult) closed = NULL;

  items = seral_plan_closing_select (seral_assessment_get_plan (plan->assessment), model, scope);
  closed = seral_plan_closing_score (part->result, items);
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  add_integer (builder, "items", (int) items->len);
  add_stage (builder, "stage", seral_result_has_stage (closed) ? seral_result_get_stage (closed) : NULL);
  json_builder_end_object (builder);
}

static void
add_part (JsonBuilder           *builder,
          const SeralPlanExport *plan,
          const SeralPlanPart   *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  gboolean aims = part->target > seral_model_get_base_level (model);

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "model", seral_model_get_id (model));
  seral_json_add_string (builder, "version", seral_model_get_version (model));
  add_stage (builder, "stage", seral_result_has_stage (part->result) ? seral_result_get_stage (part->result) : NULL);
  add_stage (builder, "target", aims ? seral_model_get_stage_at_level (model, part->target) : NULL);
  add_phases (builder, plan, part);
  add_findings (builder, plan, part);
  add_closing (builder, "closingDone", plan, part, SERAL_PLAN_SCOPE_DONE);
  add_closing (builder, "closingAll", plan, part, SERAL_PLAN_SCOPE_ALL);
  json_builder_end_object (builder);
}

static void
add_item (JsonBuilder           *builder,
          const SeralPlanExport *plan,
          SeralPlanItem         *item)
{
  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", seral_plan_item_get_id (item));
  seral_json_add_string (builder, "model", seral_plan_item_get_model (item));
  seral_json_add_string (builder, "action", seral_plan_item_get_action (item));
  add_stage (builder, "stage", seral_plan_export_find_stage (plan, item));
  add_strings (builder, "criteria", seral_plan_item_get_criteria (item));
  seral_json_add_string (builder, "title", seral_plan_item_get_title (item));
  seral_json_add_string (builder, "owner", seral_plan_item_get_owner (item));
  seral_json_add_string (builder, "start", seral_plan_item_get_start (item));
  seral_json_add_string (builder, "due", seral_plan_item_get_due (item));
  seral_json_add_string (builder, "status", get_nick (SERAL_TYPE_PLAN_STATUS, (int) seral_plan_item_get_status (item)));
  seral_json_add_string (builder, "milestone", seral_plan_item_get_milestone (item));
  seral_json_add_string (builder, "budget", seral_plan_item_get_budget (item));
  seral_json_add_string (builder, "outcome", seral_plan_item_get_outcome (item));
  if (!plan->without_notes)
    seral_json_add_string (builder, "note", seral_plan_item_get_note (item));
  json_builder_end_object (builder);
}

/* For other programs: ids, dates as documents have them, null where there is nothing. */
GBytes *
seral_plan_json_write (const SeralPlanExport *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) items = seral_plan_export_list_items (self);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *today = seral_date_format (&self->today);

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "assessment", seral_assessment_get_id (self->assessment));
  seral_json_add_string (builder, "organisation", seral_assessment_get_organisation_name (self->assessment));
  seral_json_add_string (builder, "date", today);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add_item (builder, self, g_ptr_array_index (items, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "models");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->n_parts; i++)
    add_part (builder, self, &self->parts[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return seral_json_write (root);
}
