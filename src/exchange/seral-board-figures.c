/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-board-page-private.h"

/* Size of a value, by the size of running text. */
#define VALUE 1.75

static double
to_share (double value,
          double least,
          double most)
{
  double range = most - least;

  /* Numbers may be so far apart that no number says how far. */
  return range > 0 && isfinite (range) ? (value - least) / range : 0.5;
}

static void
get_extremes (GArray *numbers,
              double *least,
              double *most)
{
  *least = *most = g_array_index (numbers, double, 0);
  for (guint i = 1; i < numbers->len; i++)
    {
      *least = MIN (*least, g_array_index (numbers, double, i));
      *most = MAX (*most, g_array_index (numbers, double, i));
    }
}

/* A line without axes: how it went, and where it is. */
static void
draw_line (SeralSceneBuilder *builder,
           const SeralRect   *area,
           gconstpointer      data)
{
  const SeralBoardFigure *figure = data;
  double first, last, least, most, x = 0, y = 0;
  double width = seral_scene_builder_get_line_width (builder) * 1.4;

  get_extremes (figure->days, &first, &last);
  get_extremes (figure->values, &least, &most);
  for (guint i = 0; i < figure->values->len; i++)
    {
      x = area->x + area->width * to_share (g_array_index (figure->days, double, i), first, last);
      y = seral_rect_bottom (area) - area->height * to_share (g_array_index (figure->values, double, i), least, most);
      if (i == 0)
        seral_scene_builder_move_to (builder, x, y);
      else
        seral_scene_builder_line_to (builder, x, y);
    }
  seral_scene_builder_stroke (builder, SERAL_INK_SHADE_3, width, 0);
  seral_scene_builder_circle (builder, x, y, width * 1.8);
  seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
}

/* Up or down; filled where that is better, hollow where it is worse. */
static void
draw_arrow (SeralSceneBuilder *builder,
            const SeralRect   *area,
            gconstpointer      data)
{
  const SeralBoardFigure *figure = data;
  double base = figure->rises ? seral_rect_bottom (area) : area->y;
  double tip = figure->rises ? area->y : seral_rect_bottom (area);

  seral_scene_builder_move_to (builder, area->x, base);
  seral_scene_builder_line_to (builder, seral_rect_right (area), base);
  seral_scene_builder_line_to (builder, area->x + area->width / 2, tip);
  seral_scene_builder_close (builder);
  if (figure->movement == SERAL_MOVEMENT_BETTER)
    seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
  else
    seral_scene_builder_stroke (builder, SERAL_INK_TEXT, seral_scene_builder_get_line_width (builder), 0);
}

static void
add_value (const SeralBoardLayout *self,
           SeralBoardColumn       *column,
           const SeralBoardFigure *figure)
{
  SeralFont font = seral_board_layout_get_font (self, VALUE, TRUE);
  double width = seral_board_column_get_width (column);
  double y = seral_board_column_get_bottom (column);
  SeralTextBlock *block = seral_board_type_set (self->builder, &font, figure->value, width, 1);
  double height = seral_text_block_get_height (block);
  double start = seral_text_block_get_width (block) + 1.2 * self->unit;
  SeralRect line = SERAL_RECT (start, y + height * 0.2, MIN (width - start - 0.4 * self->unit, 9 * self->unit),
                               height * 0.6);

  seral_board_column_place (column, block, 0, y, SERAL_INK_TEXT);
  if (figure->values->len > 1 && line.width > 3 * self->unit)
    seral_board_column_shape (column, draw_line, figure, &line);
  seral_board_column_skip (column, height);
}

static void
add_change (const SeralBoardLayout *self,
            SeralBoardColumn       *column,
            const SeralBoardFigure *figure)
{
  SeralFont font = seral_board_layout_get_font (self, SERAL_BOARD_SMALL, FALSE);
  gboolean moved = figure->movement == SERAL_MOVEMENT_BETTER || figure->movement == SERAL_MOVEMENT_WORSE;
  double size = 0.6 * self->unit, indent = moved ? 1.1 * self->unit : 0;
  SeralRect arrow = SERAL_RECT (0, seral_board_column_get_bottom (column) + 0.35 * self->unit, size, size);

  if (figure->change[0] == '\0')
    return;

  if (moved)
    seral_board_column_shape (column, draw_arrow, figure, &arrow);
  seral_board_column_text (column, &font, figure->change, indent, self->limits[SERAL_BOARD_FIGURE_LINES],
                           SERAL_INK_MUTED);
}

static char *
describe_figures (const SeralBoardLayout *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->board->figures->len; i++)
    {
      const SeralBoardFigure *figure = g_ptr_array_index (self->board->figures, i);

      g_string_append_printf (text, "%s%s: %s. %s", i > 0 ? " " : "", figure->name, figure->value, figure->change);
    }

  return g_string_free (text, FALSE);
}

/*< private >
 * seral_board_layout_fill_figures:
 * @self: a page while it is laid out
 * @column: the part for figures
 *
 * Shows figures: what they are, the last value, the way there, and whether that is
 * the right one.
 */
void
seral_board_layout_fill_figures (const SeralBoardLayout *self,
                                 SeralBoardColumn       *column)
{
  SeralFont body = seral_board_layout_get_font (self, 1.0, FALSE);
  guint n = MIN (self->board->figures->len, self->limits[SERAL_BOARD_N_FIGURES]);
  const char *title = seral_ntext (self->board->catalogue, "A figure that matters", "Figures that matter", n);
  g_autofree char *words = describe_figures (self);

  if (n == 0)
    return;

  seral_board_column_begin (column, SERAL_REGION_NOTE, "figures", title, words);
  seral_board_layout_add_heading (self, column, title, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const SeralBoardFigure *figure = g_ptr_array_index (self->board->figures, i);

      if (i > 0)
        seral_board_column_skip (column, 0.6 * self->unit);
      seral_board_column_text (column, &body, figure->name, 0, self->limits[SERAL_BOARD_FIGURE_LINES], SERAL_INK_TEXT);
      add_value (self, column, figure);
      add_change (self, column, figure);
    }
  seral_board_column_end (column);
}
