/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SeralAnswerRow:
 *
 * One answer to choose from: a radio button in a row, with its label, what it
 * means for this very question, and the key that chooses it. Assistive
 * technologies see a radio button with an action, which a plain GtkCheckButton
 * does not give them. Properties: option, title, description, key.
 */
#define SERAL_TYPE_ANSWER_ROW (seral_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralAnswerRow, seral_answer_row, SERAL, ANSWER_ROW, GtkCheckButton)

GtkWidget  *seral_answer_row_new        (const char     *option,
                                         const char     *title,
                                         const char     *description,
                                         guint           key);

const char *seral_answer_row_get_option (SeralAnswerRow *self);

G_END_DECLS
