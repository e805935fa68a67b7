/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-help-window.h"
#include "app/seral-preferences.h"

static void
do_action (SeralApplication *application,
           const char       *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
}

/* What has a window of its own comes and goes, and leaves nothing behind. */
static void
check_window (SeralApplication *application,
              const char       *action,
              GType             type)
{
  GtkWindow *window;
  GtkWidget *group;

  do_action (application, action);
  window = support_find_dialog (type);
  g_assert_nonnull (window);
  group = support_find_child (GTK_WIDGET (window), ADW_TYPE_PREFERENCES_GROUP);
  if (group != NULL)
    g_object_ref (group);

  g_object_ref (window);
  gtk_window_destroy (window);
  support_finalize (window);
  if (group != NULL)
    support_finalize (group);
}

static void
test_asides (void)
{
  SeralApplication *application = support_start ();

  check_window (application, "preferences", SERAL_TYPE_PREFERENCES);
  check_window (application, "help", SERAL_TYPE_HELP_WINDOW);
  check_window (application, "shortcuts", GTK_TYPE_SHORTCUTS_WINDOW);
  check_window (application, "about", ADW_TYPE_ABOUT_WINDOW);
  support_stop (application);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/asides", test_asides);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
