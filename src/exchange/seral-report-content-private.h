/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-builder.h"
#include "exchange/seral-report-content.h"

G_BEGIN_DECLS

/* What is being said, and of which result just now. */
typedef struct
{
  SeralReportBuilder       *builder;
  SeralCatalogue           *catalogue;
  SeralAssessment          *assessment;
  SeralRound               *round;
  const SeralReportOptions *options;
  SeralChartData * const   *all;
  guint                     n_all;

  SeralChartData           *data;
  SeralResult              *result;
  SeralModel               *model;
  int                       target;    /* level, or one below the base for none */
  guint                     level;     /* of the heading of a part */
  GArray                   *order;     /* (owned) (element-type guint) the criteria that were asked, as they are listed */
  GArray                   *numbers;   /* (owned) (element-type guint) the place of each criterion in that list */
} SeralReportContent;

/* Parts of a result. */
void  seral_report_content_add_summary   (SeralReportContent   *self);
void  seral_report_content_add_why       (SeralReportContent   *self);
void  seral_report_content_add_movement  (SeralReportContent   *self);
void  seral_report_content_add_charts    (SeralReportContent   *self);
void  seral_report_content_add_gaps      (SeralReportContent   *self);
void  seral_report_content_add_questions (SeralReportContent   *self);
void  seral_report_content_add_scoring   (SeralReportContent   *self);
void  seral_report_content_add_source    (SeralReportContent   *self);

/* Parts of the document. */
void  seral_report_content_add_plan      (SeralReportContent   *self);
void  seral_report_content_add_figures   (SeralReportContent   *self);

/* Small things that several parts say. */
gboolean seral_report_content_has        (SeralReportContent   *self,
                                          SeralReportParts      part);
void  seral_report_content_heading       (SeralReportContent   *self,
                                          guint                 depth,
                                          const char           *id,
                                          const char           *text);
void  seral_report_content_paragraph     (SeralReportContent   *self,
                                          SeralReportRole       role,
                                          const char           *text);
void  seral_report_content_fact          (SeralReportContent   *self,
                                          const char           *label,
                                          const char           *text);
void  seral_report_content_cell          (SeralReportContent   *self,
                                          const char           *text);
void  seral_report_content_question      (SeralReportContent   *self,
                                          guint                 criterion);
char *seral_report_content_dup_answer    (SeralReportContent   *self,
                                          guint                 criterion);
guint seral_report_content_get_number    (SeralReportContent   *self,
                                          guint                 criterion);
gboolean seral_report_content_has_figure (SeralReportContent   *self,
                                          const char           *id);
void  seral_report_content_figure        (SeralReportContent   *self,
                                          const char           *id);

G_END_DECLS
