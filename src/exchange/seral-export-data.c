/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-export-data.h"
#include "words/seral-words.h"

/* The round before @round that asked about the same partners. */
static SeralRound *
find_previous (SeralAssessment *assessment,
               SeralRound      *round)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);
  SeralRound *previous = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) earlier = g_list_model_get_item (rounds, i);

      if (earlier == round)
        break;
      if (strcmp (seral_round_get_scope (earlier), seral_round_get_scope (round)) == 0)
        previous = earlier; /* the assessment keeps it */
    }

  return previous;
}

/**
 * seral_export_data_new:
 * @assessment: a document
 * @round: one of its rounds
 * @result: what the answers of @round come to
 * @target: level of the target, or one below the base for none
 *
 * Gathers what a chart of a result shows and says: whose it is, of when, and where
 * the company was in the round before of the same scope.
 *
 * Returns: (transfer full): the data
 */
SeralChartData *
seral_export_data_new (SeralAssessment *assessment,
                       SeralRound      *round,
                       SeralResult     *result,
                       int              target)
{
  SeralChartData *data;
  SeralRound *previous;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (result != NULL, NULL);

  data = seral_chart_data_new (result);
  if (target >= seral_model_get_base_level (seral_result_get_model (result)))
    seral_chart_data_set_target (data, target);
  seral_chart_data_set_organisation (data, seral_assessment_get_organisation_name (assessment),
                                     seral_round_get_scope (round));
  seral_chart_data_set_round (data, seral_round_get_title (round), seral_round_get_date (round));

  previous = find_previous (assessment, round);
  if (previous != NULL)
    {
      g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (seral_result_get_model (result), previous);
      g_autoptr (SeralResult) before = seral_score (answers, seral_result_get_depth (result));

      if (seral_words_is_known (before))
        seral_chart_data_set_previous (data, before, seral_round_get_title (previous));
    }

  return data;
}
