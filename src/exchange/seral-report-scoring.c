/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-content-private.h"
#include "words/seral-words.h"

/* How the stage is found, with every number, so that a reader can find it again by hand; and who says so. */

#define DECIMALS 2

typedef struct
{
  double product;
  double weight;
} Sum;

static void
cell_number (SeralReportContent *self,
             double              number)
{
  g_autofree char *text = seral_format_number (self->catalogue, number, DECIMALS);

  seral_report_content_cell (self, text);
}

/* What the answers of each scale are worth. */
static void
add_scales (SeralReportContent *self)
{
  guint n = 0;
  const SeralScale *scales = seral_model_get_scales (self->model, &n);

  for (guint i = 0; i < n; i++)
    {
      seral_report_builder_keep (self->builder);
      seral_report_builder_text (self->builder, seral_text (self->catalogue, "What an answer is worth"));
      seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_DATA);
      seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_TEXT, seral_text (self->catalogue, "Answer"));
      seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Worth"));
      for (guint j = 0; j < scales[i].n_options; j++)
        {
          seral_report_content_cell (self, scales[i].options[j].label);
          cell_number (self, scales[i].options[j].value);
        }
      seral_report_builder_end_table (self->builder);
    }
}

static void
add_counting (SeralReportContent *self)
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  gboolean rubrics = FALSE;

  for (guint i = 0; i < self->order->len; i++)
    rubrics = rubrics || criteria[g_array_index (self->order, guint, i)].kind == SERAL_CRITERION_RUBRIC;

  seral_report_content_paragraph (self, SERAL_REPORT_BODY,
                                  seral_text (self->catalogue, "A question that is not answered, or whose answer is not "
                                              "known, counts as 0. One that is not applicable is left out of every sum. "
                                              "Numbers are rounded to two decimals for reading, not for counting."));
  if (rubrics)
    seral_report_content_paragraph (self, SERAL_REPORT_BODY,
                                    seral_text (self->catalogue, "Where the answer is a stage, it is worth 1 for that "
                                                "stage and every stage below, and 0 above."));
}

static void
add_row (SeralReportContent   *self,
         const SeralCriterion *criterion,
         int                   level,
         Sum                  *all,
         Sum                  *key)
{
  SeralAnswers *answers = seral_result_get_answers (self->result);
  gboolean counts = seral_answers_get_state (answers, criterion->index) != SERAL_ANSWER_NOT_APPLICABLE;
  double value = seral_answers_get_value (answers, criterion->index, level);
  g_autofree char *answer = seral_report_content_dup_answer (self, criterion->index);
  g_autofree char *number = g_strdup_printf ("%u. ", seral_report_content_get_number (self, criterion->index));

  seral_report_builder_text (self->builder, number);
  seral_report_content_question (self, criterion->index);
  seral_report_builder_cell (self->builder);
  seral_report_content_cell (self, criterion->gates ? seral_ptext (self->catalogue, "key question", "Yes")
                                                    : seral_ptext (self->catalogue, "key question", "No"));
  seral_report_content_cell (self, answer);
  if (!counts)
    {
      for (guint i = 0; i < 3; i++)
        seral_report_builder_cell (self->builder);
      return;
    }

  cell_number (self, value);
  cell_number (self, criterion->weight);
  cell_number (self, value * criterion->weight);
  all->product += value * criterion->weight;
  all->weight += criterion->weight;
  if (criterion->gates)
    {
      key->product += value * criterion->weight;
      key->weight += criterion->weight;
    }
}

/* The shares that the rule looks at. */
static void
add_sum (SeralReportContent *self,
         gboolean            key,
         const Sum          *sum)
{
  g_autofree char *product = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *share = NULL;
  g_autofree char *text = NULL;

  if (sum->weight <= 0)
    return;

  product = seral_format_number (self->catalogue, sum->product, DECIMALS);
  weight = seral_format_number (self->catalogue, sum->weight, DECIMALS);
  share = seral_format_percent (self->catalogue, sum->product / sum->weight);
  /* Translators: a sum, the most it could be, and the share. */
  text = g_strdup_printf (key ? seral_text (self->catalogue, "Key questions: %s of %s, which is %s.")
                              : seral_text (self->catalogue, "All questions of this stage: %s of %s, which is %s in place."),
                          product, weight, share);
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, text);
}

static void
add_level (SeralReportContent   *self,
           const SeralGateWords *gate)
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  g_autoptr (GArray) asked = NULL;
  g_autofree char *title = seral_words_stage (self->catalogue, gate->stage);
  g_autofree char *id = g_strdup_printf ("scoring-%d", gate->level);
  Sum all = { 0, 0 };
  Sum key = { 0, 0 };

  asked = seral_scoring_criteria_at (self->model, seral_result_get_depth (self->result), gate->level, FALSE);
  if (asked->len == 0)
    return;

  seral_report_content_heading (self, 1, id, title);
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_TEXT, seral_text (self->catalogue, "Question"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_text (self->catalogue, "Key"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_text (self->catalogue, "Answer"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Worth"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Weight"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Product"));
  for (guint i = 0; i < asked->len; i++)
    add_row (self, &criteria[g_array_index (asked, guint, i)], gate->level, &all, &key);
  seral_report_builder_end_table (self->builder);

  add_sum (self, TRUE, &key);
  add_sum (self, FALSE, &all);
  seral_report_builder_text (self->builder, gate->rule);
  seral_report_builder_text (self->builder, " ");
  seral_report_builder_strong (self->builder, gate->state);
  seral_report_builder_paragraph (self->builder, SERAL_REPORT_BODY);
}

/* Where the stage follows from the dimensions, each of theirs. */
static void
add_dimensions (SeralReportContent *self)
{
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, &n);

  if (seral_model_get_scoring (self->model)->overall == SERAL_OVERALL_GATED)
    return;

  seral_report_builder_text (self->builder, seral_text (self->catalogue, "What each dimension comes to"));
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_TEXT, seral_text (self->catalogue, "Dimension"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Weight"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "Stage"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_NUMBER, seral_text (self->catalogue, "In place"));
  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *found = seral_result_get_dimension (self->result, i);
      g_autofree char *stage = seral_format_number (self->catalogue, found->level, 0);

      if (dimensions[i].parent >= 0 || seral_is_none (found->score))
        continue;
      seral_report_content_cell (self, dimensions[i].name);
      cell_number (self, dimensions[i].weight);
      seral_report_content_cell (self, stage);
      cell_number (self, found->index);
    }
  seral_report_builder_end_table (self->builder);
}

void
seral_report_content_add_scoring (SeralReportContent *self)
{
  g_autoptr (GPtrArray) gates = seral_words_gates (self->catalogue, self->result);
  g_autofree char *rule = seral_words_rule_of_scoring (self->catalogue, self->model);
  g_autofree char *headline = seral_words_headline (self->catalogue, self->result);

  seral_report_builder_break_page (self->builder);
  seral_report_content_heading (self, 0, "scoring",
                                seral_report_part_get_name (SERAL_REPORT_PART_SCORING, self->catalogue));
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, rule);
  add_counting (self);
  add_scales (self);
  for (guint i = 0; i < gates->len; i++)
    add_level (self, g_ptr_array_index (gates, i));
  add_dimensions (self);

  seral_report_builder_text (self->builder, seral_text (self->catalogue, "So the answers come to"));
  seral_report_builder_begin_callout (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, headline);
  seral_report_builder_end (self->builder);
}

static void
fact_link (SeralReportContent *self,
           const char         *label,
           const char         *address)
{
  if (address == NULL || address[0] == '\0')
    return;

  seral_report_content_cell (self, label);
  seral_report_builder_link (self->builder, "", address);
  seral_report_builder_cell (self->builder);
}

static void
add_cautions (SeralReportContent *self)
{
  const SeralTextList *cautions = seral_model_get_cautions (self->model);

  if (cautions->n_items == 0)
    return;

  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LABEL, seral_text (self->catalogue, "What to bear in mind"));
  seral_report_builder_begin_list (self->builder, FALSE);
  for (guint i = 0; i < cautions->n_items; i++)
    {
      const SeralTextItem *caution = &cautions->items[i];

      if (caution->title != NULL && caution->title[0] != '\0')
        {
          /* Translators: a heading that runs on into its text. */
          g_autofree char *title = g_strdup_printf (seral_text (self->catalogue, "%s."), caution->title);

          seral_report_builder_strong (self->builder, title);
          seral_report_builder_text (self->builder, " ");
        }
      seral_report_builder_text (self->builder, caution->text);
      seral_report_builder_item (self->builder);
    }
  seral_report_builder_end_list (self->builder);
}

void
seral_report_content_add_source (SeralReportContent *self)
{
  const SeralSource *source = seral_model_get_source (self->model);
  gboolean ours = seral_model_get_scoring (self->model)->provenance.origin == SERAL_ORIGIN_SERAL;

  seral_report_content_heading (self, 0, "source",
                                seral_report_part_get_name (SERAL_REPORT_PART_SOURCE, self->catalogue));
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, seral_model_get_summary (self->model));
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  seral_report_content_fact (self, seral_text (self->catalogue, "Model"), seral_model_get_name (self->model));
  seral_report_content_fact (self, seral_text (self->catalogue, "Publisher"), seral_model_get_publisher (self->model));
  seral_report_content_fact (self, seral_text (self->catalogue, "Title"), source->title);
  seral_report_content_fact (self, seral_text (self->catalogue, "Author"), source->author);
  fact_link (self, seral_text (self->catalogue, "Address"), source->url);
  seral_report_content_fact (self, seral_text (self->catalogue, "Licence"), source->licence);
  seral_report_content_fact (self, seral_text (self->catalogue, "Definition"), seral_model_get_version (self->model));
  seral_report_content_fact (self, seral_text (self->catalogue, "Scoring rule"),
                             ours ? seral_text (self->catalogue, "Seral’s, not the publisher’s")
                                  : seral_text (self->catalogue, "The publisher’s"));
  seral_report_content_fact (self, seral_text (self->catalogue, "Note"), source->note);
  seral_report_builder_end_table (self->builder);
  add_cautions (self);
}
