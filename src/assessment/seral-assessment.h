/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-figure.h"
#include "assessment/seral-model-use.h"
#include "assessment/seral-plan-item.h"
#include "assessment/seral-round.h"
#include "base/seral-json.h"

G_BEGIN_DECLS

/**
 * SeralAssessment:
 *
 * An assessment document: a company's rounds of answers to one or more models,
 * its plan and its figures. Everything in it can be observed (properties,
 * #GListModel, signals); it is changed by a #SeralChange alone.
 *
 * Properties: id, title, organisation-name, organisation-unit, programme-start,
 * models (of #SeralModelUse), rounds (of #SeralRound), plan (of #SeralPlanItem),
 * indicators (of #SeralFigure), resources, embedded-models (both to be watched
 * alone). Signal "changed": something in it, anywhere, is
 * another now (once per applied change).
 */
#define SERAL_TYPE_ASSESSMENT (seral_assessment_get_type ())
G_DECLARE_FINAL_TYPE (SeralAssessment, seral_assessment, SERAL, ASSESSMENT, SeralPart)

#define SERAL_ASSESSMENT_FORMAT         "seral-assessment"
#define SERAL_ASSESSMENT_FORMAT_VERSION 1

/*
 * What a document may hold; more is refused, when it is read and when it is
 * changed, so that what was written can always be read again.
 */
#define SERAL_ASSESSMENT_MAX_TEXT     1048576u        /* bytes of one text */
#define SERAL_ASSESSMENT_MAX_NAME     1024u           /* bytes of an id that names a member */
#define SERAL_ASSESSMENT_MAX_EVIDENCE 10000u          /* pieces to one answer */
#define SERAL_ASSESSMENT_MAX_PARTS    10000u          /* rounds, sheets of one, plan items, figures, models */

extern const SeralJsonLimits seral_assessment_limits;

/**
 * SeralAssessmentError:
 * @SERAL_ASSESSMENT_ERROR_INVALID: the document has faults
 * @SERAL_ASSESSMENT_ERROR_TOO_NEW: it is of a newer formatVersion, and must not be overwritten
 * @SERAL_ASSESSMENT_ERROR_NOT_FOUND: a change names something that is not there
 * @SERAL_ASSESSMENT_ERROR_EXISTS: a change adds something whose id is there already
 * @SERAL_ASSESSMENT_ERROR_CHANGED: somebody else has changed the file meanwhile
 */
typedef enum
{
  SERAL_ASSESSMENT_ERROR_INVALID,
  SERAL_ASSESSMENT_ERROR_TOO_NEW,
  SERAL_ASSESSMENT_ERROR_NOT_FOUND,
  SERAL_ASSESSMENT_ERROR_EXISTS,
  SERAL_ASSESSMENT_ERROR_CHANGED,
} SeralAssessmentError;

#define SERAL_ASSESSMENT_ERROR (seral_assessment_error_quark ())
GQuark seral_assessment_error_quark (void);

/* A new document: one model use, one round dated today, one empty sheet. */
SeralAssessment *seral_assessment_new                   (const char       *organisation,
                                                         const char       *scope,
                                                         const char       *model,
                                                         const char       *model_version,
                                                         SeralDepth        depth);
SeralAssessment *seral_assessment_new_from_bytes        (GBytes           *bytes,
                                                         SeralFaults      *faults,
                                                         GError          **error);
GBytes          *seral_assessment_to_bytes              (SeralAssessment  *self);
SeralAssessment *seral_assessment_copy                  (SeralAssessment  *self);

const char      *seral_assessment_get_id                (SeralAssessment  *self);
const char      *seral_assessment_get_title             (SeralAssessment  *self);
const char      *seral_assessment_get_organisation_name (SeralAssessment  *self);
const char      *seral_assessment_get_organisation_unit (SeralAssessment  *self);
const char      *seral_assessment_get_programme_start   (SeralAssessment  *self);
GListModel      *seral_assessment_get_models            (SeralAssessment  *self);
GListModel      *seral_assessment_get_rounds            (SeralAssessment  *self);
GListModel      *seral_assessment_get_plan              (SeralAssessment  *self);
GListModel      *seral_assessment_get_indicators        (SeralAssessment  *self);
const char     **seral_assessment_get_resources         (SeralAssessment  *self,
                                                         const char       *model,
                                                         guint            *n);
GBytes         **seral_assessment_dup_embedded_models   (SeralAssessment  *self,
                                                         guint            *n);

SeralRound      *seral_assessment_get_latest_round      (SeralAssessment  *self);
SeralRound      *seral_assessment_find_round            (SeralAssessment  *self,
                                                         const char       *id);
SeralModelUse   *seral_assessment_find_model_use        (SeralAssessment  *self,
                                                         const char       *model);
SeralPlanItem   *seral_assessment_find_plan_item        (SeralAssessment  *self,
                                                         const char       *id);
SeralFigure     *seral_assessment_find_figure           (SeralAssessment  *self,
                                                         const char       *id);

G_END_DECLS
