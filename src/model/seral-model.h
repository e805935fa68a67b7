/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "base/seral-fault.h"
#include "model/seral-condition.h"
#include "model/seral-model-parts.h"

G_BEGIN_DECLS

/**
 * SeralModelError:
 * @SERAL_MODEL_ERROR_INVALID: the definition has faults; the list of them says which
 * @SERAL_MODEL_ERROR_TOO_NEW: its formatVersion is newer than this program reads
 * @SERAL_MODEL_ERROR_NOT_FOUND: no model of that id (and version) is known
 * @SERAL_MODEL_ERROR_EXISTS: another definition of that id and version is there already
 */
typedef enum
{
  SERAL_MODEL_ERROR_INVALID,
  SERAL_MODEL_ERROR_TOO_NEW,
  SERAL_MODEL_ERROR_NOT_FOUND,
  SERAL_MODEL_ERROR_EXISTS,
} SeralModelError;

#define SERAL_MODEL_ERROR (seral_model_error_quark ())
GQuark seral_model_error_quark (void);

#define SERAL_MODEL_FORMAT         "seral-model"
#define SERAL_MODEL_FORMAT_VERSION 1

#define SERAL_TYPE_MODEL (seral_model_get_type ())
G_DECLARE_FINAL_TYPE (SeralModel, seral_model, SERAL, MODEL, GObject)

SeralModel              *seral_model_new_from_bytes        (GBytes          *bytes,
                                                            SeralCatalogue  *catalogue,
                                                            SeralFaults     *faults,
                                                            GError         **error);
GBytes                  *seral_model_get_bytes             (SeralModel      *self);

const char              *seral_model_get_id                (SeralModel      *self);
const char              *seral_model_get_version           (SeralModel      *self);
const char              *seral_model_get_name              (SeralModel      *self);
const char              *seral_model_get_publisher         (SeralModel      *self);
const char              *seral_model_get_language          (SeralModel      *self);
const char              *seral_model_get_summary           (SeralModel      *self);
const SeralSource       *seral_model_get_source            (SeralModel      *self);
const SeralScoringRule  *seral_model_get_scoring           (SeralModel      *self);
const SeralPrevalence   *seral_model_get_prevalence        (SeralModel      *self);
void                     seral_model_get_target_horizon    (SeralModel      *self,
                                                            int             *min_years,
                                                            int             *max_years);

const SeralStage        *seral_model_get_stages            (SeralModel *self, guint *n);
const SeralTransition   *seral_model_get_transitions       (SeralModel *self, guint *n);
const SeralScale        *seral_model_get_scales            (SeralModel *self, guint *n);
const SeralDimension    *seral_model_get_dimensions        (SeralModel *self, guint *n);
const SeralCriterion    *seral_model_get_criteria          (SeralModel *self, guint *n);
const SeralAction       *seral_model_get_actions           (SeralModel *self, guint *n);
const SeralResource     *seral_model_get_resources         (SeralModel *self, guint *n);
const SeralIndicator    *seral_model_get_indicators        (SeralModel *self, guint *n);
const SeralPitfall      *seral_model_get_pitfalls          (SeralModel *self, guint *n);
const SeralTool         *seral_model_get_tools             (SeralModel *self, guint *n);
const SeralTarget       *seral_model_get_targets           (SeralModel *self, guint *n);
const SeralWheel        *seral_model_get_wheels            (SeralModel *self, guint *n);
const SeralContext      *seral_model_get_context           (SeralModel *self, guint *n);
const SeralTerm         *seral_model_get_terms             (SeralModel *self, guint *n);
const SeralTextList     *seral_model_get_cautions          (SeralModel *self);
const SeralTextList     *seral_model_get_principles        (SeralModel *self);
const SeralTextList     *seral_model_get_next_steps        (SeralModel *self);

int                      seral_model_get_base_level        (SeralModel *self);
int                      seral_model_get_top_level         (SeralModel *self);
const SeralStage        *seral_model_get_stage_at_level    (SeralModel *self, int level);
const SeralTransition   *seral_model_get_transition_to     (SeralModel *self, int level);
const SeralStage        *seral_model_find_stage            (SeralModel *self, const char *id);
const SeralCriterion    *seral_model_find_criterion        (SeralModel *self, const char *id);
const SeralDimension    *seral_model_find_dimension        (SeralModel *self, const char *id);
const SeralAction       *seral_model_find_action           (SeralModel *self, const char *id);
const SeralResource     *seral_model_find_resource         (SeralModel *self, const char *id);
const SeralIndicator    *seral_model_find_indicator        (SeralModel *self, const char *id);
const SeralTarget       *seral_model_find_target           (SeralModel *self, const char *id);
const SeralOption       *seral_scale_find_option           (const SeralScale *self, const char *id);

guint                    seral_model_count_criteria        (SeralModel *self, SeralDepth depth);
gboolean                 seral_criterion_in_depth          (const SeralCriterion *self, SeralDepth depth);

GPtrArray               *seral_model_map_criterion         (SeralModel *self,
                                                            const char *from_version,
                                                            const char *criterion);

G_END_DECLS
