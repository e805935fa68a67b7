/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report.h"

G_BEGIN_DECLS

/* What a report may hold; what is beyond is left out, and the report knows. */
#define SERAL_REPORT_MAX_TEXT   (256u * 1024u)         /* bytes of one text */
#define SERAL_REPORT_MAX_ITEMS  1000000u               /* blocks, items and cells in all */
#define SERAL_REPORT_MAX_BYTES  (64u * 1024u * 1024u)  /* of text in all */

/**
 * SeralReportBuilder:
 *
 * The one way to make a report. Text is given run by run and then said to be a
 * heading, a paragraph, an item or a cell:
 *
 * |[<!-- language="C" -->
 * seral_report_builder_text (builder, "See ");
 * seral_report_builder_link (builder, "the source", url);
 * seral_report_builder_paragraph (builder, SERAL_REPORT_BODY);
 * ]|
 *
 * Whatever text it is given, it makes one that every format takes; it follows no
 * address but those that open a page or a letter.
 */
typedef struct _SeralReportBuilder SeralReportBuilder;

SeralReportBuilder *seral_report_builder_new              (SeralCatalogue        *catalogue);
void                seral_report_builder_free             (SeralReportBuilder    *self);
SeralReport        *seral_report_builder_finish           (SeralReportBuilder    *self);

void                seral_report_builder_set_words        (SeralReportBuilder    *self,
                                                           const char            *title,
                                                           const char            *organisation,
                                                           const char            *subject,
                                                           const char            *running_head);

void                seral_report_builder_text             (SeralReportBuilder    *self,
                                                           const char            *text);
void                seral_report_builder_strong           (SeralReportBuilder    *self,
                                                           const char            *text);
void                seral_report_builder_link             (SeralReportBuilder    *self,
                                                           const char            *text,
                                                           const char            *address);
void                seral_report_builder_reference        (SeralReportBuilder    *self,
                                                           const char            *text,
                                                           const char            *id);

void                seral_report_builder_break_page       (SeralReportBuilder    *self);
void                seral_report_builder_keep             (SeralReportBuilder    *self);

void                seral_report_builder_heading          (SeralReportBuilder    *self,
                                                           guint                  level,
                                                           const char            *id);
void                seral_report_builder_paragraph        (SeralReportBuilder    *self,
                                                           SeralReportRole        role);
void                seral_report_builder_contents         (SeralReportBuilder    *self);
void                seral_report_builder_figure           (SeralReportBuilder    *self,
                                                           const char            *id,
                                                           const SeralChartKind  *kind,
                                                           SeralChartData        *data,
                                                           SeralMarks             marks);

void                seral_report_builder_begin_list       (SeralReportBuilder    *self,
                                                           gboolean               ordered);
void                seral_report_builder_item             (SeralReportBuilder    *self);
void                seral_report_builder_end_list         (SeralReportBuilder    *self);

void                seral_report_builder_begin_table      (SeralReportBuilder    *self,
                                                           SeralReportTableKind   kind);
void                seral_report_builder_column           (SeralReportBuilder    *self,
                                                           SeralReportColumnKind  kind,
                                                           const char            *title);
void                seral_report_builder_cell             (SeralReportBuilder    *self);
void                seral_report_builder_end_table        (SeralReportBuilder    *self);
void                seral_report_builder_table            (SeralReportBuilder    *self,
                                                           SeralTable            *table,
                                                           const SeralReportColumnKind *kinds);

void                seral_report_builder_begin_cover      (SeralReportBuilder    *self);
void                seral_report_builder_begin_callout    (SeralReportBuilder    *self);
void                seral_report_builder_end              (SeralReportBuilder    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralReportBuilder, seral_report_builder_free)

G_END_DECLS
