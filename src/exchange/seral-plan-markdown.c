/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-markdown.h"
#include "exchange/seral-plan-export-private.h"
#include "words/seral-words-plan.h"

static void
append_title (GString               *markdown,
              const SeralPlanExport *plan)
{
  const char *organisation = seral_assessment_get_organisation_name (plan->assessment);
  g_autofree char *title = NULL;
  g_autofree char *day = seral_format_date (plan->catalogue, &plan->today);

  /* Translators: the title of a plan; %s is an organisation. */
  title = g_strdup_printf (seral_text (plan->catalogue, "%s: plan"), organisation);
  seral_markdown_append_heading (markdown, 1, title);
  seral_markdown_append_paragraph (markdown, day);
}

/* Where the company is, where it wants to be, and what closing the plan would do. */
static void
append_standing (GString               *markdown,
                 const SeralPlanExport *plan,
                 const SeralPlanPart   *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SeralResult) closed = NULL;
  g_autofree char *headline = seral_words_headline (plan->catalogue, part->result);
  g_autofree char *closing = NULL;

  seral_markdown_append_paragraph (markdown, headline);
  if (part->target > seral_model_get_base_level (model))
    {
      const SeralStage *stage = seral_model_get_stage_at_level (model, part->target);
      g_autofree char *name = seral_words_stage (plan->catalogue, stage);
      g_autofree char *target = g_strdup_printf (seral_text (plan->catalogue, "Target: %s."), name);

      seral_markdown_append_paragraph (markdown, target);
    }

  items = seral_plan_closing_select (seral_assessment_get_plan (plan->assessment), model, SERAL_PLAN_SCOPE_ALL);
  closed = seral_plan_closing_score (part->result, items);
  closing = seral_words_closing (plan->catalogue, part->result, closed, items->len, SERAL_PLAN_SCOPE_ALL);
  seral_markdown_append_paragraph (markdown, closing);
}

static void
append_findings (GString               *markdown,
                 const SeralPlanExport *plan,
                 const SeralPlanPart   *part)
{
  g_autoptr (GPtrArray) findings = NULL;

  findings = seral_plan_findings_new (plan->assessment, part->result, part->target, &plan->today);
  if (findings->len == 0)
    return;

  seral_markdown_append_heading (markdown, 3, seral_text (plan->catalogue, "What to look at"));
  g_string_append_c (markdown, '\n');
  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = seral_words_finding (plan->catalogue, part->result, finding);

      seral_markdown_append_item (markdown, seral_words_finding_title (plan->catalogue, finding), text);
    }
}

static void
append_phases (GString               *markdown,
               const SeralPlanExport *plan,
               const SeralPlanPart   *part)
{
  g_autoptr (SeralPlanPhases) phases = seral_plan_part_create_phases (part);

  for (guint i = 0; i < seral_plan_phases_get_n (phases); i++)
    {
      const SeralPhase *phase = seral_plan_phases_get (phases, i);
      g_autoptr (SeralTable) table = NULL;

      if (phase->n_actions == 0)
        continue;

      table = seral_words_table_phase (plan->catalogue, plan->assessment, seral_result_get_model (part->result), phase);
      seral_markdown_append_heading (markdown, 3, seral_table_get_title (table));
      seral_markdown_append_table (markdown, table);
    }
}

static void
append_items (GString               *markdown,
              const SeralPlanExport *plan)
{
  g_autoptr (GListStore) items = g_list_store_new (SERAL_TYPE_PLAN_ITEM);
  g_autoptr (GPtrArray) taken = seral_plan_export_list_items (plan);
  g_autoptr (SeralTable) table = NULL;

  g_list_store_splice (items, 0, 0, taken->pdata, taken->len);
  table = seral_words_table_plan (plan->catalogue, G_LIST_MODEL (items), NULL);
  if (taken->len == 0)
    seral_markdown_append_paragraph (markdown, seral_text (plan->catalogue, "Nothing is planned yet."));
  else
    seral_markdown_append_table (markdown, table);
}

static void
append_notes (GString               *markdown,
              const SeralPlanExport *plan)
{
  g_autoptr (GPtrArray) items = seral_plan_export_list_items (plan);
  gboolean any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      SeralPlanItem *item = g_ptr_array_index (items, i);

      if (seral_plan_item_get_note (item)[0] == '\0')
        continue;
      if (!any)
        {
          seral_markdown_append_heading (markdown, 2, seral_ptext (plan->catalogue, "plan", "Notes"));
          g_string_append_c (markdown, '\n');
        }
      any = TRUE;
      seral_markdown_append_item (markdown, seral_plan_item_get_title (item), seral_plan_item_get_note (item));
    }
}

/* The items first, which is what colleagues look for; then, per model, why. */
GBytes *
seral_plan_markdown_write (const SeralPlanExport *self)
{
  GString *markdown = g_string_new (NULL);

  append_title (markdown, self);
  append_items (markdown, self);
  if (!self->without_notes)
    append_notes (markdown, self);

  for (guint i = 0; i < self->n_parts; i++)
    {
      const SeralPlanPart *part = &self->parts[i];
      g_autofree char *source = seral_words_source (self->catalogue, seral_result_get_model (part->result));

      seral_markdown_append_heading (markdown, 2, seral_model_get_name (seral_result_get_model (part->result)));
      append_standing (markdown, self, part);
      append_findings (markdown, self, part);
      append_phases (markdown, self, part);
      seral_markdown_append_paragraph (markdown, source);
    }

  return g_string_free_to_bytes (markdown);
}
