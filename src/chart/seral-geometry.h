/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralRect:
 * @x: its left edge
 * @y: its upper edge
 * @width: at least 0
 * @height: at least 0
 *
 * A rectangle. One unit is a pixel on a plain screen and a point on paper; x
 * grows to the right and y downwards.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SeralRect;

#define SERAL_RECT(x, y, width, height) ((SeralRect) { (x), (y), (width), (height) })

static inline double
seral_rect_right (const SeralRect *rect)
{
  return rect->x + rect->width;
}

static inline double
seral_rect_bottom (const SeralRect *rect)
{
  return rect->y + rect->height;
}

G_END_DECLS
