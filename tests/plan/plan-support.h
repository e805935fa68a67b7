/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring-support.h"

G_BEGIN_DECLS

/* A model of five stages with everything that planning reads: see plan-support.c. */
SeralModel  *test_plan_model    (void);
SeralResult *test_result_at     (SeralModel *model,
                                 int         level);
GDate        test_date          (const char *text);

G_END_DECLS
