/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-fault.h"

G_BEGIN_DECLS

/**
 * SeralCsvRow:
 * @line: the line it begins in, from 1
 * @cells: (array zero-terminated=1): its cells
 * @n_cells: how many
 *
 * A row of a table of comma-separated values.
 */
typedef struct
{
  guint   line;
  char  **cells;
  guint   n_cells;
} SeralCsvRow;

GPtrArray *seral_csv_read (GBytes      *bytes,
                           SeralFaults *faults);

G_END_DECLS
