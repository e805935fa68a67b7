/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/* What the tests of scoring and of what rests on it share. */

JsonNode        *test_load_cases           (void);
SeralModel      *test_model_from_cases     (const char   *id);
SeralModel      *test_model_from_text      (const char   *text);
SeralAssessment *test_assessment_from_text (const char   *text);

guint            test_find_criterion       (SeralModel   *model,
                                            const char   *id);
void             test_set                  (SeralAnswers *answers,
                                            const char   *criterion,
                                            const char   *option);
void             test_assert_ids           (SeralModel   *model,
                                            const guint  *criteria,
                                            guint         n_criteria,
                                            const char   *expected);

SeralModel      *test_random_model         (GRand        *random);
const char      *test_random_option        (GRand        *random,
                                            SeralModel   *model,
                                            guint         criterion);
SeralAnswers    *test_random_answers       (GRand        *random,
                                            SeralModel   *model);
void             test_random_answer        (GRand        *random,
                                            SeralAnswers *answers,
                                            guint         criterion);

G_END_DECLS
