/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scoring/seral-result.h"

G_BEGIN_DECLS

JsonNode *seral_scores_to_json           (SeralResult *result,
                                          const char  *file,
                                          SeralRound  *round);
void      seral_scores_append_csv_head   (GString     *csv);
void      seral_scores_append_csv        (GString     *csv,
                                          SeralResult *result,
                                          const char  *file,
                                          SeralRound  *round);

G_END_DECLS
