/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SeralDateRow:
 *
 * A row that asks for a date, by a calendar or typed as YYYY-MM-DD; it may be
 * left empty. Property date ("YYYY-MM-DD" or ""), notified when another date is
 * chosen, not while one is typed.
 */
#define SERAL_TYPE_DATE_ROW (seral_date_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralDateRow, seral_date_row, SERAL, DATE_ROW, AdwEntryRow)

const char *seral_date_row_get_date (SeralDateRow *self);
void        seral_date_row_set_date (SeralDateRow *self,
                                     const char   *date);

G_END_DECLS
