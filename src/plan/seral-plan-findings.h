/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "plan/seral-plan-pace.h"
#include "plan/seral-plan-target.h"

G_BEGIN_DECLS

/**
 * SeralPlanFindingKind:
 * @SERAL_PLAN_FINDING_TOO_SHORT: a step has less time than it is known to take
 * @SERAL_PLAN_FINDING_OVERLAP: a step begins before the one before it is due
 * @SERAL_PLAN_FINDING_BEYOND_NEXT: items lead beyond the next stage, and that is not there
 * @SERAL_PLAN_FINDING_BACKWARDS: items are due before they begin
 * @SERAL_PLAN_FINDING_OVERDUE: items should be done by now
 * @SERAL_PLAN_FINDING_UNDATED: items have no due date
 * @SERAL_PLAN_FINDING_WITHOUT_OWNER: items have no owner
 * @SERAL_PLAN_FINDING_WITHOUT_PEOPLE: no item is about people
 * @SERAL_PLAN_FINDING_CONFIRM: what is done asks for an answer in the next round
 * @SERAL_PLAN_FINDING_FOUNDATION: what to build for a step, in the order of the steps
 * @SERAL_PLAN_FINDING_PACE: the stage usual for the age of the programme
 *
 * What can be said of a plan, in the order in which it is said.
 */
typedef enum
{
  SERAL_PLAN_FINDING_TOO_SHORT,
  SERAL_PLAN_FINDING_OVERLAP,
  SERAL_PLAN_FINDING_BEYOND_NEXT,
  SERAL_PLAN_FINDING_BACKWARDS,
  SERAL_PLAN_FINDING_OVERDUE,
  SERAL_PLAN_FINDING_UNDATED,
  SERAL_PLAN_FINDING_WITHOUT_OWNER,
  SERAL_PLAN_FINDING_WITHOUT_PEOPLE,
  SERAL_PLAN_FINDING_CONFIRM,
  SERAL_PLAN_FINDING_FOUNDATION,
  SERAL_PLAN_FINDING_PACE,
} SeralPlanFindingKind;

/**
 * SeralPlanFinding:
 * @kind: what is said
 * @items: (element-type SeralPlanItem): the items it is said of, in the plan's
 *   order; may be empty
 * @n_open: how many items are open in all
 * @level: of the step it is said of; the base level where of none
 * @months: months the step has in the plan; -1 where not known
 * @usual: months it usually takes; -1 likewise
 * @criteria: (element-type guint): the criteria to confirm; may be empty
 * @pace: the pace, where it is of that
 */
typedef struct
{
  SeralPlanFindingKind  kind;
  GPtrArray            *items;
  guint                 n_open;
  int                   level;
  int                   months;
  SeralRange            usual;
  GArray               *criteria;
  SeralPace             pace;
} SeralPlanFinding;

GPtrArray *seral_plan_findings_new       (SeralAssessment        *assessment,
                                          SeralResult            *result,
                                          int                     target,
                                          const GDate            *today);
gboolean   seral_plan_finding_is_warning (const SeralPlanFinding *self);

G_END_DECLS
