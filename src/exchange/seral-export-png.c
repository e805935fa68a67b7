/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <cairo.h>

#include "base/seral-catalogue.h"
#include "chart/seral-scene-cairo.h"
#include "exchange/seral-export-page.h"

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_error (GError         **error,
           cairo_status_t   status)
{
  g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
               seral_text (seral_catalogue_get_default (), "The picture could not be made: %s"),
               cairo_status_to_string (status));
}

/* A page that ends within a pixel gets the whole of it. */
static int
to_pixels (double side,
           double scale)
{
  return (int) MAX (1, ceil (side * scale - 1e-6));
}

static void
paint (cairo_t *cr,
       guint32  color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0, (color & 0xff) / 255.0);
  cairo_paint (cr);
}

static gboolean
is_too_large (SeralScene *page,
              double      scale)
{
  double width = seral_scene_get_width (page) * scale;
  double height = seral_scene_get_height (page) * scale;

  return !(width * height <= SERAL_EXPORT_MAX_PIXELS) || width > G_MAXINT16 || height > G_MAXINT16;
}

/**
 * seral_export_png:
 * @page: a page
 * @scale: pixels per unit
 * @error: return location for an error of %SERAL_EXPORT_ERROR
 *
 * Draws a page into a picture. Equal pages give equal bytes. May be called by any
 * thread.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_export_png (SeralScene  *page,
                  double       scale,
                  GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (is_too_large (page, scale))
    {
      g_set_error_literal (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_TOO_LARGE,
                           seral_text (seral_catalogue_get_default (), "The picture would have too many pixels."));
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        to_pixels (seral_scene_get_width (page), scale),
                                        to_pixels (seral_scene_get_height (page), scale));
  cr = cairo_create (surface);
  paint (cr, seral_scene_get_background (page));
  cairo_scale (cr, scale, scale);
  seral_scene_draw (page, cr);

  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      set_error (error, status);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
