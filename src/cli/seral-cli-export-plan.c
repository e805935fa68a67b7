/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-plan-parts.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-target.h"

typedef struct
{
  SeralAssessment *assessment;  /* (owned) (nullable) */
  GArray          *parts;       /* (element-type SeralPlanPart) */
} Plan;

static SeralCliStatus
take_subject (const SeralCliSubject *subject,
              gpointer               user_data)
{
  Plan *plan = user_data;

  g_set_object (&plan->assessment, subject->assessment);
  seral_cli_plan_parts_add (plan->parts, subject);

  return SERAL_CLI_DONE;
}

static SeralCliStatus
write_plan (const SeralCliExportOptions *options,
            SeralCliTarget              *target,
            const char                  *path,
            Plan                        *plan)
{
  SeralPlanExport written = { .catalogue = options->catalogue, .without_notes = options->no_notes };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  seral_cli_plan_parts_set (&written, plan->assessment, plan->parts);
  bytes = seral_plan_export (&written, options->settings.format, &error);
  if (bytes == NULL)
    {
      seral_cli_complain ("%s", error->message);
      return SERAL_CLI_NOT_WRITTEN;
    }

  return seral_cli_target_write (target, path, "plan", bytes);
}

static SeralCliStatus
export_document (SeralCliShelf               *shelf,
                 const SeralCliExportOptions *options,
                 SeralCliTarget              *target,
                 const char                  *path)
{
  const SeralCliSelection selection = { .round = options->round };
  g_autoptr (GArray) parts = seral_cli_plan_parts_new ();
  Plan plan = { NULL, parts };
  SeralCliStatus status;

  status = seral_cli_foreach_subject (shelf, path, &selection, take_subject, &plan);
  if (plan.assessment != NULL)
    status = seral_cli_worse (status, write_plan (options, target, path, &plan));
  g_clear_object (&plan.assessment);

  return status;
}

/**
 * seral_cli_export_plan:
 * @shelf: the definitions
 * @options: what to write, and where
 *
 * Writes the plan of each document.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_export_plan (SeralCliShelf               *shelf,
                       const SeralCliExportOptions *options)
{
  g_autoptr (SeralCliTarget) target = seral_cli_target_new (options->output, options->settings.format);
  g_autoptr (SeralCliProgress) progress = seral_cli_progress_new (g_strv_length (options->files));
  SeralCliStatus status = SERAL_CLI_DONE;

  for (char **file = options->files; *file != NULL && status <= SERAL_CLI_AT_FAULT; file++)
    {
      status = seral_cli_worse (status, export_document (shelf, options, target, *file));
      seral_cli_progress_step (progress);
    }
  seral_cli_shelf_complain_unused (shelf);

  return status <= SERAL_CLI_AT_FAULT ? seral_cli_worse (status, seral_cli_target_finish (target)) : status;
}
