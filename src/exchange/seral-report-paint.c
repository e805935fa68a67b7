/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-report-paint.h"

/* The bar beside a callout. */
#define BAR 3.0

#define UNDERLINE 0.5

/* Between the text of a page and its furniture, as shares of the margins. */
#define HEAD_SHARE 0.5
#define FOOT_SHARE 0.42

/* Around a line of dots in the contents. */
#define LEADER_GAP 6.0

/* A page while it is painted. */
typedef struct
{
  SeralReportPainter *painter;
  SeralSceneBuilder  *builder;
  GArray             *marks;
  GArray             *slots;
  guint               page;
  const SeralReportRun *link;     /* (nullable): the link that is open */
  gboolean            span;       /* whether a Span is */
} Painting;

static SeralFlowRow *
get_row (Painting *painting,
         guint     row)
{
  return g_ptr_array_index (painting->painter->flow->rows, row);
}

static void
mark (Painting          *painting,
      SeralPageMarkKind  kind,
      const char        *tag,
      const char        *text)
{
  SeralPageMark one = { kind, seral_scene_builder_get_n_items (painting->builder), tag, text, };

  g_array_append_val (painting->marks, one);
}

static void
mark_end (Painting *painting)
{
  mark (painting, SERAL_PAGE_MARK_END, NULL, NULL);
}

static void
mark_link (Painting               *painting,
           const char             *address,
           const SeralReportPlace *place)
{
  SeralPageMark one = { SERAL_PAGE_MARK_BEGIN, seral_scene_builder_get_n_items (painting->builder), "Link", NULL, address, };

  if (place != NULL)
    {
      one.page = place->page;
      one.y = place->y;
    }
  g_array_append_val (painting->marks, one);
}

/* Ends what stands within an element of text: a link, or text beside one. */
static void
end_inline (Painting *painting)
{
  if (painting->link != NULL || painting->span)
    mark_end (painting);
  painting->link = NULL;
  painting->span = FALSE;
}

static void
begin_inline (Painting             *painting,
              const SeralReportRun *run)
{
  gboolean leads = run->kind == SERAL_REPORT_RUN_LINK || run->kind == SERAL_REPORT_RUN_REFERENCE;
  const SeralReportPlace *place = NULL;

  if (leads ? painting->link == run : painting->span)
    return;

  end_inline (painting);
  if (!leads)
    {
      mark (painting, SERAL_PAGE_MARK_BEGIN, "Span", NULL);
      painting->span = TRUE;
      return;
    }

  if (run->kind == SERAL_REPORT_RUN_REFERENCE)
    place = g_hash_table_lookup (painting->painter->places, run->target);
  mark_link (painting, run->kind == SERAL_REPORT_RUN_LINK ? run->target : NULL, place);
  painting->link = run;
}

static void
draw_underline (Painting *painting,
                double    x,
                double    y,
                double    width,
                SeralInk  ink)
{
  seral_scene_builder_move_to (painting->builder, x, y);
  seral_scene_builder_line_to (painting->builder, x + width, y);
  seral_scene_builder_stroke (painting->builder, ink, UNDERLINE, 0);
}

/* Whether a line is but one link, which may go on from the line before. */
static gboolean
is_all_of (const SeralRichLine *line,
           guint                run)
{
  for (guint i = 0; i < line->n_pieces; i++)
    if (line->pieces[i].run != run)
      return FALSE;

  return line->n_pieces > 0;
}

/* A line of a cell; @inlined tells whether its runs are elements of their own. */
static void
draw_line (Painting            *painting,
           const SeralFlowCell *cell,
           const SeralRichLine *line,
           double               baseline,
           gboolean             inlined)
{
  double start = painting->painter->margin + cell->x + (cell->at_end ? cell->width - line->width : 0);

  for (guint i = 0; i < line->n_pieces; i++)
    {
      const SeralRichPiece *piece = &line->pieces[i];
      const SeralReportRun *run = cell->runs != NULL ? &cell->runs->runs[piece->run] : NULL;
      gboolean leads = run != NULL && run->target != NULL;
      SeralInk ink = leads ? SERAL_INK_ACCENT : cell->ink;
      double x = painting->painter->rtl ? start + line->width - piece->x - piece->width : start + piece->x;

      if (inlined)
        begin_inline (painting, run);
      seral_scene_builder_line (painting->builder, piece->line, x, baseline,
                                seral_rich_text_get_font (cell->text, piece->run), ink);
      if (leads && run->kind == SERAL_REPORT_RUN_LINK)
        draw_underline (painting, x, baseline + 1.5, piece->width, ink);
    }
}

/* Whether there is something in a text that has to be told apart. */
static gboolean
has_links (const SeralReportText *text)
{
  for (guint i = 0; text != NULL && i < text->n_runs; i++)
    if (text->runs[i].target != NULL)
      return TRUE;

  return FALSE;
}

/* As much of a cell as stands on this page. Returns whether that is to the end. */
static gboolean
draw_cell (Painting              *painting,
           const SeralFlowCell   *cell,
           const SeralReportSlot *slots,
           guint                  n_slots,
           gboolean               tagged)
{
  const SeralRichLine *lines;
  guint n = 0;
  guint end;
  gboolean inlined;

  if (cell->text == NULL)
    return TRUE;

  lines = seral_rich_text_get_lines (cell->text, &n);
  end = slots[0].strip + n_slots;
  inlined = tagged && (has_links (cell->runs) || slots[0].strip > 0 || end < n);
  for (guint i = 0; i < n_slots && slots[i].strip < n; i++)
    {
      const SeralRichLine *line = &lines[slots[i].strip];

      if (inlined && painting->link != NULL &&
          !(is_all_of (line, line->n_pieces > 0 ? line->pieces[0].run : 0) &&
            is_all_of (&lines[slots[i].strip - 1], line->pieces[0].run)))
        end_inline (painting);
      if (inlined && cell->runs == NULL)
        begin_inline (painting, &(SeralReportRun) { SERAL_REPORT_RUN_PLAIN, "", NULL });
      draw_line (painting, cell, line, slots[i].y + slots[i].baseline, inlined && cell->runs != NULL);
    }
  if (inlined)
    end_inline (painting);

  return end >= n;
}

static void
draw_figure (Painting              *painting,
             const SeralFlowRow    *row,
             const SeralFlowCell   *cell,
             const SeralReportSlot *slot)
{
  seral_scene_builder_place (painting->builder, cell->figure, painting->painter->margin + cell->x,
                             slot->y + row->padding_top - cell->top, row->id);
}

static void
draw_rule (Painting           *painting,
           const SeralFlowRow *row,
           double              y)
{
  const SeralFlowCell *last = &row->cells[row->n_cells - 1];

  seral_scene_builder_move_to (painting->builder, painting->painter->margin + row->cells[0].x, y);
  seral_scene_builder_line_to (painting->builder, painting->painter->margin + last->x + last->width, y);
  seral_scene_builder_stroke (painting->builder, row->rule_ink, row->rule, 0);
}

/* A line of the contents: what it leads to, dots, and the page. */
static void
draw_entry (Painting              *painting,
            const SeralFlowRow    *row,
            const SeralReportSlot *slots,
            guint                  n_slots)
{
  SeralReportPainter *painter = painting->painter;
  guint n = 0;
  const SeralReportBlock *heading = seral_report_get_headings (painter->flow->report, &n)[row->heading];
  const SeralReportPlace *place = g_hash_table_lookup (painter->places, heading->id);
  g_autofree char *number = seral_format_number (seral_report_get_catalogue (painter->flow->report), place->page + 1, 0);
  SeralReportRun run = { SERAL_REPORT_RUN_PLAIN, number, NULL };
  SeralReportText text = { &run, 1 };
  SeralFlowCell cell = { NULL, };
  const SeralRichLine *lines;
  double baseline = slots[n_slots - 1].y + slots[n_slots - 1].baseline;
  double from, to;

  mark_link (painting, NULL, place);
  draw_cell (painting, &row->cells[0], slots, n_slots, FALSE);

  lines = seral_rich_text_get_lines (row->cells[0].text, &n);
  from = row->cells[0].x + lines[n - 1].width + LEADER_GAP;
  seral_flow_set_cell (painter->flow, &cell, heading->level == 1 ? SERAL_FACE_CONTENTS_1 : SERAL_FACE_CONTENTS_2, &text,
                       0, painter->width);
  cell.at_end = TRUE;
  cell.runs = NULL;
  lines = seral_rich_text_get_lines (cell.text, &n);
  to = painter->width - lines[0].width - LEADER_GAP;
  draw_line (painting, &cell, &lines[0], baseline, FALSE);
  if (to - from > LEADER_GAP)
    {
      seral_scene_builder_move_to (painting->builder, painter->margin + from, baseline - 1);
      seral_scene_builder_line_to (painting->builder, painter->margin + to, baseline - 1);
      seral_scene_builder_stroke (painting->builder, SERAL_INK_OUTLINE, 0.6, 1.8);
    }
  seral_rich_text_free (cell.text);
  mark_end (painting);
}

/* What of a row stands on this page: @n_slots strips of it. */
static void
draw_fragment (Painting              *painting,
               const SeralReportSlot *slots,
               guint                  n_slots)
{
  const SeralFlowRow *row = get_row (painting, slots[0].row);
  gboolean tagged = !slots[0].repeated;
  gboolean first = slots[0].strip == 0;
  gboolean last = slots[n_slots - 1].strip + 1 == row->n_strips;
  /* Cells that go on are ended here and begun anew there; what has but one to go on is not ended before its end. */
  gboolean several = row->tag != NULL && g_str_equal (row->tag, "TR");

  if (tagged && row->tag != NULL && (first || several))
    mark (painting, SERAL_PAGE_MARK_BEGIN, row->tag, NULL);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const SeralFlowCell *cell = &row->cells[i];
      gboolean ends = last || several || i + 1 < row->n_cells;

      /* A marker stands with the first line alone. */
      if (!first && !several && i + 1 < row->n_cells)
        continue;
      if (tagged && (first || several))
        mark (painting, SERAL_PAGE_MARK_BEGIN, cell->tag, cell->alternative);
      if (cell->figure != NULL)
        draw_figure (painting, row, cell, &slots[0]);
      else if (row->heading != SERAL_FLOW_NONE)
        draw_entry (painting, row, slots, n_slots);
      else
        draw_cell (painting, cell, slots, n_slots, tagged);
      if (tagged && ends)
        mark_end (painting);
    }
  if (tagged && row->tag != NULL && (last || several))
    mark_end (painting);

  if (row->rule > 0)
    draw_rule (painting, row, slots[n_slots - 1].y + slots[n_slots - 1].height);
}

/* The frames behind what stands in them. */
static void
draw_frames (Painting *painting)
{
  SeralReportPainter *painter = painting->painter;

  for (guint i = 0; i < painting->slots->len; i++)
    {
      const SeralReportSlot *first = &g_array_index (painting->slots, SeralReportSlot, i);
      const SeralReportSlot *last = first;
      int frame = get_row (painting, first->row)->frame;
      SeralRect bounds;

      if (frame == SERAL_FLOW_NONE)
        continue;
      while (i + 1 < painting->slots->len &&
             get_row (painting, g_array_index (painting->slots, SeralReportSlot, i + 1).row)->frame == frame)
        last = &g_array_index (painting->slots, SeralReportSlot, ++i);

      bounds = SERAL_RECT (painter->margin, first->y, painter->width, last->y + last->height - first->y);
      seral_scene_builder_rect (painting->builder, &bounds);
      seral_scene_builder_fill (painting->builder, SERAL_INK_SURFACE);
      bounds.width = BAR;
      seral_scene_builder_rect (painting->builder, &bounds);
      seral_scene_builder_fill (painting->builder, SERAL_INK_ACCENT);
    }
}

static void
draw_furniture_text (Painting   *painting,
                     const char *said,
                     double      baseline,
                     gboolean    at_end)
{
  SeralReportPainter *painter = painting->painter;
  SeralFont font = seral_flow_get_font (painter->flow, SERAL_FACE_FURNITURE);
  g_autoptr (SeralTextBlock) block = NULL;
  double x = painter->margin + (at_end ? painter->width : 0);

  if (said[0] == '\0')
    return;

  block = seral_scene_builder_measure (painting->builder, &font, said, painter->width * 0.6, 1);
  seral_scene_builder_text (painting->builder, block, x, baseline, at_end ? SERAL_ALIGN_END : SERAL_ALIGN_START,
                            SERAL_INK_MUTED);
}

/* The part of the report that a page belongs to. */
static char *
dup_part (Painting *painting)
{
  guint n = 0;
  const SeralReportBlock * const *headings = seral_report_get_headings (painting->painter->flow->report, &n);
  const SeralReportBlock *part = NULL;

  for (guint i = 0; i < n; i++)
    {
      const SeralReportPlace *place = g_hash_table_lookup (painting->painter->places, headings[i]->id);

      if (place->page > painting->page)
        break;
      /* One that begins further down does not name the page. */
      if (headings[i]->level == 1 &&
          (part == NULL || place->page < painting->page || place->y <= painting->painter->top))
        part = headings[i];
    }

  return part != NULL ? seral_report_text_to_string (&part->text) : g_strdup ("");
}

static void
draw_furniture (Painting *painting)
{
  SeralReportPainter *painter = painting->painter;
  SeralReport *report = painter->flow->report;
  SeralCatalogue *catalogue = seral_report_get_catalogue (report);
  double foot = painter->bottom + (painter->page_height - painter->bottom) * FOOT_SHARE;
  g_autofree char *part = dup_part (painting);
  g_autofree char *this_page = seral_format_number (catalogue, painting->page + 1, 0);
  g_autofree char *all_pages = seral_format_number (catalogue, painter->pages->len, 0);
  /* Translators: the number of a page, and how many there are. */
  g_autofree char *number = g_strdup_printf (seral_text (catalogue, "Page %s of %s"), this_page, all_pages);

  draw_furniture_text (painting, seral_report_get_running_head (report), painter->top * HEAD_SHARE, FALSE);
  draw_furniture_text (painting, part, painter->top * HEAD_SHARE, TRUE);
  seral_scene_builder_move_to (painting->builder, painter->margin, foot - 6);
  seral_scene_builder_line_to (painting->builder, painter->margin + painter->width, foot - 6);
  seral_scene_builder_stroke (painting->builder, SERAL_INK_GRID, UNDERLINE, 0);
  draw_furniture_text (painting, seral_report_get_title (report), foot, FALSE);
  draw_furniture_text (painting, number, foot, TRUE);
}

/* A cover has a bar of the accent at its head, and nothing else that is not said on it. */
static void
draw_cover (Painting *painting)
{
  SeralReportPainter *painter = painting->painter;
  SeralRect bar = SERAL_RECT (painter->margin, painter->top * 0.62, painter->width * 0.12, 5);

  seral_scene_builder_rect (painting->builder, &bar);
  seral_scene_builder_fill (painting->builder, SERAL_INK_ACCENT);
}

static gboolean
is_cover (Painting *painting)
{
  guint n = 0;
  const SeralReportBlock * const *blocks = seral_report_get_blocks (painting->painter->flow->report, &n);

  return painting->page == 0 && n > 0 && blocks[0]->kind == SERAL_REPORT_COVER;
}

/* Elements that several rows are together begin before the first of them and end after the last. */
static void
mark_element (Painting              *painting,
              const SeralReportSlot *slot,
              gboolean               begin)
{
  const SeralFlowRow *row = get_row (painting, slot->row);
  const SeralFlowElement *element;

  if (row->element == SERAL_FLOW_NONE || slot->repeated)
    return;

  element = &g_array_index (painting->painter->flow->elements, SeralFlowElement, row->element);
  if (begin && slot->row == element->first && slot->strip == 0)
    mark (painting, SERAL_PAGE_MARK_BEGIN, element->tag, NULL);
  if (!begin && slot->row == element->last && slot->strip + 1 == row->n_strips)
    mark_end (painting);
}

static void
draw_slots (Painting *painting)
{
  GArray *slots = painting->slots;

  for (guint i = 0; i < slots->len;)
    {
      const SeralReportSlot *first = &g_array_index (slots, SeralReportSlot, i);
      guint n = 1;

      while (i + n < slots->len && first[n].row == first->row && first[n].repeated == first->repeated)
        n++;
      mark_element (painting, first, TRUE);
      draw_fragment (painting, first, n);
      mark_element (painting, &first[n - 1], FALSE);
      i += n;
    }
}

/* Paints a page; what its parts are goes into @marks. */
SeralScene *
seral_report_paint_page (SeralReportPainter *self,
                         guint               page,
                         GArray             *marks)
{
  SeralReport *report = self->flow->report;
  SeralCatalogue *catalogue = seral_report_get_catalogue (report);
  g_autofree char *words = NULL;
  Painting painting = { .painter = self, .marks = marks, .page = page };

  painting.slots = g_ptr_array_index (self->pages, page);
  painting.builder = seral_scene_builder_new (self->flow->context, self->flow->style, self->page_width,
                                              self->page_height, self->rtl);
  /* Translators: the name of a page of a preview. */
  words = g_strdup_printf (seral_text (catalogue, "Page %u of %u"), page + 1, self->pages->len);
  seral_scene_builder_set_words (painting.builder, seral_report_get_title (report), words,
                                 seral_catalogue_get_language (catalogue));
  if (is_cover (&painting))
    draw_cover (&painting);
  else
    draw_furniture (&painting);
  draw_frames (&painting);
  draw_slots (&painting);

  return seral_scene_builder_finish (painting.builder);
}
