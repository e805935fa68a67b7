/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-scene-builder.h"

G_BEGIN_DECLS

/**
 * SeralBoardColumn:
 *
 * A column of a page while it is laid out: what stands in it, one below the other,
 * measured and not yet placed. It can be thrown away and made again with less.
 */
typedef struct _SeralBoardColumn SeralBoardColumn;

/* Draws something that is no text into @area. */
typedef void (*SeralBoardShapeFunc) (SeralSceneBuilder *builder,
                                     const SeralRect   *area,
                                     gconstpointer      data);

SeralBoardColumn *seral_board_column_new        (SeralSceneBuilder   *builder,
                                                 double               width);
void              seral_board_column_free       (SeralBoardColumn    *self);

double            seral_board_column_get_width  (SeralBoardColumn    *self);
double            seral_board_column_get_height (SeralBoardColumn    *self);
double            seral_board_column_get_bottom (SeralBoardColumn    *self);

void              seral_board_column_begin      (SeralBoardColumn    *self,
                                                 SeralRegionKind      kind,
                                                 const char          *id,
                                                 const char          *label,
                                                 const char          *description);
void              seral_board_column_end        (SeralBoardColumn    *self);
void              seral_board_column_skip       (SeralBoardColumn    *self,
                                                 double               height);
double            seral_board_column_place      (SeralBoardColumn    *self,
                                                 SeralTextBlock      *block,
                                                 double               x,
                                                 double               y,
                                                 SeralInk             ink);
void              seral_board_column_text       (SeralBoardColumn    *self,
                                                 const SeralFont     *font,
                                                 const char          *text,
                                                 double               indent,
                                                 guint                max_lines,
                                                 SeralInk             ink);
void              seral_board_column_shape      (SeralBoardColumn    *self,
                                                 SeralBoardShapeFunc  func,
                                                 gconstpointer        data,
                                                 const SeralRect     *area);
void              seral_board_column_draw       (SeralBoardColumn    *self,
                                                 double               x,
                                                 double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralBoardColumn, seral_board_column_free)

G_END_DECLS
