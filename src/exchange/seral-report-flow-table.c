/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-report-flow.h"

/* Between two columns. */
#define GUTTER 12.0

/* Above and below the text of a row. */
#define DATA_PADDING 4.5
#define FACT_PADDING 2.0

/* How many rows of a long table are looked at to find the width of its columns. */
#define SAMPLE 300

/* Of the width, what the first column of a table of facts takes at most, and at least. */
#define MOST_OF_FACTS  0.34
#define LEAST_OF_FACTS 0.19

/* A table that would leave more than this of the width empty is narrower. */
#define MOST_SPARE 0.5

/* So few facts stand together on a page. */
#define FEW_FACTS 9

#define HAIRLINE 0.5
#define LINE     1.0

/* What a column wants to be. */
typedef struct
{
  double least;      /* its longest word */
  double natural;    /* its longest line */
  double width;      /* what it gets */
} Column;

static SeralReportFaceId
get_face (const SeralReportBlock *block,
          guint                   column)
{
  return block->table == SERAL_REPORT_TABLE_FACTS && column == 0 ? SERAL_FACE_FACT : SERAL_FACE_CELL;
}

static void
measure (SeralFlow             *self,
         Column                *column,
         SeralReportFaceId      face,
         const SeralReportText *text)
{
  SeralFont font = seral_flow_get_font (self, face);
  double least, natural;

  seral_rich_text_measure (self->context, &font, text, &least, &natural);
  column->least = MAX (column->least, least);
  column->natural = MAX (column->natural, natural);
}

static void
measure_columns (SeralFlow              *self,
                 const SeralReportBlock *block,
                 Column                 *columns)
{
  guint n_rows = MIN (seral_report_block_get_n_rows (block), SAMPLE);

  for (guint i = 0; i < block->n_columns; i++)
    {
      SeralReportRun run = { SERAL_REPORT_RUN_PLAIN, block->columns[i].title, NULL };
      SeralReportText title = { &run, 1 };

      if (run.text[0] != '\0')
        measure (self, &columns[i], SERAL_FACE_HEAD, &title);
      for (guint row = 0; row < n_rows; row++)
        measure (self, &columns[i], get_face (block, i), seral_report_block_get_cell (block, row, i));
    }
}

/* The first column as wide as its words, the second all the rest. */
static void
share_facts (Column *columns,
             double  width)
{
  columns[0].width = CLAMP (columns[0].natural, width * LEAST_OF_FACTS, width * MOST_OF_FACTS);
  columns[1].width = width - GUTTER - columns[0].width;
}

/*
 * Columns get what they want where there is room. Else each gets its longest word,
 * and what is left goes to those who want more, by how much more: words before
 * running text, which can be broken anywhere.
 */
static void
share (const SeralReportBlock *block,
       Column                 *columns,
       double                  width)
{
  double room = width - (block->n_columns - 1) * GUTTER;
  double most = room / block->n_columns * 1.6;
  double wanted = 0;
  double taken = 0;
  double weights = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      gboolean wide = block->columns[i].kind == SERAL_REPORT_COLUMN_TEXT;

      columns[i].least = MIN (columns[i].least, most);
      columns[i].width = wide ? columns[i].least : MAX (columns[i].least, MIN (columns[i].natural, most));
      taken += columns[i].width;
      wanted += columns[i].natural;
    }

  if (taken > room)
    {
      for (guint i = 0; i < block->n_columns; i++)
        columns[i].width *= room / taken;
      return;
    }

  for (guint i = 0; i < block->n_columns; i++)
    weights += sqrt (MAX (columns[i].natural - columns[i].width, 0));
  if (wanted <= room || weights <= 0)
    {
      /* The first column names the row; it may as well have the rest, where that is not most of it. */
      for (guint i = 0; i < block->n_columns; i++)
        columns[i].width = MAX (columns[i].width, columns[i].natural);
      for (guint i = 0; i < block->n_columns; i++)
        room -= columns[i].width;
      columns[0].width += room < width * MOST_SPARE ? MAX (room, 0) : GUTTER;
      return;
    }

  room -= taken;
  for (guint i = 0; i < block->n_columns; i++)
    columns[i].width += room * sqrt (MAX (columns[i].natural - columns[i].width, 0)) / weights;
}

static SeralFlowRow *
add_head (SeralFlow              *self,
          const SeralReportBlock *block,
          const Column           *columns)
{
  SeralFlowRow *row = seral_flow_add_row (self, block->n_columns, seral_report_face_get (SERAL_FACE_HEAD)->before, 0);
  double x = self->indent;

  for (guint i = 0; i < block->n_columns; i++)
    {
      SeralReportRun run = { SERAL_REPORT_RUN_PLAIN, block->columns[i].title, NULL };
      SeralReportText title = { &run, run.text[0] != '\0' };

      seral_flow_set_cell (self, &row->cells[i], SERAL_FACE_HEAD, &title, x, columns[i].width);
      row->cells[i].runs = NULL;
      row->cells[i].at_end = block->columns[i].kind == SERAL_REPORT_COLUMN_NUMBER;
      row->cells[i].tag = "TH";
      row->cells[i].alternative = "Column";
      x += columns[i].width + GUTTER;
    }
  row->tag = "TR";
  row->padding_bottom = DATA_PADDING;
  row->whole = TRUE;
  row->keep = TRUE;
  row->rule = LINE;
  row->rule_ink = SERAL_INK_OUTLINE;
  seral_flow_finish_row (row);

  return row;
}

static void
add_row (SeralFlow              *self,
         const SeralReportBlock *block,
         const Column           *columns,
         guint                   index,
         SeralFlowRow           *head)
{
  gboolean facts = block->table == SERAL_REPORT_TABLE_FACTS;
  guint n_rows = seral_report_block_get_n_rows (block);
  gboolean last = index + 1 == n_rows;
  SeralFlowRow *row = seral_flow_add_row (self, block->n_columns, 0,
                                          last ? seral_report_face_get (SERAL_FACE_CELL)->after : 0);
  double x = self->indent;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const SeralReportText *text = seral_report_block_get_cell (block, index, i);

      seral_flow_set_cell (self, &row->cells[i], get_face (block, i), text, x, columns[i].width);
      row->cells[i].at_end = block->columns[i].kind == SERAL_REPORT_COLUMN_NUMBER;
      row->cells[i].tag = i == 0 ? "TH" : "TD";
      row->cells[i].alternative = i == 0 ? "Row" : NULL;
      x += columns[i].width + GUTTER;
    }
  row->tag = "TR";
  row->head = head;
  row->padding_top = row->padding_bottom = facts ? FACT_PADDING : DATA_PADDING;
  /* No row stands alone at the foot of a page, or at the head of one. */
  row->keep = last ? block->keep_with_next : index == 0 || index + 2 == n_rows || (facts && n_rows <= FEW_FACTS);
  if (!facts)
    {
      row->rule = HAIRLINE;
      row->rule_ink = SERAL_INK_GRID;
    }
  seral_flow_finish_row (row);
}

/* Lays a table out: its columns by what stands in them, its heads above it on each page. */
void
seral_flow_add_table (SeralFlow              *self,
                      const SeralReportBlock *block)
{
  g_autofree Column *columns = g_new0 (Column, block->n_columns);
  double width = self->width - 2 * self->indent;
  SeralFlowRow *head = NULL;

  measure_columns (self, block, columns);
  if (block->table == SERAL_REPORT_TABLE_FACTS)
    share_facts (columns, width);
  else
    share (block, columns, width);

  seral_flow_begin_element (self, "Table");
  if (block->table == SERAL_REPORT_TABLE_DATA)
    head = add_head (self, block, columns);
  for (guint i = 0; i < seral_report_block_get_n_rows (block); i++)
    add_row (self, block, columns, i, head);
  seral_flow_end_element (self);
}
