/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "base/seral-catalogue.h"
#include "chart/seral-scene-cairo.h"
#include "exchange/seral-export.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-pdf-writer.h"

#define WHITE 0xffffff

struct _SeralPdfWriter
{
  GByteArray      *bytes;    /* (owned) */
  cairo_surface_t *surface;  /* (owned) */
  cairo_t         *cr;       /* (owned) */
  guint            n_pages;
};

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * seral_pdf_writer_new:
 *
 * Begins a PDF.
 *
 * Returns: (transfer full): the writer
 */
SeralPdfWriter *
seral_pdf_writer_new (void)
{
  SeralPdfWriter *self = g_new0 (SeralPdfWriter, 1);

  self->bytes = g_byte_array_new ();
  /* Each page sets its own size. */
  self->surface = cairo_pdf_surface_create_for_stream (append, self->bytes, 1, 1);
  self->cr = cairo_create (self->surface);

  return self;
}

/**
 * seral_pdf_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees a writer, finished or not.
 */
void
seral_pdf_writer_free (SeralPdfWriter *self)
{
  g_return_if_fail (self != NULL);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/**
 * seral_pdf_writer_add_page:
 * @self: a writer that is not finished
 * @page: a page, of any size
 *
 * Draws the next page. Paper is white without ink.
 */
void
seral_pdf_writer_add_page (SeralPdfWriter *self,
                           SeralScene     *page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  cairo_pdf_surface_set_size (self->surface, seral_scene_get_width (page), seral_scene_get_height (page));
  if (seral_scene_get_background (page) != WHITE)
    seral_scene_draw_background (page, self->cr);
  seral_scene_draw (page, self->cr);
  cairo_show_page (self->cr);
  self->n_pages++;
}

/**
 * seral_pdf_writer_get_n_pages:
 * @self: a writer
 *
 * Returns: how many pages were added
 */
guint
seral_pdf_writer_get_n_pages (SeralPdfWriter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

/* The time the file says it was made at; cairo knows nothing of reproducible builds. */
static char *
dup_date (void)
{
  g_autoptr (GDateTime) date = seral_export_get_time ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t       *surface,
              const SeralExportInfo *info)
{
  g_autofree char *date = dup_date ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->organisation);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  if (info->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Seral " SERAL_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/**
 * seral_pdf_writer_finish:
 * @self: a writer with at least one page
 * @info: what the file says of itself
 * @error: return location for %SERAL_EXPORT_ERROR_FAILED
 *
 * Ends the PDF, with text that can be searched and fonts embedded. With
 * SOURCE_DATE_EPOCH set, equal pages give equal bytes.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_pdf_writer_finish (SeralPdfWriter         *self,
                         const SeralExportInfo  *info,
                         GError                **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self != NULL && self->n_pages > 0, NULL);
  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  set_metadata (self->surface, info);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  /* Some errors are known only now. */
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (seral_catalogue_get_default (), "The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
