/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-recent.h"
#include "app-support.h"
#include "base/seral-json-reader.h"

typedef struct
{
  char        *folder;
  GFile       *file;
  SeralRecent *recent;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = support_make_folder ();
  path = g_build_filename (fixture->folder, "recent.json", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->recent = seral_recent_new (fixture->file);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  support_wait_until (!seral_recent_is_saving (fixture->recent));
  support_finalize (fixture->recent);
  g_clear_object (&fixture->file);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static SeralRecentItem *
new_item (const char *uri,
          const char *organisation)
{
  g_autofree char *text = g_strdup_printf ("{ \"uri\": \"%s\", \"organisation\": \"%s\", \"scope\": \"Europe\", "
                                           "\"stage\": \"Managed Partners\", \"date\": \"2026-11-21\", "
                                           "\"steps\": 5, \"step\": 2 }", uri, organisation);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (SeralJsonReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  SeralRecentItem *item;

  root = seral_json_parse (bytes, &seral_json_limits_default, faults, &error);
  g_assert_no_error (error);
  reader = seral_json_reader_new (root, faults);
  g_assert_true (seral_json_reader_begin_root (reader));
  item = seral_recent_item_new_for_json (reader);
  seral_json_reader_end (reader);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
  return item;
}

static void
add (SeralRecent *recent,
     const char  *uri,
     const char  *organisation)
{
  g_autoptr (SeralRecentItem) item = new_item (uri, organisation);

  seral_recent_add (recent, item);
}

static void
assert_organisation (SeralRecent *recent,
                     guint        position,
                     const char  *expected)
{
  g_autoptr (SeralRecentItem) item = g_list_model_get_item (G_LIST_MODEL (recent), position);

  g_assert_nonnull (item);
  g_assert_cmpstr (seral_recent_item_get_organisation (item), ==, expected);
}

static gboolean
load (SeralRecent  *recent,
      GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  seral_recent_load_async (recent, support_ready_cb, &result);
  support_wait_until (result != NULL);
  return seral_recent_load_finish (recent, result, error);
}

static void
test_item (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SeralRecentItem) item = new_item ("file:///tmp/acme.seral", "Acme");
  g_autofree char *uri = g_file_get_uri (seral_recent_item_get_file (item));

  g_assert_cmpstr (uri, ==, "file:///tmp/acme.seral");
  g_assert_cmpstr (seral_recent_item_get_organisation (item), ==, "Acme");
  g_assert_cmpstr (seral_recent_item_get_scope (item), ==, "Europe");
  g_assert_cmpstr (seral_recent_item_get_stage (item), ==, "Managed Partners");
  g_assert_cmpstr (seral_recent_item_get_date (item), ==, "2026-11-21");
  g_assert_cmpuint (seral_recent_item_get_step (item), ==, 2);
  g_assert_cmpuint (seral_recent_item_get_n_steps (item), ==, 5);
}

/* The latest first, each once, at most so many. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  GListModel *list = G_LIST_MODEL (fixture->recent);

  add (fixture->recent, "file:///a.seral", "A");
  add (fixture->recent, "file:///b.seral", "B");
  assert_organisation (fixture->recent, 0, "B");

  add (fixture->recent, "file:///a.seral", "A again");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  assert_organisation (fixture->recent, 0, "A again");
  assert_organisation (fixture->recent, 1, "B");

  for (guint i = 0; i < SERAL_RECENT_MAX; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///%u.seral", i);

      add (fixture->recent, uri, uri);
    }
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, SERAL_RECENT_MAX);
  assert_organisation (fixture->recent, SERAL_RECENT_MAX - 1, "file:///0.seral");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("file:///a.seral");

  add (fixture->recent, "file:///a.seral", "A");
  add (fixture->recent, "file:///b.seral", "B");
  seral_recent_remove (fixture->recent, file);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 1);
  assert_organisation (fixture->recent, 0, "B");

  seral_recent_remove (fixture->recent, file);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 1);

  seral_recent_clear (fixture->recent);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 0);
}

/* What was changed while a write was under way is written too. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SeralRecent) other = seral_recent_new (fixture->file);
  g_autoptr (GError) error = NULL;

  add (fixture->recent, "file:///a.seral", "A");
  g_assert_true (seral_recent_is_saving (fixture->recent));
  add (fixture->recent, "file:///b.seral", "B \\\"quoted\\\"");
  support_wait_until (!seral_recent_is_saving (fixture->recent));

  g_assert_true (load (other, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 2);
  assert_organisation (other, 0, "B \"quoted\"");
  assert_organisation (other, 1, "A");
}

/* A document opened before the list was read stands first, and drops nothing of it. */
static void
test_add_while_loading (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (SeralRecent) other = seral_recent_new (fixture->file);
  g_autoptr (SeralRecent) third = seral_recent_new (fixture->file);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture->recent, "file:///a.seral", "A");
  add (fixture->recent, "file:///b.seral", "B");
  support_wait_until (!seral_recent_is_saving (fixture->recent));

  seral_recent_load_async (other, support_ready_cb, &result);
  add (other, "file:///c.seral", "C");
  add (other, "file:///a.seral", "A again");
  g_assert_false (seral_recent_is_saving (other));
  support_wait_until (result != NULL);
  g_assert_true (seral_recent_load_finish (other, result, &error));
  g_assert_no_error (error);
  support_wait_until (!seral_recent_is_saving (other));

  g_assert_true (load (third, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (third)), ==, 3);
  assert_organisation (third, 0, "A again");
  assert_organisation (third, 1, "C");
  assert_organisation (third, 2, "B");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (load (fixture->recent, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->recent)), ==, 0);
}

/* Whatever the file holds, the program starts. */
static void
test_bad (Fixture       *fixture,
          gconstpointer  data)
{
  const char *texts[] = {
    "", "[", "{}", "[]", "null", "{ \"documents\": 3 }", "{ \"documents\": [ 1, null, {}, { \"uri\": 7 } ] }",
    "{ \"documents\": [ { \"uri\": \"\" } ] }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GFile) file = support_write_file (fixture->folder, "bad.json", texts[i]);
      g_autoptr (SeralRecent) recent = seral_recent_new (file);
      g_autoptr (GError) error = NULL;

      if (!load (recent, &error))
        g_assert_nonnull (error);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recent)), ==, 0);
    }
}

static void
test_odd_steps (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = support_write_file (fixture->folder, "odd.json",
                                               "{ \"documents\": [ { \"uri\": \"file:///a.seral\", "
                                               "\"steps\": 5, \"step\": 9 } ] }");
  g_autoptr (SeralRecent) recent = seral_recent_new (file);
  g_autoptr (SeralRecentItem) item = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (load (recent, &error));
  g_assert_no_error (error);
  item = g_list_model_get_item (G_LIST_MODEL (recent), 0);
  g_assert_cmpuint (seral_recent_item_get_n_steps (item), ==, 5);
  g_assert_cmpuint (seral_recent_item_get_step (item), ==, 0);
  g_assert_cmpstr (seral_recent_item_get_organisation (item), ==, "");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("/app/recent/item", test_item);
  ADD ("/app/recent/add", test_add);
  ADD ("/app/recent/remove", test_remove);
  ADD ("/app/recent/round-trip", test_round_trip);
  ADD ("/app/recent/add-while-loading", test_add_while_loading);
  ADD ("/app/recent/missing", test_missing);
  ADD ("/app/recent/bad", test_bad);
  ADD ("/app/recent/odd-steps", test_odd_steps);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
