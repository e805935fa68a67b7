/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model-support.h"

/* The shared corpus of definitions: what the loader makes of each file is what
 * its `.expect` says, no more and no less. tests/data/check-schema.py asks a schema
 * validator the same questions. */

typedef struct
{
  const char *folder;
  gboolean    is_good;
} Folder;

static const Folder folders[] = {
  { "good", TRUE },
  { "warn", TRUE },
  { "bad-schema", FALSE },
  { "bad-reference", FALSE },
};

typedef struct
{
  const Folder *folder;
  char         *name;
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->name);
  g_free (self);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* The pointers of all faults, sorted, one a line. */
static char *
list_pointers (SeralFaults *faults)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    g_ptr_array_add (lines, seral_faults_get (faults, i)->pointer);

  return join_sorted (lines);
}

/* The same from an .expect file; there is none where no fault is expected. */
static char *
list_expected (const Case *self)
{
  g_autofree char *path = g_strdup_printf ("%s/data/definitions/%s/%s.expect", g_test_get_dir (G_TEST_DIST),
                                           self->folder->folder, self->name);
  g_autofree char *contents = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return g_strdup ("");

  parts = g_strsplit (contents, "\n", -1);
  /* Each line ends in a line break, so that the last part is none. */
  for (guint i = 0; i + 1 < g_strv_length (parts); i++)
    g_ptr_array_add (lines, parts[i]);

  return join_sorted (lines);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *file = g_strconcat (self->name, ".json", NULL);
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", self->folder->folder, file, NULL);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (SeralModel) model = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = list_expected (self);

  model = seral_model_new_from_bytes (bytes, NULL, faults, &error);
  found = list_pointers (faults);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (model != NULL, ==, self->folder->is_good);
  g_assert_cmpint (error == NULL, ==, self->folder->is_good);
  g_assert_cmpint (seral_faults_has_errors (faults), ==, !self->folder->is_good);

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    g_assert_cmpstr (seral_faults_get (faults, i)->message, !=, "");

  if (model != NULL)
    g_assert_finalize_object (g_steal_pointer (&model));
}

/* A cut-off definition must be refused wherever it is cut, never crash. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "everything.json", NULL);

  for (gsize length = 0; length + 2 < g_bytes_get_size (bytes); length += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (GError) error = NULL;

      model_support_refuse (part, faults, &error);
      g_assert_cmpuint (seral_faults_get (faults, 0)->line, >, 0);
      g_assert_cmpuint (seral_faults_get (faults, 0)->column, >, 0);
    }
}

/* Every value of a definition in turn becomes one of another type. */
static void
test_wrong_types (void)
{
  static const char * const others[] = { "null", "7", "true", "\"text\"", "[]", "{}", "[[]]", "[null]" };
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "everything.json", NULL);
  const char *text = g_bytes_get_data (bytes, NULL);
  gsize size = g_bytes_get_size (bytes);

  for (gsize i = 0; i + 1 < size; i++)
    {
      const char *end = memchr (text + i, '\n', size - i);
      gsize length;

      /* A member with a plain value ends with its line. */
      if (strncmp (text + i, "\": ", 3) != 0 || end == NULL || end[-1] == '{' || end[-1] == '[')
        continue;

      i += 3;
      length = (gsize) (end - text) - i - (end[-1] == ',' ? 1 : 0);

      for (guint j = 0; j < G_N_ELEMENTS (others); j++)
        {
          g_autoptr (GString) edited = g_string_new_len (text, (gssize) size);
          g_autoptr (GBytes) edited_bytes = NULL;
          g_autoptr (SeralFaults) faults = seral_faults_new ();
          g_autoptr (SeralModel) model = NULL;
          g_autoptr (GError) error = NULL;

          g_string_erase (edited, (gssize) i, (gssize) length);
          g_string_insert (edited, (gssize) i, others[j]);
          edited_bytes = g_bytes_new (edited->str, edited->len);

          model = seral_model_new_from_bytes (edited_bytes, NULL, faults, &error);
          g_assert_cmpint (model == NULL, ==, error != NULL);
          g_assert_cmpint (model == NULL, ==, seral_faults_has_errors (faults));
        }
    }
}

static guint
add_folder (const Folder *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "definitions", folder->folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *file;
  guint n = 0;

  g_assert_no_error (error);

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = NULL;
      Case *self;

      if (!g_str_has_suffix (file, ".json"))
        continue;

      self = g_new0 (Case, 1);
      self->folder = folder;
      self->name = g_strndup (file, strlen (file) - strlen (".json"));
      test = g_strdup_printf ("/model/corpus/%s/%s", folder->folder, self->name);
      g_test_add_data_func_full (test, self, test_case, case_free);
      n++;
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_assert_cmpuint (add_folder (&folders[i]), >, 0);

  g_test_add_func ("/model/corpus/truncated", test_truncated);
  g_test_add_func ("/model/corpus/wrong-types", test_wrong_types);

  return g_test_run ();
}
