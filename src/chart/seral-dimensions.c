/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-dimensions.h"

/* A shape of fewer corners says nothing, one of more is a circle; and an axis with one level is none. */
#define MIN_AXES 3
#define MAX_AXES 24
#define MIN_LEVELS 2

/**
 * seral_dimensions_list_tree:
 * @model: a model
 *
 * Lists all dimensions as one reads a tree: each before the ones in it.
 *
 * Returns: (transfer full) (element-type SeralDimensionRow): the rows
 */
GArray *
seral_dimensions_list_tree (SeralModel *model)
{
  const SeralDimension *dimensions;
  GArray *rows, *stack;
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  dimensions = seral_model_get_dimensions (model, &n);
  rows = g_array_sized_new (FALSE, FALSE, sizeof (SeralDimensionRow), n);
  stack = g_array_new (FALSE, FALSE, sizeof (SeralDimensionRow));

  for (guint i = n; i > 0; i--)
    if (dimensions[i - 1].parent < 0)
      {
        SeralDimensionRow row = { i - 1, 0 };

        g_array_append_val (stack, row);
      }

  while (stack->len > 0)
    {
      SeralDimensionRow row = g_array_index (stack, SeralDimensionRow, stack->len - 1);
      const SeralIndexList *children = &dimensions[row.dimension].children;

      g_array_set_size (stack, stack->len - 1);
      g_array_append_val (rows, row);
      for (guint i = children->n; i > 0; i--)
        {
          SeralDimensionRow child = { (guint) children->items[i - 1], row.depth + 1 };

          g_array_append_val (stack, child);
        }
    }

  g_array_unref (stack);

  return rows;
}

/**
 * seral_dimensions_list_axes:
 * @model: a model
 *
 * Lists the dimensions a radar has axes for: those at the top, or where these
 * are too few the ones that hold criteria.
 *
 * Returns: (transfer full) (element-type guint): their indices
 */
GArray *
seral_dimensions_list_axes (SeralModel *model)
{
  const SeralDimension *dimensions;
  GArray *axes;
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  dimensions = seral_model_get_dimensions (model, &n);
  axes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (dimensions[i].parent < 0)
      g_array_append_val (axes, i);
  if (axes->len >= MIN_AXES)
    return axes;

  g_array_set_size (axes, 0);
  for (guint i = 0; i < n; i++)
    if (dimensions[i].children.n == 0)
      g_array_append_val (axes, i);

  return axes;
}

/* For each dimension the axis it belongs to, or -1. */
static int *
find_axes (SeralModel   *model,
           const GArray *axes)
{
  const SeralDimension *dimensions;
  int *axis_of;
  guint n = 0;

  dimensions = seral_model_get_dimensions (model, &n);
  axis_of = g_new (int, n);
  for (guint i = 0; i < n; i++)
    axis_of[i] = -1;
  for (guint i = 0; i < axes->len; i++)
    axis_of[g_array_index (axes, guint, i)] = (int) i;

  for (guint i = 0; i < n; i++)
    {
      int axis = -1, at;

      for (at = (int) i; at >= 0 && axis < 0; at = dimensions[at].parent)
        axis = axis_of[at];
      /* Everything on the way belongs to it too, so that no way is gone twice. */
      for (at = (int) i; axis >= 0 && at >= 0 && axis_of[at] < 0; at = dimensions[at].parent)
        axis_of[at] = axis;
    }

  return axis_of;
}

static guint
count_levels (SeralModel   *model,
              const int    *axis_of,
              int           axis)
{
  const SeralCriterion *criteria;
  g_autofree gboolean *asked = NULL;
  guint n = 0, n_stages = 0, n_levels = 0;

  criteria = seral_model_get_criteria (model, &n);
  seral_model_get_stages (model, &n_stages);
  asked = g_new0 (gboolean, n_stages);

  for (guint i = 0; i < n; i++)
    {
      if (axis_of[criteria[i].dimension] != axis)
        continue;
      /* A rubric speaks for every level at once. */
      if (criteria[i].kind == SERAL_CRITERION_RUBRIC)
        return n_stages - 1;
      asked[criteria[i].stage] = TRUE;
    }

  for (guint i = 0; i < n_stages; i++)
    n_levels += asked[i] ? 1 : 0;

  return n_levels;
}

/**
 * seral_dimensions_make_a_radar:
 * @model: a model
 *
 * Tells whether a radar says something: at least three dimensions are asked at
 * two levels or more, and they are not too many to tell apart.
 *
 * Returns: whether to offer a radar
 */
gboolean
seral_dimensions_make_a_radar (SeralModel *model)
{
  g_autoptr (GArray) axes = NULL;
  g_autofree int *axis_of = NULL;
  guint n = 0;

  g_return_val_if_fail (SERAL_IS_MODEL (model), FALSE);

  axes = seral_dimensions_list_axes (model);
  if (axes->len > MAX_AXES)
    return FALSE;
  axis_of = find_axes (model, axes);

  for (guint i = 0; i < axes->len && n < MIN_AXES; i++)
    if (count_levels (model, axis_of, (int) i) >= MIN_LEVELS)
      n++;

  return n >= MIN_AXES;
}

/**
 * seral_dimensions_count_answers:
 * @result: a result
 * @dimension: index of a dimension
 *
 * Counts the answers in a dimension and the ones in it. Without any, a dimension
 * has the first stage by arithmetic, and nobody knows yet.
 *
 * Returns: how many there are
 */
guint
seral_dimensions_count_answers (SeralResult *result,
                                guint        dimension)
{
  SeralModel *model;
  const SeralDimension *dimensions;
  const SeralCriterion *criteria;
  guint n = 0, n_criteria = 0;

  g_return_val_if_fail (result != NULL, 0);

  model = seral_result_get_model (result);
  dimensions = seral_model_get_dimensions (model, NULL);
  criteria = seral_model_get_criteria (model, &n_criteria);

  for (guint i = 0; i < n_criteria; i++)
    {
      int at = criteria[i].dimension;

      if (seral_answers_get_state (seral_result_get_answers (result), i) == SERAL_ANSWER_OPEN ||
          !seral_criterion_in_depth (&criteria[i], seral_result_get_depth (result)))
        continue;
      while (at >= 0 && at != (int) dimension)
        at = dimensions[at].parent;
      n += at >= 0 ? 1 : 0;
    }

  return n;
}
