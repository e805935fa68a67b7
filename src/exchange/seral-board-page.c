/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart-kind.h"
#include "exchange/seral-board-page-private.h"
#include "exchange/seral-board-page.h"

/* Size of running text by the size of the page: 9.5 points on A4, 10 on a slide. */
#define UNIT_UPRIGHT 0.01345
#define UNIT_LYING   0.0137

/* In units. */
#define MARGIN       4.2
#define MARGIN_LYING 3.6
#define GAP          2.4
#define ROW_GAP      1.3
#define PART_GAP     1.2
#define PADDING      1.2
#define MOST_ROOM    1.8

/* The staircase has at least this height, in units, and grows no taller than this share of its width. */
#define LEAST_CHART 12.5
#define CHART_SHAPE 0.62

/* Of a page that stands, what the first column takes. */
#define NARROW 0.36

/* What is short is set larger; nothing is set so small that it cannot be read. */
static const double scales[] = { 1.2, 1.12, 1.06, 1.0 };
static const double small_scales[] = { 0.92, 0.84 };

/* What there is at most, where there is room for all of it. */
static const guint generous[SERAL_BOARD_N_LIMITS] = {
  [SERAL_BOARD_DECISION_LINES] = 5,
  [SERAL_BOARD_REASONS] = 3,
  [SERAL_BOARD_REASON_LINES] = 7,
  [SERAL_BOARD_MOVES] = 4,
  [SERAL_BOARD_MOVE_LINES] = 4,
  [SERAL_BOARD_HOLDINGS] = 3,
  [SERAL_BOARD_HOLDING_LINES] = 3,
  [SERAL_BOARD_HOLDING_TEXT_LINES] = 3,
  [SERAL_BOARD_N_ASKS] = 3,
  [SERAL_BOARD_ASK_LINES] = 5,
  [SERAL_BOARD_EFFECT_LINES] = 4,
  [SERAL_BOARD_N_STEPS] = 5,
  [SERAL_BOARD_STEP_LINES] = 2,
  [SERAL_BOARD_N_FIGURES] = 2,
  [SERAL_BOARD_FIGURE_LINES] = 2,
  [SERAL_BOARD_N_STRENGTHS] = 3,
  [SERAL_BOARD_STRENGTH_LINES] = 3,
  [SERAL_BOARD_FOOTER_LINES] = 3,
};

static const SeralBoardSection section_of[SERAL_BOARD_N_LIMITS] = {
  [SERAL_BOARD_DECISION_LINES] = SERAL_BOARD_DECISION,
  [SERAL_BOARD_REASONS] = SERAL_BOARD_DECISION,
  [SERAL_BOARD_REASON_LINES] = SERAL_BOARD_DECISION,
  [SERAL_BOARD_MOVES] = SERAL_BOARD_MOVEMENT,
  [SERAL_BOARD_MOVE_LINES] = SERAL_BOARD_MOVEMENT,
  [SERAL_BOARD_HOLDINGS] = SERAL_BOARD_HOLDING,
  [SERAL_BOARD_HOLDING_LINES] = SERAL_BOARD_HOLDING,
  [SERAL_BOARD_HOLDING_TEXT_LINES] = SERAL_BOARD_HOLDING,
  [SERAL_BOARD_N_ASKS] = SERAL_BOARD_ASKS,
  [SERAL_BOARD_ASK_LINES] = SERAL_BOARD_ASKS,
  [SERAL_BOARD_EFFECT_LINES] = SERAL_BOARD_ASKS,
  [SERAL_BOARD_N_STEPS] = SERAL_BOARD_STEPS,
  [SERAL_BOARD_STEP_LINES] = SERAL_BOARD_STEPS,
  [SERAL_BOARD_N_FIGURES] = SERAL_BOARD_FIGURES,
  [SERAL_BOARD_FIGURE_LINES] = SERAL_BOARD_FIGURES,
  [SERAL_BOARD_N_STRENGTHS] = SERAL_BOARD_STRENGTHS,
  [SERAL_BOARD_STRENGTH_LINES] = SERAL_BOARD_STRENGTHS,
  [SERAL_BOARD_FOOTER_LINES] = SERAL_BOARD_FOOTER,
};

/* How a page is made shorter, the least loss first: whole parts, then lines of what stays. */
static const struct
{
  SeralBoardLimit limit;
  guint           most;
} reductions[] =
{
  { SERAL_BOARD_STRENGTH_LINES, 2 },
  { SERAL_BOARD_N_STRENGTHS, 2 },
  { SERAL_BOARD_MOVES, 3 },
  { SERAL_BOARD_REASONS, 2 },
  { SERAL_BOARD_N_STRENGTHS, 1 },
  { SERAL_BOARD_N_STEPS, 4 },
  { SERAL_BOARD_HOLDING_TEXT_LINES, 2 },
  { SERAL_BOARD_MOVES, 2 },
  { SERAL_BOARD_N_STRENGTHS, 0 },
  { SERAL_BOARD_N_STEPS, 3 },
  { SERAL_BOARD_REASON_LINES, 3 },
  { SERAL_BOARD_EFFECT_LINES, 2 },
  { SERAL_BOARD_HOLDING_TEXT_LINES, 1 },
  { SERAL_BOARD_STEP_LINES, 1 },
  { SERAL_BOARD_MOVES, 1 },
  { SERAL_BOARD_HOLDING_LINES, 2 },
  { SERAL_BOARD_ASK_LINES, 3 },
  { SERAL_BOARD_REASONS, 1 },
  { SERAL_BOARD_N_ASKS, 2 },
  { SERAL_BOARD_FIGURE_LINES, 1 },
  { SERAL_BOARD_FOOTER_LINES, 2 },
  { SERAL_BOARD_HOLDINGS, 2 },
  { SERAL_BOARD_EFFECT_LINES, 0 },
  { SERAL_BOARD_N_STEPS, 2 },
  { SERAL_BOARD_MOVE_LINES, 3 },
  { SERAL_BOARD_HOLDING_TEXT_LINES, 0 },
  { SERAL_BOARD_DECISION_LINES, 4 },
  { SERAL_BOARD_ASK_LINES, 2 },
  { SERAL_BOARD_N_FIGURES, 1 },
  { SERAL_BOARD_N_ASKS, 1 },
  { SERAL_BOARD_HOLDINGS, 1 },
  { SERAL_BOARD_MOVE_LINES, 2 },
  { SERAL_BOARD_REASON_LINES, 2 },
  { SERAL_BOARD_N_STEPS, 1 },
  { SERAL_BOARD_DECISION_LINES, 3 },
  { SERAL_BOARD_N_FIGURES, 0 },
  { SERAL_BOARD_HOLDING_LINES, 1 },
  { SERAL_BOARD_REASONS, 0 },
  { SERAL_BOARD_ASK_LINES, 1 },
  { SERAL_BOARD_MOVE_LINES, 1 },
  { SERAL_BOARD_FOOTER_LINES, 1 },
  { SERAL_BOARD_N_STEPS, 0 },
};

/* Laying out */

static double
get_height (const SeralBoardLayout *self,
            SeralBoardSection       section)
{
  double height = seral_board_column_get_height (self->columns[section]);

  return section == self->probed ? MAX (height - 1, 0) : height;
}

/* Two parts, one below the other. */
static double
stack_height (const SeralBoardLayout *self,
              SeralBoardSection       upper,
              SeralBoardSection       lower)
{
  double a = get_height (self, upper), b = get_height (self, lower);

  return a + b + (a > 0 && b > 0 ? PART_GAP * self->unit : 0);
}

static double
beside_height (const SeralBoardLayout *self,
               SeralBoardSection       one,
               SeralBoardSection       other)
{
  return MAX (get_height (self, one), get_height (self, other));
}

static double
panel_height (const SeralBoardLayout *self)
{
  return 2 * self->padding + (self->wide ? stack_height (self, SERAL_BOARD_ASKS, SERAL_BOARD_STEPS)
                                         : beside_height (self, SERAL_BOARD_ASKS, SERAL_BOARD_STEPS));
}

static double
hero_height (const SeralBoardLayout *self)
{
  return MAX (get_height (self, SERAL_BOARD_DECISION), LEAST_CHART * self->unit);
}

/* Beside what moved stands what holds back; where nothing does, what is strong. */
static SeralBoardSection
get_second (const SeralBoardLayout *self)
{
  return get_height (self, SERAL_BOARD_HOLDING) > 0 ? SERAL_BOARD_HOLDING : SERAL_BOARD_STRENGTHS;
}

static double
last_height (const SeralBoardLayout *self)
{
  return get_second (self) == SERAL_BOARD_STRENGTHS ? get_height (self, SERAL_BOARD_FIGURES)
                                                    : beside_height (self, SERAL_BOARD_FIGURES, SERAL_BOARD_STRENGTHS);
}

/* On a page that lies, figures stand below what moved; where there are none, what is strong. */
static SeralBoardSection
get_lower_left (const SeralBoardLayout *self)
{
  return get_height (self, SERAL_BOARD_FIGURES) > 0 ? SERAL_BOARD_FIGURES : SERAL_BOARD_STRENGTHS;
}

static double
wide_height (const SeralBoardLayout *self)
{
  double left = stack_height (self, SERAL_BOARD_MOVEMENT, get_lower_left (self));
  double middle = get_lower_left (self) == SERAL_BOARD_STRENGTHS
                    ? get_height (self, SERAL_BOARD_HOLDING)
                    : stack_height (self, SERAL_BOARD_HOLDING, SERAL_BOARD_STRENGTHS);

  return MAX (MAX (left, middle), panel_height (self));
}

/* The rows between the header and the line about confidence. */
static guint
get_rows (const SeralBoardLayout *self,
          double                  rows[4])
{
  guint n = 0;

  rows[n++] = hero_height (self);
  if (self->wide)
    {
      rows[n++] = wide_height (self);
      return n;
    }

  rows[n++] = beside_height (self, SERAL_BOARD_MOVEMENT, get_second (self));
  rows[n++] = panel_height (self);
  if (last_height (self) > 0)
    rows[n++] = last_height (self);

  return n;
}

static double
foot_height (const SeralBoardLayout *self)
{
  return get_height (self, SERAL_BOARD_CONFIDENCE) + 0.9 * self->unit + get_height (self, SERAL_BOARD_FOOTER);
}

/* What is left of the page; below 0 where it does not fit. */
static double
get_room (const SeralBoardLayout *self)
{
  double rows[4], height;
  guint n = get_rows (self, rows);

  height = get_height (self, SERAL_BOARD_HEADER) + foot_height (self) + (n + 1) * ROW_GAP * self->unit;
  for (guint i = 0; i < n; i++)
    height += rows[i];

  return self->frame.height - height;
}

static void
set_limit (SeralBoardLayout *self,
           SeralBoardLimit   limit,
           guint             most)
{
  if (self->limits[limit] == most)
    return;

  self->limits[limit] = most;
  seral_board_layout_measure (self, section_of[limit]);
}

/* Whether the page would be shorter if a part were; what stands beside something taller could not help. */
static gboolean
is_decisive (SeralBoardLayout  *self,
             SeralBoardSection  section)
{
  double room = get_room (self);
  gboolean decisive;

  self->probed = section;
  decisive = get_room (self) > room;
  self->probed = SERAL_BOARD_N_SECTIONS;

  return decisive;
}

/* The first that helps. Of columns of the same height none does alone, and the first that there is begins. */
static guint
find_reduction (SeralBoardLayout *self)
{
  guint first = G_N_ELEMENTS (reductions);

  for (guint i = 0; i < G_N_ELEMENTS (reductions); i++)
    {
      if (self->limits[reductions[i].limit] <= reductions[i].most)
        continue;
      if (is_decisive (self, section_of[reductions[i].limit]))
        return i;
      first = MIN (first, i);
    }

  return first;
}

/* What a limit was before a reduction. */
static guint
get_before (guint index)
{
  for (guint i = index; i-- > 0;)
    if (reductions[i].limit == reductions[index].limit)
      return reductions[i].most;

  return generous[reductions[index].limit];
}

/* What was taken away last is worth the most: it comes back first, where there is room after all. */
static void
restore (SeralBoardLayout *self)
{
  for (guint i = G_N_ELEMENTS (reductions); i-- > 0;)
    {
      SeralBoardLimit limit = reductions[i].limit;
      guint now = self->limits[limit];

      if (now > reductions[i].most)
        continue;
      set_limit (self, limit, get_before (i));
      if (get_room (self) < 0)
        set_limit (self, limit, now);
    }
}

static gboolean
shorten (SeralBoardLayout *self)
{
  while (get_room (self) < 0)
    {
      guint i = find_reduction (self);

      if (i == G_N_ELEMENTS (reductions))
        return FALSE;
      set_limit (self, reductions[i].limit, reductions[i].most);
    }
  restore (self);

  return TRUE;
}

static void
layout_clear (SeralBoardLayout *self)
{
  for (guint i = 0; i < SERAL_BOARD_N_SECTIONS; i++)
    g_clear_pointer (&self->columns[i], seral_board_column_free);
  g_clear_pointer (&self->builder, seral_scene_builder_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeralBoardLayout, layout_clear)

/* A builder makes text as large as it sees fit; the style says how much of that is wanted. */
static SeralStyle *
create_style (const SeralExportSettings *settings,
              PangoContext              *context,
              double                     width,
              double                     height,
              double                     unit)
{
  g_autoptr (SeralStyle) plain = seral_style_new (settings->scheme, FALSE, NULL, 1.0);
  g_autoptr (SeralSceneBuilder) builder = seral_scene_builder_new (context, plain, width, height, FALSE);

  return seral_style_new (settings->scheme, FALSE, NULL, unit / seral_scene_builder_get_unit (builder));
}

static void
measure (SeralBoardLayout          *self,
         SeralChart                *chart,
         const SeralExportSettings *settings,
         PangoContext              *context,
         double                     scale)
{
  g_autoptr (SeralStyle) style = NULL;
  double width, height, margin, unit;

  seral_export_settings_get_size (settings, &width, &height);
  unit = sqrt (width * height) * (width > height ? UNIT_LYING : UNIT_UPRIGHT);
  style = create_style (settings, context, width, height, unit * scale);
  seral_chart_set_style (chart, style);

  layout_clear (self);
  self->builder = seral_scene_builder_new (context, style, width, height, seral_chart_get_rtl (chart));
  self->unit = seral_scene_builder_get_unit (self->builder);
  self->wide = width > height;
  margin = (self->wide ? MARGIN_LYING : MARGIN) * unit;
  self->frame = SERAL_RECT (margin, margin, width - 2 * margin, height - 2 * margin);
  self->gap = GAP * unit;
  self->padding = PADDING * unit;
  self->narrow = self->wide ? (self->frame.width - 2 * self->gap) / 3 : (self->frame.width - self->gap) * NARROW;
  self->broad = self->wide ? self->narrow : self->frame.width - self->gap - self->narrow;

  for (guint i = 0; i < SERAL_BOARD_N_LIMITS; i++)
    self->limits[i] = generous[i];
  for (guint i = 0; i < SERAL_BOARD_N_SECTIONS; i++)
    seral_board_layout_measure (self, i);
}

/* The largest text with which everything fits; else what is shortened least; else smaller still. */
static void
fit (SeralBoardLayout          *self,
     SeralChart                *chart,
     const SeralExportSettings *settings,
     PangoContext              *context)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      measure (self, chart, settings, context, scales[i]);
      if (get_room (self) >= 0)
        return;
    }
  if (shorten (self))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (small_scales); i++)
    {
      measure (self, chart, settings, context, small_scales[i]);
      if (shorten (self))
        return;
    }
}

/* Drawing */

/* Draws a part where it has room, which it has but for the strangest fonts. */
static double
draw_part (SeralBoardLayout  *self,
           SeralBoardSection  section,
           double             x,
           double             y,
           double             bottom)
{
  double height = get_height (self, section);

  if (height <= 0 || y + height > bottom + 0.5)
    return 0;

  seral_board_column_draw (self->columns[section], self->frame.x + x, y);

  return height + PART_GAP * self->unit;
}

static void
draw_panel (SeralBoardLayout *self,
            double            x,
            double            y,
            double            height,
            double            bottom)
{
  SeralRect area = SERAL_RECT (self->frame.x + x, y, self->wide ? self->narrow : self->frame.width, height);
  SeralRect edge = area;
  double inside = y + self->padding;
  double taken;

  if (seral_rect_bottom (&area) > bottom + 0.5)
    return;

  edge.width = 0.32 * self->unit;
  seral_scene_builder_rect (self->builder, &area);
  seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_1);
  seral_scene_builder_rect (self->builder, &edge);
  seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);

  taken = draw_part (self, SERAL_BOARD_ASKS, x + self->padding, inside, bottom);
  if (self->wide)
    draw_part (self, SERAL_BOARD_STEPS, x + self->padding, inside + taken, bottom);
  else
    draw_part (self, SERAL_BOARD_STEPS, self->narrow + self->gap, inside, bottom);
}

static void
draw_hero (SeralBoardLayout *self,
           SeralChart       *chart,
           double            y,
           double            height,
           double            bottom)
{
  double start = self->narrow + self->gap;
  SeralRect area = SERAL_RECT (self->frame.x + start, y, self->frame.width - start, height);

  draw_part (self, SERAL_BOARD_DECISION, 0, y, bottom);
  seral_chart_draw (chart, self->builder, &area);
}

static void
draw_wide_row (SeralBoardLayout *self,
               double            y,
               double            height,
               double            bottom)
{
  double step = self->narrow + self->gap;
  double taken;

  taken = draw_part (self, SERAL_BOARD_MOVEMENT, 0, y, bottom);
  draw_part (self, get_lower_left (self), 0, y + taken, bottom);
  taken = draw_part (self, SERAL_BOARD_HOLDING, step, y, bottom);
  if (get_lower_left (self) != SERAL_BOARD_STRENGTHS)
    draw_part (self, SERAL_BOARD_STRENGTHS, step, y + taken, bottom);
  draw_panel (self, 2 * step, y, height, bottom);
}

static void
draw_upright_row (SeralBoardLayout *self,
                  guint             row,
                  double            y,
                  double            height,
                  double            bottom)
{
  double step = self->narrow + self->gap;

  switch (row)
    {
    case 1:
      draw_part (self, SERAL_BOARD_MOVEMENT, 0, y, bottom);
      draw_part (self, get_second (self), step, y, bottom);
      break;
    case 2:
      draw_panel (self, 0, y, height, bottom);
      break;
    default:
      draw_part (self, SERAL_BOARD_FIGURES, 0, y, bottom);
      if (get_second (self) != SERAL_BOARD_STRENGTHS)
        draw_part (self, SERAL_BOARD_STRENGTHS, step, y, bottom);
      break;
    }
}

/* Room that is left goes to the staircase first, then between the rows. */
static void
draw_rows (SeralBoardLayout *self,
           SeralChart       *chart,
           double            y,
           double            bottom)
{
  double rows[4];
  guint n = get_rows (self, rows);
  double room = MAX (get_room (self), 0);
  double chart_width = self->frame.width - self->narrow - self->gap;
  double taller = CLAMP (chart_width * CHART_SHAPE - rows[0], 0, room);
  double gap;

  rows[0] += taller;
  gap = ROW_GAP * self->unit + MIN ((room - taller) / (n + 1), MOST_ROOM * self->unit);
  y += gap;
  for (guint i = 0; i < n; i++)
    {
      if (i == 0)
        draw_hero (self, chart, y, rows[i], bottom);
      else if (self->wide)
        draw_wide_row (self, y, rows[i], bottom);
      else
        draw_upright_row (self, i, y, rows[i], bottom);
      y += rows[i] + gap;
    }
}

static void
draw (SeralBoardLayout *self,
      SeralChart       *chart)
{
  double bottom = seral_rect_bottom (&self->frame);
  double foot = bottom - foot_height (self);

  draw_part (self, SERAL_BOARD_HEADER, 0, self->frame.y, bottom);
  draw_rows (self, chart, self->frame.y + get_height (self, SERAL_BOARD_HEADER), foot);
  draw_part (self, SERAL_BOARD_CONFIDENCE, 0, foot, bottom);
  draw_part (self, SERAL_BOARD_FOOTER, 0, bottom - get_height (self, SERAL_BOARD_FOOTER), bottom);
}

static SeralChart *
create_chart (const SeralBoard *board)
{
  SeralChart *chart = seral_chart_kind_create (seral_chart_kind_find ("staircase"), board->data);

  seral_chart_set_catalogue (chart, board->catalogue);
  seral_chart_set_marks (chart, board->marks);

  return chart;
}

/**
 * seral_board_page_lies_on:
 * @paper: a paper
 *
 * Tells how a board page goes with a paper: it lies on a slide, and stands on
 * anything that is printed.
 *
 * Returns: whether it lies, where nobody says else
 */
gboolean
seral_board_page_lies_on (const SeralPaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  return g_str_equal (paper->id, "slide");
}

/**
 * seral_board_page_new:
 * @board: what is told
 * @settings: the size of the page and how it looks; the board's own marks are shown
 * @context: what text is measured with
 *
 * Lays out the page for a board. It is one page, always: where not everything fits,
 * what matters least is left out, then texts lose lines and end in an ellipsis.
 *
 * Returns: (transfer full): the page
 */
SeralScene *
seral_board_page_new (const SeralBoard          *board,
                      const SeralExportSettings *settings,
                      PangoContext              *context)
{
  g_auto (SeralBoardLayout) layout = { .board = board, .probed = SERAL_BOARD_N_SECTIONS };
  g_autoptr (SeralChart) chart = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (board != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  chart = create_chart (board);
  fit (&layout, chart, settings, context);

  words = seral_board_to_text (board);
  seral_scene_builder_set_words (layout.builder, board->decision, words,
                                 seral_catalogue_get_language (board->catalogue));
  draw (&layout, chart);

  return seral_scene_builder_finish (g_steal_pointer (&layout.builder));
}
