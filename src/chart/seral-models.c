/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-models-private.h"
#include "words/seral-words-models.h"

/* How much is shown of each model, from the most to the least. */
static const struct
{
  gboolean names;
  gboolean marks;
  gboolean publisher;
  double   strip;      /* height, in units */
  double   gap;        /* after each model, likewise */
} details[] =
{
  { TRUE, TRUE, TRUE, 2.4, 1.6 },
  { TRUE, TRUE, FALSE, 2.0, 1.1 },
  { FALSE, TRUE, FALSE, 2.0, 1.0 },
  { FALSE, FALSE, FALSE, 1.7, 0.7 },
};

/* A model, as a strip of its stages. */
typedef struct
{
  const SeralChartModel *model;
  const SeralStage      *stages;
  guint                  n_stages;
  int                    here;        /* stage, or -1 */
  int                    evidenced;   /* stage, or -1 */
  int                    target;      /* stage, or -1 */
  SeralTextBlock        *position;    /* (owned) */
  SeralTextBlock        *name;        /* (owned) */
  SeralTextBlock        *publisher;   /* (owned) (nullable) */
  SeralTextBlock       **names;       /* (owned) (nullable): of stages */
  double                 names_height;
  double                 width;       /* of a stage */
  double                 y;
  double                 height;
} Strip;

typedef struct
{
  SeralSceneBuilder *builder;
  SeralCatalogue    *catalogue;
  SeralMarks         marks;
  const char        *here_words;
  SeralRect          area;
  double             unit;
  double             line;
  Strip             *strips;          /* (owned) */
  guint              n_strips;
  guint              detail;
  double             head;            /* height of a name */
  double             small;           /* of a small line */
  SeralTextBlock    *foot;            /* (owned) (nullable) */
} Picture;

static void
names_clear (Strip *strip)
{
  for (guint i = 0; strip->names != NULL && i < strip->n_stages; i++)
    g_clear_pointer (&strip->names[i], seral_text_block_free);
  g_clear_pointer (&strip->names, g_free);
  strip->names_height = 0;
}

static void
picture_clear (Picture *self)
{
  for (guint i = 0; i < self->n_strips; i++)
    {
      names_clear (&self->strips[i]);
      g_clear_pointer (&self->strips[i].position, seral_text_block_free);
      g_clear_pointer (&self->strips[i].name, seral_text_block_free);
      g_clear_pointer (&self->strips[i].publisher, seral_text_block_free);
    }
  g_clear_pointer (&self->strips, g_free);
  g_clear_pointer (&self->foot, seral_text_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static int
find_stage (const Strip *strip,
            int          level)
{
  for (guint i = 0; i < strip->n_stages; i++)
    if (strip->stages[i].level == level)
      return (int) i;

  return -1;
}

static void
init_strip (Picture               *self,
            Strip                 *strip,
            const SeralChartModel *model)
{
  strip->model = model;
  strip->stages = seral_model_get_stages (seral_result_get_model (model->result), &strip->n_stages);
  strip->here = strip->evidenced = strip->target = -1;
  if ((self->marks & SERAL_MARK_TARGET) != 0)
    strip->target = find_stage (strip, model->target);
  if (!seral_words_is_known (model->result))
    return;

  strip->here = find_stage (strip, seral_result_get_level (model->result));
  if ((self->marks & SERAL_MARK_EVIDENCED) != 0 && seral_result_shows_evidenced (model->result))
    strip->evidenced = find_stage (strip, seral_result_get_evidenced_level (model->result));
}

static gboolean
measure_names (Picture *self,
               Strip   *strip)
{
  strip->names = g_new0 (SeralTextBlock *, strip->n_stages);
  for (guint i = 0; i < strip->n_stages; i++)
    {
      strip->names[i] = seral_chart_measure_whole (self->builder, SERAL_TEXT_SMALL, strip->stages[i].name,
                                                   strip->width - self->unit * 0.3, 3);
      if (strip->names[i] == NULL)
        {
          names_clear (strip);
          return FALSE;
        }
      strip->names_height = MAX (strip->names_height, seral_text_block_get_height (strip->names[i]));
    }
  strip->names_height += self->unit * 0.25;

  return TRUE;
}

static gboolean
has_marks (const Strip *strip)
{
  return strip->target >= 0 || strip->evidenced >= 0;
}

static double
strip_height (Picture     *self,
              const Strip *strip)
{
  double height = self->head + self->unit * (details[self->detail].strip + 0.35);

  if (details[self->detail].publisher)
    height += self->small;
  if (details[self->detail].marks && has_marks (strip))
    height += self->small + self->unit * 0.2;

  return height + strip->names_height;
}

/* Whether everything fits in as much detail as this. */
static gboolean
try_detail (Picture *self,
            guint    detail)
{
  double height = self->foot != NULL ? seral_text_block_get_height (self->foot) : -self->unit * details[detail].gap;

  self->detail = detail;
  for (guint i = 0; i < self->n_strips; i++)
    {
      names_clear (&self->strips[i]);
      if (details[detail].names)
        measure_names (self, &self->strips[i]);
      self->strips[i].height = strip_height (self, &self->strips[i]);
      height += self->strips[i].height + self->unit * details[detail].gap;
    }

  return height <= self->area.height;
}

static void
fit (Picture *self)
{
  guint detail;

  for (detail = 0; detail < G_N_ELEMENTS (details); detail++)
    if (try_detail (self, detail))
      return;

  g_clear_pointer (&self->foot, seral_text_block_free);
  while (!try_detail (self, G_N_ELEMENTS (details) - 1) && self->n_strips > 1)
    {
      Strip *last = &self->strips[--self->n_strips];

      g_clear_pointer (&last->position, seral_text_block_free);
      g_clear_pointer (&last->name, seral_text_block_free);
      g_clear_pointer (&last->publisher, seral_text_block_free);
    }
}

static void
measure_head (Picture *self,
              Strip   *strip)
{
  SeralModel *model = seral_result_get_model (strip->model->result);
  SeralFont strong = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  SeralFont body = seral_scene_builder_get_font (self->builder, SERAL_TEXT_BODY);
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  g_autofree char *position = seral_words_position (self->catalogue, strip->model->result);

  strip->position = seral_scene_builder_measure (self->builder, &body, position, self->area.width * 0.5, 1);
  strip->name = seral_scene_builder_measure (self->builder, &strong, seral_model_get_name (model),
                                             self->area.width - seral_text_block_get_width (strip->position) - self->unit,
                                             1);
  strip->publisher = seral_scene_builder_measure (self->builder, &small, seral_model_get_publisher (model),
                                                  self->area.width, 1);
  self->head = MAX (self->head, MAX (seral_text_block_get_height (strip->name),
                                     seral_text_block_get_height (strip->position)));
  self->small = MAX (self->small, seral_text_block_get_height (strip->publisher));
}

static void
layout (Picture *self)
{
  SeralFont small = seral_scene_builder_get_font (self->builder, SERAL_TEXT_SMALL);
  double y = self->area.y, used = 0, spare;

  for (guint i = 0; i < self->n_strips; i++)
    {
      measure_head (self, &self->strips[i]);
      self->strips[i].width = self->area.width / self->strips[i].n_stages;
    }
  self->foot = seral_scene_builder_measure (self->builder, &small,
                                            seral_text (self->catalogue, "Each model has its own scale; "
                                                                         "no average is made of them."),
                                            self->area.width, 2);
  if (seral_text_block_is_shortened (self->foot))
    g_clear_pointer (&self->foot, seral_text_block_free);
  fit (self);

  for (guint i = 0; i < self->n_strips; i++)
    used += self->strips[i].height + self->unit * details[self->detail].gap;
  if (self->foot != NULL)
    used += seral_text_block_get_height (self->foot);
  spare = CLAMP ((self->area.height - used) / self->n_strips, 0, self->unit * 1.2);
  for (guint i = 0; i < self->n_strips; i++)
    {
      self->strips[i].y = y;
      y += self->strips[i].height + self->unit * details[self->detail].gap + spare;
    }
}

/* A mark over its stage: a sign and, where they fit, its words. Returns where the next one may begin. */
static double
draw_mark (Picture    *self,
           Strip      *strip,
           SeralGlyph  glyph,
           const char *id,
           const char *words,
           int         stage,
           double      from,
           double      y)
{
  SeralModel *model = seral_result_get_model (strip->model->result);
  double x = MAX (from, self->area.x + stage * strip->width), right = seral_rect_right (&self->area);
  double room = right - x - self->unit * 1.3;
  g_autoptr (SeralTextBlock) block = seral_chart_measure_whole (self->builder, SERAL_TEXT_SMALL, words, room, 1);
  double width = self->unit * 1.2 + (block != NULL ? seral_text_block_get_width (block) : 0);
  SeralRect bounds = { x, y, width, self->small };
  g_autofree char *region = g_strdup_printf ("%s-%s", id, seral_model_get_id (model));
  g_autofree char *description = seral_words_stage (self->catalogue, &strip->stages[stage]);

  if (x + self->unit * 1.2 > right)
    return x;

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_MARK, region, words, description, &bounds);
  seral_glyph_draw (self->builder, glyph, x + self->unit * 0.45, y + self->small / 2, self->unit * 0.95, SERAL_INK_TEXT);
  if (block != NULL)
    seral_scene_builder_text (self->builder, block, x + self->unit * 1.2, y, SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_end_region (self->builder);

  return x + width + self->unit;
}

static double
draw_marks (Picture *self,
            Strip   *strip,
            double   y)
{
  double from = self->area.x;

  if (!details[self->detail].marks || !has_marks (strip))
    return y;

  if (strip->evidenced >= 0 && (strip->target < 0 || strip->evidenced <= strip->target))
    from = draw_mark (self, strip, SERAL_GLYPH_CHECK, "evidenced", seral_text (self->catalogue, "Backed by evidence"),
                      strip->evidenced, from, y);
  if (strip->target >= 0)
    from = draw_mark (self, strip, SERAL_GLYPH_FLAG, "target", seral_text (self->catalogue, "Your target"),
                      strip->target, from, y);
  if (strip->evidenced > strip->target && strip->target >= 0)
    draw_mark (self, strip, SERAL_GLYPH_CHECK, "evidenced", seral_text (self->catalogue, "Backed by evidence"),
               strip->evidenced, from, y);

  return y + self->small + self->unit * 0.2;
}

static SeralInk
get_ink (const Strip *strip,
         int          stage)
{
  if (strip->here >= 0 && stage == strip->here)
    return SERAL_INK_ACCENT;

  return stage < strip->here ? SERAL_INK_SHADE_2 : SERAL_INK_SURFACE;
}

static double
get_progress (const Strip *strip,
              int          stage)
{
  double progress = seral_result_get_progress (strip->model->result);

  return strip->here >= 0 && stage == strip->here + 1 && !seral_is_none (progress) ? CLAMP (progress, 0, 1) : 0;
}

/* The number of a stage, and words beside it where they have room. */
static void
draw_cell_text (Picture         *self,
                const Strip     *strip,
                int              stage,
                const SeralRect *cell)
{
  SeralFont font = seral_scene_builder_get_font (self->builder, SERAL_TEXT_STRONG);
  SeralInk ink = stage == strip->here ? SERAL_INK_ON_ACCENT
                                      : seral_style_get_ink_on (seral_scene_builder_get_style (self->builder),
                                                                get_ink (strip, stage));
  double pad = MIN (self->unit * 0.6, cell->width * 0.1), progress = get_progress (strip, stage);
  g_autofree char *level = seral_format_number (self->catalogue, strip->stages[stage].level, 0);
  g_autofree char *words = NULL;
  g_autoptr (SeralTextBlock) numeral = seral_scene_builder_measure (self->builder, &font, level, -1, 1);
  g_autoptr (SeralTextBlock) more = NULL;
  double after = cell->x + pad + seral_text_block_get_width (numeral) + self->unit * 0.6;

  if (seral_text_block_get_width (numeral) + 2 > cell->width)
    return;

  seral_scene_builder_text (self->builder, numeral, cell->x + pad,
                            cell->y + (cell->height - seral_text_block_get_height (numeral)) / 2, SERAL_ALIGN_START, ink);
  if (stage == strip->here)
    words = g_strdup (self->here_words);
  else if (progress > 0)
    {
      g_autofree char *percent = seral_format_percent (self->catalogue, progress);

      words = g_strdup_printf (seral_text (self->catalogue, "%s in place"), percent);
    }
  if (words == NULL)
    return;

  more = seral_chart_measure_whole (self->builder, SERAL_TEXT_SMALL, words, seral_rect_right (cell) - after - pad, 1);
  if (more != NULL)
    seral_scene_builder_text (self->builder, more, after,
                              cell->y + (cell->height - seral_text_block_get_height (more)) / 2, SERAL_ALIGN_START, ink);
}

static void
draw_stage (Picture *self,
            Strip   *strip,
            int      stage,
            double   y)
{
  SeralModel *model = seral_result_get_model (strip->model->result);
  double height = self->unit * details[self->detail].strip, gap = MIN (2, strip->width * 0.1);
  SeralRect cell = { self->area.x + stage * strip->width, y, strip->width - gap, height };
  SeralRect bounds = { cell.x, y, cell.width, height + strip->names_height };
  SeralRect fill = cell;
  g_autofree char *id = g_strdup_printf ("stage-%d-%s", strip->stages[stage].level, seral_model_get_id (model));
  g_autofree char *label = seral_words_stage (self->catalogue, &strip->stages[stage]);
  g_autofree char *words = NULL;

  if (get_progress (strip, stage) > 0)
    words = seral_words_progress (self->catalogue, strip->model->result);
  else if (stage == strip->here)
    words = g_strdup (self->here_words);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_STAGE, id, label, words, &bounds);
  seral_scene_builder_rect (self->builder, &cell);
  seral_scene_builder_fill (self->builder, get_ink (strip, stage));
  fill.width *= get_progress (strip, stage);
  if (fill.width > 0)
    {
      seral_scene_builder_rect (self->builder, &fill);
      seral_scene_builder_fill (self->builder, SERAL_INK_SHADE_2);
    }
  if (stage > strip->here)
    {
      seral_scene_builder_move_to (self->builder, seral_rect_right (&fill), y + height - self->line / 2);
      seral_scene_builder_line_to (self->builder, seral_rect_right (&cell), y + height - self->line / 2);
      seral_scene_builder_stroke (self->builder, SERAL_INK_OUTLINE, self->line, 0);
    }
  if (fill.width > 0)
    {
      seral_scene_builder_move_to (self->builder, cell.x, y + height - self->line * 1.5);
      seral_scene_builder_line_to (self->builder, seral_rect_right (&fill), y + height - self->line * 1.5);
      seral_scene_builder_stroke (self->builder, SERAL_INK_ACCENT, self->line * 3, 0);
    }
  draw_cell_text (self, strip, stage, &cell);
  if (strip->names != NULL)
    seral_scene_builder_text (self->builder, strip->names[stage], cell.x, y + height + self->unit * 0.25,
                              SERAL_ALIGN_START, stage == strip->here ? SERAL_INK_ACCENT : SERAL_INK_MUTED);
  seral_scene_builder_end_region (self->builder);
}

/* What was found, and what the model measures. */
static char *
dup_words (Picture *self,
           guint    index)
{
  g_autofree SeralModel **models = g_new (SeralModel *, self->n_strips);
  g_autoptr (GPtrArray) measures = NULL;
  g_autofree char *headline = seral_words_headline (self->catalogue, self->strips[index].model->result);

  for (guint i = 0; i < self->n_strips; i++)
    models[i] = seral_result_get_model (self->strips[i].model->result);
  measures = seral_words_models_differ (self->catalogue, models, self->n_strips);
  if (index >= measures->len)
    return g_steal_pointer (&headline);

  /* Translators: what was found, then a sentence on what the model measures. */
  return g_strdup_printf (seral_text (self->catalogue, "%s. %s"), headline,
                          (const char *) g_ptr_array_index (measures, index));
}

static void
draw_strip (Picture *self,
            guint    index)
{
  Strip *strip = &self->strips[index];
  SeralModel *model = seral_result_get_model (strip->model->result);
  SeralRect bounds = { self->area.x, strip->y, self->area.width, strip->height };
  double y = strip->y;
  g_autofree char *id = g_strconcat ("model-", seral_model_get_id (model), NULL);
  g_autofree char *words = dup_words (self, index);

  seral_scene_builder_begin_region (self->builder, SERAL_REGION_DIMENSION, id, seral_model_get_name (model), words,
                                    &bounds);
  seral_scene_builder_text (self->builder, strip->name, self->area.x, y, SERAL_ALIGN_START, SERAL_INK_TEXT);
  seral_scene_builder_text (self->builder, strip->position, seral_rect_right (&self->area), y, SERAL_ALIGN_END,
                            strip->here >= 0 ? SERAL_INK_ACCENT : SERAL_INK_MUTED);
  y += self->head;
  if (details[self->detail].publisher)
    {
      seral_scene_builder_text (self->builder, strip->publisher, self->area.x, y, SERAL_ALIGN_START, SERAL_INK_MUTED);
      y += self->small;
    }
  y = draw_marks (self, strip, y + self->unit * 0.35);
  for (guint i = 0; i < strip->n_stages; i++)
    draw_stage (self, strip, (int) i, y);
  seral_scene_builder_end_region (self->builder);
}

void
seral_models_draw (SeralChart        *chart,
                   SeralSceneBuilder *builder,
                   const SeralRect   *area)
{
  g_auto (Picture) picture = { NULL, };
  const SeralChartModel *models;

  picture.builder = builder;
  picture.catalogue = seral_chart_get_catalogue (chart);
  picture.marks = seral_chart_get_marks (chart);
  picture.here_words = seral_chart_get_here_words (chart);
  picture.area = *area;
  picture.unit = seral_scene_builder_get_unit (builder);
  picture.line = seral_scene_builder_get_line_width (builder);
  models = seral_chart_data_get_models (seral_chart_get_data (chart), &picture.n_strips);
  picture.strips = g_new0 (Strip, picture.n_strips);
  for (guint i = 0; i < picture.n_strips; i++)
    init_strip (&picture, &picture.strips[i], &models[i]);

  layout (&picture);
  for (guint i = 0; i < picture.n_strips; i++)
    draw_strip (&picture, i);
  if (picture.foot != NULL)
    seral_scene_builder_text (builder, picture.foot, area->x,
                              seral_rect_bottom (area) - seral_text_block_get_height (picture.foot),
                              SERAL_ALIGN_START, SERAL_INK_MUTED);
}
