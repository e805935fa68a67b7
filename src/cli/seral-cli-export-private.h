/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"
#include "cli/seral-cli-subject.h"
#include "exchange/seral-export-settings.h"
#include "exchange/seral-report-content.h"

G_BEGIN_DECLS

/* What was given to “export”, and what it means. */
typedef struct
{
  char                *output;
  char               **files;
  char               **charts;
  char               **models;
  char                *round;
  char                *format;
  char                *paper;
  char                *style;
  char                *marks;
  char                *language;
  char                *label;
  char                *parts;
  gboolean             report;
  gboolean             board;
  gboolean             answers;
  gboolean             plan;
  gboolean             portrait;
  gboolean             landscape;
  gboolean             no_notes;
  gboolean             no_names;
  GPtrArray           *kinds;      /* (owned) (element-type SeralChartKind) */
  SeralCatalogue      *catalogue;  /* (owned) */
  SeralReportParts     report_parts;
  SeralExportSettings  settings;
} SeralCliExportOptions;

SeralCliStatus seral_cli_export_charts  (SeralCliShelf               *shelf,
                                         const SeralCliExportOptions *options);
SeralCliStatus seral_cli_export_answers (SeralCliShelf               *shelf,
                                         const SeralCliExportOptions *options);
SeralCliStatus seral_cli_export_plan    (SeralCliShelf               *shelf,
                                         const SeralCliExportOptions *options);
SeralCliStatus seral_cli_export_report  (SeralCliShelf               *shelf,
                                         const SeralCliExportOptions *options);

void           seral_cli_export_add_models (SeralCliShelf            *shelf,
                                         const SeralCliSubject       *subject,
                                         SeralChartData              *data);
void           seral_cli_export_warn    (const char                  *path,
                                         GPtrArray                   *missing);

G_END_DECLS
