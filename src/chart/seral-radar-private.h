/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"
#include "chart/seral-glyphs.h"

G_BEGIN_DECLS

/**
 * SeralSpoke:
 * @dimension: index of the dimension
 * @score: its score; NaN where it is not known or not asked
 * @previous: its score in the earlier round; NaN where there is none
 * @evidenced: its score by what evidence backs; NaN likewise
 * @dx: direction of the axis
 * @dy: direction of the axis
 * @key: (owned) (nullable): its number, where there is no room for its name
 * @key_x: middle of the number
 * @key_y: its upper edge
 * @name: (owned) (nullable): its name
 * @stage: (owned) (nullable): its stage in words
 * @label: where the words stand
 *
 * One axis.
 */
typedef struct
{
  guint           dimension;
  double          score;
  double          previous;
  double          evidenced;
  double          dx;
  double          dy;
  SeralTextBlock *key;
  double          key_x;
  double          key_y;
  SeralTextBlock *name;
  SeralTextBlock *stage;
  SeralRect       label;
} SeralSpoke;

/**
 * SeralLegendEntry:
 * @ink: what the line is drawn with
 * @dash: how long its dashes are
 * @flag: whether a flag stands before it
 * @text: (owned): what it means
 * @x: where it stands
 * @y: where it stands
 *
 * What a line of the chart means.
 */
typedef struct
{
  SeralInk        ink;
  double          dash;
  gboolean        flag;
  SeralTextBlock *text;
  double          x;
  double          y;
} SeralLegendEntry;

/**
 * SeralWeb:
 *
 * A radar while it is laid out.
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

  SeralSpoke        *spokes;       /* (owned) */
  guint              n_spokes;
  int                base;         /* level of the first ring */
  guint              n_rings;
  int                target;       /* SERAL_NO_TARGET for none */
  gboolean           known;
  gboolean           some_not_asked;
  gboolean           has_previous;
  gboolean           has_evidenced;
  const char        *previous_words;

  double             x;            /* the middle */
  double             y;
  double             radius;
  GArray            *legend;       /* (element-type SeralLegendEntry) (owned) */
  double             legend_height;
} SeralWeb;

void   seral_web_init       (SeralWeb          *self,
                             SeralChart        *chart,
                             SeralSceneBuilder *builder,
                             const SeralRect   *area);
void   seral_web_clear      (SeralWeb          *self);
void   seral_web_layout     (SeralWeb          *self);
void   seral_web_draw       (SeralWeb          *self);
double seral_web_get_radius (const SeralWeb    *self,
                             double             score);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralWeb, seral_web_clear)

G_END_DECLS
