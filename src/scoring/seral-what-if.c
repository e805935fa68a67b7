/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "assessment/seral-change.h"
#include "scoring/seral-what-if.h"

/* The option of a question that is nearest to a value; of two as near, the lower one. */
static const char *
find_nearest (SeralAnswers         *answers,
              const SeralCriterion *criterion)
{
  gboolean rubric = criterion->kind == SERAL_CRITERION_RUBRIC;
  guint n;
  const SeralStage *stages = seral_model_get_stages (seral_answers_get_model (answers), &n);
  double value = rubric ? seral_answers_get_rubric_level (answers, criterion->index)
                        : seral_answers_get_value (answers, criterion->index, 0);
  const char *nearest = NULL;
  double least = INFINITY, nearest_at = INFINITY;

  if (!rubric)
    n = criterion->scale->n_options;
  for (guint i = 0; i < n; i++)
    {
      double at = rubric ? stages[i].level : criterion->scale->options[i].value;
      double distance = fabs (at - value);

      if (distance > least + SERAL_SCORING_EPSILON ||
          (distance > least - SERAL_SCORING_EPSILON && at > nearest_at))
        continue;
      least = distance;
      nearest_at = at;
      nearest = rubric ? stages[i].id : criterion->scale->options[i].id;
    }

  return nearest;
}

static const char *
find_option (SeralAnswers         *answers,
             const SeralCriterion *criterion)
{
  switch (seral_answers_get_state (answers, criterion->index))
    {
    case SERAL_ANSWER_DONT_KNOW:
      return SERAL_OPTION_DONT_KNOW;
    case SERAL_ANSWER_NOT_APPLICABLE:
      return SERAL_OPTION_NOT_APPLICABLE;
    case SERAL_ANSWER_GIVEN:
      return find_nearest (answers, criterion);
    case SERAL_ANSWER_OPEN:
    default:
      return NULL;
    }
}

/* A change of a copy, made of what is known to be there. */
static void
apply (SeralAssessment *copy,
       SeralChange     *change)
{
  g_autoptr (SeralChange) owned = change;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = seral_change_apply (owned, copy, &error);
  if (inverse == NULL)
    g_warning ("A copy to try things out in is not whole: %s", error->message);
}

/* Whatever a person adds in words to an answer: the group's where there is one, else the first person's. */
static SeralAnswer *
find_words (SeralRound *round,
            SeralSheet *sheet,
            const char *model,
            const char *criterion)
{
  SeralAnswer *agreed = seral_answer_map_lookup (seral_round_get_agreed (round), model, criterion);

  return agreed != NULL ? agreed : seral_answer_map_lookup (seral_sheet_get_answers (sheet), model, criterion);
}

static void
join_answers (SeralAssessment *copy,
              SeralRound      *round,
              SeralSheet      *sheet,
              SeralModel      *model)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (model, round);
  const char *id = seral_model_get_id (model);
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralAnswer *words = find_words (round, sheet, id, criteria[i].id);
      const char *option = find_option (answers, &criteria[i]);
      g_autoptr (SeralAnswer) joined = NULL;

      if (words == NULL && option == NULL)
        continue;
      joined = seral_answer_with_option (words, option);
      apply (copy, seral_change_new_answer ("", seral_round_get_id (round), seral_sheet_get_id (sheet), id,
                                            criteria[i].id, seral_answer_is_empty (joined) ? NULL : joined, NULL));
    }
}

static void
clear_agreed (SeralAssessment *copy,
              SeralRound      *round,
              SeralModel      *model)
{
  guint n;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    if (seral_answer_map_lookup (seral_round_get_agreed (round), seral_model_get_id (model), criteria[i].id) != NULL)
      apply (copy, seral_change_new_answer ("", seral_round_get_id (round), NULL, seral_model_get_id (model),
                                            criteria[i].id, NULL, NULL));
}

static void
remove_others (SeralAssessment *copy,
               SeralRound      *round,
               SeralSheet      *sheet)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = g_list_model_get_n_items (sheets); i-- > 0;)
    {
      g_autoptr (SeralSheet) other = g_list_model_get_item (sheets, i);

      if (other != sheet)
        apply (copy, seral_change_new_remove_sheet ("", seral_round_get_id (round), seral_sheet_get_id (other)));
    }
}

/**
 * seral_what_if_copy:
 * @assessment: a document
 * @round: one of its rounds, with a sheet
 * @models: (array length=n_models): those of its models that are known
 * @n_models: how many
 *
 * Copies a document to try things out in. In the copy @round has one sheet, with
 * what its respondents say together: what they agreed on, else the option nearest
 * to what their answers come to.
 *
 * Returns: (transfer full): the copy
 */
SeralAssessment *
seral_what_if_copy (SeralAssessment    *assessment,
                    SeralRound         *round,
                    SeralModel * const *models,
                    guint               n_models)
{
  SeralAssessment *copy;
  SeralRound *copied;
  SeralSheet *sheet;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (assessment), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);
  g_return_val_if_fail (models != NULL || n_models == 0, NULL);

  copy = seral_assessment_copy (assessment);
  copied = seral_assessment_find_round (copy, seral_round_get_id (round));
  sheet = seral_round_get_primary_sheet (copied);
  if (sheet == NULL)
    return copy;

  for (guint i = 0; i < n_models; i++)
    join_answers (copy, copied, sheet, models[i]);
  for (guint i = 0; i < n_models; i++)
    clear_agreed (copy, copied, models[i]);
  remove_others (copy, copied, sheet);

  return copy;
}

static gboolean
is_same (SeralAnswer *a,
         SeralAnswer *b)
{
  return g_strcmp0 (seral_answer_get_option (a), seral_answer_get_option (b)) == 0 &&
         seral_answer_has_evidence (a) == seral_answer_has_evidence (b);
}

/**
 * seral_what_if_score:
 * @real: what the real answers come to
 * @before: the answers of the copy's sheet as they were at first
 * @after: the same as they are now
 *
 * Scores what was tried out. Only what was answered otherwise is taken from the
 * copy, so that nothing moves by itself where several respondents' answers lie
 * between two options.
 *
 * Returns: (transfer full): a result of the same model at the same depth
 */
SeralResult *
seral_what_if_score (SeralResult    *real,
                     SeralAnswerMap *before,
                     SeralAnswerMap *after)
{
  g_autoptr (SeralAnswers) answers = NULL;
  const SeralCriterion *criteria;
  const char *id;
  guint n;

  g_return_val_if_fail (real != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (before), NULL);
  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (after), NULL);

  answers = seral_answers_copy (seral_result_get_answers (real));
  criteria = seral_model_get_criteria (seral_result_get_model (real), &n);
  id = seral_model_get_id (seral_result_get_model (real));
  for (guint i = 0; i < n; i++)
    {
      SeralAnswer *was = seral_answer_map_lookup (before, id, criteria[i].id);
      SeralAnswer *is = seral_answer_map_lookup (after, id, criteria[i].id);

      if (!is_same (was, is))
        seral_answers_set (answers, i, seral_answer_get_option (is), seral_answer_has_evidence (is));
    }

  return seral_score (answers, seral_result_get_depth (real));
}

static gboolean
contains (const guint *criteria,
          guint        n,
          guint        criterion)
{
  for (guint i = 0; i < n; i++)
    if (criteria[i] == criterion)
      return TRUE;

  return FALSE;
}

/**
 * seral_what_if_cleared:
 * @real: what the real answers come to
 * @then: what those tried out come to, of the same model
 *
 * Finds the questions that hold the company back and then would not any more.
 *
 * Returns: (transfer full) (element-type guint): indices of criteria
 */
GArray *
seral_what_if_cleared (SeralResult *real,
                       SeralResult *then)
{
  GArray *cleared;
  const guint *now, *later;
  guint n_now, n_later;

  g_return_val_if_fail (real != NULL, NULL);
  g_return_val_if_fail (then != NULL, NULL);

  cleared = g_array_new (FALSE, FALSE, sizeof (guint));
  now = seral_result_get_blocking (real, &n_now);
  later = seral_result_get_blocking (then, &n_later);
  for (guint i = 0; i < n_now; i++)
    if (!contains (later, n_later, now[i]))
      g_array_append_val (cleared, now[i]);

  return cleared;
}
