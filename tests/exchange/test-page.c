/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

#define SAMPLE "halden-instruments.seral"

static const SeralRegion *
find_region (SeralScene *page,
             const char *id)
{
  guint n = 0;
  const SeralRegion *regions = seral_scene_get_regions (page, &n);
  int index = seral_scene_find_region (page, id);

  return index >= 0 ? &regions[index] : NULL;
}

static void
assert_region_says (SeralScene *page,
                    const char *id,
                    const char *part)
{
  const SeralRegion *region = find_region (page, id);

  g_assert_nonnull (region);
  if (strstr (region->label, part) == NULL)
    g_error ("region %s says “%s”, not “%s”", id, region->label, part);
}

static void
test_words (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralScene) page = NULL;
  SeralExportSettings settings;

  sample_load (&sample, SAMPLE);
  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  page = sample_create_page (&sample, &settings);

  assert_region_says (page, "organisation", "Halden Instruments");
  assert_region_says (page, "title", "Stage 2, Managed Partners");
  assert_region_says (page, "subtitle", "Resellers, Europe");
  assert_region_says (page, "subtitle", "Autumn 2026");
  assert_region_says (page, "subtitle", "November 2026");
  assert_region_says (page, "source", "PartnerSpot");
  assert_region_says (page, "source", "Seral’s, not the publisher’s");
  assert_region_says (page, "source-address", "https://");
  g_assert_cmpstr (seral_scene_get_language (page), ==, "en");
  g_assert_nonnull (strstr (seral_scene_get_title (page), "Stage 2"));
  g_assert_cmpstr (seral_scene_get_description (page), !=, "");
}

/* Nothing leaves the page, and the small print stays clear of the chart. */
static void
assert_fits (SeralScene *page,
             double      width,
             double      height)
{
  guint n = 0;
  const SeralSceneItem *items = seral_scene_get_items (page, &n);

  g_assert_cmpfloat_with_epsilon (seral_scene_get_width (page), width, 0.01);
  g_assert_cmpfloat_with_epsilon (seral_scene_get_height (page), height, 0.01);
  g_assert_cmpuint (n, >, 0);

  for (guint i = 0; i < n; i++)
    {
      if (items[i].kind == SERAL_SCENE_TEXT)
        {
          const SeralRect *extents = &items[i].text.extents;

          g_assert_cmpfloat (extents->x, >=, 0);
          g_assert_cmpfloat (extents->y, >=, 0);
          g_assert_cmpfloat (seral_rect_right (extents), <=, width);
          g_assert_cmpfloat (seral_rect_bottom (extents), <=, height);
        }
    }
}

static void
test_sizes (void)
{
  g_auto (Sample) sample = { NULL, };
  static const struct
  {
    double width;
    double height;
  } sizes[] = { { 320, 240 }, { 240, 320 }, { 72, 72 }, { 1920, 1080 }, { 2000, 100 }, { 100, 2000 } };

  sample_load (&sample, SAMPLE);

  for (guint i = 0; i < seral_paper_get_n () * 2; i++)
    {
      SeralExportSettings settings;
      g_autoptr (SeralScene) page = NULL;
      double width, height;

      seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
      settings.paper = seral_paper_get (i / 2);
      settings.landscape = i % 2 == 0;
      seral_export_settings_get_size (&settings, &width, &height);
      page = sample_create_page (&sample, &settings);
      assert_fits (page, width, height);
    }

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      SeralExportSettings settings;
      g_autoptr (SeralScene) page = NULL;

      seral_export_settings_init (&settings, SERAL_EXPORT_PNG);
      settings.width = sizes[i].width;
      settings.height = sizes[i].height;
      page = sample_create_page (&sample, &settings);
      assert_fits (page, sizes[i].width, sizes[i].height);
    }
}

static void
test_scheme (void)
{
  g_auto (Sample) sample = { NULL, };
  g_autoptr (SeralScene) dark = NULL;
  g_autoptr (SeralScene) print = NULL;
  SeralExportSettings settings;

  sample_load (&sample, SAMPLE);
  seral_export_settings_init (&settings, SERAL_EXPORT_PDF);
  print = sample_create_page (&sample, &settings);
  settings.scheme = SERAL_SCHEME_DARK;
  dark = sample_create_page (&sample, &settings);

  g_assert_cmphex (seral_scene_get_background (print), ==, 0xffffff);
  g_assert_cmphex (seral_scene_get_background (dark), <, 0x404040);
}

/* Every kind of chart makes a page, of every sample. */
static void
test_kinds (void)
{
  static const char * const names[] = { SAMPLE, "oriel-exchange.seral", "tessera-cloud.seral" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (Sample) sample = { NULL, };
      SeralExportSettings settings;

      sample_load (&sample, names[i]);
      seral_export_settings_init (&settings, SERAL_EXPORT_PDF);

      for (guint j = 0; j < seral_chart_kind_get_n (); j++)
        {
          g_autoptr (SeralScene) page = NULL;
          double width, height;

          sample.kind = seral_chart_kind_get (j);
          page = sample_create_page (&sample, &settings);
          seral_export_settings_get_size (&settings, &width, &height);
          assert_fits (page, width, height);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/page/words", test_words);
  g_test_add_func ("/exchange/page/sizes", test_sizes);
  g_test_add_func ("/exchange/page/scheme", test_scheme);
  g_test_add_func ("/exchange/page/kinds", test_kinds);

  return g_test_run ();
}
