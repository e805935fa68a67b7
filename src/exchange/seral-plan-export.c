/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-plan-export-private.h"
#include "plan/seral-plan-work.h"

/* The model of an item, where the plan looks at it; NULL otherwise. */
SeralModel *
seral_plan_export_find_model (const SeralPlanExport *self,
                              SeralPlanItem         *item)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      SeralModel *model = seral_result_get_model (self->parts[i].result);

      if (seral_plan_work_belongs_to (item, model))
        return model;
    }

  return NULL;
}

/* The stage an item leads to, or keeps; NULL where it is not known. */
const SeralStage *
seral_plan_export_find_stage (const SeralPlanExport *self,
                              SeralPlanItem         *item)
{
  SeralModel *model = seral_plan_export_find_model (self, item);
  const SeralAction *action;
  int level;

  if (model == NULL)
    return NULL;

  action = seral_plan_work_find_action (item, model);
  if (action != NULL)
    return &seral_model_get_stages (model, NULL)[action->stage];

  level = seral_plan_work_get_level (item, model);

  return level > seral_model_get_base_level (model) ? seral_model_get_stage_at_level (model, level) : NULL;
}

/* The items that are written, in the order of the plan; those of no model are part of every plan. */
GPtrArray *
seral_plan_export_list_items (const SeralPlanExport *self)
{
  GListModel *plan = seral_assessment_get_plan (self->assessment);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (!self->selected || seral_plan_item_get_model (item) == NULL ||
          seral_plan_export_find_model (self, item) != NULL)
        g_ptr_array_add (items, g_steal_pointer (&item));
    }

  return items;
}

/* The phases up to the target; up to the next stage where nothing is aimed at. */
SeralPlanPhases *
seral_plan_part_create_phases (const SeralPlanPart *part)
{
  int base = seral_model_get_base_level (seral_result_get_model (part->result));
  int last = part->target > base ? part->target : seral_result_get_level (part->result) + 1;

  return seral_plan_phases_new (part->result, last);
}

/**
 * seral_plan_export_takes:
 * @format: a format
 *
 * Returns: whether a plan can be written in it
 */
gboolean
seral_plan_export_takes (SeralExportFormat format)
{
  return format == SERAL_EXPORT_CSV || format == SERAL_EXPORT_JSON || format == SERAL_EXPORT_MARKDOWN ||
         format == SERAL_EXPORT_CALENDAR;
}

/**
 * seral_plan_export:
 * @self: a plan
 * @format: a format that seral_plan_export_takes()
 * @error: return location for an error
 *
 * Writes a plan for colleagues, in the form they use: CSV for spreadsheets,
 * Markdown to paste and edit, iCalendar for calendars, JSON for other programs.
 *
 * Returns: (transfer full): the file; %NULL with %SERAL_EXPORT_ERROR_FAILED where
 *   what writes calendars is not here
 */
GBytes *
seral_plan_export (const SeralPlanExport  *self,
                   SeralExportFormat       format,
                   GError                **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self->assessment), NULL);
  g_return_val_if_fail (g_date_valid (&self->today), NULL);
  g_return_val_if_fail (seral_plan_export_takes (format), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  switch (format)
    {
    case SERAL_EXPORT_CSV:
      return seral_plan_csv_write (self);
    case SERAL_EXPORT_MARKDOWN:
      return seral_plan_markdown_write (self);
    case SERAL_EXPORT_CALENDAR:
      return seral_plan_calendar_write (self, error);
    case SERAL_EXPORT_JSON:
    case SERAL_EXPORT_PDF:
    case SERAL_EXPORT_SVG:
    case SERAL_EXPORT_PNG:
    case SERAL_EXPORT_XLSX:
    case SERAL_EXPORT_HTML:
    case SERAL_EXPORT_DOCX:
    case SERAL_N_EXPORT_FORMATS:
    default:
      return seral_plan_json_write (self);
    }
}
