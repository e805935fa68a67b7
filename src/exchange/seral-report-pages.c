/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-report-paint.h"
#include "words/seral-words.h"

/* Margins, as shares of the page; a line longer than this is hard to read. */
#define SIDE_SHARE   0.105
#define TOP_SHARE    0.098
#define BOTTOM_SHARE 0.098
#define MOST_WIDTH   500.0

struct _SeralReportPages
{
  SeralReport *report;      /* (owned) */
  GPtrArray   *scenes;      /* (owned) (element-type SeralScene) */
  GPtrArray   *marks;       /* (owned) (element-type GArray) of SeralPageMark */
  GArray      *bookmarks;   /* (owned) (element-type SeralReportBookmark) */
};

static void
clear_bookmark (gpointer data)
{
  g_free (((SeralReportBookmark *) data)->title);
}

/* Where rows begin: those that can be referred to by their ids, and headings in their order. */
static void
find_places (SeralReportPainter *painter)
{
  for (guint page = 0; page < painter->pages->len; page++)
    {
      GArray *slots = g_ptr_array_index (painter->pages, page);

      for (guint i = 0; i < slots->len; i++)
        {
          const SeralReportSlot *slot = &g_array_index (slots, SeralReportSlot, i);
          const SeralFlowRow *row = g_ptr_array_index (painter->flow->rows, slot->row);
          SeralReportPlace *place;

          if (slot->strip > 0 || slot->repeated || row->id == NULL)
            continue;
          place = g_new (SeralReportPlace, 1);
          *place = (SeralReportPlace) { page, slot->y };
          g_hash_table_insert (painter->places, (gpointer) row->id, place);
        }
    }
}

static void
add_bookmarks (SeralReportPages   *self,
               SeralReportPainter *painter)
{
  guint n = 0;
  const SeralReportBlock * const *headings = seral_report_get_headings (self->report, &n);

  for (guint i = 0; i < n; i++)
    {
      const SeralReportPlace *place = g_hash_table_lookup (painter->places, headings[i]->id);
      SeralReportBookmark bookmark = { headings[i]->level, NULL, place->page, place->y };

      bookmark.title = seral_report_text_to_string (&headings[i]->text);
      g_strdelimit (bookmark.title, "\n", ' ');
      g_array_append_val (self->bookmarks, bookmark);
    }
}

static void
paint_pages (SeralReportPages   *self,
             SeralReportPainter *painter)
{
  for (guint i = 0; i < painter->pages->len; i++)
    {
      GArray *marks = g_array_new (FALSE, FALSE, sizeof (SeralPageMark));

      g_ptr_array_add (self->scenes, seral_report_paint_page (painter, i, marks));
      g_ptr_array_add (self->marks, marks);
    }
}

/**
 * seral_report_pages_new:
 * @report: a report
 * @settings: the size and looks of its pages, which seral_export_settings_check() let pass
 * @context: what text is measured with; see seral_chart_text_context_new()
 *
 * Lays a report out as pages. May be called by any thread that has the context to
 * itself.
 *
 * Returns: (transfer full): the pages
 */
SeralReportPages *
seral_report_pages_new (SeralReport               *report,
                        const SeralExportSettings *settings,
                        PangoContext              *context)
{
  SeralReportPages *self;
  g_autoptr (SeralStyle) style = NULL;
  g_autoptr (SeralFlow) flow = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GHashTable) places = NULL;
  SeralReportPainter painter = { NULL, };
  PangoDirection direction;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (SeralReportPages, 1);
  self->report = seral_report_ref (report);
  self->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_scene_unref);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (SeralReportBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);

  painter.rtl = seral_catalogue_is_rtl (seral_report_get_catalogue (report));
  direction = pango_context_get_base_dir (context);
  pango_context_set_base_dir (context, painter.rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  seral_export_settings_get_size (settings, &painter.page_width, &painter.page_height);
  painter.width = MIN (round (painter.page_width * (1 - 2 * SIDE_SHARE)), MOST_WIDTH);
  painter.margin = round ((painter.page_width - painter.width) / 2);
  painter.top = round (painter.page_height * TOP_SHARE);
  painter.bottom = round (painter.page_height * (1 - BOTTOM_SHARE));

  style = seral_style_new (settings->scheme, FALSE, NULL, 1.0);
  flow = seral_flow_new (report, context, style, painter.width, painter.bottom - painter.top);
  pages = seral_report_slots_new (flow, painter.top, painter.bottom);
  places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  painter.flow = flow;
  painter.pages = pages;
  painter.places = places;

  find_places (&painter);
  add_bookmarks (self, &painter);
  paint_pages (self, &painter);
  pango_context_set_base_dir (context, direction);

  return self;
}

/**
 * seral_report_pages_free:
 * @self: (transfer full): pages
 *
 * Frees the pages; scenes that somebody holds live on.
 */
void
seral_report_pages_free (SeralReportPages *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->scenes);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->bookmarks);
  seral_report_unref (self->report);
  g_free (self);
}

/**
 * seral_report_pages_get_report:
 * @self: pages
 *
 * Returns: (transfer none): what they are the pages of
 */
SeralReport *
seral_report_pages_get_report (SeralReportPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}

/**
 * seral_report_pages_get_n:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
seral_report_pages_get_n (SeralReportPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scenes->len;
}

/**
 * seral_report_pages_get_page:
 * @self: pages
 * @page: which, from 0
 *
 * Returns: (transfer none): the page
 */
SeralScene *
seral_report_pages_get_page (SeralReportPages *self,
                             guint             page)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < self->scenes->len, NULL);

  return g_ptr_array_index (self->scenes, page);
}

/**
 * seral_report_pages_get_marks:
 * @self: pages
 * @page: which, from 0
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what the parts of the page are
 */
const SeralPageMark *
seral_report_pages_get_marks (SeralReportPages *self,
                              guint             page,
                              guint            *n)
{
  GArray *marks;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < self->marks->len, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  marks = g_ptr_array_index (self->marks, page);
  *n = marks->len;

  return (gconstpointer) marks->data;
}

/**
 * seral_report_pages_get_bookmarks:
 * @self: pages
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the headings, and where they are
 */
const SeralReportBookmark *
seral_report_pages_get_bookmarks (SeralReportPages *self,
                                  guint            *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->bookmarks->len;

  return (gconstpointer) self->bookmarks->data;
}
