/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralDimensionRow:
 * @dimension: index of the dimension
 * @depth: how deep in the tree it is; 0 at the top
 *
 * A dimension where it stands in its tree.
 */
typedef struct
{
  guint dimension;
  guint depth;
} SeralDimensionRow;

GArray   *seral_dimensions_list_tree     (SeralModel  *model);
GArray   *seral_dimensions_list_axes     (SeralModel  *model);
gboolean  seral_dimensions_make_a_radar  (SeralModel  *model);
guint     seral_dimensions_count_answers (SeralResult *result,
                                          guint        dimension);

G_END_DECLS
