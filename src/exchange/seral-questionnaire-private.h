/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "exchange/seral-questionnaire.h"

G_BEGIN_DECLS

/* The columns of the table that is filled in and brought back. */
typedef enum
{
  SERAL_QUESTIONNAIRE_MODEL,
  SERAL_QUESTIONNAIRE_ID,
  SERAL_QUESTIONNAIRE_DIMENSION,
  SERAL_QUESTIONNAIRE_QUESTION,
  SERAL_QUESTIONNAIRE_CHOICES,
  SERAL_QUESTIONNAIRE_ANSWER,
  SERAL_QUESTIONNAIRE_NOTE,
  SERAL_QUESTIONNAIRE_EVIDENCE,
  SERAL_QUESTIONNAIRE_LINK,
  SERAL_N_QUESTIONNAIRE_COLUMNS,
} SeralQuestionnaireColumn;

/* Lines of it that are no questions: they have no model, and one of these as their id. */
#define SERAL_QUESTIONNAIRE_NAME     "name"
#define SERAL_QUESTIONNAIRE_ROLE     "role"
#define SERAL_QUESTIONNAIRE_ROUND    "round"
#define SERAL_QUESTIONNAIRE_LANGUAGE "language"

const char  *seral_questionnaire_get_head       (SeralCatalogue            *catalogue,
                                                 SeralQuestionnaireColumn   column);
GPtrArray   *seral_questionnaire_list_options   (SeralModel                *model,
                                                 const SeralCriterion      *criterion);
const char  *seral_questionnaire_describe       (SeralModel                *model,
                                                 const SeralCriterion      *criterion,
                                                 const char                *option);
JsonObject  *seral_questionnaire_create_document (SeralAssessment          *assessment,
                                                 SeralRound                *round);
SeralSheet  *seral_questionnaire_find_sheet     (SeralRound                *round,
                                                 const char                *respondent);

GBytes      *seral_questionnaire_write_html     (const SeralQuestionnaire  *self);
GBytes      *seral_questionnaire_write_csv      (const SeralQuestionnaire  *self);

G_END_DECLS
