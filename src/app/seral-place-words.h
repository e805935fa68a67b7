/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-round.h"
#include "base/seral-catalogue.h"

G_BEGIN_DECLS

/* What rounds and people are called where one has to choose among them. */

char *seral_place_dup_date        (SeralCatalogue *catalogue,
                                   SeralRound     *round);
char *seral_place_dup_round       (SeralCatalogue *catalogue,
                                   SeralRound     *round);
char *seral_place_dup_round_line  (SeralCatalogue *catalogue,
                                   SeralRound     *round);
char *seral_place_dup_person      (SeralSheet     *sheet);
char *seral_place_dup_person_line (SeralSheet     *sheet);

G_END_DECLS
