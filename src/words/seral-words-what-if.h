/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-compare.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* What was tried out beside what is, in words; see seral-words.h. */

char *seral_words_what_if         (SeralCatalogue       *catalogue,
                                   SeralResult          *now,
                                   SeralResult          *then);
char *seral_words_what_if_move    (SeralCatalogue       *catalogue,
                                   SeralModel           *model,
                                   const SeralMove      *move);
char *seral_words_what_if_outcome (SeralCatalogue       *catalogue,
                                   SeralModel           *model,
                                   const SeralMove      *move);

G_END_DECLS
