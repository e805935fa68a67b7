/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralOwnerRow:
 *
 * A row that asks who does something, and completes it from the names that were
 * used before: Down and Up walk through them, Enter takes one, Escape leaves the
 * text as it was typed.
 */
#define SERAL_TYPE_OWNER_ROW (seral_owner_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralOwnerRow, seral_owner_row, SERAL, OWNER_ROW, AdwEntryRow)

GtkWidget *seral_owner_row_new (GListModel *plan);

G_END_DECLS
