/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-plan-parts.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-target.h"
#include "exchange/seral-document-records.h"

typedef struct
{
  SeralAssessment *assessment;  /* (owned) (nullable) */
  SeralRound      *round;       /* owned by the assessment */
  GArray          *parts;       /* (element-type SeralPlanPart) */
} Answers;

static SeralCliStatus
take_subject (const SeralCliSubject *subject,
              gpointer               user_data)
{
  Answers *answers = user_data;

  g_set_object (&answers->assessment, subject->assessment);
  answers->round = subject->round;
  seral_cli_plan_parts_add (answers->parts, subject);

  return SERAL_CLI_DONE;
}

static SeralAnswersFlags
get_flags (const SeralCliExportOptions *options)
{
  return (options->no_notes ? SERAL_ANSWERS_WITHOUT_NOTES : 0) | (options->no_names ? SERAL_ANSWERS_WITHOUT_NAMES : 0);
}

static SeralCliStatus
write_answers (const SeralCliExportOptions *options,
               SeralCliTarget              *target,
               const char                  *path,
               const Answers               *answers)
{
  const SeralDocumentRecords records = {
    .catalogue = options->catalogue,
    .assessment = answers->assessment,
    .round = answers->round,
    .parts = (gconstpointer) answers->parts->data,
    .n_parts = answers->parts->len,
    .flags = get_flags (options),
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_document_records_export (&records, options->settings.format, &error);

  if (bytes == NULL)
    {
      seral_cli_complain_of (path, error->message);
      return SERAL_CLI_NOT_WRITTEN;
    }

  return seral_cli_target_write (target, path, "answers", bytes);
}

static SeralCliStatus
export_document (SeralCliShelf               *shelf,
                 const SeralCliExportOptions *options,
                 SeralCliTarget              *target,
                 const char                  *path)
{
  const SeralCliSelection selection = { .round = options->round };
  g_autoptr (GArray) parts = seral_cli_plan_parts_new ();
  Answers answers = { NULL, NULL, parts };
  SeralCliStatus status;

  status = seral_cli_foreach_subject (shelf, path, &selection, take_subject, &answers);
  if (answers.assessment != NULL)
    status = seral_cli_worse (status, write_answers (options, target, path, &answers));
  g_clear_object (&answers.assessment);

  return status;
}

/**
 * seral_cli_export_answers:
 * @shelf: the definitions
 * @options: what to write, and where
 *
 * Writes the tables of each document: its answers, and where the format takes
 * more than one, what they come to, the plan and the figures.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_export_answers (SeralCliShelf               *shelf,
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
