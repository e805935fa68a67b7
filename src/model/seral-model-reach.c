/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "model/seral-model-loader-private.h"

/*
 * The stage that the best possible answers lead to. It is a matter of the
 * definition alone, so it is worked out here, by the rules of scoring but
 * without answers: a rubric is worth 1 at every level, a graded criterion what
 * the best option of its scale is worth.
 */

#define TOLERANCE 1e-9

/* What the criteria of a set add up to at one level. */
typedef struct
{
  guint  n;
  double weight;
  double value;
  guint  n_gating;
  double gating_weight;
  double gating_value;
  double lowest_gating;
} LevelSum;

/* The levels of a set of criteria; the one at 0 is the base and stays empty. */
typedef struct
{
  LevelSum sums[SERAL_MODEL_MAX_STAGES];
  guint    n_levels;
} LevelSums;

static double
get_best_value (const SeralCriterion *criterion)
{
  double best = 0.0;

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return 1.0;

  for (guint i = 0; i < criterion->scale->n_options; i++)
    best = MAX (best, criterion->scale->options[i].value);

  return best;
}

static void
add_to_level (LevelSum             *sum,
              const SeralCriterion *criterion,
              double                value)
{
  sum->n++;
  sum->weight += criterion->weight;
  sum->value += criterion->weight * value;

  if (!criterion->gates)
    return;

  sum->lowest_gating = sum->n_gating == 0 ? value : MIN (sum->lowest_gating, value);
  sum->n_gating++;
  sum->gating_weight += criterion->weight;
  sum->gating_value += criterion->weight * value;
}

static void
add_criterion (LevelSums            *sums,
               const SeralCriterion *criterion)
{
  double value = get_best_value (criterion);

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      add_to_level (&sums->sums[criterion->stage], criterion, value);
      return;
    }

  for (guint level = 1; level < sums->n_levels; level++)
    add_to_level (&sums->sums[level], criterion, value);
}

static gboolean
gate_holds (const SeralScoringRule *rule,
            const LevelSum         *sum)
{
  double threshold = rule->threshold - TOLERANCE;

  if (sum->n_gating == 0)
    return sum->value / sum->weight >= threshold;

  if (rule->gate == SERAL_GATE_EVERY)
    return sum->lowest_gating >= threshold;

  return sum->gating_value / sum->gating_weight >= threshold &&
         sum->lowest_gating >= rule->floor - TOLERANCE;
}

/* The highest level with a criterion; 0 where there is none. */
static guint
find_ceiling (const LevelSums *sums)
{
  guint ceiling = 0;

  for (guint level = 1; level < sums->n_levels; level++)
    ceiling = sums->sums[level].n > 0 ? level : ceiling;

  return ceiling;
}

/* A level without criteria has those of the next level above that has some. */
static const LevelSum *
look_up_level (const LevelSums *sums,
               guint            level)
{
  while (sums->sums[level].n == 0)
    level++;

  return &sums->sums[level];
}

/* The stage of a set, counted from the base. */
static guint
find_stage (const SeralScoringRule *rule,
            const LevelSums        *sums)
{
  guint ceiling = find_ceiling (sums);
  guint level = 0;

  while (level < ceiling && gate_holds (rule, look_up_level (sums, level + 1)))
    level++;

  return level;
}

/* The index of a set, counted from the base. */
static double
find_index (const LevelSums *sums)
{
  guint ceiling = find_ceiling (sums);
  double index = 0.0;

  for (guint level = 1; level <= ceiling; level++)
    {
      const LevelSum *sum = look_up_level (sums, level);

      index += sum->value / sum->weight;
    }

  return index;
}

static guint
reach_gated (SeralModel *model)
{
  LevelSums sums = { .n_levels = model->n_stages };

  for (guint i = 0; i < model->n_criteria; i++)
    add_criterion (&sums, &model->criteria[i]);

  return find_stage (&model->scoring, &sums);
}

static void
add_dimension (LevelSums            *sums,
               SeralModel           *model,
               const SeralDimension *dimension)
{
  for (guint i = 0; i < dimension->criteria.n; i++)
    add_criterion (sums, &model->criteria[dimension->criteria.items[i]]);
}

/* Lists a dimension and all below it, each before its children, and returns how
 * many they are. It does not call itself: a tree may be as deep as it has
 * dimensions. @list has room for all. */
static guint
list_tree (SeralModel *model,
           guint       top,
           guint      *list)
{
  guint n = 0;

  list[n++] = top;

  for (guint done = 0; done < n; done++)
    {
      const SeralIndexList *children = &model->dimensions[list[done]].children;

      for (guint i = 0; i < children->n; i++)
        list[n++] = (guint) children->items[i];
    }

  return n;
}

/* The lowest stage among the top dimensions, each with all that is below it. */
static guint
reach_weakest (SeralModel *model)
{
  g_autofree guint *tree = g_new (guint, model->n_dimensions);
  guint lowest = model->n_stages - 1;

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      LevelSums sums = { .n_levels = model->n_stages };
      guint n;

      if (model->dimensions[i].parent >= 0)
        continue;

      n = list_tree (model, i, tree);
      for (guint j = 0; j < n; j++)
        add_dimension (&sums, model, &model->dimensions[tree[j]]);

      if (find_ceiling (&sums) > 0)
        lowest = MIN (lowest, find_stage (&model->scoring, &sums));
    }

  return lowest;
}

/* The index of a dimension from its criteria or, weighted, from its children's;
 * NaN where there is nothing to take it from. */
static double
get_dimension_index (SeralModel           *model,
                     const SeralDimension *dimension,
                     const double         *indexes)
{
  LevelSums sums = { .n_levels = model->n_stages };
  double weight = 0.0;
  double sum = 0.0;

  if (dimension->children.n == 0)
    {
      add_dimension (&sums, model, dimension);

      return find_ceiling (&sums) > 0 ? find_index (&sums) : NAN;
    }

  for (guint i = 0; i < dimension->children.n; i++)
    {
      int child = dimension->children.items[i];

      if (isnan (indexes[child]))
        continue;

      weight += model->dimensions[child].weight;
      sum += model->dimensions[child].weight * indexes[child];
    }

  return weight > 0.0 ? sum / weight : NAN;
}

/* The weighted mean of the top dimensions' indexes, rounded down. */
static guint
reach_mean (SeralModel *model)
{
  g_autofree guint *tree = g_new (guint, model->n_dimensions);
  g_autofree double *indexes = g_new0 (double, model->n_dimensions);
  double weight = 0.0;
  double sum = 0.0;

  for (guint i = 0; i < model->n_dimensions; i++)
    {
      guint n;

      if (model->dimensions[i].parent >= 0)
        continue;

      n = list_tree (model, i, tree);
      while (n-- > 0)
        indexes[tree[n]] = get_dimension_index (model, &model->dimensions[tree[n]], indexes);

      if (isnan (indexes[i]))
        continue;

      weight += model->dimensions[i].weight;
      sum += model->dimensions[i].weight * indexes[i];
    }

  return weight > 0.0 ? (guint) floor (sum / weight + TOLERANCE) : 0;
}

/**
 * seral_model_reach_highest:
 * @model: a model that was read without error
 *
 * Returns: the level that the best answer to every criterion leads to, by the
 *   rules of scoring
 */
int
seral_model_reach_highest (SeralModel *model)
{
  guint stage;

  switch (model->scoring.overall)
    {
    case SERAL_OVERALL_GATED:
      stage = reach_gated (model);
      break;
    case SERAL_OVERALL_WEAKEST:
      stage = reach_weakest (model);
      break;
    case SERAL_OVERALL_MEAN:
      stage = reach_mean (model);
      break;
    default:
      g_assert_not_reached ();
    }

  return model->stages[0].level + (int) stage;
}
