/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer-map.h"

G_BEGIN_DECLS

SeralAnswerMap *seral_answer_map_new    (void);
void            seral_answer_map_assign (SeralAnswerMap *self,
                                         SeralAnswerMap *from);
gboolean        seral_answer_map_set    (SeralAnswerMap *self,
                                         const char     *model,
                                         const char     *criterion,
                                         SeralAnswer    *answer);

G_END_DECLS
