/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-agreement.h"
#include "scoring/seral-frame-private.h"
#include "scoring/seral-scoring.h"

static gboolean
is_disagreement (double spread)
{
  return spread >= SERAL_DISAGREEMENT - SERAL_SCORING_EPSILON;
}

static int
compare_spreads (gconstpointer a,
                 gconstpointer b)
{
  const SeralSpread *left = a;
  const SeralSpread *right = b;
  double left_key = round (left->spread / SERAL_SCORING_EPSILON);
  double right_key = round (right->spread / SERAL_SCORING_EPSILON);

  if (left_key > right_key || left_key < right_key)
    return left_key > right_key ? -1 : 1;

  return (left->index > right->index) - (left->index < right->index);
}

/**
 * seral_agreement_by_criterion:
 * @answers: answers of several respondents
 * @depth: which criteria to look at
 *
 * Lists the criteria that two or more gave a value, those they disagree on most
 * first.
 *
 * Returns: (transfer full) (element-type SeralSpread): spreads by criterion
 */
GArray *
seral_agreement_by_criterion (SeralAnswers *answers,
                              SeralDepth    depth)
{
  GArray *spreads;

  g_return_val_if_fail (answers != NULL, NULL);

  spreads = g_array_new (FALSE, FALSE, sizeof (SeralSpread));
  for (guint i = 0; i < answers->n_criteria; i++)
    {
      double spread = answers->slots[i].spread;
      SeralSpread entry = { i, spread, 1, is_disagreement (spread) };

      if (!isnan (spread) && seral_criterion_in_depth (&answers->criteria[i], depth))
        g_array_append_val (spreads, entry);
    }
  g_array_sort (spreads, compare_spreads);

  return spreads;
}

/**
 * seral_agreement_by_dimension:
 * @answers: answers of several respondents
 * @depth: which criteria to look at
 *
 * Lists the dimensions, their sub-dimensions taken in, in which at least one
 * criterion has values of two or more respondents; those they are furthest apart
 * on first.
 *
 * Returns: (transfer full) (element-type SeralSpread): spreads by dimension
 */
GArray *
seral_agreement_by_dimension (SeralAnswers *answers,
                              SeralDepth    depth)
{
  SeralFrame frame;
  GArray *spreads;
  g_autofree SeralSpread *sums = NULL;
  g_autofree double *weights = NULL;

  g_return_val_if_fail (answers != NULL, NULL);

  seral_frame_init (&frame, answers, depth);
  sums = g_new0 (SeralSpread, frame.n_dimensions);
  weights = g_new0 (double, frame.n_dimensions);
  spreads = g_array_new (FALSE, FALSE, sizeof (SeralSpread));

  for (guint i = 0; i < answers->n_criteria; i++)
    {
      const SeralCriterion *asked = &answers->criteria[i];
      double spread = answers->slots[i].spread;

      if (isnan (spread) || !seral_criterion_in_depth (asked, depth))
        continue;

      sums[asked->dimension].spread += asked->weight * spread;
      sums[asked->dimension].n++;
      sums[asked->dimension].n_disagreements += is_disagreement (spread);
      weights[asked->dimension] += asked->weight;
    }

  for (guint i = frame.n_dimensions; i-- > 0;)
    {
      guint dimension = frame.order[i];
      int parent = frame.dimensions[dimension].parent;
      SeralSpread entry = sums[dimension];

      if (entry.n == 0)
        continue;

      if (parent >= 0)
        {
          sums[parent].spread += entry.spread;
          sums[parent].n += entry.n;
          sums[parent].n_disagreements += entry.n_disagreements;
          weights[parent] += weights[dimension];
        }

      entry.index = dimension;
      entry.spread /= weights[dimension];
      g_array_append_val (spreads, entry);
    }
  g_array_sort (spreads, compare_spreads);
  seral_frame_clear (&frame);

  return spreads;
}
