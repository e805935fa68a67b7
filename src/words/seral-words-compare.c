/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-date.h"
#include "words/seral-words-compare.h"

/**
 * seral_words_value:
 * @catalogue: the language
 * @model: a definition
 * @criterion: one of its criteria
 * @value: 0..1, of a rubric a level, or NaN where nothing is known
 *
 * Names what an answer is worth. The mean of several people's answers may lie
 * between two of them.
 *
 * Returns: (transfer full): such as "Largely" or "between Partly and Largely"
 */
char *
seral_words_value (SeralCatalogue       *catalogue,
                   SeralModel           *model,
                   const SeralCriterion *criterion,
                   double                value)
{
  const char *below = NULL, *above = NULL;
  double lower = -INFINITY, upper = INFINITY;
  const SeralStage *stages;
  gboolean rubric;
  guint n;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  if (isnan (value))
    return g_strdup (seral_text (catalogue, "Not answered"));

  rubric = criterion->kind == SERAL_CRITERION_RUBRIC;
  stages = seral_model_get_stages (model, &n);
  if (!rubric)
    n = criterion->scale->n_options;

  for (guint i = 0; i < n; i++)
    {
      double known = rubric ? stages[i].level : criterion->scale->options[i].value;
      const char *name = rubric ? stages[i].name : criterion->scale->options[i].label;

      if (fabs (known - value) <= SERAL_SCORING_EPSILON)
        return g_strdup (name);
      if (known < value && known > lower)
        {
          lower = known;
          below = name;
        }
      if (known > value && known < upper)
        {
          upper = known;
          above = name;
        }
    }

  if (below == NULL || above == NULL)
    return g_strdup (below != NULL ? below : above);

  /* Translators: the mean of several answers lies between these two. */
  return g_strdup_printf (seral_text (catalogue, "between %s and %s"), below, above);
}

/**
 * seral_words_move_kind:
 * @catalogue: the language
 * @kind: how an answer differs
 *
 * Returns: (transfer none): the words for it
 */
const char *
seral_words_move_kind (SeralCatalogue *catalogue,
                       SeralMoveKind   kind)
{
  g_return_val_if_fail (catalogue != NULL, NULL);

  switch (kind)
    {
    case SERAL_MOVE_UP:
      return seral_ptext (catalogue, "answer", "Up");
    case SERAL_MOVE_DOWN:
      return seral_ptext (catalogue, "answer", "Down");
    case SERAL_MOVE_NEW:
      return seral_ptext (catalogue, "answer", "Newly answered");
    case SERAL_MOVE_LOST:
      return seral_ptext (catalogue, "answer", "Not known any more");
    case SERAL_MOVE_SET_ASIDE:
      return seral_ptext (catalogue, "answer", "Set aside");
    case SERAL_MOVE_TAKEN_UP:
      return seral_ptext (catalogue, "answer", "Not set aside any more");
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
move_count_words (SeralCatalogue *catalogue,
                  SeralMoveKind   kind,
                  guint           n)
{
  g_autofree char *count = seral_words_count (catalogue, n);

  switch (kind)
    {
    case SERAL_MOVE_UP:
      /* Translators: how many answers are higher now; the %s here and below are numbers in words. */
      return g_strdup_printf (seral_ntext (catalogue, "%s answer up", "%s answers up", n), count);
    case SERAL_MOVE_DOWN:
      return g_strdup_printf (seral_ntext (catalogue, "%s answer down", "%s answers down", n), count);
    case SERAL_MOVE_NEW:
      return g_strdup_printf (seral_ntext (catalogue, "%s newly answered", "%s newly answered", n), count);
    case SERAL_MOVE_LOST:
      return g_strdup_printf (seral_ntext (catalogue, "%s not known any more", "%s not known any more", n), count);
    case SERAL_MOVE_SET_ASIDE:
      return g_strdup_printf (seral_ntext (catalogue, "%s set aside", "%s set aside", n), count);
    case SERAL_MOVE_TAKEN_UP:
    default:
      return g_strdup_printf (seral_ntext (catalogue, "%s not set aside any more", "%s not set aside any more", n),
                              count);
    }
}

/* How many answers went which way, as a list: "two answers up and one answer down". */
static char *
count_moves (SeralCatalogue  *catalogue,
             SeralComparison *comparison)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = 0; kind < SERAL_N_MOVE_KINDS; kind++)
    {
      guint n = seral_comparison_count (comparison, kind);

      if (n > 0)
        g_ptr_array_add (parts, move_count_words (catalogue, kind, n));
    }
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? seral_format_list (catalogue, (const char * const *) parts->pdata) : NULL;
}

static char *
stages_words (SeralCatalogue  *catalogue,
              SeralComparison *comparison)
{
  SeralResult *from = seral_comparison_get_from (comparison);
  SeralResult *to = seral_comparison_get_to (comparison);
  g_autofree char *before = seral_words_position (catalogue, from);
  g_autofree char *after = seral_words_position (catalogue, to);

  if (seral_words_is_known (from) == seral_words_is_known (to) &&
      (!seral_words_is_known (to) || seral_result_get_level (from) == seral_result_get_level (to)))
    /* Translators: %s is a stage, such as "Stage 2, Managed Partners". */
    return g_strdup_printf (seral_text (catalogue, "Still %s"), after);

  /* Translators: both are stages, such as "Stage 2, Managed Partners". */
  return g_strdup_printf (seral_text (catalogue, "From %s to %s"), before, after);
}

/**
 * seral_words_compare:
 * @catalogue: the language
 * @comparison: what is different
 *
 * The headline of a comparison.
 *
 * Returns: (transfer full): such as "From Stage 1, … to Stage 2, …: three answers
 *   up and one answer down"
 */
char *
seral_words_compare (SeralCatalogue  *catalogue,
                     SeralComparison *comparison)
{
  g_autofree char *stages = NULL;
  g_autofree char *moves = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (comparison != NULL, NULL);

  stages = stages_words (catalogue, comparison);
  moves = count_moves (catalogue, comparison);

  return g_strdup_printf (seral_text (catalogue, "%s: %s"), stages,
                          moves != NULL ? moves : seral_text (catalogue, "no answer is different"));
}

/**
 * seral_words_compare_scope:
 * @catalogue: the language
 * @comparison: what is different
 *
 * Warns where two rounds are not about the same.
 *
 * Returns: (transfer full): a sentence, "" where they are
 */
char *
seral_words_compare_scope (SeralCatalogue  *catalogue,
                           SeralComparison *comparison)
{
  const char *from, *to, *unsaid;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (comparison != NULL, NULL);

  if (!seral_comparison_scope_differs (comparison))
    return g_strdup ("");

  from = seral_comparison_get_from_scope (comparison);
  to = seral_comparison_get_to_scope (comparison);
  /* Translators: stands for a scope, such as "Resellers, Europe", that nobody wrote down. */
  unsaid = seral_text (catalogue, "no scope named");

  return g_strdup_printf (seral_text (catalogue,
                                      "The two are not about the same: “%s” and “%s”. What is different need not "
                                      "have changed."),
                          from[0] != '\0' ? from : unsaid, to[0] != '\0' ? to : unsaid);
}

/**
 * seral_words_move:
 * @catalogue: the language
 * @model: the definition
 * @move: an answer that is different
 *
 * Returns: (transfer full): a line such as "Question: Partly, now Largely"
 */
char *
seral_words_move (SeralCatalogue  *catalogue,
                  SeralModel      *model,
                  const SeralMove *move)
{
  const SeralCriterion *criterion;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  criterion = &seral_model_get_criteria (model, NULL)[move->criterion];
  from = seral_words_value (catalogue, model, criterion, move->from);
  to = seral_words_value (catalogue, model, criterion, move->to);

  switch (move->kind)
    {
    case SERAL_MOVE_NEW:
      /* Translators: a question, then its answer. */
      return g_strdup_printf (seral_text (catalogue, "%s Newly answered: %s."), criterion->question, to);
    case SERAL_MOVE_LOST:
      return g_strdup_printf (seral_text (catalogue, "%s It was %s, and is not known any more."),
                              criterion->question, from);
    case SERAL_MOVE_SET_ASIDE:
      return g_strdup_printf (seral_text (catalogue, "%s Set aside as not applicable."), criterion->question);
    case SERAL_MOVE_TAKEN_UP:
      return g_strdup_printf (seral_text (catalogue, "%s Not set aside any more: %s."), criterion->question, to);
    case SERAL_MOVE_UP:
    case SERAL_MOVE_DOWN:
    default:
      /* Translators: a question, its answer before and its answer now. */
      return g_strdup_printf (seral_text (catalogue, "%s It was %s, and is %s now."), criterion->question, from, to);
    }
}

static char *
level_words (SeralCatalogue *catalogue,
             SeralModel     *model,
             int             level,
             double          score)
{
  if (isnan (score))
    return g_strdup (seral_text (catalogue, "Not asked"));

  return seral_words_stage_short (catalogue, seral_model_get_stage_at_level (model, level));
}

/**
 * seral_words_dimension_move:
 * @catalogue: the language
 * @model: the definition
 * @move: a dimension that is different
 *
 * Returns: (transfer full): a sentence
 */
char *
seral_words_dimension_move (SeralCatalogue           *catalogue,
                            SeralModel               *model,
                            const SeralDimensionMove *move)
{
  const char *name;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  name = seral_model_get_dimensions (model, NULL)[move->dimension].name;
  from = level_words (catalogue, model, move->from, move->from_score);
  to = level_words (catalogue, model, move->to, move->to_score);

  if (isnan (move->from_score) || isnan (move->to_score) || move->from != move->to)
    /* Translators: a dimension and two stages. */
    return g_strdup_printf (seral_text (catalogue, "%s: from %s to %s."), name, from, to);
  if (move->to_score > move->from_score)
    return g_strdup_printf (seral_text (catalogue, "%s: still %s, with more of the next in place."), name, to);

  return g_strdup_printf (seral_text (catalogue, "%s: still %s, with less of the next in place."), name, to);
}

/**
 * seral_words_table_moves:
 * @catalogue: the language
 * @comparison: what is different
 *
 * Returns: (transfer full): a table with a row per answer that is different
 */
SeralTable *
seral_words_table_moves (SeralCatalogue  *catalogue,
                         SeralComparison *comparison)
{
  const char *columns[5] = { NULL, };
  SeralTable *table;
  SeralModel *model;
  const SeralCriterion *criteria;
  const SeralMove *moves;
  guint n;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (comparison != NULL, NULL);

  columns[0] = seral_text (catalogue, "Question");
  columns[1] = seral_text (catalogue, "Change");
  columns[2] = seral_ptext (catalogue, "answer", "Before");
  columns[3] = seral_ptext (catalogue, "answer", "Now");
  table = seral_table_new (seral_text (catalogue, "Answers that are different"), columns);
  model = seral_result_get_model (seral_comparison_get_to (comparison));
  criteria = seral_model_get_criteria (model, NULL);
  moves = seral_comparison_get_moves (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      const SeralCriterion *criterion = &criteria[moves[i].criterion];
      char **cells = g_new0 (char *, 5);

      cells[0] = g_strdup (criterion->question);
      cells[1] = g_strdup (seral_words_move_kind (catalogue, moves[i].kind));
      cells[2] = seral_words_value (catalogue, model, criterion, moves[i].from);
      cells[3] = seral_words_value (catalogue, model, criterion, moves[i].to);
      seral_table_take_row (table, cells);
    }

  return table;
}

/* "12 of 26": how many of how many. */
static char *
part_words (SeralCatalogue *catalogue,
            guint           part,
            guint           whole)
{
  /* Translators: how many of how many. */
  return g_strdup_printf (seral_text (catalogue, "%u of %u"), part, whole);
}

static char *
date_words (SeralCatalogue *catalogue,
            SeralRound     *round)
{
  GDate date;

  return seral_date_parse (seral_round_get_date (round), &date) ? seral_format_date (catalogue, &date)
                                                                : g_strdup ("");
}

/**
 * seral_words_table_trend:
 * @catalogue: the language
 * @rounds: (array length=n): rounds, in their order
 * @results: (array length=n): what each comes to, for the same model
 * @n: how many
 *
 * What the trend shows: a row per round.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_words_table_trend (SeralCatalogue      *catalogue,
                         SeralRound * const  *rounds,
                         SeralResult * const *results,
                         guint                n)
{
  const char *columns[8] = { NULL, };
  SeralTable *table;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail ((rounds != NULL && results != NULL) || n == 0, NULL);

  columns[0] = seral_text (catalogue, "Round");
  columns[1] = seral_text (catalogue, "Date");
  columns[2] = seral_text (catalogue, "Scope");
  columns[3] = seral_text (catalogue, "Stage");
  columns[4] = seral_text (catalogue, "Next stage in place");
  columns[5] = seral_text (catalogue, "Answered");
  columns[6] = seral_text (catalogue, "Backed by evidence");
  table = seral_table_new (seral_text (catalogue, "Rounds"), columns);

  for (guint i = 0; i < n; i++)
    {
      double progress = seral_result_get_progress (results[i]);
      char **cells = g_new0 (char *, 8);

      cells[0] = g_strdup (seral_round_get_title (rounds[i]));
      cells[1] = date_words (catalogue, rounds[i]);
      cells[2] = g_strdup (seral_round_get_scope (rounds[i]));
      cells[3] = seral_words_position (catalogue, results[i]);
      cells[4] = isnan (progress) || !seral_words_is_known (results[i]) ? g_strdup ("")
                                                                        : seral_format_percent (catalogue, progress);
      cells[5] = part_words (catalogue, seral_result_get_n_answered (results[i]),
                             seral_result_get_n_total (results[i]));
      cells[6] = part_words (catalogue, seral_result_get_n_evidenced (results[i]),
                             seral_result_get_n_given (results[i]));
      seral_table_take_row (table, cells);
    }

  return table;
}
