/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/*
 * What if a question were answered otherwise: a copy of a document to try things
 * out in, and what its answers come to beside the real ones.
 */
SeralAssessment *seral_what_if_copy    (SeralAssessment    *assessment,
                                        SeralRound         *round,
                                        SeralModel * const *models,
                                        guint               n_models);
SeralResult     *seral_what_if_score   (SeralResult        *real,
                                        SeralAnswerMap     *before,
                                        SeralAnswerMap     *after);
GArray          *seral_what_if_cleared (SeralResult        *real,
                                        SeralResult        *then);

G_END_DECLS
