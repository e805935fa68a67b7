/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralTimeAxis:
 * @first: the month it begins with, counted from the year 0
 * @n_months: how many months it shows; at least 1
 * @x: where it begins: its left end, or the right one where it is read from right to left
 * @width: how long it is; below 0 where it runs to the left
 *
 * A scale of time, on which every month is as long as another.
 */
typedef struct
{
  int    first;
  int    n_months;
  double x;
  double width;
} SeralTimeAxis;

double   seral_time_axis_get_x    (const SeralTimeAxis *self,
                                   const GDate         *date,
                                   gboolean             end);
gboolean seral_time_axis_get_date (const SeralTimeAxis *self,
                                   double               x,
                                   gboolean             end,
                                   GDate               *date);

G_END_DECLS
