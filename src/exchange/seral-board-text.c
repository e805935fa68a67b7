/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-board.h"

static void
append_line (GString    *text,
             const char *line)
{
  if (line[0] == '\0')
    return;

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static void
append_lines (GString   *text,
              GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    append_line (text, g_ptr_array_index (lines, i));
}

static void
append_points (GString   *text,
               GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const SeralBoardPoint *point = g_ptr_array_index (points, i);

      append_line (text, point->title);
      append_line (text, point->text);
    }
}

static void
append_steps (GString   *text,
              GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const SeralBoardStep *step = g_ptr_array_index (steps, i);

      g_string_append_printf (text, "%s · %s · %s · %s\n", step->title, step->owner, step->due, step->budget);
    }
}

static void
append_figures (GString   *text,
                GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const SeralBoardFigure *figure = g_ptr_array_index (figures, i);

      g_string_append_printf (text, "%s: %s\n", figure->name, figure->value);
      append_line (text, figure->change);
    }
}

/**
 * seral_board_to_text:
 * @self: what a board is told
 *
 * Writes all of it down, in the order in which it is read: for those who read
 * rather than look.
 *
 * Returns: (transfer full): lines
 */
char *
seral_board_to_text (const SeralBoard *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  append_line (text, self->organisation);
  append_line (text, self->context);
  append_line (text, self->label);
  append_line (text, self->decision);
  append_lines (text, self->reasons);
  append_line (text, self->movement_title);
  append_lines (text, self->movement);
  append_line (text, self->holding->len > 0 ? self->holding_title : "");
  append_points (text, self->holding);
  append_lines (text, self->asks);
  append_line (text, self->effect);
  append_steps (text, self->steps);
  append_figures (text, self->figures);
  append_points (text, self->strengths);
  append_lines (text, self->confidence);
  append_line (text, self->source);
  append_line (text, self->address);

  return g_string_free (text, FALSE);
}
