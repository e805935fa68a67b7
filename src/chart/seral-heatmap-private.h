/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"
#include "chart/seral-glyphs.h"

G_BEGIN_DECLS

/**
 * SeralGridRow:
 * @dimension: index of the dimension
 * @depth: how deep in the tree it is
 * @name: (owned) (nullable): its name
 *
 * A dimension, as a row of cells.
 */
typedef struct
{
  guint           dimension;
  guint           depth;
  SeralTextBlock *name;
} SeralGridRow;

/**
 * SeralGridColumn:
 * @stage: the stage
 * @gate: what its questions came to
 * @numeral: (owned): its level
 * @name: (owned) (nullable): its name, where there is room
 *
 * A stage, as a column of cells.
 */
typedef struct
{
  const SeralStage      *stage;
  const SeralGateResult *gate;
  SeralTextBlock        *numeral;
  SeralTextBlock        *name;
} SeralGridColumn;

/* How much is in place: none to all in quarters, and then not asked at all. */
#define SERAL_GRID_NOT_ASKED 5
#define SERAL_GRID_N_WORDS   6

/* A sign and what it means; offsets from where the legend begins. */
typedef struct
{
  double   x;
  double   y;
  double   sample;
  gboolean shown;
} SeralGridEntry;

/**
 * SeralGrid:
 *
 * A heat map while it is laid out.
 */
typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralResult       *result;
  SeralModel        *model;
  SeralRect          area;
  double             unit;
  double             line;

  GArray            *rows;          /* (element-type SeralGridRow) (owned) */
  guint              n_hidden;      /* rows there is no room for */
  SeralGridColumn   *columns;       /* (owned) */
  guint              n_columns;
  int                here;          /* column, -1 for the first stage */
  int                target;        /* column, or -1 */
  gboolean           known;
  const char        *here_words;
  gboolean          *blocking;      /* (owned) (nullable): per dimension and column, what holds back */

  double             left;          /* where cells begin */
  double             top;
  double             width;         /* of a cell */
  double             height;        /* of a row, with the gap after it */
  double             gap;
  double             frontier;      /* more room between what is reached and what is not */
  double             numeral_height;
  double             ball;          /* diameter of a ball */
  gboolean           spelled;       /* whether cells say it in words too */
  SeralTextBlock    *words[SERAL_GRID_N_WORDS]; /* (owned) */
  SeralTextBlock    *blocking_words;            /* (owned) (nullable): of the legend */
  SeralTextBlock    *more;          /* (owned) (nullable): that there are more rows */
  SeralTextBlock    *asks;          /* (owned) (nullable): name of the last row */
  SeralTextBlock    *held[2];       /* (owned) (nullable): its words: not held, held */
  SeralTextBlock    *badge;         /* (owned) (nullable) */
  SeralTextBlock    *flag;          /* (owned) (nullable) */
  double             badge_x;
  double             gates_y;       /* where the last row stands */
  double             gates_height;
  double             legend_y;
  gboolean           has_legend;
  SeralGridEntry     legend[SERAL_GRID_N_WORDS + 1]; /* the words, and what holds back */
} SeralGrid;

double   seral_grid_get_x       (const SeralGrid *self,
                                 guint            column);
gboolean seral_grid_is_blocking (const SeralGrid *self,
                                 guint            dimension,
                                 guint            column);
guint    seral_grid_get_word    (const SeralGrid *self,
                                 guint            dimension,
                                 guint            column);
void seral_grid_init   (SeralGrid         *self,
                        SeralChart        *chart,
                        SeralSceneBuilder *builder,
                        const SeralRect   *area);
void seral_grid_clear  (SeralGrid         *self);
void seral_grid_layout (SeralGrid         *self);
void seral_grid_draw   (SeralGrid         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralGrid, seral_grid_clear)

G_END_DECLS
