/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-face.h"
#include "exchange/seral-rich-text.h"

G_BEGIN_DECLS

/*
 * A report before it is cut into pages: rows, one below the other. Everything is a
 * row: a paragraph has one cell, an item of a list two, a row of a table as many as
 * it has columns. A row is made of strips, a line of each cell each, and may be cut
 * between strips.
 */

/**
 * SeralFlowCell:
 * @text: (owned) (nullable): what stands in it
 * @figure: (owned) (nullable): or the picture
 * @x: where it begins, from the start of the column of text
 * @width: how wide it is
 * @top: where the picture begins, in its scene
 * @bottom: where it ends
 * @at_end: whether its lines are aligned at its end
 * @ink: what with
 * @tag: what it is, to those who do not see it; %NULL for what they need not know
 * @alternative: (nullable): of a figure, what it shows; of a TH, its scope
 * @runs: what its text was made from
 */
typedef struct
{
  SeralRichText         *text;
  SeralScene            *figure;
  double                 x;
  double                 width;
  double                 top;
  double                 bottom;
  gboolean               at_end;
  SeralInk               ink;
  const char            *tag;
  const char            *alternative;
  const SeralReportText *runs;
} SeralFlowCell;

/* What has no frame, no element or no heading. */
#define SERAL_FLOW_NONE (-1)

/**
 * SeralFlowRow:
 * @cells: (owned) what stands beside each other
 * @n_cells: how many
 * @n_strips: how many strips it can be cut into
 * @gap: room above it, unless it begins a page
 * @padding_top: room within it above
 * @padding_bottom: room within it below
 * @tag: (nullable): what its cells are together: TR, LI or TOCI
 * @id: (nullable): what references to it name
 * @break_before: whether a page begins with it
 * @keep: whether it stands on a page with the row after it
 * @whole: whether it is not cut unless it is higher than a page
 * @head: (nullable): the row that stands above it on each further page
 * @frame: number of the callout it stands in
 * @element: index of the element that several rows are together
 * @heading: index of the heading whose page a line of the contents tells
 * @rule: width of the line below it; 0 for none
 * @rule_ink: what it is drawn with
 * @stretch: whether what is left of its page goes above it
 */
typedef struct _SeralFlowRow SeralFlowRow;

struct _SeralFlowRow
{
  SeralFlowCell *cells;
  guint          n_cells;
  guint          n_strips;
  double         gap;
  double         padding_top;
  double         padding_bottom;
  const char    *tag;
  const char    *id;
  gboolean       break_before;
  gboolean       keep;
  gboolean       whole;
  SeralFlowRow  *head;
  int            frame;
  int            element;
  int            heading;
  double         rule;
  SeralInk       rule_ink;
  gboolean       stretch;
};

/* What several rows are together: a Table, a list, the contents; the rows from @first to @last. */
typedef struct
{
  const char *tag;
  guint       first;
  guint       last;
} SeralFlowElement;

/**
 * SeralFlow:
 *
 * A report as rows of a width.
 */
typedef struct
{
  SeralReport  *report;
  PangoContext *context;
  SeralStyle   *style;
  double        width;
  double        page_height;   /* what a figure may not be higher than */
  GPtrArray    *rows;          /* (owned) (element-type SeralFlowRow) */
  GArray       *elements;      /* (owned) (element-type SeralFlowElement) */

  double        after;         /* the least room below what stands last */
  double        indent;        /* on both sides, in a frame */
  int           frame;
  int           n_frames;
  int           element;
  gboolean      on_cover;
  gboolean      break_next;    /* whether what comes next begins a page */
} SeralFlow;

SeralFlow    *seral_flow_new              (SeralReport            *report,
                                           PangoContext           *context,
                                           SeralStyle             *style,
                                           double                  width,
                                           double                  page_height);
void          seral_flow_free             (SeralFlow              *self);

double        seral_flow_row_get_strip    (const SeralFlowRow     *self,
                                           guint                   strip,
                                           double                 *baseline);
double        seral_flow_row_get_height   (const SeralFlowRow     *self);

/* For the files that make rows. */
SeralFlowRow *seral_flow_add_row          (SeralFlow              *self,
                                           guint                   n_cells,
                                           double                  before,
                                           double                  after);
void          seral_flow_set_cell         (SeralFlow              *self,
                                           SeralFlowCell          *cell,
                                           SeralReportFaceId       face,
                                           const SeralReportText  *text,
                                           double                  x,
                                           double                  width);
void          seral_flow_finish_row       (SeralFlowRow           *row);
SeralFont     seral_flow_get_font         (SeralFlow              *self,
                                           SeralReportFaceId       face);
void          seral_flow_begin_element    (SeralFlow              *self,
                                           const char             *tag);
void          seral_flow_end_element      (SeralFlow              *self);
void          seral_flow_add_table        (SeralFlow              *self,
                                           const SeralReportBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralFlow, seral_flow_free)

G_END_DECLS
