/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralQuestionCard:
 *
 * One question: its text and guidance, the answers, and on demand its words, a
 * note, its evidence and where it comes from. It shows the session's answer
 * when told to, and sends the user's changes to the session. Signal "done": a
 * key answered it, and the next question may take the focus.
 */
#define SERAL_TYPE_QUESTION_CARD (seral_question_card_get_type ())
G_DECLARE_FINAL_TYPE (SeralQuestionCard, seral_question_card, SERAL, QUESTION_CARD, GtkWidget)

GtkWidget            *seral_question_card_new           (SeralSession         *session,
                                                         const SeralCriterion *criterion,
                                                         guint                 number);

const SeralCriterion *seral_question_card_get_criterion (SeralQuestionCard    *self);
gboolean              seral_question_card_is_open       (SeralQuestionCard    *self);
void                  seral_question_card_update        (SeralQuestionCard    *self);
void                  seral_question_card_set_offer     (SeralQuestionCard    *self,
                                                         const char           *text,
                                                         SeralAnswer          *answer);

G_END_DECLS
