/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "scoring/seral-answers-private.h"
#include "scoring/seral-turnout-private.h"

static guint
count_slot_values (const SeralAnswers *self,
                   guint               criterion)
{
  return self->criteria[criterion].kind == SERAL_CRITERION_RUBRIC ? self->n_levels : 1;
}

/*< private >
 * seral_answers_count_choices:
 * @self: answers
 * @criterion: index of a criterion
 *
 * Counts what can be chosen: options of a scale, stages of a rubric.
 *
 * Returns: their number; the choice of that number is "not applicable", the
 *   one after it "don't know"
 */
guint
seral_answers_count_choices (const SeralAnswers *self,
                             guint               criterion)
{
  const SeralCriterion *asked = &self->criteria[criterion];

  return asked->kind == SERAL_CRITERION_RUBRIC ? self->n_levels + 1 : asked->scale->n_options;
}

/*< private >
 * seral_answers_find_choice:
 * @self: answers
 * @criterion: index of a criterion
 * @option: an option id, a stage id, or one of the two reserved words
 *
 * Finds which choice an answer is, whether it is allowed or not.
 *
 * Returns: the choice, or %SERAL_CHOICE_UNKNOWN where the model does not know it
 */
int
seral_answers_find_choice (const SeralAnswers *self,
                           guint               criterion,
                           const char         *option)
{
  const SeralCriterion *asked = &self->criteria[criterion];
  guint n_choices = seral_answers_count_choices (self, criterion);

  if (strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return (int) n_choices;
  if (strcmp (option, SERAL_OPTION_DONT_KNOW) == 0)
    return (int) n_choices + 1;

  if (asked->kind == SERAL_CRITERION_RUBRIC)
    {
      const SeralStage *stage = seral_model_find_stage (self->model, option);

      return stage != NULL ? stage->level - self->base : SERAL_CHOICE_UNKNOWN;
    }

  for (guint i = 0; i < n_choices; i++)
    {
      if (strcmp (asked->scale->options[i].id, option) == 0)
        return (int) i;
    }

  return SERAL_CHOICE_UNKNOWN;
}

/*< private >
 * seral_answers_allow_choice:
 * @self: answers
 * @criterion: index of a criterion
 * @choice: what seral_answers_find_choice() returned
 *
 * Returns: @choice, or %SERAL_CHOICE_UNKNOWN where it is one of the two last
 *   ones and this criterion does not allow it
 */
int
seral_answers_allow_choice (const SeralAnswers *self,
                            guint               criterion,
                            int                 choice)
{
  const SeralCriterion *asked = &self->criteria[criterion];
  int n_choices = (int) seral_answers_count_choices (self, criterion);

  if ((choice == n_choices && !asked->allow_not_applicable) ||
      (choice == n_choices + 1 && !asked->allow_dont_know))
    return SERAL_CHOICE_UNKNOWN;

  return choice;
}

/*< private >
 * seral_answers_put_choice:
 * @self: answers
 * @criterion: index of a criterion
 * @choice: what seral_answers_allow_choice() returned; unknown opens the slot
 *
 * Writes state and values of one slot, and leaves its evidence and spread.
 */
void
seral_answers_put_choice (SeralAnswers *self,
                          guint         criterion,
                          int           choice)
{
  const SeralCriterion *asked = &self->criteria[criterion];
  SeralAnswerSlot *slot = &self->slots[criterion];
  double *values = &self->values[slot->first];
  int n_choices = (int) seral_answers_count_choices (self, criterion);

  memset (values, 0, count_slot_values (self, criterion) * sizeof *values);

  if (choice == SERAL_CHOICE_UNKNOWN)
    slot->state = SERAL_ANSWER_OPEN;
  else if (choice == n_choices)
    slot->state = SERAL_ANSWER_NOT_APPLICABLE;
  else if (choice == n_choices + 1)
    slot->state = SERAL_ANSWER_DONT_KNOW;
  else
    {
      slot->state = SERAL_ANSWER_GIVEN;

      if (asked->kind == SERAL_CRITERION_GRADED)
        values[0] = asked->scale->options[choice].value;
      else
        for (int i = 0; i < choice; i++)
          values[i] = 1;
    }
}

/**
 * seral_answers_new:
 * @model: a model
 *
 * Makes answers to @model in which everything is open.
 *
 * Returns: (transfer full): new answers
 */
SeralAnswers *
seral_answers_new (SeralModel *model)
{
  SeralAnswers *self;
  guint n_stages;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  self = g_new0 (SeralAnswers, 1);
  self->model = g_object_ref (model);
  self->criteria = seral_model_get_criteria (model, &self->n_criteria);
  self->base = seral_model_get_base_level (model);
  seral_model_get_stages (model, &n_stages);
  self->n_levels = n_stages > 0 ? n_stages - 1 : 0;
  self->slots = g_new0 (SeralAnswerSlot, self->n_criteria);

  for (guint i = 0; i < self->n_criteria; i++)
    {
      self->slots[i].first = self->n_values;
      self->slots[i].spread = NAN;
      self->n_values += count_slot_values (self, i);
    }
  self->values = g_new0 (double, self->n_values);

  return self;
}

/**
 * seral_answers_new_from_map:
 * @model: a model
 * @map: the answers of one respondent, or agreed ones
 *
 * Takes the answers to @model out of @map.
 *
 * Returns: (transfer full): new answers
 */
SeralAnswers *
seral_answers_new_from_map (SeralModel     *model,
                            SeralAnswerMap *map)
{
  SeralAnswers *self;
  SeralTurnout *turnout;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ANSWER_MAP (map), NULL);

  self = seral_answers_new (model);
  turnout = seral_turnout_new (self);
  seral_turnout_count (turnout, map);
  seral_turnout_consolidate (turnout, SERAL_CONSOLIDATION_MEDIAN);
  seral_turnout_free (turnout);

  return self;
}

/* @agreed: whether what was agreed overrides what the respondents answered. */
static SeralAnswers *
new_from_sheets (SeralModel *model,
                 SeralRound *round,
                 gboolean    agreed)
{
  SeralAnswers *self = seral_answers_new (model);
  SeralTurnout *turnout = seral_turnout_new (self);
  GListModel *sheets = seral_round_get_sheets (round);
  guint n_sheets = g_list_model_get_n_items (sheets);

  for (guint i = 0; i < n_sheets; i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      seral_turnout_count (turnout, seral_sheet_get_answers (sheet));
    }
  seral_turnout_consolidate (turnout, seral_round_get_consolidation (round));
  if (agreed)
    seral_turnout_override (turnout, seral_round_get_agreed (round));
  seral_turnout_free (turnout);

  return self;
}

/**
 * seral_answers_new_from_round:
 * @model: a model
 * @round: a round of an assessment
 *
 * Consolidates what all respondents of @round answered to @model, the way the
 * round says; an agreed answer overrides them.
 *
 * The spread is that of the respondents, whatever was agreed. A criterion is
 * evidenced where anybody gave evidence for it, or the agreed answer has some.
 * It is carried over where the agreed answer is, or else any of those it was
 * consolidated from.
 *
 * Returns: (transfer full): new answers
 */
SeralAnswers *
seral_answers_new_from_round (SeralModel *model,
                              SeralRound *round)
{
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  return new_from_sheets (model, round, TRUE);
}

/**
 * seral_answers_new_from_sheets:
 * @model: a model
 * @round: a round of an assessment
 *
 * Consolidates what all respondents of @round answered to @model, whatever was
 * agreed: what a group looks at before it agrees.
 *
 * Returns: (transfer full): new answers
 */
SeralAnswers *
seral_answers_new_from_sheets (SeralModel *model,
                               SeralRound *round)
{
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (SERAL_IS_ROUND (round), NULL);

  return new_from_sheets (model, round, FALSE);
}

/**
 * seral_answers_copy:
 * @self: answers
 *
 * Copies answers, for what-if.
 *
 * Returns: (transfer full): a copy
 */
SeralAnswers *
seral_answers_copy (SeralAnswers *self)
{
  SeralAnswers *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (SeralAnswers, 1);
  *copy = *self;
  copy->model = g_object_ref (self->model);
  copy->slots = g_memdup2 (self->slots, self->n_criteria * sizeof *self->slots);
  copy->values = g_memdup2 (self->values, self->n_values * sizeof *self->values);

  return copy;
}

/**
 * seral_answers_free:
 * @self: (transfer full): answers
 *
 * Frees answers.
 */
void
seral_answers_free (SeralAnswers *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->slots);
  g_free (self->values);
  g_object_unref (self->model);
  g_free (self);
}

/**
 * seral_answers_set:
 * @self: answers
 * @criterion: index of a criterion
 * @option: (nullable): an option id, for a rubric a stage id, "not-applicable"
 *   or "dont-know"; %NULL opens it again
 * @evidenced: whether there is evidence for it
 *
 * Sets one answer. It stands for one voice: the spread is none afterwards.
 *
 * Returns: %FALSE where the model does not know @option for this criterion; it
 *   counts as open then, and as unknown
 */
gboolean
seral_answers_set (SeralAnswers *self,
                   guint         criterion,
                   const char   *option,
                   gboolean      evidenced)
{
  SeralAnswerSlot *slot;
  int choice = SERAL_CHOICE_UNKNOWN;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (criterion < self->n_criteria, FALSE);

  if (option != NULL)
    choice = seral_answers_allow_choice (self, criterion, seral_answers_find_choice (self, criterion, option));
  seral_answers_put_choice (self, criterion, choice);

  slot = &self->slots[criterion];
  slot->spread = NAN;
  slot->evidenced = evidenced != FALSE;
  slot->carried_over = FALSE;

  if (option != NULL && choice == SERAL_CHOICE_UNKNOWN)
    {
      self->n_unknown++;
      return FALSE;
    }

  return TRUE;
}

/**
 * seral_answers_get_model:
 * @self: answers
 *
 * Returns: (transfer none): the model they answer
 */
SeralModel *
seral_answers_get_model (SeralAnswers *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->model;
}

/**
 * seral_answers_get_state:
 * @self: answers
 * @criterion: index of a criterion
 *
 * Returns: what is known of the criterion
 */
SeralAnswerState
seral_answers_get_state (SeralAnswers *self,
                         guint         criterion)
{
  g_return_val_if_fail (self != NULL, SERAL_ANSWER_OPEN);
  g_return_val_if_fail (criterion < self->n_criteria, SERAL_ANSWER_OPEN);

  return self->slots[criterion].state;
}

/**
 * seral_answers_get_evidenced:
 * @self: answers
 * @criterion: index of a criterion
 *
 * Returns: whether somebody gave evidence for it
 */
gboolean
seral_answers_get_evidenced (SeralAnswers *self,
                             guint         criterion)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (criterion < self->n_criteria, FALSE);

  return self->slots[criterion].evidenced;
}

/**
 * seral_answers_get_carried_over:
 * @self: answers
 * @criterion: index of a criterion
 *
 * Returns: whether it rests on an answer of the last round that nobody has
 *   confirmed yet
 */
gboolean
seral_answers_get_carried_over (SeralAnswers *self,
                                guint         criterion)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (criterion < self->n_criteria, FALSE);

  return self->slots[criterion].carried_over;
}

/**
 * seral_answers_get_value:
 * @self: answers
 * @criterion: index of a criterion
 * @level: which level of a rubric; not looked at where the criterion is graded
 *
 * Gets what an answer is worth: 0 unless one is given.
 *
 * Returns: 0..1
 */
double
seral_answers_get_value (SeralAnswers *self,
                         guint         criterion,
                         int           level)
{
  const SeralAnswerSlot *slot;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (criterion < self->n_criteria, 0);

  slot = &self->slots[criterion];

  if (self->criteria[criterion].kind == SERAL_CRITERION_GRADED)
    return self->values[slot->first];
  if (level <= self->base)
    return slot->state == SERAL_ANSWER_GIVEN ? 1 : 0;
  if (level > self->base + (int) self->n_levels)
    return 0;

  return self->values[slot->first + (guint) (level - self->base) - 1];
}

/**
 * seral_answers_get_rubric_level:
 * @self: answers
 * @criterion: index of a rubric
 *
 * Gets the level a rubric was answered with. Of several respondents whose mean
 * is taken it is the mean of their levels.
 *
 * Returns: a level, or NaN where none is given or the criterion is graded
 */
double
seral_answers_get_rubric_level (SeralAnswers *self,
                                guint         criterion)
{
  const SeralAnswerSlot *slot;
  double level;

  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (criterion < self->n_criteria, NAN);

  slot = &self->slots[criterion];
  if (self->criteria[criterion].kind != SERAL_CRITERION_RUBRIC || slot->state != SERAL_ANSWER_GIVEN)
    return NAN;

  level = self->base;
  for (guint i = 0; i < self->n_levels; i++)
    level += self->values[slot->first + i];

  return level;
}

/**
 * seral_answers_get_spread:
 * @self: answers
 * @criterion: index of a criterion
 *
 * Gets how far apart the respondents are: highest minus lowest answer, as a
 * share of what the scale (the levels, for a rubric) spans.
 *
 * Returns: 0..1, or NaN where fewer than two gave a value
 */
double
seral_answers_get_spread (SeralAnswers *self,
                          guint         criterion)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (criterion < self->n_criteria, NAN);

  return self->slots[criterion].spread;
}

/**
 * seral_answers_get_n_unknown:
 * @self: answers
 *
 * Returns: how many criteria and options were found that the model does not know
 */
guint
seral_answers_get_n_unknown (SeralAnswers *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unknown;
}
