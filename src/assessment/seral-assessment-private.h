/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"

G_BEGIN_DECLS

/* While a change is applied, nobody who hears of it may make another. */
gboolean seral_assessment_begin_change (SeralAssessment *self);
void     seral_assessment_end_change   (SeralAssessment *self,
                                        gboolean         changed);

void     seral_assessment_set_id       (SeralAssessment *self,
                                        const char      *id);
gboolean seral_assessment_is_too_new   (GBytes          *bytes);

G_END_DECLS
