/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-about.h"
#include "app/seral-preferences.h"
#include "app/seral-samples-dialog.h"

static void
do_action (SeralApplication *application,
           const char       *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
}

static void
test_settings (void)
{
  SeralApplication *application = support_start ();
  GSettings *settings = seral_application_get_settings (application);
  AdwStyleManager *style = adw_application_get_style_manager (ADW_APPLICATION (application));
  GtkWidget *dialog;
  GtkWidget *row;

  do_action (application, "preferences");
  dialog = GTK_WIDGET (support_find_dialog (SERAL_TYPE_PREFERENCES));
  row = support_find_row (dialog, "Style");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);

  g_settings_reset (settings, "colour-scheme");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (dialog));
  support_stop (application);
}

/* A sample opens as a copy that lies nowhere, and has nothing to save. */
static void
test_samples (void)
{
  SeralApplication *application = support_start ();
  SeralWindow *window = support_get_window (application);
  GtkWidget *dialog;
  SeralDocument *document;

  do_action (application, "samples");
  dialog = GTK_WIDGET (support_find_dialog (SERAL_TYPE_SAMPLES_DIALOG));
  support_wait_until (support_find_row (dialog, "Tessera Cloud") != NULL);
  g_assert_nonnull (support_find_row (dialog, "Halden Instruments"));
  g_assert_nonnull (support_find_row (dialog, "Oriel Exchange"));

  gtk_widget_activate_action (dialog, "samples.open", "u", 0);
  g_assert_nonnull (seral_window_get_session (window));
  document = seral_session_get_document (seral_window_get_session (window));
  g_assert_null (seral_document_get_file (document));
  g_assert_false (seral_document_get_modified (document));
  support_stop (application);
}

/* What is copied into a report of a fault names versions, and nobody's documents. */
static void
test_debug_info (void)
{
  g_autofree char *info = seral_about_debug_info ();

  g_assert_nonnull (strstr (info, "Seral: " SERAL_VERSION));
  g_assert_nonnull (strstr (info, "GTK: 4."));
  g_assert_null (strstr (info, g_get_home_dir ()));
}

static void
add_tests (void)
{
  g_test_add_func ("/app/application/settings", test_settings);
  g_test_add_func ("/app/application/samples", test_samples);
  g_test_add_func ("/app/application/debug-info", test_debug_info);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
