/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-scene-svg.h"
#include "exchange/seral-export-page.h"
#include "exchange/seral-pdf-writer.h"

/**
 * seral_export_svg:
 * @page: a page
 *
 * Writes a page as an SVG document, with real text, titles and descriptions. May
 * be called by any thread.
 *
 * Returns: (transfer full): the file
 */
GBytes *
seral_export_svg (SeralScene *page)
{
  char *svg;

  g_return_val_if_fail (page != NULL, NULL);

  svg = seral_scene_to_svg (page, "seral", SERAL_SVG_DOCUMENT | SERAL_SVG_BACKGROUND);

  return g_bytes_new_take (svg, strlen (svg));
}

static GBytes *
export_pdf (SeralScene             *page,
            const SeralExportInfo  *info,
            GError                **error)
{
  g_autoptr (SeralPdfWriter) writer = seral_pdf_writer_new ();

  seral_pdf_writer_add_page (writer, page);

  return seral_pdf_writer_finish (writer, info, error);
}

/**
 * seral_export_page:
 * @page: a page
 * @settings: how it comes out; the format is one of pictures or pages
 * @info: what the file says of itself
 * @error: return location for an error of %SERAL_EXPORT_ERROR
 *
 * Writes a page into memory. What fails, fails here, and no file has been touched.
 * May be called by any thread.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_export_page (SeralScene                 *page,
                   const SeralExportSettings  *settings,
                   const SeralExportInfo      *info,
                   GError                    **error)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  switch (settings->format)
    {
    case SERAL_EXPORT_PDF:
      return export_pdf (page, info, error);
    case SERAL_EXPORT_SVG:
      return seral_export_svg (page);
    case SERAL_EXPORT_PNG:
      return seral_export_png (page, settings->scale, error);
    case SERAL_EXPORT_JSON:
    case SERAL_EXPORT_CSV:
    case SERAL_EXPORT_MARKDOWN:
    case SERAL_EXPORT_CALENDAR:
    case SERAL_EXPORT_XLSX:
    case SERAL_EXPORT_HTML:
    case SERAL_EXPORT_DOCX:
    case SERAL_N_EXPORT_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}
