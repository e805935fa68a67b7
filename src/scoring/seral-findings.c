/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-findings-private.h"
#include "scoring/seral-scoring.h"

/* A criterion that blocks: sorted by set, then by how much it is short of, then in the definition's order. */
typedef struct
{
  guint  set;
  guint  criterion;
  double shortfall;
} SeralBlock;

/* The set whose gate a criterion can block. */
static guint
get_deciding_set (const SeralFrame *frame,
                  guint             criterion)
{
  if (frame->rule->overall == SERAL_OVERALL_WEAKEST)
    return frame->roots[frame->answers->criteria[criterion].dimension];

  return seral_frame_get_whole (frame);
}

/*< private >
 * seral_pass_get_barrier:
 * @self: a pass that was run
 * @set: all criteria, or a top dimension where the weakest of them decides
 *
 * Finds what stands between @set and the stage after the overall one.
 *
 * Returns: the barrier; its step is -1 where the set has none, since it is
 *   further already or has no level there
 */
SeralBarrier
seral_pass_get_barrier (const SeralPass *self,
                        guint            set)
{
  const SeralFrame *frame = self->frame;
  gboolean is_mean = frame->rule->overall == SERAL_OVERALL_MEAN;
  SeralBarrier barrier = { -1, FALSE, FALSE };
  const SeralTally *tally;

  if (seral_is_none (self->score) || seral_is_none (self->sets[set].score))
    return barrier;
  if (frame->rule->overall == SERAL_OVERALL_WEAKEST && self->sets[set].level > self->level)
    return barrier;

  barrier.step = seral_pass_find_asked_step (self, set, (guint) (self->level - frame->base));
  if (barrier.step < 0)
    return barrier;

  tally = seral_pass_get_tally (self, set, (guint) barrier.step);
  barrier.only_gating = tally->n_gating > 0 && !is_mean;
  barrier.by_shortfall = tally->n_gating == 0 || is_mean || frame->rule->gate == SERAL_GATE_MEAN;

  return barrier;
}

static gboolean
is_blocking (const SeralFrame   *frame,
             const SeralBarrier *barrier,
             guint               criterion,
             double             *shortfall)
{
  const SeralCriterion *asked = &frame->answers->criteria[criterion];
  double value;

  if (barrier->step < 0 || !seral_frame_speaks_at (frame, asked, (guint) barrier->step))
    return FALSE;
  if (barrier->only_gating && !asked->gates)
    return FALSE;

  value = seral_frame_get_value (frame, criterion, (guint) barrier->step);
  if (!barrier->by_shortfall)
    {
      *shortfall = 0;
      return value < frame->rule->threshold - SERAL_SCORING_EPSILON;
    }

  /* Rounded, so that what is equal but for the last bits keeps the definition's order. */
  *shortfall = round (asked->weight * (1 - value) / SERAL_SCORING_EPSILON);

  return value < 1 - SERAL_SCORING_EPSILON;
}

static int
compare_blocks (gconstpointer a,
                gconstpointer b)
{
  const SeralBlock *left = a;
  const SeralBlock *right = b;

  if (left->set != right->set)
    return left->set < right->set ? -1 : 1;
  if (left->shortfall > right->shortfall || left->shortfall < right->shortfall)
    return left->shortfall > right->shortfall ? -1 : 1;

  return (left->criterion > right->criterion) - (left->criterion < right->criterion);
}

static SeralBarrier *
get_barriers (const SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  guint whole = seral_frame_get_whole (frame);
  SeralBarrier *barriers = g_new (SeralBarrier, (gsize) whole + 1);

  for (guint i = 0; i <= whole; i++)
    barriers[i] = seral_pass_get_barrier (self, i);

  return barriers;
}

/*< private >
 * seral_pass_find_blocking:
 * @self: a pass that was run
 *
 * Finds what keeps the gate of the next stage shut.
 *
 * Returns: (transfer full): indices of criteria, in the order in which people
 *   are told of them
 */
GArray *
seral_pass_find_blocking (const SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  g_autofree SeralBarrier *barriers = get_barriers (self);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (SeralBlock));
  GArray *blocking;

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      SeralBlock block = { .set = get_deciding_set (frame, i), .criterion = i };

      if (seral_frame_is_applicable (frame, i) &&
          is_blocking (frame, &barriers[block.set], i, &block.shortfall))
        g_array_append_val (blocks, block);
    }
  g_array_sort (blocks, compare_blocks);

  blocking = g_array_sized_new (FALSE, FALSE, sizeof (guint), blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    g_array_append_val (blocking, g_array_index (blocks, SeralBlock, i).criterion);

  return blocking;
}

/*< private >
 * seral_pass_find_ahead:
 * @self: a pass that was run
 *
 * Finds what is in place beyond the next stage and does not count yet.
 *
 * Returns: (transfer full): indices of graded criteria, in the definition's order
 */
GArray *
seral_pass_find_ahead (const SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  GArray *ahead = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      const SeralCriterion *asked = &frame->answers->criteria[i];

      if (asked->kind == SERAL_CRITERION_GRADED &&
          seral_frame_is_applicable (frame, i) &&
          frame->stages[asked->stage].level > self->level + 1 &&
          seral_frame_get_value (frame, i, 0) >= frame->rule->threshold - SERAL_SCORING_EPSILON)
        g_array_append_val (ahead, i);
    }

  return ahead;
}

/*< private >
 * seral_pass_is_thin:
 * @self: a pass that was run
 *
 * Tells whether the attained level is passed by its gate alone, while less than
 * half of what else belongs to it is in place.
 */
gboolean
seral_pass_is_thin (const SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  double weight = 0, worth = 0;

  if (seral_is_none (self->score) || self->level <= frame->base)
    return FALSE;

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      const SeralCriterion *asked = &frame->answers->criteria[i];

      if (asked->gates ||
          !seral_frame_is_applicable (frame, i) ||
          frame->stages[asked->stage].level != self->level)
        continue;

      weight += asked->weight;
      worth += asked->weight * seral_frame_get_value (frame, i, 0);
    }

  return weight > 0 && worth / weight < 0.5 - SERAL_SCORING_EPSILON;
}

/*< private >
 * seral_pass_shows_evidenced:
 * @self: a pass that was run
 *
 * Tells whether so much is backed by evidence that an evidenced stage says more
 * than that evidence was not gathered: half of the gating answers up to the
 * attained level.
 */
gboolean
seral_pass_shows_evidenced (const SeralPass *self)
{
  const SeralFrame *frame = self->frame;
  guint n = 0, n_evidenced = 0;

  if (seral_is_none (self->score) || self->level <= frame->base)
    return FALSE;

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      const SeralCriterion *asked = &frame->answers->criteria[i];
      const SeralAnswerSlot *slot = &frame->answers->slots[i];

      if (slot->state != SERAL_ANSWER_GIVEN ||
          !seral_criterion_in_depth (asked, frame->depth) ||
          !asked->gates ||
          (asked->kind == SERAL_CRITERION_GRADED && frame->stages[asked->stage].level > self->level))
        continue;

      n++;
      n_evidenced += slot->evidenced;
    }

  return n > 0 && 2 * n_evidenced >= n;
}
