/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-flow.h"

G_BEGIN_DECLS

/**
 * SeralReportSlot:
 * @row: index of a row
 * @strip: which of its strips
 * @y: its upper edge, on the page
 * @height: how high it is
 * @baseline: how far below its upper edge its lines stand
 * @repeated: whether it is the head of a table once more
 */
typedef struct
{
  guint    row;
  guint    strip;
  double   y;
  double   height;
  double   baseline;
  gboolean repeated;
} SeralReportSlot;

/* Pages as arrays of slots; rows are cut between @top and @bottom. */
GPtrArray *seral_report_slots_new (SeralFlow *flow,
                                   double     top,
                                   double     bottom);

G_END_DECLS
