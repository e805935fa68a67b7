/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-answers-records.h"
#include "exchange/seral-export-info.h"
#include "exchange/seral-export.h"
#include "exchange/seral-plan-export.h"

G_BEGIN_DECLS

/**
 * SeralDocumentRecords:
 * @catalogue: the language
 * @assessment: the document
 * @round: the round that is looked at
 * @parts: (array length=n_parts): what is looked at, a model each, at least one
 * @n_parts: how many
 * @flags: what to leave out
 *
 * A document to be written as tables. A plain record that borrows all it names.
 */
typedef struct
{
  SeralCatalogue      *catalogue;
  SeralAssessment     *assessment;
  SeralRound          *round;
  const SeralPlanPart *parts;
  guint                n_parts;
  SeralAnswersFlags    flags;
} SeralDocumentRecords;

GPtrArray *seral_document_records_list   (const SeralDocumentRecords  *self);
gboolean   seral_document_records_takes  (SeralExportFormat            format);
GBytes    *seral_document_records_export (const SeralDocumentRecords  *self,
                                          SeralExportFormat            format,
                                          GError                     **error);

G_END_DECLS
