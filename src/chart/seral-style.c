/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-style.h"

/* The first of these that is installed: GNOME's own faces, then whatever there is. */
#define DEFAULT_FAMILY "Cantarell,Adwaita Sans,Sans"

#define MIN_TEXT_SCALE 0.5
#define MAX_TEXT_SCALE 4.0

struct _SeralStyle
{
  gatomicrefcount  ref_count;
  SeralScheme      scheme;
  gboolean         high_contrast;
  char            *family;
  double           text_scale;
};

G_DEFINE_BOXED_TYPE (SeralStyle, seral_style, seral_style_ref, seral_style_unref)

/*
 * One blue and its shades, and neutrals. Blue is told from grey by every kind of
 * colour blindness, and the shades differ in lightness, so they hold in grey too.
 * tests/chart/test-style.c holds them to 4.5:1 for text and 3:1 for shapes, on
 * each of the backgrounds that a window may put behind them.
 */
static const guint32 palettes[][SERAL_N_INKS] =
{
  [SERAL_SCHEME_LIGHT] =
  {
    [SERAL_INK_BACKGROUND] = 0xffffff,
    [SERAL_INK_TEXT]       = 0x1f1f24,
    [SERAL_INK_MUTED]      = 0x5e5c64,
    [SERAL_INK_GRID]       = 0xdcdce0,
    [SERAL_INK_OUTLINE]    = 0x85848c,
    [SERAL_INK_SURFACE]    = 0xeeeef1,
    [SERAL_INK_SHADE_1]    = 0xdbe8f8,
    [SERAL_INK_SHADE_2]    = 0xa9c9f0,
    [SERAL_INK_SHADE_3]    = 0x558ed2,
    [SERAL_INK_ACCENT]     = 0x1a5fb4,
    [SERAL_INK_ON_ACCENT]  = 0xffffff,
  },
  [SERAL_SCHEME_DARK] =
  {
    [SERAL_INK_BACKGROUND] = 0x242424,
    [SERAL_INK_TEXT]       = 0xf4f4f5,
    [SERAL_INK_MUTED]      = 0xb9b9c0,
    [SERAL_INK_GRID]       = 0x47474c,
    [SERAL_INK_OUTLINE]    = 0x93939b,
    [SERAL_INK_SURFACE]    = 0x38383d,
    [SERAL_INK_SHADE_1]    = 0x2a3b52,
    [SERAL_INK_SHADE_2]    = 0x35577f,
    [SERAL_INK_SHADE_3]    = 0x4f86c9,
    [SERAL_INK_ACCENT]     = 0x78aeed,
    [SERAL_INK_ON_ACCENT]  = 0x0b1826,
  },
  [SERAL_SCHEME_PRINT] =
  {
    [SERAL_INK_BACKGROUND] = 0xffffff,
    [SERAL_INK_TEXT]       = 0x000000,
    [SERAL_INK_MUTED]      = 0x454545,
    [SERAL_INK_GRID]       = 0xcfcfcf,
    [SERAL_INK_OUTLINE]    = 0x6a6a6a,
    [SERAL_INK_SURFACE]    = 0xffffff,
    [SERAL_INK_SHADE_1]    = 0xe6eef8,
    [SERAL_INK_SHADE_2]    = 0xbcd3ee,
    [SERAL_INK_SHADE_3]    = 0x6b9bd3,
    [SERAL_INK_ACCENT]     = 0x11468a,
    [SERAL_INK_ON_ACCENT]  = 0xffffff,
  },
};

static const guint32 high_contrast_palettes[][SERAL_N_INKS] =
{
  [SERAL_SCHEME_LIGHT] =
  {
    [SERAL_INK_BACKGROUND] = 0xffffff,
    [SERAL_INK_TEXT]       = 0x000000,
    [SERAL_INK_MUTED]      = 0x2b2b2b,
    [SERAL_INK_GRID]       = 0x8c8c8c,
    [SERAL_INK_OUTLINE]    = 0x1f1f1f,
    [SERAL_INK_SURFACE]    = 0xffffff,
    [SERAL_INK_SHADE_1]    = 0xe3edfa,
    [SERAL_INK_SHADE_2]    = 0xb3cff2,
    [SERAL_INK_SHADE_3]    = 0x6c9ddb,
    [SERAL_INK_ACCENT]     = 0x0b3d86,
    [SERAL_INK_ON_ACCENT]  = 0xffffff,
  },
  [SERAL_SCHEME_DARK] =
  {
    [SERAL_INK_BACKGROUND] = 0x000000,
    [SERAL_INK_TEXT]       = 0xffffff,
    [SERAL_INK_MUTED]      = 0xdedede,
    [SERAL_INK_GRID]       = 0x7a7a7a,
    [SERAL_INK_OUTLINE]    = 0xe6e6e6,
    [SERAL_INK_SURFACE]    = 0x000000,
    [SERAL_INK_SHADE_1]    = 0x14263d,
    [SERAL_INK_SHADE_2]    = 0x27476f,
    [SERAL_INK_SHADE_3]    = 0x6fa3e0,
    [SERAL_INK_ACCENT]     = 0xb8d7ff,
    [SERAL_INK_ON_ACCENT]  = 0x000000,
  },
};

/* Sizes in units of the scene before its scale; the body is what the others are measured by. */
static const struct
{
  double   size;
  gboolean bold;
} text_roles[SERAL_N_TEXT_ROLES] =
{
  [SERAL_TEXT_TITLE]   = { 19.0, TRUE },
  [SERAL_TEXT_NUMERAL] = { 19.0, TRUE },
  [SERAL_TEXT_STRONG]  = { 12.0, TRUE },
  [SERAL_TEXT_BODY]    = { 12.0, FALSE },
  [SERAL_TEXT_SMALL]   = { 10.5, FALSE },
};

/**
 * seral_style_new:
 * @scheme: what the chart is for
 * @high_contrast: whether to go to the ends of lightness
 * @family: (nullable): font families, the preferred one first, separated by
 *   commas; %NULL for the program's own choice
 * @text_scale: how much larger text is than usual; 2.0 is 200 %
 *
 * Makes a style.
 *
 * Returns: (transfer full): the style
 */
SeralStyle *
seral_style_new (SeralScheme  scheme,
                 gboolean     high_contrast,
                 const char  *family,
                 double       text_scale)
{
  SeralStyle *self;

  g_return_val_if_fail (scheme <= SERAL_SCHEME_PRINT, NULL);
  g_return_val_if_fail (isfinite (text_scale), NULL);

  self = g_new0 (SeralStyle, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->scheme = scheme;
  self->high_contrast = !!high_contrast;
  self->family = g_strdup (family != NULL ? family : DEFAULT_FAMILY);
  self->text_scale = CLAMP (text_scale, MIN_TEXT_SCALE, MAX_TEXT_SCALE);

  return self;
}

/**
 * seral_style_ref:
 * @self: a style
 *
 * Returns: (transfer full): @self
 */
SeralStyle *
seral_style_ref (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_style_unref:
 * @self: (transfer full): a style
 *
 * Gives a reference back, and frees the style with the last one.
 */
void
seral_style_unref (SeralStyle *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->family);
  g_free (self);
}

/**
 * seral_style_get_scheme:
 * @self: a style
 *
 * Returns: what it is for
 */
SeralScheme
seral_style_get_scheme (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, SERAL_SCHEME_LIGHT);

  return self->scheme;
}

/**
 * seral_style_get_high_contrast:
 * @self: a style
 *
 * Returns: whether its colours go to the ends of lightness
 */
gboolean
seral_style_get_high_contrast (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->high_contrast;
}

/**
 * seral_style_get_family:
 * @self: a style
 *
 * Returns: (transfer none): font families, the preferred one first
 */
const char *
seral_style_get_family (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->family;
}

/**
 * seral_style_get_text_scale:
 * @self: a style
 *
 * Returns: how much larger text is than usual
 */
double
seral_style_get_text_scale (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, 1.0);

  return self->text_scale;
}

/**
 * seral_style_get_color:
 * @self: a style
 * @ink: what the colour is for
 *
 * Returns: the colour, as 0xRRGGBB; colours are opaque
 */
guint32
seral_style_get_color (SeralStyle *self,
                       SeralInk    ink)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (ink < SERAL_N_INKS, 0);

  /* Paper cannot be in higher contrast than it is. */
  if (self->high_contrast && self->scheme != SERAL_SCHEME_PRINT)
    return high_contrast_palettes[self->scheme][ink];

  return palettes[self->scheme][ink];
}

/**
 * seral_style_get_ink_on:
 * @self: a style
 * @fill: the ink of a surface
 *
 * Chooses the ink that is read best on a surface.
 *
 * Returns: %SERAL_INK_TEXT or %SERAL_INK_ON_ACCENT
 */
SeralInk
seral_style_get_ink_on (SeralStyle *self,
                        SeralInk    fill)
{
  guint32 color;

  g_return_val_if_fail (self != NULL, SERAL_INK_TEXT);

  color = seral_style_get_color (self, fill);

  return seral_color_contrast (color, seral_style_get_color (self, SERAL_INK_TEXT)) >=
         seral_color_contrast (color, seral_style_get_color (self, SERAL_INK_ON_ACCENT))
           ? SERAL_INK_TEXT
           : SERAL_INK_ON_ACCENT;
}

/**
 * seral_style_get_line_width:
 * @self: a style
 *
 * Returns: the width of a plain line, in units of the scene
 */
double
seral_style_get_line_width (SeralStyle *self)
{
  g_return_val_if_fail (self != NULL, 1.0);

  return self->high_contrast ? 2.0 : 1.0;
}

/**
 * seral_style_get_text_size:
 * @role: what a text is for
 *
 * Returns: its size in a scene of scale 1, in units of the scene
 */
double
seral_style_get_text_size (SeralTextRole role)
{
  g_return_val_if_fail (role < SERAL_N_TEXT_ROLES, 12.0);

  return text_roles[role].size;
}

/**
 * seral_style_get_text_bold:
 * @role: what a text is for
 *
 * Returns: whether it is set in bold
 */
gboolean
seral_style_get_text_bold (SeralTextRole role)
{
  g_return_val_if_fail (role < SERAL_N_TEXT_ROLES, FALSE);

  return text_roles[role].bold;
}

static double
channel_luminance (guint value)
{
  double share = value / 255.0;

  return share <= 0.03928 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 color)
{
  return 0.2126 * channel_luminance ((color >> 16) & 0xff) +
         0.7152 * channel_luminance ((color >> 8) & 0xff) +
         0.0722 * channel_luminance (color & 0xff);
}

/**
 * seral_color_contrast:
 * @one: a colour, as 0xRRGGBB
 * @other: another
 *
 * Contrast of two colours as WCAG 2.1 defines it.
 *
 * Returns: from 1, the same, to 21, black on white
 */
double
seral_color_contrast (guint32 one,
                      guint32 other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
