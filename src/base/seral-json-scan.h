/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json.h"

G_BEGIN_DECLS

/**
 * SeralJsonScanFault:
 * @code: whether the text is not JSON, or beyond a limit
 * @line: the line, from 1
 * @column: the column in characters, from 1
 * @message: (owned): what is wrong, translated
 *
 * The first fault of a text.
 */
typedef struct
{
  SeralJsonError code;
  guint          line;
  guint          column;
  char          *message;
} SeralJsonScanFault;

gboolean seral_json_scan             (const char             *text,
                                      gsize                   length,
                                      const SeralJsonLimits  *limits,
                                      SeralJsonScanFault     *fault);
void     seral_json_scan_fault_clear (SeralJsonScanFault     *fault);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralJsonScanFault, seral_json_scan_fault_clear)

G_END_DECLS
