/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-export-settings.h"
#include "exchange/seral-page-mark.h"
#include "exchange/seral-report.h"

G_BEGIN_DECLS

/**
 * SeralReportBookmark:
 * @level: from 1
 * @title: what it says
 * @page: where it leads to, from 0
 * @y: where on that page
 */
typedef struct
{
  guint   level;
  char   *title;
  guint   page;
  double  y;
} SeralReportBookmark;

/**
 * SeralReportPages:
 *
 * A report as pages. Each is a scene, which a preview shows and a writer draws, with
 * marks that say what its parts are. Immutable once made.
 */
typedef struct _SeralReportPages SeralReportPages;

SeralReportPages          *seral_report_pages_new           (SeralReport               *report,
                                                             const SeralExportSettings *settings,
                                                             PangoContext              *context);
void                       seral_report_pages_free          (SeralReportPages          *self);

SeralReport               *seral_report_pages_get_report    (SeralReportPages          *self);
guint                      seral_report_pages_get_n         (SeralReportPages          *self);
SeralScene                *seral_report_pages_get_page      (SeralReportPages          *self,
                                                             guint                      page);
const SeralPageMark       *seral_report_pages_get_marks     (SeralReportPages          *self,
                                                             guint                      page,
                                                             guint                     *n);
const SeralReportBookmark *seral_report_pages_get_bookmarks (SeralReportPages          *self,
                                                             guint                     *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralReportPages, seral_report_pages_free)

G_END_DECLS
