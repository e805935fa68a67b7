/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"
#include "plan/seral-plan-dates.h"
#include "plan/seral-plan-phases.h"

G_BEGIN_DECLS

/*
 * What a plan can be filled with. Each function returns a change for the history
 * of the document, or NULL where there is nothing to add.
 */
const SeralPhase *seral_plan_proposal_get_next    (SeralPlanPhases        *phases);
SeralPlanItem    *seral_plan_proposal_find_item   (SeralAssessment        *assessment,
                                                   SeralModel             *model,
                                                   const SeralAction      *action);

SeralChange      *seral_plan_proposal_add_phase   (const char             *name,
                                                   SeralAssessment        *assessment,
                                                   SeralResult            *result,
                                                   const SeralPhase       *phase,
                                                   const GDate            *today);
SeralChange      *seral_plan_proposal_add_action  (const char             *name,
                                                   SeralAssessment        *assessment,
                                                   SeralResult            *result,
                                                   const SeralPhaseAction *action,
                                                   const GDate            *today);
SeralChange      *seral_plan_proposal_add_own     (const char             *name,
                                                   SeralResult            *result,
                                                   const char             *title,
                                                   const guint            *criteria,
                                                   guint                   n_criteria);

G_END_DECLS
