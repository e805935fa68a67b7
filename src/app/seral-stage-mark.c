/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "app/seral-stage-mark.h"

/* Size and shape, in application pixels. */
#define HEIGHT      28
#define STEP_WIDTH  7
#define STEP_GAP    2
#define LOWEST      6
#define RADIUS      2.0f

/* Opacity of a step that is not reached. */
#define AHEAD 0.22f

#define MAX_STEPS 12

struct _SeralStageMark
{
  GtkWidget  parent_instance;

  guint      step;
  guint      n_steps;
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_N_STEPS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStageMark, seral_stage_mark, GTK_TYPE_WIDGET)

static void
seral_stage_mark_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SeralStageMark *self = SERAL_STAGE_MARK (widget);
  int n = (int) self->n_steps;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
  else
    *minimum = *natural = MAX (n * STEP_WIDTH + (n - 1) * STEP_GAP, 0);
}

static void
snapshot_step (GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds,
               const GdkRGBA         *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
seral_stage_mark_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SeralStageMark *self = SERAL_STAGE_MARK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (guint i = 0; i < self->n_steps; i++)
    {
      float rise = self->n_steps > 1 ? (float) i / (float) (self->n_steps - 1) : 1;
      float step_height = roundf (LOWEST + rise * (height - LOWEST));
      float x = (float) i * (STEP_WIDTH + STEP_GAP);
      GdkRGBA fill = colour;

      if (rtl)
        x = width - x - STEP_WIDTH;
      if (i >= self->step)
        fill.alpha *= AHEAD;
      snapshot_step (snapshot, &GRAPHENE_RECT_INIT (x, height - step_height, STEP_WIDTH, step_height), &fill);
    }
}

static void
seral_stage_mark_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralStageMark *self = SERAL_STAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, self->n_steps);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_mark_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralStageMark *self = SERAL_STAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STEP:
      seral_stage_mark_set_stage (self, g_value_get_uint (value), self->n_steps);
      break;
    case PROP_N_STEPS:
      seral_stage_mark_set_stage (self, self->step, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_stage_mark_class_init (SeralStageMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_stage_mark_get_property;
  object_class->set_property = seral_stage_mark_set_property;
  widget_class->measure = seral_stage_mark_measure;
  widget_class->snapshot = seral_stage_mark_snapshot;

  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, MAX_STEPS, 0, flags);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, MAX_STEPS, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "stagemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
seral_stage_mark_init (SeralStageMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * seral_stage_mark_new:
 * @step: the step reached, from 1; 0 for none
 * @n_steps: how many there are
 *
 * Returns: (transfer floating): a small staircase
 */
GtkWidget *
seral_stage_mark_new (guint step,
                      guint n_steps)
{
  SeralStageMark *self = g_object_new (SERAL_TYPE_STAGE_MARK, NULL);

  seral_stage_mark_set_stage (self, step, n_steps);
  return GTK_WIDGET (self);
}

/**
 * seral_stage_mark_set_stage:
 * @self: a small staircase
 * @step: the step reached, from 1; 0 for none
 * @n_steps: how many there are; more than fit are drawn as the most that do
 *
 * Says what it shows.
 */
void
seral_stage_mark_set_stage (SeralStageMark *self,
                            guint           step,
                            guint           n_steps)
{
  g_return_if_fail (SERAL_IS_STAGE_MARK (self));

  if (n_steps > MAX_STEPS)
    {
      step = step * MAX_STEPS / n_steps;
      n_steps = MAX_STEPS;
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (self->step != step)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
  if (self->n_steps != n_steps)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_STEPS]);
  self->step = step;
  self->n_steps = n_steps;
  g_object_thaw_notify (G_OBJECT (self));

  gtk_widget_queue_resize (GTK_WIDGET (self));
}
