/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-answers-csv.h"
#include "exchange/seral-csv.h"
#include "words/seral-words.h"

/* What the rows of one round have in common. */
typedef struct
{
  GString           *csv;
  SeralCatalogue    *catalogue;
  SeralModel        *model;
  SeralRound        *round;
  SeralAnswersFlags  flags;
} Writer;

/**
 * seral_answers_csv_append_head:
 * @csv: where to write
 * @catalogue: the language of the heads
 * @flags: what to leave out
 *
 * Writes the heads of the columns that seral_answers_csv_append_round() fills.
 */
void
seral_answers_csv_append_head (GString           *csv,
                               SeralCatalogue    *catalogue,
                               SeralAnswersFlags  flags)
{
  const char *cells[] = {
    seral_text (catalogue, "Model"),
    seral_text (catalogue, "Round"),
    seral_text (catalogue, "Date"),
    seral_text (catalogue, "Respondent"),
    seral_text (catalogue, "Question id"),
    seral_text (catalogue, "Dimension"),
    seral_text (catalogue, "Stage"),
    seral_text (catalogue, "Question"),
    seral_text (catalogue, "Answer id"),
    seral_text (catalogue, "Answer"),
    seral_text (catalogue, "Note"),
    seral_text (catalogue, "Evidence"),
  };

  g_return_if_fail (csv != NULL);
  g_return_if_fail (catalogue != NULL);

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells) - (flags & SERAL_ANSWERS_WITHOUT_NOTES ? 2 : 0));
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

static void
append_answer (Writer               *writer,
               const char           *respondent,
               const SeralCriterion *criterion,
               SeralAnswer          *answer)
{
  const SeralDimension *dimensions = seral_model_get_dimensions (writer->model, NULL);
  const SeralStage *stages = seral_model_get_stages (writer->model, NULL);
  const char *option = answer != NULL ? seral_answer_get_option (answer) : NULL;
  const char *note = answer != NULL ? seral_answer_get_note (answer) : NULL;
  g_autofree char *stage = criterion->stage >= 0
                             ? seral_words_stage (writer->catalogue, &stages[criterion->stage])
                             : g_strdup ("");
  g_autofree char *evidence = answer != NULL ? evidence_text (answer) : g_strdup ("");
  const char *cells[] = {
    seral_model_get_id (writer->model),
    seral_round_get_title (writer->round),
    seral_round_get_date (writer->round),
    respondent,
    criterion->id,
    dimensions[criterion->dimension].name,
    stage,
    criterion->question,
    option,
    seral_words_option (writer->catalogue, writer->model, criterion, option),
    note,
    evidence,
  };

  seral_csv_append_row (writer->csv, cells,
                        G_N_ELEMENTS (cells) - (writer->flags & SERAL_ANSWERS_WITHOUT_NOTES ? 2 : 0));
}

static void
append_map (Writer         *writer,
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
        append_answer (writer, respondent, &criteria[i], answer);
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
 * seral_answers_csv_append_round:
 * @csv: where to write
 * @catalogue: the language of the words
 * @model: the definition that was answered
 * @round: the round
 * @flags: what to leave out
 *
 * Writes a row per question and respondent, open ones included, and then those
 * the group agreed on.
 */
void
seral_answers_csv_append_round (GString           *csv,
                                SeralCatalogue    *catalogue,
                                SeralModel        *model,
                                SeralRound        *round,
                                SeralAnswersFlags  flags)
{
  Writer writer = { csv, catalogue, model, round, flags };
  GListModel *sheets;

  g_return_if_fail (csv != NULL);
  g_return_if_fail (catalogue != NULL);
  g_return_if_fail (SERAL_IS_MODEL (model));
  g_return_if_fail (SERAL_IS_ROUND (round));

  sheets = seral_round_get_sheets (round);
  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      g_autofree char *respondent = respondent_label (&writer, sheet, i);

      append_map (&writer, respondent, seral_sheet_get_answers (sheet), FALSE);
    }

  append_map (&writer, seral_text (catalogue, "Agreed"), seral_round_get_agreed (round), TRUE);
}
