/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-pass-private.h"

G_BEGIN_DECLS

/*
 * SeralBarrier:
 * @step: where the set is asked, or borrows from; -1 where nothing blocks it
 * @only_gating: whether only gating criteria count there
 * @by_shortfall: whether all that is short of 1 blocks, and not only what is
 *   below the threshold
 *
 * What stands between a set and its next stage.
 */
typedef struct
{
  int      step;
  gboolean only_gating;
  gboolean by_shortfall;
} SeralBarrier;

SeralBarrier seral_pass_get_barrier      (const SeralPass *self,
                                          guint            set);
GArray      *seral_pass_find_blocking    (const SeralPass *self);
GArray      *seral_pass_find_ahead       (const SeralPass *self);
gboolean     seral_pass_is_thin          (const SeralPass *self);
gboolean     seral_pass_shows_evidenced  (const SeralPass *self);

G_END_DECLS
