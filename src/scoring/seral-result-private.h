/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/* A stage and score under some assumption. */
typedef struct
{
  int    level;
  double score;
} SeralStanding;

/* Filled by seral_score() before anybody else sees it, and never written again. */
struct _SeralResult
{
  gatomicrefcount  ref_count;

  SeralAnswers    *answers;     /* owned */
  SeralDepth       depth;

  SeralStanding    standing;
  SeralStanding    at_most;
  SeralStanding    evidenced;
  double           index;
  double           progress;
  int              highest;
  gboolean         thin;
  gboolean         shows_evidenced;

  guint            n_answered;
  guint            n_given;
  guint            n_dont_know;
  guint            n_not_applicable;
  guint            n_carried_over;
  guint            n_total;
  guint            n_evidenced;

  GArray          *blocking;    /* of guint */
  GArray          *ahead;       /* of guint */

  SeralSetResult  *sets;        /* one per dimension, then all criteria */
  guint            n_dimensions;
  SeralGateResult *gates;       /* those of all sets */
};

G_END_DECLS
