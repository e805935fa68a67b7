/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-style.h"

typedef struct
{
  SeralScheme scheme;
  gboolean    high_contrast;
  guint32     grounds[3];       /* what a window or a page may put behind a chart */
  guint       n_grounds;
} Case;

/* White, and the grounds of libadwaita's window, view and card. */
static const Case cases[] =
{
  { SERAL_SCHEME_LIGHT, FALSE, { 0xffffff, 0xfafafa, 0xfcfcfc }, 3 },
  { SERAL_SCHEME_LIGHT, TRUE,  { 0xffffff, 0xfafafa, 0xfcfcfc }, 3 },
  { SERAL_SCHEME_DARK,  FALSE, { 0x242424, 0x1e1e1e, 0x363636 }, 3 },
  { SERAL_SCHEME_DARK,  TRUE,  { 0x000000, 0x1e1e1e, 0x242424 }, 3 },
  { SERAL_SCHEME_PRINT, FALSE, { 0xffffff, }, 1 },
};

static void
assert_contrast (SeralStyle *style,
                 SeralInk    ink,
                 guint32     ground,
                 double      least)
{
  double contrast = seral_color_contrast (seral_style_get_color (style, ink), ground);

  if (contrast < least)
    g_error ("scheme %d: ink %d (#%06x) on #%06x has %.2f:1, needs %.1f:1", seral_style_get_scheme (style),
             ink, seral_style_get_color (style, ink), ground, contrast, least);
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralStyle) style = seral_style_new (cases[i].scheme, cases[i].high_contrast, NULL, 1.0);

      for (guint g = 0; g < cases[i].n_grounds; g++)
        {
          assert_contrast (style, SERAL_INK_TEXT, cases[i].grounds[g], 4.5);
          assert_contrast (style, SERAL_INK_MUTED, cases[i].grounds[g], 4.5);
          assert_contrast (style, SERAL_INK_ACCENT, cases[i].grounds[g], 4.5);
        }
      assert_contrast (style, SERAL_INK_ON_ACCENT, seral_style_get_color (style, SERAL_INK_ACCENT), 4.5);
      assert_contrast (style, SERAL_INK_TEXT, seral_style_get_color (style, SERAL_INK_SURFACE), 4.5);
      assert_contrast (style, SERAL_INK_MUTED, seral_style_get_color (style, SERAL_INK_SURFACE), 4.5);
      assert_contrast (style, SERAL_INK_TEXT, seral_style_get_color (style, SERAL_INK_SHADE_1), 4.5);
      assert_contrast (style, SERAL_INK_MUTED, seral_style_get_color (style, SERAL_INK_SHADE_1), 4.5);
    }
}

/* Cells of the heat map are read on every shade. */
static void
test_text_on_shades (void)
{
  static const SeralInk shades[] =
  {
    SERAL_INK_SURFACE, SERAL_INK_SHADE_1, SERAL_INK_SHADE_2, SERAL_INK_SHADE_3, SERAL_INK_ACCENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralStyle) style = seral_style_new (cases[i].scheme, cases[i].high_contrast, NULL, 1.0);

      for (guint s = 0; s < G_N_ELEMENTS (shades); s++)
        assert_contrast (style, seral_style_get_ink_on (style, shades[s]),
                         seral_style_get_color (style, shades[s]), 4.5);
    }
}

static void
test_shapes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralStyle) style = seral_style_new (cases[i].scheme, cases[i].high_contrast, NULL, 1.0);

      for (guint g = 0; g < cases[i].n_grounds; g++)
        {
          assert_contrast (style, SERAL_INK_ACCENT, cases[i].grounds[g], 3.0);
          assert_contrast (style, SERAL_INK_OUTLINE, cases[i].grounds[g], 3.0);
        }
      /* The mark of progress, on what it fills and on what it does not. */
      assert_contrast (style, SERAL_INK_ACCENT, seral_style_get_color (style, SERAL_INK_SURFACE), 3.0);
      assert_contrast (style, SERAL_INK_ACCENT, seral_style_get_color (style, SERAL_INK_SHADE_2), 3.0);
      assert_contrast (style, SERAL_INK_OUTLINE, seral_style_get_color (style, SERAL_INK_SURFACE), 3.0);
    }
}

/* Shades rise in lightness one way, so that they hold in grey. */
static void
test_shades_hold_in_grey (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralStyle) style = seral_style_new (cases[i].scheme, cases[i].high_contrast, NULL, 1.0);
      guint32 ground = seral_style_get_color (style, SERAL_INK_BACKGROUND);
      double last = 1;

      for (SeralInk ink = SERAL_INK_SHADE_1; ink <= SERAL_INK_ACCENT; ink++)
        {
          double contrast = seral_color_contrast (seral_style_get_color (style, ink), ground);

          g_assert_cmpfloat (contrast, >, last * 1.1);
          last = contrast;
        }
    }
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (seral_color_contrast (0x000000, 0xffffff), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (seral_color_contrast (0xffffff, 0xffffff), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (seral_color_contrast (0x777777, 0xffffff), 4.48, 0.01);
}

static void
test_text_scale (void)
{
  g_autoptr (SeralStyle) huge = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, "Serif", 1000.0);
  g_autoptr (SeralStyle) tiny = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, 0.0);

  g_assert_cmpfloat (seral_style_get_text_scale (huge), ==, 4.0);
  g_assert_cmpfloat (seral_style_get_text_scale (tiny), ==, 0.5);
  g_assert_cmpstr (seral_style_get_family (huge), ==, "Serif");
  g_assert_cmpstr (seral_style_get_family (tiny), !=, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/style/text", test_text);
  g_test_add_func ("/chart/style/text-on-shades", test_text_on_shades);
  g_test_add_func ("/chart/style/shapes", test_shapes);
  g_test_add_func ("/chart/style/shades-hold-in-grey", test_shades_hold_in_grey);
  g_test_add_func ("/chart/style/contrast", test_contrast);
  g_test_add_func ("/chart/style/text-scale", test_text_scale);

  return g_test_run ();
}
