/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-compare.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* What is different between two rounds, in words; see seral-words.h. */

char       *seral_words_compare            (SeralCatalogue        *catalogue,
                                            SeralComparison       *comparison);
char       *seral_words_compare_scope      (SeralCatalogue        *catalogue,
                                            SeralComparison       *comparison);
const char *seral_words_move_kind          (SeralCatalogue        *catalogue,
                                            SeralMoveKind          kind);
char       *seral_words_move               (SeralCatalogue        *catalogue,
                                            SeralModel            *model,
                                            const SeralMove       *move);
char       *seral_words_dimension_move     (SeralCatalogue        *catalogue,
                                            SeralModel            *model,
                                            const SeralDimensionMove *move);
char       *seral_words_value              (SeralCatalogue        *catalogue,
                                            SeralModel            *model,
                                            const SeralCriterion  *criterion,
                                            double                 value);

SeralTable *seral_words_table_moves        (SeralCatalogue        *catalogue,
                                            SeralComparison       *comparison);
SeralTable *seral_words_table_trend        (SeralCatalogue        *catalogue,
                                            SeralRound * const    *rounds,
                                            SeralResult * const   *results,
                                            guint                  n);

G_END_DECLS
