/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-export-settings.h"

/* A picture that is to be looked at on today's screens, or put into a slide. */
#define DEFAULT_SCALE 2.0

/**
 * seral_export_settings_init:
 * @self: settings
 * @format: what is to be written
 *
 * Fills in what somebody gets who chooses nothing: A4, landscape; printed paper
 * for pages, and a light picture, at twice a plain screen's pixels, else.
 */
void
seral_export_settings_init (SeralExportSettings *self,
                            SeralExportFormat    format)
{
  g_return_if_fail (self != NULL);

  *self = (SeralExportSettings) {
    .format = format,
    .paper = seral_paper_get (0),
    .landscape = TRUE,
    .scale = DEFAULT_SCALE,
    .scheme = format == SERAL_EXPORT_PDF ? SERAL_SCHEME_PRINT : SERAL_SCHEME_LIGHT,
    .marks = SERAL_MARKS_DEFAULT,
  };
}

/**
 * seral_export_settings_get_size:
 * @self: settings
 * @width: (out): width of a page, in points
 * @height: (out): its height
 *
 * Tells how large a page is. Where only one side was given, the other keeps the
 * paper's proportions.
 */
void
seral_export_settings_get_size (const SeralExportSettings *self,
                                double                    *width,
                                double                    *height)
{
  double w, h;

  g_return_if_fail (self != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  w = self->landscape ? self->paper->height : self->paper->width;
  h = self->landscape ? self->paper->width : self->paper->height;

  if (self->width > 0 && self->height > 0)
    {
      w = self->width;
      h = self->height;
    }
  else if (self->width > 0)
    {
      h *= self->width / w;
      w = self->width;
    }
  else if (self->height > 0)
    {
      w *= self->height / h;
      h = self->height;
    }

  *width = w;
  *height = h;
}

static gboolean
is_within (double number,
           double least,
           double most)
{
  return isfinite (number) && number >= least && number <= most;
}

/**
 * seral_export_settings_check:
 * @self: settings
 * @error: return location for %SERAL_EXPORT_ERROR_TOO_LARGE
 *
 * Looks whether a page of this size can be made. Nobody needs more than
 * %SERAL_EXPORT_MAX_SIDE points, which is what PDF takes, or more pixels than a
 * poster has; asking for them would only fill the memory.
 *
 * Returns: whether it can be made
 */
gboolean
seral_export_settings_check (const SeralExportSettings  *self,
                             GError                    **error)
{
  SeralCatalogue *catalogue = seral_catalogue_get_default ();
  double width, height;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  seral_export_settings_get_size (self, &width, &height);

  if (!is_within (width, SERAL_EXPORT_MIN_SIDE, SERAL_EXPORT_MAX_SIDE) ||
      !is_within (height, SERAL_EXPORT_MIN_SIDE, SERAL_EXPORT_MAX_SIDE))
    {
      /* Translators: sizes in points (pixels of a plain screen). */
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_TOO_LARGE,
                   seral_text (catalogue, "A page of %.0f × %.0f points cannot be made: a side has %.0f to %.0f."),
                   width, height, SERAL_EXPORT_MIN_SIDE, SERAL_EXPORT_MAX_SIDE);
      return FALSE;
    }

  if (self->format == SERAL_EXPORT_PNG &&
      (!is_within (self->scale, 1.0 / 64, 1024) ||
       width * self->scale * height * self->scale > SERAL_EXPORT_MAX_PIXELS))
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_TOO_LARGE,
                   seral_text (catalogue, "A picture of %.0f × %.0f pixels cannot be made: it has at most %u million."),
                   width * self->scale, height * self->scale, SERAL_EXPORT_MAX_PIXELS / (1024u * 1024u));
      return FALSE;
    }

  return TRUE;
}
