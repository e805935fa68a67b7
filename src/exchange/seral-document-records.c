/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-json.h"
#include "exchange/seral-document-records.h"
#include "exchange/seral-markdown.h"
#include "exchange/seral-plan-export-private.h"
#include "exchange/seral-xlsx.h"
#include "plan/seral-plan-figures.h"
#include "scoring/seral-gap.h"
#include "words/seral-words-plan.h"

static SeralRecords *
create_answers (const SeralDocumentRecords *self)
{
  SeralRecords *records = seral_answers_records_new (self->catalogue, self->flags);

  for (guint i = 0; i < self->n_parts; i++)
    seral_answers_records_add_round (records, self->catalogue, seral_result_get_model (self->parts[i].result),
                                     self->round, self->flags);

  return records;
}

static void
add_level (SeralRecords *records,
           SeralResult  *result,
           int           level)
{
  seral_records_add_number (records, seral_result_has_stage (result) ? level : NAN);
}

static void
add_scores (SeralRecords        *records,
            SeralCatalogue      *catalogue,
            const SeralPlanPart *part)
{
  SeralResult *result = part->result;
  SeralModel *model = seral_result_get_model (result);
  const SeralStage *target = seral_model_get_stage_at_level (model, part->target);

  seral_records_add_text (records, seral_model_get_name (model));
  seral_records_add_text (records, seral_model_get_version (model));
  seral_records_add_text (records, seral_result_get_depth (result) == SERAL_DEPTH_CORE
                                     ? seral_text (catalogue, "Core questions")
                                     : seral_text (catalogue, "All questions"));
  add_level (records, result, seral_result_get_level (result));
  seral_records_add_text (records, seral_result_has_stage (result) ? seral_result_get_stage (result)->name : NULL);
  seral_records_add_number (records, seral_result_get_score (result));
  seral_records_add_number (records, seral_result_get_progress (result));
  add_level (records, result, seral_result_get_at_least_level (result));
  add_level (records, result, seral_result_get_at_most_level (result));
  add_level (records, result, seral_result_get_evidenced_level (result));
  seral_records_add_number (records, target != NULL ? target->level : NAN);
  seral_records_add_number (records, seral_result_get_n_given (result));
  seral_records_add_number (records, seral_result_get_n_dont_know (result));
  seral_records_add_number (records, seral_result_get_n_not_applicable (result));
  seral_records_add_number (records, seral_result_get_n_total (result));
  seral_records_add_number (records, seral_result_get_n_evidenced (result));
}

static SeralRecords *
create_scores (const SeralDocumentRecords *self)
{
  SeralCatalogue *catalogue = self->catalogue;
  const SeralRecordsColumn columns[] = {
    { "model", seral_text (catalogue, "Model"), SERAL_RECORDS_TEXT, 30 },
    { "version", seral_text (catalogue, "Version"), SERAL_RECORDS_TEXT, 9 },
    { "depth", seral_text (catalogue, "Depth"), SERAL_RECORDS_TEXT, 15 },
    { "level", seral_text (catalogue, "Stage"), SERAL_RECORDS_NUMBER, 8 },
    { "stage", seral_text (catalogue, "Name of the stage"), SERAL_RECORDS_TEXT, 24 },
    { "score", seral_text (catalogue, "Score"), SERAL_RECORDS_SCORE, 8 },
    { "progress", seral_text (catalogue, "On the way to the next"), SERAL_RECORDS_SHARE, 11 },
    { "atLeast", seral_text (catalogue, "At least"), SERAL_RECORDS_NUMBER, 9 },
    { "atMost", seral_text (catalogue, "At most"), SERAL_RECORDS_NUMBER, 9 },
    { "evidenced", seral_text (catalogue, "Backed by evidence"), SERAL_RECORDS_NUMBER, 11 },
    { "target", seral_text (catalogue, "Target"), SERAL_RECORDS_NUMBER, 8 },
    { "answered", seral_text (catalogue, "Answered"), SERAL_RECORDS_NUMBER, 10 },
    { "dontKnow", seral_text (catalogue, "Don’t know"), SERAL_RECORDS_NUMBER, 10 },
    { "notApplicable", seral_text (catalogue, "Not applicable"), SERAL_RECORDS_NUMBER, 11 },
    { "questions", seral_text (catalogue, "Questions"), SERAL_RECORDS_NUMBER, 10 },
    { "withEvidence", seral_text (catalogue, "Answers with evidence"), SERAL_RECORDS_NUMBER, 12 },
  };
  SeralRecords *records = seral_records_new ("scores", seral_text (catalogue, "Scores"), columns,
                                             G_N_ELEMENTS (columns));

  for (guint i = 0; i < self->n_parts; i++)
    add_scores (records, catalogue, &self->parts[i]);

  return records;
}

/* Where somebody aims, that; otherwise the next stage, as the gaps chart has it. */
static int
get_aim (const SeralPlanPart *part)
{
  SeralModel *model = seral_result_get_model (part->result);

  if (part->target >= seral_model_get_base_level (model))
    return part->target;

  return MIN (seral_result_get_level (part->result) + 1, seral_model_get_top_level (model));
}

static void
add_gaps (SeralRecords        *records,
          const SeralPlanPart *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  const SeralDimension *dimensions = seral_model_get_dimensions (model, NULL);
  g_autoptr (GArray) gaps = seral_gap_by_dimension (part->result, get_aim (part));

  for (guint i = 0; i < gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (gaps, SeralDimensionGap, i);
      int parent = dimensions[gap->dimension].parent;

      seral_records_add_text (records, seral_model_get_name (model));
      seral_records_add_text (records, parent >= 0 ? dimensions[parent].name : NULL);
      seral_records_add_text (records, dimensions[gap->dimension].name);
      seral_records_add_number (records, gap->level);
      seral_records_add_number (records, gap->score);
      seral_records_add_number (records, gap->target);
      seral_records_add_number (records, gap->gap);
      seral_records_add_number (records, gap->n_missing);
    }
}

static SeralRecords *
create_gaps (const SeralDocumentRecords *self)
{
  SeralCatalogue *catalogue = self->catalogue;
  const SeralRecordsColumn columns[] = {
    { "model", seral_text (catalogue, "Model"), SERAL_RECORDS_TEXT, 30 },
    { "parent", seral_text (catalogue, "Part of"), SERAL_RECORDS_TEXT, 24 },
    { "dimension", seral_text (catalogue, "Dimension"), SERAL_RECORDS_TEXT, 30 },
    { "level", seral_text (catalogue, "Stage"), SERAL_RECORDS_NUMBER, 8 },
    { "score", seral_text (catalogue, "Score"), SERAL_RECORDS_SCORE, 8 },
    { "target", seral_text (catalogue, "Target"), SERAL_RECORDS_NUMBER, 8 },
    { "gap", seral_text (catalogue, "Stages to go"), SERAL_RECORDS_SCORE, 10 },
    { "missing", seral_text (catalogue, "Questions not yet met"), SERAL_RECORDS_NUMBER, 14 },
  };
  SeralRecords *records = seral_records_new ("gaps", seral_text (catalogue, "Gaps"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < self->n_parts; i++)
    if (seral_words_is_known (self->parts[i].result))
      add_gaps (records, &self->parts[i]);

  return records;
}

static void
add_item (SeralRecords          *records,
          const SeralPlanExport *plan,
          SeralPlanItem         *item)
{
  const SeralStage *stage = seral_plan_export_find_stage (plan, item);
  g_autofree char *stage_name = stage != NULL ? seral_words_stage (plan->catalogue, stage) : NULL;

  seral_records_add_text (records, seral_plan_item_get_model (item));
  seral_records_add_text (records, stage_name);
  seral_records_add_text (records, seral_plan_item_get_title (item));
  seral_records_add_text (records, seral_plan_item_get_owner (item));
  seral_records_add_date (records, seral_plan_item_get_start (item));
  seral_records_add_date (records, seral_plan_item_get_due (item));
  seral_records_add_text (records, seral_words_plan_status (plan->catalogue, seral_plan_item_get_status (item)));
  seral_records_add_text (records, seral_plan_item_get_milestone (item));
  seral_records_add_text (records, seral_plan_item_get_budget (item));
  seral_records_add_text (records, seral_plan_item_get_outcome (item));
  seral_records_add_text (records, plan->without_notes ? NULL : seral_plan_item_get_note (item));
}

static SeralRecords *
create_plan (const SeralDocumentRecords *self)
{
  SeralCatalogue *catalogue = self->catalogue;
  const SeralRecordsColumn columns[] = {
    { "model", seral_ptext (catalogue, "plan", "Model"), SERAL_RECORDS_TEXT, 14 },
    { "stage", seral_ptext (catalogue, "plan", "Stage"), SERAL_RECORDS_TEXT, 22 },
    { "title", seral_ptext (catalogue, "plan", "What to do"), SERAL_RECORDS_TEXT, 44 },
    { "owner", seral_ptext (catalogue, "plan", "Owner"), SERAL_RECORDS_TEXT, 20 },
    { "start", seral_ptext (catalogue, "plan", "Start"), SERAL_RECORDS_DATE, 11 },
    { "due", seral_ptext (catalogue, "plan", "Due"), SERAL_RECORDS_DATE, 11 },
    { "status", seral_ptext (catalogue, "plan", "Status"), SERAL_RECORDS_TEXT, 12 },
    { "milestone", seral_ptext (catalogue, "plan", "Milestone"), SERAL_RECORDS_TEXT, 24 },
    { "budget", seral_ptext (catalogue, "plan", "Budget"), SERAL_RECORDS_TEXT, 16 },
    { "outcome", seral_ptext (catalogue, "plan", "Expected outcome"), SERAL_RECORDS_TEXT, 34 },
    { "note", seral_ptext (catalogue, "plan", "Note"), SERAL_RECORDS_TEXT, 34 },
  };
  SeralPlanExport plan = {
    .catalogue = catalogue,
    .assessment = self->assessment,
    .parts = self->parts,
    .n_parts = self->n_parts,
    .without_notes = (self->flags & SERAL_ANSWERS_WITHOUT_NOTES) != 0,
  };
  g_autoptr (GPtrArray) items = seral_plan_export_list_items (&plan);
  SeralRecords *records = seral_records_new ("plan", seral_text (catalogue, "Plan"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < items->len; i++)
    add_item (records, &plan, g_ptr_array_index (items, i));

  return records;
}

static void
add_figure (SeralRecords *records,
            SeralFigure  *figure,
            gboolean      noted)
{
  g_autoptr (GPtrArray) log = seral_plan_figures_sort_log (figure);

  for (guint i = 0; i < log->len; i++)
    {
      SeralLogEntry *entry = g_ptr_array_index (log, i);

      seral_records_add_text (records, seral_figure_get_name (figure));
      seral_records_add_date (records, seral_log_entry_get_date (entry));
      seral_records_add_number (records, seral_log_entry_get_value (entry));
      seral_records_add_text (records, seral_figure_get_unit (figure));
      seral_records_add_text (records, noted ? seral_log_entry_get_note (entry) : NULL);
    }
}

static SeralRecords *
create_figures (const SeralDocumentRecords *self)
{
  SeralCatalogue *catalogue = self->catalogue;
  const SeralRecordsColumn columns[] = {
    { "figure", seral_ptext (catalogue, "figure", "Figure"), SERAL_RECORDS_TEXT, 34 },
    { "date", seral_ptext (catalogue, "figure", "Date"), SERAL_RECORDS_DATE, 11 },
    { "value", seral_ptext (catalogue, "figure", "Value"), SERAL_RECORDS_NUMBER, 12 },
    { "unit", seral_ptext (catalogue, "figure", "Unit"), SERAL_RECORDS_TEXT, 12 },
    { "note", seral_ptext (catalogue, "figure", "Note"), SERAL_RECORDS_TEXT, 40 },
  };
  GListModel *figures = seral_assessment_get_indicators (self->assessment);
  SeralRecords *records = seral_records_new ("figures", seral_ptext (catalogue, "figure", "Figures"), columns,
                                             G_N_ELEMENTS (columns));

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);

      add_figure (records, figure, (self->flags & SERAL_ANSWERS_WITHOUT_NOTES) == 0);
    }

  return records;
}

static void
take_filled (GPtrArray    *tables,
             SeralRecords *records)
{
  if (seral_records_get_n_rows (records) > 0)
    g_ptr_array_add (tables, records);
  else
    seral_records_free (records);
}

/**
 * seral_document_records_list:
 * @self: a document
 *
 * Gathers the tables of a document: answers, scores, gaps, and the plan and the
 * figures where there are any.
 *
 * Returns: (transfer full) (element-type SeralRecords): the tables, none empty
 */
GPtrArray *
seral_document_records_list (const SeralDocumentRecords *self)
{
  GPtrArray *tables;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->n_parts > 0, NULL);

  tables = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_records_free);
  take_filled (tables, create_answers (self));
  take_filled (tables, create_scores (self));
  take_filled (tables, create_gaps (self));
  take_filled (tables, create_plan (self));
  take_filled (tables, create_figures (self));

  return tables;
}

static GBytes *
write_csv (const SeralDocumentRecords *self)
{
  g_autoptr (SeralRecords) answers = create_answers (self);
  GString *csv = g_string_new (NULL);

  seral_records_append_csv_head (answers, csv);
  seral_records_append_csv (answers, csv);

  return g_string_free_to_bytes (csv);
}

static GBytes *
write_markdown (const SeralDocumentRecords *self)
{
  g_autoptr (GPtrArray) tables = seral_document_records_list (self);
  GString *markdown = g_string_new (NULL);

  seral_markdown_append_heading (markdown, 1, seral_assessment_get_organisation_name (self->assessment));
  for (guint i = 0; i < tables->len; i++)
    seral_records_append_markdown (g_ptr_array_index (tables, i), self->catalogue, markdown);

  return g_string_free_to_bytes (markdown);
}

static GBytes *
write_json (const SeralDocumentRecords *self)
{
  g_autoptr (GPtrArray) tables = seral_document_records_list (self);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);

  json_object_set_string_member (object, "organisation", seral_assessment_get_organisation_name (self->assessment));
  for (guint i = 0; i < tables->len; i++)
    {
      SeralRecords *records = g_ptr_array_index (tables, i);

      json_object_set_member (object, seral_records_get_id (records), seral_records_to_json (records));
    }
  json_object_unref (object);

  return seral_json_write (root);
}

static GBytes *
write_xlsx (const SeralDocumentRecords  *self,
            GError                     **error)
{
  g_autoptr (GPtrArray) tables = seral_document_records_list (self);
  const char *organisation = seral_assessment_get_organisation_name (self->assessment);
  const SeralExportInfo info = {
    .title = organisation,
    .organisation = organisation,
    .subject = seral_text (self->catalogue, "Maturity of a partner ecosystem"),
  };

  return seral_xlsx_write (tables, self->catalogue, &info, error);
}

/**
 * seral_document_records_takes:
 * @format: a format
 *
 * Returns: whether a document can be written as tables in it
 */
gboolean
seral_document_records_takes (SeralExportFormat format)
{
  return format == SERAL_EXPORT_CSV || format == SERAL_EXPORT_XLSX || format == SERAL_EXPORT_JSON ||
         format == SERAL_EXPORT_MARKDOWN;
}

/**
 * seral_document_records_export:
 * @self: a document
 * @format: a format that seral_document_records_takes()
 * @error: return location for an error
 *
 * Writes the tables of seral_document_records_list() to go on working with: a
 * spreadsheet with a sheet each, JSON for other programs, Markdown to paste. CSV,
 * which holds one table, holds the answers.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_document_records_export (const SeralDocumentRecords  *self,
                               SeralExportFormat            format,
                               GError                     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->n_parts > 0, NULL);
  g_return_val_if_fail (seral_document_records_takes (format), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (format == SERAL_EXPORT_XLSX)
    return write_xlsx (self, error);
  if (format == SERAL_EXPORT_JSON)
    return write_json (self);

  return format == SERAL_EXPORT_MARKDOWN ? write_markdown (self) : write_csv (self);
}
