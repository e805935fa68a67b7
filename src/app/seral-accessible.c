/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-accessible.h"

/*
 * GTK 4.8 names a button for assistive technologies by its label with the
 * mnemonic's underscore in it and then once more without ("_Save Save"), and one
 * that shows an icon alone not at all. Both are set right when a button is
 * shown, wherever it comes from: our own, libadwaita's, those made for a list
 * row. Names given in a .ui file are the same words as the tooltip.
 */

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_button (GtkButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (gtk_button_get_label (button) != NULL && gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (gtk_button_get_icon_name (button) != NULL && tooltip != NULL)
    set_name (GTK_WIDGET (button), tooltip);
  else if (g_strcmp0 (gtk_button_get_icon_name (button), "window-close-symbolic") == 0)
    /* Translators: the cross of a message that lies over the page. */
    set_name (GTK_WIDGET (button), _("Close"));
}

static void
name_menu_button (GtkMenuButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (gtk_menu_button_get_label (button) != NULL || tooltip == NULL)
    return;

  set_name (GTK_WIDGET (button), tooltip);
  set_name (gtk_widget_get_first_child (GTK_WIDGET (button)), tooltip);
}

static gboolean
widget_mapped (GSignalInvocationHint *hint,
               guint                  n_values,
               const GValue          *values,
               gpointer               user_data)
{
  GObject *widget = g_value_get_object (&values[0]);

  if (GTK_IS_BUTTON (widget))
    name_button (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    name_menu_button (GTK_MENU_BUTTON (widget));

  return TRUE;
}

/**
 * seral_accessible_init:
 *
 * Gives every button of the program a name that can be spoken, from now on.
 * Called once, after GTK was set up.
 */
void
seral_accessible_init (void)
{
  g_type_ensure (GTK_TYPE_WIDGET);
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, widget_mapped, NULL, NULL);
}
