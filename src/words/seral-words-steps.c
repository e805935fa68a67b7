/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-words-steps.h"

static char *
stage_words (SeralCatalogue *catalogue,
             SeralResult    *result,
             int             level)
{
  return seral_words_stage_short (catalogue,
                                  seral_model_get_stage_at_level (seral_result_get_model (result), level));
}

/**
 * seral_words_raise:
 * @catalogue: the language
 * @model: the definition
 * @raise: one of what seral_scoring_shortest_way() found
 *
 * Returns: (transfer full): the question and the answer that is enough
 */
char *
seral_words_raise (SeralCatalogue   *catalogue,
                   SeralModel       *model,
                   const SeralRaise *raise)
{
  const SeralCriterion *criterion;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (raise != NULL, NULL);

  criterion = &seral_model_get_criteria (model, NULL)[raise->criterion];

  /* Translators: a question, then the lowest answer that is enough. */
  return g_strdup_printf (seral_text (catalogue, "%s “%s” is enough."), criterion->question,
                          seral_words_option (catalogue, model, criterion, raise->option));
}

/**
 * seral_words_shortest_way:
 * @catalogue: the language
 * @result: a result
 *
 * Introduces the shortest way to the next stage; seral_words_raise() says each step.
 *
 * Returns: (transfer full): a sentence, "" where no raise of answers leads further
 */
char *
seral_words_shortest_way (SeralCatalogue *catalogue,
                          SeralResult    *result)
{
  g_autoptr (GArray) way = NULL;
  g_autofree char *count = NULL;
  g_autofree char *stage = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  way = seral_scoring_shortest_way (result);
  if (way->len == 0)
    return g_strdup ("");

  count = seral_words_count (catalogue, way->len);
  stage = stage_words (catalogue, result, seral_result_get_level (result) + 1);

  /* Translators: a number in words, then a stage. */
  return g_strdup_printf (seral_ntext (catalogue, "The shortest way: %s answer to raise, and %s is reached.",
                                       "The shortest way: %s answers to raise, and %s is reached.", way->len),
                          count, stage);
}

/**
 * seral_words_settle_evidence:
 * @catalogue: the language
 * @result: a result
 *
 * Says what would settle whether the claimed stage is the stage.
 *
 * Returns: (transfer full): a sentence, "" where there is nothing to settle
 */
char *
seral_words_settle_evidence (SeralCatalogue *catalogue,
                             SeralResult    *result)
{
  g_autoptr (GArray) criteria = NULL;
  g_autofree char *count = NULL;
  g_autofree char *claimed = NULL;
  g_autofree char *proven = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  criteria = seral_settle_evidence (result);
  if (criteria->len == 0 || !seral_words_is_known (result))
    return g_strdup ("");

  count = seral_words_count (catalogue, criteria->len);
  claimed = stage_words (catalogue, result, seral_result_get_level (result));
  proven = stage_words (catalogue, result, seral_result_get_evidenced_level (result));

  /* Translators: two stages, then a number in words. */
  return g_strdup_printf (seral_ntext (catalogue,
                                       "%s is claimed, %s is proven. Evidence for %s answer would settle it.",
                                       "%s is claimed, %s is proven. Evidence for %s answers would settle it.",
                                       criteria->len),
                          claimed, proven, count);
}

/**
 * seral_words_settle_range:
 * @catalogue: the language
 * @result: a result
 *
 * Says what would settle where between at least and at most the company is.
 *
 * Returns: (transfer full): a sentence, "" where there is nothing to settle
 */
char *
seral_words_settle_range (SeralCatalogue *catalogue,
                          SeralResult    *result)
{
  g_autoptr (GArray) criteria = NULL;
  g_autofree char *count = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  criteria = seral_settle_range (result);
  if (criteria->len == 0)
    return g_strdup ("");

  count = seral_words_count (catalogue, criteria->len);
  least = stage_words (catalogue, result, seral_result_get_at_least_level (result));
  most = stage_words (catalogue, result, seral_result_get_at_most_level (result));

  /* Translators: two stages, then a number in words. */
  return g_strdup_printf (seral_ntext (catalogue, "At least %s, at most %s: %s open question would settle it.",
                                       "At least %s, at most %s: %s open questions would settle it.",
                                       criteria->len),
                          least, most, count);
}

/**
 * seral_words_table_gaps:
 * @catalogue: the language
 * @result: a result
 * @target: level of the target stage
 *
 * What the gaps chart shows: a row per dimension, where it is and where it should be.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_gaps (SeralCatalogue *catalogue,
                        SeralResult    *result,
                        int             target)
{
  const char *columns[6] = { NULL, };
  SeralTable *table;
  const SeralDimension *dimensions;
  g_autoptr (GArray) gaps = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  columns[0] = seral_text (catalogue, "Dimension");
  columns[1] = seral_text (catalogue, "Stage");
  columns[2] = seral_text (catalogue, "Target");
  columns[3] = seral_text (catalogue, "Stages to go");
  columns[4] = seral_text (catalogue, "Questions not yet met");
  table = seral_table_new (seral_text (catalogue, "Gaps to the target"), columns);
  dimensions = seral_model_get_dimensions (seral_result_get_model (result), NULL);
  gaps = seral_gap_by_dimension (result, target);

  for (guint i = 0; i < gaps->len; i++)
    {
      const SeralDimensionGap *gap = &g_array_index (gaps, SeralDimensionGap, i);
      char **cells = g_new0 (char *, 6);

      cells[0] = g_strdup (dimensions[gap->dimension].name);
      cells[1] = stage_words (catalogue, result, gap->level);
      cells[2] = stage_words (catalogue, result, gap->target);
      cells[3] = seral_format_number (catalogue, gap->gap, 1);
      cells[4] = seral_format_number (catalogue, gap->n_missing, 0);
      seral_table_take_row (table, cells);
    }

  return table;
}
