/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-export-toast.h"

/* How long a file manager may take to answer, in milliseconds. */
#define TIMEOUT 2000

static GtkWindow *
get_window (GObject *object)
{
  GtkRoot *root = gtk_widget_get_root (g_object_get_data (object, "widget"));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_open (GObject *object)
{
  g_autofree char *uri = g_file_get_uri (g_object_get_data (object, "file"));

  gtk_show_uri (get_window (object), uri, GDK_CURRENT_TIME);
}

static void
on_shown (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GFile) folder = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply != NULL)
    return;

  uri = g_file_get_uri (folder);
  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

/* A file manager that can points at the file; else its folder is opened. */
static void
on_folder (GObject *object)
{
  GFile *file = g_object_get_data (object, "file");
  GDBusConnection *bus = g_application_get_dbus_connection (g_application_get_default ());
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };

  if (folder == NULL || bus == NULL)
    return;

  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems", g_variant_new ("(^ass)", uris, ""), NULL,
                          G_DBUS_CALL_FLAGS_NONE, TIMEOUT, NULL, on_shown, g_steal_pointer (&folder));
}

static GtkWidget *
new_title (AdwToast *toast,
           GFile    *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("Exported to “%s”"), display);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (button, _("Show in Folder"));
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_folder), toast, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/**
 * seral_export_toast_new:
 * @widget: a widget of the window that shows it
 * @file: what was written
 *
 * Makes a toast that says so, and opens the file or its folder.
 *
 * Returns: (transfer full): the toast
 */
AdwToast *
seral_export_toast_new (GtkWidget *widget,
                        GFile     *file)
{
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  toast = adw_toast_new ("");
  g_object_set_data_full (G_OBJECT (toast), "widget", g_object_ref (widget), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  adw_toast_set_custom_title (toast, new_title (toast, file));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (on_open), NULL);

  return toast;
}
