/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-scene-builder.h"

/* Shapes that are made of lines and curves. */

/* How far a control point lies off for a quarter of a circle. */
#define QUARTER 0.5522847498307936

/**
 * seral_scene_builder_rect:
 * @self: a builder
 * @rect: a rectangle
 *
 * Adds a rectangle to the path.
 */
void
seral_scene_builder_rect (SeralSceneBuilder *self,
                          const SeralRect   *rect)
{
  seral_scene_builder_round_rect (self, rect, 0, 0);
}

/* A quarter of a circle from the point before to (x, y), around the corner at (cx, cy). */
static void
corner (SeralSceneBuilder *self,
        double             from_x,
        double             from_y,
        double             cx,
        double             cy,
        double             x,
        double             y)
{
  seral_scene_builder_curve_to (self,
                                from_x + (cx - from_x) * QUARTER, from_y + (cy - from_y) * QUARTER,
                                x + (cx - x) * QUARTER, y + (cy - y) * QUARTER,
                                x, y);
}

/**
 * seral_scene_builder_round_rect:
 * @self: a builder
 * @rect: a rectangle
 * @top_radius: radius of its upper corners
 * @bottom_radius: radius of its lower corners
 *
 * Adds a rectangle with round corners to the path.
 */
void
seral_scene_builder_round_rect (SeralSceneBuilder *self,
                                const SeralRect   *rect,
                                double             top_radius,
                                double             bottom_radius)
{
  double left, right, top, bottom, t, b, most;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rect != NULL);

  left = rect->x;
  right = seral_rect_right (rect);
  top = rect->y;
  bottom = seral_rect_bottom (rect);
  most = MIN (rect->width, rect->height) / 2;
  t = CLAMP (top_radius, 0, most);
  b = CLAMP (bottom_radius, 0, most);

  seral_scene_builder_move_to (self, left + t, top);
  seral_scene_builder_line_to (self, right - t, top);
  if (t > 0)
    corner (self, right - t, top, right, top, right, top + t);
  seral_scene_builder_line_to (self, right, bottom - b);
  if (b > 0)
    corner (self, right, bottom - b, right, bottom, right - b, bottom);
  seral_scene_builder_line_to (self, left + b, bottom);
  if (b > 0)
    corner (self, left + b, bottom, left, bottom, left, bottom - b);
  if (t > 0)
    {
      seral_scene_builder_line_to (self, left, top + t);
      corner (self, left, top + t, left, top, left + t, top);
    }
  seral_scene_builder_close (self);
}

/**
 * seral_scene_builder_circle:
 * @self: a builder
 * @x: its centre
 * @y: its centre
 * @radius: its radius
 *
 * Adds a circle to the path.
 */
void
seral_scene_builder_circle (SeralSceneBuilder *self,
                            double             x,
                            double             y,
                            double             radius)
{
  SeralRect rect = { x - radius, y - radius, 2 * radius, 2 * radius };

  seral_scene_builder_round_rect (self, &rect, radius, radius);
}

/**
 * seral_scene_builder_arc:
 * @self: a builder
 * @x: the centre
 * @y: the centre
 * @radius: the radius
 * @from: where it begins, in radians, clockwise from the x axis
 * @to: where it ends; less than @from for the other way round
 *
 * Continues the figure with a line to where a part of a circle begins, and with
 * that part.
 */
void
seral_scene_builder_arc (SeralSceneBuilder *self,
                         double             x,
                         double             y,
                         double             radius,
                         double             from,
                         double             to)
{
  guint n;
  double step, reach;

  g_return_if_fail (self != NULL);

  n = MAX (1, (guint) ceil (fabs (to - from) / (G_PI / 2) - 1e-9));
  step = (to - from) / n;
  reach = 4.0 / 3.0 * tan (step / 4) * radius;

  seral_scene_builder_line_to (self, x + radius * cos (from), y + radius * sin (from));
  for (guint i = 0; i < n; i++)
    {
      double a = from + i * step, b = a + step;

      seral_scene_builder_curve_to (self,
                                    x + radius * cos (a) - reach * sin (a), y + radius * sin (a) + reach * cos (a),
                                    x + radius * cos (b) + reach * sin (b), y + radius * sin (b) - reach * cos (b),
                                    x + radius * cos (b), y + radius * sin (b));
    }
}

/**
 * seral_scene_builder_hatch:
 * @self: a builder
 * @rect: a rectangle
 * @spacing: distance between the lines, along the edge
 *
 * Adds slanting lines that fill a rectangle to the path: a pattern that back-ends
 * need no clipping for.
 */
void
seral_scene_builder_hatch (SeralSceneBuilder *self,
                           const SeralRect   *rect,
                           double             spacing)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (rect != NULL);
  g_return_if_fail (spacing > 0);

  /* Lines x + y = c of the rectangle's own coordinates. */
  for (double c = spacing / 2; c < rect->width + rect->height; c += spacing)
    {
      double x1 = MAX (0, c - rect->height), x2 = MIN (c, rect->width);

      if (x2 - x1 < 0.5)
        continue;
      seral_scene_builder_move_to (self, rect->x + x1, rect->y + c - x1);
      seral_scene_builder_line_to (self, rect->x + x2, rect->y + c - x2);
    }
}
