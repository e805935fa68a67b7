/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-answers.h"

G_BEGIN_DECLS

/* A spread from here on is a disagreement. */
#define SERAL_DISAGREEMENT 0.5

/**
 * SeralSpread:
 * @index: of a criterion, or of a dimension
 * @spread: 0..1; of a dimension the mean of its criteria's, by weight
 * @n: how many criteria it is the spread of
 * @n_disagreements: how many of them are disagreements
 *
 * How far apart the respondents are on something.
 */
typedef struct
{
  guint  index;
  double spread;
  guint  n;
  guint  n_disagreements;
} SeralSpread;

/* Arrays of SeralSpread, widest first, then in the definition's order; what fewer than two answered is
 * left out. */
GArray *seral_agreement_by_criterion (SeralAnswers *answers,
                                      SeralDepth    depth);
GArray *seral_agreement_by_dimension (SeralAnswers *answers,
                                      SeralDepth    depth);

G_END_DECLS
