/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-scene-cairo.h"

/*
 * Solid paths and text, and nothing else: no groups, no recording surfaces, no
 * transparency. So a PDF stays vector with real text, and its tags stay whole
 * (cairo 1.16 corrupts a file in which a group stands inside a tag).
 */

static void
set_color (cairo_t *cr,
           guint32  color)
{
  cairo_set_source_rgb (cr,
                        ((color >> 16) & 0xff) / 255.0,
                        ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

static void
add_path (const SeralScenePath *path,
          cairo_t              *cr)
{
  const double *p = path->points;

  cairo_new_path (cr);

  for (guint i = 0; i < path->n_ops; i++)
    {
      switch ((SeralPathOp) path->ops[i])
        {
        case SERAL_PATH_MOVE:
          cairo_move_to (cr, p[0], p[1]);
          p += 2;
          break;
        case SERAL_PATH_LINE:
          cairo_line_to (cr, p[0], p[1]);
          p += 2;
          break;
        case SERAL_PATH_CURVE:
          cairo_curve_to (cr, p[0], p[1], p[2], p[3], p[4], p[5]);
          p += 6;
          break;
        case SERAL_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
draw_path (const SeralScenePath *path,
           cairo_t              *cr)
{
  add_path (path, cr);

  if (path->filled)
    {
      set_color (cr, path->fill);
      if (path->stroked)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (path->stroked)
    {
      set_color (cr, path->stroke);
      cairo_set_line_width (cr, path->line_width);
      cairo_set_line_cap (cr, path->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_set_line_join (cr, path->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
      cairo_set_dash (cr, &path->dash, path->dash > 0 ? 1 : 0, 0);
      cairo_stroke (cr);
    }
}

/**
 * seral_scene_draw_items:
 * @scene: a scene
 * @cr: what to draw on; the scene's corner is at its origin
 * @first: the first item
 * @n: how many
 *
 * Draws a part of a scene. May be called by any thread.
 */
void
seral_scene_draw_items (SeralScene *scene,
                        cairo_t    *cr,
                        guint       first,
                        guint       n)
{
  const SeralSceneItem *items;
  guint n_items = 0;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (cr != NULL);

  items = seral_scene_get_items (scene, &n_items);
  g_return_if_fail (first <= n_items && n <= n_items - first);

  cairo_save (cr);
  /* Several times as fast as the usual way for outlines of text, and no eye tells them apart. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);

  for (guint i = first; i < first + n; i++)
    {
      const SeralSceneItem *item = &items[i];

      if (item->kind == SERAL_SCENE_PATH)
        {
          draw_path (&item->path, cr);
        }
      else
        {
          set_color (cr, item->text.color);
          seral_text_line_draw (item->text.line, cr, item->text.extents.x, item->text.baseline);
        }
    }

  cairo_restore (cr);
}

/**
 * seral_scene_draw:
 * @scene: a scene
 * @cr: what to draw on; the scene's corner is at its origin
 *
 * Draws a scene, without what it stands on. May be called by any thread.
 */
void
seral_scene_draw (SeralScene *scene,
                  cairo_t    *cr)
{
  guint n = 0;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (cr != NULL);

  seral_scene_get_items (scene, &n);
  seral_scene_draw_items (scene, cr, 0, n);
}

/**
 * seral_scene_draw_background:
 * @scene: a scene
 * @cr: what to draw on
 *
 * Paints what the scene stands on, for pictures that stand alone.
 */
void
seral_scene_draw_background (SeralScene *scene,
                             cairo_t    *cr)
{
  g_return_if_fail (scene != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  set_color (cr, seral_scene_get_background (scene));
  cairo_rectangle (cr, 0, 0, seral_scene_get_width (scene), seral_scene_get_height (scene));
  cairo_fill (cr);
  cairo_restore (cr);
}
