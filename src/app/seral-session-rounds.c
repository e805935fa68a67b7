/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-session-private.h"
#include "app/seral-session-rounds.h"

/* The round asked for, while it is there; else the latest one. */
SeralRound *
seral_session_find_round (SeralSession *self)
{
  SeralAssessment *assessment = seral_session_get_assessment (self);
  SeralRound *round = seral_assessment_find_round (assessment, self->round_id);

  return round != NULL ? round : seral_assessment_get_latest_round (assessment);
}

/* Sheets have ids of their own in each round: a person is the same by their name. */
static SeralSheet *
find_by_name (SeralRound *round,
              const char *name)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      if (*name != '\0' && strcmp (seral_sheet_get_respondent_name (sheet), name) == 0)
        return sheet; /* the round keeps it */
    }

  return NULL;
}

/* The sheet asked for, while it is there; else that of the person looked at before; else the first. */
SeralSheet *
seral_session_find_sheet (SeralSession *self,
                          SeralRound   *round)
{
  SeralSheet *sheet;

  if (round == NULL)
    return NULL;

  sheet = seral_round_find_sheet (round, self->sheet_id);
  if (sheet == NULL && self->sheet != NULL)
    sheet = seral_round_find_sheet (round, seral_sheet_get_id (self->sheet));
  if (sheet == NULL && self->sheet != NULL)
    sheet = find_by_name (round, seral_sheet_get_respondent_name (self->sheet));

  return sheet != NULL ? sheet : seral_round_get_primary_sheet (round);
}

/**
 * seral_session_set_round:
 * @self: a session
 * @round: (nullable): id of a round of the document; %NULL for the latest,
 *   whichever that will be
 *
 * Looks at a round. Who answers stays the same person where they are in it.
 */
void
seral_session_set_round (SeralSession *self,
                         const char   *round)
{
  SeralRound *latest;

  g_return_if_fail (SERAL_IS_SESSION (self));

  latest = seral_assessment_get_latest_round (seral_session_get_assessment (self));
  if (latest != NULL && g_strcmp0 (seral_round_get_id (latest), round) == 0)
    round = NULL;
  if (g_strcmp0 (self->round_id, round) == 0)
    return;

  g_free (self->round_id);
  self->round_id = g_strdup (round);
  seral_session_update (self);
}

/**
 * seral_session_set_sheet:
 * @self: a session
 * @sheet: id of a sheet of the current round
 *
 * Takes answers for somebody from now on.
 */
void
seral_session_set_sheet (SeralSession *self,
                         const char   *sheet)
{
  g_return_if_fail (SERAL_IS_SESSION (self));
  g_return_if_fail (sheet != NULL);

  if (self->sheet != NULL && strcmp (seral_sheet_get_id (self->sheet), sheet) == 0)
    return;

  g_free (self->sheet_id);
  self->sheet_id = g_strdup (sheet);
  seral_session_update (self);
}

/**
 * seral_session_is_latest_round:
 * @self: a session
 *
 * Returns: whether the round looked at is the latest; true where there is none
 */
gboolean
seral_session_is_latest_round (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), TRUE);

  return self->round == seral_assessment_get_latest_round (seral_session_get_assessment (self));
}

/**
 * seral_session_get_previous_round:
 * @self: a session
 *
 * Finds what the current round is best compared with: the last one before it that
 * asked about the same partners, else the one before it.
 *
 * Returns: (transfer none) (nullable): a round; %NULL for the first one
 */
SeralRound *
seral_session_get_previous_round (SeralSession *self)
{
  GListModel *rounds;
  SeralRound *alike = NULL;
  SeralRound *before = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  rounds = seral_assessment_get_rounds (seral_session_get_assessment (self));
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, i);

      if (round == self->round)
        return alike != NULL ? alike : before;

      before = round; /* the assessment keeps both */
      if (strcmp (seral_round_get_scope (round), seral_round_get_scope (self->round)) == 0)
        alike = round;
    }

  return NULL;
}

/**
 * seral_session_add_round:
 * @self: a session
 * @title: what to call it; may be ""
 * @date: its day, YYYY-MM-DD
 *
 * Begins a round from the latest one's answers, which are carried over until
 * somebody confirms them, and looks at it.
 *
 * Returns: whether it was begun
 */
gboolean
seral_session_add_round (SeralSession *self,
                         const char   *title,
                         const char   *date)
{
  SeralRound *latest;
  g_autoptr (SeralRound) round = NULL;
  g_autoptr (SeralChange) change = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  latest = seral_assessment_get_latest_round (seral_session_get_assessment (self));
  if (latest != NULL)
    {
      change = seral_change_new_round_from (_("New Round"), latest, title, date);
    }
  else
    {
      round = g_object_new (SERAL_TYPE_ROUND, "title", title, "date", date, NULL);
      change = seral_change_new_add_round (_("New Round"), round, -1);
    }

  seral_session_set_round (self, NULL);
  return seral_session_do (self, change);
}

/**
 * seral_session_remove_round:
 * @self: a session
 * @round: id of a round
 *
 * Deletes a round with all its answers.
 *
 * Returns: whether it was deleted
 */
gboolean
seral_session_remove_round (SeralSession *self,
                            const char   *round)
{
  g_autoptr (SeralChange) change = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (round != NULL, FALSE);

  change = seral_change_new_remove_round (_("Delete Round"), round);

  return seral_session_do (self, change);
}

/**
 * seral_session_add_person:
 * @self: a session with a round
 * @name: who
 * @role: what they do; may be ""
 *
 * Adds somebody who answers in the current round, and takes their answers from now on.
 *
 * Returns: whether they were added
 */
gboolean
seral_session_add_person (SeralSession *self,
                          const char   *name,
                          const char   *role)
{
  g_autoptr (SeralSheet) sheet = NULL;
  g_autoptr (SeralChange) change = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->round != NULL, FALSE);
  g_return_val_if_fail (name != NULL && role != NULL, FALSE);

  sheet = g_object_new (SERAL_TYPE_SHEET, "respondent-name", name, "respondent-role", role, NULL);
  change = seral_change_new_add_sheet (_("Add Colleague"), seral_round_get_id (self->round), sheet, -1);
  if (!seral_session_do (self, change))
    return FALSE;

  seral_session_set_sheet (self, seral_sheet_get_id (sheet));
  return TRUE;
}

/**
 * seral_session_remove_person:
 * @self: a session with a round
 * @sheet: id of a sheet of the current round
 *
 * Deletes somebody's answers in the current round.
 *
 * Returns: whether they were deleted
 */
gboolean
seral_session_remove_person (SeralSession *self,
                             const char   *sheet)
{
  g_autoptr (SeralChange) change = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->round != NULL, FALSE);
  g_return_val_if_fail (sheet != NULL, FALSE);

  change = seral_change_new_remove_sheet (_("Delete Answers"), seral_round_get_id (self->round), sheet);

  return seral_session_do (self, change);
}

static SeralAnswer *
get_carried_over (SeralSession         *self,
                  const SeralCriterion *criterion)
{
  SeralAnswer *answer = seral_session_get_answer (self, criterion);

  return answer != NULL && seral_answer_get_option (answer) != NULL && seral_answer_get_carried_over (answer)
           ? answer : NULL;
}

/**
 * seral_session_count_carried_over:
 * @self: a session with a model
 * @criteria: (array length=n): indices of criteria
 * @n: how many
 *
 * Returns: how many of them have an answer of the current sheet that was carried
 *   over and is not confirmed
 */
guint
seral_session_count_carried_over (SeralSession *self,
                                  const guint  *criteria,
                                  guint         n)
{
  const SeralCriterion *all;
  guint count = 0;

  g_return_val_if_fail (SERAL_IS_SESSION (self), 0);
  g_return_val_if_fail (self->model != NULL, 0);

  all = seral_model_get_criteria (self->model, NULL);
  for (guint i = 0; i < n; i++)
    count += get_carried_over (self, &all[criteria[i]]) != NULL;

  return count;
}

/**
 * seral_session_confirm_answers:
 * @self: a session with a model
 * @criteria: (array length=n): indices of criteria
 * @n: how many
 *
 * Confirms, as one change, those answers of the current sheet that were carried over.
 *
 * Returns: whether there was any to confirm, and it was done
 */
gboolean
seral_session_confirm_answers (SeralSession *self,
                               const guint  *criteria,
                               guint         n)
{
  const SeralCriterion *all;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (SeralChange) group = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->model != NULL, FALSE);

  all = seral_model_get_criteria (self->model, NULL);
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
  for (guint i = 0; i < n; i++)
    {
      SeralAnswer *answer = get_carried_over (self, &all[criteria[i]]);
      g_autoptr (SeralAnswer) confirmed = NULL;

      if (answer == NULL)
        continue;

      confirmed = seral_answer_with_carried_over (answer, FALSE);
      g_ptr_array_add (changes, seral_change_new_answer (_("Confirm Answer"), seral_round_get_id (self->round),
                                                         seral_sheet_get_id (self->sheet), self->model_id,
                                                         all[criteria[i]].id, confirmed, NULL));
    }

  if (changes->len == 0)
    return FALSE;

  group = seral_change_new_group (_("Confirm Answers"), (SeralChange **) changes->pdata, changes->len);
  return seral_session_do (self, group);
}
