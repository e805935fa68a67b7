/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"
#include "chart/seral-glyphs.h"

G_BEGIN_DECLS

/* No step, where an index of one is asked for. */
#define NO_STEP -1

/**
 * SeralStep:
 * @stage: the stage it is
 * @x: its left edge
 * @top: y of its tread
 * @numeral: (owned) (nullable): its level, where there is room
 * @name: (owned) (nullable): its name, where there is room
 * @tagline: (owned) (nullable): its byname, where there is more room
 * @capability: (owned) (nullable): what to build for it, where there is plenty
 * @months: (owned) (nullable): how long that takes
 */
typedef struct
{
  const SeralStage *stage;
  double            x;
  double            top;
  SeralTextBlock   *numeral;
  SeralTextBlock   *name;
  SeralTextBlock   *tagline;
  SeralTextBlock   *capability;
  SeralTextBlock   *months;
} SeralStep;

/**
 * SeralCalloutRow:
 * @id: what its region is called after
 * @words: the whole text
 * @text: (owned): the text, measured
 * @glyph: the sign before it
 * @badge: whether it is the one badge instead
 * @hollow: whether that badge stands nowhere yet
 */
typedef struct
{
  const char     *id;
  char           *words;
  SeralTextBlock *text;
  SeralGlyph      glyph;
  gboolean        badge;
  gboolean        hollow;
} SeralCalloutRow;

/**
 * SeralCallout:
 * @step: index of the step it stands on
 * @rows: (element-type SeralCalloutRow) (owned): from the lowest to the uppermost
 * @width: its width
 * @height: its height, without the stem
 * @x: its left edge
 * @bottom: y of its lower edge
 * @stem: x of its stem
 *
 * What stands on a step and says what is there.
 */
typedef struct
{
  int     step;
  GArray *rows;
  double  width;
  double  height;
  double  x;
  double  bottom;
  double  stem;
} SeralCallout;

/**
 * SeralStairs:
 *
 * A staircase while it is laid out.
 */
typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralResult       *result;
  SeralRect          area;
  double             unit;
  double             line;        /* width of a plain line */

  SeralStep         *steps;       /* (owned) */
  guint              n_steps;
  double             width;       /* of a step */
  double             gap;         /* between two */
  double             riser;       /* height from one tread to the next */
  double             base;        /* y the steps stand on */
  double             numeral_height;

  int                here;        /* steps, or NO_STEP */
  int                next;
  int                target;
  int                evidenced;
  int                at_most;
  int                previous;
  const char        *here_words;
  const char        *previous_words;
  gboolean           thin;
  double             progress;    /* of the next step, 0..1 */
  guint              n_to_go;     /* answers that hold the company back */
  int                usual_first; /* where most companies are */
  int                usual_last;

  SeralTextBlock    *caption;     /* (owned) (nullable): the name of the stage, where steps have none */
  SeralTextBlock    *usual;       /* (owned) (nullable): words of the bracket */
  SeralTextBlock    *share;       /* (owned) (nullable): words in the next step */
  SeralTextBlock    *holding;     /* (owned) (nullable): likewise */
  GArray            *callouts;    /* (element-type SeralCallout) (owned) */
} SeralStairs;

void seral_stairs_init   (SeralStairs       *self,
                          SeralChart        *chart,
                          SeralSceneBuilder *builder,
                          const SeralRect   *area);
void seral_stairs_clear  (SeralStairs       *self);
void seral_stairs_layout (SeralStairs       *self);
void seral_stairs_draw   (SeralStairs       *self);

double seral_stairs_get_pad        (const SeralStairs *self);
void   seral_stairs_add_callouts   (SeralStairs       *self);
gboolean seral_stairs_place_callouts (SeralStairs     *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralStairs, seral_stairs_clear)

G_END_DECLS
