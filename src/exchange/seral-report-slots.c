/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-slots.h"

/* Lengths are added up; what is this little too long is not. */
#define EPSILON 0.01

/* Where the next strip goes. */
typedef struct
{
  SeralFlow *flow;
  GPtrArray *pages;     /* (element-type GArray) of SeralReportSlot */
  GArray    *page;      /* the last of them */
  double     top;
  double     bottom;
  double     y;
} Cutter;

static SeralFlowRow *
get_row (Cutter *cutter,
         guint   row)
{
  return g_ptr_array_index (cutter->flow->rows, row);
}

/* What one row asked to be moved down for, is what is left of the page. */
static void
stretch_page (Cutter *cutter)
{
  double left = cutter->bottom - cutter->y;
  gboolean below = FALSE;

  if (cutter->page == NULL)
    return;

  for (guint i = 0; i < cutter->page->len; i++)
    {
      SeralReportSlot *slot = &g_array_index (cutter->page, SeralReportSlot, i);

      below = below || (slot->strip == 0 && get_row (cutter, slot->row)->stretch);
      if (below)
        slot->y += left;
    }
}

static void
begin_page (Cutter *cutter)
{
  stretch_page (cutter);
  cutter->page = g_array_new (FALSE, FALSE, sizeof (SeralReportSlot));
  g_ptr_array_add (cutter->pages, cutter->page);
  cutter->y = cutter->top;
}

static gboolean
is_fresh (Cutter *cutter)
{
  return cutter->page->len == 0;
}

/* Whether no page may begin after a strip: a line alone at the foot or at the head of a page reads badly. */
static gboolean
is_glued (const SeralFlowRow *row,
          guint               strip)
{
  if (strip + 1 == row->n_strips)
    return row->keep;

  return row->whole || strip == 0 || strip + 2 == row->n_strips;
}

static double
get_gap (Cutter             *cutter,
         const SeralFlowRow *row,
         guint               strip,
         gboolean            fresh)
{
  if (strip > 0 || (fresh && !row->stretch && cutter->pages->len > 1))
    return 0;

  /* Only the first page of all, a cover, begins below its upper edge. */
  return row->gap;
}

/* The head of a table stands above each part of it. */
static void
repeat_head (Cutter *cutter,
             guint   row)
{
  SeralFlowRow *head = get_row (cutter, row)->head;
  guint index = row;

  if (head == NULL)
    return;
  while (get_row (cutter, index) != head)
    index--;

  for (guint i = 0; i < head->n_strips; i++)
    {
      SeralReportSlot slot = { index, i, cutter->y, 0, 0, TRUE };

      slot.height = seral_flow_row_get_strip (head, i, &slot.baseline);
      cutter->y += slot.height;
      g_array_append_val (cutter->page, slot);
    }
}

static double
get_head_height (const SeralFlowRow *row)
{
  return row->head != NULL ? seral_flow_row_get_height (row->head) : 0;
}

static void
place (Cutter *cutter,
       guint   index,
       guint   strip)
{
  const SeralFlowRow *row = get_row (cutter, index);
  SeralReportSlot slot = { index, strip, 0, 0, 0, FALSE };

  if (is_fresh (cutter))
    {
      cutter->y += get_gap (cutter, row, strip, TRUE);
      repeat_head (cutter, index);
    }
  else
    {
      cutter->y += get_gap (cutter, row, strip, FALSE);
    }
  slot.y = cutter->y;
  slot.height = seral_flow_row_get_strip (row, strip, &slot.baseline);
  cutter->y += slot.height;
  g_array_append_val (cutter->page, slot);
}

/* Steps to the next strip; FALSE at the end. */
static gboolean
advance (Cutter *cutter,
         guint  *row,
         guint  *strip)
{
  if (++*strip < get_row (cutter, *row)->n_strips)
    return TRUE;

  *strip = 0;

  return ++*row < cutter->flow->rows->len;
}

/* How high the strips are that belong together from here, with the gaps between them; and where they end. */
static double
measure_group (Cutter *cutter,
               guint   row,
               guint   strip,
               guint  *n)
{
  double height = 0;
  gboolean first = TRUE;

  *n = 0;
  do
    {
      const SeralFlowRow *at = get_row (cutter, row);

      if (!first && strip == 0 && at->break_before)
        break;
      height += seral_flow_row_get_strip (at, strip, NULL) + (first || strip > 0 ? 0 : at->gap);
      first = FALSE;
      ++*n;
      if (!is_glued (at, strip))
        break;
    }
  while (advance (cutter, &row, &strip));

  return height;
}

/* Places what belongs together, on this page or the next; what is higher than a page is cut after all. */
static void
place_group (Cutter *cutter,
             guint  *row,
             guint  *strip,
             guint   n,
             double  height)
{
  const SeralFlowRow *first = get_row (cutter, *row);
  double gap = get_gap (cutter, first, *strip, is_fresh (cutter));
  gboolean whole;

  if (!is_fresh (cutter) && cutter->y + gap + height > cutter->bottom + EPSILON)
    begin_page (cutter);
  whole = cutter->y + get_gap (cutter, first, *strip, is_fresh (cutter)) +
          (is_fresh (cutter) ? get_head_height (first) : 0) + height <= cutter->bottom + EPSILON;

  for (guint i = 0; i < n; i++)
    {
      const SeralFlowRow *at = get_row (cutter, *row);
      double needed = seral_flow_row_get_strip (at, *strip, NULL) + get_gap (cutter, at, *strip, is_fresh (cutter));

      if (!whole && !is_fresh (cutter) && cutter->y + needed > cutter->bottom + EPSILON)
        begin_page (cutter);
      place (cutter, *row, *strip);
      advance (cutter, row, strip);
    }
}

GPtrArray *
seral_report_slots_new (SeralFlow *flow,
                        double     top,
                        double     bottom)
{
  Cutter cutter = { flow, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), NULL, top, bottom, top };
  guint row = 0;
  guint strip = 0;

  begin_page (&cutter);
  while (row < flow->rows->len)
    {
      guint n = 0;
      double height = measure_group (&cutter, row, strip, &n);

      if (strip == 0 && get_row (&cutter, row)->break_before && !is_fresh (&cutter))
        begin_page (&cutter);
      place_group (&cutter, &row, &strip, n, height);
    }
  stretch_page (&cutter);

  return cutter.pages;
}
