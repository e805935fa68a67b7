/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "model-support.h"

/* Reads a file below tests/, or fails the test. */
GBytes *
model_support_read (const char *first_part,
                    ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  char *contents = NULL;
  gsize length;
  va_list parts;

  va_start (parts, first_part);
  path = g_build_filename_valist (first_part, &parts);
  va_end (parts);

  if (!g_path_is_absolute (path))
    {
      g_autofree char *relative = g_steal_pointer (&path);

      path = g_build_filename (g_test_get_dir (G_TEST_DIST), relative, NULL);
    }

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/* Puts @new_text in place of the first @old_text, which must be there. */
GBytes *
model_support_edit (GBytes     *bytes,
                    const char *old_text,
                    const char *new_text)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *place = strstr (text, old_text);
  char *edited;

  g_assert_nonnull (place);
  *place = '\0';
  edited = g_strconcat (text, new_text, place + strlen (old_text), NULL);

  return g_bytes_new_take (edited, strlen (edited));
}

/* Loads a definition that must be good. */
SeralModel *
model_support_load (GBytes *bytes)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_new_from_bytes (bytes, NULL, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  g_assert_false (seral_faults_has_errors (faults));

  return model;
}

/* Loads a definition that must be refused. */
void
model_support_refuse (GBytes       *bytes,
                      SeralFaults  *faults,
                      GError      **error)
{
  g_autoptr (GError) own_error = NULL;
  SeralModel *model = seral_model_new_from_bytes (bytes, NULL, faults, &own_error);

  g_assert_null (model);
  g_assert_nonnull (own_error);
  g_assert_true (seral_faults_has_errors (faults));

  g_propagate_error (error, g_steal_pointer (&own_error));
}

const SeralFault *
model_support_find_fault (SeralFaults        *faults,
                          SeralFaultSeverity  severity,
                          const char         *pointer)
{
  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    {
      const SeralFault *fault = seral_faults_get (faults, i);

      if (fault->severity == severity && g_str_equal (fault->pointer, pointer))
        return fault;
    }

  return NULL;
}

/* Runs a program that must succeed, and returns what it writes. */
char *
model_support_run (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}
