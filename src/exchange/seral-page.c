/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-page.h"
#include "words/seral-words-board.h"

/* Half an inch and more, which every printer leaves; a small picture has less around it. */
#define MOST_MARGIN  42.0
#define MARGIN_SHARE (1.0 / 14)

/* A page lower than this, in lines of text, says only what it must. */
#define FEW_LINES 30

/* A chart is not drawn out longer than this times what it asks for by itself. */
#define MOST_STRETCH 1.25

/* The page while it is laid out: what is left between what stands above and below. */
typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralChartData    *data;
  gboolean           spans_models;
  double             unit;
  gboolean           brief;
  SeralRect          left;
} Page;

static void
append_part (GString    *line,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/* Of what, and when: "Resellers, Europe · Autumn 2026 · 21 November 2026". */
static char *
dup_subtitle (Page *page)
{
  GString *line = g_string_new (NULL);
  const GDate *date = seral_chart_data_get_date (page->data);
  g_autofree char *day = date != NULL ? seral_format_date (page->catalogue, date) : NULL;

  append_part (line, seral_chart_data_get_scope (page->data));
  append_part (line, seral_chart_data_get_round_title (page->data));
  append_part (line, day);

  return g_string_free (line, FALSE);
}

/* Who says so, and whose the rule is. */
static char *
dup_source (Page       *page,
            SeralModel *model)
{
  return page->brief ? seral_words_source (page->catalogue, model) : seral_words_citation (page->catalogue, model);
}

/* Takes room for a text from the top. */
static void
draw_top (Page          *page,
          const char    *id,
          const char    *text,
          SeralTextRole  role,
          SeralInk       ink,
          double         gap)
{
  SeralFont font = seral_scene_builder_get_font (page->builder, role);
  g_autoptr (SeralTextBlock) block = NULL;
  SeralRect bounds;
  double taken;

  if (text == NULL || text[0] == '\0')
    return;

  block = seral_scene_builder_measure (page->builder, &font, text, page->left.width, page->brief ? 1 : 2);
  bounds = SERAL_RECT (page->left.x, page->left.y, page->left.width, seral_text_block_get_height (block));

  seral_scene_builder_begin_region (page->builder, SERAL_REGION_HEADING, id, text, NULL, &bounds);
  seral_scene_builder_text (page->builder, block, bounds.x, bounds.y, SERAL_ALIGN_START, ink);
  seral_scene_builder_end_region (page->builder);

  taken = bounds.height + gap * page->unit;
  page->left.y += taken;
  page->left.height -= taken;
}

/* Takes room for small print from the bottom. */
static void
draw_bottom (Page       *page,
             const char *id,
             const char *text,
             guint       max_lines)
{
  SeralFont font = seral_scene_builder_get_font (page->builder, SERAL_TEXT_SMALL);
  g_autoptr (SeralTextBlock) block = NULL;
  SeralRect bounds;
  double height;

  if (text[0] == '\0')
    return;

  block = seral_scene_builder_measure (page->builder, &font, text, page->left.width, max_lines);
  height = seral_text_block_get_height (block);
  bounds = SERAL_RECT (page->left.x, seral_rect_bottom (&page->left) - height, page->left.width, height);

  seral_scene_builder_begin_region (page->builder, SERAL_REGION_NOTE, id, text, NULL, &bounds);
  seral_scene_builder_text (page->builder, block, bounds.x, bounds.y, SERAL_ALIGN_START, SERAL_INK_MUTED);
  seral_scene_builder_end_region (page->builder);

  page->left.height -= height;
}

/* A line that parts the chart from the small print below it. */
static void
draw_rule (Page *page)
{
  double y = seral_rect_bottom (&page->left) - page->unit / 2;

  seral_scene_builder_move_to (page->builder, page->left.x, y);
  seral_scene_builder_line_to (page->builder, seral_rect_right (&page->left), y);
  seral_scene_builder_stroke (page->builder, SERAL_INK_GRID, seral_scene_builder_get_line_width (page->builder), 0);

  page->left.height -= 1.75 * page->unit;
}

static void
draw_head (Page       *page,
           const char *title)
{
  g_autofree char *subtitle = dup_subtitle (page);

  draw_top (page, "organisation", seral_chart_data_get_organisation (page->data),
            SERAL_TEXT_STRONG, SERAL_INK_MUTED, 0.3);
  draw_top (page, "title", title, SERAL_TEXT_TITLE, SERAL_INK_TEXT, 0.3);
  draw_top (page, "subtitle", subtitle, SERAL_TEXT_BODY, SERAL_INK_MUTED, page->brief ? 0.5 : 1.2);
}

static void
draw_own_source (Page *page)
{
  SeralModel *model = seral_chart_data_get_model (page->data);
  g_autofree char *source = dup_source (page, model);

  /* The address on a line of its own, whole, for those who want to type it. */
  if (!page->brief)
    draw_bottom (page, "source-address", seral_model_get_source (model)->url, 1);
  draw_bottom (page, "source", source, page->brief ? 1 : 2);
}

/* Each model that is shown is cited, from the last one up, as lines stack from the bottom. */
static void
draw_all_sources (Page *page)
{
  guint n;
  const SeralChartModel *models = seral_chart_data_get_models (page->data, &n);

  for (guint i = n; i-- > 0;)
    {
      SeralModel *model = seral_result_get_model (models[i].result);
      g_autofree char *source = dup_source (page, model);
      g_autofree char *id = g_strdup_printf ("source-%s", seral_model_get_id (model));
      g_autofree char *address = g_strdup_printf ("source-address-%s", seral_model_get_id (model));

      if (!page->brief)
        draw_bottom (page, address, seral_model_get_source (model)->url, 1);
      draw_bottom (page, id, source, page->brief ? 1 : 2);
    }
}

static void
draw_foot (Page *page)
{
  guint n;

  seral_chart_data_get_models (page->data, &n);
  if (page->spans_models && n > 1)
    draw_all_sources (page);
  else
    draw_own_source (page);
  draw_rule (page);
}

/* A tall page has room to spare; the chart keeps its shape, and begins at the top. */
static SeralRect
get_chart_area (Page       *page,
                SeralChart *chart)
{
  SeralRect area = page->left;
  SeralChartSize size;

  seral_chart_measure (chart, &size);
  area.height = MIN (area.height, area.width * size.natural_height / size.natural_width * MOST_STRETCH);
  area.width = MAX (area.width, 1);
  area.height = MAX (area.height, 1);

  return area;
}

static SeralChart *
create_chart (const SeralChartKind      *kind,
              SeralChartData            *data,
              SeralCatalogue            *catalogue,
              const SeralExportSettings *settings)
{
  SeralChart *chart = seral_chart_kind_create (kind, data);
  g_autoptr (SeralStyle) style = seral_style_new (settings->scheme, FALSE, NULL, 1.0);

  seral_chart_set_catalogue (chart, catalogue);
  seral_chart_set_style (chart, style);
  seral_chart_set_marks (chart, settings->marks);

  return chart;
}

/**
 * seral_page_new_for_chart:
 * @kind: a kind of chart
 * @data: what it shows, and whose it is
 * @catalogue: the language
 * @settings: its size and looks, which seral_export_settings_check() let pass
 * @context: what text is measured with; see seral_chart_text_context_new()
 *
 * Lays a page out: the organisation, the chart's headline, which partners and
 * when, the chart, and who says so. The page is one scene, which a preview shows
 * and every format draws, so that what is seen is what comes out.
 *
 * Returns: (transfer full): the page
 */
SeralScene *
seral_page_new_for_chart (const SeralChartKind      *kind,
                          SeralChartData            *data,
                          SeralCatalogue            *catalogue,
                          const SeralExportSettings *settings,
                          PangoContext              *context)
{
  g_autoptr (SeralChart) chart = NULL;
  Page page = { .catalogue = catalogue, .data = data, .spans_models = seral_chart_kind_spans_models (kind) };
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  SeralRect area;
  double width, height, margin;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  chart = create_chart (kind, data, catalogue, settings);
  title = seral_chart_dup_title (chart);
  summary = seral_chart_dup_summary (chart);
  seral_export_settings_get_size (settings, &width, &height);
  margin = MIN (MOST_MARGIN, MIN (width, height) * MARGIN_SHARE);

  page.builder = seral_scene_builder_new (context, seral_chart_get_style (chart), width, height,
                                          seral_chart_get_rtl (chart));
  page.unit = seral_scene_builder_get_unit (page.builder);
  page.brief = height < FEW_LINES * page.unit;
  page.left = SERAL_RECT (margin, margin, width - 2 * margin, height - 2 * margin);

  seral_scene_builder_set_words (page.builder, title, summary, seral_catalogue_get_language (catalogue));
  draw_head (&page, title);
  draw_foot (&page);
  area = get_chart_area (&page, chart);
  seral_chart_draw (chart, page.builder, &area);

  return seral_scene_builder_finish (page.builder);
}
