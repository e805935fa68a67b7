/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-fault-dialog.h"
#include "app/seral-fault-list.h"

struct _SeralFaultDialog
{
  AdwWindow     parent_instance;

  SeralFaults  *faults; /* (owned) */

  GtkLabel     *heading;
  GtkLabel     *count;
  AdwBin       *list;
};

G_DEFINE_FINAL_TYPE (SeralFaultDialog, seral_fault_dialog, ADW_TYPE_WINDOW)

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralFaultDialog *self = SERAL_FAULT_DIALOG (widget);
  g_autofree char *text = seral_faults_to_text (self->faults);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
show_count (SeralFaultDialog *self)
{
  guint n = seral_faults_get_n (self->faults);
  guint omitted = seral_faults_get_n_omitted (self->faults);
  g_autofree char *text = NULL;

  if (omitted > 0)
    text = g_strdup_printf (_("The first %u of %u faults are listed. Copy them for whoever wrote the file."), n,
                            n + omitted);
  else
    text = g_strdup_printf (ngettext ("%u fault was found. Copy it for whoever wrote the file.",
                                      "%u faults were found. Copy them for whoever wrote the file.", n), n);
  gtk_label_set_label (self->count, text);
}

static void
seral_fault_dialog_finalize (GObject *object)
{
  SeralFaultDialog *self = SERAL_FAULT_DIALOG (object);

  g_clear_pointer (&self->faults, seral_faults_unref);

  G_OBJECT_CLASS (seral_fault_dialog_parent_class)->finalize (object);
}

static void
seral_fault_dialog_class_init (SeralFaultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = seral_fault_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-fault-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralFaultDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SeralFaultDialog, count);
  gtk_widget_class_bind_template_child (widget_class, SeralFaultDialog, list);
  gtk_widget_class_install_action (widget_class, "faults.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "faults.copy", NULL);
}

static void
seral_fault_dialog_init (SeralFaultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_fault_dialog_present:
 * @parent: (nullable): the window concerned
 * @heading: what could not be done
 * @faults: what is wrong
 *
 * Shows all faults of a file.
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
GtkWidget *
seral_fault_dialog_present (GtkWindow   *parent,
                            const char  *heading,
                            SeralFaults *faults)
{
  SeralFaultDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self = g_object_new (SERAL_TYPE_FAULT_DIALOG, "transient-for", parent, "title", heading, NULL);
  self->faults = seral_faults_ref (faults);
  gtk_label_set_label (self->heading, heading);
  show_count (self);
  adw_bin_set_child (self->list, seral_fault_list_new (faults));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
