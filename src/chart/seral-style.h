/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SeralScheme:
 * @SERAL_SCHEME_LIGHT: for a light window, and for pictures
 * @SERAL_SCHEME_DARK: for a dark window
 * @SERAL_SCHEME_PRINT: for paper: little ink, and it holds in grey
 */
typedef enum
{
  SERAL_SCHEME_LIGHT,
  SERAL_SCHEME_DARK,
  SERAL_SCHEME_PRINT,
} SeralScheme;

/**
 * SeralInk:
 * @SERAL_INK_BACKGROUND: what a chart stands on
 * @SERAL_INK_TEXT: what is to be read
 * @SERAL_INK_MUTED: what may be read second
 * @SERAL_INK_GRID: hairlines that guide the eye and mean nothing by themselves
 * @SERAL_INK_OUTLINE: edges that do mean something
 * @SERAL_INK_SURFACE: what is there to be filled
 * @SERAL_INK_SHADE_1: a little of something
 * @SERAL_INK_SHADE_2: some of it
 * @SERAL_INK_SHADE_3: most of it
 * @SERAL_INK_ACCENT: all of it, and the one thing to be seen first
 * @SERAL_INK_ON_ACCENT: text on the accent
 *
 * What a colour is for. There is one accent and its shades; everything else is
 * neutral. No meaning rests on a colour alone.
 */
typedef enum
{
  SERAL_INK_BACKGROUND,
  SERAL_INK_TEXT,
  SERAL_INK_MUTED,
  SERAL_INK_GRID,
  SERAL_INK_OUTLINE,
  SERAL_INK_SURFACE,
  SERAL_INK_SHADE_1,
  SERAL_INK_SHADE_2,
  SERAL_INK_SHADE_3,
  SERAL_INK_ACCENT,
  SERAL_INK_ON_ACCENT,
  SERAL_N_INKS,
} SeralInk;

/**
 * SeralTextRole:
 * @SERAL_TEXT_TITLE: the headline of a picture
 * @SERAL_TEXT_NUMERAL: the number of a stage
 * @SERAL_TEXT_STRONG: the name of a thing
 * @SERAL_TEXT_BODY: running text
 * @SERAL_TEXT_SMALL: notes and sources
 *
 * What a text is for; size and weight follow from it.
 */
typedef enum
{
  SERAL_TEXT_TITLE,
  SERAL_TEXT_NUMERAL,
  SERAL_TEXT_STRONG,
  SERAL_TEXT_BODY,
  SERAL_TEXT_SMALL,
  SERAL_N_TEXT_ROLES,
} SeralTextRole;

/**
 * SeralStyle:
 *
 * How charts look: colours, fonts and the size of text. Immutable and reference
 * counted; may be used from any thread.
 */
typedef struct _SeralStyle SeralStyle;

#define SERAL_TYPE_STYLE (seral_style_get_type ())

GType        seral_style_get_type          (void) G_GNUC_CONST;

SeralStyle  *seral_style_new               (SeralScheme    scheme,
                                            gboolean       high_contrast,
                                            const char    *family,
                                            double         text_scale);
SeralStyle  *seral_style_ref               (SeralStyle    *self);
void         seral_style_unref             (SeralStyle    *self);

SeralScheme  seral_style_get_scheme        (SeralStyle    *self);
gboolean     seral_style_get_high_contrast (SeralStyle    *self);
const char  *seral_style_get_family        (SeralStyle    *self);
double       seral_style_get_text_scale    (SeralStyle    *self);
guint32      seral_style_get_color         (SeralStyle    *self,
                                            SeralInk       ink);
SeralInk     seral_style_get_ink_on        (SeralStyle    *self,
                                            SeralInk       fill);
double       seral_style_get_line_width    (SeralStyle    *self);
double       seral_style_get_text_size     (SeralTextRole  role);
gboolean     seral_style_get_text_bold     (SeralTextRole  role);

double       seral_color_contrast          (guint32        one,
                                            guint32        other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralStyle, seral_style_unref)

G_END_DECLS
