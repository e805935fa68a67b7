/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"
#include "exchange/seral-export.h"
#include "exchange/seral-paper.h"

G_BEGIN_DECLS

/**
 * SeralExportSettings:
 * @format: what is written
 * @paper: size of a page
 * @landscape: whether its longer side lies
 * @width: width in points (pixels of a plain screen), in place of the paper; 0: the paper's
 * @height: height likewise
 * @scale: pixels per point, where the format has pixels
 * @scheme: how it looks
 * @marks: which marks charts show
 *
 * How a chart comes out. A plain record: a copy is a snapshot.
 */
typedef struct
{
  SeralExportFormat  format;
  const SeralPaper  *paper;
  gboolean           landscape;
  double             width;
  double             height;
  double             scale;
  SeralScheme        scheme;
  SeralMarks         marks;
} SeralExportSettings;

/* Points a side may have, and pixels a picture may have in all. */
#define SERAL_EXPORT_MIN_SIDE   72.0
#define SERAL_EXPORT_MAX_SIDE   14400.0
#define SERAL_EXPORT_MAX_PIXELS (64u * 1024u * 1024u)

void     seral_export_settings_init     (SeralExportSettings        *self,
                                         SeralExportFormat           format);
void     seral_export_settings_get_size (const SeralExportSettings  *self,
                                         double                     *width,
                                         double                     *height);
gboolean seral_export_settings_check    (const SeralExportSettings  *self,
                                         GError                    **error);

G_END_DECLS
