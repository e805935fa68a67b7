/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-about.h"

#define WEBSITE "https://github.com/seral-app/seral"

static void
append_version (GString    *info,
                const char *name,
                guint       major,
                guint       minor,
                guint       micro)
{
  g_string_append_printf (info, "%s: %u.%u.%u\n", name, major, minor, micro);
}

static void
append_variable (GString    *info,
                 const char *name)
{
  const char *value = g_getenv (name);

  if (value != NULL && *value != '\0')
    g_string_append_printf (info, "%s: %s\n", name, value);
}

static void
append_display (GString *info)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (display != NULL)
    g_string_append_printf (info, "Display: %s\n", G_OBJECT_TYPE_NAME (display));
}

static void
append_system (GString *info)
{
  g_autofree char *name = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  if (name != NULL)
    g_string_append_printf (info, "System: %s\n", name);
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_string_append (info, "Sandbox: Flatpak\n");
}

/**
 * seral_about_debug_info:
 *
 * Gathers what helps to find a fault. It names no document and no person, and is
 * not translated, so that whoever reads the report understands it.
 *
 * Returns: (transfer full): versions and the like, line by line
 */
char *
seral_about_debug_info (void)
{
  GString *info = g_string_new (NULL);

  g_string_append_printf (info, "Seral: %s\n", SERAL_VERSION);
  append_system (info);
  append_version (info, "GTK", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  append_version (info, "libadwaita", adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version ());
  append_version (info, "GLib", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (info, "Pango: %s\n", pango_version_string ());
  g_string_append_printf (info, "cairo: %s\n", cairo_version_string ());
  append_display (info);
  append_variable (info, "XDG_CURRENT_DESKTOP");
  append_variable (info, "LANG");
  append_variable (info, "LANGUAGE");
  return g_string_free (info, FALSE);
}

/*
 * The program's own icon, for where it is not installed. Not before it is asked
 * for: with another place to look in, GTK would read the icon theme again at start.
 */
static void
add_icon (GtkWindow *window)
{
  static gboolean added;

  if (!added)
    gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (window))),
                                      SERAL_RESOURCE_PATH "/mark");
  added = TRUE;
}

/**
 * seral_about_present:
 * @parent: the window that asks
 *
 * Shows who made the program, its licence and what helps to report a fault.
 */
void
seral_about_present (GtkWindow *parent)
{
  const char *developers[] = { "The Seral developers", NULL };
  g_autofree char *debug_info = seral_about_debug_info ();

  add_icon (parent);
  adw_show_about_window (parent,
                         "application-name", _("Seral"),
                         "application-icon", SERAL_APPLICATION_ID,
                         "version", SERAL_VERSION,
                         "developer-name", _("The Seral developers"),
                         "developers", developers,
                         "comments", _("How mature is your partner ecosystem, and what comes next?"),
                         "website", WEBSITE,
                         "issue-url", WEBSITE "/issues",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Seral developers",
                         /* Translators: put your names here, one on each line */
                         "translator-credits", _("translator-credits"),
                         "debug-info", debug_info,
                         "debug-info-filename", "seral-debug-info.txt",
                         NULL);
}
