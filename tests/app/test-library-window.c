/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-support.h"
#include "app/seral-fault-dialog.h"
#include "app/seral-library-window.h"
#include "app/seral-model-page.h"
#include "app/seral-stage-page.h"

typedef struct
{
  char               *folder;
  SeralModelLibrary  *library;
  SeralLibraryWindow *window;
} Fixture;

/* A definition of one's own: a bundled one under another id. */
static char *
dup_definition (const char *id)
{
  g_autoptr (SeralModelLibrary) library = seral_model_library_new (seral_catalogue_get_default ());
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, "partneros", NULL, &error);
  GBytes *bytes = seral_model_get_bytes (model);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GString) changed = g_string_new (text);
  g_autofree char *member = g_strdup_printf ("\"id\": \"%s\"", id);

  g_assert_no_error (error);
  g_assert_cmpuint (g_string_replace (changed, "\"id\": \"partneros\"", member, 1), ==, 1);
  return g_strdup (changed->str);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) models = NULL;
  g_autofree char *path = NULL;

  fixture->folder = support_make_folder ();
  path = g_build_filename (fixture->folder, "models", NULL);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  models = g_file_new_for_path (path);
  fixture->library = seral_model_library_new_for_folder (seral_catalogue_get_default (), models);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *models = g_build_filename (fixture->folder, "models", NULL);

  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  support_finalize (fixture->window);
  support_finalize (fixture->library);
  support_remove_folder (models);
  support_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static guint
count_models (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->library));
}

static GtkWidget *
find_stage_page (Fixture *fixture)
{
  return support_find_child (GTK_WIDGET (fixture->window), SERAL_TYPE_STAGE_PAGE);
}

static int
get_level (GtkWidget *page)
{
  int level;

  g_object_get (page, "level", &level, NULL);
  return level;
}

static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *stack;

  fixture->window = seral_library_window_present (fixture->library);
  g_assert_true (seral_library_window_present (fixture->library) == fixture->window);
  g_assert_nonnull (support_find_child (GTK_WIDGET (fixture->window), SERAL_TYPE_MODEL_PAGE));

  seral_library_window_show_model (fixture->window, "workspan", 4);
  stack = gtk_widget_get_ancestor (find_stage_page (fixture), GTK_TYPE_STACK);
  g_assert_cmpint (get_level (gtk_stack_get_visible_child (GTK_STACK (stack))), ==, 4);

  /* Whatever is asked for, the window stays at something. */
  seral_library_window_show_model (fixture->window, "nobody", 1);
  seral_library_window_show_model (fixture->window, "workspan", 99);
  g_assert_cmpint (get_level (gtk_stack_get_visible_child (GTK_STACK (stack))), ==, 4);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *text = dup_definition ("my-own");
  g_autoptr (GFile) file = support_write_file (fixture->folder, "own.json", text);
  guint before = count_models (fixture);

  fixture->window = seral_library_window_present (fixture->library);
  seral_library_window_add_file (fixture->window, file);
  support_wait_until (count_models (fixture) == before + 1);
  g_assert_nonnull (seral_model_library_find (fixture->library, "my-own", NULL));
}

static void
test_add_faulty (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = support_write_file (fixture->folder, "bad.json",
                                               "{ \"format\": \"seral-model\", \"formatVersion\": 1, \"id\": 7 }");
  guint before = count_models (fixture);
  GtkWindow *dialog = NULL;

  fixture->window = seral_library_window_present (fixture->library);
  seral_library_window_add_file (fixture->window, file);
  support_wait_until ((dialog = support_find_dialog (SERAL_TYPE_FAULT_DIALOG)) != NULL);
  g_assert_cmpuint (count_models (fixture), ==, before);
  gtk_window_destroy (dialog);
}

/* A file at fault in the user's folder is listed, with its faults, and hides nothing. */
static void
test_faulty_in_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *models = g_build_filename (fixture->folder, "models", NULL);
  g_autoptr (GFile) file G_GNUC_UNUSED = support_write_file (models, "bad.json", "{ \"format\": \"seral-model\" }");
  guint before = count_models (fixture);

  fixture->window = seral_library_window_present (fixture->library);
  support_wait_until (count_models (fixture) == before + 1);
  g_assert_nonnull (support_find_row (GTK_WIDGET (fixture->window), "bad.json"));
  g_assert_nonnull (seral_model_library_find (fixture->library, "partnerspot", NULL));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("/app/library-window/show", test_show);
  ADD ("/app/library-window/add", test_add);
  ADD ("/app/library-window/add/faulty", test_add_faulty);
  ADD ("/app/library-window/faulty-in-folder", test_faulty_in_folder);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
