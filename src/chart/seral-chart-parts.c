/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-chart-parts-private.h"
#include "words/seral-words.h"

/* The target, where the mark of it is switched on. */
int
seral_chart_get_shown_target (SeralChart *chart)
{
  return (seral_chart_get_marks (chart) & SERAL_MARK_TARGET) != 0
           ? seral_chart_data_get_target (seral_chart_get_data (chart))
           : SERAL_NO_TARGET;
}

/* What is said of the stage that the result comes to. */
const char *
seral_chart_get_here_words (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);

  if (seral_chart_data_get_real (seral_chart_get_data (chart)) != NULL)
    /* Translators: marks a stage that was only tried out, beside “You are here”. */
    return seral_text (catalogue, "You would be here");

  return seral_text (catalogue, "You are here");
}

/* What is said of the stage that the result is compared with. */
const char *
seral_chart_get_previous_words (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  const char *title = seral_chart_data_get_previous_title (data);

  if (seral_chart_data_get_real (data) != NULL)
    return seral_text (catalogue, "You are here");

  return title[0] != '\0' ? title : seral_text (catalogue, "Last round");
}

/* A chart's headline as a sentence, and where the company is over all; that alone while it is not known. */
char *
seral_chart_dup_finding (SeralChart *chart,
                         const char *title)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralResult *result = seral_chart_data_get_result (seral_chart_get_data (chart));
  g_autofree char *position = NULL;

  if (!seral_words_is_known (result))
    {
      g_autofree char *headline = seral_words_headline (catalogue, result);

      return g_strdup_printf (seral_text (catalogue, "%s."), headline);
    }

  position = seral_words_position (catalogue, result);

  /* Translators: what a chart found, then the stage of the company over all. */
  return g_strdup_printf (seral_text (catalogue, "%s. Over all: %s."), title, position);
}

/* In place of a chart that has nothing to show: why not. */
void
seral_chart_draw_sentence (SeralChart        *chart,
                           SeralSceneBuilder *builder,
                           const SeralRect   *area,
                           const char        *sentence)
{
  SeralFont font = seral_scene_builder_get_font (builder, SERAL_TEXT_BODY);
  double width = MIN (area->width, seral_scene_builder_get_unit (builder) * 30);
  double line;
  g_autoptr (SeralTextBlock) one = seral_scene_builder_measure (builder, &font, "X", -1, 1);
  g_autoptr (SeralTextBlock) block = NULL;
  SeralRect bounds;

  line = seral_text_block_get_height (one);
  block = seral_scene_builder_measure (builder, &font, sentence, width, (guint) CLAMP (area->height / line, 1, 8));
  bounds = SERAL_RECT (area->x + (area->width - width) / 2,
                       area->y + MAX (0, (area->height - seral_text_block_get_height (block)) / 2),
                       width, seral_text_block_get_height (block));

  seral_scene_builder_begin_region (builder, SERAL_REGION_NOTE, "nothing-to-show", sentence, NULL, &bounds);
  seral_scene_builder_text (builder, block, area->x + area->width / 2, bounds.y, SERAL_ALIGN_CENTRE, SERAL_INK_MUTED);
  seral_scene_builder_end_region (builder);
}

double
seral_chart_get_badge_height (SeralSceneBuilder *builder,
                              SeralTextBlock    *text)
{
  return seral_text_block_get_height (text) + seral_scene_builder_get_unit (builder) * 0.5;
}

/* The one badge, at the top of @area, with a tip at @stem; hollow and without one where nothing is known. */
SeralRect
seral_chart_draw_badge (SeralSceneBuilder *builder,
                        SeralTextBlock    *text,
                        const SeralRect   *area,
                        double             stem,
                        gboolean           known)
{
  double unit = seral_scene_builder_get_unit (builder), half = unit * 0.4;
  double height = seral_chart_get_badge_height (builder, text);
  double width = seral_text_block_get_width (text) + unit * 1.4;
  double x = MAX (area->x, MIN (stem - unit, seral_rect_right (area) - width));
  SeralRect badge = { x, area->y, width, height };

  stem = MAX (x + unit * 0.6, MIN (stem, x + width - unit * 0.6));
  seral_scene_builder_round_rect (builder, &badge, height * 0.28, height * 0.28);
  if (known)
    {
      seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
      seral_scene_builder_move_to (builder, stem - half, area->y + height - 0.5);
      seral_scene_builder_line_to (builder, stem + half, area->y + height - 0.5);
      seral_scene_builder_line_to (builder, stem, area->y + height + half);
      seral_scene_builder_close (builder);
      seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
    }
  else
    {
      seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, seral_scene_builder_get_line_width (builder) * 1.5,
                                  unit * 0.3);
    }
  seral_scene_builder_text (builder, text, x + unit * 0.7, area->y + unit * 0.25, SERAL_ALIGN_START,
                            known ? SERAL_INK_ON_ACCENT : SERAL_INK_TEXT);

  return badge;
}

/* A text if it fits whole, or nothing. */
SeralTextBlock *
seral_chart_measure_whole (SeralSceneBuilder *builder,
                           SeralTextRole      role,
                           const char        *text,
                           double             width,
                           guint              max_lines)
{
  SeralFont font = seral_scene_builder_get_font (builder, role);
  g_autoptr (SeralTextBlock) block = NULL;

  if (width < font.size)
    return NULL;

  block = seral_scene_builder_measure (builder, &font, text, width, max_lines);
  if (seral_text_block_is_shortened (block) || seral_text_block_is_broken (block) ||
      seral_text_block_get_width (block) > width)
    return NULL;

  return g_steal_pointer (&block);
}

void
seral_chart_append_sentence (GString    *text,
                             const char *sentence)
{
  if (sentence == NULL || sentence[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/* A row of a table; its cells are handed over. */
void
seral_chart_take_row (SeralTable *table,
                      char       *first,
                      ...)
{
  GPtrArray *cells = g_ptr_array_new ();
  va_list more;

  va_start (more, first);
  for (char *cell = first; cell != NULL; cell = va_arg (more, char *))
    g_ptr_array_add (cells, cell);
  va_end (more);
  g_ptr_array_add (cells, NULL);

  seral_table_take_row (table, (char **) g_ptr_array_free (cells, FALSE));
}
