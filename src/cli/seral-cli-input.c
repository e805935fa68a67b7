/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "base/seral-file.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-output.h"

#define READ_CHUNK (64 * 1024)

/* A pipe has no size to look at before: it is read up to the limit, and no further. */
static GBytes *
read_standard_input (gsize    max_bytes,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (;;)
    {
      guint length = bytes->len;
      gssize n_read;

      g_byte_array_set_size (bytes, length + READ_CHUNK);
      n_read = read (STDIN_FILENO, bytes->data + length, READ_CHUNK);
      if (n_read < 0 && errno != EINTR)
        {
          int code = errno;

          g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
          return NULL;
        }

      g_byte_array_set_size (bytes, length + (guint) MAX (n_read, 0));
      if (n_read == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

      if (bytes->len > max_bytes)
        {
          g_autofree char *size = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _("it is larger than %s"), size);
          return NULL;
        }
    }
}

/**
 * seral_cli_read:
 * @path: a file, or a dash for standard input
 * @error: return location for an error of %G_IO_ERROR, which names the file
 *
 * Reads a document or a definition, up to the size that any of them may have.
 *
 * Returns: (transfer full): what it holds, or %NULL with @error set
 */
GBytes *
seral_cli_read (const char  *path,
                GError     **error)
{
  g_autoptr (GFile) file = NULL;
  GBytes *bytes;

  if (seral_cli_is_dash (path))
    {
      bytes = read_standard_input (seral_assessment_limits.bytes, error);
      if (bytes == NULL)
        g_prefix_error (error, _("Could not read standard input: "));

      return bytes;
    }

  file = seral_cli_file (path);

  return seral_file_read (file, seral_assessment_limits.bytes, NULL, error);
}

/**
 * seral_cli_complain_faults:
 * @path: the file they were found in
 * @faults: all that is wrong with it
 * @error: (nullable): what is said where @faults has nothing to say
 *
 * Says on standard error all that is wrong with a file.
 */
void
seral_cli_complain_faults (const char   *path,
                           SeralFaults  *faults,
                           const GError *error)
{
  g_autofree char *text = seral_faults_to_text (faults);

  if (text[0] != '\0')
    seral_cli_complain_of (path, text);
  else if (error != NULL)
    seral_cli_complain_error (path, error);
}

/**
 * seral_cli_read_assessment:
 * @path: a file, or a dash for standard input
 *
 * Reads an assessment and says all that is wrong with it. Warnings are said too,
 * but do not keep it from being used.
 *
 * Returns: (transfer full) (nullable): the assessment, or %NULL where it cannot be used
 */
SeralAssessment *
seral_cli_read_assessment (const char *path)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = seral_cli_read (path, &error);
  SeralAssessment *assessment;

  if (text == NULL)
    {
      seral_cli_complain ("%s", error->message);
      return NULL;
    }

  assessment = seral_assessment_new_from_bytes (text, faults, &error);
  seral_cli_complain_faults (path, faults, error);

  return assessment;
}

static void
complain_no_round (const char *path,
                   GListModel *rounds,
                   const char *wanted)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, i);

      g_string_append_printf (list, "\n  %s  %s  %s", seral_round_get_id (round), seral_round_get_date (round),
                              seral_round_get_title (round));
    }

  message = g_strdup_printf (_("there is no round “%s”; it has:%s"), wanted, list->str);
  seral_cli_complain_of (path, message);
}

/* An id is exact; a title is for people, who may have given it twice. */
static gboolean
is_round (SeralRound *round,
          const char *wanted)
{
  return strcmp (seral_round_get_title (round), wanted) == 0 || strcmp (seral_round_get_date (round), wanted) == 0;
}

/**
 * seral_cli_find_round:
 * @path: the file of @assessment
 * @assessment: a document
 * @wanted: (nullable): what was asked for: an id, a title or a date
 *
 * Finds a round; without being asked for one, the latest. Where several have the
 * title or the date, it is the later one.
 *
 * Returns: (transfer none) (nullable): the round; %NULL after saying that there is none
 */
SeralRound *
seral_cli_find_round (const char      *path,
                      SeralAssessment *assessment,
                      const char      *wanted)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);
  SeralRound *found;

  if (wanted == NULL)
    {
      found = seral_assessment_get_latest_round (assessment);
      if (found == NULL)
        seral_cli_complain_of (path, _("it has no round of answers"));
      return found;
    }

  found = seral_assessment_find_round (assessment, wanted);
  for (guint i = g_list_model_get_n_items (rounds); found == NULL && i > 0; i--)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, i - 1);

      if (is_round (round, wanted))
        found = round; /* the assessment keeps it */
    }

  if (found == NULL)
    complain_no_round (path, rounds, wanted);

  return found;
}
