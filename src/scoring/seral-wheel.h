/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralSegmentValue:
 * @segment: (transfer none): a segment of the wheel, owned by its model
 * @value: how much of it is in place, 0..1; NaN where nobody asks
 * @n_asked: how many questions show it
 * @n_answered: how many of these have a value
 * @elsewhere: whether these are questions of other models
 *
 * What is known of a segment of a wheel.
 */
typedef struct
{
  const SeralWheelSegment *segment;
  double                   value;
  guint                    n_asked;
  guint                    n_answered;
  gboolean                 elsewhere;
} SeralSegmentValue;

GArray *seral_wheel_score (const SeralWheel    *wheel,
                           SeralResult         *result,
                           SeralResult * const *others,
                           guint                n_others);

G_END_DECLS
