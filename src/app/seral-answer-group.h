/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "words/seral-words.h"

G_BEGIN_DECLS

/**
 * SeralAnswerGroup:
 *
 * The answers to one question, of which one is chosen: the options in a boxed
 * list, and set apart from them "don't know" and "not applicable". Tab enters
 * and leaves it as one stop, the arrows move within.
 *
 * It shows what seral_answer_group_set_selected() says. Signal "chosen" (option,
 * nullable): the user wants another answer, or none.
 */
#define SERAL_TYPE_ANSWER_GROUP (seral_answer_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralAnswerGroup, seral_answer_group, SERAL, ANSWER_GROUP, GtkWidget)

GtkWidget  *seral_answer_group_new          (void);

void        seral_answer_group_set_question (SeralAnswerGroup     *self,
                                             SeralCatalogue       *catalogue,
                                             SeralModel           *model,
                                             const SeralCriterion *criterion);
void        seral_answer_group_set_selected (SeralAnswerGroup     *self,
                                             const char           *option);
const char *seral_answer_group_get_option   (SeralAnswerGroup     *self,
                                             guint                 key);

G_END_DECLS
