/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-offers.h"
#include "scoring/seral-wheel.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* Several models at once, in words; see seral-words.h. */

const char *seral_words_publisher      (SeralModel               *model);
char       *seral_words_offer          (SeralCatalogue           *catalogue,
                                        const SeralOffer         *offer);
char       *seral_words_offer_note     (SeralCatalogue           *catalogue,
                                        const SeralOffer         *offer);
GPtrArray  *seral_words_models_differ  (SeralCatalogue           *catalogue,
                                        SeralModel * const       *models,
                                        guint                     n);
SeralTable *seral_words_table_models   (SeralCatalogue           *catalogue,
                                        SeralResult * const      *results,
                                        guint                     n);

const char *seral_words_segment        (SeralCatalogue           *catalogue,
                                        const SeralSegmentValue  *value);
SeralTable *seral_words_table_wheel    (SeralCatalogue           *catalogue,
                                        const SeralWheel         *wheel,
                                        GArray                   *values);

G_END_DECLS
