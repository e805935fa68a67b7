/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"

G_BEGIN_DECLS

/*
 * The parts of a report are plain records: immutable, owned by their SeralReport
 * and valid as long as it is. Text is UTF-8 that XML 1.0 takes, without control
 * characters but "\n", which is a line break within a paragraph or a cell.
 */

/**
 * SeralReportRunKind:
 * @SERAL_REPORT_RUN_PLAIN: text
 * @SERAL_REPORT_RUN_STRONG: text that stands out
 * @SERAL_REPORT_RUN_LINK: text that leads to an address: http, https or mailto, nothing else
 * @SERAL_REPORT_RUN_REFERENCE: text that leads to a block of the report
 */
typedef enum
{
  SERAL_REPORT_RUN_PLAIN,
  SERAL_REPORT_RUN_STRONG,
  SERAL_REPORT_RUN_LINK,
  SERAL_REPORT_RUN_REFERENCE,
} SeralReportRunKind;

/**
 * SeralReportRun:
 * @kind: what it is
 * @text: what it says, never ""
 * @target: (nullable): the address of a link; the id of the block that a
 *   reference leads to, which is there
 */
typedef struct
{
  SeralReportRunKind  kind;
  const char         *text;
  const char         *target;
} SeralReportRun;

/* A text: @n_runs runs, one after the other, without anything between them. */
typedef struct
{
  const SeralReportRun *runs;
  guint                 n_runs;
} SeralReportText;

/**
 * SeralReportRole:
 * @SERAL_REPORT_BODY: running text
 * @SERAL_REPORT_TITLE: the title of the report, on its cover
 * @SERAL_REPORT_SUBTITLE: what stands below it
 * @SERAL_REPORT_LEAD: the sentence that says it all, set larger
 * @SERAL_REPORT_LABEL: a few words above something, smaller than a heading
 * @SERAL_REPORT_NOTE: small print
 *
 * What a paragraph is for.
 */
typedef enum
{
  SERAL_REPORT_BODY,
  SERAL_REPORT_TITLE,
  SERAL_REPORT_SUBTITLE,
  SERAL_REPORT_LEAD,
  SERAL_REPORT_LABEL,
  SERAL_REPORT_NOTE,
} SeralReportRole;

/**
 * SeralReportColumnKind:
 * @SERAL_REPORT_COLUMN_TEXT: text, of any length
 * @SERAL_REPORT_COLUMN_WORD: a word or two, which are best left on one line
 * @SERAL_REPORT_COLUMN_NUMBER: a number, aligned at its end
 * @SERAL_REPORT_COLUMN_DATE: a date
 */
typedef enum
{
  SERAL_REPORT_COLUMN_TEXT,
  SERAL_REPORT_COLUMN_WORD,
  SERAL_REPORT_COLUMN_NUMBER,
  SERAL_REPORT_COLUMN_DATE,
} SeralReportColumnKind;

/**
 * SeralReportColumn:
 * @kind: what its cells hold
 * @title: what stands above them; "" in a table of facts
 */
typedef struct
{
  SeralReportColumnKind  kind;
  const char            *title;
} SeralReportColumn;

/**
 * SeralReportTableKind:
 * @SERAL_REPORT_TABLE_DATA: a row of column titles, and rows below it; the first
 *   cell of each names the row
 * @SERAL_REPORT_TABLE_FACTS: two columns without titles: what it is, and what is
 *   said of it
 */
typedef enum
{
  SERAL_REPORT_TABLE_DATA,
  SERAL_REPORT_TABLE_FACTS,
} SeralReportTableKind;

/**
 * SeralReportBlockKind:
 * @SERAL_REPORT_HEADING: a heading: @text, @level
 * @SERAL_REPORT_PARAGRAPH: @text, @role
 * @SERAL_REPORT_LIST: @items, @ordered
 * @SERAL_REPORT_TABLE: @text is its caption, which may be empty; @table, @columns, @items are its cells, row by row
 * @SERAL_REPORT_FIGURE: a chart: @text is its caption; @description, @equivalent; see
 *   seral_report_create_chart()
 * @SERAL_REPORT_CALLOUT: a frame with @text as its title, which may be empty, around @blocks
 * @SERAL_REPORT_COVER: the first page, made of @blocks
 * @SERAL_REPORT_CONTENTS: the list of headings, for the writer to make; see seral_report_get_headings(); @text is its title,
 *   which may be empty, and is no heading itself
 */
typedef enum
{
  SERAL_REPORT_HEADING,
  SERAL_REPORT_PARAGRAPH,
  SERAL_REPORT_LIST,
  SERAL_REPORT_TABLE,
  SERAL_REPORT_FIGURE,
  SERAL_REPORT_CALLOUT,
  SERAL_REPORT_COVER,
  SERAL_REPORT_CONTENTS,
} SeralReportBlockKind;

/* The levels of headings: 1 is a part of the report. */
#define SERAL_REPORT_MAX_LEVEL 4

/**
 * SeralReportBlock:
 * @kind: what it is, and so what of the following it has
 * @id: (nullable): unique in the report, made of a-z, 0-9 and hyphens; every heading has one
 * @break_before: whether a page begins with it
 * @keep_with_next: whether it should stand on a page with what follows it; headings always do
 * @text: its text, caption or title; may be empty except for headings and paragraphs
 * @level: of a heading, from 1 to %SERAL_REPORT_MAX_LEVEL
 * @role: of a paragraph
 * @ordered: whether the items of a list are numbered
 * @table: of a table
 * @columns: of a table, @n_columns of them
 * @n_columns: how many
 * @items: of a list, or the cells of a table row by row: rows times @n_columns; cells may be empty
 * @n_items: how many
 * @description: of a figure: what it shows, in sentences
 * @equivalent: of a figure: the same as a table of text
 * @blocks: of a cover or a callout: what stands in it: paragraphs, lists, tables and
 *   figures (figures on a cover alone)
 * @n_blocks: how many
 *
 * A piece of a report.
 */
typedef struct _SeralReportBlock SeralReportBlock;

struct _SeralReportBlock
{
  SeralReportBlockKind            kind;
  const char                     *id;
  gboolean                        break_before;
  gboolean                        keep_with_next;
  SeralReportText                 text;

  guint                           level;
  SeralReportRole                 role;
  gboolean                        ordered;
  SeralReportTableKind            table;
  const SeralReportColumn        *columns;
  guint                           n_columns;
  const SeralReportText          *items;
  guint                           n_items;
  const char                     *description;
  SeralTable                     *equivalent;
  const SeralReportBlock * const *blocks;
  guint                           n_blocks;
};

/**
 * SeralReport:
 *
 * What a report says, in order, and nothing of how it looks: the tree that every
 * writer walks, so that the same report comes out as PDF, HTML, DOCX or Markdown.
 * Made by a #SeralReportBuilder; immutable and reference counted; may be read from
 * any thread.
 */
typedef struct _SeralReport SeralReport;

#define SERAL_TYPE_REPORT (seral_report_get_type ())

GType                           seral_report_get_type         (void) G_GNUC_CONST;

SeralReport                    *seral_report_ref              (SeralReport            *self);
void                            seral_report_unref            (SeralReport            *self);

const char                     *seral_report_get_title        (SeralReport            *self);
const char                     *seral_report_get_organisation (SeralReport            *self);
const char                     *seral_report_get_subject      (SeralReport            *self);
const char                     *seral_report_get_running_head (SeralReport            *self);
SeralCatalogue                 *seral_report_get_catalogue    (SeralReport            *self);
gboolean                        seral_report_is_shortened     (SeralReport            *self);

const SeralReportBlock * const *seral_report_get_blocks       (SeralReport            *self,
                                                               guint                  *n);
const SeralReportBlock * const *seral_report_get_headings     (SeralReport            *self,
                                                               guint                  *n);
SeralChart                     *seral_report_create_chart     (SeralReport            *self,
                                                               const SeralReportBlock *figure,
                                                               SeralStyle             *style);

guint                           seral_report_block_get_n_rows (const SeralReportBlock *self);
const SeralReportText          *seral_report_block_get_cell   (const SeralReportBlock *self,
                                                               guint                   row,
                                                               guint                   column);
char                           *seral_report_text_to_string   (const SeralReportText  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralReport, seral_report_unref)

G_END_DECLS
