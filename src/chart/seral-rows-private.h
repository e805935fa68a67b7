/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-parts-private.h"

G_BEGIN_DECLS

/* What a row that stands over others is a row of. */
#define SERAL_ROW_HEADING G_MAXUINT

/**
 * SeralRow:
 * @index: what it is a row of, to the one who added it; or %SERAL_ROW_HEADING
 * @depth: how deep in a tree it is
 * @label: (owned): its name
 * @note: (owned) (nullable): what stands below the name, where there is room
 * @value: (owned) (nullable): what stands at its end
 * @name: (owned): the name, measured
 * @small: (owned) (nullable): the note, measured
 * @figure: (owned) (nullable): the value, measured
 * @y: its upper edge
 */
typedef struct
{
  guint           index;
  guint           depth;
  char           *label;
  char           *note;
  char           *value;
  SeralTextBlock *name;
  SeralTextBlock *small;
  SeralTextBlock *figure;
  double          y;
} SeralRow;

/**
 * SeralRows:
 *
 * Rows with a name before, a field to draw in, and a value after: what the charts
 * that list things have in common.
 */
typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralRect          area;
  double             unit;
  double             line;

  guint              least_lines; /* of names that a row has room for, before rows are left out; 0 is 1 */

  GArray            *rows;        /* (element-type SeralRow) (owned) */
  guint              n_hidden;    /* rows there is no room for */
  SeralTextBlock    *more;        /* (owned) (nullable): that there are more rows */
  double             height;      /* of a row */
  SeralRect          field;       /* from the first row to the last, between names and values */
} SeralRows;

void seral_rows_init      (SeralRows         *self,
                           SeralChart        *chart,
                           SeralSceneBuilder *builder,
                           const SeralRect   *area);
void seral_rows_clear     (SeralRows         *self);
void seral_rows_add       (SeralRows         *self,
                           guint              index,
                           guint              depth,
                           const char        *label,
                           const char        *note,
                           const char        *value);
void seral_rows_layout    (SeralRows         *self,
                           double             head,
                           double             share,
                           double             most);
void seral_rows_draw_text (SeralRows         *self,
                           guint              row);
void seral_rows_draw_more (SeralRows         *self);

static inline SeralRow *
seral_rows_get (SeralRows *self,
                guint      row)
{
  return &g_array_index (self->rows, SeralRow, row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralRows, seral_rows_clear)

G_END_DECLS
