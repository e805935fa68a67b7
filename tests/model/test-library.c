/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "model-support.h"
#include "model/seral-model-library.h"
#include "model/seral-model-loader.h"

/* Every test has data folders of its own: the user's models lie in one of them. */

typedef struct
{
  SeralModelLibrary *library;
  char              *folder;
  GBytes            *sample;    /* "everything", 1.0.0 */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = seral_model_library_new (NULL);
  fixture->folder = g_file_get_path (seral_model_library_get_user_folder (fixture->library));
  fixture->sample = model_support_read ("data", "definitions", "good", "everything.json", NULL);
}

/* The thread of a task lets go of the library a moment after it has reported; a
 * reference that leaks makes the test time out here. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer library = fixture->library;

  g_object_add_weak_pointer (library, &library);
  g_object_unref (fixture->library);
  while (g_atomic_pointer_get (&library) != NULL)
    g_thread_yield ();

  g_free (fixture->folder);
  g_bytes_unref (fixture->sample);
}

static void
put (Fixture    *fixture,
     const char *name,
     GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static SeralModelEntry *
get_entry (Fixture *fixture,
           guint    position)
{
  g_autoptr (SeralModelEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->library), position);

  g_assert_nonnull (entry);

  return entry; /* the library has it */
}

static guint
get_n (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->library));
}

/* The list as "origin:id@version" of each entry, a faulty one as "origin:!name". */
static char *
describe (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < get_n (fixture); i++)
    {
      SeralModelEntry *entry = get_entry (fixture, i);

      g_string_append_printf (text, "%s%d:", i > 0 ? " " : "", seral_model_entry_get_origin (entry));
      if (seral_model_entry_get_valid (entry))
        g_string_append_printf (text, "%s@%s", seral_model_entry_get_id (entry), seral_model_entry_get_version (entry));
      else
        g_string_append_printf (text, "!%s", seral_model_entry_get_name (entry));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_list(fixture, expected) \
  G_STMT_START { g_autofree char *described = describe (fixture); \
    g_assert_cmpstr (described, ==, expected); } G_STMT_END

#define BUNDLED "0:partnerspot@1.0.0 0:workspan@1.0.0 0:partneros@1.0.0"

/* The changes of a list as it tells them: "position-removed+added". */
static void
note_change (GListModel *model,
             guint       position,
             guint       removed,
             guint       added,
             GString    *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

/* Bundled */

static void
test_bundled (Fixture       *fixture,
              gconstpointer  data)
{
  SeralModelEntry *entry = get_entry (fixture, 1);
  g_autoptr (GError) error = NULL;
  SeralModel *model;

  assert_list (fixture, BUNDLED);
  g_assert_true (g_type_is_a (g_list_model_get_item_type (G_LIST_MODEL (fixture->library)), SERAL_TYPE_MODEL_ENTRY));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->library), 3));
  g_assert_null (seral_model_entry_get_file (entry));
  g_assert_cmpstr (seral_model_entry_get_publisher (entry), ==, "WorkSpan");

  model = seral_model_entry_get_model (entry, &error);
  g_assert_no_error (error);
  g_assert_true (seral_model_entry_get_model (entry, NULL) == model);
  g_assert_true (seral_model_library_get_model (fixture->library, "workspan", "1.0.0", &error) == model);
  g_assert_no_error (error);
}

/* The index tells of each definition what the definition itself does. */
static void
test_index (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < get_n (fixture); i++)
    {
      SeralModelEntry *entry = get_entry (fixture, i);
      g_autofree char *id = g_strdup (seral_model_entry_get_id (entry));
      SeralModel *model = seral_model_entry_get_model (entry, NULL);

      g_assert_cmpstr (id, ==, seral_model_get_id (model));
      g_assert_cmpstr (seral_model_entry_get_version (entry), ==, seral_model_get_version (model));
      g_assert_cmpstr (seral_model_entry_get_name (entry), ==, seral_model_get_name (model));
      g_assert_cmpstr (seral_model_entry_get_publisher (entry), ==, seral_model_get_publisher (model));
      g_assert_cmpstr (seral_model_entry_get_summary (entry), ==, seral_model_get_summary (model));
      g_assert_cmpuint (seral_faults_get_n (seral_model_entry_get_faults (entry)), ==, 0);
    }
}

static void
test_properties (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *id = NULL, *version = NULL, *name = NULL, *publisher = NULL, *summary = NULL;
  g_autoptr (GFile) file = NULL;
  SeralModelOrigin origin;
  gboolean is_valid;

  put (fixture, "a.json", fixture->sample);
  seral_model_library_load_user (fixture->library);

  g_object_get (get_entry (fixture, 3), "id", &id, "version", &version, "name", &name, "publisher", &publisher,
                "summary", &summary, "origin", &origin, "file", &file, "valid", &is_valid, NULL);
  g_assert_cmpstr (id, ==, "everything");
  g_assert_cmpstr (version, ==, "1.0.0");
  g_assert_cmpstr (name, ==, "Every member once");
  g_assert_cmpstr (publisher, ==, "Publisher");
  g_assert_cmpstr (summary, ==, "Uses every member the format has.");
  g_assert_cmpint (origin, ==, SERAL_MODEL_ORIGIN_USER);
  g_assert_true (G_IS_FILE (file));
  g_assert_true (is_valid);
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (seral_model_library_find (fixture->library, "nothing", NULL));
  g_assert_null (seral_model_library_find (fixture->library, "partnerspot", "9.9.9"));
  g_assert_null (seral_model_library_get_model (fixture->library, "nothing", NULL, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (seral_model_library_get_model (fixture->library, "partnerspot", "9.9.9", &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "9.9.9"));
}

/* The user's */

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "seral", "models", NULL);

  g_assert_cmpstr (fixture->folder, ==, expected);
  seral_model_library_load_user (fixture->library);
  assert_list (fixture, BUNDLED);
}

/* A file at fault is shown with its faults and hides no good one. */
static void
test_faulty (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) bad = model_support_edit (fixture->sample, "\"area\": \"process\"", "\"area\": \"cellar\"");
  g_autoptr (GBytes) broken = g_bytes_new_static ("{", 1);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder_path = g_build_filename (fixture->folder, "folder.json", NULL);
  SeralFaults *faults;

  put (fixture, "a-bad.json", bad);
  put (fixture, "b-good.json", fixture->sample);
  put (fixture, "c-broken.json", broken);
  put (fixture, "notes.txt", broken);
  g_assert_cmpint (g_mkdir (folder_path, 0700), ==, 0);

  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (note_change), changes);
  seral_model_library_load_user (fixture->library);
  assert_list (fixture, BUNDLED " 1:!a-bad.json 1:everything@1.0.0 1:!c-broken.json 1:!folder.json");
  g_assert_cmpstr (changes->str, ==, "3-0+4 ");

  faults = seral_model_entry_get_faults (get_entry (fixture, 3));
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/actions/0/area"));
  g_assert_null (seral_model_entry_get_model (get_entry (fixture, 3), &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID);

  g_assert_true (seral_model_library_find (fixture->library, "everything", NULL) == get_entry (fixture, 4));
  g_assert_cmpuint (seral_faults_get (seral_model_entry_get_faults (get_entry (fixture, 5)), 0)->line, ==, 1);
  g_assert_true (seral_faults_has_errors (seral_model_entry_get_faults (get_entry (fixture, 6))));
}

/* Of two files with the same model the first by name counts, the other says so. */
static void
test_repeated (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) other = model_support_edit (fixture->sample, "Every member once", "Another name");
  SeralFaults *faults;

  put (fixture, "b.json", other);
  put (fixture, "a.json", fixture->sample);
  seral_model_library_load_user (fixture->library);

  assert_list (fixture, BUNDLED " 1:everything@1.0.0 1:!Another name");
  faults = seral_model_entry_get_faults (get_entry (fixture, 4));
  g_assert_nonnull (strstr (seral_faults_get (faults, 0)->message, "a.json"));
  g_assert_cmpstr (seral_model_entry_get_name (seral_model_library_find (fixture->library, "everything", "1.0.0")),
                   ==, "Every member once");
}

/* Reading again replaces what was read before. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "a.json", NULL);

  put (fixture, "a.json", fixture->sample);
  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (note_change), changes);
  seral_model_library_load_user (fixture->library);
  seral_model_library_load_user (fixture->library);
  g_assert_cmpint (g_unlink (path), ==, 0);
  seral_model_library_load_user (fixture->library);
  seral_model_library_load_user (fixture->library);

  g_assert_cmpstr (changes->str, ==, "3-0+1 3-1+1 3-1+0 ");
  assert_list (fixture, BUNDLED);
}

static void
test_newest (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const versions[] = { "2.0.0", "10.0.0", "10.0.0-rc.1", "9.9.9" };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *member = g_strdup_printf ("\"version\": \"%s\"", versions[i]);
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autoptr (GBytes) bytes = model_support_edit (fixture->sample, "\"version\": \"1.0.0\"", member);

      put (fixture, name, bytes);
    }

  seral_model_library_load_user (fixture->library);
  g_assert_cmpstr (seral_model_entry_get_version (seral_model_library_find (fixture->library, "everything", NULL)),
                   ==, "10.0.0");
  g_assert_cmpstr (seral_model_entry_get_version (seral_model_library_find (fixture->library, "everything", "9.9.9")),
                   ==, "9.9.9");
}

static GBytes *
name_partnerspot (Fixture    *fixture,
                  const char *name)
{
  g_autoptr (GBytes) renamed = model_support_edit (fixture->sample, "\"id\": \"everything\"", "\"id\": \"partnerspot\"");

  return model_support_edit (renamed, "Every member once", name);
}

static const char *
find_name (Fixture    *fixture,
           const char *version)
{
  return seral_model_entry_get_name (seral_model_library_find (fixture->library, "partnerspot", version));
}

/* File over document over user over bundled, in whatever order they come. */
static void
test_precedence (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) user = name_partnerspot (fixture, "User");
  g_autoptr (GBytes) document = name_partnerspot (fixture, "Document");
  g_autoptr (GBytes) file = name_partnerspot (fixture, "File");
  g_autoptr (GError) error = NULL;

  put (fixture, "user.json", user);
  seral_model_library_load_user (fixture->library);
  g_assert_cmpstr (find_name (fixture, "1.0.0"), ==, "User");

  seral_model_library_add_bytes (fixture->library, file, SERAL_MODEL_ORIGIN_FILE, &error);
  g_assert_no_error (error);
  seral_model_library_add_bytes (fixture->library, document, SERAL_MODEL_ORIGIN_DOCUMENT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (find_name (fixture, "1.0.0"), ==, "File");
  g_assert_cmpstr (find_name (fixture, NULL), ==, "File");

  seral_model_library_remove (fixture->library, get_entry (fixture, 4));
  g_assert_cmpstr (find_name (fixture, NULL), ==, "Document");
  seral_model_library_remove (fixture->library, get_entry (fixture, 4));
  g_assert_cmpstr (find_name (fixture, NULL), ==, "User");
}

/* Added */

static void
test_add_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "definitions", "good", "sample.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/model.json");
  g_autoptr (GError) error = NULL;
  SeralModelEntry *entry = seral_model_library_add_file (fixture->library, file, &error);

  g_assert_no_error (error);
  g_assert_true (seral_model_entry_get_valid (entry));
  g_assert_true (g_file_equal (seral_model_entry_get_file (entry), file));
  g_assert_cmpint (seral_model_entry_get_origin (entry), ==, SERAL_MODEL_ORIGIN_FILE);

  /* A copy of it is the same; something else under its name is not. */
  g_assert_true (seral_model_library_add_file (fixture->library, file, &error) == entry);
  g_assert_no_error (error);
  g_assert_cmpuint (get_n (fixture), ==, 4);

  g_assert_null (seral_model_library_add_file (fixture->library, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_add_contradiction (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GBytes) other = model_support_edit (fixture->sample, "Every member once", "Another name");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (seral_model_library_add_bytes (fixture->library, fixture->sample, SERAL_MODEL_ORIGIN_FILE, &error));
  g_assert_no_error (error);
  g_assert_null (seral_model_library_add_bytes (fixture->library, other, SERAL_MODEL_ORIGIN_FILE, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS);
  g_assert_cmpuint (get_n (fixture), ==, 4);
}

/* What is at fault is listed, and never found. */
static void
test_add_faulty (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) bad = model_support_edit (fixture->sample, "\"area\": \"process\"", "\"area\": \"cellar\"");
  g_autoptr (GError) error = NULL;
  SeralModelEntry *entry = seral_model_library_add_bytes (fixture->library, bad, SERAL_MODEL_ORIGIN_DOCUMENT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
  g_assert_false (seral_model_entry_get_valid (entry));
  g_assert_cmpuint (seral_faults_get_n (seral_model_entry_get_faults (entry)), ==, 1);
  g_assert_null (seral_model_library_find (fixture->library, "everything", NULL));
}

/* Each document has an entry of its own, so that closing one leaves the others theirs. */
static void
test_documents (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) other = model_support_edit (fixture->sample, "Every member once", "Another name");
  SeralModelEntry *first = seral_model_library_add_bytes (fixture->library, fixture->sample, SERAL_MODEL_ORIGIN_DOCUMENT, NULL);
  SeralModelEntry *second = seral_model_library_add_bytes (fixture->library, fixture->sample, SERAL_MODEL_ORIGIN_DOCUMENT, NULL);
  SeralModelEntry *third = seral_model_library_add_bytes (fixture->library, other, SERAL_MODEL_ORIGIN_DOCUMENT, NULL);

  g_assert_true (first != second);
  g_assert_true (seral_model_library_find (fixture->library, "everything", "1.0.0") == third);
  seral_model_library_remove (fixture->library, third);
  seral_model_library_remove (fixture->library, first);
  g_assert_true (seral_model_library_find (fixture->library, "everything", "1.0.0") == second);
}

/* In the background */

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
test_load_async (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put (fixture, "a.json", fixture->sample);
  seral_model_library_load_user_async (fixture->library, NULL, take_result, &result);
  g_assert_cmpuint (get_n (fixture), ==, 3);
  g_assert_true (seral_model_library_load_user_finish (fixture->library, wait_for (&result), &error));
  g_assert_no_error (error);
  assert_list (fixture, BUNDLED " 1:everything@1.0.0");

  g_cancellable_cancel (cancellable);
  seral_model_library_load_user_async (fixture->library, cancellable, take_result, &cancelled);
  g_assert_false (seral_model_library_load_user_finish (fixture->library, wait_for (&cancelled), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_list (fixture, BUNDLED " 1:everything@1.0.0");
}

static SeralModelEntry *
import (Fixture      *fixture,
        GBytes       *bytes,
        SeralFaults **faults,
        GError      **error)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "brought.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  if (bytes != NULL)
    {
      g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                          (gssize) g_bytes_get_size (bytes), NULL));
    }

  seral_model_library_import_async (fixture->library, file, NULL, take_result, &result);

  return seral_model_library_import_finish (fixture->library, wait_for (&result), faults, error);
}

static void
assert_in_folder (Fixture    *fixture,
                  const char *name,
                  GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GBytes) found = model_support_read (path, NULL);

  g_assert_true (g_bytes_equal (found, bytes));
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  SeralModelEntry *entry;

  put (fixture, "a.json", fixture->sample);
  seral_model_library_load_user (fixture->library);
  g_signal_connect (fixture->library, "items-changed", G_CALLBACK (note_change), changes);

  /* There already, under another name: nothing is copied. */
  entry = import (fixture, fixture->sample, &faults, &error);
  g_assert_no_error (error);
  g_assert_true (entry == get_entry (fixture, 3));
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
  g_assert_cmpstr (changes->str, ==, "");

  {
    g_autoptr (GBytes) second = model_support_edit (fixture->sample, "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");

    entry = import (fixture, second, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (entry == get_entry (fixture, 4));
    assert_in_folder (fixture, "everything-1.1.0.json", second);
    g_assert_cmpstr (changes->str, ==, "4-0+1 ");

    /* And once more, now that it is there. */
    g_assert_true (import (fixture, second, NULL, &error) == entry);
    g_assert_no_error (error);
  }

  assert_list (fixture, BUNDLED " 1:everything@1.0.0 1:everything@1.1.0");
}

/* The user's folder was not read, so only the disk knows that it is there. */
static void
test_import_unread (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GBytes) other = model_support_edit (fixture->sample, "Every member once", "Another name");
  g_autoptr (GError) error = NULL;

  put (fixture, "everything-1.0.0.json", fixture->sample);
  g_assert_null (import (fixture, other, NULL, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS);
  g_clear_error (&error);
  assert_in_folder (fixture, "everything-1.0.0.json", fixture->sample);

  g_assert_nonnull (import (fixture, fixture->sample, NULL, &error));
  g_assert_no_error (error);
  assert_list (fixture, BUNDLED " 1:everything@1.0.0");
}

static void
test_import_faulty (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GBytes) bad = model_support_edit (fixture->sample, "\"area\": \"process\"", "\"area\": \"cellar\"");
  g_autoptr (GBytes) worse = model_support_edit (bad, "\"rule\": \"mean\"", "\"rule\": \"median\"");
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (import (fixture, worse, &faults, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_INVALID);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 2);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/actions/0/area"));
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_ERROR, "/scoring/gate/rule"));
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  assert_list (fixture, BUNDLED);
}

static void
test_import_warning (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GBytes) odd = model_support_edit (fixture->sample, "\"publisher\"", "\"publsher\"");
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (import (fixture, odd, &faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_WARNING, "/publsher"));
}

static void
test_import_contradiction (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GBytes) other = model_support_edit (fixture->sample, "Every member once", "Another name");
  g_autoptr (GBytes) false_bundled = model_support_edit (fixture->sample, "\"id\": \"everything\"", "\"id\": \"partneros\"");
  g_autoptr (GBytes) bundled = model_support_read ("..", "data", "models", "partneros.json", NULL);
  g_autoptr (GError) error = NULL;

  put (fixture, "mine.json", fixture->sample);
  seral_model_library_load_user (fixture->library);
  g_assert_null (import (fixture, other, NULL, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_null (import (fixture, false_bundled, NULL, &error));
  g_assert_error (error, SERAL_MODEL_ERROR, SERAL_MODEL_ERROR_EXISTS);
  g_clear_error (&error);

  /* The very file that is bundled is there already. */
  g_assert_true (import (fixture, bundled, NULL, &error) == get_entry (fixture, 2));
  g_assert_no_error (error);
  assert_list (fixture, BUNDLED " 1:everything@1.0.0");
}

static void
test_import_unreadable (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (SeralFaults) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *blanks = g_strnfill (SERAL_MODEL_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) large = g_bytes_new (blanks, SERAL_MODEL_MAX_BYTES + 1);

  g_assert_null (import (fixture, NULL, &faults, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (faults);
  g_clear_error (&error);

  g_assert_null (import (fixture, large, &faults, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

#define ADD(path, test) g_test_add ("/model/library/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("bundled", test_bundled);
  ADD ("index", test_index);
  ADD ("properties", test_properties);
  ADD ("not-found", test_not_found);
  ADD ("no-folder", test_no_folder);
  ADD ("faulty", test_faulty);
  ADD ("repeated", test_repeated);
  ADD ("again", test_again);
  ADD ("newest", test_newest);
  ADD ("precedence", test_precedence);
  ADD ("add-file", test_add_file);
  ADD ("add-contradiction", test_add_contradiction);
  ADD ("add-faulty", test_add_faulty);
  ADD ("documents", test_documents);
  ADD ("load-async", test_load_async);
  ADD ("import", test_import);
  ADD ("import-unread", test_import_unread);
  ADD ("import-faulty", test_import_faulty);
  ADD ("import-warning", test_import_warning);
  ADD ("import-contradiction", test_import_contradiction);
  ADD ("import-unreadable", test_import_unreadable);

  return g_test_run ();
}
