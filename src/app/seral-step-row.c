/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-row-layout.h"
#include "app/seral-step-row.h"

struct _SeralStepRow
{
  GtkWidget parent_instance;

  SeralStep *step; /* (owned) (nullable) */

  GtkLabel *eyebrow;
  GtkLabel *title;
  GtkLabel *progress;
  GtkWidget *flagged;
  GtkWidget *complete;
};

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralStepRow, seral_step_row, GTK_TYPE_WIDGET)

static void
update_progress (SeralStepRow *self)
{
  g_autofree char *progress = seral_step_dup_progress (self->step);

  gtk_label_set_label (self->progress, progress);
  gtk_widget_set_visible (self->flagged, seral_step_get_n_flagged (self->step) > 0);
  gtk_widget_set_visible (self->complete, seral_step_is_complete (self->step));
}

static void
set_step (SeralStepRow *self,
          SeralStep    *step)
{
  const char *eyebrow;

  if (self->step == step)
    return;

  if (self->step != NULL)
    g_signal_handlers_disconnect_by_func (self->step, update_progress, self);
  g_set_object (&self->step, step);
  if (step != NULL)
    {
      eyebrow = seral_step_get_eyebrow (step);
      gtk_label_set_label (self->eyebrow, eyebrow);
      gtk_widget_set_visible (GTK_WIDGET (self->eyebrow), eyebrow[0] != '\0');
      gtk_label_set_label (self->title, seral_step_get_title (step));
      g_signal_connect_swapped (step, "notify", G_CALLBACK (update_progress), self);
      update_progress (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static void
seral_step_row_dispose (GObject *object)
{
  SeralStepRow *self = SERAL_STEP_ROW (object);
  GtkWidget *child;

  if (self->step != NULL)
    g_signal_handlers_disconnect_by_func (self->step, update_progress, self);
  g_clear_object (&self->step);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (seral_step_row_parent_class)->dispose (object);
}

static void
seral_step_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SeralStepRow *self = SERAL_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_step_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SeralStepRow *self = SERAL_STEP_ROW (object);

  switch (prop_id)
    {
    case PROP_STEP:
      set_step (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_step_row_class_init (SeralStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_step_row_dispose;
  object_class->get_property = seral_step_row_get_property;
  object_class->set_property = seral_step_row_set_property;

  properties[PROP_STEP] =
    g_param_spec_object ("step", NULL, NULL, SERAL_TYPE_STEP,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralStepRow, eyebrow);
  gtk_widget_class_bind_template_child (widget_class, SeralStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, SeralStepRow, progress);
  gtk_widget_class_bind_template_child (widget_class, SeralStepRow, flagged);
  gtk_widget_class_bind_template_child (widget_class, SeralStepRow, complete);
}

static void
seral_step_row_init (SeralStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
