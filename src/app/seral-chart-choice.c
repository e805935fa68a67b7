/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-chart-choice.h"

static gboolean
has_something (const SeralChartKind *kind,
               SeralChartData       *data,
               SeralCatalogue       *catalogue)
{
  g_autofree char *obstacle = NULL;

  if (!seral_chart_kind_is_offered (kind, seral_chart_data_get_model (data)))
    return FALSE;

  obstacle = seral_chart_kind_dup_obstacle (kind, data, catalogue);

  return obstacle == NULL;
}

/**
 * seral_chart_choice_list:
 * @data: what is to be shown
 * @catalogue: a language
 *
 * Lists the kinds of chart that have something to show, in the order people are
 * shown them. What comes with a second round or a plan is offered once there is
 * one.
 *
 * Returns: (transfer full) (element-type SeralChartKind): the kinds
 */
GPtrArray *
seral_chart_choice_list (SeralChartData *data,
                         SeralCatalogue *catalogue)
{
  GPtrArray *kinds;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  kinds = g_ptr_array_new ();
  for (guint i = 0; i < seral_chart_kind_get_n (); i++)
    if (has_something (seral_chart_kind_get (i), data, catalogue))
      g_ptr_array_add (kinds, (gpointer) seral_chart_kind_get (i));

  return kinds;
}

/**
 * seral_chart_choice_is_equal:
 * @one: (element-type SeralChartKind): kinds of charts
 * @other: (element-type SeralChartKind): kinds of charts
 *
 * Returns: whether they are the same, in the same order
 */
gboolean
seral_chart_choice_is_equal (GPtrArray *one,
                             GPtrArray *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_index (one, i) != g_ptr_array_index (other, i))
      return FALSE;

  return TRUE;
}
