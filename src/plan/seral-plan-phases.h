/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/**
 * SeralPhaseAction:
 * @action: what to do
 * @missing: indices of the criteria it supports that are not met yet; none where
 *   it belongs to its stage as a whole
 * @n_missing: how many
 */
typedef struct
{
  const SeralAction *action;
  const guint       *missing;
  guint              n_missing;
} SeralPhaseAction;

/**
 * SeralPhase:
 * @stage: the stage it leads to, or keeps
 * @sustain: whether the stage is there, and the actions keep it
 * @actions: what to do, in the definition's order
 * @n_actions: how much
 */
typedef struct
{
  const SeralStage       *stage;
  gboolean                sustain;
  const SeralPhaseAction *actions;
  guint                   n_actions;
} SeralPhase;

/**
 * SeralPlanPhases:
 *
 * What to do to reach a target, one stage after the other. Valid as long as its
 * model is; immutable.
 */
typedef struct _SeralPlanPhases SeralPlanPhases;

SeralPlanPhases  *seral_plan_phases_new   (SeralResult     *result,
                                           int              target);
void              seral_plan_phases_free  (SeralPlanPhases *self);
guint             seral_plan_phases_get_n (SeralPlanPhases *self);
const SeralPhase *seral_plan_phases_get   (SeralPlanPhases *self,
                                           guint            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralPlanPhases, seral_plan_phases_free)

G_END_DECLS
