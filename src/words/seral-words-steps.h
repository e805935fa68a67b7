/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-gap.h"
#include "scoring/seral-settle.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* What is missing to a stage, in words; see seral-words.h. */

char       *seral_words_shortest_way    (SeralCatalogue   *catalogue,
                                         SeralResult      *result);
char       *seral_words_raise           (SeralCatalogue   *catalogue,
                                         SeralModel       *model,
                                         const SeralRaise *raise);
char       *seral_words_settle_evidence (SeralCatalogue   *catalogue,
                                         SeralResult      *result);
char       *seral_words_settle_range    (SeralCatalogue   *catalogue,
                                         SeralResult      *result);
SeralTable *seral_words_table_gaps      (SeralCatalogue   *catalogue,
                                         SeralResult      *result,
                                         int               target);

G_END_DECLS
