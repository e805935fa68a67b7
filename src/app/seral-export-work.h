/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"
#include "chart/seral-chart-kind.h"
#include "exchange/seral-answers-records.h"
#include "exchange/seral-export-settings.h"
#include "exchange/seral-report-content.h"

G_BEGIN_DECLS

/**
 * SeralExportWhat:
 * @SERAL_EXPORT_WHAT_CHART: one chart
 * @SERAL_EXPORT_WHAT_CHARTS: all charts that have something to show, a page each
 * @SERAL_EXPORT_WHAT_BOARD: one page for the board
 * @SERAL_EXPORT_WHAT_REPORT: the full report, of all models of the document
 * @SERAL_EXPORT_WHAT_ANSWERS: the answers, as a table
 * @SERAL_EXPORT_WHAT_PLAN: the plan and its figures, for colleagues
 * @SERAL_EXPORT_WHAT_SCORES: stage and scores, for other programs
 * @SERAL_EXPORT_WHAT_QUESTIONNAIRE: the questions, for people who do not have the program
 *
 * What can come out.
 */
typedef enum
{
  SERAL_EXPORT_WHAT_CHART,
  SERAL_EXPORT_WHAT_CHARTS,
  SERAL_EXPORT_WHAT_BOARD,
  SERAL_EXPORT_WHAT_REPORT,
  SERAL_EXPORT_WHAT_ANSWERS,
  SERAL_EXPORT_WHAT_PLAN,
  SERAL_EXPORT_WHAT_SCORES,
  SERAL_EXPORT_WHAT_QUESTIONNAIRE,
} SeralExportWhat;

/**
 * SeralExportOrder:
 * @what: what is to come out
 * @kind: (nullable): which chart, where it is one
 * @settings: how charts look, and the format of it all
 * @flags: what to leave out of the answers, the plan and the report
 * @parts: what is in the report
 * @label: (nullable): who may see a board page; owned by who gives the order
 *
 * What the user wants.
 */
typedef struct
{
  SeralExportWhat       what;
  const SeralChartKind *kind;
  SeralExportSettings   settings;
  SeralAnswersFlags     flags;
  SeralReportParts      parts;
  const char           *label;
} SeralExportOrder;

/**
 * SeralExportWork:
 *
 * What a session has to export, in one language. Owns all it needs: what the
 * session shows later does not change it.
 */
typedef struct _SeralExportWork SeralExportWork;

SeralExportWork *seral_export_work_new          (SeralSession            *session,
                                                 const char              *language);
void             seral_export_work_free         (SeralExportWork         *self);

GPtrArray       *seral_export_work_get_kinds    (SeralExportWork         *self);
gboolean         seral_export_work_offers       (SeralExportWhat          what,
                                                 SeralExportFormat        format);
GPtrArray       *seral_export_work_create_pages (SeralExportWork         *self,
                                                 const SeralExportOrder  *order);
GBytes          *seral_export_work_create_file  (SeralExportWork         *self,
                                                 const SeralExportOrder  *order,
                                                 GPtrArray               *pages,
                                                 GError                 **error);
GBytes          *seral_export_work_create_text  (SeralExportWork         *self,
                                                 const SeralExportOrder  *order,
                                                 GError                 **error);
char            *seral_export_work_propose_name (SeralExportWork         *self,
                                                 const SeralExportOrder  *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralExportWork, seral_export_work_free)

G_END_DECLS
