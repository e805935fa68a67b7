/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-document.h"

G_BEGIN_DECLS

/* fixtures/assessments/whole.seral: every member, and unknown ones at every level. */
GBytes          *support_whole_bytes     (void);
SeralAssessment *support_whole           (void);

/* A document whose quotes are apostrophes, which must be good. */
SeralAssessment *support_read            (const char      *text);
GBytes          *support_bytes           (const char      *text);

char            *support_to_text         (SeralAssessment *assessment);
void             support_assert_text     (SeralAssessment *assessment,
                                          const char      *text);

/* Takes @change and does it, which must succeed. */
SeralChange     *support_apply           (SeralAssessment *assessment,
                                          SeralChange     *change);
void             support_do              (SeralHistory    *history,
                                          SeralChange     *change);

/* A value of a string, for constructors of changes. */
const GValue    *support_text            (const char      *text);
const GValue    *support_choice          (GType            type,
                                          int              choice);
const GValue    *support_strings         (const char      *first,
                                          ...) G_GNUC_NULL_TERMINATED;

SeralSheet      *support_first_sheet     (SeralAssessment *assessment);

G_END_DECLS
