/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-part-private.h"

/*
 * The document as a whole: what it says it is, and whether it can be read. What
 * is in it the parts read and write themselves.
 */

/* In a document a text may need six bytes for each of its own, and an embedded
 * definition, which may be as deep as seral_json_limits_default says, stands two
 * levels down. */
const SeralJsonLimits seral_assessment_limits = {
  .bytes = 256 * 1024 * 1024,
  .depth = 64 + 2,
  .members = 100 * 1000,
  .elements = 1000 * 1000,
  .values = 4 * 1000 * 1000,
  .string = 6 * SERAL_ASSESSMENT_MAX_TEXT,
  .name = 6 * SERAL_ASSESSMENT_MAX_NAME,
};

static void
set_error_too_new (GError **error)
{
  g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW,
                       _("This assessment was written by a newer version of Seral. It can be read with that version; this one leaves it as it is."));
}

/* Whether what @reader has entered says that it is a document; otherwise with a
 * fault. What else is wrong with another format's file nobody wants to know. */
static gboolean
read_format (SeralJsonReader *reader)
{
  const char *format = seral_json_reader_get_string (reader, "format", SERAL_JSON_REQUIRED);

  if (g_strcmp0 (format, SERAL_ASSESSMENT_FORMAT) == 0)
    return TRUE;

  if (format != NULL)
    seral_json_reader_fault (reader, SERAL_FAULT_ERROR, "format",
                             /* Translators: “%s” is not translated */
                             _("This is not an assessment: its format must be “%s”."),
                             SERAL_ASSESSMENT_FORMAT);
  return FALSE;
}

static gint64
read_format_version (SeralJsonReader *reader)
{
  return seral_json_reader_get_integer (reader, "formatVersion", SERAL_JSON_REQUIRED,
                                        1, G_MAXINT64, 0);
}

/* Says in one error what the list of faults says in many. */
static void
set_error_from_faults (SeralFaults  *faults,
                       GError      **error)
{
  g_autofree char *first = NULL;
  guint n_others = seral_faults_get_n_omitted (faults);

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    {
      const SeralFault *fault = seral_faults_get (faults, i);

      if (fault->severity != SERAL_FAULT_ERROR)
        continue;

      if (first == NULL)
        first = seral_fault_to_text (fault);
      else
        n_others++;
    }

  g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
               n_others == 0
                 /* Translators: %s is what is wrong with a file */
                 ? _("The assessment is at fault: %s")
                 /* Translators: %s is the first thing that is wrong with a file */
                 : _("The assessment is at fault in several places, the first is: %s"),
               first);
}

static gboolean
read_document (SeralAssessment  *self,
               SeralJsonReader  *reader,
               SeralFaults      *faults,
               GError          **error)
{
  if (seral_json_reader_begin_root (reader) && read_format (reader))
    {
      if (read_format_version (reader) > SERAL_ASSESSMENT_FORMAT_VERSION)
        {
          seral_json_reader_fault (reader, SERAL_FAULT_ERROR, "formatVersion",
                                   _("This version is newer than what can be read here."));
          set_error_too_new (error);
          return FALSE;
        }

      seral_part_read (SERAL_PART (self), reader);
    }

  if (!seral_faults_has_errors (faults))
    return TRUE;

  set_error_from_faults (faults, error);
  return FALSE;
}

/**
 * seral_assessment_new_from_bytes:
 * @bytes: a document
 * @faults: (nullable): a list without errors yet, to which all that is wrong is
 *   added, and what should be looked at
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID,
 *   %SERAL_ASSESSMENT_ERROR_TOO_NEW or an error of %SERAL_JSON_ERROR
 *
 * Reads an assessment. No model is needed for it: criteria and options are kept
 * whether or not a model knows them, and so are members that are not known here.
 *
 * Returns: (transfer full): the assessment, or %NULL with @error set
 */
SeralAssessment *
seral_assessment_new_from_bytes (GBytes       *bytes,
                                 SeralFaults  *faults,
                                 GError      **error)
{
  g_autoptr (SeralFaults) all_faults = NULL;
  g_autoptr (SeralAssessment) self = NULL;
  g_autoptr (SeralJsonReader) reader = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  all_faults = faults != NULL ? seral_faults_ref (faults) : seral_faults_new ();

  root = seral_json_parse (bytes, &seral_assessment_limits, all_faults, error);
  if (root == NULL)
    return NULL;

  self = g_object_new (SERAL_TYPE_ASSESSMENT, NULL);
  reader = seral_json_reader_new (root, all_faults);
  if (!read_document (self, reader, all_faults, error))
    return NULL;

  return g_steal_pointer (&self);
}

/*
 * seral_assessment_is_too_new:
 * @bytes: what a file holds
 *
 * Says whether a file is an assessment of a newer format, which must not be
 * overwritten from here.
 *
 * Returns: whether it is
 */
gboolean
seral_assessment_is_too_new (GBytes *bytes)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (JsonNode) root = seral_json_parse (bytes, &seral_assessment_limits, faults, NULL);
  g_autoptr (SeralJsonReader) reader = NULL;

  if (root == NULL)
    return FALSE;

  reader = seral_json_reader_new (root, faults);

  return seral_json_reader_begin_root (reader) &&
         read_format (reader) &&
         read_format_version (reader) > SERAL_ASSESSMENT_FORMAT_VERSION;
}

/**
 * seral_assessment_to_bytes:
 * @self: an assessment
 *
 * Writes an assessment as a document: in a stable order, members that are not
 * known here after those that are, so that it can be read and compared.
 *
 * Returns: (transfer full): the document
 */
GBytes *
seral_assessment_to_bytes (SeralAssessment *self)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "format", SERAL_ASSESSMENT_FORMAT);
  json_object_set_int_member (object, "formatVersion", SERAL_ASSESSMENT_FORMAT_VERSION);
  seral_part_write (SERAL_PART (self), object);

  root = seral_node_new_object (object);

  return seral_json_write (root);
}
