/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-document-file-private.h"
#include "base/seral-file.h"
#include "base/seral-json-scan.h"

/*
 * seral_document_file_read:
 * @file: a file
 * @faults: a list without errors yet, to which all that is wrong is added
 * @stamp: (out) (transfer full): what is remembered of the file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of %G_IO_ERROR, or of
 *   seral_assessment_new_from_bytes()
 *
 * Returns: (transfer full): the assessment in @file, or %NULL with @error set
 */
SeralAssessment *
seral_document_file_read (GFile           *file,
                          SeralFaults     *faults,
                          SeralFileStamp **stamp,
                          GCancellable    *cancellable,
                          GError         **error)
{
  g_autoptr (GFileInfo) info = seral_file_stamp_query (file, cancellable, NULL);
  g_autoptr (GBytes) bytes = seral_file_read (file, seral_assessment_limits.bytes, cancellable, error);
  g_autoptr (SeralAssessment) assessment = NULL;

  if (bytes == NULL)
    return NULL;

  assessment = seral_assessment_new_from_bytes (bytes, faults, error);
  if (assessment == NULL)
    return NULL;

  *stamp = seral_file_stamp_new (info, bytes);

  return g_steal_pointer (&assessment);
}

/* Whether what is in a file may give way. A newer version's document may not,
 * whatever people say; anybody else's changes may if they say so. */
static gboolean
may_overwrite (GFile           *file,
               SeralFileStamp  *known,
               gboolean         overwrite_changed,
               GCancellable    *cancellable,
               GError         **error)
{
  g_autoptr (GBytes) found = NULL;
  SeralFileState state = seral_file_stamp_compare (known, file, seral_assessment_limits.bytes,
                                                   cancellable, &found);

  /* Then nothing was found out. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (state != SERAL_FILE_OTHER)
    return TRUE;

  if (found != NULL && seral_assessment_is_too_new (found))
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW,
                           _("The file is an assessment that was written by a newer version of Seral; it was left as it is."));
      return FALSE;
    }

  if (known != NULL && !overwrite_changed)
    {
      g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_CHANGED,
                           _("The file was changed by somebody else since it was opened here; it was left as it is."));
      return FALSE;
    }

  return TRUE;
}

/* Whether a document could be read again: one that cannot must not take the place
 * of one that can. */
static gboolean
check_document (GBytes  *bytes,
                GError **error)
{
  g_auto (SeralJsonScanFault) fault = { 0 };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (seral_json_scan (text, length, &seral_assessment_limits, &fault))
    return TRUE;

  g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
               /* Translators: %s is the reason, such as that there are too many values */
               _("The assessment could not be read again, and was not saved: %s"), fault.message);
  return FALSE;
}

/*
 * seral_document_file_write:
 * @file: a file, there or not
 * @assessment: an assessment that nobody else has
 * @known: (nullable): what was remembered of the file, or %NULL if it is not the
 *   document's own and its user has just chosen it
 * @overwrite_changed: whether others' changes give way
 * @cancellable: (nullable): to stop it
 * @error: return location for %SERAL_ASSESSMENT_ERROR_CHANGED,
 *   %SERAL_ASSESSMENT_ERROR_TOO_NEW, %SERAL_ASSESSMENT_ERROR_INVALID or an error of
 *   %G_IO_ERROR; the file is as it was
 *
 * Writes a document, whole or not at all.
 *
 * Returns: (transfer full): what is to be remembered of the file, or %NULL with
 *   @error set
 */
SeralFileStamp *
seral_document_file_write (GFile           *file,
                           SeralAssessment *assessment,
                           SeralFileStamp  *known,
                           gboolean         overwrite_changed,
                           GCancellable    *cancellable,
                           GError         **error)
{
  g_autoptr (GBytes) bytes = seral_assessment_to_bytes (assessment);
  g_autoptr (GFileInfo) info = NULL;

  if (!check_document (bytes, error) ||
      !may_overwrite (file, known, overwrite_changed, cancellable, error) ||
      !seral_file_replace (file, bytes, cancellable, error))
    return NULL;

  info = seral_file_stamp_query (file, NULL, NULL);

  return seral_file_stamp_new (info, bytes);
}
