/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-findings-private.h"
#include "scoring/seral-result-private.h"
#include "scoring/seral-scoring.h"

static void
count_answers (SeralResult *self)
{
  const SeralAnswers *answers = self->answers;

  for (guint i = 0; i < answers->n_criteria; i++)
    {
      const SeralAnswerSlot *slot = &answers->slots[i];

      if (!seral_criterion_in_depth (&answers->criteria[i], self->depth))
        continue;

      self->n_total++;
      if (slot->state == SERAL_ANSWER_OPEN)
        continue;

      self->n_answered++;
      self->n_carried_over += slot->carried_over;
      if (slot->state == SERAL_ANSWER_DONT_KNOW)
        self->n_dont_know++;
      else if (slot->state == SERAL_ANSWER_NOT_APPLICABLE)
        self->n_not_applicable++;
      else
        {
          self->n_given++;
          self->n_evidenced += slot->evidenced;
        }
    }
}

static SeralStanding
get_standing (const SeralPass *pass)
{
  return (SeralStanding) { pass->level, pass->score };
}

/* What only the answers as they are can say. */
static void
describe (SeralResult     *self,
          const SeralPass *pass)
{
  self->standing = get_standing (pass);
  self->index = pass->index;
  self->thin = seral_pass_is_thin (pass);
  self->shows_evidenced = seral_pass_shows_evidenced (pass);
  self->blocking = seral_pass_find_blocking (pass);
  self->ahead = seral_pass_find_ahead (pass);
}

/* The same under other assumptions. */
static void
compare (SeralResult *self,
         SeralPass   *pass)
{
  seral_pass_run (pass, SERAL_ASSUME_BEST_UNKNOWN);
  self->at_most = get_standing (pass);
  seral_pass_run (pass, SERAL_ASSUME_ONLY_EVIDENCED);
  self->evidenced = get_standing (pass);
  seral_pass_run (pass, SERAL_ASSUME_BEST);
  self->highest = pass->level;

  self->progress = self->standing.level < self->highest ? self->standing.score - self->standing.level : NAN;
}

/**
 * seral_score:
 * @answers: answers; copied
 * @depth: which criteria to look at
 *
 * Scores answers by the rules of their model. The result is that of the answers
 * as they are; the range, the evidenced stage and the highest one are the same
 * computation under other assumptions, and come with it.
 *
 * Linear in the criteria, and for a rubric in the levels, but for sorting what
 * blocks.
 *
 * Returns: (transfer full): the result
 */
SeralResult *
seral_score (SeralAnswers *answers,
             SeralDepth    depth)
{
  SeralResult *self;
  SeralFrame frame;
  SeralPass pass, other;

  g_return_val_if_fail (answers != NULL, NULL);

  self = g_new0 (SeralResult, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->answers = seral_answers_copy (answers);
  self->depth = depth;
  count_answers (self);

  seral_frame_init (&frame, self->answers, depth);

  seral_pass_init (&pass, &frame);
  seral_pass_run (&pass, SERAL_ASSUME_NOTHING);
  describe (self, &pass);
  self->n_dimensions = frame.n_dimensions;
  self->sets = g_steal_pointer (&pass.sets);
  self->gates = g_steal_pointer (&pass.gates);
  seral_pass_clear (&pass);

  seral_pass_init (&other, &frame);
  compare (self, &other);
  seral_pass_clear (&other);

  seral_frame_clear (&frame);

  return self;
}

/**
 * seral_scoring_criteria_at:
 * @model: a model
 * @depth: which criteria to look at
 * @level: a level above the model's first
 * @gating_only: whether to leave out those that do not gate
 *
 * Finds the criteria that speak at a level, whether they are applicable or not.
 *
 * Returns: (transfer full) (element-type guint): indices of criteria, in the
 *   definition's order
 */
GArray *
seral_scoring_criteria_at (SeralModel *model,
                           SeralDepth  depth,
                           int         level,
                           gboolean    gating_only)
{
  const SeralCriterion *criteria;
  const SeralStage *stages;
  GArray *found;
  guint n;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  found = g_array_new (FALSE, FALSE, sizeof (guint));
  stages = seral_model_get_stages (model, &n);
  criteria = seral_model_get_criteria (model, &n);
  if (level <= seral_model_get_base_level (model) || level > seral_model_get_top_level (model))
    return found;

  for (guint i = 0; i < n; i++)
    {
      if (seral_criterion_in_depth (&criteria[i], depth) &&
          (criteria[i].kind == SERAL_CRITERION_RUBRIC || stages[criteria[i].stage].level == level) &&
          (!gating_only || criteria[i].gates))
        g_array_append_val (found, i);
    }

  return found;
}
