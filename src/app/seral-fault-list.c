/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-fault-list.h"

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
         SeralFaults              *faults)
{
  const SeralFault *fault = seral_faults_get (faults, gtk_list_item_get_position (item));
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

static void
faults_gone (gpointer  data,
             GClosure *closure)
{
  seral_faults_unref (data);
}

/* As many empty items as there are faults: a row finds its fault by position. */
static GtkSelectionModel *
new_model (SeralFaults *faults)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    gtk_string_list_append (strings, "");
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings)));
}

/**
 * seral_fault_list_new:
 * @faults: what is wrong with a file
 *
 * Returns: (transfer floating): a list of all that is wrong, with the places;
 *   rows are made as they are seen
 */
GtkWidget *
seral_fault_list_new (SeralFaults *faults)
{
  GtkListItemFactory *factory;
  GtkWidget *list;
  GtkWidget *window;

  g_return_val_if_fail (faults != NULL, NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), seral_faults_ref (faults), faults_gone, 0);

  list = gtk_list_view_new (new_model (faults), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);

  window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_widget_set_valign (window, GTK_ALIGN_START);
  gtk_widget_set_overflow (window, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (window, "card");
  return window;
}
