/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/seral-cli-plan-parts.h"
#include "exchange/seral-export-time.h"
#include "plan/seral-plan-facts.h"

static void
clear_part (gpointer data)
{
  SeralPlanPart *part = data;

  seral_result_unref (part->result);
}

/**
 * seral_cli_plan_parts_new:
 *
 * Begins a list of what a plan looks at.
 *
 * Returns: (transfer full) (element-type SeralPlanPart): an empty list, which owns
 *   the results in it
 */
GArray *
seral_cli_plan_parts_new (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SeralPlanPart));

  g_array_set_clear_func (parts, clear_part);

  return parts;
}

/**
 * seral_cli_plan_parts_add:
 * @parts: (element-type SeralPlanPart): a list
 * @subject: what was scored
 *
 * Adds a model, with the target that was chosen or that the kind of business
 * proposes.
 */
void
seral_cli_plan_parts_add (GArray                *parts,
                          const SeralCliSubject *subject)
{
  SeralPlanPart part = {
    .result = seral_result_ref (subject->result),
    .target = seral_plan_facts_find_target (subject->assessment, subject->model),
  };

  g_array_append_val (parts, part);
}

/**
 * seral_cli_plan_parts_set:
 * @plan: a plan to be written, otherwise filled
 * @assessment: the document
 * @parts: (element-type SeralPlanPart): what it looks at
 *
 * Puts a document into a plan that is to be written today.
 */
void
seral_cli_plan_parts_set (SeralPlanExport *plan,
                          SeralAssessment *assessment,
                          GArray          *parts)
{
  plan->assessment = assessment;
  plan->parts = (gpointer) parts->data;
  plan->n_parts = parts->len;
  seral_export_get_day (&plan->today);
}
