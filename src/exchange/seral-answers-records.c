/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "exchange/seral-answers-records.h"
#include "words/seral-words.h"

/* The last columns, which can be left out. */
#define N_NOTE_COLUMNS 2

/* What the rows of one round have in common. */
typedef struct
{
  SeralRecords      *records;
  SeralCatalogue    *catalogue;
  SeralModel        *model;
  SeralRound        *round;
  SeralAnswersFlags  flags;
} Writer;

/**
 * seral_answers_records_new:
 * @catalogue: the language of the heads
 * @flags: what to leave out
 *
 * Begins a table of answers, to be filled by seral_answers_records_add_round().
 *
 * Returns: (transfer full): the table
 */
SeralRecords *
seral_answers_records_new (SeralCatalogue    *catalogue,
                           SeralAnswersFlags  flags)
{
  const SeralRecordsColumn columns[] = {
    { "model", seral_text (catalogue, "Model"), SERAL_RECORDS_TEXT, 14 },
    { "round", seral_text (catalogue, "Round"), SERAL_RECORDS_TEXT, 14 },
    { "date", seral_text (catalogue, "Date"), SERAL_RECORDS_DATE, 11 },
    { "respondent", seral_text (catalogue, "Respondent"), SERAL_RECORDS_TEXT, 20 },
    { "questionId", seral_text (catalogue, "Question id"), SERAL_RECORDS_TEXT, 22 },
    { "dimension", seral_text (catalogue, "Dimension"), SERAL_RECORDS_TEXT, 22 },
    { "stage", seral_text (catalogue, "Stage"), SERAL_RECORDS_TEXT, 22 },
    { "question", seral_text (catalogue, "Question"), SERAL_RECORDS_TEXT, 54 },
    { "answerId", seral_text (catalogue, "Answer id"), SERAL_RECORDS_TEXT, 14 },
    { "answer", seral_text (catalogue, "Answer"), SERAL_RECORDS_TEXT, 18 },
    /* Translators: the number that an answer counts as. */
    { "value", seral_text (catalogue, "Value"), SERAL_RECORDS_NUMBER, 8 },
    { "note", seral_text (catalogue, "Note"), SERAL_RECORDS_TEXT, 40 },
    { "evidence", seral_text (catalogue, "Evidence"), SERAL_RECORDS_TEXT, 40 },
  };

  g_return_val_if_fail (catalogue != NULL, NULL);

  return seral_records_new ("answers", seral_text (catalogue, "Answers"), columns,
                            G_N_ELEMENTS (columns) - (flags & SERAL_ANSWERS_WITHOUT_NOTES ? N_NOTE_COLUMNS : 0));
}

static char *
evidence_text (SeralAnswer *answer)
{
  guint n = 0;
  const SeralEvidence *evidence = seral_answer_get_evidence (answer, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, evidence[i].text);
      if (evidence[i].url != NULL && evidence[i].url[0] != '\0')
        g_string_append_printf (text, evidence[i].text[0] != '\0' ? " <%s>" : "%s", evidence[i].url);
    }

  return g_string_free (text, FALSE);
}

/* What an answer counts as: 0 to 1, or the level that a rubric's answer names. */
static double
get_value (SeralModel           *model,
           const SeralCriterion *criterion,
           const char           *option)
{
  if (option == NULL)
    return NAN;

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      const SeralOption *known = seral_scale_find_option (criterion->scale, option);

      return known != NULL ? known->value : NAN;
    }
  else
    {
      const SeralStage *stage = seral_model_find_stage (model, option);

      return stage != NULL ? stage->level : NAN;
    }
}

static void
add_notes (Writer      *writer,
           SeralAnswer *answer)
{
  g_autofree char *evidence = answer != NULL ? evidence_text (answer) : NULL;

  if (writer->flags & SERAL_ANSWERS_WITHOUT_NOTES)
    return;

  seral_records_add_text (writer->records, answer != NULL ? seral_answer_get_note (answer) : NULL);
  seral_records_add_text (writer->records, evidence);
}

static void
add_question (Writer               *writer,
              const SeralCriterion *criterion)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (writer->model, NULL);
  const SeralStage *stages = seral_model_get_stages (writer->model, NULL);
  g_autofree char *stage = NULL;

  if (criterion->stage >= 0)
    stage = seral_words_stage (writer->catalogue, &stages[criterion->stage]);

  seral_records_add_text (writer->records, criterion->id);
  seral_records_add_text (writer->records, dimensions[criterion->dimension].name);
  seral_records_add_text (writer->records, stage);
  seral_records_add_text (writer->records, criterion->question);
}

static void
add_answer (Writer               *writer,
            const char           *respondent,
            const SeralCriterion *criterion,
            SeralAnswer          *answer)
{
  const char *option = answer != NULL ? seral_answer_get_option (answer) : NULL;

  seral_records_add_text (writer->records, seral_model_get_id (writer->model));
  seral_records_add_text (writer->records, seral_round_get_title (writer->round));
  seral_records_add_date (writer->records, seral_round_get_date (writer->round));
  seral_records_add_text (writer->records, respondent);
  add_question (writer, criterion);
  seral_records_add_text (writer->records, option);
  seral_records_add_text (writer->records, seral_words_option (writer->catalogue, writer->model, criterion, option));
  seral_records_add_number (writer->records, get_value (writer->model, criterion, option));
  add_notes (writer, answer);
}

static void
add_map (Writer         *writer,
            const char     *respondent,
            SeralAnswerMap *map,
            gboolean        answered_only)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (writer->model, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralAnswer *answer = seral_answer_map_lookup (map, seral_model_get_id (writer->model), criteria[i].id);

      if (answer != NULL || !answered_only)
        add_answer (writer, respondent, &criteria[i], answer);
    }
}

static char *
respondent_label (Writer     *writer,
                  SeralSheet *sheet,
                  guint       index)
{
  const char *name = seral_sheet_get_respondent_name (sheet);

  if (!(writer->flags & SERAL_ANSWERS_WITHOUT_NAMES) && name != NULL && name[0] != '\0')
    return g_strdup (name);

  return g_strdup_printf (seral_text (writer->catalogue, "Respondent %u"), index + 1);
}

/**
 * seral_answers_records_add_round:
 * @records: what seral_answers_records_new() began
 * @catalogue: the language of the words
 * @model: the definition that was answered
 * @round: the round
 * @flags: what to leave out, as when @records was begun
 *
 * Adds a row per question and respondent, open ones included, and then those
 * the group agreed on.
 */
void
seral_answers_records_add_round (SeralRecords      *records,
                                 SeralCatalogue    *catalogue,
                                 SeralModel        *model,
                                 SeralRound        *round,
                                 SeralAnswersFlags  flags)
{
  Writer writer = { records, catalogue, model, round, flags };
  GListModel *sheets;

  g_return_if_fail (records != NULL);
  g_return_if_fail (catalogue != NULL);
  g_return_if_fail (SERAL_IS_MODEL (model));
  g_return_if_fail (SERAL_IS_ROUND (round));

  sheets = seral_round_get_sheets (round);
  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      g_autofree char *respondent = respondent_label (&writer, sheet, i);

      add_map (&writer, respondent, seral_sheet_get_answers (sheet), FALSE);
    }

  add_map (&writer, seral_text (catalogue, "Agreed"), seral_round_get_agreed (round), TRUE);
}
