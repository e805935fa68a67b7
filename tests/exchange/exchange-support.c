/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "exchange-support.h"

#include "assessment/seral-change.h"
#include "chart/seral-chart-text.h"
#include "scoring/seral-scoring.h"

char *
sample_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Loads a document, and scores its first model. */
void
sample_load_text (Sample     *sample,
                  const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SeralModelUse) use = NULL;
  g_autoptr (SeralAnswers) answers = NULL;
  g_autoptr (GError) error = NULL;
  const SeralStage *target = NULL;

  *sample = (Sample) { NULL, };
  sample->kind = seral_chart_kind_find ("staircase");
  sample->catalogue = seral_catalogue_new ("en");
  sample->library = seral_model_library_new (sample->catalogue);
  sample->assessment = seral_assessment_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  sample->round = seral_assessment_get_latest_round (sample->assessment);

  use = g_list_model_get_item (seral_assessment_get_models (sample->assessment), 0);
  sample->model = seral_model_library_get_model (sample->library, seral_model_use_get_model (use),
                                                 seral_model_use_get_version (use), &error);
  g_assert_no_error (error);

  answers = seral_answers_new_from_round (sample->model, sample->round);
  sample->result = seral_score (answers, seral_model_use_get_depth (use));
  if (seral_model_use_get_target (use) != NULL)
    target = seral_model_find_stage (sample->model, seral_model_use_get_target (use));
  sample->data = seral_export_data_new (sample->assessment, sample->round, sample->result,
                                        target != NULL ? target->level : SERAL_NO_TARGET);
}

/* Loads a sample, and scores its first model. */
void
sample_load (Sample     *sample,
             const char *name)
{
  g_autofree char *text = sample_read (name);

  sample_load_text (sample, text);
}

void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->data, seral_chart_data_unref);
  g_clear_pointer (&sample->result, seral_result_unref);
  g_clear_object (&sample->assessment);
  g_clear_object (&sample->library);
  g_clear_pointer (&sample->catalogue, seral_catalogue_unref);
}

SeralScene *
sample_create_page (Sample                    *sample,
                    const SeralExportSettings *settings)
{
  PangoContext *context = seral_chart_text_context_new (NULL);
  SeralScene *page;

  page = seral_page_new_for_chart (sample->kind, sample->data, sample->catalogue, settings, context);
  g_object_unref (context);

  return page;
}

SeralSheet *
sample_get_sheet (Sample *sample)
{
  return seral_round_get_primary_sheet (sample->round);
}

/* Puts an answer into the first sheet; the result stays as it was. */
void
sample_answer (Sample      *sample,
               const char  *criterion,
               SeralAnswer *answer)
{
  g_autoptr (SeralChange) change = NULL;
  g_autoptr (SeralChange) back = NULL;
  g_autoptr (GError) error = NULL;

  change = seral_change_new_answer ("Answer", seral_round_get_id (sample->round),
                                    seral_sheet_get_id (sample_get_sheet (sample)),
                                    seral_model_get_id (sample->model), criterion, answer, NULL);
  back = seral_change_apply (change, sample->assessment, &error);
  g_assert_no_error (error);
  g_assert_nonnull (back);
}

/*
 * Runs a program over bytes, in a file that stands for FILE in its arguments, and
 * returns what it prints; NULL where there is no such program here.
 */
char *
test_run (GBytes             *input,
          const char * const *command)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) arguments = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) printed = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  gsize length;
  const char *data;

  if (program == NULL)
    return NULL;

  folder = g_dir_make_tmp ("seral-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "file", NULL);
  data = g_bytes_get_data (input, &length);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);

  arguments = g_ptr_array_new ();
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (arguments, (gpointer) (g_strcmp0 (command[i], "FILE") == 0 ? path : command[i]));
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char * const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &printed, NULL, &error);
  g_assert_no_error (error);
  /* What is shown of a PDF holds bytes that are no text. */
  output = g_bytes_get_size (printed) > 0
             ? g_utf8_make_valid (g_bytes_get_data (printed, NULL), (gssize) g_bytes_get_size (printed))
             : g_strdup ("");
  g_assert_true (g_subprocess_get_successful (process));

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return output;
}

/* What a program says of the file, or NULL after skipping where there is no such program. */
char *
test_query (GBytes             *bytes,
            const char * const *command)
{
  char *output = test_run (bytes, command);

  if (output == NULL)
    g_test_skip_printf ("%s is not installed", command[0]);

  return output;
}

void
test_assert_says (const char *output,
                  const char *part)
{
  if (strstr (output, part) == NULL)
    g_error ("there is no “%s” in:\n%s", part, output);
}

/* A language read from the right, without a single text. */
SeralCatalogue *
test_create_arabic (void)
{
  static const guint32 mo[] = { 0x950412de, 0, 0, 28, 28, 0, 28 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (mo, sizeof mo);
  g_autoptr (GError) error = NULL;
  SeralCatalogue *catalogue = seral_catalogue_new_for_bytes ("ar", bytes, &error);

  g_assert_no_error (error);
  g_assert_true (seral_catalogue_is_rtl (catalogue));

  return catalogue;
}
