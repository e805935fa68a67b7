/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-csv.h"
#include "exchange/seral-plan-export-private.h"
#include "words/seral-words-plan.h"

static void
append_head (GString        *csv,
             SeralCatalogue *catalogue)
{
  const char *cells[] = {
    seral_ptext (catalogue, "plan", "Model"),
    seral_ptext (catalogue, "plan", "Stage"),
    seral_ptext (catalogue, "plan", "What to do"),
    seral_ptext (catalogue, "plan", "Owner"),
    seral_ptext (catalogue, "plan", "Start"),
    seral_ptext (catalogue, "plan", "Due"),
    seral_ptext (catalogue, "plan", "Status"),
    seral_ptext (catalogue, "plan", "Milestone"),
    seral_ptext (catalogue, "plan", "Budget"),
    seral_ptext (catalogue, "plan", "Expected outcome"),
    seral_ptext (catalogue, "plan", "Note"),
    seral_ptext (catalogue, "plan", "Action id"),
    seral_ptext (catalogue, "plan", "Question ids"),
    seral_ptext (catalogue, "plan", "Id"),
  };

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

static void
append_item (GString               *csv,
             const SeralPlanExport *plan,
             SeralPlanItem         *item)
{
  const SeralStage *stage = seral_plan_export_find_stage (plan, item);
  g_autofree char *stage_name = stage != NULL ? seral_words_stage (plan->catalogue, stage) : NULL;
  g_autofree char *criteria = g_strjoinv (" ", (char **) seral_plan_item_get_criteria (item));
  const char *cells[] = {
    seral_plan_item_get_model (item),
    stage_name,
    seral_plan_item_get_title (item),
    seral_plan_item_get_owner (item),
    seral_plan_item_get_start (item),
    seral_plan_item_get_due (item),
    seral_words_plan_status (plan->catalogue, seral_plan_item_get_status (item)),
    seral_plan_item_get_milestone (item),
    seral_plan_item_get_budget (item),
    seral_plan_item_get_outcome (item),
    plan->without_notes ? NULL : seral_plan_item_get_note (item),
    seral_plan_item_get_action (item),
    criteria,
    seral_plan_item_get_id (item),
  };

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/* A row per item, dates as documents have them, so that spreadsheets sort them. */
GBytes *
seral_plan_csv_write (const SeralPlanExport *self)
{
  g_autoptr (GPtrArray) items = seral_plan_export_list_items (self);
  GString *csv = g_string_new (NULL);

  append_head (csv, self->catalogue);
  for (guint i = 0; i < items->len; i++)
    append_item (csv, self, g_ptr_array_index (items, i));

  return g_string_free_to_bytes (csv);
}
