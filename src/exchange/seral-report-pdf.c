/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-pdf-writer.h"
#include "exchange/seral-report-pdf.h"

/**
 * seral_report_pages_to_pdf:
 * @pages: pages
 * @error: return location for an error of %SERAL_EXPORT_ERROR
 *
 * Writes a report as a PDF, with its structure, bookmarks and page labels. May be
 * called by any thread.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_report_pages_to_pdf (SeralReportPages  *pages,
                           GError           **error)
{
  g_autoptr (SeralPdfWriter) writer = NULL;
  const SeralReportBookmark *bookmarks;
  SeralReport *report;
  SeralExportInfo info = { NULL, };
  guint n = 0;

  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  writer = seral_pdf_writer_new ();
  for (guint i = 0; i < seral_report_pages_get_n (pages); i++)
    {
      const SeralPageMark *marks = seral_report_pages_get_marks (pages, i, &n);

      seral_pdf_writer_add_marked_page (writer, seral_report_pages_get_page (pages, i), marks, n);
    }

  bookmarks = seral_report_pages_get_bookmarks (pages, &n);
  for (guint i = 0; i < n; i++)
    seral_pdf_writer_add_bookmark (writer, bookmarks[i].level, bookmarks[i].title, bookmarks[i].page, bookmarks[i].y);

  report = seral_report_pages_get_report (pages);
  info.title = seral_report_get_title (report);
  info.organisation = seral_report_get_organisation (report);
  info.subject = seral_report_get_subject (report);

  return seral_pdf_writer_finish (writer, &info, error);
}
