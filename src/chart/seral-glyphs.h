/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene-builder.h"

G_BEGIN_DECLS

/**
 * SeralGlyph:
 * @SERAL_GLYPH_FLAG: the target
 * @SERAL_GLYPH_CHECK: backed by evidence, or held
 * @SERAL_GLYPH_RING: possible
 * @SERAL_GLYPH_DIAMOND: earlier
 * @SERAL_GLYPH_HALF: thin
 * @SERAL_GLYPH_BAR: not held
 *
 * Small signs that say without colour what a mark is. None is mirrored.
 */
typedef enum
{
  SERAL_GLYPH_FLAG,
  SERAL_GLYPH_CHECK,
  SERAL_GLYPH_RING,
  SERAL_GLYPH_DIAMOND,
  SERAL_GLYPH_HALF,
  SERAL_GLYPH_BAR,
} SeralGlyph;

void seral_glyph_draw      (SeralSceneBuilder *builder,
                            SeralGlyph         glyph,
                            double             x,
                            double             y,
                            double             size,
                            SeralInk           ink);
void seral_glyph_draw_ball (SeralSceneBuilder *builder,
                            guint              quarters,
                            double             x,
                            double             y,
                            double             size,
                            SeralInk           ink,
                            SeralInk           inside);

/* They go with the words of seral_words_completeness(). */
guint    seral_quarters_of (double             completeness);
SeralInk seral_shade_of    (double             completeness);

G_END_DECLS
