/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "base/seral-catalogue.h"
#include "exchange/seral-export.h"
#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPlanPart:
 * @result: what the answers to a model come to
 * @target: level aimed at; the model's base level where nothing is
 *
 * What a plan looks at of one model.
 */
typedef struct
{
  SeralResult *result;
  int          target;
} SeralPlanPart;

/**
 * SeralPlanExport:
 * @catalogue: the language
 * @assessment: the document
 * @parts: (array length=n_parts): what it looks at, a model each
 * @n_parts: how many
 * @today: a valid day
 * @selected: whether items of other models than those of @parts are left out
 * @without_notes: whether notes are left out
 *
 * A plan to be written. A plain record that borrows all it names.
 */
typedef struct
{
  SeralCatalogue      *catalogue;
  SeralAssessment     *assessment;
  const SeralPlanPart *parts;
  guint                n_parts;
  GDate                today;
  gboolean             selected;
  gboolean             without_notes;
} SeralPlanExport;

gboolean  seral_plan_export_takes (SeralExportFormat       format);
GBytes   *seral_plan_export       (const SeralPlanExport  *self,
                                   SeralExportFormat       format,
                                   GError                **error);

G_END_DECLS
