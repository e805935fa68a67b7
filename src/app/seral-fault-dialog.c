/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-fault-dialog.h"

struct _SeralFaultDialog
{
  AdwWindow     parent_instance;

  SeralFaults  *faults; /* (owned) */

  GtkLabel     *heading;
  GtkLabel     *count;
  GtkListView  *list;
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

static char *
dup_place (const SeralFault *fault)
{
  if (fault->line > 0)
    /* Translators: where in a file a fault is */
    return g_strdup_printf (_("Line %u, column %u"), fault->line, fault->column);
  if (fault->pointer == NULL || *fault->pointer == '\0')
    return g_strdup (_("The whole file"));
  return g_strdup (fault->pointer);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), new_label ("body"));
  gtk_box_append (GTK_BOX (texts), new_label ("dim-label"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_add_css_class (row, "fault");
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         SeralFaultDialog         *self)
{
  const SeralFault *fault = seral_faults_get (self->faults, gtk_list_item_get_position (item));
  gboolean error = fault->severity == SERAL_FAULT_ERROR;
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *texts = gtk_widget_get_next_sibling (icon);
  g_autofree char *place = dup_place (fault);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, error ? _("Error") : _("Warning"),
                                  -1);
  gtk_widget_remove_css_class (icon, error ? "warning" : "error");
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), fault->message);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), place);
}

/* Rows are made as they are seen; they find their fault by position. */
static void
show_list (SeralFaultDialog *self)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < seral_faults_get_n (self->faults); i++)
    gtk_string_list_append (strings, "");

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings))));
  g_object_unref (factory);
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
seral_fault_dialog_dispose (GObject *object)
{
  SeralFaultDialog *self = SERAL_FAULT_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->faults, seral_faults_unref);

  G_OBJECT_CLASS (seral_fault_dialog_parent_class)->dispose (object);
}

static void
seral_fault_dialog_class_init (SeralFaultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_fault_dialog_dispose;

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
  show_list (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
