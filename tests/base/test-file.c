/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "base/seral-file.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("seral-file-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "document.seral", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->file);
  g_chmod (fixture->folder, 0700);
  remove_all (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
put (const char *path,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path,
              const char *text)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static gboolean
replace (Fixture     *fixture,
         const char  *text,
         GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return seral_file_replace (fixture->file, bytes, NULL, error);
}

static void
assert_read_fails (Fixture *fixture,
                   gsize    max_bytes,
                   int      code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_file_read (fixture->file, max_bytes, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
assert_replace_fails (Fixture *fixture,
                      int      code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (fixture, "new", &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put (fixture->path, "0123456789");
  bytes = seral_file_read (fixture->file, 10, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "0123456789", 10);
}

static void
test_read_large (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put (fixture->path, text);
  bytes = seral_file_read (fixture->file, 1000000, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, 1000000);
}

static void
test_read_too_large (Fixture       *fixture,
                     gconstpointer  data)
{
  put (fixture->path, "0123456789");
  assert_read_fails (fixture, 9, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

/* A file of /proc says it is empty, whatever it holds. */
static void
test_read_unsized (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/maps");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_file_read (file, 10, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

static void
test_read_missing (Fixture       *fixture,
                   gconstpointer  data)
{
  assert_read_fails (fixture, 10, G_IO_ERROR_NOT_FOUND);
}

static void
test_read_folder (Fixture       *fixture,
                  gconstpointer  data)
{
  g_mkdir (fixture->path, 0700);
  assert_read_fails (fixture, 10, G_IO_ERROR_IS_DIRECTORY);
}

/* Nobody writes to it: who waits for it waits for ever. */
static void
test_read_fifo (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_read_fails (fixture, 10, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_read_device (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpint (symlink ("/dev/zero", fixture->path), ==, 0);
  assert_read_fails (fixture, 10, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_read_cancelled (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put (fixture->path, "old");
  g_cancellable_cancel (cancellable);
  bytes = seral_file_read (fixture->file, 10, cancellable, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  struct stat status;

  g_assert_true (replace (fixture, "new", &error));
  umask (mask);

  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0640);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (077);
  struct stat status;

  put (fixture->path, "a longer old text");
  g_assert_cmpint (g_chmod (fixture->path, 0664), ==, 0);
  g_assert_true (replace (fixture, "new", &error));
  umask (mask);

  g_assert_no_error (error);
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0664);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  g_assert_true (seral_file_replace (fixture->file, bytes, NULL, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, "");
}

/* Whoever has the old file open keeps reading the old text. */
static void
test_replace_is_atomic (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  char buffer[4] = "";
  int fd;

  put (fixture->path, "old");
  fd = g_open (fixture->path, O_RDONLY, 0);
  g_assert_true (replace (fixture, "new", &error));
  g_assert_cmpint (read (fd, buffer, 3), ==, 3);
  g_assert_cmpstr (buffer, ==, "old");
  close (fd);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *between = g_build_filename (fixture->folder, "between", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("target", between), ==, 0);
  g_assert_cmpint (symlink (between, fixture->path), ==, 0);

  /* First the link leads to nothing, then to a file. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (replace (fixture, i == 0 ? "first" : "second", &error));
      g_assert_no_error (error);
      assert_holds (target, i == 0 ? "first" : "second");
      g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
      g_assert_true (g_file_test (between, G_FILE_TEST_IS_SYMLINK));
      g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
    }

  g_assert_cmpuint (count_files (fixture), ==, 3);
}

static void
test_link_loop (Fixture       *fixture,
                gconstpointer  data)
{
  g_assert_cmpint (symlink (fixture->path, fixture->path), ==, 0);
  assert_replace_fails (fixture, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_not_regular (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_replace_fails (fixture, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "document.seral", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (seral_file_replace (file, bytes, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }

  put (fixture->path, "old");
  g_chmod (fixture->path, 0400);
  assert_replace_fails (fixture, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds (fixture->path, "old");

  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  assert_replace_fails (fixture, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Cancelled when the temporary file is half written. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new ("new", 3);
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  g_cancellable_cancel (cancellable);
  g_assert_false (seral_file_replace (fixture->file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* In a process of its own: a file larger than the limit cannot be written. */
static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = g_strnfill (3 * 1024 * 1024, 'x');
  pid_t child;
  int status;

  put (fixture->path, "old");

  child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { 2 * 1024 * 1024, 2 * 1024 * 1024 };
      GError *error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &limit);
      _exit (!replace (fixture, text, &error) && error->domain == G_IO_ERROR ? 7 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 7);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/base/file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("read", test_read);
  ADD ("read-large", test_read_large);
  ADD ("read-too-large", test_read_too_large);
  ADD ("read-unsized", test_read_unsized);
  ADD ("read-missing", test_read_missing);
  ADD ("read-folder", test_read_folder);
  ADD ("read-fifo", test_read_fifo);
  ADD ("read-device", test_read_device);
  ADD ("read-cancelled", test_read_cancelled);
  ADD ("create", test_create);
  ADD ("replace", test_replace);
  ADD ("empty", test_empty);
  ADD ("replace-is-atomic", test_replace_is_atomic);
  ADD ("link", test_link);
  ADD ("link-loop", test_link_loop);
  ADD ("not-regular", test_not_regular);
  ADD ("no-folder", test_no_folder);
  ADD ("read-only", test_read_only);
  ADD ("cancelled", test_cancelled);
  ADD ("disk-full", test_disk_full);

  return g_test_run ();
}
