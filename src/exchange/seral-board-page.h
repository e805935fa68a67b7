/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-board.h"
#include "exchange/seral-export-settings.h"

G_BEGIN_DECLS

gboolean    seral_board_page_lies_on (const SeralPaper          *paper);
SeralScene *seral_board_page_new     (const SeralBoard          *board,
                                      const SeralExportSettings *settings,
                                      PangoContext              *context);

G_END_DECLS
