/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-docx.h"
#include "exchange/seral-report-export.h"
#include "exchange/seral-report-html.h"
#include "exchange/seral-report-markdown.h"

/**
 * seral_report_flows:
 * @format: a format
 *
 * Returns: whether a report is written in it without pages of a size, by
 *   seral_report_export()
 */
gboolean
seral_report_flows (SeralExportFormat format)
{
  return format == SERAL_EXPORT_HTML || format == SERAL_EXPORT_DOCX || format == SERAL_EXPORT_MARKDOWN;
}

/**
 * seral_report_takes:
 * @format: a format
 *
 * Returns: whether a report can be written in it: as pages, which make a PDF, or
 *   as one that seral_report_flows()
 */
gboolean
seral_report_takes (SeralExportFormat format)
{
  return format == SERAL_EXPORT_PDF || seral_report_flows (format);
}

/**
 * seral_report_export:
 * @report: a report
 * @format: a format that it seral_report_flows() in
 * @context: what text is measured with
 * @error: return location for an error, of #SERAL_EXPORT_ERROR
 *
 * Writes a report to be edited, or to be read on a screen of any width.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
seral_report_export (SeralReport        *report,
                     SeralExportFormat   format,
                     PangoContext       *context,
                     GError            **error)
{
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (seral_report_flows (format), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (format == SERAL_EXPORT_DOCX)
    return seral_report_to_docx (report, context, error);

  return format == SERAL_EXPORT_HTML ? seral_report_to_html (report, context) : seral_report_to_markdown (report);
}
