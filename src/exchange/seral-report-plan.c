/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-content-private.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

/* What is planned, and the figures that are kept. */

/* The work on one result, without that on other models of the document. */
static gboolean
is_reported (SeralReportContent *self,
             SeralPlanItem      *item)
{
  if (seral_plan_item_get_model (item) == NULL)
    return TRUE;

  for (guint i = 0; i < self->n_all; i++)
    if (seral_plan_work_belongs_to (item, seral_chart_data_get_model (self->all[i])))
      return TRUE;

  return FALSE;
}

static GListModel *
list_items (SeralReportContent *self)
{
  GListModel *plan = seral_assessment_get_plan (self->assessment);
  GListStore *items = g_list_store_new (SERAL_TYPE_PLAN_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (plan, i);

      if (is_reported (self, item))
        g_list_store_append (items, item);
    }

  return G_LIST_MODEL (items);
}

static void
add_closing (SeralReportContent *self,
             SeralResult        *result)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SeralResult) closed = NULL;
  g_autofree char *closing = NULL;

  items = seral_plan_closing_select (seral_assessment_get_plan (self->assessment), seral_result_get_model (result),
                                     SERAL_PLAN_SCOPE_ALL);
  closed = seral_plan_closing_score (result, items);
  closing = seral_words_closing (self->catalogue, result, closed, items->len, SERAL_PLAN_SCOPE_ALL);
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LEAD, closing);
}

/* One item in full; a table of eight columns would be read by nobody. */
static void
add_item (SeralReportContent *self,
          SeralPlanItem      *item,
          guint               index)
{
  g_autofree char *start = seral_words_date (self->catalogue, seral_plan_item_get_start (item));
  g_autofree char *due = seral_words_date (self->catalogue, seral_plan_item_get_due (item));
  g_autofree char *id = g_strdup_printf ("plan-item-%u", index + 1);

  seral_report_content_heading (self, 2, id, seral_plan_item_get_title (item));
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Status"),
                             seral_words_plan_status (self->catalogue, seral_plan_item_get_status (item)));
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Owner"), seral_plan_item_get_owner (item));
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Start"), start);
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Due"), due);
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Milestone"),
                             seral_plan_item_get_milestone (item));
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Budget"), seral_plan_item_get_budget (item));
  seral_report_content_fact (self, seral_ptext (self->catalogue, "plan", "Expected outcome"),
                             seral_plan_item_get_outcome (item));
  if (self->options->notes)
    seral_report_content_fact (self, seral_text (self->catalogue, "Note"), seral_plan_item_get_note (item));
  seral_report_builder_end_table (self->builder);
}

static void
cell_reference (SeralReportContent *self,
                const char         *text,
                guint               index)
{
  g_autofree char *id = self->model != NULL
                          ? g_strdup_printf ("%s-plan-item-%u", seral_model_get_id (self->model), index + 1)
                          : g_strdup_printf ("plan-item-%u", index + 1);

  seral_report_builder_reference (self->builder, text, id);
  seral_report_builder_cell (self->builder);
}

/* Who does what until when. */
static void
add_overview (SeralReportContent *self,
              GListModel         *items)
{
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_TEXT,
                               seral_ptext (self->catalogue, "plan", "What to do"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_ptext (self->catalogue, "plan", "Owner"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_DATE, seral_ptext (self->catalogue, "plan", "Due"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_ptext (self->catalogue, "plan", "Status"));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (items, i);
      g_autofree char *due = seral_words_date (self->catalogue, seral_plan_item_get_due (item));

      cell_reference (self, seral_plan_item_get_title (item), i);
      seral_report_content_cell (self, seral_plan_item_get_owner (item));
      seral_report_content_cell (self, due);
      seral_report_content_cell (self, seral_words_plan_status (self->catalogue, seral_plan_item_get_status (item)));
    }
  seral_report_builder_end_table (self->builder);
}

static void
add_findings (SeralReportContent *self,
              SeralChartData     *data)
{
  SeralResult *result = seral_chart_data_get_result (data);
  g_autoptr (GPtrArray) findings = NULL;

  findings = seral_plan_findings_new (self->assessment, result, seral_chart_data_get_target (data),
                                      seral_chart_data_get_today (data));
  if (findings->len == 0)
    return;

  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LABEL, seral_text (self->catalogue, "What to look at"));
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = seral_words_finding (self->catalogue, result, finding);

      seral_report_content_fact (self, seral_words_finding_title (self->catalogue, finding), text);
    }
  seral_report_builder_end_table (self->builder);
}

void
seral_report_content_add_plan (SeralReportContent *self)
{
  g_autoptr (GListModel) items = list_items (self);
  guint n = g_list_model_get_n_items (items);

  if (n == 0)
    return;

  seral_report_builder_break_page (self->builder);
  seral_report_content_heading (self, 0, "plan", seral_report_part_get_name (SERAL_REPORT_PART_PLAN, self->catalogue));
  for (guint i = 0; i < self->n_all; i++)
    add_closing (self, seral_chart_data_get_result (self->all[i]));
  if (self->model != NULL)
    seral_report_content_figure (self, "roadmap");
  add_overview (self, items);
  for (guint i = 0; i < self->n_all; i++)
    add_findings (self, self->all[i]);

  seral_report_content_heading (self, 1, "plan-items", seral_text (self->catalogue, "Each item"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (items, i);

      add_item (self, item, i);
    }
}

void
seral_report_content_add_figures (SeralReportContent *self)
{
  static const SeralReportColumnKind kinds[] = {
    SERAL_REPORT_COLUMN_TEXT, SERAL_REPORT_COLUMN_TEXT, SERAL_REPORT_COLUMN_NUMBER,
    SERAL_REPORT_COLUMN_DATE, SERAL_REPORT_COLUMN_TEXT,
  };
  GListModel *figures = seral_assessment_get_indicators (self->assessment);
  g_autoptr (SeralTable) table = NULL;

  if (g_list_model_get_n_items (figures) == 0)
    return;

  table = seral_words_table_figures (self->catalogue, figures, seral_chart_data_get_model (self->all[0]));
  seral_report_content_heading (self, 0, "figures",
                                seral_report_part_get_name (SERAL_REPORT_PART_FIGURES, self->catalogue));
  seral_report_builder_table (self->builder, table, kinds);
}
