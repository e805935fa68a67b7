/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model-parts.h"

G_BEGIN_DECLS

typedef enum
{
  SERAL_CONDITION_ALL,
  SERAL_CONDITION_ANY,
  SERAL_CONDITION_NOT,
  SERAL_CONDITION_COMPARE,
} SeralConditionKind;

typedef enum
{
  SERAL_COMPARE_LESS,
  SERAL_COMPARE_LESS_EQUAL,
  SERAL_COMPARE_EQUAL,
  SERAL_COMPARE_NOT_EQUAL,
  SERAL_COMPARE_GREATER_EQUAL,
  SERAL_COMPARE_GREATER,
} SeralCompareOp;

/* The facts a condition can ask for; the names they go by in a definition are in seral_fact_words. */
typedef enum
{
  SERAL_FACT_STAGE,
  SERAL_FACT_PROGRESS,
  SERAL_FACT_TARGET,
  SERAL_FACT_AHEAD,
  SERAL_FACT_THIN,
  SERAL_FACT_BLOCKING,
  SERAL_FACT_ANSWERED,
  SERAL_FACT_DONT_KNOW,
  SERAL_FACT_EVIDENCE,
  SERAL_FACT_CRITERION,      /* of a criterion */
  SERAL_FACT_DIMENSION,      /* of a dimension */
  SERAL_FACT_COMPLETENESS,   /* of a stage */
  SERAL_FACT_PLAN_ITEMS,
  SERAL_FACT_PLAN_BEYOND_NEXT,
  SERAL_FACT_PLAN_WITHOUT_OWNER,
  SERAL_FACT_PLAN_AREA,      /* of a SeralArea */
  SERAL_FACT_PLAN_OVERDUE,
  SERAL_FACT_INDICATORS,     /* of a SeralIndicatorKind */
  SERAL_FACT_PROGRAMME_MONTHS,
  SERAL_N_FACTS,
} SeralFact;

extern const char * const seral_fact_words[SERAL_N_FACTS + 1];

struct _SeralCondition
{
  SeralConditionKind            kind;
  /* all, any, not */
  const SeralCondition * const *children;
  guint                         n_children;
  /* compare */
  SeralFact                     fact;
  int                           of;     /* index of what the fact is asked of, or -1 */
  SeralCompareOp                op;
  double                        value;
};

/**
 * SeralFactFunc:
 * @fact: what is asked
 * @of: index of what it is asked of, or -1
 * @user_data: what was given with the function
 *
 * Returns: the fact's number, or NaN where it has none
 */
typedef double (*SeralFactFunc) (SeralFact fact,
                                 int       of,
                                 gpointer  user_data);

gboolean seral_condition_holds (const SeralCondition *self,
                                SeralFactFunc         get_fact,
                                gpointer              user_data);

G_END_DECLS
