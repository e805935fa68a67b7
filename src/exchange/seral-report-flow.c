/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-report-flow.h"

/* The marker of an item, and how far its text is indented. */
#define BULLET      "\xe2\x80\xa2"
#define ITEM_INDENT 16.0

#define FRAME_INDENT  14.0
#define FRAME_PADDING 11.0

/* A figure is not drawn out longer than this times what it asks for by itself, nor higher than this share of a page. */
#define MOST_STRETCH 1.15
#define MOST_SHARE   0.62

/* A row of fewer lines than this is not cut. */
#define FEW_LINES 4

static void
row_free (gpointer data)
{
  SeralFlowRow *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_clear_pointer (&row->cells[i].text, seral_rich_text_free);
      g_clear_pointer (&row->cells[i].figure, seral_scene_unref);
    }
  g_free (row->cells);
  g_free (row);
}

SeralFont
seral_flow_get_font (SeralFlow         *self,
                     SeralReportFaceId  id)
{
  const SeralReportFace *face = seral_report_face_get (id);

  return (SeralFont) { seral_style_get_family (self->style), face->size, face->bold };
}

/* A row below what stands last, with room between them as both ask for. */
SeralFlowRow *
seral_flow_add_row (SeralFlow *self,
                    guint      n_cells,
                    double     before,
                    double     after)
{
  SeralFlowRow *row = g_new0 (SeralFlowRow, 1);

  row->cells = g_new0 (SeralFlowCell, n_cells);
  row->n_cells = n_cells;
  row->gap = self->rows->len == 0 ? 0 : MAX (self->after, before);
  row->frame = self->frame;
  row->element = self->element;
  row->heading = SERAL_FLOW_NONE;
  row->break_before = self->break_next;
  self->break_next = FALSE;
  self->after = after;
  g_ptr_array_add (self->rows, row);

  return row;
}

void
seral_flow_set_cell (SeralFlow             *self,
                     SeralFlowCell         *cell,
                     SeralReportFaceId      id,
                     const SeralReportText *text,
                     double                 x,
                     double                 width)
{
  const SeralReportFace *face = seral_report_face_get (id);
  SeralFont font = seral_flow_get_font (self, id);

  cell->text = seral_rich_text_new (self->context, &font, face->pitch, text, width);
  cell->runs = text;
  cell->x = x;
  cell->width = width;
  cell->ink = face->ink;
}

/* Once its cells are there. */
void
seral_flow_finish_row (SeralFlowRow *row)
{
  row->n_strips = 1;
  for (guint i = 0; i < row->n_cells; i++)
    {
      guint n = 1;

      if (row->cells[i].text != NULL)
        seral_rich_text_get_lines (row->cells[i].text, &n);
      row->n_strips = MAX (row->n_strips, n);
    }
  row->whole = row->whole || row->n_strips < FEW_LINES;
}

void
seral_flow_begin_element (SeralFlow  *self,
                          const char *tag)
{
  SeralFlowElement element = { tag, self->rows->len, self->rows->len };

  self->element = (int) self->elements->len;
  g_array_append_val (self->elements, element);
}

void
seral_flow_end_element (SeralFlow *self)
{
  SeralFlowElement *element = &g_array_index (self->elements, SeralFlowElement, self->element);

  g_assert (self->rows->len > element->first);
  element->last = self->rows->len - 1;
  self->element = SERAL_FLOW_NONE;
}

/* One text over the whole width. */
static SeralFlowRow *
add_text (SeralFlow             *self,
          SeralReportFaceId      id,
          const SeralReportText *text,
          const char            *tag)
{
  const SeralReportFace *face = seral_report_face_get (id);
  SeralFlowRow *row = seral_flow_add_row (self, 1, face->before, face->after);

  seral_flow_set_cell (self, &row->cells[0], id, text, self->indent, self->width - 2 * self->indent);
  row->cells[0].tag = tag;
  seral_flow_finish_row (row);

  return row;
}

static void
add_heading (SeralFlow              *self,
             const SeralReportBlock *block)
{
  static const char * const tags[] = { "H1", "H2", "H3", "H4" };
  SeralFlowRow *row = add_text (self, seral_report_face_for_heading (block->level), &block->text,
                                tags[block->level - 1]);

  row->id = block->id;
  row->keep = TRUE;
  row->whole = TRUE;
}

static void
add_paragraph (SeralFlow              *self,
               const SeralReportBlock *block)
{
  /* A title that stands on a cover is the document's; the headings below it are its parts. */
  gboolean large = self->on_cover && block->role == SERAL_REPORT_LABEL;
  SeralFlowRow *row = add_text (self, large ? SERAL_FACE_HEADING_2 : seral_report_face_for_role (block->role),
                                &block->text, "P");

  if (self->on_cover && block->role == SERAL_REPORT_TITLE)
    row->gap = round (self->page_height * 0.2);
  row->keep = block->keep_with_next || block->role == SERAL_REPORT_LABEL;
}

static void
add_list (SeralFlow              *self,
          const SeralReportBlock *block)
{
  const SeralReportFace *face = seral_report_face_get (SERAL_FACE_BODY);
  double width = self->width - 2 * self->indent - ITEM_INDENT;

  seral_flow_begin_element (self, "L");
  for (guint i = 0; i < block->n_items; i++)
    {
      SeralFlowRow *row = seral_flow_add_row (self, 2, i > 0 ? 3 : 0, i + 1 < block->n_items ? 3 : face->after);
      g_autofree char *marker = block->ordered ? g_strdup_printf ("%u.", i + 1) : g_strdup (BULLET);
      SeralReportRun run = { SERAL_REPORT_RUN_PLAIN, marker, NULL };
      SeralReportText label = { &run, 1 };

      seral_flow_set_cell (self, &row->cells[0], SERAL_FACE_BODY, &label, self->indent, ITEM_INDENT);
      row->cells[0].runs = NULL;
      row->cells[0].tag = "Lbl";
      row->cells[0].ink = SERAL_INK_MUTED;
      seral_flow_set_cell (self, &row->cells[1], SERAL_FACE_BODY, &block->items[i], self->indent + ITEM_INDENT, width);
      row->cells[1].tag = "LBody";
      row->tag = "LI";
      row->keep = block->keep_with_next && i + 1 == block->n_items;
      seral_flow_finish_row (row);
    }
  seral_flow_end_element (self);
}

/* Where a picture begins and ends: it may not need all the height it was given. */
static void
find_extent (SeralScene *scene,
             double     *top,
             double     *bottom)
{
  guint n = 0;
  const SeralSceneItem *items = seral_scene_get_items (scene, &n);

  *top = seral_scene_get_height (scene);
  *bottom = 0;
  for (guint i = 0; i < n; i++)
    {
      const SeralScenePath *path = &items[i].path;

      if (items[i].kind == SERAL_SCENE_TEXT)
        {
          *top = MIN (*top, items[i].text.extents.y);
          *bottom = MAX (*bottom, seral_rect_bottom (&items[i].text.extents));
          continue;
        }
      for (guint j = 0; j < path->n_points; j++)
        {
          *top = MIN (*top, path->points[2 * j + 1] - path->line_width);
          *bottom = MAX (*bottom, path->points[2 * j + 1] + path->line_width);
        }
    }
  *top = CLAMP (floor (*top), 0, seral_scene_get_height (scene));
  *bottom = CLAMP (ceil (*bottom), *top, seral_scene_get_height (scene));
}

static SeralScene *
layout_chart (SeralFlow              *self,
              const SeralReportBlock *block,
              double                  width)
{
  g_autoptr (SeralChart) chart = seral_report_create_chart (self->report, block, self->style);
  SeralChartSize size;
  double height;

  seral_chart_measure (chart, &size);
  height = MIN (size.natural_height * MAX (1.0, width / size.natural_width),
                width * size.natural_height / size.natural_width * MOST_STRETCH);
  height = CLAMP (height, MIN (size.min_height, self->page_height * MOST_SHARE), self->page_height * MOST_SHARE);

  return seral_chart_layout (chart, self->context, width, height);
}

static void
add_figure (SeralFlow              *self,
            const SeralReportBlock *block)
{
  SeralFlowRow *row;
  double width = self->width - 2 * self->indent;

  if (block->text.n_runs > 0)
    add_text (self, SERAL_FACE_CAPTION, &block->text, "P")->keep = TRUE;
  row = seral_flow_add_row (self, 1, 4, 16);
  row->cells[0].figure = layout_chart (self, block, width);
  find_extent (row->cells[0].figure, &row->cells[0].top, &row->cells[0].bottom);
  row->cells[0].tag = "Figure";
  row->cells[0].alternative = block->description;
  row->cells[0].x = self->indent;
  row->cells[0].width = width;
  row->id = block->id;
  row->whole = TRUE;
  row->keep = block->keep_with_next;
  seral_flow_finish_row (row);
}

static void
add_contents (SeralFlow              *self,
              const SeralReportBlock *block)
{
  guint n = 0;
  const SeralReportBlock * const *headings = seral_report_get_headings (self->report, &n);
  gboolean any = FALSE;

  if (block->text.n_runs > 0)
    {
      SeralFlowRow *title = add_text (self, SERAL_FACE_HEADING_1, &block->text, "P");

      title->keep = TRUE;
    }

  for (guint i = 0; i < n; i++)
    {
      SeralReportFaceId id = headings[i]->level == 1 ? SERAL_FACE_CONTENTS_1 : SERAL_FACE_CONTENTS_2;
      const SeralReportFace *face = seral_report_face_get (id);
      double indent = headings[i]->level == 1 ? 0 : ITEM_INDENT;
      SeralFlowRow *row;

      if (headings[i]->level > 2)
        continue;
      if (!any)
        seral_flow_begin_element (self, "TOC");
      any = TRUE;
      row = seral_flow_add_row (self, 1, face->before, face->after);
      seral_flow_set_cell (self, &row->cells[0], id, &headings[i]->text, indent, self->width - indent - 3 * ITEM_INDENT);
      row->cells[0].tag = "Reference";
      row->tag = "TOCI";
      row->heading = (int) i;
      row->whole = TRUE;
      row->keep = headings[i]->level == 1 && i + 1 < n && headings[i + 1]->level == 2;
      seral_flow_finish_row (row);
    }
  if (any)
    seral_flow_end_element (self);
  self->break_next = TRUE;
}

static void add_block (SeralFlow              *self,
                       const SeralReportBlock *block);

static void
add_callout (SeralFlow              *self,
             const SeralReportBlock *block)
{
  guint first = self->rows->len;
  SeralFlowRow *row;

  self->after = MAX (self->after, 12);
  self->frame = self->n_frames++;
  self->indent = FRAME_INDENT;
  if (block->text.n_runs > 0)
    add_text (self, SERAL_FACE_LABEL, &block->text, "P")->keep = TRUE;
  for (guint i = 0; i < block->n_blocks; i++)
    add_block (self, block->blocks[i]);
  self->frame = SERAL_FLOW_NONE;
  self->indent = 0;

  row = g_ptr_array_index (self->rows, first);
  row->padding_top = FRAME_PADDING;
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  row->padding_bottom = FRAME_PADDING;
  self->after = 14;
}

static void
add_cover (SeralFlow              *self,
           const SeralReportBlock *block)
{
  self->on_cover = TRUE;
  for (guint i = 0; i < block->n_blocks; i++)
    {
      guint first = self->rows->len;

      add_block (self, block->blocks[i]);
      /* What stands last stands at the foot. */
      if (i > 0 && i + 1 == block->n_blocks && first < self->rows->len)
        ((SeralFlowRow *) g_ptr_array_index (self->rows, first))->stretch = TRUE;
    }
  self->on_cover = FALSE;
  self->break_next = TRUE;
}

static void
add_block (SeralFlow              *self,
           const SeralReportBlock *block)
{
  self->break_next = (self->break_next || block->break_before) && self->rows->len > 0;

  switch (block->kind)
    {
    case SERAL_REPORT_HEADING:
      add_heading (self, block);
      break;
    case SERAL_REPORT_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case SERAL_REPORT_LIST:
      add_list (self, block);
      break;
    case SERAL_REPORT_TABLE:
      if (block->text.n_runs > 0)
        add_text (self, SERAL_FACE_CAPTION, &block->text, "P")->keep = TRUE;
      seral_flow_add_table (self, block);
      break;
    case SERAL_REPORT_FIGURE:
      add_figure (self, block);
      break;
    case SERAL_REPORT_CALLOUT:
      add_callout (self, block);
      break;
    case SERAL_REPORT_COVER:
      add_cover (self, block);
      break;
    case SERAL_REPORT_CONTENTS:
      add_contents (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Lays a report out as rows. */
SeralFlow *
seral_flow_new (SeralReport  *report,
                PangoContext *context,
                SeralStyle   *style,
                double        width,
                double        page_height)
{
  SeralFlow *self = g_new0 (SeralFlow, 1);
  guint n = 0;
  const SeralReportBlock * const *blocks = seral_report_get_blocks (report, &n);

  self->report = seral_report_ref (report);
  self->context = g_object_ref (context);
  self->style = seral_style_ref (style);
  self->width = width;
  self->page_height = page_height;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->elements = g_array_new (FALSE, FALSE, sizeof (SeralFlowElement));
  self->frame = self->element = SERAL_FLOW_NONE;

  for (guint i = 0; i < n; i++)
    add_block (self, blocks[i]);

  return self;
}

void
seral_flow_free (SeralFlow *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->elements);
  seral_style_unref (self->style);
  g_object_unref (self->context);
  seral_report_unref (self->report);
  g_free (self);
}

/* How high a strip is, with the padding of the row; and where its lines stand in it. */
double
seral_flow_row_get_strip (const SeralFlowRow *self,
                          guint               strip,
                          double             *baseline)
{
  double above = 0, below = 0;

  for (guint i = 0; i < self->n_cells; i++)
    {
      const SeralFlowCell *cell = &self->cells[i];
      const SeralRichLine *lines;
      guint n = 0;

      if (cell->figure != NULL)
        below = MAX (below, cell->bottom - cell->top);
      if (cell->text == NULL)
        continue;
      lines = seral_rich_text_get_lines (cell->text, &n);
      if (strip >= n)
        continue;
      above = MAX (above, lines[strip].baseline);
      below = MAX (below, lines[strip].height - lines[strip].baseline);
    }

  if (strip == 0)
    above += self->padding_top;
  if (strip + 1 == self->n_strips)
    below += self->padding_bottom;
  if (baseline != NULL)
    *baseline = above;

  return above + below;
}

double
seral_flow_row_get_height (const SeralFlowRow *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_strips; i++)
    height += seral_flow_row_get_strip (self, i, NULL);

  return height;
}
