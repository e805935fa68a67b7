/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-frame.h"
#include "words/seral-words.h"

typedef struct
{
  SeralSceneBuilder *builder;
  double             unit;
  double             left;
  double             width;
  double             top;       /* where the next thing from above may begin */
  double             bottom;    /* where the next thing from below must end */
} Frame;

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

/* Whose result it is, of what, and when: "Nordwind · Resellers, Europe · 21 November 2026". */
static char *
dup_subtitle (SeralCatalogue *catalogue,
              SeralChartData *data)
{
  GString *line = g_string_new (NULL);
  const GDate *date = seral_chart_data_get_date (data);
  g_autofree char *day = date != NULL ? seral_format_date (catalogue, date) : NULL;

  append_part (line, seral_chart_data_get_organisation (data));
  append_part (line, seral_chart_data_get_scope (data));
  append_part (line, seral_chart_data_get_round_title (data));
  append_part (line, day);

  return g_string_free (line, FALSE);
}

static void
draw_top (Frame         *frame,
          const char    *id,
          const char    *text,
          SeralTextRole  role,
          guint          max_lines,
          SeralInk       ink)
{
  SeralFont font = seral_scene_builder_get_font (frame->builder, role);
  g_autoptr (SeralTextBlock) block = NULL;
  SeralRect bounds;

  if (text[0] == '\0')
    return;

  block = seral_scene_builder_measure (frame->builder, &font, text, frame->width, max_lines);
  bounds = SERAL_RECT (frame->left, frame->top, frame->width, seral_text_block_get_height (block));
  seral_scene_builder_begin_region (frame->builder, SERAL_REGION_HEADING, id, text, NULL, &bounds);
  seral_scene_builder_text (frame->builder, block, frame->left, frame->top, SERAL_ALIGN_START, ink);
  seral_scene_builder_end_region (frame->builder);
  frame->top = seral_rect_bottom (&bounds) + frame->unit * 0.15;
}

static void
draw_source (Frame      *frame,
             const char *text)
{
  SeralFont font = seral_scene_builder_get_font (frame->builder, SERAL_TEXT_SMALL);
  g_autoptr (SeralTextBlock) block = NULL;
  SeralRect bounds;

  block = seral_scene_builder_measure (frame->builder, &font, text, frame->width, 2);
  bounds = SERAL_RECT (frame->left, frame->bottom - seral_text_block_get_height (block),
                       frame->width, seral_text_block_get_height (block));
  seral_scene_builder_begin_region (frame->builder, SERAL_REGION_NOTE, "source", text, NULL, &bounds);
  seral_scene_builder_text (frame->builder, block, frame->left, bounds.y, SERAL_ALIGN_START, SERAL_INK_MUTED);
  seral_scene_builder_end_region (frame->builder);
  frame->bottom = bounds.y;
}

/**
 * seral_chart_frame_draw:
 * @builder: what to draw with
 * @catalogue: the language
 * @data: whose result it is
 * @title: the headline
 * @width: width of the scene
 * @height: height of the scene
 * @area: (out): what is left for the chart
 *
 * Draws what a picture that stands alone needs around it: a headline, whose
 * result it is, and the source.
 */
void
seral_chart_frame_draw (SeralSceneBuilder *builder,
                        SeralCatalogue    *catalogue,
                        SeralChartData    *data,
                        const char        *title,
                        double             width,
                        double             height,
                        SeralRect         *area)
{
  double unit = seral_scene_builder_get_unit (builder);
  double margin = round (unit * (width < 420 ? 1.2 : 2.0));
  Frame frame = { builder, unit, margin, width - 2 * margin, margin, height - margin };
  g_autofree char *subtitle = dup_subtitle (catalogue, data);
  g_autofree char *source = seral_words_source (catalogue, seral_chart_data_get_model (data));

  draw_top (&frame, "title", title, SERAL_TEXT_TITLE, 2, SERAL_INK_TEXT);
  draw_top (&frame, "subtitle", subtitle, SERAL_TEXT_BODY, 2, SERAL_INK_MUTED);
  draw_source (&frame, source);

  *area = SERAL_RECT (margin, frame.top + unit, width - 2 * margin,
                      MAX (1, frame.bottom - frame.top - 2 * unit));
}
