/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-gap.h"
#include "scoring/seral-frame-private.h"
#include "scoring/seral-result-private.h"
#include "scoring/seral-scoring.h"

static gboolean
is_missing (const SeralFrame *frame,
            guint             criterion,
            guint             step)
{
  return seral_frame_is_applicable (frame, criterion) &&
         seral_frame_speaks_at (frame, &frame->answers->criteria[criterion], step) &&
         seral_frame_get_value (frame, criterion, step) < frame->rule->threshold - SERAL_SCORING_EPSILON;
}

/* The first level at which a criterion is missing; a rubric that misses one misses all above. */
static int
find_missing_level (const SeralFrame *frame,
                    guint             criterion)
{
  for (guint i = 0; i < frame->n_steps; i++)
    {
      if (is_missing (frame, criterion, i))
        return frame->base + 1 + (int) i;
    }

  return G_MAXINT;
}

/* Counts per dimension, its sub-dimensions taken in, what is missing up to @target. */
static guint *
count_missing (const SeralFrame *frame,
               int               target)
{
  guint *n_missing = g_new0 (guint, frame->n_dimensions);

  for (guint i = 0; i < frame->answers->n_criteria; i++)
    {
      if (find_missing_level (frame, i) <= target)
        n_missing[frame->answers->criteria[i].dimension]++;
    }

  for (guint i = frame->n_dimensions; i-- > 0;)
    {
      int parent = frame->dimensions[frame->order[i]].parent;

      if (parent >= 0)
        n_missing[parent] += n_missing[frame->order[i]];
    }

  return n_missing;
}

/**
 * seral_gap_by_dimension:
 * @result: a result
 * @target: level to be reached
 *
 * Tells how far each dimension is from @target. A dimension that is not asked as
 * high as that is held against the highest level at which it is.
 *
 * Returns: (transfer full) (element-type SeralDimensionGap): gaps
 */
GArray *
seral_gap_by_dimension (SeralResult *result,
                        int          target)
{
  g_autofree guint *n_missing = NULL;
  SeralFrame frame;
  GArray *gaps;

  g_return_val_if_fail (result != NULL, NULL);

  seral_frame_init (&frame, result->answers, result->depth);
  n_missing = count_missing (&frame, target);
  gaps = g_array_new (FALSE, FALSE, sizeof (SeralDimensionGap));

  for (guint i = 0; i < frame.n_dimensions; i++)
    {
      const SeralSetResult *found = &result->sets[i];
      SeralDimensionGap gap = {
        .dimension = i,
        .level = found->level,
        .score = found->score,
        .target = MIN (target, found->ceiling),
        .n_missing = n_missing[i],
      };

      if (seral_is_none (found->score))
        continue;

      gap.gap = MAX (0, gap.target - gap.score);
      g_array_append_val (gaps, gap);
    }
  seral_frame_clear (&frame);

  return gaps;
}

/**
 * seral_gap_by_level:
 * @result: a result
 * @target: level to be reached
 *
 * Tells what is missing at each level above the stage up to @target.
 *
 * Returns: (transfer full) (element-type SeralLevelGap): gaps; empty where the
 *   target is reached or there is no stage
 */
GArray *
seral_gap_by_level (SeralResult *result,
                    int          target)
{
  SeralFrame frame;
  GArray *gaps;
  int last;

  g_return_val_if_fail (result != NULL, NULL);

  gaps = g_array_new (FALSE, FALSE, sizeof (SeralLevelGap));
  if (!seral_result_has_stage (result))
    return gaps;

  seral_frame_init (&frame, result->answers, result->depth);
  last = MIN (target, frame.base + (int) frame.n_steps);

  for (int level = result->standing.level + 1; level <= last; level++)
    {
      guint step = (guint) (level - frame.base - 1);
      const SeralGateResult *gate = &seral_result_get_overall (result)->gates[step];
      SeralLevelGap gap = { level, gate->completeness, gate->passed, 0 };

      for (guint i = 0; i < frame.answers->n_criteria; i++)
        gap.n_missing += is_missing (&frame, i, step);
      g_array_append_val (gaps, gap);
    }
  seral_frame_clear (&frame);

  return gaps;
}
