/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralAgreedNote:
 *
 * Says beside a question what the colleagues agreed on, because that counts
 * whatever each of them answers; not there where nothing was agreed.
 */
#define SERAL_TYPE_AGREED_NOTE (seral_agreed_note_get_type ())
G_DECLARE_FINAL_TYPE (SeralAgreedNote, seral_agreed_note, SERAL, AGREED_NOTE, GtkWidget)

void seral_agreed_note_set_question (SeralAgreedNote      *self,
                                     SeralSession         *session,
                                     const SeralCriterion *criterion);

G_END_DECLS
