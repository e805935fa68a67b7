/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-agreement.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* What several respondents say, in words; see seral-words.h. */

char       *seral_words_who_says        (SeralCatalogue       *catalogue,
                                         SeralModel           *model,
                                         SeralRound           *round,
                                         const SeralCriterion *criterion,
                                         gboolean              named);
const char *seral_words_spread          (SeralCatalogue       *catalogue,
                                         double                spread);
SeralTable *seral_words_table_agreement (SeralCatalogue       *catalogue,
                                         SeralModel           *model,
                                         SeralRound           *round,
                                         SeralDepth            depth,
                                         gboolean              named);

G_END_DECLS
