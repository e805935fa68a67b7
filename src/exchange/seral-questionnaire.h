/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-merge.h"
#include "exchange/seral-export.h"

G_BEGIN_DECLS

/**
 * SeralQuestionnairePart:
 * @model: a definition, in the language of the questionnaire
 * @depth: which of its questions are asked
 *
 * A model that is asked about.
 */
typedef struct
{
  SeralModel *model;
  SeralDepth  depth;
} SeralQuestionnairePart;

/**
 * SeralQuestionnaire:
 * @catalogue: the language
 * @assessment: the document that the answers are for; nothing but its name and
 *   what its round asks about gets out
 * @round: one of its rounds
 * @parts: (array length=n_parts): the models, at least one
 * @n_parts: how many
 * @respondent: (nullable): whom it is for; whoever gets it says so where it is %NULL
 *
 * Questions for somebody who does not have the program. A plain record that
 * borrows all it names.
 */
typedef struct
{
  SeralCatalogue               *catalogue;
  SeralAssessment              *assessment;
  SeralRound                   *round;
  const SeralQuestionnairePart *parts;
  guint                         n_parts;
  const char                   *respondent;
} SeralQuestionnaire;

gboolean         seral_questionnaire_takes  (SeralExportFormat          format);
GBytes          *seral_questionnaire_export (const SeralQuestionnaire  *self,
                                             SeralExportFormat          format);

SeralAssessment *seral_questionnaire_read   (GBytes                    *bytes,
                                             const char                *name,
                                             SeralAssessment           *assessment,
                                             SeralModelFinder           find,
                                             gpointer                   user_data,
                                             SeralFaults               *faults,
                                             GError                   **error);

G_END_DECLS
