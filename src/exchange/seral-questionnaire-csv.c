/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-csv.h"
#include "exchange/seral-questionnaire-private.h"
#include "words/seral-words.h"

/* Spreadsheets take a file for UTF-8 where it begins so. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/*
 * seral_questionnaire_get_head:
 * @catalogue: the language
 * @column: a column
 *
 * Returns: (transfer none): what stands above it
 */
const char *
seral_questionnaire_get_head (SeralCatalogue           *catalogue,
                              SeralQuestionnaireColumn  column)
{
  switch (column)
    {
    case SERAL_QUESTIONNAIRE_MODEL:
      return seral_ptext (catalogue, "questionnaire", "Model");
    case SERAL_QUESTIONNAIRE_ID:
      return seral_ptext (catalogue, "questionnaire", "Question id");
    case SERAL_QUESTIONNAIRE_DIMENSION:
      return seral_ptext (catalogue, "questionnaire", "Dimension");
    case SERAL_QUESTIONNAIRE_QUESTION:
      return seral_ptext (catalogue, "questionnaire", "Question");
    case SERAL_QUESTIONNAIRE_CHOICES:
      return seral_ptext (catalogue, "questionnaire", "What you can answer");
    case SERAL_QUESTIONNAIRE_ANSWER:
      return seral_ptext (catalogue, "questionnaire", "Your answer");
    case SERAL_QUESTIONNAIRE_NOTE:
      return seral_ptext (catalogue, "questionnaire", "Note");
    case SERAL_QUESTIONNAIRE_EVIDENCE:
      return seral_ptext (catalogue, "questionnaire", "What proves it");
    case SERAL_QUESTIONNAIRE_LINK:
      return seral_ptext (catalogue, "questionnaire", "Link to it");
    case SERAL_N_QUESTIONNAIRE_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_head (GString        *csv,
             SeralCatalogue *catalogue)
{
  const char *cells[SERAL_N_QUESTIONNAIRE_COLUMNS];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = seral_questionnaire_get_head (catalogue, (SeralQuestionnaireColumn) i);

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/* A line that is no question. */
static void
append_line (GString    *csv,
             const char *id,
             const char *what,
             const char *hint,
             const char *value)
{
  const char *cells[SERAL_N_QUESTIONNAIRE_COLUMNS] = {
    [SERAL_QUESTIONNAIRE_ID] = id,
    [SERAL_QUESTIONNAIRE_QUESTION] = what,
    [SERAL_QUESTIONNAIRE_CHOICES] = hint,
    [SERAL_QUESTIONNAIRE_ANSWER] = value,
  };

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/* "1 = Fully: Every partner is in it" and so on, a line each. */
static char *
list_choices (SeralCatalogue       *catalogue,
              SeralModel           *model,
              const SeralCriterion *criterion)
{
  g_autoptr (GPtrArray) options = seral_questionnaire_list_options (model, criterion);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const char *option = g_ptr_array_index (options, i);
      const char *about = seral_questionnaire_describe (model, criterion, option);
      const char *label = seral_words_option (catalogue, model, criterion, option);
      g_autofree char *says = about[0] != '\0' ? g_strdup_printf (seral_text (catalogue, "%s: %s"), label, about)
                                               : g_strdup (label);

      g_string_append_printf (list, "%s%u = %s", i > 0 ? "\n" : "", i + 1, says);
    }

  return g_string_free (list, FALSE);
}

static void
append_question (GString              *csv,
                 SeralCatalogue       *catalogue,
                 SeralModel           *model,
                 const SeralCriterion *criterion)
{
  g_autofree char *choices = list_choices (catalogue, model, criterion);
  g_autofree char *question = criterion->guidance[0] != '\0'
                                ? g_strconcat (criterion->question, "\n", criterion->guidance, NULL)
                                : g_strdup (criterion->question);
  const char *cells[SERAL_N_QUESTIONNAIRE_COLUMNS] = {
    [SERAL_QUESTIONNAIRE_MODEL] = seral_model_get_id (model),
    [SERAL_QUESTIONNAIRE_ID] = criterion->id,
    [SERAL_QUESTIONNAIRE_DIMENSION] = seral_model_get_dimensions (model, NULL)[criterion->dimension].name,
    [SERAL_QUESTIONNAIRE_QUESTION] = question,
    [SERAL_QUESTIONNAIRE_CHOICES] = choices,
  };

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

static void
append_part (GString                      *csv,
             SeralCatalogue               *catalogue,
             const SeralQuestionnairePart *part)
{
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (part->model, &n);
  const SeralCriterion *criteria = seral_model_get_criteria (part->model, NULL);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < dimensions[i].criteria.n; j++)
      {
        const SeralCriterion *criterion = &criteria[dimensions[i].criteria.items[j]];

        if (seral_criterion_in_depth (criterion, part->depth))
          append_question (csv, catalogue, part->model, criterion);
      }
}

GBytes *
seral_questionnaire_write_csv (const SeralQuestionnaire *self)
{
  SeralCatalogue *catalogue = self->catalogue;
  SeralSheet *sheet = self->respondent != NULL ? seral_questionnaire_find_sheet (self->round, self->respondent) : NULL;
  GString *csv = g_string_new (BYTE_ORDER_MARK);
  const char *leave = seral_ptext (catalogue, "questionnaire", "Please leave this line as it is");

  append_head (csv, catalogue);
  append_line (csv, SERAL_QUESTIONNAIRE_NAME, seral_ptext (catalogue, "questionnaire", "Your name"), NULL,
               self->respondent);
  append_line (csv, SERAL_QUESTIONNAIRE_ROLE, seral_ptext (catalogue, "questionnaire", "Your role"), NULL,
               sheet != NULL ? seral_sheet_get_respondent_role (sheet) : NULL);
  for (guint i = 0; i < self->n_parts; i++)
    append_part (csv, catalogue, &self->parts[i]);
  append_line (csv, SERAL_QUESTIONNAIRE_ROUND, leave, NULL, seral_round_get_id (self->round));
  append_line (csv, SERAL_QUESTIONNAIRE_LANGUAGE, leave, NULL, seral_catalogue_get_language (catalogue));

  return g_string_free_to_bytes (csv);
}
