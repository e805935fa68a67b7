/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SeralExportError:
 * @SERAL_EXPORT_ERROR_TOO_LARGE: the picture would have more pixels than can be made
 * @SERAL_EXPORT_ERROR_FAILED: a writer failed; the message says why
 */
typedef enum
{
  SERAL_EXPORT_ERROR_TOO_LARGE,
  SERAL_EXPORT_ERROR_FAILED,
} SeralExportError;

#define SERAL_EXPORT_ERROR (seral_export_error_quark ())
GQuark seral_export_error_quark (void);

/**
 * SeralExportFormat:
 * @SERAL_EXPORT_PDF: pages, vector, with text that can be searched
 * @SERAL_EXPORT_SVG: one picture, vector
 * @SERAL_EXPORT_PNG: one picture, in pixels
 * @SERAL_EXPORT_HTML: one page for a browser, with all it needs in it
 * @SERAL_EXPORT_DOCX: a text to edit in an office program (Office Open XML)
 * @SERAL_EXPORT_XLSX: a spreadsheet with several sheets (Office Open XML)
 * @SERAL_EXPORT_CSV: a table for spreadsheets
 * @SERAL_EXPORT_JSON: scores for other programs
 * @SERAL_EXPORT_MARKDOWN: text with headings and tables, to be pasted and edited
 * @SERAL_EXPORT_CALENDAR: events and to-dos for calendars (iCalendar)
 */
typedef enum
{
  SERAL_EXPORT_PDF,
  SERAL_EXPORT_SVG,
  SERAL_EXPORT_PNG,
  SERAL_EXPORT_HTML,
  SERAL_EXPORT_DOCX,
  SERAL_EXPORT_XLSX,
  SERAL_EXPORT_CSV,
  SERAL_EXPORT_JSON,
  SERAL_EXPORT_MARKDOWN,
  SERAL_EXPORT_CALENDAR,
  SERAL_N_EXPORT_FORMATS,
} SeralExportFormat;

const char *seral_export_format_get_name  (SeralExportFormat  format);
const char *seral_export_format_get_type  (SeralExportFormat  format);
gboolean    seral_export_format_is_text   (SeralExportFormat  format);
gboolean    seral_export_format_find      (const char        *name,
                                           SeralExportFormat *format);
gboolean    seral_export_format_find_path (const char        *path,
                                           SeralExportFormat *format);

char       *seral_export_propose_name     (const char * const *parts,
                                           SeralExportFormat   format);

G_END_DECLS
