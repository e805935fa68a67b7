/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment-support.h"
#include "assessment/seral-merge.h"

/* The model of another field that tests/fixtures/models has in two versions. */
typedef struct
{
  SeralModel *old; /* 1.0.0 */
  SeralModel *now; /* 2.0.0 */
} Gardens;

void             gardens_load    (Gardens         *self);
void             gardens_clear   (Gardens         *self);
SeralModel      *gardens_find    (const char      *model,
                                  const char      *version,
                                  gpointer         gardens);
SeralAssessment *gardens_answer  (const char      *version,
                                  const char      *round,
                                  const char      *sheet,
                                  const char      *answers);
char            *gardens_answers (SeralAssessment *assessment,
                                  const char      *sheet);
char            *gardens_report  (SeralMerge      *merge);
