/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-board.h"

G_BEGIN_DECLS

/* The parts of a board page, each chosen by rules of its own. */

void  seral_board_take_points  (SeralBoard             *self,
                                const SeralBoardSource *source);
void  seral_board_take_plan    (SeralBoard             *self,
                                const SeralBoardSource *source);
void  seral_board_take_figures (SeralBoard             *self,
                                const SeralBoardSource *source);

guint seral_board_get_due_year (const SeralBoardSource *source);

G_END_DECLS
