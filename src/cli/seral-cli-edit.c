/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/seral-cli-edit.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-output.h"

/**
 * seral_cli_edit_new:
 *
 * Begins a list of changes that are made together, or not at all.
 *
 * Returns: (transfer full) (element-type SeralChange): an empty list
 */
GPtrArray *
seral_cli_edit_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) seral_change_unref);
}

/**
 * seral_cli_edit_apply:
 * @changes: (element-type SeralChange): what to change, in this order
 * @assessment: a document
 * @path: its file
 *
 * Makes all changes, or none and says why.
 *
 * Returns: whether they were made
 */
gboolean
seral_cli_edit_apply (GPtrArray       *changes,
                      SeralAssessment *assessment,
                      const char      *path)
{
  g_autoptr (SeralChange) all = NULL;
  g_autoptr (SeralChange) back = NULL;
  g_autoptr (GError) error = NULL;

  all = seral_change_new_group (_("Edit"), (SeralChange **) changes->pdata, changes->len);
  back = seral_change_apply (all, assessment, &error);
  if (back == NULL)
    seral_cli_complain_of (path, error->message);

  return back != NULL;
}

/**
 * seral_cli_edit_respondent:
 * @round: a round
 * @sheet: one of its sheets
 * @name: who answers
 *
 * Makes a change that puts a name on a sheet.
 *
 * Returns: (transfer full): the change
 */
SeralChange *
seral_cli_edit_respondent (SeralRound *round,
                           SeralSheet *sheet,
                           const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, name);

  return seral_change_new_sheet (_("Respondent"), seral_round_get_id (round), seral_sheet_get_id (sheet),
                                 "respondent-name", &value);
}

/**
 * seral_cli_edit_load:
 * @path: a file
 *
 * Reads a document that is to be changed, so that seral_cli_edit_save() sees
 * whether somebody else changed it meanwhile.
 *
 * Returns: (transfer full) (nullable): the document; %NULL after saying what is
 *   wrong with it
 */
SeralDocument *
seral_cli_edit_load (const char *path)
{
  g_autoptr (GFile) file = seral_cli_file (path);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralDocument *document = seral_document_load (file, faults, &error);

  seral_cli_complain_faults (path, faults, error);

  return document;
}

/**
 * seral_cli_edit_save:
 * @document: (nullable): the document; %NULL where it came from standard input
 * @assessment: what is in it
 * @path: its file, or a dash
 *
 * Writes a document back to where it came from, whole or not at all.
 *
 * Returns: how it went; %SERAL_CLI_AT_FAULT where somebody else changed the file
 */
SeralCliStatus
seral_cli_edit_save (SeralDocument   *document,
                     SeralAssessment *assessment,
                     const char      *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (document == NULL)
    {
      bytes = seral_assessment_to_bytes (assessment);
      return seral_cli_write (path, bytes);
    }

  if (seral_document_save (document, NULL, FALSE, &error))
    return SERAL_CLI_DONE;

  seral_cli_complain_error (path, error);

  return g_error_matches (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_CHANGED) ? SERAL_CLI_AT_FAULT
                                                                                        : SERAL_CLI_NOT_WRITTEN;
}
