/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/seral-plan-phases.h"
#include "scoring/seral-scoring.h"

struct _SeralPlanPhases
{
  SeralModel *model;    /* owned; the actions are its */
  GArray     *phases;   /* of SeralPhase; each owns its actions, and they what is missing */
};

static void
clear_phase (gpointer data)
{
  SeralPhase *phase = data;

  for (guint i = 0; i < phase->n_actions; i++)
    g_free ((guint *) phase->actions[i].missing);
  g_free ((SeralPhaseAction *) phase->actions);
}

static gboolean
is_met (SeralAnswers *answers,
        guint         criterion,
        int           level)
{
  const SeralScoringRule *rule = seral_model_get_scoring (seral_answers_get_model (answers));

  return seral_answers_get_value (answers, criterion, level) >= rule->threshold - SERAL_SCORING_EPSILON;
}

/*
 * Looks at an action that leads to @level. FALSE where all it supports is met or
 * not applicable, so that nothing is left for it to do. An action that supports
 * nothing that is asked belongs to its stage, and is left as long as that is not
 * attained.
 */
static gboolean
look_at (SeralResult       *result,
         const SeralAction *action,
         int                level,
         SeralPhaseAction  *found)
{
  SeralAnswers *answers = seral_result_get_answers (result);
  g_autofree guint *missing = g_new (guint, action->supports.n);
  const SeralCriterion *criteria;
  guint n_criteria, n_asked = 0, n_missing = 0;

  criteria = seral_model_get_criteria (seral_result_get_model (result), &n_criteria);
  for (guint i = 0; i < action->supports.n; i++)
    {
      guint criterion = (guint) action->supports.items[i];

      if (!seral_criterion_in_depth (&criteria[criterion], seral_result_get_depth (result)))
        continue;

      n_asked++;
      if (seral_answers_get_state (answers, criterion) != SERAL_ANSWER_NOT_APPLICABLE &&
          !is_met (answers, criterion, level))
        missing[n_missing++] = criterion;
    }

  if (n_asked > 0 && n_missing == 0)
    return FALSE;

  *found = (SeralPhaseAction) {
    .action = action,
    .n_missing = n_missing,
    .missing = n_missing > 0 ? g_steal_pointer (&missing) : NULL,
  };

  return TRUE;
}

static void
append_phase (SeralPlanPhases  *self,
              const SeralStage *stage,
              gboolean          sustain,
              GArray           *actions)
{
  SeralPhase phase = { .stage = stage, .sustain = sustain, .n_actions = actions->len };

  if (actions->len > 0)
    phase.actions = g_memdup2 (actions->data, actions->len * sizeof (SeralPhaseAction));
  g_array_append_val (self->phases, phase);
}

/* A phase that reaches a stage is there even where it has no action: the steps are taken one at a time. */
static void
append_reaching (SeralPlanPhases *self,
                 SeralResult     *result,
                 int              level)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SeralPhaseAction));
  const SeralStage *stages = seral_model_get_stages (self->model, &(guint) { 0 });
  const SeralAction *actions;
  guint n;

  actions = seral_model_get_actions (self->model, &n);
  for (guint i = 0; i < n; i++)
    {
      SeralPhaseAction action;

      if (!actions[i].sustain &&
          stages[actions[i].stage].level == level &&
          look_at (result, &actions[i], level, &action))
        g_array_append_val (found, action);
    }

  append_phase (self, seral_model_get_stage_at_level (self->model, level), FALSE, found);
}

/* What keeps a stage is never done with, whatever is met. */
static void
append_sustaining (SeralPlanPhases *self,
                   int              level)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SeralPhaseAction));
  const SeralStage *stages = seral_model_get_stages (self->model, &(guint) { 0 });
  const SeralAction *actions;
  guint n;

  actions = seral_model_get_actions (self->model, &n);
  for (guint i = 0; i < n; i++)
    {
      SeralPhaseAction action = { .action = &actions[i] };

      if (actions[i].sustain && stages[actions[i].stage].level == level)
        g_array_append_val (found, action);
    }

  if (found->len > 0)
    append_phase (self, seral_model_get_stage_at_level (self->model, level), TRUE, found);
}

/**
 * seral_plan_phases_new:
 * @result: a result
 * @target: level aimed at
 *
 * Lays out what to do to get from the attained stage to @target: a phase for
 * each stage in between, with the actions that lead to it and whose criteria are
 * not met yet, and a last one with what keeps the stage the others end at. A
 * criterion is met where it is worth the model's threshold.
 *
 * Returns: (transfer full): the phases, in the order in which to take them
 */
SeralPlanPhases *
seral_plan_phases_new (SeralResult *result,
                       int          target)
{
  SeralPlanPhases *self;
  int level, last;

  g_return_val_if_fail (result != NULL, NULL);

  self = g_new0 (SeralPlanPhases, 1);
  self->model = g_object_ref (seral_result_get_model (result));
  self->phases = g_array_new (FALSE, FALSE, sizeof (SeralPhase));
  g_array_set_clear_func (self->phases, clear_phase);

  level = seral_result_get_level (result);
  last = CLAMP (target, level, seral_model_get_top_level (self->model));

  for (int next = level + 1; next <= last; next++)
    append_reaching (self, result, next);
  append_sustaining (self, last);

  return self;
}

/**
 * seral_plan_phases_free:
 * @self: (transfer full): phases
 *
 * Frees phases.
 */
void
seral_plan_phases_free (SeralPlanPhases *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->phases);
  g_object_unref (self->model);
  g_free (self);
}

/**
 * seral_plan_phases_get_n:
 * @self: phases
 *
 * Returns: how many there are
 */
guint
seral_plan_phases_get_n (SeralPlanPhases *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->phases->len;
}

/**
 * seral_plan_phases_get:
 * @self: phases
 * @index: which one
 *
 * Returns: (transfer none): a phase, valid as long as @self
 */
const SeralPhase *
seral_plan_phases_get (SeralPlanPhases *self,
                       guint            index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->phases->len, NULL);

  return &g_array_index (self->phases, SeralPhase, index);
}
