/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-session-offers.h"
#include "app/seral-session-private.h"
#include "app/seral-session-sandbox.h"
#include "assessment/seral-model-use.h"
#include "base/seral-date.h"
#include "plan/seral-plan-raises.h"
#include "scoring/seral-what-if.h"
#include "words/seral-words-what-if.h"

/* Looks at the same as the session it is a copy of, and remembers how it began. */
void
seral_session_begin_sandbox (SeralSession *self)
{
  self->start = seral_assessment_copy (seral_session_get_assessment (self));
  self->model_id = g_strdup (self->real->model_id);
  self->round_id = g_strdup (seral_round_get_id (self->real->round));
}

/**
 * seral_session_get_real:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): in a sandbox, the session it is a copy of;
 *   it always looks at the same model
 */
SeralSession *
seral_session_get_real (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->real;
}

/* In a sandbox only what was answered otherwise is taken from the copy. */
static SeralResult *
score_sandbox (SeralSession *self,
               SeralModel   *model)
{
  SeralRound *start = seral_assessment_find_round (self->start, seral_round_get_id (self->round));
  g_autoptr (SeralResult) real = seral_session_score_model (self->real, model);

  if (real == NULL || self->sheet == NULL)
    return NULL;

  return seral_what_if_score (real, seral_sheet_get_answers (seral_round_get_primary_sheet (start)),
                              seral_sheet_get_answers (self->sheet));
}

/**
 * seral_session_score_model:
 * @self: a session
 * @model: one of the document's models
 *
 * Scores the round's answers to a model, which need not be the one looked at; in a
 * sandbox with what was tried out.
 *
 * Returns: (transfer full) (nullable): what they come to; %NULL without a round
 */
SeralResult *
seral_session_score_model (SeralSession *self,
                           SeralModel   *model)
{
  SeralModelUse *use;
  g_autoptr (SeralAnswers) answers = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  if (self->round == NULL)
    return NULL;
  if (self->real != NULL)
    return score_sandbox (self, model);

  use = seral_assessment_find_model_use (seral_session_get_assessment (self), seral_model_get_id (model));
  answers = seral_answers_new_from_round (model, self->round);

  return seral_score (answers, use != NULL ? seral_model_use_get_depth (use) : SERAL_DEPTH_CORE);
}

/**
 * seral_session_new_sandbox:
 * @real: a session with a sheet
 *
 * Makes a copy of the session's document to try answers out in: it looks at the
 * same model and round, in which one sheet has what all respondents say together.
 * What is changed in it is never saved.
 *
 * Returns: (transfer full): a session over the copy
 */
SeralSession *
seral_session_new_sandbox (SeralSession *real)
{
  g_autoptr (GPtrArray) models = NULL;
  g_autoptr (SeralAssessment) copy = NULL;
  g_autoptr (SeralDocument) document = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (real), NULL);
  g_return_val_if_fail (seral_session_get_sheet (real) != NULL, NULL);

  models = seral_session_list_models (real);
  copy = seral_what_if_copy (seral_session_get_assessment (real), seral_session_get_round (real),
                             (SeralModel * const *) models->pdata, models->len);
  document = seral_document_new (copy);

  return g_object_new (SERAL_TYPE_SESSION,
                       "document", document,
                       "library", seral_session_get_library (real),
                       "catalogue", seral_session_get_catalogue (real),
                       "real", real,
                       NULL);
}

static SeralComparison *
compare_model (SeralSession *self,
               SeralModel   *model)
{
  g_autoptr (SeralResult) now = seral_session_score_model (seral_session_get_real (self), model);
  g_autoptr (SeralResult) then = seral_session_score_model (self, model);

  if (now == NULL || then == NULL || !seral_comparison_is_possible (now, then))
    return NULL;

  return seral_comparison_new (now, then);
}

/**
 * seral_session_compare_sandbox:
 * @self: a sandbox
 *
 * Compares what the answers come to with what was tried out, for the model looked at.
 *
 * Returns: (transfer full) (nullable): from the real result to the one tried out;
 *   %NULL without a result
 */
SeralComparison *
seral_session_compare_sandbox (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);
  g_return_val_if_fail (seral_session_get_real (self) != NULL, NULL);

  return seral_session_get_model (self) != NULL ? compare_model (self, seral_session_get_model (self)) : NULL;
}

/**
 * seral_session_is_dirty_sandbox:
 * @self: a sandbox
 *
 * Returns: whether there is something in it to lose
 */
gboolean
seral_session_is_dirty_sandbox (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);

  return seral_history_get_can_undo (seral_document_get_history (seral_session_get_document (self)));
}

/**
 * seral_session_try:
 * @self: a sandbox with a model
 * @raises: (element-type SeralRaise): answers of its model to try out
 *
 * Gives all these answers, as one change.
 *
 * Returns: whether that was done
 */
gboolean
seral_session_try (SeralSession *self,
                   GArray       *raises)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (SeralChange) group = NULL;
  const SeralCriterion *criteria;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (seral_session_get_model (self) != NULL, FALSE);
  g_return_val_if_fail (raises != NULL, FALSE);

  if (raises->len == 0)
    return FALSE;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
  criteria = seral_model_get_criteria (seral_session_get_model (self), NULL);
  for (guint i = 0; i < raises->len; i++)
    {
      const SeralRaise *raise = &g_array_index (raises, SeralRaise, i);
      const SeralCriterion *criterion = &criteria[raise->criterion];
      g_autoptr (SeralAnswer) answer = seral_answer_with_option (seral_session_get_answer (self, criterion),
                                                                 raise->option);

      g_ptr_array_add (changes, seral_change_new_answer (_("Answer"),
                                                         seral_round_get_id (seral_session_get_round (self)),
                                                         seral_sheet_get_id (seral_session_get_sheet (self)),
                                                         seral_model_get_id (seral_session_get_model (self)),
                                                         criterion->id, answer, NULL));
    }
  group = seral_change_new_group (_("Try Out"), (SeralChange **) changes->pdata, changes->len);

  return seral_session_do (self, group);
}

/* What is to be better than it is; what was only tried out downwards is nothing to do. */
static gboolean
is_to_do (const SeralMove *move)
{
  switch (move->kind)
    {
    case SERAL_MOVE_UP:
      return TRUE;
    case SERAL_MOVE_NEW:
    case SERAL_MOVE_TAKEN_UP:
      return move->to > 0;
    case SERAL_MOVE_DOWN:
    case SERAL_MOVE_LOST:
    case SERAL_MOVE_SET_ASIDE:
    default:
      return FALSE;
    }
}

static GArray *
list_raises (SeralSession    *self,
             SeralComparison *comparison,
             GPtrArray       *outcomes)
{
  GArray *raises = g_array_new (FALSE, FALSE, sizeof (SeralPlanRaise));
  SeralModel *model = seral_result_get_model (seral_comparison_get_to (comparison));
  guint n;
  const SeralMove *moves = seral_comparison_get_moves (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralPlanRaise raise = { moves[i].criterion, NULL };

      if (!is_to_do (&moves[i]))
        continue;
      raise.outcome = seral_words_what_if_outcome (seral_session_get_catalogue (self), model, &moves[i]);
      g_ptr_array_add (outcomes, (gpointer) raise.outcome);
      g_array_append_val (raises, raise);
    }

  return raises;
}

/* What was tried out in one model, as a change of the real document; NULL where there is nothing to do. */
static SeralChange *
plan_model (SeralSession *self,
            SeralModel   *model,
            guint        *n_items)
{
  g_autoptr (SeralComparison) comparison = compare_model (self, model);
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) raises = NULL;
  GDate today;

  *n_items = 0;
  if (comparison == NULL)
    return NULL;

  raises = list_raises (self, comparison, outcomes);
  seral_date_today (&today);

  return seral_plan_raises_add (_("Keep as Plan Items"),
                                seral_session_get_assessment (seral_session_get_real (self)),
                                seral_comparison_get_from (comparison),
                                (const SeralPlanRaise *) (gpointer) raises->data, raises->len, &today, n_items);
}

/**
 * seral_session_keep_sandbox:
 * @self: a sandbox
 * @n_items: (out): how many items were added
 *
 * Adds to the real document's plan what must be done to answer as was tried out, in
 * all models, as one change that can be undone.
 *
 * Returns: whether that was done; where nothing is left to do it was, with no item
 */
gboolean
seral_session_keep_sandbox (SeralSession *self,
                            guint        *n_items)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (SeralChange) group = NULL;
  g_autoptr (GPtrArray) models = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (seral_session_get_real (self) != NULL, FALSE);
  g_return_val_if_fail (n_items != NULL, FALSE);

  *n_items = 0;
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
  models = seral_session_list_models (self);
  for (guint i = 0; i < models->len; i++)
    {
      guint n;
      SeralChange *change = plan_model (self, g_ptr_array_index (models, i), &n);

      if (change != NULL)
        g_ptr_array_add (changes, change);
      *n_items += n;
    }
  if (changes->len == 0)
    return TRUE;

  group = seral_change_new_group (_("Keep as Plan Items"), (SeralChange **) changes->pdata, changes->len);

  return seral_session_do (seral_session_get_real (self), group);
}
