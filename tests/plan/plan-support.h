/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring-support.h"

G_BEGIN_DECLS

/* A model of five stages with everything that planning reads: see plan-support.c. */
SeralModel  *test_plan_model    (void);
SeralResult *test_result_at     (SeralModel *model,
                                 int         level);
GDate        test_date          (const char *text);

/* A document that uses the model, with a plan as JSON members in single quotes. */
SeralAssessment *test_plan_assessment (const char *plan);

G_END_DECLS
