/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "words/seral-words-respondents.h"

/* Above this many, people are counted, not named: a sentence must stay one. */
#define MOST_NAMES 8

/* What one respondent chose; NULL where they did not. */
static const char *
get_choice (SeralModel           *model,
            SeralSheet           *sheet,
            const SeralCriterion *criterion)
{
  SeralAnswer *answer = seral_answer_map_lookup (seral_sheet_get_answers (sheet), seral_model_get_id (model),
                                                 criterion->id);

  return answer != NULL ? seral_answer_get_option (answer) : NULL;
}

static char *
name_words (SeralCatalogue *catalogue,
            SeralSheet     *sheet)
{
  const char *name = seral_sheet_get_respondent_name (sheet);

  return g_strdup (name[0] != '\0' ? name : seral_text (catalogue, "Somebody"));
}

static void
add_named (GPtrArray            *parts,
           SeralCatalogue       *catalogue,
           SeralModel           *model,
           SeralRound           *round,
           const SeralCriterion *criterion)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      const char *option = get_choice (model, sheet, criterion);
      g_autofree char *name = name_words (catalogue, sheet);

      if (option != NULL)
        /* Translators: a person and their answer, as in "Amara says Largely". */
        g_ptr_array_add (parts, g_strdup_printf (seral_ptext (catalogue, "respondents", "%s says %s"), name,
                                                 seral_words_option (catalogue, model, criterion, option)));
    }
}

/* What can be chosen, in the order of the scale, then what has no value. */
static const char *
get_option (SeralModel           *model,
            const SeralCriterion *criterion,
            guint                 index)
{
  guint n;
  const SeralStage *stages = seral_model_get_stages (model, &n);
  gboolean rubric = criterion->kind == SERAL_CRITERION_RUBRIC;

  if (!rubric)
    n = criterion->scale->n_options;
  if (index < n)
    return rubric ? stages[index].id : criterion->scale->options[index].id;
  if (index == n)
    return SERAL_OPTION_NOT_APPLICABLE;

  return index == n + 1 ? SERAL_OPTION_DONT_KNOW : NULL;
}

static guint
count_choice (SeralModel           *model,
              SeralRound           *round,
              const SeralCriterion *criterion,
              const char           *option)
{
  GListModel *sheets = seral_round_get_sheets (round);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      count += g_strcmp0 (get_choice (model, sheet, criterion), option) == 0;
    }

  return count;
}

static void
add_counted (GPtrArray            *parts,
             SeralCatalogue       *catalogue,
             SeralModel           *model,
             SeralRound           *round,
             const SeralCriterion *criterion)
{
  const char *option;

  for (guint i = 0; (option = get_option (model, criterion, i)) != NULL; i++)
    {
      guint n = count_choice (model, round, criterion, option);
      g_autofree char *count = seral_words_count (catalogue, n);

      if (n > 0)
        /* Translators: how many people (in words) give an answer, as in "two say Largely". */
        g_ptr_array_add (parts, g_strdup_printf (seral_ntext (catalogue, "%s says %s", "%s say %s", n), count,
                                                 seral_words_option (catalogue, model, criterion, option)));
    }
}

/**
 * seral_words_who_says:
 * @catalogue: the language
 * @model: a definition
 * @round: a round
 * @criterion: one of the model's criteria
 * @named: whether people are named; they are counted where that is too many
 *
 * Tells who answered what, so that a group can talk about it.
 *
 * Returns: (transfer full): such as "Amara says Largely and Bruno says No", or
 *   "one says No and two say Largely"; "" where nobody answered
 */
char *
seral_words_who_says (SeralCatalogue       *catalogue,
                      SeralModel           *model,
                      SeralRound           *round,
                      const SeralCriterion *criterion,
                      gboolean              named)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  parts = g_ptr_array_new_with_free_func (g_free);
  if (named && g_list_model_get_n_items (seral_round_get_sheets (round)) <= MOST_NAMES)
    add_named (parts, catalogue, model, round, criterion);
  else
    add_counted (parts, catalogue, model, round, criterion);
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? seral_format_list (catalogue, (const char * const *) parts->pdata) : g_strdup ("");
}

/**
 * seral_words_spread:
 * @catalogue: the language
 * @spread: 0..1
 *
 * Returns: (transfer none): in a word, how far apart people are
 */
const char *
seral_words_spread (SeralCatalogue *catalogue,
                    double          spread)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  if (spread >= SERAL_DISAGREEMENT - SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "respondents", "Far apart");
  if (spread > SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "respondents", "Close");

  return seral_ptext (catalogue, "respondents", "Agreed");
}

/**
 * seral_words_table_agreement:
 * @catalogue: the language
 * @model: a definition
 * @round: a round
 * @depth: which questions to look at
 * @named: whether people are named
 *
 * What the agreement chart shows: the questions that two or more answered, those
 * they are furthest apart on first.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_agreement (SeralCatalogue *catalogue,
                             SeralModel     *model,
                             SeralRound     *round,
                             SeralDepth      depth,
                             gboolean        named)
{
  const char *columns[5] = { NULL, };
  SeralTable *table;
  const SeralCriterion *criteria;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (GArray) spreads = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  columns[0] = seral_text (catalogue, "Question");
  columns[1] = seral_text (catalogue, "Agreement");
  columns[2] = seral_text (catalogue, "How far apart");
  columns[3] = seral_text (catalogue, "Answers");
  table = seral_table_new (seral_text (catalogue, "Agreement"), columns);
  criteria = seral_model_get_criteria (model, NULL);
  answers = seral_answers_new_from_round (model, round);
  spreads = seral_agreement_by_criterion (answers, depth);

  for (guint i = 0; i < spreads->len; i++)
    {
      const SeralSpread *spread = &g_array_index (spreads, SeralSpread, i);
      const SeralCriterion *criterion = &criteria[spread->index];
      char **cells = g_new0 (char *, 5);

      cells[0] = g_strdup (criterion->question);
      cells[1] = g_strdup (seral_words_spread (catalogue, spread->spread));
      cells[2] = seral_format_percent (catalogue, spread->spread);
      cells[3] = seral_words_who_says (catalogue, model, round, criterion, named);
      seral_table_take_row (table, cells);
    }

  return table;
}
