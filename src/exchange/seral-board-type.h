/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene-builder.h"

G_BEGIN_DECLS

SeralTextBlock *seral_board_type_set (SeralSceneBuilder *builder,
                                      const SeralFont   *font,
                                      const char        *text,
                                      double             width,
                                      guint              max_lines);

G_END_DECLS
