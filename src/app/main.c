/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "app/seral-application.h"

/* The texts of a build that is not installed lie in its own folder. */
static const char *
get_locale_folder (void)
{
  const char *folder = g_getenv ("SERAL_LOCALEDIR");

  return folder != NULL ? folder : SERAL_LOCALEDIR;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (SeralApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Seral"));

  application = seral_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
