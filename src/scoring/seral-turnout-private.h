/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-answers.h"

G_BEGIN_DECLS

/*
 * SeralTurnout:
 *
 * How many respondents chose what: counts per criterion and choice. Counting
 * looks at every answer once, and what follows costs nothing per respondent.
 */
typedef struct _SeralTurnout SeralTurnout;

SeralTurnout *seral_turnout_new         (SeralAnswers       *answers);
void          seral_turnout_free        (SeralTurnout       *self);
void          seral_turnout_count       (SeralTurnout       *self,
                                         SeralAnswerMap     *map);
void          seral_turnout_consolidate (SeralTurnout       *self,
                                         SeralConsolidation  rule);
void          seral_turnout_override    (SeralTurnout       *self,
                                         SeralAnswerMap     *agreed);

G_END_DECLS
