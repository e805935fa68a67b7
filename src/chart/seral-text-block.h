/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-text-line.h"

G_BEGIN_DECLS

/**
 * SeralFont:
 * @family: font families, the preferred one first
 * @size: in units of the scene
 * @bold: whether it is bold
 *
 * What a text is set in.
 */
typedef struct
{
  const char *family;
  double      size;
  gboolean    bold;
} SeralFont;

/**
 * SeralTextBlock:
 *
 * A text that was broken into lines for a width: measured, and not yet placed.
 *
 * What does not fit is shortened with an ellipsis, never cut. Lines are balanced,
 * so that no word stands alone where two lines could share the text evenly. A
 * word that is wider than the block is broken with a hyphen, and the block says
 * so, for the one who asked to try a smaller size first.
 */
typedef struct _SeralTextBlock SeralTextBlock;

SeralTextBlock *seral_text_block_new           (PangoContext    *context,
                                                const SeralFont *font,
                                                const char      *text,
                                                double           width,
                                                guint            max_lines);
void            seral_text_block_free          (SeralTextBlock  *self);

const SeralFont *seral_text_block_get_font     (SeralTextBlock  *self);
guint           seral_text_block_get_n_lines   (SeralTextBlock  *self);
SeralTextLine  *seral_text_block_get_line      (SeralTextBlock  *self,
                                                guint            line);
double          seral_text_block_get_baseline  (SeralTextBlock  *self,
                                                guint            line);
double          seral_text_block_get_width     (SeralTextBlock  *self);
double          seral_text_block_get_height    (SeralTextBlock  *self);
gboolean        seral_text_block_is_shortened  (SeralTextBlock  *self);
gboolean        seral_text_block_is_broken     (SeralTextBlock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralTextBlock, seral_text_block_free)

G_END_DECLS
