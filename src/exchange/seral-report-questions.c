/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-content-private.h"
#include "words/seral-words.h"
#include "words/seral-words-respondents.h"

/* Each question with its answer, and what stands behind it. */

/* Who says so: their name, or their number where people are not named. */
static char *
dup_respondent (SeralReportContent *self,
                SeralSheet         *sheet,
                guint               index)
{
  const char *name = seral_sheet_get_respondent_name (sheet);

  if (self->options->named && name[0] != '\0')
    return g_strdup (name);

  return g_strdup_printf (seral_text (self->catalogue, "Respondent %u"), index + 1);
}

static void
begin_line (gboolean           *any,
            SeralReportBuilder *builder)
{
  if (*any)
    seral_report_builder_text (builder, "\n");
  *any = TRUE;
}

static void
say_note (SeralReportContent *self,
          SeralAnswer        *answer,
          const char         *who,
          gboolean           *any)
{
  const char *note = answer != NULL ? seral_answer_get_note (answer) : NULL;

  if (note == NULL || note[0] == '\0')
    return;

  begin_line (any, self->builder);
  if (who != NULL)
    {
      /* Translators: somebody and what they say, as in “Amara: we count them by hand”. */
      g_autofree char *said = g_strdup_printf (seral_text (self->catalogue, "%s: %s"), who, note);

      seral_report_builder_text (self->builder, said);
    }
  else
    {
      seral_report_builder_text (self->builder, note);
    }
}

static void
say_evidence (SeralReportContent *self,
              SeralAnswer        *answer,
              const char         *who,
              gboolean           *any)
{
  guint n = 0;
  const SeralEvidence *evidence = answer != NULL ? seral_answer_get_evidence (answer, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *url = evidence[i].url != NULL ? evidence[i].url : "";

      if (evidence[i].text[0] == '\0' && url[0] == '\0')
        continue;
      begin_line (any, self->builder);
      if (url[0] != '\0')
        seral_report_builder_link (self->builder, evidence[i].text, url);
      else
        seral_report_builder_text (self->builder, evidence[i].text);
    }
}

typedef void (*SayFunc) (SeralReportContent *self,
                         SeralAnswer        *answer,
                         const char         *who,
                         gboolean           *any);

/* What each respondent has to say, and then the group. */
static void
add_said (SeralReportContent   *self,
          const SeralCriterion *criterion,
          const char           *label,
          SayFunc               say)
{
  const char *model = seral_model_get_id (self->model);
  GListModel *sheets = seral_round_get_sheets (self->round);
  guint n = g_list_model_get_n_items (sheets);
  gboolean any = FALSE;

  seral_report_content_cell (self, label);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      SeralAnswer *answer = seral_answer_map_lookup (seral_sheet_get_answers (sheet), model, criterion->id);
      g_autofree char *who = n > 1 ? dup_respondent (self, sheet, i) : NULL;

      say (self, answer, who, &any);
    }
  say (self, seral_answer_map_lookup (seral_round_get_agreed (self->round), model, criterion->id),
       n > 1 ? seral_text (self->catalogue, "Agreed") : NULL, &any);
  seral_report_builder_cell (self->builder);
}

/* Whether anybody has said something of that kind. */
static gboolean
has_said (SeralReportContent   *self,
          const SeralCriterion *criterion,
          gboolean              evidence)
{
  const char *model = seral_model_get_id (self->model);
  GListModel *sheets = seral_round_get_sheets (self->round);
  guint n = g_list_model_get_n_items (sheets);

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (SeralSheet) sheet = i < n ? g_list_model_get_item (sheets, i) : NULL;
      SeralAnswerMap *map = sheet != NULL ? seral_sheet_get_answers (sheet) : seral_round_get_agreed (self->round);
      SeralAnswer *answer = seral_answer_map_lookup (map, model, criterion->id);

      if (answer != NULL && (evidence ? seral_answer_has_evidence (answer)
                                      : seral_answer_get_note (answer) != NULL && seral_answer_get_note (answer)[0] != '\0'))
        return TRUE;
    }

  return FALSE;
}

static void
add_answer (SeralReportContent *self,
            guint               index)
{
  SeralAnswers *answers = seral_result_get_answers (self->result);
  g_autofree char *answer = seral_report_content_dup_answer (self, index);

  seral_report_content_cell (self, seral_text (self->catalogue, "Answer"));
  seral_report_builder_strong (self->builder, answer);
  if (seral_answers_get_carried_over (answers, index))
    {
      seral_report_builder_text (self->builder, " ");
      seral_report_builder_text (self->builder,
                                 seral_text (self->catalogue, "(carried over from the round before, and not confirmed)"));
    }
  seral_report_builder_cell (self->builder);
}

/* Who answered what, where it is more than one. */
static void
add_spread (SeralReportContent   *self,
            const SeralCriterion *criterion)
{
  double spread = seral_answers_get_spread (seral_result_get_answers (self->result), criterion->index);
  g_autofree char *who = NULL;

  if (seral_is_none (spread))
    return;

  who = seral_words_who_says (self->catalogue, self->model, self->round, criterion, self->options->named);
  seral_report_content_cell (self, seral_text (self->catalogue, "Respondents"));
  /* Translators: how far apart the answers are, and who gave which. */
  seral_report_builder_text (self->builder, who);
  seral_report_builder_text (self->builder, "\n");
  seral_report_builder_text (self->builder, seral_words_spread (self->catalogue, spread));
  seral_report_builder_cell (self->builder);
}

static void
add_question (SeralReportContent *self,
              guint               index)
{
  const SeralCriterion *criterion = &seral_model_get_criteria (self->model, NULL)[index];
  const SeralDimension *dimension = &seral_model_get_dimensions (self->model, NULL)[criterion->dimension];
  g_autofree char *id = g_strdup_printf ("question-%s", criterion->id);
  /* Translators: the number of a question and the question. */
  g_autofree char *title = g_strdup_printf (seral_text (self->catalogue, "%u. %s"),
                                            seral_report_content_get_number (self, index), criterion->question);

  seral_report_content_heading (self, 2, id, title);
  seral_report_builder_begin_table (self->builder, SERAL_REPORT_TABLE_FACTS);
  add_answer (self, index);
  add_spread (self, criterion);
  if (self->options->notes && has_said (self, criterion, FALSE))
    add_said (self, criterion, seral_text (self->catalogue, "Note"), say_note);
  if (self->options->notes && has_said (self, criterion, TRUE))
    add_said (self, criterion, seral_text (self->catalogue, "Evidence"), say_evidence);
  seral_report_content_fact (self, seral_text (self->catalogue, "Dimension"), dimension->name);
  seral_report_builder_end_table (self->builder);
}

static void
add_group (SeralReportContent   *self,
           const SeralCriterion *criterion)
{
  const SeralStage *stages = seral_model_get_stages (self->model, NULL);
  g_autofree char *name = NULL;
  g_autofree char *id = g_strdup_printf ("questions-%d", criterion->stage);

  if (criterion->stage >= 0)
    name = seral_words_stage (self->catalogue, &stages[criterion->stage]);
  else
    name = g_strdup (seral_text (self->catalogue, "Across all stages"));
  seral_report_content_heading (self, 1, id, name);
}

void
seral_report_content_add_questions (SeralReportContent *self)
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  int stage = G_MININT;

  if (self->order->len == 0)
    return;

  seral_report_builder_break_page (self->builder);
  seral_report_content_heading (self, 0, "questions",
                                seral_report_part_get_name (SERAL_REPORT_PART_QUESTIONS, self->catalogue));
  for (guint i = 0; i < self->order->len; i++)
    {
      guint index = g_array_index (self->order, guint, i);

      if (criteria[index].stage != stage)
        add_group (self, &criteria[index]);
      stage = criteria[index].stage;
      add_question (self, index);
    }
}
