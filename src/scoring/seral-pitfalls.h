/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

#define SERAL_N_AREAS           (SERAL_AREA_PEOPLE + 1)
#define SERAL_N_INDICATOR_KINDS (SERAL_INDICATOR_VANITY + 1)

/**
 * SeralFacts:
 * @result: (nullable): what the answers come to
 * @target: level aimed at; NaN without a target
 * @plan_items: open items of the plan
 * @plan_beyond_next: those whose action leads beyond the next stage
 * @plan_without_owner: those nobody owns
 * @plan_overdue: those that should be done by now
 * @plan_area: those in each #SeralArea
 * @indicators: of each #SeralIndicatorKind, how many have a figure logged
 * @programme_months: age of the programme; NaN where not known
 *
 * All that a condition can ask for. The caller fills it, so that what a pitfall
 * says depends on nothing that is not in here.
 */
typedef struct
{
  SeralResult *result;
  double       target;
  guint        plan_items;
  guint        plan_beyond_next;
  guint        plan_without_owner;
  guint        plan_overdue;
  guint        plan_area[SERAL_N_AREAS];
  guint        indicators[SERAL_N_INDICATOR_KINDS];
  double       programme_months;
} SeralFacts;

#define SERAL_FACTS_INIT { .result = NULL, .target = SERAL_NONE, .programme_months = SERAL_NONE }

/**
 * SeralFoundFact:
 * @comparison: what the condition compares
 * @actual: the fact's number; NaN where it has none
 * @holds: whether the comparison holds; one under a "not" counts when it does not
 *
 * One of the facts that made a condition hold.
 */
typedef struct
{
  const SeralCondition *comparison;
  double                actual;
  gboolean              holds;
} SeralFoundFact;

/**
 * SeralPitfalls:
 *
 * The pitfalls of a model that a company is in, with the data that say so.
 */
typedef struct _SeralPitfalls SeralPitfalls;

double                seral_facts_get          (const SeralFacts *self,
                                                SeralFact         fact,
                                                int               of);

SeralPitfalls        *seral_pitfalls_new       (SeralModel       *model,
                                                const SeralFacts *facts);
void                  seral_pitfalls_free      (SeralPitfalls    *self);
guint                 seral_pitfalls_get_n     (SeralPitfalls    *self);
const SeralPitfall   *seral_pitfalls_get       (SeralPitfalls    *self,
                                                guint             index);
const SeralFoundFact *seral_pitfalls_get_facts (SeralPitfalls    *self,
                                                guint             index,
                                                guint            *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralPitfalls, seral_pitfalls_free)

G_END_DECLS
