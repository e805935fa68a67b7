/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-scene-private.h"

G_DEFINE_BOXED_TYPE (SeralScene, seral_scene, seral_scene_ref, seral_scene_unref)

static void
item_clear (SeralSceneItem *item)
{
  if (item->kind == SERAL_SCENE_TEXT)
    {
      seral_text_line_unref (item->text.line);
    }
  else
    {
      g_free ((gpointer) item->path.ops);
      g_free ((gpointer) item->path.points);
    }
}

static void
region_clear (SeralRegion *region)
{
  g_free ((gpointer) region->id);
  g_free ((gpointer) region->label);
  g_free ((gpointer) region->description);
}

/* Makes an empty scene, for a builder to fill. */
SeralScene *
seral_scene_new (double width,
                 double height)
{
  SeralScene *self = g_new0 (SeralScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->width = width;
  self->height = height;
  self->items = g_array_new (FALSE, TRUE, sizeof (SeralSceneItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) item_clear);
  self->regions = g_array_new (FALSE, TRUE, sizeof (SeralRegion));
  g_array_set_clear_func (self->regions, (GDestroyNotify) region_clear);

  return self;
}

/**
 * seral_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
SeralScene *
seral_scene_ref (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_scene_unref:
 * @self: (transfer full): a scene
 *
 * Gives a reference back, and frees the scene with the last one.
 */
void
seral_scene_unref (SeralScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->items);
  g_array_unref (self->regions);
  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  g_free (self->family);
  g_free (self);
}

/**
 * seral_scene_get_width:
 * @self: a scene
 *
 * Returns: its width, in units: pixels on a plain screen, points on paper
 */
double
seral_scene_get_width (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

/**
 * seral_scene_get_height:
 * @self: a scene
 *
 * Returns: its height, in units
 */
double
seral_scene_get_height (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * seral_scene_is_rtl:
 * @self: a scene
 *
 * Returns: whether it was laid out for reading from right to left
 */
gboolean
seral_scene_is_rtl (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

/**
 * seral_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): its name, for those who cannot see it
 */
const char *
seral_scene_get_title (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * seral_scene_get_description:
 * @self: a scene
 *
 * Returns: (transfer none): what it shows, in sentences
 */
const char *
seral_scene_get_description (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * seral_scene_get_language:
 * @self: a scene
 *
 * Returns: (transfer none): the language of its words, as BCP 47 has it
 */
const char *
seral_scene_get_language (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * seral_scene_get_family:
 * @self: a scene
 *
 * Returns: (transfer none): the font families its text asked for
 */
const char *
seral_scene_get_family (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->family;
}

/**
 * seral_scene_get_background:
 * @self: a scene
 *
 * Returns: the colour it is meant to stand on, as 0xRRGGBB
 */
guint32
seral_scene_get_background (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->background;
}

/**
 * seral_scene_get_items:
 * @self: a scene
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the primitives, in painting order
 */
const SeralSceneItem *
seral_scene_get_items (SeralScene *self,
                       guint      *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->items->len;

  return (const SeralSceneItem *) (gpointer) self->items->data;
}

/**
 * seral_scene_get_regions:
 * @self: a scene
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the regions, in reading order
 */
const SeralRegion *
seral_scene_get_regions (SeralScene *self,
                         guint      *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->regions->len;

  return (const SeralRegion *) (gpointer) self->regions->data;
}

/**
 * seral_scene_find_region:
 * @self: a scene
 * @id: the id of a region
 *
 * Returns: its index, or -1
 */
int
seral_scene_find_region (SeralScene *self,
                         const char *id)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->regions->len; i++)
    if (strcmp (g_array_index (self->regions, SeralRegion, i).id, id) == 0)
      return (int) i;

  return -1;
}

/**
 * seral_scene_region_at:
 * @self: a scene
 * @x: a point
 * @y: of the scene
 *
 * Finds what a point is on: of the regions that hold it the last one, which is
 * the innermost.
 *
 * Returns: the index of a region, or -1
 */
int
seral_scene_region_at (SeralScene *self,
                       double      x,
                       double      y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->regions->len; i > 0; i--)
    {
      const SeralRect *bounds = &g_array_index (self->regions, SeralRegion, i - 1).bounds;

      if (x >= bounds->x && x < seral_rect_right (bounds) &&
          y >= bounds->y && y < seral_rect_bottom (bounds))
        return (int) i - 1;
    }

  return -1;
}

/**
 * seral_scene_get_time_axis:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): the scale of time that it was drawn along;
 *   %NULL where there is none
 */
const SeralTimeAxis *
seral_scene_get_time_axis (SeralScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->axis.n_months > 0 ? &self->axis : NULL;
}
