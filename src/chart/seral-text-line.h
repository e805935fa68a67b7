/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/seral-geometry.h"

G_BEGIN_DECLS

/**
 * SeralTextLine:
 *
 * One line of text, shaped: its glyphs and the fonts they come from. Immutable
 * and reference counted; may be drawn by any thread, which a #PangoLayout may
 * not.
 */
typedef struct _SeralTextLine SeralTextLine;

PangoAttrList   *seral_text_line_create_attributes (void);

SeralTextLine   *seral_text_line_new         (PangoContext               *context,
                                              const PangoFontDescription *font,
                                              const char                 *text);
SeralTextLine   *seral_text_line_new_from_runs (PangoLayout           *layout,
                                              GSList                     *runs,
                                              guint                       n_runs);
SeralTextLine   *seral_text_line_ref         (SeralTextLine              *self);
void             seral_text_line_unref       (SeralTextLine              *self);

const char      *seral_text_line_get_text    (SeralTextLine              *self);
gboolean         seral_text_line_is_rtl      (SeralTextLine              *self);
gboolean         seral_text_line_is_missing  (SeralTextLine              *self);
char            *seral_text_line_list_missing (SeralTextLine             *self);
double           seral_text_line_get_width   (SeralTextLine              *self);
double           seral_text_line_get_ascent  (SeralTextLine              *self);
double           seral_text_line_get_descent (SeralTextLine              *self);
const SeralRect *seral_text_line_get_ink     (SeralTextLine              *self);

void             seral_text_line_draw        (SeralTextLine              *self,
                                              cairo_t                    *cr,
                                              double                      x,
                                              double                      y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralTextLine, seral_text_line_unref)

G_END_DECLS
