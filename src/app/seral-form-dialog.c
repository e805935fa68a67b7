/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-form-dialog.h"

struct _SeralFormDialog
{
  AdwWindow            parent_instance;

  GtkButton           *accept_button;
  AdwPreferencesGroup *group;
};

enum
{
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralFormDialog, seral_form_dialog, ADW_TYPE_WINDOW)

static void
accept_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACCEPTED], 0);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
seral_form_dialog_class_init (SeralFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * SeralFormDialog::accepted:
   * @self: the dialog
   *
   * What was filled in is meant to be done.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", SERAL_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralFormDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, SeralFormDialog, group);
  gtk_widget_class_install_action (widget_class, "form.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
seral_form_dialog_init (SeralFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_form_dialog_new:
 * @parent: the window that asks
 * @title: what is going to be done
 * @accept: label of the button that does it, with a mnemonic
 * @description: what one should know before
 *
 * Makes a dialog without rows; it is to be presented once it has some.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_form_dialog_new (GtkWindow  *parent,
                       const char *title,
                       const char *accept,
                       const char *description)
{
  SeralFormDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (title != NULL && accept != NULL && description != NULL, NULL);

  self = g_object_new (SERAL_TYPE_FORM_DIALOG, "transient-for", parent, "title", title, NULL);
  gtk_button_set_label (self->accept_button, accept);
  adw_preferences_group_set_description (self->group, description);

  return GTK_WIDGET (self);
}

/**
 * seral_form_dialog_add_row:
 * @self: a dialog
 * @row: something to fill in
 *
 * Adds a row at the end.
 */
void
seral_form_dialog_add_row (SeralFormDialog *self,
                           GtkWidget       *row)
{
  g_return_if_fail (SERAL_IS_FORM_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (self->group, row);
}

/**
 * seral_form_dialog_set_complete:
 * @self: a dialog
 * @complete: whether enough is filled in
 *
 * Says whether it can be done. It can, unless something else was said.
 */
void
seral_form_dialog_set_complete (SeralFormDialog *self,
                                gboolean         complete)
{
  g_return_if_fail (SERAL_IS_FORM_DIALOG (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.accept", complete);
}
