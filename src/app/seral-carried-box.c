/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-carried-box.h"
#include "app/seral-row-layout.h"
#include "app/seral-session-rounds.h"

struct _SeralCarriedBox
{
  GtkWidget     parent_instance;

  SeralSession *session; /* (owned) (nullable) */
  SeralStep    *step;    /* (owned) (nullable) */

  GtkLabel     *label;
};

G_DEFINE_FINAL_TYPE (SeralCarriedBox, seral_carried_box, GTK_TYPE_WIDGET)

static void
update (SeralCarriedBox *self)
{
  guint n = seral_step_get_n_carried_over (self->step);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u answer here is from the last round.", "%u answers here are from the last round.",
                                    n), n);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* Who pressed the button goes on with the questions: it is gone. */
static void
on_clicked (SeralCarriedBox *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  seral_carried_box_confirm (self);
}

static void
seral_carried_box_dispose (GObject *object)
{
  SeralCarriedBox *self = SERAL_CARRIED_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (seral_carried_box_parent_class)->dispose (object);
}

static void
seral_carried_box_class_init (SeralCarriedBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_carried_box_dispose;

  g_type_ensure (SERAL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-carried-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralCarriedBox, label);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_set_css_name (widget_class, "carriedover");
}

static void
seral_carried_box_init (SeralCarriedBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_carried_box_set_step:
 * @self: a box
 * @session: what is worked on
 * @step: whose answers; set once
 *
 * Follows the answers of a step.
 */
void
seral_carried_box_set_step (SeralCarriedBox *self,
                            SeralSession    *session,
                            SeralStep       *step)
{
  g_return_if_fail (SERAL_IS_CARRIED_BOX (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (SERAL_IS_STEP (step));
  g_return_if_fail (self->step == NULL);

  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  g_signal_connect_object (step, "notify::n-carried-over", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * seral_carried_box_confirm:
 * @self: a box
 *
 * Confirms all answers of the step that come from the last round.
 *
 * Returns: whether there were any
 */
gboolean
seral_carried_box_confirm (SeralCarriedBox *self)
{
  const guint *criteria;
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_CARRIED_BOX (self), FALSE);
  g_return_val_if_fail (self->step != NULL, FALSE);

  criteria = seral_step_get_criteria (self->step, &n);

  return seral_session_confirm_answers (self->session, criteria, n);
}
