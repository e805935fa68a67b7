/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-support.h"
#include "chart/seral-scene-builder.h"

static SeralSceneBuilder *
builder_new (gboolean rtl)
{
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, 1.0);

  return seral_scene_builder_new (chart_support_context (), style, 200, 100, rtl);
}

static void
add_word (SeralSceneBuilder *builder,
          double             x,
          SeralAlign         align)
{
  SeralFont font = seral_scene_builder_get_font (builder, SERAL_TEXT_BODY);
  g_autoptr (SeralTextBlock) block = seral_scene_builder_measure (builder, &font, "word", -1, 1);

  seral_scene_builder_text (builder, block, x, 10, align, SERAL_INK_TEXT);
}

static void
test_empty (void)
{
  g_autoptr (SeralScene) scene = seral_scene_builder_finish (builder_new (FALSE));
  guint n = 1;

  seral_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  seral_scene_get_regions (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (seral_scene_get_title (scene), ==, "");
  g_assert_cmpfloat (seral_scene_get_width (scene), ==, 200);
  g_assert_cmpint (seral_scene_region_at (scene, 10, 10), ==, -1);
}

static void
test_regions (void)
{
  SeralSceneBuilder *builder = builder_new (FALSE);
  SeralRect outer = { 0, 0, 100, 50 }, inner = { 10, 10, 20, 20 };
  g_autoptr (SeralScene) scene = NULL;
  const SeralSceneItem *items;
  const SeralRegion *regions;
  guint n = 0;

  seral_scene_builder_rect (builder, &outer);
  seral_scene_builder_fill (builder, SERAL_INK_SURFACE);
  seral_scene_builder_begin_region (builder, SERAL_REGION_STAGE, "outer", "Outer", NULL, &outer);
  seral_scene_builder_begin_region (builder, SERAL_REGION_MARK, "inner", "Inner", "In it", &inner);
  add_word (builder, 10, SERAL_ALIGN_START);
  seral_scene_builder_end_region (builder);
  add_word (builder, 50, SERAL_ALIGN_START);
  seral_scene_builder_end_region (builder);
  scene = seral_scene_builder_finish (builder);

  items = seral_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (items[0].region, ==, -1);
  g_assert_cmpint (items[1].region, ==, 1);
  g_assert_cmpint (items[2].region, ==, 0);

  regions = seral_scene_get_regions (scene, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (regions[0].parent, ==, -1);
  g_assert_cmpint (regions[1].parent, ==, 0);
  g_assert_cmpstr (regions[0].description, ==, "");
  g_assert_cmpstr (regions[1].description, ==, "In it");

  g_assert_cmpint (seral_scene_find_region (scene, "inner"), ==, 1);
  g_assert_cmpint (seral_scene_find_region (scene, "other"), ==, -1);
  g_assert_cmpint (seral_scene_region_at (scene, 15, 15), ==, 1);
  g_assert_cmpint (seral_scene_region_at (scene, 50, 15), ==, 0);
  g_assert_cmpint (seral_scene_region_at (scene, 150, 15), ==, -1);
}

/* Shapes and places are mirrored, words are not. */
static void
test_mirrored (void)
{
  SeralSceneBuilder *builder = builder_new (TRUE);
  SeralRect rect = { 10, 20, 30, 40 };
  g_autoptr (SeralScene) scene = NULL;
  const SeralSceneItem *items;
  guint n = 0;

  seral_scene_builder_begin_region (builder, SERAL_REGION_STAGE, "a", "A", NULL, &rect);
  seral_scene_builder_rect (builder, &rect);
  seral_scene_builder_fill (builder, SERAL_INK_SURFACE);
  add_word (builder, 10, SERAL_ALIGN_START);
  add_word (builder, 10, SERAL_ALIGN_END);
  add_word (builder, 100, SERAL_ALIGN_CENTRE);
  seral_scene_builder_end_region (builder);
  scene = seral_scene_builder_finish (builder);

  g_assert_true (seral_scene_is_rtl (scene));
  g_assert_cmpfloat (seral_scene_get_regions (scene, &n)[0].bounds.x, ==, 160);

  items = seral_scene_get_items (scene, &n);
  g_assert_cmpfloat (items[0].path.points[0], ==, 190);
  g_assert_cmpint (items[1].text.anchor, ==, SERAL_ANCHOR_RIGHT);
  g_assert_cmpfloat_with_epsilon (seral_rect_right (&items[1].text.extents), 190, 1e-6);
  g_assert_cmpint (items[2].text.anchor, ==, SERAL_ANCHOR_LEFT);
  g_assert_cmpfloat_with_epsilon (items[2].text.extents.x, 190, 1e-6);
  g_assert_cmpint (items[3].text.anchor, ==, SERAL_ANCHOR_CENTRE);
  g_assert_cmpfloat_with_epsilon (items[3].text.extents.x + items[3].text.extents.width / 2, 100, 1e-6);
  g_assert_cmpstr (seral_text_line_get_text (items[3].text.line), ==, "word");
}

/* Large letters begin where the things above and below them do, not a little inside. */
static void
test_optical_margin (void)
{
  SeralSceneBuilder *builder = builder_new (FALSE);
  SeralFont font = seral_scene_builder_get_font (builder, SERAL_TEXT_NUMERAL);
  g_autoptr (SeralTextBlock) block = seral_scene_builder_measure (builder, &font, "1", -1, 1);
  g_autoptr (SeralScene) scene = NULL;
  const SeralSceneText *text;
  guint n = 0;

  seral_scene_builder_text (builder, block, 50, 10, SERAL_ALIGN_START, SERAL_INK_TEXT);
  scene = seral_scene_builder_finish (builder);

  text = &seral_scene_get_items (scene, &n)[0].text;
  g_assert_cmpfloat (seral_text_line_get_ink (text->line)->x, >, 0.1);
  g_assert_cmpfloat_with_epsilon (text->extents.x + seral_text_line_get_ink (text->line)->x, 50, 1e-6);
}

/* A hatch stays in its rectangle without any clipping. */
static void
test_hatch (void)
{
  static const SeralRect rects[] = { { 10, 20, 60, 30 }, { 10, 20, 30, 60 }, { 0, 0, 1, 1 }, { 5, 5, 0, 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
    {
      SeralSceneBuilder *builder = builder_new (FALSE);
      g_autoptr (SeralScene) scene = NULL;
      const SeralSceneItem *items;
      guint n = 0;

      seral_scene_builder_hatch (builder, &rects[i], 7);
      seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, 1, 0);
      scene = seral_scene_builder_finish (builder);

      items = seral_scene_get_items (scene, &n);
      g_assert_cmpuint (n, ==, i < 2 ? 1 : 0);
      for (guint p = 0; n > 0 && p < items[0].path.n_points; p++)
        {
          g_assert_cmpfloat (items[0].path.points[2 * p], >=, rects[i].x - 1e-9);
          g_assert_cmpfloat (items[0].path.points[2 * p], <=, seral_rect_right (&rects[i]) + 1e-9);
          g_assert_cmpfloat (items[0].path.points[2 * p + 1], >=, rects[i].y - 1e-9);
          g_assert_cmpfloat (items[0].path.points[2 * p + 1], <=, seral_rect_bottom (&rects[i]) + 1e-9);
        }
    }
}

static void
check_arc (double from,
           double to,
           guint  n_curves)
{
  SeralSceneBuilder *builder = builder_new (FALSE);
  g_autoptr (SeralScene) scene = NULL;
  const SeralScenePath *path;
  const double *p;
  guint n = 0;

  seral_scene_builder_move_to (builder, 100, 50);
  seral_scene_builder_arc (builder, 100, 50, 40, from, to);
  seral_scene_builder_stroke (builder, SERAL_INK_OUTLINE, 1, 0);
  scene = seral_scene_builder_finish (builder);

  path = &seral_scene_get_items (scene, &n)[0].path;
  g_assert_cmpuint (path->n_ops, ==, 2 + n_curves);
  p = path->points + 2;
  g_assert_cmpfloat_with_epsilon (p[0], 100 + 40 * cos (from), 1e-6);
  for (guint i = 0; i < n_curves; i++, p += 6)
    {
      double x = (p[0] + 3 * p[2] + 3 * p[4] + p[6]) / 8, y = (p[1] + 3 * p[3] + 3 * p[5] + p[7]) / 8;

      g_assert_cmpfloat_with_epsilon (hypot (x - 100, y - 50), 40, 0.02);
      g_assert_cmpfloat_with_epsilon (hypot (p[6] - 100, p[7] - 50), 40, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (p[0], 100 + 40 * cos (to), 1e-6);
  g_assert_cmpfloat_with_epsilon (p[1], 50 + 40 * sin (to), 1e-6);
}

/* The curves of an arc run through the circle it is a part of, either way round. */
static void
test_arc (void)
{
  check_arc (0, 1.5 * G_PI, 3);
  check_arc (0, -0.5 * G_PI, 1);
  check_arc (2, -3, 4);
  check_arc (1, 1, 1);
}

/* Larger scenes have larger text, within what is read. */
static void
test_scale (void)
{
  g_autoptr (SeralStyle) style = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, 1.0);
  double sizes[3];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      static const double sides[] = { 10, 600, 100000 };
      g_autoptr (SeralSceneBuilder) builder = seral_scene_builder_new (chart_support_context (), style, sides[i], sides[i], FALSE);

      sizes[i] = seral_scene_builder_get_font (builder, SERAL_TEXT_SMALL).size;
    }

  g_assert_cmpfloat (sizes[0], >=, 8.5);
  g_assert_cmpfloat (sizes[0], <, sizes[1]);
  g_assert_cmpfloat (sizes[1], <, sizes[2]);
  g_assert_cmpfloat (sizes[2], <=, 18);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scene/empty", test_empty);
  g_test_add_func ("/chart/scene/regions", test_regions);
  g_test_add_func ("/chart/scene/mirrored", test_mirrored);
  g_test_add_func ("/chart/scene/optical-margin", test_optical_margin);
  g_test_add_func ("/chart/scene/hatch", test_hatch);
  g_test_add_func ("/chart/scene/arc", test_arc);
  g_test_add_func ("/chart/scene/scale", test_scale);

  return g_test_run ();
}
