/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-flywheel-private.h"
#include "words/seral-words-models.h"

/* How much of the radius the band leaves open. */
#define HOLE 0.56

/* A segment, and its label beside the wheel. */
typedef struct
{
  const SeralSegmentValue *value;
  double                   from;      /* angles, clockwise from the right */
  double                   to;
  SeralTextBlock          *name;      /* (owned) (nullable) */
  SeralTextBlock          *state;     /* (owned) (nullable) */
  gboolean                 left;      /* whether the label stands before the wheel */
  double                   height;    /* of the label */
  double                   y;         /* its middle */
} Segment;

typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  const SeralWheel  *wheel;
  SeralRect          area;
  double             unit;
  double             line;
  double             x;               /* centre */
  double             y;
  double             radius;
  guint              lines;           /* at most, of a segment's name */
  GArray            *values;          /* (owned) (element-type SeralSegmentValue) */
  Segment           *segments;        /* (owned) */
  guint              n_segments;
  gboolean           labelled;
  SeralTextBlock    *name;            /* (owned) (nullable): in the middle */
  SeralTextBlock    *caption;         /* (owned) (nullable): the name above, where the middle has no room */
} Wheel;

static void
wheel_clear (Wheel *self)
{
  for (guint i = 0; i < self->n_segments; i++)
    {
      g_clear_pointer (&self->segments[i].name, seral_text_block_free);
      g_clear_pointer (&self->segments[i].state, seral_text_block_free);
    }
  g_clear_pointer (&self->segments, g_free);
  g_clear_pointer (&self->name, seral_text_block_free);
  g_clear_pointer (&self->caption, seral_text_block_free);
  g_clear_pointer (&self->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wheel, wheel_clear)

static double
middle_of (const Segment *segment)
{
  return (segment->from + segment->to) / 2;
}

static void
init_segments (Wheel *self)
{
  double step;

  self->n_segments = self->values->len;
  self->segments = g_new0 (Segment, self->n_segments);
  step = 2 * G_PI / MAX (self->n_segments, 1);
  for (guint i = 0; i < self->n_segments; i++)
    {
      Segment *segment = &self->segments[i];

      segment->value = &g_array_index (self->values, SeralSegmentValue, i);
      segment->from = -G_PI / 2 + i * step;
      segment->to = segment->from + step;
      segment->left = cos (middle_of (segment)) < -1e-6;
    }
}

/* Measures the labels. Whether all of them are whole. */
static gboolean
measure_labels (Wheel    *self,
                gboolean  states)
{
  SeralFont strong = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double width = MAX (1, self->area.width / 2 - self->radius - self->unit * 1.4);
  gboolean whole = TRUE;

  for (guint i = 0; i < self->n_segments; i++)
    {
      Segment *segment = &self->segments[i];

      g_clear_pointer (&segment->name, seral_text_block_free);
      g_clear_pointer (&segment->state, seral_text_block_free);
      segment->name = seral_scene_builder_measure (self->builder, &strong, segment->value->segment->name, width,
                                                   self->lines);
      segment->height = seral_text_block_get_height (segment->name);
      whole = whole && !seral_text_block_is_shortened (segment->name);
      if (!states)
        continue;
      segment->state = seral_scene_builder_measure (self->builder, &small,
                                                    seral_words_segment (self->catalogue, segment->value), width, 1);
      segment->height += seral_text_block_get_height (segment->state);
      whole = whole && !seral_text_block_is_shortened (segment->state);
    }

  return whole;
}

/* The labels of one side, from the top: the segments run downwards before the wheel's end, and upwards behind. */
static Segment *
get_on_side (Wheel    *self,
             gboolean  left,
             guint     index)
{
  guint found = 0;

  for (guint i = 0; i < self->n_segments; i++)
    {
      Segment *segment = &self->segments[left ? self->n_segments - 1 - i : i];

      if (segment->left == left && found++ == index)
        return segment;
    }

  return NULL;
}

/* Moves the labels of a side apart until none touches another: down from the top, then up from the bottom. */
static gboolean
place_side (Wheel    *self,
            gboolean  left)
{
  double gap = self->unit * 0.3, edge = self->area.y, total = 0;
  guint n = 0;

  for (Segment *segment = get_on_side (self, left, 0); segment != NULL; segment = get_on_side (self, left, ++n))
    {
      segment->y = MAX (self->y + sin (middle_of (segment)) * self->radius * 0.92, edge + segment->height / 2);
      edge = segment->y + segment->height / 2 + gap;
      total += segment->height + gap;
    }
  if (total - gap > self->area.height)
    return FALSE;

  edge = seral_rect_bottom (&self->area);
  while (n-- > 0)
    {
      Segment *segment = get_on_side (self, left, n);

      segment->y = MIN (segment->y, edge - segment->height / 2);
      edge = segment->y - segment->height / 2 - gap;
    }

  return TRUE;
}

static void
measure_name (Wheel *self)
{
  double width = self->radius * HOLE * 1.5;

  g_clear_pointer (&self->name, seral_text_block_free);
  self->name = seral_chart_measure_whole (self->builder, SERAL_TEXT_STRONG, self->wheel->name, width, 4);
  if (self->name == NULL)
    self->name = seral_chart_measure_whole (self->builder, SERAL_TEXT_SMALL, self->wheel->name, width, 4);
  if (self->name != NULL && seral_text_block_get_height (self->name) > width)
    g_clear_pointer (&self->name, seral_text_block_free);
}

/* The largest wheel that leaves its labels whole, within reason. Whether there is one. */
static gboolean
find_radius (Wheel *self,
             guint  lines)
{
  double most = MAX (4, self->area.height / 2 - self->line);

  self->lines = lines;
  for (double share = 0.27; share > 0.15; share -= 0.02)
    {
      self->radius = MAX (4, MIN (most, self->area.width * share));
      if (measure_labels (self, TRUE))
        return TRUE;
    }

  return FALSE;
}

static void
fit_radius (Wheel *self)
{
  if (!find_radius (self, 1))
    find_radius (self, 2);
  self->x = self->area.x + self->area.width / 2;
  self->y = self->area.y + self->area.height / 2;
}

static void
layout (Wheel *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);

  fit_radius (self);
  measure_name (self);
  if (self->name == NULL)
    {
      double taken;

      self->caption = seral_scene_builder_measure (self->builder, &font, self->wheel->name, self->area.width, 1);
      taken = seral_text_block_get_height (self->caption) + self->unit * 0.5;
      if (taken < self->area.height / 4)
        {
          self->area.y += taken;
          self->area.height -= taken;
          fit_radius (self);
        }
      else
        {
          g_clear_pointer (&self->caption, seral_text_block_free);
        }
    }

  for (; self->lines > 0 && !self->labelled; self->lines--)
    for (guint states = 2; states-- > 0 && !self->labelled;)
      {
        measure_labels (self, states == 1);
        self->labelled = place_side (self, FALSE) && place_side (self, TRUE);
      }
}

/* A piece of the band that points to the next one. */
static void
trace (Wheel         *self,
       const Segment *segment)
{
  double gap = MIN (0.035, (segment->to - segment->from) * 0.06);
  double from = segment->from + gap, to = segment->to - gap;
  double tip = MIN (0.12, (to - from) * 0.22), inner = self->radius * HOLE, middle = (self->radius + inner) / 2;

  if (self->n_segments == 1)
    to = from + 1.9 * G_PI;
  seral_scene_builder_move_to (self->builder, self->x + cos (from) * self->radius, self->y + sin (from) * self->radius);
  seral_scene_builder_arc (self->builder, self->x, self->y, self->radius, from, to);
  seral_scene_builder_line_to (self->builder, self->x + cos (to + tip) * middle, self->y + sin (to + tip) * middle);
  seral_scene_builder_line_to (self->builder, self->x + cos (to) * inner, self->y + sin (to) * inner);
  seral_scene_builder_arc (self->builder, self->x, self->y, inner, to, from);
  seral_scene_builder_line_to (self->builder, self->x + cos (from + tip) * middle, self->y + sin (from + tip) * middle);
  seral_scene_builder_close (self->builder);
}

static void
draw_band (Wheel         *self,
           const Segment *segment)
{
  double value = segment->value->value, at = middle_of (segment) + MIN (0.06, (segment->to - segment->from) * 0.11);
  double ball = MIN (self->unit * 1.2, self->radius * (1 - HOLE) * 0.55), middle = self->radius * (1 + HOLE) / 2;
  double x = self->x + cos (at) * middle, y = self->y + sin (at) * middle;
  gboolean asked = !seral_is_none (value);
  SeralInk fill = asked ? seral_shade_of (value) : SERAL_INK_BACKGROUND;
  SeralInk ink = seral_style_get_ink_on (seral_scene_builder_get_style (self->builder), fill);

  trace (self, segment);
  if (asked)
    seral_scene_builder_fill (self->builder, fill);
  else
    seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.25, self->unit * 0.3);
  if (asked && seral_quarters_of (value) == 0)
    {
      trace (self, segment);
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.25, 0);
    }

  if (asked)
    seral_glyph_draw_ball (self->builder, seral_quarters_of (value), x, y, ball, ink, fill);
  else
    {
      seral_scene_builder_move_to (self->builder, x - ball * 0.35, y);
      seral_scene_builder_line_to (self->builder, x + ball * 0.35, y);
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line * 1.5, 0);
    }
}

/* The label, and a hairline from its segment. */
static void
draw_label (Wheel         *self,
            const Segment *segment)
{
  double side = segment->left ? -1 : 1, edge = self->x + side * (self->radius + self->unit * 1.2);
  double out = self->radius + self->unit * 0.25, y = segment->y - segment->height / 2;
  SeralAlign align = segment->left ? SERAL_ALIGN_END : SERAL_ALIGN_START;

  seral_scene_builder_move_to (self->builder, self->x + cos (middle_of (segment)) * out,
                               self->y + sin (middle_of (segment)) * out);
  seral_scene_builder_line_to (self->builder, edge - side * self->unit * 0.3, segment->y);
  seral_scene_builder_stroke (self->builder, SERAL_INK_GRID, self->line, 0);

  seral_scene_builder_text (self->builder, segment->name, edge, y, align, SERAL_INK_TEXT);
  if (segment->state != NULL)
    seral_scene_builder_text (self->builder, segment->state, edge, y + seral_text_block_get_height (segment->name),
                              align, SERAL_INK_MUTED);
}

static char *
dup_words (Wheel         *self,
           const Segment *segment)
{
  const char *text = segment->value->segment->text;
  const char *state = seral_words_segment (self->catalogue, segment->value);

  if (text[0] == '\0')
    return g_strdup (state);

  /* Translators: whether a segment of a wheel is in place, then a sentence on it. */
  return g_strdup_printf (seral_text (self->catalogue, "%s. %s"), state, text);
}

/* Where the segment and its label can be pointed at. */
static SeralRect
bounds_of (Wheel         *self,
           const Segment *segment)
{
  double inner = self->radius * HOLE, left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i <= 8; i++)
    {
      double angle = segment->from + (segment->to - segment->from) * i / 8.0;

      for (guint j = 0; j < 2; j++)
        {
          double radius = j == 0 ? self->radius : inner;

          left = MIN (left, self->x + cos (angle) * radius);
          right = MAX (right, self->x + cos (angle) * radius);
          top = MIN (top, self->y + sin (angle) * radius);
          bottom = MAX (bottom, self->y + sin (angle) * radius);
        }
    }

  return SERAL_RECT (left, top, MAX (1, right - left), MAX (1, bottom - top));
}

static void
draw_name (Wheel *self)
{
  if (self->name != NULL)
    seral_scene_builder_text (self->builder, self->name, self->x,
                              self->y - seral_text_block_get_height (self->name) / 2, SERAL_ALIGN_CENTRE, SERAL_INK_TEXT);
  else if (self->caption != NULL)
    seral_scene_builder_text (self->builder, self->caption, self->x,
                              self->area.y - seral_text_block_get_height (self->caption) - self->unit * 0.5,
                              SERAL_ALIGN_CENTRE, SERAL_INK_TEXT);
}

static void
draw_wheel (Wheel *self)
{
  g_autofree char *id = g_strconcat ("wheel-", self->wheel->id, NULL);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, self->wheel->name, self->wheel->summary,
                                    &self->area);
  draw_name (self);
  for (guint i = 0; i < self->n_segments; i++)
    {
      Segment *segment = &self->segments[i];
      SeralRect bounds = bounds_of (self, segment);
      g_autofree char *region = g_strdup_printf ("segment-%s-%s", self->wheel->id, segment->value->segment->id);
      g_autofree char *words = dup_words (self, segment);

      seral_scene_builder_begin_region (self->builder, SERAL_REGION_CELL, region, segment->value->segment->name, words,
                                        &bounds);
      draw_band (self, segment);
      if (self->labelled)
        draw_label (self, segment);
      seral_scene_builder_end_region (self->builder);
    }
  seral_scene_builder_end_region (self->builder);
}

/* How many wheels stand in a row and how many rows there are: what makes them largest. */
static void
find_grid (const SeralRect *area,
           double           unit,
           guint            n,
           guint           *n_columns,
           guint           *n_rows)
{
  double best = 0;

  *n_columns = *n_rows = 1;
  for (guint columns = 1; columns <= n; columns++)
    {
      guint rows = (n + columns - 1) / columns;
      double size = MIN (area->width / columns * 0.5, area->height / rows);

      if (size > best && area->width / columns >= unit * 19)
        {
          best = size;
          *n_columns = columns;
          *n_rows = rows;
        }
    }
}

/* Wheels side by side; those there is no room for are left to the table. */
void
seral_flywheel_draw (SeralChart        *chart,
                     SeralSceneBuilder *builder,
                     const SeralRect   *area)
{
  SeralChartData *data = seral_chart_get_data (chart);
  double unit = seral_scene_builder_get_unit (builder), gap = unit * 1.2, width, height;
  const SeralWheel *wheels;
  guint n = 0, n_columns, n_rows;

  wheels = seral_model_get_wheels (seral_chart_data_get_model (data), &n);
  find_grid (area, unit, n, &n_columns, &n_rows);
  if (area->height / n_rows < unit * 8)
    n_rows = MAX (1, (guint) (area->height / (unit * 8)));
  width = MAX (1, (area->width - gap * (n_columns - 1)) / n_columns);
  height = MAX (1, (area->height - gap * (n_rows - 1)) / n_rows);

  for (guint i = 0; i < MIN (n, n_columns * n_rows); i++)
    {
      g_auto (Wheel) wheel = { NULL, };

      wheel.builder = builder;
      wheel.catalogue = seral_chart_get_catalogue (chart);
      wheel.wheel = &wheels[i];
      wheel.unit = unit;
      wheel.line = seral_scene_builder_get_line_width (builder);
      wheel.area = SERAL_RECT (area->x + (i % n_columns) * (width + gap), area->y + (i / n_columns) * (height + gap),
                               width, height);
      wheel.values = seral_flywheel_score (data, wheel.wheel);
      init_segments (&wheel);
      layout (&wheel);
      draw_wheel (&wheel);
    }
}
