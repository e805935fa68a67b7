/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-hyphens.h"
#include "chart/seral-scene-builder-private.h"

/* Text that is this much larger than running text is aligned by its ink. */
#define LARGE 1.4

/* At this size of a scene, the geometric mean of its sides, text has the size its role says. */
#define REFERENCE_SIZE 580.0
#define MIN_SCALE 0.84
#define MAX_SCALE 1.5

/**
 * seral_scene_builder_new:
 * @context: what text is measured with; see seral_chart_text_context_new()
 * @style: how it looks
 * @width: width of the scene
 * @height: height of the scene
 * @rtl: whether it is read from right to left
 *
 * Begins a scene.
 *
 * Returns: (transfer full): the builder
 */
SeralSceneBuilder *
seral_scene_builder_new (PangoContext *context,
                         SeralStyle   *style,
                         double        width,
                         double        height,
                         gboolean      rtl)
{
  SeralSceneBuilder *self;
  double size;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (SeralSceneBuilder, 1);
  self->context = g_object_ref (context);
  self->style = seral_style_ref (style);
  self->scene = seral_scene_new (width, height);
  self->scene->rtl = !!rtl;
  self->scene->background = seral_style_get_color (style, SERAL_INK_BACKGROUND);
  self->scene->family = g_strdup (seral_style_get_family (style));
  self->region = -1;
  self->ops = g_byte_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (double));

  size = sqrt (width * height) / REFERENCE_SIZE;
  self->scale = CLAMP (size, MIN_SCALE, MAX_SCALE) * seral_style_get_text_scale (style);

  return self;
}

/**
 * seral_scene_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder, and what it was building.
 */
void
seral_scene_builder_free (SeralSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->context);
  g_clear_pointer (&self->style, seral_style_unref);
  g_clear_pointer (&self->scene, seral_scene_unref);
  g_free (self->hyphens);
  g_byte_array_unref (self->ops);
  g_array_unref (self->points);
  g_free (self);
}

/**
 * seral_scene_builder_finish:
 * @self: (transfer full): a builder, all of whose regions are ended
 *
 * Ends building, and frees the builder.
 *
 * Returns: (transfer full): the scene
 */
SeralScene *
seral_scene_builder_finish (SeralSceneBuilder *self)
{
  SeralScene *scene;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->region == -1, NULL);

  if (self->scene->title == NULL)
    seral_scene_builder_set_words (self, "", "", "");
  scene = g_steal_pointer (&self->scene);
  seral_scene_builder_free (self);

  return scene;
}

/**
 * seral_scene_builder_is_rtl:
 * @self: a builder
 *
 * Returns: whether what it is given is mirrored
 */
gboolean
seral_scene_builder_is_rtl (SeralSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->scene->rtl;
}

/**
 * seral_scene_builder_get_style:
 * @self: a builder
 *
 * Returns: (transfer none): how the scene looks
 */
SeralStyle *
seral_scene_builder_get_style (SeralSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->style;
}

/**
 * seral_scene_builder_get_unit:
 * @self: a builder
 *
 * Returns: the size of running text, which distances are measured by
 */
double
seral_scene_builder_get_unit (SeralSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, 12.0);

  return self->scale * seral_style_get_text_size (SERAL_TEXT_BODY);
}

/**
 * seral_scene_builder_get_line_width:
 * @self: a builder
 *
 * Returns: the width of a plain line
 */
double
seral_scene_builder_get_line_width (SeralSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, 1.0);

  return seral_style_get_line_width (self->style) * MAX (1.0, self->scale);
}

/**
 * seral_scene_builder_set_words:
 * @self: a builder
 * @title: the scene's name
 * @description: what it shows, in sentences
 * @language: the language of both, as BCP 47 has it
 *
 * Says what the scene is, for those who cannot see it.
 */
void
seral_scene_builder_set_words (SeralSceneBuilder *self,
                               const char        *title,
                               const char        *description,
                               const char        *language)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL && description != NULL && language != NULL);

  g_free (self->scene->title);
  self->scene->title = g_strdup (title);
  g_free (self->scene->description);
  self->scene->description = g_strdup (description);
  g_free (self->scene->language);
  self->scene->language = g_strdup (language);
}

static double
mirror (SeralSceneBuilder *self,
        double             x)
{
  return self->scene->rtl ? self->scene->width - x : x;
}

static SeralRect
mirror_rect (SeralSceneBuilder *self,
             const SeralRect   *rect)
{
  SeralRect mirrored = *rect;

  if (self->scene->rtl)
    mirrored.x = self->scene->width - rect->x - rect->width;

  return mirrored;
}

/**
 * seral_scene_builder_begin_region:
 * @self: a builder
 * @kind: what it is
 * @id: an id that no other region of the scene has
 * @label: a few words, not empty
 * @description: (nullable): a sentence or two
 * @bounds: where it can be pointed at
 *
 * Begins a region, inside the one that is open. What is drawn until its end
 * belongs to it.
 *
 * Returns: its index
 */
int
seral_scene_builder_begin_region (SeralSceneBuilder *self,
                                  SeralRegionKind    kind,
                                  const char        *id,
                                  const char        *label,
                                  const char        *description,
                                  const SeralRect   *bounds)
{
  GArray *regions;
  SeralRegion *region;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (id != NULL && label != NULL && bounds != NULL, -1);

  regions = self->scene->regions;
  g_array_set_size (regions, regions->len + 1);
  region = &g_array_index (regions, SeralRegion, regions->len - 1);
  region->id = g_strdup (id);
  region->kind = kind;
  region->label = g_strdup (label);
  region->description = g_strdup (description != NULL ? description : "");
  region->bounds = mirror_rect (self, bounds);
  region->parent = self->region;

  self->region = (int) regions->len - 1;

  return self->region;
}

/**
 * seral_scene_builder_end_region:
 * @self: a builder
 *
 * Ends the region that was begun last.
 */
void
seral_scene_builder_end_region (SeralSceneBuilder *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->region >= 0);

  self->region = g_array_index (self->scene->regions, SeralRegion, self->region).parent;
}

/**
 * seral_scene_builder_set_time_axis:
 * @self: a builder
 * @axis: a scale of time, as it is read from left to right
 *
 * Says along which scale of time the scene is drawn, so that a day can be found for
 * a place in it.
 */
void
seral_scene_builder_set_time_axis (SeralSceneBuilder   *self,
                                   const SeralTimeAxis *axis)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (axis != NULL && axis->n_months > 0);

  self->scene->axis = *axis;
  if (!self->scene->rtl)
    return;

  self->scene->axis.x = self->scene->width - axis->x;
  self->scene->axis.width = -axis->width;
}

static void
add_op (SeralSceneBuilder *self,
        SeralPathOp        op)
{
  guint8 byte = op;

  g_byte_array_append (self->ops, &byte, 1);
}

static void
add_point (SeralSceneBuilder *self,
           double             x,
           double             y)
{
  double point[2] = { mirror (self, x), y };

  g_array_append_vals (self->points, point, 2);
}

/**
 * seral_scene_builder_move_to:
 * @self: a builder
 * @x: a point
 * @y: a point
 *
 * Begins a figure of the path.
 */
void
seral_scene_builder_move_to (SeralSceneBuilder *self,
                             double             x,
                             double             y)
{
  g_return_if_fail (self != NULL);

  add_op (self, SERAL_PATH_MOVE);
  add_point (self, x, y);
}

/**
 * seral_scene_builder_line_to:
 * @self: a builder
 * @x: a point
 * @y: a point
 *
 * Continues the figure with a line.
 */
void
seral_scene_builder_line_to (SeralSceneBuilder *self,
                             double             x,
                             double             y)
{
  g_return_if_fail (self != NULL);

  add_op (self, SERAL_PATH_LINE);
  add_point (self, x, y);
}

/**
 * seral_scene_builder_curve_to:
 * @self: a builder
 * @x1: the first control point
 * @y1: the first control point
 * @x2: the second control point
 * @y2: the second control point
 * @x3: the end
 * @y3: the end
 *
 * Continues the figure with a cubic curve.
 */
void
seral_scene_builder_curve_to (SeralSceneBuilder *self,
                              double             x1,
                              double             y1,
                              double             x2,
                              double             y2,
                              double             x3,
                              double             y3)
{
  g_return_if_fail (self != NULL);

  add_op (self, SERAL_PATH_CURVE);
  add_point (self, x1, y1);
  add_point (self, x2, y2);
  add_point (self, x3, y3);
}

/**
 * seral_scene_builder_close:
 * @self: a builder
 *
 * Closes the figure.
 */
void
seral_scene_builder_close (SeralSceneBuilder *self)
{
  g_return_if_fail (self != NULL);

  add_op (self, SERAL_PATH_CLOSE);
}

static SeralScenePath *
take_path (SeralSceneBuilder *self)
{
  SeralSceneItem item = { SERAL_SCENE_PATH, };
  SeralScenePath *path;

  item.region = self->region;
  g_array_append_val (self->scene->items, item);
  path = &g_array_index (self->scene->items, SeralSceneItem, self->scene->items->len - 1).path;

  path->n_ops = self->ops->len;
  path->ops = g_memdup2 (self->ops->data, self->ops->len);
  path->n_points = self->points->len / 2;
  path->points = g_memdup2 (self->points->data, self->points->len * sizeof (double));
  g_byte_array_set_size (self->ops, 0);
  g_array_set_size (self->points, 0);

  return path;
}

/**
 * seral_scene_builder_fill:
 * @self: a builder
 * @ink: what with
 *
 * Fills the path, and begins a new one.
 */
void
seral_scene_builder_fill (SeralSceneBuilder *self,
                          SeralInk           ink)
{
  g_return_if_fail (self != NULL);

  if (self->ops->len > 0)
    {
      SeralScenePath *path = take_path (self);

      path->filled = TRUE;
      path->fill = seral_style_get_color (self->style, ink);
    }
}

/**
 * seral_scene_builder_stroke:
 * @self: a builder
 * @ink: what with
 * @width: width of the line
 * @dash: length of a dash and of the gap after it; 0 for a whole line
 *
 * Draws the path as a line, and begins a new one.
 */
void
seral_scene_builder_stroke (SeralSceneBuilder *self,
                            SeralInk           ink,
                            double             width,
                            double             dash)
{
  g_return_if_fail (self != NULL);

  if (self->ops->len > 0)
    {
      SeralScenePath *path = take_path (self);

      path->stroked = TRUE;
      path->stroke = seral_style_get_color (self->style, ink);
      path->line_width = width;
      path->dash = dash;
      path->round = dash <= 0 && width > 1.25;
    }
}

/**
 * seral_scene_builder_fill_stroke:
 * @self: a builder
 * @fill: what to fill it with
 * @stroke: what to draw its edge with
 * @width: width of the edge
 *
 * Fills the path and draws its edge, and begins a new one.
 */
void
seral_scene_builder_fill_stroke (SeralSceneBuilder *self,
                                 SeralInk           fill,
                                 SeralInk           stroke,
                                 double             width)
{
  g_return_if_fail (self != NULL);

  if (self->ops->len > 0)
    {
      SeralScenePath *path = take_path (self);

      path->filled = TRUE;
      path->fill = seral_style_get_color (self->style, fill);
      path->stroked = TRUE;
      path->stroke = seral_style_get_color (self->style, stroke);
      path->line_width = width;
    }
}

/**
 * seral_scene_builder_get_font:
 * @self: a builder
 * @role: what a text is for
 *
 * Returns: what it is set in, here
 */
SeralFont
seral_scene_builder_get_font (SeralSceneBuilder *self,
                              SeralTextRole      role)
{
  SeralFont font = { NULL, };

  g_return_val_if_fail (self != NULL, font);

  font.family = self->scene->family;
  font.size = round (seral_style_get_text_size (role) * self->scale * 4) / 4;
  font.bold = seral_style_get_text_bold (role);

  return font;
}

/**
 * seral_scene_builder_set_hyphens:
 * @self: a builder
 * @words: (nullable): words with a hyphen where each may break, parted by spaces
 *
 * Says where words may be broken that have no room.
 */
void
seral_scene_builder_set_hyphens (SeralSceneBuilder *self,
                                 const char        *words)
{
  g_return_if_fail (self != NULL);

  g_free (self->hyphens);
  self->hyphens = g_strdup (words);
}

/**
 * seral_scene_builder_measure:
 * @self: a builder
 * @font: what it is set in
 * @text: the text
 * @width: the width to keep; below 0 for one long line
 * @max_lines: the most lines it may take
 *
 * Breaks and measures a text, without placing it.
 *
 * Returns: (transfer full): the text, ready to be placed
 */
SeralTextBlock *
seral_scene_builder_measure (SeralSceneBuilder *self,
                             const SeralFont   *font,
                             const char        *text,
                             double             width,
                             guint              max_lines)
{
  SeralTextBlock *block;
  g_autofree char *hyphenated = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  block = seral_text_block_new (self->context, font, text, width, max_lines);
  if (self->hyphens == NULL || !seral_text_block_is_broken (block))
    return block;

  seral_text_block_free (block);
  hyphenated = seral_hyphens_apply (text, self->hyphens);

  return seral_text_block_new (self->context, font, hyphenated, width, max_lines);
}

static SeralAnchor
anchor_for (SeralSceneBuilder *self,
            SeralAlign         align)
{
  if (align == SERAL_ALIGN_CENTRE)
    return SERAL_ANCHOR_CENTRE;

  return (align == SERAL_ALIGN_START) != self->scene->rtl ? SERAL_ANCHOR_LEFT : SERAL_ANCHOR_RIGHT;
}

/*
 * Where a line begins on the left, so that the anchor is at @x. Large letters are
 * aligned by their ink: the room that fonts leave beside them shows at that size.
 */
static double
line_left (SeralTextLine *line,
           SeralAnchor    anchor,
           double         x,
           gboolean       large)
{
  const SeralRect *ink = seral_text_line_get_ink (line);
  double width = seral_text_line_get_width (line);

  switch (anchor)
    {
    case SERAL_ANCHOR_CENTRE:
      return x - width / 2;
    case SERAL_ANCHOR_RIGHT:
      return large ? x - seral_rect_right (ink) : x - width;
    case SERAL_ANCHOR_LEFT:
    default:
      return large ? x - ink->x : x;
    }
}

/**
 * seral_scene_builder_text:
 * @self: a builder
 * @block: a measured text
 * @x: where it begins, has its middle or ends, as @align says
 * @y: its upper edge
 * @align: how its lines are aligned
 * @ink: what with
 *
 * Places a text.
 */
void
seral_scene_builder_text (SeralSceneBuilder *self,
                          SeralTextBlock    *block,
                          double             x,
                          double             y,
                          SeralAlign         align,
                          SeralInk           ink)
{
  const SeralFont *font;
  gboolean large;
  double first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (block != NULL);

  font = seral_text_block_get_font (block);
  large = font->size > LARGE * seral_scene_builder_get_unit (self);
  first = round (y + seral_text_block_get_baseline (block, 0)) - seral_text_block_get_baseline (block, 0);

  for (guint i = 0; i < seral_text_block_get_n_lines (block); i++)
    {
      SeralTextLine *line = seral_text_block_get_line (block, i);
      SeralSceneItem item = { SERAL_SCENE_TEXT, };
      double ascent = seral_text_line_get_ascent (line);

      if (seral_text_line_get_text (line)[0] == '\0')
        continue;

      item.region = self->region;
      item.text.line = seral_text_line_ref (line);
      item.text.anchor = anchor_for (self, align);
      item.text.baseline = first + seral_text_block_get_baseline (block, i);
      item.text.extents = SERAL_RECT (line_left (line, item.text.anchor, mirror (self, x), large),
                                      item.text.baseline - ascent,
                                      seral_text_line_get_width (line),
                                      ascent + seral_text_line_get_descent (line));
      item.text.color = seral_style_get_color (self->style, ink);
      item.text.size = font->size;
      item.text.bold = font->bold;
      g_array_append_val (self->scene->items, item);
    }
}
