/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-scene-builder-private.h"

/**
 * seral_scene_builder_get_n_items:
 * @self: a builder
 *
 * Returns: how many items the scene has so far, for the one who wants to know
 *   which are theirs
 */
guint
seral_scene_builder_get_n_items (SeralSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scene->items->len;
}

/**
 * seral_scene_builder_line:
 * @self: a builder
 * @line: a line, or a piece of one
 * @x: where it begins
 * @baseline: y of its baseline
 * @font: what it was set in
 * @ink: what with
 *
 * Places a line of text that was broken elsewhere.
 */
void
seral_scene_builder_line (SeralSceneBuilder *self,
                          SeralTextLine     *line,
                          double             x,
                          double             baseline,
                          const SeralFont   *font,
                          SeralInk           ink)
{
  SeralSceneItem item = { SERAL_SCENE_TEXT, };
  double width, ascent;

  g_return_if_fail (self != NULL);
  g_return_if_fail (line != NULL);
  g_return_if_fail (font != NULL);

  width = seral_text_line_get_width (line);
  ascent = seral_text_line_get_ascent (line);
  item.region = self->region;
  item.text.line = seral_text_line_ref (line);
  item.text.anchor = self->scene->rtl ? SERAL_ANCHOR_RIGHT : SERAL_ANCHOR_LEFT;
  item.text.baseline = baseline;
  item.text.extents = SERAL_RECT (self->scene->rtl ? self->scene->width - x - width : x, baseline - ascent,
                                  width, ascent + seral_text_line_get_descent (line));
  item.text.color = seral_style_get_color (self->style, ink);
  item.text.size = font->size;
  item.text.bold = font->bold;
  g_array_append_val (self->scene->items, item);
}

static void
place_path (SeralScenePath       *path,
            const SeralScenePath *from,
            double                dx,
            double                dy)
{
  double *points = g_memdup2 (from->points, from->n_points * 2 * sizeof (double));

  for (guint i = 0; i < from->n_points; i++)
    {
      points[2 * i] += dx;
      points[2 * i + 1] += dy;
    }
  path->ops = g_memdup2 (from->ops, from->n_ops);
  path->points = points;
}

static void
place_regions (SeralSceneBuilder *self,
               SeralScene        *scene,
               double             dx,
               double             dy,
               const char        *prefix)
{
  GArray *regions = self->scene->regions;
  int first = (int) regions->len;
  guint n = 0;
  const SeralRegion *placed = seral_scene_get_regions (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      SeralRegion *region;

      g_array_append_val (regions, placed[i]);
      region = &g_array_index (regions, SeralRegion, regions->len - 1);
      region->id = g_strdup_printf ("%s-%s", prefix, placed[i].id);
      region->label = g_strdup (placed[i].label);
      region->description = g_strdup (placed[i].description);
      region->bounds.x += dx;
      region->bounds.y += dy;
      region->parent = placed[i].parent >= 0 ? first + placed[i].parent : self->region;
    }
}

/**
 * seral_scene_builder_place:
 * @self: a builder
 * @scene: a scene, of the same direction
 * @x: where it begins
 * @y: its upper edge
 * @prefix: what the ids of its regions get before them, so that no two are the same
 *
 * Places a scene in another, as large as it is: a picture on a page.
 */
void
seral_scene_builder_place (SeralSceneBuilder *self,
                           SeralScene        *scene,
                           double             x,
                           double             y,
                           const char        *prefix)
{
  const SeralSceneItem *items;
  int first;
  guint n = 0;
  double dx;

  g_return_if_fail (self != NULL);
  g_return_if_fail (scene != NULL);
  g_return_if_fail (prefix != NULL);

  dx = self->scene->rtl ? self->scene->width - x - scene->width : x;
  first = (int) self->scene->regions->len;
  place_regions (self, scene, dx, y, prefix);

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      SeralSceneItem item = items[i];

      item.region = items[i].region >= 0 ? first + items[i].region : self->region;
      if (item.kind == SERAL_SCENE_PATH)
        {
          place_path (&item.path, &items[i].path, dx, y);
        }
      else
        {
          seral_text_line_ref (item.text.line);
          item.text.extents.x += dx;
          item.text.extents.y += y;
          item.text.baseline += y;
        }
      g_array_append_val (self->scene->items, item);
    }
}
