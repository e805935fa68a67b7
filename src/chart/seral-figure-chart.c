/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "chart/seral-chart-parts-private.h"
#include "chart/seral-figure-chart.h"
#include "words/seral-words-plan.h"

struct _SeralFigureChart
{
  SeralChart parent_instance;

  gboolean small;
};

enum
{
  PROP_0,
  PROP_SMALL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralFigureChart, seral_figure_chart, SERAL_TYPE_CHART)

/* A value and where it stands. */
typedef struct
{
  SeralLogEntry *entry;
  GDate          date;
  double         x;
  double         y;
} Point;

typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralFigure       *figure;
  GPtrArray         *log;      /* (owned) (element-type SeralLogEntry): by date */
  GArray            *points;   /* (owned) (element-type Point): the last value of each day */
  double             low;
  double             high;
  double             unit;
  double             line;
  SeralRect          field;
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->log, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static Point *
get_point (Picture *self,
           guint    index)
{
  return &g_array_index (self->points, Point, index);
}

static Point *
get_last (Picture *self)
{
  return get_point (self, self->points->len - 1);
}

/* What was logged again on a day stands for it. */
static void
add_points (Picture *self)
{
  self->log = seral_plan_figures_sort_log (self->figure);
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint i = 0; i < self->log->len; i++)
    {
      Point point = { .entry = g_ptr_array_index (self->log, i) };
      double value = seral_log_entry_get_value (point.entry);

      if (!seral_date_parse (seral_log_entry_get_date (point.entry), &point.date))
        continue;
      if (self->points->len > 0 && g_date_compare (&get_last (self)->date, &point.date) == 0)
        g_array_set_size (self->points, self->points->len - 1);
      g_array_append_val (self->points, point);
      self->low = i == 0 ? value : MIN (self->low, value);
      self->high = i == 0 ? value : MAX (self->high, value);
    }
}

/* Along the time between the values; one alone stands at the end, and what never moved in the middle. */
static void
place_points (Picture *self)
{
  guint32 first, span;

  if (self->points->len == 0)
    return;

  first = g_date_get_julian (&get_point (self, 0)->date);
  span = g_date_get_julian (&get_last (self)->date) - first;
  for (guint i = 0; i < self->points->len; i++)
    {
      Point *point = get_point (self, i);
      double along = span > 0 ? (g_date_get_julian (&point->date) - first) / (double) span : 1.0;
      double up = self->high > self->low
                    ? (seral_log_entry_get_value (point->entry) - self->low) / (self->high - self->low) : 0.5;

      point->x = self->field.x + along * self->field.width;
      point->y = seral_rect_bottom (&self->field) - up * self->field.height;
    }
}

static void
draw_line (Picture *self,
           double   width)
{
  if (self->points->len < 2)
    return;

  seral_scene_builder_move_to (self->builder, get_point (self, 0)->x, get_point (self, 0)->y);
  for (guint i = 1; i < self->points->len; i++)
    seral_scene_builder_line_to (self->builder, get_point (self, i)->x, get_point (self, i)->y);
  seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, width, 0);
}

static void
draw_dot (Picture     *self,
          const Point *point,
          double       radius,
          gboolean     last)
{
  seral_scene_builder_circle (self->builder, point->x, point->y, radius);
  if (last)
    seral_scene_builder_fill (self->builder, SERAL_INK_ACCENT);
  else
    seral_scene_builder_fill_stroke (self->builder, SERAL_INK_BACKGROUND, SERAL_INK_ACCENT, self->line * 1.5);
}

static void
draw_small (Picture         *self,
            const SeralRect *area)
{
  double radius = MIN (3.0, area->height / 4);

  self->field = SERAL_RECT (area->x + radius, area->y + radius, MAX (1, area->width - 2 * radius),
                            MAX (1, area->height - 2 * radius));
  place_points (self);
  draw_line (self, self->line * 1.75);
  if (self->points->len > 0)
    draw_dot (self, get_last (self), radius, TRUE);
}

static char *
dup_value (Picture *self,
           double   value)
{
  return seral_words_figure_value (self->catalogue, value, seral_figure_get_unit (self->figure));
}

/* The bounds stand before the line, the first and the last day below it. */
static double
draw_bounds (Picture         *self,
             const SeralRect *area)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  g_autofree char *high = dup_value (self, self->high);
  g_autofree char *low = dup_value (self, self->low);
  g_autoptr (SeralTextBlock) top = seral_scene_builder_measure (self->builder, &font, high, area->width * 0.3, 1);
  g_autoptr (SeralTextBlock) bottom = seral_scene_builder_measure (self->builder, &font, low, area->width * 0.3, 1);
  double width = MAX (seral_text_block_get_width (top), seral_text_block_get_width (bottom));
  double height = seral_text_block_get_height (top);

  self->field = SERAL_RECT (area->x + width + self->unit, area->y + height / 2,
                            MAX (1, area->width - width - 2 * self->unit),
                            MAX (1, area->height - height * 2 - self->unit));
  seral_scene_builder_text (self->builder, top, area->x + width, area->y, SERAL_ALIGN_END, SERAL_INK_MUTED);
  if (self->high > self->low)
    seral_scene_builder_text (self->builder, bottom, area->x + width, seral_rect_bottom (&self->field) - height / 2,
                              SERAL_ALIGN_END, SERAL_INK_MUTED);

  for (guint i = 0; i < (self->high > self->low ? 2 : 1); i++)
    {
      double y = i == 0 ? self->field.y : seral_rect_bottom (&self->field);

      seral_scene_builder_move_to (self->builder, self->field.x, y);
      seral_scene_builder_line_to (self->builder, seral_rect_right (&self->field), y);
      seral_scene_builder_stroke (self->builder, SERAL_INK_GRID, self->line, 0);
    }

  return seral_rect_bottom (&self->field) + height / 2;
}

static void
draw_days (Picture *self,
           double   y)
{
  g_autofree char *first = seral_format_date (self->catalogue, &get_point (self, 0)->date);
  g_autofree char *last = seral_format_date (self->catalogue, &get_last (self)->date);
  g_autoptr (SeralTextBlock) start = NULL;
  g_autoptr (SeralTextBlock) end = NULL;

  end = seral_chart_measure_whole (self->builder, SERAL_TEXT_BODY, last, self->field.width, 1);
  if (end != NULL)
    seral_scene_builder_text (self->builder, end, seral_rect_right (&self->field), y, SERAL_ALIGN_END, SERAL_INK_MUTED);
  if (self->points->len < 2 || end == NULL)
    return;

  start = seral_chart_measure_whole (self->builder, SERAL_TEXT_BODY, first,
                                     self->field.width - seral_text_block_get_width (end) - self->unit, 1);
  if (start != NULL)
    seral_scene_builder_text (self->builder, start, self->field.x, y, SERAL_ALIGN_START, SERAL_INK_MUTED);
}

static void
draw_point (Picture *self,
            guint    index)
{
  const Point *point = get_point (self, index);
  double radius = MAX (3.0, self->unit * 0.35), reach = MAX (12.0, radius);
  SeralRect bounds = { point->x - reach, point->y - reach, 2 * reach, 2 * reach };
  g_autofree char *id = g_strdup_printf ("value-%u", index);
  g_autofree char *value = dup_value (self, seral_log_entry_get_value (point->entry));
  g_autofree char *date = seral_format_date (self->catalogue, &point->date);
  const char *note = seral_log_entry_get_note (point->entry);
  g_autofree char *words = note[0] != '\0' ? g_strdup_printf (seral_ptext (self->catalogue, "date and note", "%s: %s"),
                                                              date, note) : g_strdup (date);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_CELL, id, value, words, &bounds);
  draw_dot (self, point, radius, index == self->points->len - 1);
  seral_scene_builder_end_region (self->builder);
}

static void
draw_large (Picture         *self,
            const SeralRect *area)
{
  double below = draw_bounds (self, area);

  place_points (self);
  draw_days (self, below);
  draw_line (self, self->line * 2);
  for (guint i = 0; i < self->points->len; i++)
    draw_point (self, i);
}

static void
seral_figure_chart_draw (SeralChart        *chart,
                         SeralSceneBuilder *builder,
                         const SeralRect   *area)
{
  SeralFigureChart *self = SERAL_FIGURE_CHART (chart);
  g_auto (Picture) picture = { NULL, };

  picture.figure = seral_chart_data_get_figure (seral_chart_get_data (chart));
  picture.builder = builder;
  picture.catalogue = seral_chart_get_catalogue (chart);
  picture.unit = seral_scene_builder_get_unit (builder);
  picture.line = seral_scene_builder_get_line_width (builder);
  if (picture.figure == NULL)
    return;

  add_points (&picture);
  if (picture.points->len == 0)
    return;
  if (self->small)
    draw_small (&picture, area);
  else
    draw_large (&picture, area);
}

static void
seral_figure_chart_measure (SeralChart     *chart,
                            SeralChartSize *size)
{
  if (SERAL_FIGURE_CHART (chart)->small)
    *size = (SeralChartSize) { 48, 24, 80, 28 };
  else
    *size = (SeralChartSize) { 180, 110, 560, 130 };
}

static char *
seral_figure_chart_dup_title (SeralChart *chart)
{
  SeralFigure *figure = seral_chart_data_get_figure (seral_chart_get_data (chart));

  return g_strdup (figure != NULL ? seral_figure_get_name (figure) : "");
}

/* "21 hours, 1 September 2026. Down 3 hours since 1 August 2026: better." */
static char *
seral_figure_chart_dup_summary (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralChartData *data = seral_chart_get_data (chart);
  SeralFigure *figure = seral_chart_data_get_figure (data);
  SeralFigureReading reading;
  g_autofree char *value = NULL;
  g_autofree char *date = NULL;
  g_autofree char *change = NULL;

  if (figure == NULL)
    return g_strdup ("");

  seral_plan_figures_read (figure, seral_chart_data_get_model (data), &reading);
  if (reading.latest == NULL)
    return g_strdup (seral_text (catalogue, "No value yet."));

  value = seral_words_figure_value (catalogue, seral_log_entry_get_value (reading.latest), seral_figure_get_unit (figure));
  date = seral_words_date (catalogue, seral_log_entry_get_date (reading.latest));
  change = seral_words_figure_change (catalogue, figure, &reading);
  if (change[0] == '\0')
    /* Translators: the last value of a figure, and its day. */
    return g_strdup_printf (seral_text (catalogue, "%s, %s."), value, date);

  /* Translators: the last value of a figure, its day, and how it moved. */
  return g_strdup_printf (seral_text (catalogue, "%s, %s. %s."), value, date, change);
}

static SeralTable *
seral_figure_chart_create_table (SeralChart *chart)
{
  SeralCatalogue *catalogue = seral_chart_get_catalogue (chart);
  SeralFigure *figure = seral_chart_data_get_figure (seral_chart_get_data (chart));
  const char *columns[] = {
    seral_ptext (catalogue, "figure", "Date"), seral_ptext (catalogue, "figure", "Value"),
    seral_ptext (catalogue, "figure", "Note"), NULL,
  };
  g_autofree char *title = seral_figure_chart_dup_title (chart);
  SeralTable *table = seral_table_new (title, columns);
  g_autoptr (GPtrArray) log = figure != NULL ? seral_plan_figures_sort_log (figure) : g_ptr_array_new ();

  for (guint i = 0; i < log->len; i++)
    {
      SeralLogEntry *entry = g_ptr_array_index (log, i);

      seral_chart_take_row (table, seral_words_date (catalogue, seral_log_entry_get_date (entry)),
                            seral_words_figure_value (catalogue, seral_log_entry_get_value (entry),
                                                      seral_figure_get_unit (figure)),
                            g_strdup (seral_log_entry_get_note (entry)), NULL);
    }

  return table;
}

static void
seral_figure_chart_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SMALL:
      SERAL_FIGURE_CHART (object)->small = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_figure_chart_class_init (SeralFigureChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SeralChartClass *chart_class = SERAL_CHART_CLASS (klass);

  object_class->set_property = seral_figure_chart_set_property;
  properties[PROP_SMALL] = g_param_spec_boolean ("small", NULL, NULL, FALSE,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  chart_class->measure = seral_figure_chart_measure;
  chart_class->draw = seral_figure_chart_draw;
  chart_class->dup_title = seral_figure_chart_dup_title;
  chart_class->dup_summary = seral_figure_chart_dup_summary;
  chart_class->create_table = seral_figure_chart_create_table;
}

static void
seral_figure_chart_init (SeralFigureChart *self)
{
}

/**
 * seral_figure_chart_new:
 * @data: (nullable): what to show; it has a figure
 * @small: whether it is to stand in a row of text
 *
 * Makes a chart of a figure.
 *
 * Returns: (transfer full): the chart
 */
SeralChart *
seral_figure_chart_new (SeralChartData *data,
                        gboolean        small)
{
  return g_object_new (SERAL_TYPE_FIGURE_CHART, "data", data, "small", small, NULL);
}
