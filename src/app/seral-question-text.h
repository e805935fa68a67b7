/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "words/seral-words.h"

G_BEGIN_DECLS

char *seral_question_text_words  (SeralModel           *model,
                                  const SeralCriterion *criterion);
char *seral_question_text_origin (SeralCatalogue       *catalogue,
                                  SeralModel           *model,
                                  const SeralCriterion *criterion);

G_END_DECLS
