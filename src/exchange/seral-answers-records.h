/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "exchange/seral-records.h"

G_BEGIN_DECLS

/**
 * SeralAnswersFlags:
 * @SERAL_ANSWERS_DEFAULT: neither of the others
 * @SERAL_ANSWERS_WITHOUT_NOTES: leave notes and evidence out
 * @SERAL_ANSWERS_WITHOUT_NAMES: respondents are numbered, not named
 */
typedef enum
{
  SERAL_ANSWERS_DEFAULT = 0,
  SERAL_ANSWERS_WITHOUT_NOTES = 1 << 0,
  SERAL_ANSWERS_WITHOUT_NAMES = 1 << 1,
} SeralAnswersFlags;

SeralRecords *seral_answers_records_new       (SeralCatalogue    *catalogue,
                                               SeralAnswersFlags  flags);
void          seral_answers_records_add_round (SeralRecords      *records,
                                               SeralCatalogue    *catalogue,
                                               SeralModel        *model,
                                               SeralRound        *round,
                                               SeralAnswersFlags  flags);

G_END_DECLS
