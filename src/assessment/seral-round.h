/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-sheet.h"

G_BEGIN_DECLS

/**
 * SeralConsolidation:
 * @SERAL_CONSOLIDATION_MEDIAN: the lower of the two middle values when their number is even
 * @SERAL_CONSOLIDATION_MEAN: the mean of the values
 * @SERAL_CONSOLIDATION_LOWEST: the lowest value
 */
typedef enum
{
  SERAL_CONSOLIDATION_MEDIAN,
  SERAL_CONSOLIDATION_MEAN,
  SERAL_CONSOLIDATION_LOWEST,
} SeralConsolidation;

#define SERAL_TYPE_CONSOLIDATION (seral_consolidation_get_type ())
GType seral_consolidation_get_type (void) G_GNUC_CONST;

/**
 * SeralRound:
 *
 * One round of an assessment. Properties: id, title, date ("YYYY-MM-DD"), scope,
 * consolidation, sheets (a #GListModel of #SeralSheet), agreed (#SeralAnswerMap).
 * Signal "answer-changed" (model, criterion): an answer of any sheet or an
 * agreed one is another now.
 */
#define SERAL_TYPE_ROUND (seral_round_get_type ())
G_DECLARE_FINAL_TYPE (SeralRound, seral_round, SERAL, ROUND, SeralPart)

/* A round that begins with the answers of another, carried over until confirmed. */
SeralRound         *seral_round_new_from          (SeralRound *round,
                                                   const char *title,
                                                   const char *date);

const char         *seral_round_get_id            (SeralRound *self);
const char         *seral_round_get_title         (SeralRound *self);
const char         *seral_round_get_date          (SeralRound *self);
const char         *seral_round_get_scope         (SeralRound *self);
SeralConsolidation  seral_round_get_consolidation (SeralRound *self);
GListModel         *seral_round_get_sheets        (SeralRound *self);
SeralAnswerMap     *seral_round_get_agreed        (SeralRound *self);
SeralSheet         *seral_round_find_sheet        (SeralRound *self,
                                                   const char *id);
SeralSheet         *seral_round_get_primary_sheet (SeralRound *self);

G_END_DECLS
