/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-content-private.h"
#include "plan/seral-plan-facts.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-plan.h"
#include "words/seral-words-steps.h"

/* Where the company stands, why, what has moved, and what is missing: what is said of a result. */

/* A bulleted list of questions, each with the answer it has. */
static void
add_questions (SeralReportContent *self,
               const guint        *criteria,
               guint               n)
{
  seral_report_builder_begin_list (self->builder, FALSE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *answer = seral_report_content_dup_answer (self, criteria[i]);

      seral_report_content_question (self, criteria[i]);
      seral_report_builder_text (self->builder, " ");
      seral_report_builder_strong (self->builder, answer);
      seral_report_builder_item (self->builder);
    }
  seral_report_builder_end_list (self->builder);
}

static void
add_holding_back (SeralReportContent *self)
{
  guint n = 0;
  const guint *blocking = seral_result_get_blocking (self->result, &n);

  if (n == 0 || !seral_words_is_known (self->result))
    return;

  seral_report_builder_text (self->builder, seral_text (self->catalogue, "What holds the company back"));
  seral_report_builder_begin_callout (self->builder);
  add_questions (self, blocking, n);
  seral_report_builder_end (self->builder);
}

/* The fewest answers to raise. */
static void
add_shortest_way (SeralReportContent *self)
{
  g_autofree char *way = seral_words_shortest_way (self->catalogue, self->result);
  g_autoptr (GArray) raises = NULL;

  if (way[0] == '\0' || !seral_words_is_known (self->result))
    return;

  raises = seral_scoring_shortest_way (self->result);
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, way);
  seral_report_builder_begin_list (self->builder, TRUE);
  for (guint i = 0; i < raises->len; i++)
    {
      g_autofree char *raise = seral_words_raise (self->catalogue, self->model,
                                                  &g_array_index (raises, SeralRaise, i));

      seral_report_builder_text (self->builder, raise);
      seral_report_builder_item (self->builder);
    }
  seral_report_builder_end_list (self->builder);
}

static void
add_confidence (SeralReportContent *self)
{
  g_autoptr (GPtrArray) remarks = seral_words_remarks (self->catalogue, self->result);

  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  for (guint i = 0; i < remarks->len; i++)
    {
      const SeralRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind <= SERAL_REMARK_NOT_APPLICABLE)
        seral_report_content_fact (self, remark->title, remark->text);
    }
  seral_report_builder_end_table (self->builder);
}

void
seral_report_content_add_summary (SeralReportContent *self)
{
  g_autofree char *headline = seral_words_headline (self->catalogue, self->result);
  g_autofree char *progress = seral_words_progress (self->catalogue, self->result);
  const SeralStage *target = seral_model_get_stage_at_level (self->model, self->target);
  const SeralStage *stage = seral_words_is_known (self->result) ? seral_result_get_stage (self->result) : NULL;

  /* Below the name of a model there is one already. */
  if (self->level == 1)
    seral_report_builder_break_page (self->builder);
  seral_report_content_heading (self, 0, "summary",
                                seral_report_part_get_name (SERAL_REPORT_PART_SUMMARY, self->catalogue));
  seral_report_content_paragraph (self, SERAL_REPORT_LEAD, headline);
  if (stage != NULL)
    seral_report_content_paragraph (self, SERAL_REPORT_BODY, stage->summary);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, progress);
  if (target != NULL)
    {
      g_autofree char *name = seral_words_stage (self->catalogue, target);
      g_autofree char *line = g_strdup_printf (seral_text (self->catalogue, "The target is %s."), name);

      seral_report_content_paragraph (self, SERAL_REPORT_BODY, line);
    }
  /* The headline is the finding already. */
  if (seral_report_content_has_figure (self, "staircase"))
    seral_report_builder_text (self->builder, seral_text (self->catalogue, "The stages, and where the company stands"));
  seral_report_content_figure (self, "staircase");
  add_holding_back (self);
  add_confidence (self);
}

/* What one stage asks: the rule, how it is met, and each of its key questions. */
static void
add_gate (SeralReportContent   *self,
          const SeralGateWords *gate)
{
  SeralAnswers *answers = seral_result_get_answers (self->result);
  g_autoptr (GArray) asked = NULL;
  g_autofree char *id = g_strdup_printf ("gate-%d", gate->level);

  seral_report_content_heading (self, 1, id, gate->title);
  seral_report_builder_text (self->builder, gate->rule);
  seral_report_builder_text (self->builder, " ");
  seral_report_builder_strong (self->builder, gate->state);
  seral_report_builder_paragraph (self->builder, SERAL_REPORT_BODY);

  asked = seral_scoring_criteria_at (self->model, seral_result_get_depth (self->result), gate->level, TRUE);
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_DATA);
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_TEXT, seral_text (self->catalogue, "Question"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_text (self->catalogue, "Answer"));
  seral_report_builder_column (self->builder, SERAL_REPORT_COLUMN_WORD, seral_text (self->catalogue, "Evidence"));
  for (guint i = 0; i < asked->len; i++)
    {
      guint index = g_array_index (asked, guint, i);
      g_autofree char *answer = seral_report_content_dup_answer (self, index);

      seral_report_content_question (self, index);
      seral_report_builder_cell (self->builder);
      seral_report_content_cell (self, answer);
      seral_report_content_cell (self, seral_answers_get_evidenced (answers, index)
                                         ? seral_ptext (self->catalogue, "evidence", "Given")
                                         : seral_ptext (self->catalogue, "evidence", "None"));
    }
  seral_report_builder_end_table (self->builder);
}

static void
add_remark (SeralReportContent *self,
            const SeralRemark  *remark)
{
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LABEL, remark->title);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, remark->text);
}

static void
add_pitfalls (SeralReportContent *self)
{
  SeralFacts facts = SERAL_FACTS_INIT;
  g_autoptr (GPtrArray) pitfalls = NULL;

  seral_plan_facts_gather (&facts, self->assessment, self->result, seral_chart_data_get_today (self->data));
  pitfalls = seral_words_pitfalls (self->catalogue, &facts);
  for (guint i = 0; i < pitfalls->len; i++)
    {
      const SeralRemark *pitfall = g_ptr_array_index (pitfalls, i);

      seral_report_builder_text (self->builder, pitfall->title);
      seral_report_builder_begin_callout (self->builder);
      seral_report_content_paragraph (self, SERAL_REPORT_BODY, pitfall->text);
      seral_report_builder_end (self->builder);
    }
}

void
seral_report_content_add_why (SeralReportContent *self)
{
  g_autoptr (GPtrArray) gates = seral_words_gates (self->catalogue, self->result);
  g_autoptr (GPtrArray) remarks = seral_words_remarks (self->catalogue, self->result);

  seral_report_content_heading (self, 0, "why", seral_report_part_get_name (SERAL_REPORT_PART_WHY, self->catalogue));
  /* Up to the next one; what lies further is for later. */
  for (guint i = 0; i < gates->len; i++)
    {
      const SeralGateWords *gate = g_ptr_array_index (gates, i);

      add_gate (self, gate);
      if (!gate->reached)
        break;
    }

  add_shortest_way (self);
  add_pitfalls (self);
  for (guint i = 0; i < remarks->len; i++)
    {
      const SeralRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind == SERAL_REMARK_PREVALENCE)
        add_remark (self, remark);
    }
}

void
seral_report_content_add_movement (SeralReportContent *self)
{
  static const SeralReportColumnKind kinds[] = {
    SERAL_REPORT_COLUMN_TEXT, SERAL_REPORT_COLUMN_WORD, SERAL_REPORT_COLUMN_WORD, SERAL_REPORT_COLUMN_WORD,
  };
  SeralResult *previous = seral_chart_data_get_previous (self->data);
  g_autoptr (SeralComparison) comparison = NULL;
  g_autoptr (SeralTable) table = NULL;
  g_autofree char *headline = NULL;

  if (previous == NULL || !seral_comparison_is_possible (previous, self->result))
    return;

  comparison = seral_comparison_new (previous, self->result);
  headline = seral_words_compare (self->catalogue, comparison);
  table = seral_words_table_moves (self->catalogue, comparison);
  seral_report_content_heading (self, 0, "movement",
                                seral_report_part_get_name (SERAL_REPORT_PART_MOVEMENT, self->catalogue));
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LEAD, headline);
  if (seral_report_content_has_figure (self, "trend"))
    seral_report_builder_text (self->builder, seral_text (self->catalogue, "The rounds so far"));
  seral_report_content_figure (self, "trend");
  seral_report_builder_table (self->builder, table, kinds);
}

/* Whether a chart stands in another part that is there. */
static gboolean
stands_elsewhere (SeralReportContent *self,
                  const char         *id)
{
  static const struct { const char *id; SeralReportParts part; } places[] = {
    { "staircase", SERAL_REPORT_PART_SUMMARY },
    { "trend", SERAL_REPORT_PART_MOVEMENT },
    { "gaps", SERAL_REPORT_PART_GAPS },
    { "roadmap", SERAL_REPORT_PART_PLAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].id, id))
      return seral_report_content_has (self, places[i].part);

  return FALSE;
}

void
seral_report_content_add_charts (SeralReportContent *self)
{
  gboolean first = self->data == self->all[0];
  gboolean any = FALSE;

  for (guint i = 0; i < seral_chart_kind_get_n (); i++)
    {
      const SeralChartKind *kind = seral_chart_kind_get (i);
      const char *id = seral_chart_kind_get_id (kind);

      /* What spans the models is shown once. */
      if (stands_elsewhere (self, id) || (!first && seral_chart_kind_spans_models (kind)) ||
          !seral_report_content_has_figure (self, id))
        continue;

      if (!any)
        seral_report_content_heading (self, 0, "charts",
                                      seral_report_part_get_name (SERAL_REPORT_PART_CHARTS, self->catalogue));
      any = TRUE;
      seral_report_content_figure (self, id);
    }
}

void
seral_report_content_add_gaps (SeralReportContent *self)
{
  static const SeralReportColumnKind kinds[] = {
    SERAL_REPORT_COLUMN_TEXT, SERAL_REPORT_COLUMN_TEXT, SERAL_REPORT_COLUMN_TEXT,
    SERAL_REPORT_COLUMN_NUMBER, SERAL_REPORT_COLUMN_NUMBER,
  };
  SeralDistance distance;
  g_autofree char *way = NULL;
  g_autofree char *place = NULL;
  g_autoptr (SeralTable) table = NULL;

  if (seral_model_get_stage_at_level (self->model, self->target) == NULL || !seral_words_is_known (self->result))
    return;

  seral_plan_target_measure (self->result, self->target, &distance);
  way = seral_words_way (self->catalogue, &distance);
  place = seral_words_target_place (self->catalogue, self->result, self->target);
  table = seral_words_table_gaps (self->catalogue, self->result, self->target);
  seral_report_content_heading (self, 0, "gaps",
                                seral_report_part_get_name (SERAL_REPORT_PART_GAPS, self->catalogue));
  seral_report_builder_keep (self->builder);
  seral_report_content_paragraph (self, SERAL_REPORT_LEAD, way);
  seral_report_content_paragraph (self, SERAL_REPORT_BODY, place);
  seral_report_content_figure (self, "gaps");
  seral_report_builder_table (self->builder, table, kinds);
}
