/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart/seral-geometry.h"
#include "chart/seral-text-line.h"
#include "chart/seral-time-axis.h"

G_BEGIN_DECLS

/**
 * SeralPathOp:
 * @SERAL_PATH_MOVE: begins a figure; takes one point
 * @SERAL_PATH_LINE: a line to one point
 * @SERAL_PATH_CURVE: a cubic Bézier curve: two control points and the end
 * @SERAL_PATH_CLOSE: back to where the figure began; takes no point
 */
typedef enum
{
  SERAL_PATH_MOVE,
  SERAL_PATH_LINE,
  SERAL_PATH_CURVE,
  SERAL_PATH_CLOSE,
} SeralPathOp;

/**
 * SeralScenePath:
 * @ops: what to do, #SeralPathOp each
 * @n_ops: how many
 * @points: x and y of the points they take, one after the other
 * @n_points: how many points
 * @filled: whether it is filled with @fill
 * @stroked: whether it is drawn with @stroke, after it is filled
 * @fill: 0xRRGGBB
 * @stroke: 0xRRGGBB
 * @line_width: of the stroke
 * @dash: length of a dash and of the gap after it; 0 is a whole line
 * @round: whether ends and joins are round
 */
typedef struct
{
  const guint8 *ops;
  guint         n_ops;
  const double *points;
  guint         n_points;
  gboolean      filled;
  gboolean      stroked;
  guint32       fill;
  guint32       stroke;
  double        line_width;
  double        dash;
  gboolean      round;
} SeralScenePath;

/**
 * SeralAnchor:
 * @SERAL_ANCHOR_LEFT: the text begins at its left edge
 * @SERAL_ANCHOR_CENTRE: it is centred
 * @SERAL_ANCHOR_RIGHT: it ends at its right edge
 *
 * Which point of a text stays where it is should a viewer set it in another font.
 */
typedef enum
{
  SERAL_ANCHOR_LEFT,
  SERAL_ANCHOR_CENTRE,
  SERAL_ANCHOR_RIGHT,
} SeralAnchor;

/**
 * SeralSceneText:
 * @line: the text, shaped
 * @extents: what it takes up: its advance, and the ascent and descent of its fonts
 * @baseline: y of its baseline
 * @anchor: the edge it was placed by
 * @color: 0xRRGGBB
 * @size: size of its font
 * @bold: whether it is bold
 */
typedef struct
{
  SeralTextLine *line;
  SeralRect      extents;
  double         baseline;
  SeralAnchor    anchor;
  guint32        color;
  double         size;
  gboolean       bold;
} SeralSceneText;

typedef enum
{
  SERAL_SCENE_PATH,
  SERAL_SCENE_TEXT,
} SeralSceneItemKind;

/**
 * SeralSceneItem:
 * @kind: which of the two it is
 * @region: the innermost region it belongs to, or -1
 *
 * A primitive. Items are in the order they are painted; those of one region, and
 * of the regions in it, stand together.
 */
typedef struct
{
  SeralSceneItemKind kind;
  int                region;
  union
  {
    SeralScenePath path;
    SeralSceneText text;
  };
} SeralSceneItem;

/**
 * SeralRegionKind:
 * @SERAL_REGION_HEADING: what stands above a picture
 * @SERAL_REGION_NOTE: what stands below or beside it
 * @SERAL_REGION_STAGE: a stage of the model
 * @SERAL_REGION_MARK: a mark on a stage
 * @SERAL_REGION_DIMENSION: a dimension, or its row
 * @SERAL_REGION_COLUMN: a column of cells
 * @SERAL_REGION_CELL: where a row and a column meet
 */
typedef enum
{
  SERAL_REGION_HEADING,
  SERAL_REGION_NOTE,
  SERAL_REGION_STAGE,
  SERAL_REGION_MARK,
  SERAL_REGION_DIMENSION,
  SERAL_REGION_COLUMN,
  SERAL_REGION_CELL,
} SeralRegionKind;

/**
 * SeralRegion:
 * @id: unique in the scene; a name that XML takes
 * @kind: what it is
 * @label: a few words, never empty
 * @description: a sentence or two; "" where the label says it all
 * @bounds: where it can be pointed at
 * @parent: index of the region it lies in, or -1
 *
 * A part of a scene that can be spoken of: hovered, focused, read aloud. Regions
 * are in the order they are read.
 */
typedef struct
{
  const char      *id;
  SeralRegionKind  kind;
  const char      *label;
  const char      *description;
  SeralRect        bounds;
  int              parent;
} SeralRegion;

/**
 * SeralScene:
 *
 * A chart that has been laid out: shapes, text, and regions that carry an id and
 * words. Immutable and reference counted; laid out once and drawn many times, by
 * any thread, on any back-end. Made by a #SeralSceneBuilder.
 */
typedef struct _SeralScene SeralScene;

#define SERAL_TYPE_SCENE (seral_scene_get_type ())

GType                 seral_scene_get_type        (void) G_GNUC_CONST;

SeralScene           *seral_scene_ref             (SeralScene *self);
void                  seral_scene_unref           (SeralScene *self);

double                seral_scene_get_width       (SeralScene *self);
double                seral_scene_get_height      (SeralScene *self);
gboolean              seral_scene_is_rtl          (SeralScene *self);
const char           *seral_scene_get_title       (SeralScene *self);
const char           *seral_scene_get_description (SeralScene *self);
const char           *seral_scene_get_language    (SeralScene *self);
const char           *seral_scene_get_family      (SeralScene *self);
guint32               seral_scene_get_background  (SeralScene *self);
const SeralSceneItem *seral_scene_get_items       (SeralScene *self,
                                                   guint      *n);
const SeralRegion    *seral_scene_get_regions     (SeralScene *self,
                                                   guint      *n);
int                   seral_scene_find_region     (SeralScene *self,
                                                   const char *id);
int                   seral_scene_region_at       (SeralScene *self,
                                                   double      x,
                                                   double      y);
const SeralTimeAxis  *seral_scene_get_time_axis   (SeralScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralScene, seral_scene_unref)

G_END_DECLS
