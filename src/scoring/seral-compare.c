/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "scoring/seral-compare.h"
#include "scoring/seral-scoring.h"

struct _SeralComparison
{
  SeralResult *from;       /* (owned) */
  SeralResult *to;         /* (owned) */
  char        *from_scope; /* (owned) */
  char        *to_scope;   /* (owned) */
  GArray      *moves;      /* (element-type SeralMove) (owned) */
  GArray      *dimensions; /* (element-type SeralDimensionMove) (owned) */
};

static double
get_value (SeralAnswers         *answers,
           const SeralCriterion *criterion)
{
  if (seral_answers_get_state (answers, criterion->index) != SERAL_ANSWER_GIVEN)
    return NAN;
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return seral_answers_get_rubric_level (answers, criterion->index);

  return seral_answers_get_value (answers, criterion->index, 0);
}

static gboolean
find_kind (SeralAnswerState  from,
           SeralAnswerState  to,
           const SeralMove  *move,
           SeralMoveKind    *kind)
{
  if (from == SERAL_ANSWER_NOT_APPLICABLE && to == from)
    return FALSE;
  if (to == SERAL_ANSWER_NOT_APPLICABLE)
    *kind = SERAL_MOVE_SET_ASIDE;
  else if (from == SERAL_ANSWER_NOT_APPLICABLE)
    *kind = SERAL_MOVE_TAKEN_UP;
  else if (from != SERAL_ANSWER_GIVEN && to != SERAL_ANSWER_GIVEN)
    return FALSE;
  else if (from != SERAL_ANSWER_GIVEN)
    *kind = SERAL_MOVE_NEW;
  else if (to != SERAL_ANSWER_GIVEN)
    *kind = SERAL_MOVE_LOST;
  else if (fabs (move->to - move->from) <= SERAL_SCORING_EPSILON)
    return FALSE;
  else
    *kind = move->to > move->from ? SERAL_MOVE_UP : SERAL_MOVE_DOWN;

  return TRUE;
}

static void
compare_answers (SeralComparison *self)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (seral_result_get_model (self->to), &n);
  SeralAnswers *from = seral_result_get_answers (self->from);
  SeralAnswers *to = seral_result_get_answers (self->to);

  for (guint i = 0; i < n; i++)
    {
      SeralMove move = { .criterion = i };

      if (!seral_criterion_in_depth (&criteria[i], seral_result_get_depth (self->to)))
        continue;

      move.from = get_value (from, &criteria[i]);
      move.to = get_value (to, &criteria[i]);
      if (find_kind (seral_answers_get_state (from, i), seral_answers_get_state (to, i), &move, &move.kind))
        g_array_append_val (self->moves, move);
    }
}

static gboolean
differs (double a,
         double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) != isnan (b);

  return fabs (a - b) > SERAL_SCORING_EPSILON;
}

static void
compare_dimensions (SeralComparison *self)
{
  guint n;

  seral_model_get_dimensions (seral_result_get_model (self->to), &n);
  for (guint i = 0; i < n; i++)
    {
      const SeralSetResult *from = seral_result_get_dimension (self->from, i);
      const SeralSetResult *to = seral_result_get_dimension (self->to, i);
      SeralDimensionMove move = { i, from->level, to->level, from->score, to->score };

      if (differs (move.from_score, move.to_score))
        g_array_append_val (self->dimensions, move);
    }
}

/**
 * seral_comparison_is_possible:
 * @from: a result
 * @to: another
 *
 * Returns: whether both are of the same version of a model, at the same depth
 */
gboolean
seral_comparison_is_possible (SeralResult *from,
                              SeralResult *to)
{
  SeralModel *one, *other;

  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  one = seral_result_get_model (from);
  other = seral_result_get_model (to);

  return seral_result_get_depth (from) == seral_result_get_depth (to) &&
         (one == other ||
          (strcmp (seral_model_get_id (one), seral_model_get_id (other)) == 0 &&
           strcmp (seral_model_get_version (one), seral_model_get_version (other)) == 0));
}

static SeralComparison *
comparison_new (SeralResult *from,
                SeralResult *to,
                const char  *from_scope,
                const char  *to_scope)
{
  SeralComparison *self = g_new0 (SeralComparison, 1);

  self->from = seral_result_ref (from);
  self->to = seral_result_ref (to);
  self->from_scope = g_strdup (from_scope);
  self->to_scope = g_strdup (to_scope);
  self->moves = g_array_new (FALSE, FALSE, sizeof (SeralMove));
  self->dimensions = g_array_new (FALSE, FALSE, sizeof (SeralDimensionMove));
  compare_answers (self);
  compare_dimensions (self);

  return self;
}

/**
 * seral_comparison_new:
 * @from: a result
 * @to: a later one, for which seral_comparison_is_possible()
 *
 * Compares two results of the same scope.
 *
 * Returns: (transfer full): what is different
 */
SeralComparison *
seral_comparison_new (SeralResult *from,
                      SeralResult *to)
{
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);
  g_return_val_if_fail (seral_comparison_is_possible (from, to), NULL);

  return comparison_new (from, to, "", "");
}

/**
 * seral_comparison_new_of_rounds:
 * @model: the definition that both rounds answer
 * @depth: which questions to look at
 * @from: a round
 * @to: a later one, of the same or another document
 *
 * Scores two rounds and compares them.
 *
 * Returns: (transfer full): what is different
 */
SeralComparison *
seral_comparison_new_of_rounds (SeralModel *model,
                                SeralDepth  depth,
                                SeralRound *from,
                                SeralRound *to)
{
  g_autoptr (SeralAnswers) answers_from = NULL;
  g_autoptr (SeralAnswers) answers_to = NULL;
  g_autoptr (SeralResult) result_from = NULL;
  g_autoptr (SeralResult) result_to = NULL;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (from), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (to), NULL);

  answers_from = seral_answers_new_from_round (model, from);
  answers_to = seral_answers_new_from_round (model, to);
  result_from = seral_score (answers_from, depth);
  result_to = seral_score (answers_to, depth);

  return comparison_new (result_from, result_to, seral_round_get_scope (from), seral_round_get_scope (to));
}

/**
 * seral_comparison_free:
 * @self: (transfer full): a comparison
 *
 * Frees a comparison.
 */
void
seral_comparison_free (SeralComparison *self)
{
  g_return_if_fail (self != NULL);

  seral_result_unref (self->from);
  seral_result_unref (self->to);
  g_free (self->from_scope);
  g_free (self->to_scope);
  g_array_unref (self->moves);
  g_array_unref (self->dimensions);
  g_free (self);
}

/**
 * seral_comparison_get_from:
 * @self: a comparison
 *
 * Returns: (transfer none): the earlier result
 */
SeralResult *
seral_comparison_get_from (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}

/**
 * seral_comparison_get_to:
 * @self: a comparison
 *
 * Returns: (transfer none): the later result
 */
SeralResult *
seral_comparison_get_to (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->to;
}

/**
 * seral_comparison_get_from_scope:
 * @self: a comparison
 *
 * Returns: (transfer none): what the earlier round was about, "" where nobody said
 */
const char *
seral_comparison_get_from_scope (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from_scope;
}

/**
 * seral_comparison_get_to_scope:
 * @self: a comparison
 *
 * Returns: (transfer none): what the later round is about, "" where nobody said
 */
const char *
seral_comparison_get_to_scope (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->to_scope;
}

/**
 * seral_comparison_scope_differs:
 * @self: a comparison
 *
 * Returns: whether the two are about other partners: then what is different need
 *   not have changed
 */
gboolean
seral_comparison_scope_differs (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return strcmp (self->from_scope, self->to_scope) != 0;
}

/**
 * seral_comparison_is_empty:
 * @self: a comparison
 *
 * Returns: whether all answers are the same
 */
gboolean
seral_comparison_is_empty (SeralComparison *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->moves->len == 0;
}

/**
 * seral_comparison_count:
 * @self: a comparison
 * @kind: how answers differ
 *
 * Returns: how many answers differ so
 */
guint
seral_comparison_count (SeralComparison *self,
                        SeralMoveKind    kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->moves->len; i++)
    n += g_array_index (self->moves, SeralMove, i).kind == kind;

  return n;
}

/**
 * seral_comparison_get_moves:
 * @self: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the answers that differ, in the
 *   definition's order
 */
const SeralMove *
seral_comparison_get_moves (SeralComparison *self,
                            guint           *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->moves->len;

  return (gconstpointer) self->moves->data;
}

/**
 * seral_comparison_get_dimensions:
 * @self: a comparison
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the dimensions that differ, in the
 *   definition's order
 */
const SeralDimensionMove *
seral_comparison_get_dimensions (SeralComparison *self,
                                 guint           *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->dimensions->len;

  return (gconstpointer) self->dimensions->data;
}
