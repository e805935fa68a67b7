/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/seral-cli-export-private.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-subject.h"
#include "cli/seral-cli-target.h"
#include "exchange/seral-answers-csv.h"

typedef struct
{
  const SeralCliExportOptions *options;
  SeralAnswersFlags            flags;
  GString                     *csv;
} Answers;

static SeralCliStatus
append_answers (const SeralCliSubject *subject,
                gpointer               user_data)
{
  Answers *answers = user_data;

  seral_answers_csv_append_round (answers->csv, answers->options->catalogue, subject->model, subject->round,
                                  answers->flags);

  return SERAL_CLI_DONE;
}

static SeralCliStatus
export_document (SeralCliShelf  *shelf,
                 Answers        *answers,
                 SeralCliTarget *target,
                 const char     *path)
{
  SeralCliSelection selection = { .round = answers->options->round };
  g_autoptr (GBytes) bytes = NULL;
  SeralCliStatus status;
  gsize head;

  g_string_truncate (answers->csv, 0);
  seral_answers_csv_append_head (answers->csv, answers->options->catalogue, answers->flags);
  head = answers->csv->len;

  status = seral_cli_foreach_subject (shelf, path, &selection, append_answers, answers);
  if (answers->csv->len == head)
    return status;

  bytes = g_bytes_new (answers->csv->str, answers->csv->len);

  return seral_cli_worse (status, seral_cli_target_write (target, path, "answers", bytes));
}

/**
 * seral_cli_export_answers:
 * @shelf: the definitions
 * @options: what to write, and where
 *
 * Writes a table of answers for each document.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_export_answers (SeralCliShelf               *shelf,
                          const SeralCliExportOptions *options)
{
  g_autoptr (SeralCliTarget) target = seral_cli_target_new (options->output, SERAL_EXPORT_CSV);
  g_autoptr (SeralCliProgress) progress = seral_cli_progress_new (g_strv_length (options->files));
  g_autoptr (GString) csv = g_string_new (NULL);
  Answers answers = { options, SERAL_ANSWERS_DEFAULT, csv };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (options->no_notes)
    answers.flags |= SERAL_ANSWERS_WITHOUT_NOTES;
  if (options->no_names)
    answers.flags |= SERAL_ANSWERS_WITHOUT_NAMES;

  for (char **file = options->files; *file != NULL && status <= SERAL_CLI_AT_FAULT; file++)
    {
      status = seral_cli_worse (status, export_document (shelf, &answers, target, *file));
      seral_cli_progress_step (progress);
    }
  seral_cli_shelf_complain_unused (shelf);

  return status <= SERAL_CLI_AT_FAULT ? seral_cli_worse (status, seral_cli_target_finish (target)) : status;
}
