/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralRoundRow:
 *
 * A round in a list: when it was and what it came to; unfolded, its name, date and
 * scope to be changed. Signal "delete-requested".
 */
#define SERAL_TYPE_ROUND_ROW (seral_round_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralRoundRow, seral_round_row, SERAL, ROUND_ROW, AdwExpanderRow)

GtkWidget  *seral_round_row_new       (SeralSession  *session,
                                       SeralRound    *round);
SeralRound *seral_round_row_get_round (SeralRoundRow *self);
void        seral_round_row_update    (SeralRoundRow *self);

G_END_DECLS
