/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/* Comparisons of the scoring rules allow this much. */
#define SERAL_SCORING_EPSILON 1e-9

/* The one pure function: no I/O, no global state, safe from any thread. */
SeralResult *seral_score             (SeralAnswers *answers,
                                      SeralDepth    depth);

/* Criteria that speak at a level, in the definition's order, gating ones only if asked so. */
GArray      *seral_scoring_criteria_at (SeralModel *model,
                                      SeralDepth    depth,
                                      int           level,
                                      gboolean      gating_only);

/* The fewest raises of answers that would pass the next gate: an array of SeralRaise. */
typedef struct
{
  guint       criterion;
  const char *option;   /* the lowest option that is enough */
} SeralRaise;

GArray      *seral_scoring_shortest_way (SeralResult *result);

G_END_DECLS
