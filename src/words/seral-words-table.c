/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "words/seral-words.h"

static char **
row_new (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static const char *
held_word (SeralCatalogue        *catalogue,
           const SeralGateResult *gate)
{
  if (gate == NULL)
    return seral_ptext (catalogue, "what a stage asks", "Nothing: it is the first");

  return gate->passed ? seral_ptext (catalogue, "what a stage asks", "Held")
                      : seral_ptext (catalogue, "what a stage asks", "Not held");
}

static gboolean
is_at (SeralResult *result,
       int          level)
{
  return result != NULL && seral_words_is_known (result) && seral_result_get_level (result) == level;
}

static char *
stage_marks (SeralCatalogue *catalogue,
             SeralResult    *result,
             int             level,
             int             target,
             SeralResult    *real)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  if (is_at (real != NULL ? real : result, level))
    g_ptr_array_add (marks, (gpointer) seral_text (catalogue, "You are here"));
  if (real != NULL && is_at (result, level))
    g_ptr_array_add (marks, (gpointer) seral_text (catalogue, "You would be here"));
  if (target == level)
    g_ptr_array_add (marks, (gpointer) seral_text (catalogue, "Your target"));
  if (seral_result_shows_evidenced (result) && seral_result_get_evidenced_level (result) == level)
    g_ptr_array_add (marks, (gpointer) seral_text (catalogue, "Backed by evidence"));
  g_ptr_array_add (marks, NULL);

  return g_strjoinv (" · ", (char **) marks->pdata);
}

/**
 * seral_words_table_stages:
 * @catalogue: the language
 * @result: a result
 * @target: level of the target stage, or a level below the base for none
 * @real: (nullable): what the answers come to, where @result was only tried out
 *
 * What the staircase shows: a row per stage, what it asks, and the marks on it.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_stages (SeralCatalogue *catalogue,
                          SeralResult    *result,
                          int             target,
                          SeralResult    *real)
{
  const char *columns[5] = { NULL, };
  SeralTable *table;
  const SeralStage *stages;
  const SeralSetResult *overall;
  guint n = 0;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  columns[0] = seral_text (catalogue, "Stage");
  columns[1] = seral_text (catalogue, "In place");
  columns[2] = seral_text (catalogue, "What it asks");
  columns[3] = seral_text (catalogue, "Marks");
  table = seral_table_new (seral_text (catalogue, "Stages"), columns);
  stages = seral_model_get_stages (seral_result_get_model (result), &n);
  overall = seral_result_get_overall (result);

  for (guint i = 0; i < n; i++)
    {
      const SeralGateResult *gate = i > 0 && i - 1 < overall->n_gates ? &overall->gates[i - 1] : NULL;
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, seral_words_stage (catalogue, &stages[i]));
      g_ptr_array_add (cells, gate == NULL || isnan (gate->completeness)
                                ? g_strdup ("")
                                : seral_format_percent (catalogue, gate->completeness));
      g_ptr_array_add (cells, g_strdup (held_word (catalogue, gate)));
      g_ptr_array_add (cells, stage_marks (catalogue, result, stages[i].level, target, real));
      seral_table_take_row (table, row_new (cells));
    }

  return table;
}

static char *
dimension_stage (SeralCatalogue       *catalogue,
                 SeralResult          *result,
                 const SeralSetResult *found)
{
  if (isnan (found->score))
    return g_strdup (seral_text (catalogue, "Not asked"));

  return seral_words_stage (catalogue, seral_model_get_stage_at_level (seral_result_get_model (result),
                                                                       found->level));
}

/**
 * seral_words_table_dimensions:
 * @catalogue: the language
 * @result: a result
 *
 * What the radar shows: a row per dimension, its stage, and how much of the
 * next one is in place.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_dimensions (SeralCatalogue *catalogue,
                              SeralResult    *result)
{
  const char *columns[4] = { NULL, };
  SeralTable *table;
  const SeralDimension *dimensions;
  guint n = 0;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  columns[0] = seral_text (catalogue, "Dimension");
  columns[1] = seral_text (catalogue, "Stage");
  columns[2] = seral_text (catalogue, "Next stage in place");
  table = seral_table_new (seral_text (catalogue, "Dimensions"), columns);
  dimensions = seral_model_get_dimensions (seral_result_get_model (result), &n);

  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *found = seral_result_get_dimension (result, i);
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, g_strdup (dimensions[i].name));
      g_ptr_array_add (cells, dimension_stage (catalogue, result, found));
      g_ptr_array_add (cells, isnan (found->progress) ? g_strdup (seral_text (catalogue, "Not asked further"))
                                                      : seral_format_percent (catalogue, found->progress));
      seral_table_take_row (table, row_new (cells));
    }

  return table;
}

/**
 * seral_words_completeness:
 * @catalogue: the language
 * @completeness: 0..1, or NaN where nothing is asked
 *
 * Says in a word how much of something is in place.
 *
 * Returns: (transfer none): the word
 */
const char *
seral_words_completeness (SeralCatalogue *catalogue,
                          double          completeness)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  if (isnan (completeness))
    return seral_ptext (catalogue, "completeness", "Not asked");
  if (completeness <= SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "completeness", "Nothing yet");
  if (completeness < 1.0 / 3.0 - SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "completeness", "A little");
  if (completeness < 2.0 / 3.0 - SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "completeness", "In part");
  if (completeness < 1.0 - SERAL_SCORING_EPSILON)
    return seral_ptext (catalogue, "completeness", "Mostly");

  return seral_ptext (catalogue, "completeness", "All");
}

static SeralTable *
heat_table_new (SeralCatalogue   *catalogue,
                const SeralStage *stages,
                guint             n_stages)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (columns, g_strdup (seral_text (catalogue, "Dimension")));
  for (guint i = 1; i < n_stages; i++)
    g_ptr_array_add (columns, seral_words_stage (catalogue, &stages[i]));
  g_ptr_array_add (columns, NULL);

  return seral_table_new (seral_text (catalogue, "Dimensions by stage"),
                          (const char * const *) columns->pdata);
}

/**
 * seral_words_table_heat:
 * @catalogue: the language
 * @result: a result
 *
 * What the heat map shows: a row per dimension, a column per stage above the
 * first, and how much of it is in place.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_heat (SeralCatalogue *catalogue,
                        SeralResult    *result)
{
  SeralTable *table;
  const SeralStage *stages;
  const SeralDimension *dimensions;
  guint n_stages = 0, n = 0;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  stages = seral_model_get_stages (seral_result_get_model (result), &n_stages);
  dimensions = seral_model_get_dimensions (seral_result_get_model (result), &n);
  table = heat_table_new (catalogue, stages, n_stages);

  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *found = seral_result_get_dimension (result, i);
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, g_strdup (dimensions[i].name));
      for (guint k = 0; k + 1 < n_stages; k++)
        {
          double completeness = found->gates[k].completeness;
          g_autofree char *share = isnan (completeness) ? NULL : seral_format_percent (catalogue, completeness);
          const char *word = seral_words_completeness (catalogue, completeness);

          /* Translators: how much is in place as a word, then as a share: "Mostly, 67 %". */
          g_ptr_array_add (cells, share == NULL ? g_strdup (word)
                                                : g_strdup_printf (seral_text (catalogue, "%s, %s"), word, share));
        }
      seral_table_take_row (table, row_new (cells));
    }

  return table;
}
