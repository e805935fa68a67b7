/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "exchange/seral-export-settings.h"

static void
assert_size (const SeralExportSettings *settings,
             double                     width,
             double                     height)
{
  double w = 0, h = 0;

  seral_export_settings_get_size (settings, &w, &h);
  g_assert_cmpfloat_with_epsilon (w, width, 0.01);
  g_assert_cmpfloat_with_epsilon (h, height, 0.01);
}

static void
test_size (void)
{
  SeralExportSettings settings;

  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  assert_size (&settings, 841.89, 595.28);
  settings.landscape = FALSE;
  assert_size (&settings, 595.28, 841.89);
  settings.paper = seral_paper_find ("letter");
  assert_size (&settings, 612, 792);
  settings.paper = seral_paper_find ("slide");
  settings.landscape = TRUE;
  assert_size (&settings, 960, 540);

  /* One side keeps the proportions, two have their own. */
  settings.width = 480;
  assert_size (&settings, 480, 270);
  settings.width = 0;
  settings.height = 270;
  assert_size (&settings, 480, 270);
  settings.width = 300;
  assert_size (&settings, 300, 270);
}

static void
test_defaults (void)
{
  SeralExportSettings settings;

  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  g_assert_cmpint (settings.scheme, ==, SERAL_SCHEME_PRINT);
  seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
  g_assert_cmpint (settings.scheme, ==, SERAL_SCHEME_LIGHT);
  g_assert_cmpint (settings.marks, ==, SERAL_MARKS_DEFAULT);
}

static void
assert_too_large (const SeralExportSettings *settings)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (seral_export_settings_check (settings, &error));
  g_assert_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_TOO_LARGE);
}

static void
test_bounds (void)
{
  static const double bad_sides[] = { 1, 71, 14401, 1e9, 1e300, INFINITY };
  static const double bad_scales[] = { 0, -1, 100, 1e9, INFINITY, NAN };
  SeralExportSettings settings;
  g_autoptr (GError) error = NULL;

  seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
  g_assert_true (seral_export_settings_check (&settings, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (bad_sides); i++)
    {
      settings.width = bad_sides[i];
      settings.height = 100;
      assert_too_large (&settings);
      settings.width = 100;
      settings.height = bad_sides[i];
      assert_too_large (&settings);
    }

  settings.width = settings.height = 0;
  for (guint i = 0; i < G_N_ELEMENTS (bad_scales); i++)
    {
      settings.scale = bad_scales[i];
      assert_too_large (&settings);
    }

  /* What has no pixels has no scale. */
  settings.format = SERAL_EXPORT_SVG;
  g_assert_true (seral_export_settings_check (&settings, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/export-settings/size", test_size);
  g_test_add_func ("/exchange/export-settings/defaults", test_defaults);
  g_test_add_func ("/exchange/export-settings/bounds", test_bounds);

  return g_test_run ();
}
