/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer-map.h"
#include "assessment/seral-part.h"

G_BEGIN_DECLS

/**
 * SeralSheet:
 *
 * One respondent's answers in one round. Properties: id, respondent-name,
 * respondent-role, answers.
 */
#define SERAL_TYPE_SHEET (seral_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SeralSheet, seral_sheet, SERAL, SHEET, SeralPart)

const char     *seral_sheet_get_id              (SeralSheet *self);
const char     *seral_sheet_get_respondent_name (SeralSheet *self);
const char     *seral_sheet_get_respondent_role (SeralSheet *self);
SeralAnswerMap *seral_sheet_get_answers         (SeralSheet *self);

G_END_DECLS
