/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "scoring/seral-wheel.h"

/* Sums over the questions that show a segment. */
typedef struct
{
  guint  n_asked;
  guint  n_answered;
  double weight;          /* of all that are asked */
  double answered_weight;
  double worth;
} Sum;

/* How much of it is in place: a rubric by the way from its first level to the last. */
static double
get_value (SeralResult          *result,
           const SeralCriterion *criterion)
{
  SeralModel *model = seral_result_get_model (result);
  SeralAnswers *answers = seral_result_get_answers (result);
  int base = seral_model_get_base_level (model);
  int top = seral_model_get_top_level (model);

  if (criterion->kind == SERAL_CRITERION_GRADED)
    return seral_answers_get_value (answers, criterion->index, base);

  return top > base ? (seral_answers_get_rubric_level (answers, criterion->index) - base) / (top - base) : 0;
}

static void
add (Sum                  *sum,
     SeralResult          *result,
     const SeralCriterion *criterion)
{
  SeralAnswerState state = seral_answers_get_state (seral_result_get_answers (result), criterion->index);

  if (state == SERAL_ANSWER_NOT_APPLICABLE || !seral_criterion_in_depth (criterion, seral_result_get_depth (result)))
    return;

  sum->n_asked++;
  sum->weight += criterion->weight;
  if (state != SERAL_ANSWER_GIVEN)
    return;

  sum->n_answered++;
  sum->answered_weight += criterion->weight;
  sum->worth += criterion->weight * get_value (result, criterion);
}

static gboolean
shows (const SeralCriterion    *criterion,
       const SeralWheelSegment *segment)
{
  for (guint i = 0; i < criterion->capabilities.n; i++)
    for (guint j = 0; j < segment->capabilities.n; j++)
      if (strcmp (criterion->capabilities.ids[i], segment->capabilities.ids[j]) == 0)
        return TRUE;

  return FALSE;
}

static void
add_all_that_show (Sum                     *sum,
                   SeralResult             *result,
                   const SeralWheelSegment *segment)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (seral_result_get_model (result), &n);

  for (guint i = 0; i < n; i++)
    if (shows (&criteria[i], segment))
      add (sum, result, &criteria[i]);
}

static SeralSegmentValue
score_segment (const SeralWheelSegment *segment,
               SeralResult             *result,
               SeralResult * const     *others,
               guint                    n_others)
{
  const SeralCriterion *criteria = seral_model_get_criteria (seral_result_get_model (result), NULL);
  SeralSegmentValue found = { segment, NAN, 0, 0, FALSE };
  Sum own = { 0 };
  Sum elsewhere = { 0 };

  for (guint i = 0; i < segment->criteria.n; i++)
    add (&own, result, &criteria[segment->criteria.items[i]]);

  if (own.n_answered == 0)
    {
      for (guint i = 0; i < n_others; i++)
        if (others[i] != result)
          add_all_that_show (&elsewhere, others[i], segment);
    }

  found.elsewhere = own.n_answered == 0 && (elsewhere.n_answered > 0 || own.n_asked == 0) && elsewhere.n_asked > 0;
  found.n_asked = found.elsewhere ? elsewhere.n_asked : own.n_asked;
  found.n_answered = found.elsewhere ? elsewhere.n_answered : own.n_answered;

  /* Elsewhere counts what was answered there; here, what is open counts as not in place. */
  if (found.n_asked > 0)
    found.value = 0;
  if (found.n_answered > 0)
    found.value = found.elsewhere ? elsewhere.worth / elsewhere.answered_weight : own.worth / own.weight;

  return found;
}

/**
 * seral_wheel_score:
 * @wheel: a wheel of the model of @result
 * @result: what the answers to that model come to
 * @others: (array length=n_others): results of the other models of the document
 * @n_others: how many
 *
 * Tells how much of each segment of a wheel is in place: by the questions of its
 * own model that show it or, where none of these is answered, by questions of
 * other models for one of its capabilities. What is asked and not answered is
 * worth 0, and what no model of the document asks is NaN.
 *
 * Returns: (transfer full) (element-type SeralSegmentValue): a value per segment,
 *   in their order
 */
GArray *
seral_wheel_score (const SeralWheel    *wheel,
                   SeralResult         *result,
                   SeralResult * const *others,
                   guint                n_others)
{
  GArray *values;

  g_return_val_if_fail (wheel != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (others != NULL || n_others == 0, NULL);

  values = g_array_new (FALSE, FALSE, sizeof (SeralSegmentValue));
  for (guint i = 0; i < wheel->n_segments; i++)
    {
      SeralSegmentValue value = score_segment (&wheel->segments[i], result, others, n_others);

      g_array_append_val (values, value);
    }

  return values;
}
