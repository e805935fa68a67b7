/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <utime.h>

#include <glib/gstdio.h>

#include "assessment-support.h"

typedef struct
{
  char *folder;
  GFile *file;       /* holds the whole document */
  GFile *other_file; /* is not there */
  GAsyncResult *result;
} Fixture;

static void
write_file (GFile      *file,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (g_file_peek_path (file), &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
assert_file (GFile      *file,
             const char *text)
{
  g_autofree char *found = read_file (file);

  g_assert_cmpstr (found, ==, text);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = support_whole_bytes ();
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *path = NULL;
  g_autofree char *other_path = NULL;

  fixture->folder = g_dir_make_tmp ("seral-document-XXXXXX", &error);
  g_assert_no_error (error);

  path = g_build_filename (fixture->folder, "whole.seral", NULL);
  other_path = g_build_filename (fixture->folder, "other.seral", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->other_file = g_file_new_for_path (other_path);
  write_file (fixture->file, text);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (g_file_peek_path (fixture->file));
  g_remove (g_file_peek_path (fixture->other_file));
  /* Nothing else was left there. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  g_clear_object (&fixture->file);
  g_clear_object (&fixture->other_file);
  g_clear_object (&fixture->result);
  g_free (fixture->folder);
}

static void
on_ready (GObject      *source_object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (fixture->result);
  fixture->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

static SeralDocument *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SeralDocument *document = seral_document_load (fixture->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static void
set_title (SeralDocument *document,
           const char    *title)
{
  support_do (seral_document_get_history (document),
              seral_change_new_document ("Title", "title", support_text (title)));
}

static gboolean
finish_save (Fixture        *fixture,
             SeralDocument  *document,
             GError        **error)
{
  g_autoptr (GAsyncResult) result = wait_for_result (fixture);

  return seral_document_save_finish (document, result, error);
}

static void
assert_saved (Fixture       *fixture,
              SeralDocument *document)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = finish_save (fixture, document, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static void
assert_not_saved (Fixture              *fixture,
                  SeralDocument        *document,
                  SeralAssessmentError  code)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = finish_save (fixture, document, &error);

  g_assert_error (error, SERAL_ASSESSMENT_ERROR, (int) code);
  g_assert_false (saved);
}

static gboolean
query_changed (Fixture       *fixture,
               SeralDocument *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  seral_document_query_changed_async (document, NULL, on_ready, fixture);
  result = wait_for_result (fixture);
  changed = seral_document_query_changed_finish (document, result, &error);
  g_assert_no_error (error);

  return changed;
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;
  SeralDocument *document;

  seral_document_load_async (fixture->file, NULL, on_ready, fixture);
  result = wait_for_result (fixture);
  document = seral_document_load_finish (result, &faults, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->file));
  g_assert_false (seral_document_get_modified (document));
  g_assert_false (seral_document_get_busy (document));
  g_assert_cmpstr (seral_assessment_get_title (seral_document_get_assessment (document)), ==, "Nordwind");

  g_assert_finalize_object (document);
}

static void
test_load_at_fault (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture->file, "{\"format\":\"seral-assessment\",\"formatVersion\":1,\"id\":\"a\",\"title\":7,\"plan\":8}");
  seral_document_load_async (fixture->file, NULL, on_ready, fixture);
  result = wait_for_result (fixture);

  g_assert_null (seral_document_load_finish (result, &faults, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 2);
}

static void
test_load_missing (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_blocking = NULL;

  seral_document_load_async (fixture->other_file, NULL, on_ready, fixture);
  result = wait_for_result (fixture);
  g_assert_null (seral_document_load_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_null (seral_document_load (fixture->other_file, NULL, &error_blocking));
  g_assert_error (error_blocking, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_load_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  seral_document_load_async (fixture->file, cancellable, on_ready, fixture);
  result = wait_for_result (fixture);
  g_assert_null (seral_document_load_finish (result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_busy (SeralDocument *document,
         GParamSpec    *pspec,
         GString       *heard)
{
  g_string_append (heard, seral_document_get_busy (document) ? "busy " : "idle ");
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_signal_connect (document, "notify::busy", G_CALLBACK (on_busy), heard);
  set_title (document, "Saved");
  text = support_to_text (seral_document_get_assessment (document));

  seral_document_save_async (document, NULL, FALSE, NULL, on_ready, fixture);
  g_assert_true (seral_document_get_busy (document));

  /* What is typed meanwhile is not saved, and is one step back from it. */
  set_title (document, "Later");
  assert_saved (fixture, document);

  assert_file (fixture->file, text);
  g_assert_cmpstr (heard->str, ==, "busy idle ");
  g_assert_true (seral_document_get_modified (document));
  seral_history_undo (seral_document_get_history (document));
  g_assert_false (seral_document_get_modified (document));
  g_assert_false (query_changed (fixture, document));
}

static void
test_save_unchanged (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = read_file (fixture->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (seral_document_save (document, NULL, FALSE, &error));
  g_assert_no_error (error);
  assert_file (fixture->file, text);
}

static void
on_ready_count (GObject      *source_object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  guint *n_saved = user_data;

  g_assert_true (seral_document_save_finish (SERAL_DOCUMENT (source_object), result, &error));
  g_assert_no_error (error);
  (*n_saved)++;
}

/* Each follows the one before it, and none thinks that somebody else wrote the file. */
static void
test_save_queued (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = NULL;
  guint n_saved = 0;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      set_title (document, title);
      seral_document_save_async (document, NULL, FALSE, NULL, on_ready_count, &n_saved);
    }
  text = support_to_text (seral_document_get_assessment (document));

  while (n_saved < 5)
    g_main_context_iteration (NULL, TRUE);

  assert_file (fixture->file, text);
  g_assert_false (seral_document_get_modified (document));
  g_assert_false (seral_document_get_busy (document));
}

/* A document that is given up while it is saved is saved. */
static void
test_save_given_up (Fixture       *fixture,
                    gconstpointer  data)
{
  SeralDocument *document = load (fixture);
  g_autofree char *text = NULL;
  guint n_saved = 0;

  set_title (document, "Saved");
  text = support_to_text (seral_document_get_assessment (document));
  seral_document_save_async (document, NULL, FALSE, NULL, on_ready_count, &n_saved);
  g_object_unref (document);

  while (n_saved == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_file (fixture->file, text);
}

static void
test_save_new (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("Acme", NULL, "partnerspot", "1.0.0", SERAL_DEPTH_CORE);
  g_autoptr (SeralDocument) document = seral_document_new (assessment);
  g_autofree char *text = support_to_text (assessment);

  g_assert_null (seral_document_get_file (document));
  seral_document_save_async (document, fixture->other_file, FALSE, NULL, on_ready, fixture);
  assert_saved (fixture, document);

  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->other_file));
  assert_file (fixture->other_file, text);
}

static void
test_save_as (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  SeralAssessment *assessment = seral_document_get_assessment (document);
  g_autofree char *id = g_strdup (seral_assessment_get_id (assessment));
  g_autofree char *original = read_file (fixture->file);
  g_autofree char *text = NULL;

  set_title (document, "Another");
  seral_document_save_as_async (document, fixture->other_file, NULL, on_ready, fixture);
  assert_saved (fixture, document);

  g_assert_cmpstr (seral_assessment_get_id (assessment), !=, id);
  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->other_file));
  g_assert_false (seral_document_get_modified (document));
  text = support_to_text (assessment);
  assert_file (fixture->other_file, text);
  assert_file (fixture->file, original);

  /* Undo leads back to the title, not to the other document. */
  seral_history_undo (seral_document_get_history (document));
  g_assert_cmpstr (seral_assessment_get_title (assessment), ==, "Nordwind");
  g_assert_cmpstr (seral_assessment_get_id (assessment), !=, id);
}

static void
test_save_as_itself (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  SeralAssessment *assessment = seral_document_get_assessment (document);
  g_autofree char *id = g_strdup (seral_assessment_get_id (assessment));

  seral_document_save_as_async (document, fixture->file, NULL, on_ready, fixture);
  assert_saved (fixture, document);
  g_assert_cmpstr (seral_assessment_get_id (assessment), ==, id);
}

static void
test_save_copy (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = NULL;

  set_title (document, "For a colleague");
  text = support_to_text (seral_document_get_assessment (document));
  seral_document_save_copy_async (document, fixture->other_file, NULL, on_ready, fixture);
  assert_saved (fixture, document);

  assert_file (fixture->other_file, text);
  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->file));
  g_assert_true (seral_document_get_modified (document));
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  static const char others[] = "{\"format\":\"seral-assessment\",\"formatVersion\":1,\"id\":\"theirs\"}";
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = NULL;

  g_assert_false (query_changed (fixture, document));
  write_file (fixture->file, others);
  g_assert_true (query_changed (fixture, document));

  set_title (document, "Mine");
  seral_document_save_async (document, NULL, FALSE, NULL, on_ready, fixture);
  assert_not_saved (fixture, document, SERAL_ASSESSMENT_ERROR_CHANGED);
  assert_file (fixture->file, others);
  g_assert_true (seral_document_get_modified (document));

  text = support_to_text (seral_document_get_assessment (document));
  seral_document_save_async (document, NULL, TRUE, NULL, on_ready, fixture);
  assert_saved (fixture, document);
  assert_file (fixture->file, text);
  g_assert_false (query_changed (fixture, document));
}

/* A file that was written again with the same content, or touched, is the same. */
static void
test_touched (Fixture       *fixture,
              gconstpointer  data)
{
  struct utimbuf long_ago = { 1000, 1000 };
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = read_file (fixture->file);
  g_autoptr (GError) error = NULL;

  write_file (fixture->file, text);
  g_assert_cmpint (g_utime (g_file_peek_path (fixture->file), &long_ago), ==, 0);

  g_assert_false (query_changed (fixture, document));
  g_assert_true (seral_document_save (document, NULL, FALSE, &error));
  g_assert_no_error (error);
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = read_file (fixture->file);

  g_remove (g_file_peek_path (fixture->file));
  g_assert_true (query_changed (fixture, document));

  /* Nobody loses anything if it is written again. */
  seral_document_save_async (document, NULL, FALSE, NULL, on_ready, fixture);
  assert_saved (fixture, document);
  assert_file (fixture->file, text);
}

static void
test_too_new (Fixture       *fixture,
              gconstpointer  data)
{
  static const char newer[] = "{\"format\":\"seral-assessment\",\"formatVersion\":2}";
  g_autoptr (SeralDocument) document = load (fixture);
  g_autoptr (GError) error = NULL;

  /* It cannot be loaded, and cannot be overwritten, not even by who insists. */
  write_file (fixture->other_file, newer);
  g_assert_null (seral_document_load (fixture->other_file, NULL, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW);

  seral_document_save_async (document, fixture->other_file, TRUE, NULL, on_ready, fixture);
  assert_not_saved (fixture, document, SERAL_ASSESSMENT_ERROR_TOO_NEW);
  seral_document_save_as_async (document, fixture->other_file, NULL, on_ready, fixture);
  assert_not_saved (fixture, document, SERAL_ASSESSMENT_ERROR_TOO_NEW);
  seral_document_save_copy_async (document, fixture->other_file, NULL, on_ready, fixture);
  assert_not_saved (fixture, document, SERAL_ASSESSMENT_ERROR_TOO_NEW);
  assert_file (fixture->other_file, newer);
  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->file));

  /* Neither if a newer version has written it meanwhile. */
  write_file (fixture->file, newer);
  seral_document_save_async (document, NULL, TRUE, NULL, on_ready, fixture);
  assert_not_saved (fixture, document, SERAL_ASSESSMENT_ERROR_TOO_NEW);
  assert_file (fixture->file, newer);
}

static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "folder.seral", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_folder = NULL;

  set_title (document, "Mine");
  seral_document_save_async (document, file, FALSE, NULL, on_ready, fixture);
  g_assert_false (finish_save (fixture, document, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_false (seral_document_save (document, folder, FALSE, &error_folder));
  g_assert_nonnull (error_folder);

  g_assert_true (seral_document_get_modified (document));
  g_assert_true (g_file_equal (seral_document_get_file (document), fixture->file));
}

static void
test_save_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  g_autofree char *text = read_file (fixture->file);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  set_title (document, "Mine");
  g_cancellable_cancel (cancellable);
  seral_document_save_async (document, NULL, FALSE, cancellable, on_ready, fixture);
  g_assert_false (finish_save (fixture, document, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_file (fixture->file, text);
}

static void
test_detach (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  SeralAssessment *assessment = seral_document_get_assessment (document);
  g_autofree char *id = g_strdup (seral_assessment_get_id (assessment));

  seral_document_detach (document);
  g_assert_null (seral_document_get_file (document));
  g_assert_cmpstr (seral_assessment_get_id (assessment), !=, id);
  g_assert_false (seral_document_get_modified (document));
  g_assert_false (query_changed (fixture, document));
}

static void
assert_title (SeralDocument *document,
              const char    *expected)
{
  g_autofree char *title = seral_document_dup_title (document);

  g_assert_cmpstr (title, ==, expected);
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SeralAssessment) assessment = seral_assessment_new ("", "Resellers", "m", "1", SERAL_DEPTH_CORE);
  g_autoptr (SeralDocument) document = seral_document_new (assessment);
  SeralHistory *history = seral_document_get_history (document);
  guint n_notified = 0;

  g_signal_connect_swapped (document, "notify::title", G_CALLBACK (count), &n_notified);

  assert_title (document, "Untitled");
  seral_document_save_async (document, fixture->other_file, FALSE, NULL, on_ready, fixture);
  assert_saved (fixture, document);
  assert_title (document, "other");
  set_title (document, "Mine");
  assert_title (document, "Mine");
  g_assert_cmpuint (n_notified, ==, 2);

  support_do (history, seral_change_new_document ("Name", "organisation-name", support_text ("Acme")));
  assert_title (document, "Acme – Resellers");
  g_assert_cmpuint (n_notified, ==, 3);
  set_title (document, "Hidden");
  g_assert_cmpuint (n_notified, ==, 3);
}

static guint
count_embedded (SeralModelLibrary *library)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (library)); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (G_LIST_MODEL (library), i);

      n += seral_model_entry_get_origin (entry) == SERAL_MODEL_ORIGIN_DOCUMENT;
    }

  return n;
}

static void
test_library (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SeralDocument) document = load (fixture);
  SeralHistory *history = seral_document_get_history (document);
  g_autoptr (SeralModelLibrary) library = NULL;
  g_autoptr (GBytes) definition = support_bytes ("{'id':'mine','version':'1.0.0'}");

  g_object_get (document, "library", &library, NULL);
  g_assert_true (seral_document_get_library (document) == library);
  g_assert_cmpuint (count_embedded (library), ==, 1);

  support_do (history, seral_change_new_embed_model ("Embed", definition, NULL));
  g_assert_cmpuint (count_embedded (library), ==, 2);
  seral_history_undo (history);
  g_assert_cmpuint (count_embedded (library), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/assessment/document/load", test_load);
  ADD ("/assessment/document/load-at-fault", test_load_at_fault);
  ADD ("/assessment/document/load-missing", test_load_missing);
  ADD ("/assessment/document/load-cancelled", test_load_cancelled);
  ADD ("/assessment/document/save", test_save);
  ADD ("/assessment/document/save-unchanged", test_save_unchanged);
  ADD ("/assessment/document/save-queued", test_save_queued);
  ADD ("/assessment/document/save-given-up", test_save_given_up);
  ADD ("/assessment/document/save-new", test_save_new);
  ADD ("/assessment/document/save-as", test_save_as);
  ADD ("/assessment/document/save-as-itself", test_save_as_itself);
  ADD ("/assessment/document/save-copy", test_save_copy);
  ADD ("/assessment/document/changed", test_changed);
  ADD ("/assessment/document/touched", test_touched);
  ADD ("/assessment/document/removed", test_removed);
  ADD ("/assessment/document/too-new", test_too_new);
  ADD ("/assessment/document/save-fails", test_save_fails);
  ADD ("/assessment/document/save-cancelled", test_save_cancelled);
  ADD ("/assessment/document/detach", test_detach);
  ADD ("/assessment/document/title", test_title);
  ADD ("/assessment/document/library", test_library);
#undef ADD

  return g_test_run ();
}
