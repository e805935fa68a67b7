/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-report-builder-private.h"

/* A block that stands where the report, the cover or the callout has come to. */
static SeralReportBlock *
place_block (SeralReportBuilder   *self,
             SeralReportBlock     *block,
             SeralReportBlockKind  kind)
{
  block->kind = kind;
  block->break_before = self->break_page && self->around == NULL;
  block->keep_with_next = self->keep || kind == SERAL_REPORT_HEADING;
  if (self->around == NULL)
    self->break_page = FALSE;
  self->keep = FALSE;
  g_ptr_array_add (self->around != NULL ? self->inside : self->report->blocks, block);

  return block;
}

static SeralReportBlock *
add_block (SeralReportBuilder   *self,
           SeralReportBlockKind  kind)
{
  return place_block (self, seral_arena_new0 (self->report->arena, SeralReportBlock, 1), kind);
}

/**
 * seral_report_builder_break_page:
 * @self: a builder
 *
 * Lets the next block begin a page. Within a cover or a callout it is of what
 * follows that.
 */
void
seral_report_builder_break_page (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL);

  self->break_page = TRUE;
}

/**
 * seral_report_builder_keep:
 * @self: a builder
 *
 * Lets the next block stand on a page with what follows it.
 */
void
seral_report_builder_keep (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL);

  self->keep = TRUE;
}

/**
 * seral_report_builder_heading:
 * @self: a builder
 * @level: from 1, a part of the report, to %SERAL_REPORT_MAX_LEVEL
 * @id: what references to it name
 *
 * Makes what was said a heading.
 */
void
seral_report_builder_heading (SeralReportBuilder *self,
                              guint               level,
                              const char         *id)
{
  SeralReportText text;
  SeralReportBlock *block;

  g_return_if_fail (self != NULL && self->open == NULL && self->around == NULL);
  g_return_if_fail (level >= 1 && level <= SERAL_REPORT_MAX_LEVEL);
  g_return_if_fail (id != NULL);

  text = seral_report_builder_take_text (self);
  if (text.n_runs == 0)
    return;

  block = add_block (self, SERAL_REPORT_HEADING);
  block->id = seral_report_builder_take_id (self, id);
  block->text = text;
  block->level = level;
  g_ptr_array_add (self->report->headings, block);
}

/**
 * seral_report_builder_paragraph:
 * @self: a builder
 * @role: what it is for
 *
 * Makes what was said a paragraph. Where nothing was, there is none.
 */
void
seral_report_builder_paragraph (SeralReportBuilder *self,
                                SeralReportRole     role)
{
  SeralReportText text;
  SeralReportBlock *block;

  g_return_if_fail (self != NULL && self->open == NULL);

  text = seral_report_builder_take_text (self);
  if (text.n_runs == 0)
    return;

  block = add_block (self, SERAL_REPORT_PARAGRAPH);
  block->text = text;
  block->role = role;
}

/**
 * seral_report_builder_contents:
 * @self: a builder
 *
 * Says that the list of headings stands here, with what was said as its title.
 */
void
seral_report_builder_contents (SeralReportBuilder *self)
{
  SeralReportText text;

  g_return_if_fail (self != NULL && self->open == NULL && self->around == NULL);

  text = seral_report_builder_take_text (self);
  add_block (self, SERAL_REPORT_CONTENTS)->text = text;
}

/**
 * seral_report_builder_figure:
 * @self: a builder
 * @id: what references to it name
 * @kind: a kind of chart
 * @data: what it shows
 * @marks: which marks it shows
 *
 * Adds a chart, with what was said as its caption, or its finding where nothing
 * was.
 */
void
seral_report_builder_figure (SeralReportBuilder   *self,
                             const char           *id,
                             const SeralChartKind *kind,
                             SeralChartData       *data,
                             SeralMarks            marks)
{
  g_autoptr (SeralChart) chart = NULL;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  SeralReportFigure *figure;
  SeralReportText caption;

  g_return_if_fail (self != NULL && self->open == NULL);
  g_return_if_fail (id != NULL && kind != NULL && data != NULL);

  chart = seral_chart_kind_create (kind, data);
  seral_chart_set_catalogue (chart, self->report->catalogue);
  seral_chart_set_marks (chart, marks);
  title = seral_chart_dup_title (chart);
  summary = seral_chart_dup_summary (chart);
  caption = seral_report_builder_take_text (self);
  if (caption.n_runs == 0)
    {
      seral_report_builder_text (self, title);
      caption = seral_report_builder_take_text (self);
    }
  if (!seral_report_builder_take_room (self, strlen (summary)))
    return;

  figure = seral_arena_new0 (self->report->arena, SeralReportFigure, 1);
  figure->kind = kind;
  figure->data = seral_chart_data_ref (data);
  figure->marks = marks;
  g_ptr_array_add (self->report->figures, figure);
  place_block (self, &figure->block, SERAL_REPORT_FIGURE);
  figure->block.id = seral_report_builder_take_id (self, id);
  figure->block.text = caption;
  figure->block.description = seral_report_builder_keep_text (self, summary);
  figure->block.equivalent = seral_chart_create_table (chart);
}

/**
 * seral_report_builder_begin_list:
 * @self: a builder
 * @ordered: whether its items are numbered
 *
 * Begins a list. One without items is none.
 */
void
seral_report_builder_begin_list (SeralReportBuilder *self,
                                 gboolean            ordered)
{
  g_return_if_fail (self != NULL && self->open == NULL);

  self->open = seral_arena_new0 (self->report->arena, SeralReportBlock, 1);
  self->open->ordered = !!ordered;
}

/**
 * seral_report_builder_item:
 * @self: a builder, in a list
 *
 * Makes what was said an item of the list. Where nothing was, there is none.
 */
void
seral_report_builder_item (SeralReportBuilder *self)
{
  SeralReportText text;

  g_return_if_fail (self != NULL && self->open != NULL);

  text = seral_report_builder_take_text (self);
  if (text.n_runs > 0)
    g_array_append_val (self->items, text);
}

/* The open block gets its items and its place, if it has items. */
static void
close_block (SeralReportBuilder   *self,
             SeralReportBlockKind  kind)
{
  SeralReportBlock *block = g_steal_pointer (&self->open);

  if (self->items->len > 0)
    {
      SeralReportText *items = seral_arena_new0 (self->report->arena, SeralReportText, self->items->len);

      memcpy (items, self->items->data, self->items->len * sizeof (SeralReportText));
      block->items = items;
      block->n_items = self->items->len;
      place_block (self, block, kind);
    }
  g_array_set_size (self->items, 0);
}

/**
 * seral_report_builder_end_list:
 * @self: a builder, in a list
 *
 * Ends the list.
 */
void
seral_report_builder_end_list (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL && self->open != NULL);

  close_block (self, SERAL_REPORT_LIST);
}

/**
 * seral_report_builder_begin_table:
 * @self: a builder
 * @kind: what kind of table
 *
 * Begins a table, with what was said as its caption. Its columns are told first,
 * then its cells row by row; a table of facts has its two columns already. One
 * without cells is none.
 */
void
seral_report_builder_begin_table (SeralReportBuilder   *self,
                                  SeralReportTableKind  kind)
{
  g_return_if_fail (self != NULL && self->open == NULL);

  self->open = seral_arena_new0 (self->report->arena, SeralReportBlock, 1);
  self->open->table = kind;
  self->open->text = seral_report_builder_take_text (self);

  if (kind == SERAL_REPORT_TABLE_FACTS)
    {
      seral_report_builder_column (self, SERAL_REPORT_COLUMN_TEXT, "");
      seral_report_builder_column (self, SERAL_REPORT_COLUMN_TEXT, "");
    }
}

/**
 * seral_report_builder_column:
 * @self: a builder, in a table that has no cells yet
 * @kind: what its cells hold
 * @title: what stands above them
 *
 * Adds a column.
 */
void
seral_report_builder_column (SeralReportBuilder    *self,
                             SeralReportColumnKind  kind,
                             const char            *title)
{
  SeralReportColumn column = { kind, NULL };

  g_return_if_fail (self != NULL && self->open != NULL);
  g_return_if_fail (self->items->len == 0);
  g_return_if_fail (title != NULL);

  column.title = seral_report_builder_keep_text (self, title);
  g_array_append_val (self->columns, column);
}

/**
 * seral_report_builder_cell:
 * @self: a builder, in a table with columns
 *
 * Makes what was said, be it nothing, the next cell.
 */
void
seral_report_builder_cell (SeralReportBuilder *self)
{
  SeralReportText text;

  g_return_if_fail (self != NULL && self->open != NULL);
  g_return_if_fail (self->columns->len > 0);

  text = seral_report_builder_take_text (self);
  /* Where there is no room for a row, it is not begun. */
  if (self->items->len % self->columns->len == 0 && !seral_report_builder_take_room (self, 0))
    return;
  g_array_append_val (self->items, text);
}

/**
 * seral_report_builder_end_table:
 * @self: a builder, in a table
 *
 * Ends the table; what is missing of its last row is empty.
 */
void
seral_report_builder_end_table (SeralReportBuilder *self)
{
  SeralReportText nothing = { NULL, 0 };
  SeralReportColumn *columns;

  g_return_if_fail (self != NULL && self->open != NULL);
  g_return_if_fail (self->columns->len > 0);

  while (self->items->len % self->columns->len != 0)
    g_array_append_val (self->items, nothing);

  columns = seral_arena_new0 (self->report->arena, SeralReportColumn, self->columns->len);
  memcpy (columns, self->columns->data, self->columns->len * sizeof (SeralReportColumn));
  self->open->columns = columns;
  self->open->n_columns = self->columns->len;
  g_array_set_size (self->columns, 0);
  close_block (self, SERAL_REPORT_TABLE);
}

/**
 * seral_report_builder_table:
 * @self: a builder
 * @table: a table
 * @kinds: (nullable): what its columns hold, one each; text where it is %NULL
 *
 * Adds a table of text, with what was said as its caption.
 */
void
seral_report_builder_table (SeralReportBuilder          *self,
                            SeralTable                  *table,
                            const SeralReportColumnKind *kinds)
{
  guint n_columns;

  g_return_if_fail (self != NULL && self->open == NULL);
  g_return_if_fail (table != NULL);

  n_columns = seral_table_get_n_columns (table);
  seral_report_builder_begin_table (self, SERAL_REPORT_TABLE_DATA);
  for (guint i = 0; i < n_columns; i++)
    seral_report_builder_column (self, kinds != NULL ? kinds[i] : SERAL_REPORT_COLUMN_TEXT,
                                 seral_table_get_column (table, i));
  for (guint i = 0; i < seral_table_get_n_rows (table) * n_columns; i++)
    {
      seral_report_builder_text (self, seral_table_get_cell (table, i / n_columns, i % n_columns));
      seral_report_builder_cell (self);
    }
  seral_report_builder_end_table (self);
}

static void
begin_around (SeralReportBuilder   *self,
              SeralReportBlockKind  kind)
{
  SeralReportText text = seral_report_builder_take_text (self);
  SeralReportBlock *block = add_block (self, kind);

  block->text = text;
  self->around = block;
}

/**
 * seral_report_builder_begin_cover:
 * @self: a builder
 *
 * Begins the cover. What is added until its end stands on it.
 */
void
seral_report_builder_begin_cover (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL && self->open == NULL && self->around == NULL);

  g_array_set_size (self->runs, 0);
  begin_around (self, SERAL_REPORT_COVER);
}

/**
 * seral_report_builder_begin_callout:
 * @self: a builder
 *
 * Begins a callout, with what was said as its title. What is added until its end
 * stands in it.
 */
void
seral_report_builder_begin_callout (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL && self->open == NULL && self->around == NULL);

  begin_around (self, SERAL_REPORT_CALLOUT);
}

/**
 * seral_report_builder_end:
 * @self: a builder, in a cover or a callout
 *
 * Ends the cover or callout. An empty one is none.
 */
void
seral_report_builder_end (SeralReportBuilder *self)
{
  const SeralReportBlock **blocks;

  g_return_if_fail (self != NULL && self->open == NULL && self->around != NULL);

  if (self->inside->len == 0)
    g_ptr_array_set_size (self->report->blocks, (int) self->report->blocks->len - 1);

  blocks = seral_arena_new0 (self->report->arena, const SeralReportBlock *, self->inside->len);
  for (guint i = 0; i < self->inside->len; i++)
    blocks[i] = g_ptr_array_index (self->inside, i);
  self->around->blocks = blocks;
  self->around->n_blocks = self->inside->len;
  self->around = NULL;
  g_ptr_array_set_size (self->inside, 0);
}
