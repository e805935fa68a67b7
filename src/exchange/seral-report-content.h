/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report.h"
#include "assessment/seral-assessment.h"

G_BEGIN_DECLS

/**
 * SeralReportParts:
 * @SERAL_REPORT_PART_COVER: the first page
 * @SERAL_REPORT_PART_CONTENTS: what is where
 * @SERAL_REPORT_PART_SUMMARY: where the company stands, in a page
 * @SERAL_REPORT_PART_WHY: what the stages ask, and what holds the company back
 * @SERAL_REPORT_PART_MOVEMENT: what is different from the round before
 * @SERAL_REPORT_PART_CHARTS: the charts that have something to show
 * @SERAL_REPORT_PART_GAPS: what is missing to the target
 * @SERAL_REPORT_PART_PLAN: what is planned
 * @SERAL_REPORT_PART_FIGURES: the figures that are kept
 * @SERAL_REPORT_PART_QUESTIONS: each question with its answer
 * @SERAL_REPORT_PART_SCORING: how the score is made, with the numbers
 * @SERAL_REPORT_PART_SOURCE: where the model comes from
 *
 * The parts of a report, in their order. One that has nothing to say is left out.
 */
typedef enum
{
  SERAL_REPORT_PART_COVER     = 1 << 0,
  SERAL_REPORT_PART_CONTENTS  = 1 << 1,
  SERAL_REPORT_PART_SUMMARY   = 1 << 2,
  SERAL_REPORT_PART_WHY       = 1 << 3,
  SERAL_REPORT_PART_MOVEMENT  = 1 << 4,
  SERAL_REPORT_PART_CHARTS    = 1 << 5,
  SERAL_REPORT_PART_GAPS      = 1 << 6,
  SERAL_REPORT_PART_PLAN      = 1 << 7,
  SERAL_REPORT_PART_FIGURES   = 1 << 8,
  SERAL_REPORT_PART_QUESTIONS = 1 << 9,
  SERAL_REPORT_PART_SCORING   = 1 << 10,
  SERAL_REPORT_PART_SOURCE    = 1 << 11,
} SeralReportParts;

#define SERAL_REPORT_N_PARTS   12
#define SERAL_REPORT_ALL_PARTS ((SeralReportParts) ((1 << SERAL_REPORT_N_PARTS) - 1))

#define SERAL_TYPE_REPORT_PARTS (seral_report_parts_get_type ())
GType seral_report_parts_get_type (void) G_GNUC_CONST;

/**
 * SeralReportOptions:
 * @parts: which parts
 * @notes: whether notes and evidence are in it
 * @named: whether respondents are named
 * @marks: which marks charts show
 *
 * What a report is to say. A plain record: a copy is a snapshot.
 */
typedef struct
{
  SeralReportParts parts;
  gboolean         notes;
  gboolean         named;
  SeralMarks       marks;
} SeralReportOptions;

void         seral_report_options_init  (SeralReportOptions       *self);

const char  *seral_report_part_get_name (SeralReportParts          part,
                                         SeralCatalogue           *catalogue);

SeralReport *seral_report_build         (SeralAssessment          *assessment,
                                         SeralRound               *round,
                                         SeralChartData * const   *data,
                                         guint                     n_data,
                                         SeralCatalogue           *catalogue,
                                         const SeralReportOptions *options);

G_END_DECLS
