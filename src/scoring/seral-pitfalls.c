/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-pitfalls.h"

/* A pitfall that holds; its facts lie together in the list of all. */
typedef struct
{
  guint pitfall;
  guint first_fact;
  guint n_facts;
} SeralFoundPitfall;

struct _SeralPitfalls
{
  SeralModel *model;  /* owned */
  GArray     *found;  /* of SeralFoundPitfall */
  GArray     *facts;  /* of SeralFoundFact */
};

static double
get_result_fact (SeralResult *result,
                 SeralFact    fact)
{
  guint n;

  switch (fact)
    {
    case SERAL_FACT_STAGE:
      return seral_result_has_stage (result) ? seral_result_get_level (result) : SERAL_NONE;
    case SERAL_FACT_PROGRESS:
      return seral_result_get_progress (result);
    case SERAL_FACT_AHEAD:
      seral_result_get_ahead (result, &n);
      return n;
    case SERAL_FACT_THIN:
      return seral_result_has_stage (result) ? seral_result_get_thin (result) : SERAL_NONE;
    case SERAL_FACT_BLOCKING:
      seral_result_get_blocking (result, &n);
      return n;
    case SERAL_FACT_ANSWERED:
      n = seral_result_get_n_total (result);
      return n > 0 ? (double) seral_result_get_n_answered (result) / n : SERAL_NONE;
    case SERAL_FACT_DONT_KNOW:
      return seral_result_get_n_dont_know (result);
    case SERAL_FACT_EVIDENCE:
      n = seral_result_get_n_given (result);
      return n > 0 ? (double) seral_result_get_n_evidenced (result) / n : SERAL_NONE;
    default:
      return SERAL_NONE;
    }
}

/* A criterion that was not asked at this depth, not answered, or is not applicable has no value. */
static double
get_criterion_fact (SeralResult *result,
                    guint        criterion)
{
  SeralAnswers *answers = seral_result_get_answers (result);
  const SeralCriterion *asked;
  guint n;

  asked = &seral_model_get_criteria (seral_result_get_model (result), &n)[criterion];
  if (seral_answers_get_state (answers, criterion) != SERAL_ANSWER_GIVEN ||
      !seral_criterion_in_depth (asked, seral_result_get_depth (result)))
    return SERAL_NONE;

  if (asked->kind == SERAL_CRITERION_RUBRIC)
    return seral_answers_get_rubric_level (answers, criterion);

  return seral_answers_get_value (answers, criterion, 0);
}

static double
get_part_fact (SeralResult *result,
               SeralFact    fact,
               guint        of)
{
  const SeralSetResult *found;

  switch (fact)
    {
    case SERAL_FACT_CRITERION:
      return get_criterion_fact (result, of);
    case SERAL_FACT_DIMENSION:
      found = seral_result_get_dimension (result, of);
      return seral_is_none (found->score) ? SERAL_NONE : found->level;
    case SERAL_FACT_COMPLETENESS:
      /* Stages are in order, and the first one is the base, which has no gate. */
      found = seral_result_get_overall (result);
      return of > 0 ? found->gates[of - 1].completeness : SERAL_NONE;
    default:
      return SERAL_NONE;
    }
}

/**
 * seral_facts_get:
 * @self: facts
 * @fact: which one
 * @of: index of what it is asked of, or -1
 *
 * Looks up one fact.
 *
 * Returns: its number, or NaN where it has none
 */
double
seral_facts_get (const SeralFacts *self,
                 SeralFact         fact,
                 int               of)
{
  g_return_val_if_fail (self != NULL, SERAL_NONE);

  switch (fact)
    {
    case SERAL_FACT_TARGET:
      return self->target;
    case SERAL_FACT_PLAN_ITEMS:
      return self->plan_items;
    case SERAL_FACT_PLAN_BEYOND_NEXT:
      return self->plan_beyond_next;
    case SERAL_FACT_PLAN_WITHOUT_OWNER:
      return self->plan_without_owner;
    case SERAL_FACT_PLAN_OVERDUE:
      return self->plan_overdue;
    case SERAL_FACT_PLAN_AREA:
      return of >= 0 && of < SERAL_N_AREAS ? self->plan_area[of] : SERAL_NONE;
    case SERAL_FACT_INDICATORS:
      return of >= 0 && of < SERAL_N_INDICATOR_KINDS ? self->indicators[of] : SERAL_NONE;
    case SERAL_FACT_PROGRAMME_MONTHS:
      return self->programme_months;
    case SERAL_FACT_CRITERION:
    case SERAL_FACT_DIMENSION:
    case SERAL_FACT_COMPLETENESS:
      return self->result != NULL && of >= 0 ? get_part_fact (self->result, fact, (guint) of) : SERAL_NONE;
    default:
      return self->result != NULL ? get_result_fact (self->result, fact) : SERAL_NONE;
    }
}

static double
get_fact (SeralFact fact,
          int       of,
          gpointer  user_data)
{
  return seral_facts_get (user_data, fact, of);
}

static gboolean
holds (const SeralCondition *condition,
       const SeralFacts     *facts)
{
  return seral_condition_holds (condition, get_fact, (gpointer) facts);
}

/*
 * Collects what made @condition come out as it did: all of it where each part
 * had to be so, else the parts that were. How deep it goes is bound by how deep
 * a definition may be nested.
 */
static void
collect (SeralPitfalls        *self,
         const SeralCondition *condition,
         const SeralFacts     *facts)
{
  gboolean outcome = holds (condition, facts);

  if (condition->kind == SERAL_CONDITION_COMPARE)
    {
      SeralFoundFact found = {
        .comparison = condition,
        .actual = seral_facts_get (facts, condition->fact, condition->of),
        .holds = outcome,
      };

      g_array_append_val (self->facts, found);
      return;
    }

  for (guint i = 0; i < condition->n_children; i++)
    {
      if (condition->kind == SERAL_CONDITION_NOT || holds (condition->children[i], facts) == outcome)
        collect (self, condition->children[i], facts);
    }
}

/**
 * seral_pitfalls_new:
 * @model: a model
 * @facts: what is known
 *
 * Finds the pitfalls of @model whose condition holds. One without a condition is
 * told of where its stage is described, and never found here.
 *
 * Returns: (transfer full): the pitfalls that hold, in the definition's order
 */
SeralPitfalls *
seral_pitfalls_new (SeralModel       *model,
                    const SeralFacts *facts)
{
  const SeralPitfall *pitfalls;
  SeralPitfalls *self;
  guint n;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->result == NULL || seral_result_get_model (facts->result) == model, NULL);

  self = g_new (SeralPitfalls, 1);
  self->model = g_object_ref (model);
  self->found = g_array_new (FALSE, FALSE, sizeof (SeralFoundPitfall));
  self->facts = g_array_new (FALSE, FALSE, sizeof (SeralFoundFact));

  pitfalls = seral_model_get_pitfalls (model, &n);
  for (guint i = 0; i < n; i++)
    {
      SeralFoundPitfall found = { .pitfall = i, .first_fact = self->facts->len };

      if (pitfalls[i].when == NULL || !holds (pitfalls[i].when, facts))
        continue;

      collect (self, pitfalls[i].when, facts);
      found.n_facts = self->facts->len - found.first_fact;
      g_array_append_val (self->found, found);
    }

  return self;
}

/**
 * seral_pitfalls_free:
 * @self: (transfer full): pitfalls
 *
 * Frees pitfalls.
 */
void
seral_pitfalls_free (SeralPitfalls *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->found);
  g_array_unref (self->facts);
  g_object_unref (self->model);
  g_free (self);
}

/**
 * seral_pitfalls_get_n:
 * @self: pitfalls
 *
 * Returns: how many hold
 */
guint
seral_pitfalls_get_n (SeralPitfalls *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->found->len;
}

/**
 * seral_pitfalls_get:
 * @self: pitfalls
 * @index: which one of those that hold
 *
 * Returns: (transfer none): the pitfall, valid as long as @self
 */
const SeralPitfall *
seral_pitfalls_get (SeralPitfalls *self,
                    guint          index)
{
  const SeralFoundPitfall *found;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->found->len, NULL);

  found = &g_array_index (self->found, SeralFoundPitfall, index);

  return &seral_model_get_pitfalls (self->model, &n)[found->pitfall];
}

/**
 * seral_pitfalls_get_facts:
 * @self: pitfalls
 * @index: which one of those that hold
 * @n: (out): how many facts
 *
 * Gets the data that made a pitfall's condition hold, for people to see.
 *
 * Returns: (transfer none) (array length=n): the facts, in the order of the
 *   condition, valid as long as @self
 */
const SeralFoundFact *
seral_pitfalls_get_facts (SeralPitfalls *self,
                          guint          index,
                          guint         *n)
{
  const SeralFoundPitfall *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->found->len, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  found = &g_array_index (self->found, SeralFoundPitfall, index);
  *n = found->n_facts;

  return &g_array_index (self->facts, SeralFoundFact, found->first_fact);
}
