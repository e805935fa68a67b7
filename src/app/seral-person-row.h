/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralPersonRow:
 *
 * Somebody who answers in the current round: who they are and how far they are;
 * unfolded, their name and role to be changed. Signal "delete-requested".
 */
#define SERAL_TYPE_PERSON_ROW (seral_person_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralPersonRow, seral_person_row, SERAL, PERSON_ROW, AdwExpanderRow)

GtkWidget  *seral_person_row_new       (SeralSession   *session,
                                        SeralSheet     *sheet);
SeralSheet *seral_person_row_get_sheet (SeralPersonRow *self);
void        seral_person_row_update    (SeralPersonRow *self);

G_END_DECLS
