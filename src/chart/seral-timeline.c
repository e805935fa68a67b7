/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-roadmap-private.h"
#include "words/seral-words-plan.h"

#define RADIUS 3.0

/* A plan that is further away from today than this many months is shown without it. */
#define MAX_AWAY 18

/* Months from one mark of the scale to the next. */
static const guint steps[] = { 1, 3, 6, 12, 24, 60, 120, 600, 2400 };

typedef struct
{
  SeralChartData       *data;
  const SeralChartTask *tasks;
  GArray               *sorted;       /* (owned) (element-type guint) */
  SeralRows             rows;
  GArray               *levels;       /* (owned) (element-type int): of phases, as rows have them */
  int                   first;        /* month, counted from year 0 */
  int                   n_months;
  guint                 step;
  gboolean              has_today;
  double                today_room;
  double                years_room;
  double                units_room;
  SeralTextBlock       *today;        /* (owned) (nullable) */
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->sorted, g_array_unref);
  g_clear_pointer (&self->levels, g_array_unref);
  g_clear_pointer (&self->today, seral_text_block_free);
  seral_rows_clear (&self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static int
get_month (const GDate *date)
{
  return (int) g_date_get_year (date) * 12 + (int) g_date_get_month (date) - 1;
}

static SeralTimeAxis
get_axis (Picture *self)
{
  return (SeralTimeAxis) { self->first, self->n_months, self->rows.field.x, self->rows.field.width };
}

/* Where a month begins. */
static double
get_x (Picture *self,
       double   month)
{
  double share = CLAMP ((month - self->first) / self->n_months, 0, 1);

  return self->rows.field.x + share * self->rows.field.width;
}

static double
get_day_x (Picture     *self,
           const GDate *date,
           gboolean     end)
{
  SeralTimeAxis axis = get_axis (self);

  return CLAMP (seral_time_axis_get_x (&axis, date, end), self->rows.field.x, seral_rect_right (&self->rows.field));
}

static void
extend (const GDate *date,
        int         *first,
        int         *last)
{
  if (!g_date_valid (date))
    return;

  *first = MIN (*first, get_month (date));
  *last = MAX (*last, get_month (date));
}

static void
find_span (Picture *self)
{
  const GDate *today = seral_chart_data_get_today (self->data);
  int first = G_MAXINT, last = G_MININT;

  for (guint i = 0; i < self->sorted->len; i++)
    {
      const SeralChartTask *task = &self->tasks[g_array_index (self->sorted, guint, i)];

      extend (&task->start, &first, &last);
      extend (&task->due, &first, &last);
    }
  if (today != NULL && get_month (today) >= first - MAX_AWAY && get_month (today) <= last + MAX_AWAY)
    {
      self->has_today = TRUE;
      extend (today, &first, &last);
    }
  self->first = first;
  self->n_months = last - first + 1;
}

static char *
dup_value (Picture              *self,
           const SeralChartTask *task)
{
  g_autofree char *due = NULL;

  if (task->status == SERAL_PLAN_STATUS_DONE)
    return g_strdup (seral_words_plan_status (self->rows.catalogue, task->status));
  if (!g_date_valid (&task->due))
    return g_strdup (seral_text (self->rows.catalogue, "No due date"));

  due = seral_format_date (self->rows.catalogue, &task->due);
  if (!seral_roadmap_is_late (self->data, task))
    return g_steal_pointer (&due);

  /* Translators: a date that an item of the plan was due. */
  return g_strdup_printf (seral_text (self->rows.catalogue, "Late: %s"), due);
}

static void
add_rows (Picture *self)
{
  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint index = g_array_index (self->sorted, guint, i);
      const SeralChartTask *task = &self->tasks[index];
      int none = G_MININT;
      g_autofree char *value = dup_value (self, task);

      if (i == 0 || task->level != self->tasks[g_array_index (self->sorted, guint, i - 1)].level)
        {
          g_autofree char *phase = seral_roadmap_dup_phase (self->data, self->rows.catalogue, task->level);

          seral_rows_add (&self->rows, SERAL_ROW_HEADING, 0, phase, NULL, NULL);
          g_array_append_val (self->levels, task->level);
        }
      seral_rows_add (&self->rows, index, 0, task->title, task->owner, value);
      g_array_append_val (self->levels, none);
    }
}

static const char *
get_short_month (SeralCatalogue *catalogue,
                 guint           month)
{
  switch (month)
    {
    case 0:
      /* Translators: the months, as short as they can be. */
      return seral_ptext (catalogue, "short month", "Jan");
    case 1:
      return seral_ptext (catalogue, "short month", "Feb");
    case 2:
      return seral_ptext (catalogue, "short month", "Mar");
    case 3:
      return seral_ptext (catalogue, "short month", "Apr");
    case 4:
      return seral_ptext (catalogue, "short month", "May");
    case 5:
      return seral_ptext (catalogue, "short month", "Jun");
    case 6:
      return seral_ptext (catalogue, "short month", "Jul");
    case 7:
      return seral_ptext (catalogue, "short month", "Aug");
    case 8:
      return seral_ptext (catalogue, "short month", "Sep");
    case 9:
      return seral_ptext (catalogue, "short month", "Oct");
    case 10:
      return seral_ptext (catalogue, "short month", "Nov");
    default:
      return seral_ptext (catalogue, "short month", "Dec");
    }
}

/* A month, a quarter, or a half of a year; nothing where years are enough. */
static char *
dup_unit (Picture *self,
          int      month)
{
  switch (self->step)
    {
    case 1:
      return g_strdup (get_short_month (self->rows.catalogue, (guint) month % 12));
    case 3:
      /* Translators: a quarter of a year. */
      return g_strdup_printf (seral_text (self->rows.catalogue, "Q%u"), (guint) month % 12 / 3 + 1);
    case 6:
      return g_strdup (get_short_month (self->rows.catalogue, (guint) month % 12));
    default:
      return g_strdup ("");
    }
}

static void
layout (Picture *self)
{
  SeralFont small = seral_scene_builder_get_font (self->rows.builder, SERAL_TEXT_SMALL);
  g_autoptr (SeralTextBlock) line = seral_scene_builder_measure (self->rows.builder, &small, "Sep", -1, 1);
  double height = seral_text_block_get_height (line), width;
  guint i;

  self->years_room = height;
  self->units_room = height + self->rows.unit * 0.3;
  if (self->has_today)
    {
      self->today = seral_scene_builder_measure (self->rows.builder, &small, seral_text (self->rows.catalogue, "Today"),
                                                 MAX (1, self->rows.area.width), 1);
      self->today_room = height + self->rows.unit * 0.2;
    }
  seral_rows_layout (&self->rows, self->today_room + self->years_room + self->units_room, 0.36, 3.2);

  width = self->rows.field.width / self->n_months;
  for (i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    if (width * steps[i] >= seral_text_block_get_width (line) * (steps[i] > 6 ? 2 : 1) + self->rows.unit * 0.4)
      break;
  self->step = steps[i];
}

static void
draw_tick_text (Picture    *self,
                const char *text,
                double      x,
                double      room,
                double      y,
                SeralInk    ink)
{
  g_autoptr (SeralTextBlock) block = NULL;

  if (text[0] == '\0')
    return;

  block = seral_chart_measure_whole (self->rows.builder, SERAL_TEXT_SMALL, text, room - 2, 1);
  if (block != NULL)
    seral_scene_builder_text (self->rows.builder, block, x, y, SERAL_ALIGN_START, ink);
}

/* The scale: years above, months or quarters below, and a hairline where each begins. */
static void
draw_scale (Picture *self)
{
  double top = self->rows.area.y, bottom = seral_rect_bottom (&self->rows.field);
  int month = self->first - self->first % (int) self->step, last = self->first + self->n_months;

  for (; month < last; month += (int) self->step)
    {
      double x = get_x (self, month), end = get_x (self, month + (double) self->step);
      gboolean year = month % 12 == 0 || month <= self->first;
      g_autofree char *unit = dup_unit (self, month);

      seral_scene_builder_move_to (self->rows.builder, x, top + (year ? 0 : self->years_room));
      seral_scene_builder_line_to (self->rows.builder, x, top + self->years_room + self->units_room);
      seral_scene_builder_move_to (self->rows.builder, x, self->rows.field.y);
      seral_scene_builder_line_to (self->rows.builder, x, bottom);
      seral_scene_builder_stroke (self->rows.builder, SERAL_INK_GRID, self->rows.line, 0);
      draw_tick_text (self, unit, x + 2, end - x, top + self->years_room, SERAL_INK_MUTED);
    }

  for (month = self->first; month < last; month = (month / 12 + 1) * 12)
    {
      int end = MIN ((month / 12 + 1) * 12, last);
      g_autofree char *year = seral_format_year (self->rows.catalogue, (guint) month / 12);

      if (self->step > 12 && month % (int) self->step != 0 && month != self->first)
        continue;
      draw_tick_text (self, year, get_x (self, month) + 2, get_x (self, end) - get_x (self, month), top, SERAL_INK_TEXT);
    }
}

static void
draw_today (Picture *self)
{
  const GDate *today = seral_chart_data_get_today (self->data);
  double x = get_day_x (self, today, FALSE), width = seral_text_block_get_width (self->today);
  double left = CLAMP (x - width / 2, self->rows.area.x, MAX (self->rows.area.x, seral_rect_right (&self->rows.area) - width));
  double y = self->rows.field.y - self->today_room;
  SeralRect bounds = { left, y, width, self->today_room };
  g_autofree char *date = seral_format_date (self->rows.catalogue, today);

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_MARK, "mark-today",
                                    seral_text (self->rows.catalogue, "Today"), date, &bounds);
  seral_scene_builder_text (self->rows.builder, self->today, left, y, SERAL_ALIGN_START,
                            SERAL_INK_ACCENT);
  seral_scene_builder_move_to (self->rows.builder, x, self->rows.field.y);
  seral_scene_builder_line_to (self->rows.builder, x, seral_rect_bottom (&self->rows.field));
  seral_scene_builder_stroke (self->rows.builder, SERAL_INK_ACCENT, self->rows.line * 1.75, 0);
  seral_scene_builder_end_region (self->rows.builder);
}

static void
draw_phase (Picture *self,
            guint    index)
{
  SeralRow *row = seral_rows_get (&self->rows, index);
  SeralRect band = { self->rows.area.x, row->y + self->rows.height * 0.1, self->rows.area.width, self->rows.height * 0.85 };
  SeralFont font = seral_scene_builder_get_font (self->rows.builder, SERAL_TEXT_STRONG);
  g_autoptr (SeralTextBlock) name = NULL;
  g_autofree char *id = g_strdup_printf ("phase-%d", g_array_index (self->levels, int, index));

  name = seral_scene_builder_measure (self->rows.builder, &font, row->label, MAX (1, self->rows.area.width), 1);
  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_HEADING, id, row->label, NULL, &band);
  seral_scene_builder_rect (self->rows.builder, &band);
  seral_scene_builder_fill (self->rows.builder, SERAL_INK_BACKGROUND);
  seral_scene_builder_text (self->rows.builder, name, band.x,
                            seral_rect_bottom (&band) - seral_text_block_get_height (name), SERAL_ALIGN_START,
                            SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->rows.builder);
}

/* From the first day to the last: in outline where it is not begun. Owners stand in it where the name has no room. */
static void
draw_bar (Picture              *self,
          const SeralChartTask *task,
          const SeralRect      *bar,
          gboolean              owned)
{
  SeralSceneBuilder *builder = self->rows.builder;
  const char *status = seral_words_plan_status (self->rows.catalogue, task->status);
  g_autofree char *both = owned ? g_strdup_printf ("%s · %s", status, task->owner) : g_strdup (status);
  SeralInk fill = task->status == SERAL_PLAN_STATUS_DONE ? SERAL_INK_SHADE_2
                  : task->status == SERAL_PLAN_STATUS_DOING ? SERAL_INK_ACCENT : SERAL_INK_BACKGROUND;
  double radius = MIN (RADIUS, bar->width / 2);
  SeralInk ink = seral_style_get_ink_on (seral_scene_builder_get_style (builder), fill);
  g_autoptr (SeralTextBlock) words = NULL;
  double glyph = task->status == SERAL_PLAN_STATUS_DONE ? self->rows.unit * 1.3 : 0;

  seral_scene_builder_round_rect (builder, bar, radius, radius);
  if (task->status == SERAL_PLAN_STATUS_OPEN)
    seral_scene_builder_fill_stroke (builder, fill, SERAL_INK_OUTLINE, self->rows.line * 1.5);
  else
    seral_scene_builder_fill (builder, fill);

  words = seral_chart_measure_whole (builder, SERAL_TEXT_SMALL, both, bar->width - self->rows.unit - glyph, 1);
  if (words == NULL)
    words = seral_chart_measure_whole (builder, SERAL_TEXT_SMALL, status, bar->width - self->rows.unit - glyph, 1);
  if (words != NULL && seral_text_block_get_height (words) <= bar->height + 1)
    seral_scene_builder_text (builder, words, bar->x + self->rows.unit * 0.5 + glyph,
                              bar->y + (bar->height - seral_text_block_get_height (words)) / 2, SERAL_ALIGN_START, ink);
  if (glyph > 0 && bar->width > glyph)
    seral_glyph_draw (builder, SERAL_GLYPH_CHECK, bar->x + MIN (self->rows.unit, bar->width / 2),
                      bar->y + bar->height / 2, MIN (self->rows.unit, bar->height), ink);
}

static char *
dup_words (Picture              *self,
           const SeralChartTask *task)
{
  SeralCatalogue *catalogue = self->rows.catalogue;
  GString *text = g_string_new (NULL);
  const char *status = seral_roadmap_is_late (self->data, task) ? seral_ptext (catalogue, "plan status", "Late")
                                                                : seral_words_plan_status (catalogue, task->status);
  g_autofree char *first = g_strdup_printf (seral_text (catalogue, "%s."), status);

  seral_chart_append_sentence (text, first);
  if (task->owner[0] != '\0')
    {
      /* Translators: who does an item of the plan. */
      g_autofree char *owner = g_strdup_printf (seral_text (catalogue, "Owner: %s."), task->owner);

      seral_chart_append_sentence (text, owner);
    }
  if (g_date_valid (&task->start))
    {
      g_autofree char *date = seral_format_date (catalogue, &task->start);
      /* Translators: the date an item of the plan begins. */
      g_autofree char *start = g_strdup_printf (seral_text (catalogue, "Start: %s."), date);

      seral_chart_append_sentence (text, start);
    }
  if (g_date_valid (&task->due))
    {
      g_autofree char *date = seral_format_date (catalogue, &task->due);
      /* Translators: the date an item of the plan is due. */
      g_autofree char *due = g_strdup_printf (seral_text (catalogue, "Due: %s."), date);

      seral_chart_append_sentence (text, due);
    }
  if (task->milestone[0] != '\0')
    {
      /* Translators: what shows that an item of the plan is done. */
      g_autofree char *milestone = g_strdup_printf (seral_text (catalogue, "Milestone: %s."), task->milestone);

      seral_chart_append_sentence (text, milestone);
    }

  return g_string_free (text, FALSE);
}

static void
draw_late (Picture *self,
           double   from,
           double   y)
{
  double to = get_day_x (self, seral_chart_data_get_today (self->data), FALSE);

  if (!self->has_today || to <= from)
    return;

  seral_scene_builder_move_to (self->rows.builder, from, y);
  seral_scene_builder_line_to (self->rows.builder, to, y);
  seral_scene_builder_stroke (self->rows.builder, SERAL_INK_TEXT, self->rows.line * 2, self->rows.unit * 0.3);
}

/* What has both dates is a bar; what has one is a point in time. */
static void
draw_time (Picture              *self,
           const SeralChartTask *task,
           const SeralRow       *row)
{
  double height = MIN (self->rows.height * 0.62, self->rows.unit * 1.5), y = row->y + self->rows.height / 2;
  double from, to;

  if (!g_date_valid (&task->start) && !g_date_valid (&task->due))
    return;

  from = get_day_x (self, g_date_valid (&task->start) ? &task->start : &task->due, !g_date_valid (&task->start));
  to = get_day_x (self, g_date_valid (&task->due) ? &task->due : &task->start, g_date_valid (&task->due));
  if (seral_roadmap_is_late (self->data, task))
    draw_late (self, MAX (from, to), y);

  if (g_date_valid (&task->start) && g_date_valid (&task->due))
    {
      SeralRect bar = { MIN (from, to), y - height / 2, MAX (2, fabs (to - from)), height };

      draw_bar (self, task, &bar, row->small == NULL && row->note != NULL);
    }
  else
    {
      double half = MIN (height / 2, self->rows.unit * 0.5);

      seral_glyph_draw (self->rows.builder, SERAL_GLYPH_DIAMOND,
                        CLAMP (from, self->rows.field.x + half, MAX (self->rows.field.x + half,
                               seral_rect_right (&self->rows.field) - half)), y, 2 * half, SERAL_INK_TEXT);
    }
}

static void
draw_task (Picture *self,
           guint    index)
{
  SeralRow *row = seral_rows_get (&self->rows, index);
  const SeralChartTask *task = &self->tasks[row->index];
  SeralRect bounds = { self->rows.area.x, row->y, self->rows.area.width, self->rows.height };
  g_autofree char *id = g_strdup_printf ("item-%s", task->id);
  g_autofree char *words = dup_words (self, task);

  seral_scene_builder_begin_region (self->rows.builder, SERAL_REGION_CELL, id,
                                    task->title[0] != '\0' ? task->title
                                                           : seral_text (self->rows.catalogue, "Without a title"),
                                    words, &bounds);
  draw_time (self, task, row);
  seral_rows_draw_text (&self->rows, index);
  seral_scene_builder_end_region (self->rows.builder);
}

void
seral_roadmap_draw (SeralChart        *chart,
                    SeralSceneBuilder *builder,
                    const SeralRect   *area)
{
  g_auto (Picture) picture = { NULL, };
  SeralTimeAxis axis;
  guint n = 0;

  picture.data = seral_chart_get_data (chart);
  picture.tasks = seral_chart_data_get_tasks (picture.data, &n);
  picture.sorted = seral_roadmap_list_tasks (picture.data);
  picture.levels = g_array_new (FALSE, FALSE, sizeof (int));
  seral_rows_init (&picture.rows, chart, builder, area);
  find_span (&picture);
  add_rows (&picture);
  layout (&picture);
  axis = get_axis (&picture);
  seral_scene_builder_set_time_axis (builder, &axis);

  draw_scale (&picture);
  if (picture.has_today)
    draw_today (&picture);
  for (guint i = 0; i < picture.rows.rows->len; i++)
    {
      if (seral_rows_get (&picture.rows, i)->index == SERAL_ROW_HEADING)
        draw_phase (&picture, i);
      else
        draw_task (&picture, i);
    }
  seral_rows_draw_more (&picture.rows);
}
