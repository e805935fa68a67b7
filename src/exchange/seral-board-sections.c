/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-glyphs.h"
#include "exchange/seral-board-page-private.h"

/* Sizes of text, by the size of running text. */
#define LABEL   0.85
#define HEADING 0.95
#define SMALL   SERAL_BOARD_SMALL
#define ASK     1.1
#define FOOT    0.8

/* Of whoever answers for a step and of what it costs, so that there is room for the date, in characters. */
#define LONGEST_OWNER  40
#define LONGEST_BUDGET 24

/* The headline is as large as it can be without being shortened. */
static const double decision_sizes[] = { 2.3, 2.0, 1.75, 1.5 };

/*< private >
 * seral_board_layout_get_font:
 * @self: a page while it is laid out
 * @size: by the size of running text
 * @bold: whether it is bold
 *
 * Returns: the font
 */
SeralFont
seral_board_layout_get_font (const SeralBoardLayout *self,
                             double                  size,
                             gboolean                bold)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);

  font.size = round (self->unit * size * 4) / 4;
  font.bold = bold;

  return font;
}

static void
draw_rule (SeralSceneBuilder *builder,
           const SeralRect   *area,
           gconstpointer      data)
{
  seral_scene_builder_move_to (builder, area->x, area->y);
  seral_scene_builder_line_to (builder, seral_rect_right (area), area->y);
  seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, seral_scene_builder_get_line_width (builder) * 0.6, 0);
}

/* The one thing on the page that is only there to be seen: where to begin. */
static void
draw_accent (SeralSceneBuilder *builder,
             const SeralRect   *area,
             gconstpointer      data)
{
  seral_scene_builder_rect (builder, area);
  seral_scene_builder_fill (builder, SERAL_INK_ACCENT);
}

static void
draw_frame (SeralSceneBuilder *builder,
            const SeralRect   *area,
            gconstpointer      data)
{
  double radius = area->height * 0.25;

  seral_scene_builder_round_rect (builder, area, radius, radius);
  seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, seral_scene_builder_get_line_width (builder), 0);
}

static void
draw_glyph (SeralSceneBuilder *builder,
            const SeralRect   *area,
            gconstpointer      data)
{
  seral_glyph_draw (builder, GPOINTER_TO_UINT (data), area->x + area->width / 2, area->y + area->height / 2,
                    area->height, SERAL_INK_ACCENT);
}

/*< private >
 * seral_board_layout_add_heading:
 * @self: a page while it is laid out
 * @column: a part of it
 * @text: the heading
 * @ruled: whether a line is drawn above it
 *
 * Heads a part.
 */
void
seral_board_layout_add_heading (const SeralBoardLayout *self,
                                SeralBoardColumn       *column,
                                const char             *text,
                                gboolean                ruled)
{
  SeralFont font = seral_board_layout_get_font (self, HEADING, TRUE);
  SeralRect rule = SERAL_RECT (0, seral_board_column_get_bottom (column), seral_board_column_get_width (column), 0);

  if (ruled)
    {
      seral_board_column_shape (column, draw_rule, NULL, &rule);
      seral_board_column_skip (column, 0.45 * self->unit);
    }
  seral_board_column_text (column, &font, text, 0, 1, SERAL_INK_ACCENT);
  seral_board_column_skip (column, 0.35 * self->unit);
}

/* Sentences one after the other, as they would be read aloud. */
static char *
join_sentences (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (sentences, i));

  return g_string_free (text, FALSE);
}

static char *
join_points (GPtrArray *points)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const SeralBoardPoint *point = g_ptr_array_index (points, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " " : "", point->title, point->text);
    }

  return g_string_free (text, FALSE);
}

/* Whose it is, and who may see it */

/* Stands at the end of the first line; what begins there has the rest. */
static double
add_label (const SeralBoardLayout *self,
           SeralBoardColumn       *column,
           double                  y)
{
  SeralFont font = seral_board_layout_get_font (self, LABEL, TRUE);
  double pad = 0.6 * self->unit;
  double width = seral_board_column_get_width (column);
  SeralTextBlock *block;
  SeralRect area;

  if (self->board->label[0] == '\0')
    return width;

  block = seral_board_type_set (self->builder, &font, self->board->label, width * 0.4, 1);
  area.width = seral_text_block_get_width (block) + 2 * pad;
  area.height = seral_text_block_get_height (block) + 0.4 * self->unit;
  area.x = width - area.width;
  area.y = y;

  seral_board_column_begin (column, SERAL_REGION_NOTE, "label", self->board->label, "");
  seral_board_column_shape (column, draw_frame, NULL, &area);
  seral_board_column_place (column, block, area.x + pad, area.y + 0.2 * self->unit, SERAL_INK_TEXT);
  seral_board_column_end (column);

  return area.x - self->gap;
}

static void
fill_header (const SeralBoardLayout *self,
             SeralBoardColumn       *column)
{
  SeralFont strong = seral_board_layout_get_font (self, 1.0, TRUE);
  SeralFont small = seral_board_layout_get_font (self, SMALL, FALSE);
  SeralRect accent = SERAL_RECT (0, 0, 3.2 * self->unit, 0.32 * self->unit);
  double y, width;

  seral_board_column_shape (column, draw_accent, NULL, &accent);
  y = accent.height + 0.75 * self->unit;
  width = add_label (self, column, y);
  seral_board_column_begin (column, SERAL_REGION_HEADING, "organisation", self->board->organisation,
                            self->board->context);
  if (self->board->organisation[0] != '\0')
    y = seral_board_column_place (column, seral_board_type_set (self->builder, &strong,
                                                                       self->board->organisation, width, 1),
                                  0, y, SERAL_INK_TEXT);
  if (self->board->context[0] != '\0')
    seral_board_column_place (column, seral_board_type_set (self->builder, &small, self->board->context,
                                                                   width, 1),
                              0, y, SERAL_INK_MUTED);
  seral_board_column_end (column);
}

/* The decision */

static SeralFont
choose_decision_font (const SeralBoardLayout *self,
                      double                  width)
{
  SeralFont font = { NULL, };

  for (guint i = 0; i < G_N_ELEMENTS (decision_sizes); i++)
    {
      g_autoptr (SeralTextBlock) block = NULL;

      font = seral_board_layout_get_font (self, decision_sizes[i], TRUE);
      block = seral_board_type_set (self->builder, &font, self->board->decision, width,
                                           self->limits[SERAL_BOARD_DECISION_LINES]);
      if (!seral_text_block_is_shortened (block) && !seral_text_block_is_broken (block))
        break;
    }

  return font;
}

static void
fill_decision (const SeralBoardLayout *self,
               SeralBoardColumn       *column)
{
  SeralFont font = choose_decision_font (self, seral_board_column_get_width (column));
  SeralFont body = seral_board_layout_get_font (self, 1.0, FALSE);
  g_autofree char *reasons = join_sentences (self->board->reasons);

  seral_board_column_begin (column, SERAL_REGION_HEADING, "decision", self->board->decision, reasons);
  seral_board_column_text (column, &font, self->board->decision, 0, self->limits[SERAL_BOARD_DECISION_LINES],
                           SERAL_INK_TEXT);
  seral_board_column_skip (column, 0.4 * self->unit);
  for (guint i = 0; i < self->board->reasons->len && i < self->limits[SERAL_BOARD_REASONS]; i++)
    {
      seral_board_column_skip (column, 0.35 * self->unit);
      seral_board_column_text (column, &body, g_ptr_array_index (self->board->reasons, i), 0,
                               self->limits[SERAL_BOARD_REASON_LINES], i == 0 ? SERAL_INK_TEXT : SERAL_INK_MUTED);
    }
  seral_board_column_end (column);
}

static void
fill_movement (const SeralBoardLayout *self,
               SeralBoardColumn       *column)
{
  SeralFont body = seral_board_layout_get_font (self, 1.0, FALSE);
  SeralFont small = seral_board_layout_get_font (self, SMALL, FALSE);
  g_autofree char *words = join_sentences (self->board->movement);

  seral_board_column_begin (column, SERAL_REGION_NOTE, "movement", self->board->movement_title, words);
  seral_board_layout_add_heading (self, column, self->board->movement_title, TRUE);
  for (guint i = 0; i < self->board->movement->len && i < self->limits[SERAL_BOARD_MOVES]; i++)
    {
      if (i > 0)
        seral_board_column_skip (column, 0.3 * self->unit);
      seral_board_column_text (column, i == 0 ? &body : &small, g_ptr_array_index (self->board->movement, i), 0,
                               self->limits[SERAL_BOARD_MOVE_LINES], i == 0 ? SERAL_INK_TEXT : SERAL_INK_MUTED);
    }
  seral_board_column_end (column);
}

/* What holds back, and what is strong */

/* A number before a text, in the margin of the texts. Returns its lower edge. */
static double
add_number (const SeralBoardLayout *self,
            SeralBoardColumn       *column,
            const SeralFont        *font,
            guint                   number)
{
  g_autofree char *text = seral_format_number (self->board->catalogue, number, 0);

  return seral_board_column_place (column, seral_board_type_set (self->builder, font, text, -1, 1), 0,
                                   seral_board_column_get_bottom (column), SERAL_INK_ACCENT);
}

static void
fill_holding (const SeralBoardLayout *self,
              SeralBoardColumn       *column)
{
  SeralFont strong = seral_board_layout_get_font (self, 1.0, TRUE);
  SeralFont body = seral_board_layout_get_font (self, SMALL, FALSE);
  guint n = MIN (self->board->holding->len, self->limits[SERAL_BOARD_HOLDINGS]);
  double indent = n > 1 ? 1.4 * self->unit : 0;
  g_autofree char *words = join_points (self->board->holding);

  if (self->board->holding->len == 0)
    return;

  seral_board_column_begin (column, SERAL_REGION_NOTE, "holding", self->board->holding_title, words);
  seral_board_layout_add_heading (self, column, self->board->holding_title, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const SeralBoardPoint *point = g_ptr_array_index (self->board->holding, i);
      double bottom = 0;

      if (i > 0)
        seral_board_column_skip (column, 0.5 * self->unit);
      if (n > 1)
        bottom = add_number (self, column, &strong, i + 1);
      seral_board_column_text (column, &strong, point->title, indent, self->limits[SERAL_BOARD_HOLDING_LINES],
                               SERAL_INK_TEXT);
      if (self->limits[SERAL_BOARD_HOLDING_TEXT_LINES] > 0)
        seral_board_column_text (column, &body, point->text, indent, self->limits[SERAL_BOARD_HOLDING_TEXT_LINES],
                                 SERAL_INK_MUTED);
      /* A point may say nothing, and is still one. */
      seral_board_column_skip (column, MAX (bottom - seral_board_column_get_bottom (column), 0));
    }
  seral_board_column_end (column);
}

static void
fill_strengths (const SeralBoardLayout *self,
                SeralBoardColumn       *column)
{
  SeralFont strong = seral_board_layout_get_font (self, 1.0, TRUE);
  SeralFont small = seral_board_layout_get_font (self, SMALL, FALSE);
  guint n = MIN (self->board->strengths->len, self->limits[SERAL_BOARD_N_STRENGTHS]);
  double size = 0.8 * self->unit, indent = 1.4 * self->unit;
  const char *title = seral_text (self->board->catalogue, "Strong, and backed by evidence");
  g_autofree char *words = join_points (self->board->strengths);

  if (n == 0)
    return;

  seral_board_column_begin (column, SERAL_REGION_NOTE, "strengths", title, words);
  seral_board_layout_add_heading (self, column, title, TRUE);
  for (guint i = 0; i < n; i++)
    {
      const SeralBoardPoint *point = g_ptr_array_index (self->board->strengths, i);
      SeralRect glyph;

      if (i > 0)
        seral_board_column_skip (column, 0.4 * self->unit);
      glyph = SERAL_RECT (0, seral_board_column_get_bottom (column) + 0.3 * self->unit, size, size);
      seral_board_column_shape (column, draw_glyph, GUINT_TO_POINTER (SERAL_GLYPH_CHECK), &glyph);
      seral_board_column_text (column, &strong, point->title, indent, 1, SERAL_INK_TEXT);
      seral_board_column_text (column, &small, point->text, indent, self->limits[SERAL_BOARD_STRENGTH_LINES],
                               SERAL_INK_MUTED);
    }
  seral_board_column_end (column);
}

/* What is asked */

static void
fill_asks (const SeralBoardLayout *self,
           SeralBoardColumn       *column)
{
  SeralFont first = seral_board_layout_get_font (self, ASK, TRUE);
  SeralFont body = seral_board_layout_get_font (self, 1.0, FALSE);
  /* Translators: the heading over what a board is asked to decide. */
  const char *title = seral_text (self->board->catalogue, "Decision asked for");
  g_autofree char *words = join_sentences (self->board->asks);

  seral_board_column_begin (column, SERAL_REGION_NOTE, "asks", title, words);
  seral_board_layout_add_heading (self, column, title, FALSE);
  for (guint i = 0; i < self->board->asks->len && i < self->limits[SERAL_BOARD_N_ASKS]; i++)
    {
      if (i > 0)
        seral_board_column_skip (column, 0.4 * self->unit);
      seral_board_column_text (column, i == 0 ? &first : &body, g_ptr_array_index (self->board->asks, i), 0,
                               self->limits[SERAL_BOARD_ASK_LINES], SERAL_INK_TEXT);
    }
  if (self->board->effect[0] != '\0' && self->limits[SERAL_BOARD_EFFECT_LINES] > 0)
    {
      seral_board_column_skip (column, 0.4 * self->unit);
      seral_board_column_text (column, &body, self->board->effect, 0, self->limits[SERAL_BOARD_EFFECT_LINES],
                               SERAL_INK_MUTED);
    }
  seral_board_column_end (column);
}

static char *
dup_step_details (const SeralBoardLayout *self,
                  const SeralBoardStep   *step)
{
  g_autofree char *owner = seral_words_shorten (step->owner, LONGEST_OWNER);
  g_autofree char *budget = seral_words_shorten (step->budget, LONGEST_BUDGET);
  GString *line = g_string_new (owner);

  if (line->len == 0)
    /* Translators: stands where the name of a step's owner would. */
    g_string_append (line, seral_text (self->board->catalogue, "owner to be named"));
  if (step->due[0] != '\0')
    g_string_append_printf (line, " · %s", step->due);
  if (budget[0] != '\0')
    g_string_append_printf (line, " · %s", budget);

  return g_string_free (line, FALSE);
}

static char *
describe_steps (const SeralBoardLayout *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->board->steps->len; i++)
    {
      const SeralBoardStep *step = g_ptr_array_index (self->board->steps, i);
      g_autofree char *details = dup_step_details (self, step);

      g_string_append_printf (text, "%s%s: %s.", i > 0 ? " " : "", step->title, details);
    }

  return g_string_free (text, FALSE);
}

static void
fill_steps (const SeralBoardLayout *self,
            SeralBoardColumn       *column)
{
  SeralFont strong = seral_board_layout_get_font (self, 1.0, TRUE);
  SeralFont small = seral_board_layout_get_font (self, SMALL, FALSE);
  guint n = MIN (self->board->steps->len, self->limits[SERAL_BOARD_N_STEPS]);
  guint n_more = self->board->steps->len - n;
  const char *title = seral_text (self->board->catalogue, "Steps of the plan");
  g_autofree char *words = describe_steps (self);

  if (n == 0)
    return;

  seral_board_column_begin (column, SERAL_REGION_NOTE, "steps", title, words);
  for (guint i = 0; i < n; i++)
    {
      const SeralBoardStep *step = g_ptr_array_index (self->board->steps, i);
      g_autofree char *details = dup_step_details (self, step);

      if (i > 0)
        seral_board_column_skip (column, 0.5 * self->unit);
      seral_board_column_text (column, &strong, step->title, 0, self->limits[SERAL_BOARD_STEP_LINES], SERAL_INK_TEXT);
      seral_board_column_text (column, &small, details, 0, self->limits[SERAL_BOARD_STEP_LINES], SERAL_INK_MUTED);
    }
  if (n_more > 0)
    {
      g_autofree char *count = seral_words_count (self->board->catalogue, n_more);
      g_autofree char *more =
        /* Translators: below a few steps of a plan; %s is a number in words. */
        g_strdup_printf (seral_ntext (self->board->catalogue, "and %s more in the plan", "and %s more in the plan",
                                      n_more), count);

      seral_board_column_skip (column, 0.4 * self->unit);
      seral_board_column_text (column, &small, more, 0, 1, SERAL_INK_MUTED);
    }
  seral_board_column_end (column);
}

/* How sure it is, and by what it is measured */

/* As many parts as have room, the first the most important. */
static char *
join_parts (GPtrArray *parts,
            guint      n)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < parts->len && i < n; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", (const char *) g_ptr_array_index (parts, i));

  return g_string_free (line, FALSE);
}

static SeralTextBlock *
measure_confidence (const SeralBoardLayout *self,
                    const SeralFont        *font,
                    double                  width)
{
  guint max_lines = self->wide ? 1 : 2;

  for (guint n = self->board->confidence->len; n > 1; n--)
    {
      g_autofree char *line = join_parts (self->board->confidence, n);
      g_autoptr (SeralTextBlock) block = seral_board_type_set (self->builder, font, line, width, max_lines);

      if (!seral_text_block_is_shortened (block))
        return g_steal_pointer (&block);
    }

  return seral_board_type_set (self->builder, font, g_ptr_array_index (self->board->confidence, 0), width,
                                      max_lines);
}

static void
fill_confidence (const SeralBoardLayout *self,
                 SeralBoardColumn       *column)
{
  SeralFont strong = seral_board_layout_get_font (self, HEADING, TRUE);
  SeralFont small = seral_board_layout_get_font (self, SMALL, FALSE);
  const char *title = seral_text (self->board->catalogue, "How sure this is");
  double start = self->narrow + self->gap;
  double y = 0.45 * self->unit;
  SeralRect rule = SERAL_RECT (0, 0, seral_board_column_get_width (column), 0);
  g_autofree char *words = join_parts (self->board->confidence, G_MAXUINT);

  seral_board_column_begin (column, SERAL_REGION_NOTE, "confidence", title, words);
  seral_board_column_shape (column, draw_rule, NULL, &rule);
  seral_board_column_place (column, seral_board_type_set (self->builder, &strong, title, self->narrow, 1), 0, y,
                            SERAL_INK_ACCENT);
  seral_board_column_place (column, measure_confidence (self, &small, rule.width - start), start, y, SERAL_INK_TEXT);
  seral_board_column_end (column);
}

static void
fill_footer (const SeralBoardLayout *self,
             SeralBoardColumn       *column)
{
  SeralFont font = seral_board_layout_get_font (self, FOOT, FALSE);
  guint max_lines = self->limits[SERAL_BOARD_FOOTER_LINES];
  SeralRect rule = SERAL_RECT (0, 0, seral_board_column_get_width (column), 0);

  seral_board_column_shape (column, draw_rule, NULL, &rule);
  seral_board_column_skip (column, 0.4 * self->unit);
  seral_board_column_begin (column, SERAL_REGION_NOTE, "source", self->board->source, self->board->address);
  seral_board_column_text (column, &font, self->board->source, 0, MIN (max_lines, 2), SERAL_INK_MUTED);
  if (max_lines > 1)
    seral_board_column_text (column, &font, self->board->address, 0, 1, SERAL_INK_MUTED);
  seral_board_column_end (column);
}

/*< private >
 * seral_board_layout_get_width:
 * @self: a page while it is laid out
 * @section: a part of it
 *
 * Returns: the width of that part
 */
double
seral_board_layout_get_width (const SeralBoardLayout *self,
                              SeralBoardSection       section)
{
  switch (section)
    {
    case SERAL_BOARD_HEADER:
    case SERAL_BOARD_CONFIDENCE:
    case SERAL_BOARD_FOOTER:
      return self->frame.width;
    case SERAL_BOARD_ASKS:
      if (!self->wide && self->board->steps->len == 0)
        return self->frame.width - 2 * self->padding;
      return self->narrow - (self->wide ? 2 : 1) * self->padding;
    case SERAL_BOARD_STEPS:
      return self->wide ? self->narrow - 2 * self->padding : self->broad - self->padding;
    case SERAL_BOARD_HOLDING:
    case SERAL_BOARD_STRENGTHS:
      return self->broad;
    case SERAL_BOARD_DECISION:
    case SERAL_BOARD_MOVEMENT:
    case SERAL_BOARD_FIGURES:
    case SERAL_BOARD_N_SECTIONS:
    default:
      return self->narrow;
    }
}

/*< private >
 * seral_board_layout_measure:
 * @self: a page while it is laid out
 * @section: a part of it
 *
 * Fills a part with as much as its limits allow, in place of what was there.
 */
void
seral_board_layout_measure (SeralBoardLayout  *self,
                            SeralBoardSection  section)
{
  static void (* const fill[]) (const SeralBoardLayout *self, SeralBoardColumn *column) = {
    [SERAL_BOARD_HEADER] = fill_header,
    [SERAL_BOARD_DECISION] = fill_decision,
    [SERAL_BOARD_MOVEMENT] = fill_movement,
    [SERAL_BOARD_HOLDING] = fill_holding,
    [SERAL_BOARD_ASKS] = fill_asks,
    [SERAL_BOARD_STEPS] = fill_steps,
    [SERAL_BOARD_FIGURES] = seral_board_layout_fill_figures,
    [SERAL_BOARD_STRENGTHS] = fill_strengths,
    [SERAL_BOARD_CONFIDENCE] = fill_confidence,
    [SERAL_BOARD_FOOTER] = fill_footer,
  };

  g_clear_pointer (&self->columns[section], seral_board_column_free);
  self->columns[section] = seral_board_column_new (self->builder, seral_board_layout_get_width (self, section));
  fill[section] (self, self->columns[section]);
}
