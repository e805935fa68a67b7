/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "scoring/seral-pitfalls.h"

G_BEGIN_DECLS

int  seral_plan_facts_find_target (SeralAssessment *assessment,
                                   SeralModel      *model);
void seral_plan_facts_gather      (SeralFacts      *facts,
                                   SeralAssessment *assessment,
                                   SeralResult     *result,
                                   const GDate     *today);

G_END_DECLS
