/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "assessment-support.h"
#include "assessment/seral-draft-keeper.h"
#include "assessment/seral-draft-private.h"

typedef struct
{
  char *path;
  GFile *folder;
  GFile *file;             /* holds the whole document */
  SeralDocument *document; /* read from it */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = support_whole_bytes ();
  g_autofree char *drafts = NULL;
  g_autofree char *path = NULL;

  fixture->path = g_dir_make_tmp ("seral-draft-XXXXXX", &error);
  g_assert_no_error (error);
  drafts = g_build_filename (fixture->path, "state", "drafts", NULL);
  path = g_build_filename (fixture->path, "whole.seral", NULL);
  fixture->folder = g_file_new_for_path (drafts);
  fixture->file = g_file_new_for_path (path);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  fixture->document = seral_document_load (fixture->file, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->file);
  remove_all (fixture->path);
  g_free (fixture->path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
find_drafts (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts;

  seral_draft_find_async (fixture->folder, NULL, found_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  drafts = seral_draft_find_finish (result, &error);
  g_assert_no_error (error);

  return drafts;
}

static void
rename_to (SeralDocument *document,
           const char    *title)
{
  support_do (seral_document_get_history (document),
              seral_change_new_document ("Title", "title", support_text (title)));
}

/* Waits until the draft holds what the document is now. */
static void
wait_for_draft (SeralDraftKeeper *keeper,
                SeralDocument    *document)
{
  guint64 written, position = seral_history_get_position (seral_document_get_history (document));

  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (keeper, "written", &written, NULL);
    }
  while (written != position);
}

/* As a crash leaves it: the lock goes with the process, here with the keeper. */
static void
leave_draft (Fixture    *fixture,
             const char *title)
{
  SeralDraftKeeper *keeper = seral_draft_keeper_new (fixture->document, fixture->folder);

  rename_to (fixture->document, title);
  wait_for_draft (keeper, fixture->document);
  g_assert_finalize_object (keeper);
}

static void
test_recover (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SeralDocument) recovered = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *expected = NULL;

  leave_draft (fixture, "Not saved yet");
  drafts = find_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 1);

  file = seral_draft_get_file (drafts->pdata[0]);
  g_assert_true (g_file_equal (file, fixture->file));
  g_assert_cmpint (seral_draft_get_time (drafts->pdata[0]), >, 0);

  recovered = seral_draft_recover (drafts->pdata[0]);
  expected = support_to_text (seral_document_get_assessment (fixture->document));
  support_assert_text (seral_document_get_assessment (recovered), expected);
  g_assert_true (seral_document_get_modified (recovered));
  g_assert_true (g_file_equal (seral_document_get_file (recovered), fixture->file));
}

/* The file is still as it was: saving what was recovered asks nothing. */
static void
test_save_recovered (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SeralDocument) recovered = NULL;
  g_autoptr (GError) error = NULL;

  leave_draft (fixture, "Not saved yet");
  drafts = find_drafts (fixture);
  recovered = seral_draft_recover (drafts->pdata[0]);
  seral_document_save (recovered, NULL, FALSE, &error);
  g_assert_no_error (error);
}

/* Somebody else has written the file since: there are two truths, and the user chooses. */
static void
test_file_changed_since (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SeralDocument) recovered = NULL;
  g_autoptr (SeralDocument) other = NULL;
  g_autoptr (GError) error = NULL;

  leave_draft (fixture, "Not saved yet");
  other = seral_document_load (fixture->file, NULL, &error);
  g_assert_no_error (error);
  rename_to (other, "Saved by somebody else");
  seral_document_save (other, NULL, FALSE, &error);
  g_assert_no_error (error);

  drafts = find_drafts (fixture);
  recovered = seral_draft_recover (drafts->pdata[0]);
  g_assert_false (seral_document_save (recovered, NULL, FALSE, &error));
  g_assert_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_CHANGED);
}

static void
test_untitled (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  seral_document_detach (fixture->document);
  leave_draft (fixture, "Never saved");
  drafts = find_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (seral_draft_get_file (drafts->pdata[0]));
}

/* What a living window keeps is not offered by another one. */
static void
test_kept_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (SeralDraftKeeper) keeper = seral_draft_keeper_new (fixture->document, fixture->folder);
  g_autoptr (GPtrArray) drafts = NULL;

  rename_to (fixture->document, "Not saved yet");
  wait_for_draft (keeper, fixture->document);
  drafts = find_drafts (fixture);
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_gone_when_saved (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (SeralDraftKeeper) keeper = seral_draft_keeper_new (fixture->document, fixture->folder);
  g_autoptr (GError) error = NULL;

  rename_to (fixture->document, "Soon saved");
  wait_for_draft (keeper, fixture->document);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  seral_document_save (fixture->document, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_gone_when_undone (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (SeralDraftKeeper) keeper = seral_draft_keeper_new (fixture->document, fixture->folder);

  rename_to (fixture->document, "Soon undone");
  wait_for_draft (keeper, fixture->document);
  seral_history_undo (seral_document_get_history (fixture->document));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_gone_when_dropped (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (SeralDraftKeeper) keeper = seral_draft_keeper_new (fixture->document, fixture->folder);

  rename_to (fixture->document, "Not wanted");
  wait_for_draft (keeper, fixture->document);
  seral_draft_keeper_drop (keeper);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* At no moment between a recovery and the first draft of its own is there none. */
static void
test_adopt (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (SeralDocument) recovered = NULL;
  g_autoptr (SeralDraftKeeper) keeper = NULL;

  leave_draft (fixture, "Not saved yet");
  drafts = find_drafts (fixture);
  recovered = seral_draft_recover (drafts->pdata[0]);
  keeper = seral_draft_keeper_new (recovered, fixture->folder);
  seral_draft_keeper_adopt (keeper, drafts->pdata[0]);
  left = find_drafts (fixture);
  g_assert_cmpuint (left->len, ==, 1);

  wait_for_draft (keeper, recovered);
  g_clear_pointer (&left, g_ptr_array_unref);
  left = find_drafts (fixture);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_hostile (void)
{
  const char * const texts[] = {
    "", "seral-draft 1 ", "seral-draft 1 5", "seral-draft 1 99999999\n{}", "seral-draft 1 2\n{}{}",
    "seral-draft 1 -2\n{}", "seral-draft 1 4294967297\n{}", "seral-draft 2 2\n{}{}",
    "seral-draft 1 24\n{\"title\":\"x\",\"time\":-1}  {}", "seral-draft 1 3\n[1]{}",
  };
  g_autoptr (GFile) place = g_file_new_for_path ("/nowhere");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (seral_draft_parse (place, bytes, &error));
      g_assert_nonnull (error);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/assessment/draft/recover", test_recover);
  ADD ("/assessment/draft/save-recovered", test_save_recovered);
  ADD ("/assessment/draft/file-changed-since", test_file_changed_since);
  ADD ("/assessment/draft/untitled", test_untitled);
  ADD ("/assessment/draft/kept-elsewhere", test_kept_elsewhere);
  ADD ("/assessment/draft/gone-when-saved", test_gone_when_saved);
  ADD ("/assessment/draft/gone-when-undone", test_gone_when_undone);
  ADD ("/assessment/draft/gone-when-dropped", test_gone_when_dropped);
  ADD ("/assessment/draft/adopt", test_adopt);
  g_test_add_func ("/assessment/draft/hostile", test_hostile);

  return g_test_run ();
}
