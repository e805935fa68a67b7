/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "model/seral-condition.h"

/* Values are sums of thirds and the like: as close as this they are the same number. */
#define TOLERANCE 1e-9

/**
 * seral_fact_words:
 *
 * What the facts are called in a definition, in the order of #SeralFact and
 * ended by %NULL.
 */
const char * const seral_fact_words[SERAL_N_FACTS + 1] = {
  [SERAL_FACT_STAGE] = "stage",
  [SERAL_FACT_PROGRESS] = "progress",
  [SERAL_FACT_TARGET] = "target",
  [SERAL_FACT_AHEAD] = "ahead",
  [SERAL_FACT_THIN] = "thin",
  [SERAL_FACT_BLOCKING] = "blocking",
  [SERAL_FACT_ANSWERED] = "answered",
  [SERAL_FACT_DONT_KNOW] = "dont-know",
  [SERAL_FACT_EVIDENCE] = "evidence",
  [SERAL_FACT_CRITERION] = "criterion",
  [SERAL_FACT_DIMENSION] = "dimension",
  [SERAL_FACT_COMPLETENESS] = "completeness",
  [SERAL_FACT_PLAN_ITEMS] = "plan-items",
  [SERAL_FACT_PLAN_BEYOND_NEXT] = "plan-beyond-next",
  [SERAL_FACT_PLAN_WITHOUT_OWNER] = "plan-without-owner",
  [SERAL_FACT_PLAN_AREA] = "plan-area",
  [SERAL_FACT_PLAN_OVERDUE] = "plan-overdue",
  [SERAL_FACT_INDICATORS] = "indicators",
  [SERAL_FACT_PROGRAMME_MONTHS] = "programme-months",
  [SERAL_N_FACTS] = NULL,
};

static gboolean
compare_numbers (double         fact,
                 SeralCompareOp op,
                 double         value)
{
  switch (op)
    {
    case SERAL_COMPARE_LESS:
      return fact < value - TOLERANCE;
    case SERAL_COMPARE_LESS_EQUAL:
      return fact <= value + TOLERANCE;
    case SERAL_COMPARE_EQUAL:
      return fabs (fact - value) <= TOLERANCE;
    case SERAL_COMPARE_NOT_EQUAL:
      return fabs (fact - value) > TOLERANCE;
    case SERAL_COMPARE_GREATER_EQUAL:
      return fact >= value - TOLERANCE;
    case SERAL_COMPARE_GREATER:
      return fact > value + TOLERANCE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
comparison_holds (const SeralCondition *self,
                  SeralFactFunc         get_fact,
                  gpointer              user_data)
{
  double fact = get_fact (self->fact, self->of, user_data);

  return !isnan (fact) && compare_numbers (fact, self->op, self->value);
}

/**
 * seral_condition_holds:
 * @self: a condition
 * @get_fact: (scope call): says what a fact's number is
 * @user_data: what to give to @get_fact
 *
 * Says whether a condition is met. Numbers within 1e-9 of each other are equal,
 * as in scoring. A comparison whose fact has no value does not hold, whatever it
 * compares with; so "not" around it does.
 *
 * `all` of nothing holds, `any` of nothing does not.
 *
 * Returns: %TRUE if it holds
 */
gboolean
seral_condition_holds (const SeralCondition *self,
                       SeralFactFunc         get_fact,
                       gpointer              user_data)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (get_fact != NULL, FALSE);

  switch (self->kind)
    {
    case SERAL_CONDITION_COMPARE:
      return comparison_holds (self, get_fact, user_data);

    case SERAL_CONDITION_NOT:
      return !seral_condition_holds (self->children[0], get_fact, user_data);

    case SERAL_CONDITION_ALL:
    case SERAL_CONDITION_ANY:
      for (guint i = 0; i < self->n_children; i++)
        {
          gboolean holds = seral_condition_holds (self->children[i], get_fact, user_data);

          if (holds == (self->kind == SERAL_CONDITION_ANY))
            return holds;
        }
      return self->kind == SERAL_CONDITION_ALL;

    default:
      g_assert_not_reached ();
    }
}
