/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-rows-private.h"
#include "words/seral-words.h"

/* No tree is so deep that its names move further in than this. */
#define MAX_INDENT 4

static void
row_clear (SeralRow *row)
{
  g_free (row->label);
  g_free (row->note);
  g_free (row->value);
  g_clear_pointer (&row->name, seral_text_block_free);
  g_clear_pointer (&row->small, seral_text_block_free);
  g_clear_pointer (&row->figure, seral_text_block_free);
}

void
seral_rows_init (SeralRows         *self,
                 SeralChart        *chart,
                 SeralSceneBuilder *builder,
                 const SeralRect   *area)
{
  self->builder = builder;
  self->catalogue = seral_chart_get_catalogue (chart);
  self->area = *area;
  self->unit = seral_scene_builder_get_unit (builder);
  self->line = seral_scene_builder_get_line_width (builder);
  self->rows = g_array_new (FALSE, TRUE, sizeof (SeralRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);
}

void
seral_rows_clear (SeralRows *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->more, seral_text_block_free);
}

void
seral_rows_add (SeralRows  *self,
                guint       index,
                guint       depth,
                const char *label,
                const char *note,
                const char *value)
{
  SeralRow row = { .index = index, .depth = MIN (depth, MAX_INDENT) };

  row.label = g_strdup (label);
  row.note = g_strdup (note != NULL && note[0] != '\0' ? note : NULL);
  row.value = g_strdup (value);
  g_array_append_val (self->rows, row);
}

static double
line_height (SeralRows     *self,
             SeralTextRole  role)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, role);
  g_autoptr (SeralTextBlock) block = seral_scene_builder_measure (self->builder, &font, "X", -1, 1);

  return seral_text_block_get_height (block);
}

static guint
count_rows (SeralRows *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += seral_rows_get (self, i)->index != SERAL_ROW_HEADING ? 1 : 0;

  return n;
}

/* Rows that do not fit: first those below the top of the tree go, then the last ones. */
static void
limit_rows (SeralRows *self,
            double     room)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double least = line_height (self, SERAL_TEXT_BODY) * MAX (self->least_lines, 1) + self->unit * 0.45;
  guint all = count_rows (self), most = (guint) MAX (1, room / least);
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  if (self->rows->len <= most)
    return;

  most = (guint) MAX (1, (room - line_height (self, SERAL_TEXT_SMALL)) / least);
  for (guint i = self->rows->len; i-- > 0 && self->rows->len > most;)
    if (seral_rows_get (self, i)->depth > 0)
      g_array_remove_index (self->rows, i);
  if (self->rows->len > most)
    g_array_set_size (self->rows, most);
  if (self->rows->len > 1 && seral_rows_get (self, self->rows->len - 1)->index == SERAL_ROW_HEADING)
    g_array_set_size (self->rows, self->rows->len - 1);

  self->n_hidden = all - count_rows (self);
  count = seral_words_count (self->catalogue, self->n_hidden);
  /* Translators: how many rows of a chart have no room. */
  words = g_strdup_printf (seral_ntext (self->catalogue, "And %s more", "And %s more", self->n_hidden), count);
  if (room > least + line_height (self, SERAL_TEXT_SMALL))
    self->more = seral_scene_builder_measure (self->builder, &font, words, self->area.width, 1);
}

/* The widest value; where values would take too much, there are none. */
static double
measure_values (SeralRows *self)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SeralRow *row = seral_rows_get (self, i);

      if (row->value == NULL)
        continue;
      row->figure = seral_scene_builder_measure (self->builder, &font, row->value, -1, 1);
      widest = MAX (widest, seral_text_block_get_width (row->figure));
    }
  if (widest <= self->area.width * 0.3)
    return widest > 0 ? widest + self->unit : 0;

  for (guint i = 0; i < self->rows->len; i++)
    g_clear_pointer (&seral_rows_get (self, i)->figure, seral_text_block_free);

  return 0;
}

static double
find_name_width (SeralRows *self,
                 double     share)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double most = self->area.width * share, widest = 0;

  for (guint i = 0; i < self->rows->len && widest < most; i++)
    {
      SeralRow *row = seral_rows_get (self, i);
      g_autoptr (SeralTextBlock) name = seral_scene_builder_measure (self->builder, &font, row->label, -1, 1);
      g_autoptr (SeralTextBlock) note = NULL;

      widest = MAX (widest, seral_text_block_get_width (name) + row->depth * self->unit);
      if (row->note == NULL)
        continue;
      note = seral_scene_builder_measure (self->builder, &small, row->note, -1, 1);
      widest = MAX (widest, seral_text_block_get_width (note) + row->depth * self->unit);
    }

  return ceil (MIN (widest, most));
}

/* Measures the names in the font of @role. Whether all of them are whole. */
static gboolean
measure_names_in (SeralRows     *self,
                  SeralTextRole  role,
                  double         width)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, role);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double room = self->height - self->unit * 0.3;
  guint lines = (guint) CLAMP (room / line_height (self, role), 1, 3);
  gboolean whole = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SeralRow *row = seral_rows_get (self, i);
      double own = MAX (1, width - row->depth * self->unit);

      g_clear_pointer (&row->name, seral_text_block_free);
      g_clear_pointer (&row->small, seral_text_block_free);
      row->name = seral_scene_builder_measure (self->builder, &font, row->label, own, lines);
      whole = whole && !seral_text_block_is_shortened (row->name);
      if (row->note == NULL)
        continue;
      row->small = seral_scene_builder_measure (self->builder, &small, row->note, own, 1);
      if (seral_text_block_get_height (row->name) + seral_text_block_get_height (row->small) > room)
        g_clear_pointer (&row->small, seral_text_block_free);
    }

  return whole;
}

/* Some languages need more room for a name: small and whole says more than large and cut short. */
static void
measure_names (SeralRows *self,
               double     width)
{
  if (!measure_names_in (self, SERAL_TEXT_BODY, width) && !measure_names_in (self, SERAL_TEXT_SMALL, width))
    measure_names_in (self, SERAL_TEXT_BODY, width);
}

/* Finds places: @head is the room above the rows, names take @share of the width at most, and rows are
 * no higher than @most units. */
void
seral_rows_layout (SeralRows *self,
                   double     head,
                   double     share,
                   double     most)
{
  double room = MAX (1, self->area.height - head), values, names;

  limit_rows (self, room);
  if (self->more != NULL)
    room -= seral_text_block_get_height (self->more);
  self->height = MIN (room / MAX (self->rows->len, 1), self->unit * most);

  values = measure_values (self);
  names = find_name_width (self, share);
  measure_names (self, names);

  self->field = SERAL_RECT (self->area.x + names + self->unit, self->area.y + head,
                            MAX (1, self->area.width - names - self->unit - values),
                            self->height * self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    seral_rows_get (self, i)->y = self->field.y + i * self->height;
}

/* What stands before and after a row. */
void
seral_rows_draw_text (SeralRows *self,
                      guint      index)
{
  SeralRow *row = seral_rows_get (self, index);
  double small = row->small != NULL ? seral_text_block_get_height (row->small) : 0;
  double name = seral_text_block_get_height (row->name);
  double x = self->area.x + row->depth * self->unit, y = row->y + (self->height - name - small) / 2;

  seral_scene_builder_text (self->builder, row->name, x, y, SERAL_ALIGN_START, SERAL_INK_TEXT);
  if (row->small != NULL)
    seral_scene_builder_text (self->builder, row->small, x, y + name, SERAL_ALIGN_START, SERAL_INK_MUTED);
  if (row->figure != NULL)
    seral_scene_builder_text (self->builder, row->figure, seral_rect_right (&self->area),
                              row->y + (self->height - seral_text_block_get_height (row->figure)) / 2,
                              SERAL_ALIGN_END, SERAL_INK_MUTED);
}

void
seral_rows_draw_more (SeralRows *self)
{
  if (self->more != NULL)
    seral_scene_builder_text (self->builder, self->more, self->area.x, seral_rect_bottom (&self->field),
                              SERAL_ALIGN_START, SERAL_INK_MUTED);
}
