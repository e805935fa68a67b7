/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "base/seral-catalogue.h"

static GBytes *
read_mo (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".mo", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "base", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

static SeralCatalogue *
open_mo (const char *language)
{
  g_autoptr (GBytes) bytes = read_mo (language);
  g_autoptr (GError) error = NULL;
  SeralCatalogue *catalogue = seral_catalogue_new_for_bytes (language, bytes, &error);

  g_assert_no_error (error);
  return catalogue;
}

/* Puts a catalogue where seral_catalogue_new() looks for it. */
static void
install (const char *language,
         const char *locale)
{
  g_autoptr (GBytes) bytes = read_mo (language);
  g_autofree char *folder = g_build_filename (g_getenv ("SERAL_LOCALEDIR"), locale, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

/* The private folders of a test are new for each: this one is in them. */
static void
use_private_locale_dir (void)
{
  g_autofree char *dir = g_build_filename (g_get_user_data_dir (), "locale", NULL);

  g_setenv ("SERAL_LOCALEDIR", dir, TRUE);
}

static void
test_text (void)
{
  g_autoptr (SeralCatalogue) de = open_mo ("de");

  g_assert_cmpstr (seral_text (de, "Open"), ==, "Öffnen");
  g_assert_cmpstr (seral_ptext (de, "menu", "Open"), ==, "Datei öffnen");
  g_assert_cmpstr (seral_ptext (de, "other", "Open"), ==, "Open");
  g_assert_cmpstr (seral_text (de, "Not there"), ==, "Not there");
  g_assert_cmpstr (seral_catalogue_lookup (de, "menu", "Open"), ==, "Datei öffnen");
  g_assert_null (seral_catalogue_lookup (de, NULL, "Not there"));
}

static void
test_formats (void)
{
  g_autoptr (SeralCatalogue) de = open_mo ("de");
  g_autofree char *text = g_strdup_printf (seral_text (de, "“%s” has %u answers"), "A", 3u);

  g_assert_cmpstr (text, ==, "3 Antworten hat „A“");
}

/* A translation that would take a string for a number is left aside. */
static void
test_wrong_format (void)
{
  g_autoptr (SeralCatalogue) de = open_mo ("de");

  g_assert_cmpstr (seral_catalogue_lookup (de, NULL, "Wrong %s"), ==, "Falsch %d");
  g_assert_cmpstr (seral_text (de, "Wrong %s"), ==, "Wrong %s");
  g_assert_cmpstr (seral_ntext (de, "One wrong", "%u wrong", 1), ==, "Eins falsch");
  g_assert_cmpstr (seral_ntext (de, "One wrong", "%u wrong", 2), ==, "%u wrong");
}

static void
test_plural (void)
{
  static const struct
  {
    const char *language;
    gulong n;
    const char *text;
  } cases[] = {
    { "de", 0, "%u Fragen" }, { "de", 1, "%u Frage" }, { "de", 2, "%u Fragen" },
    { "fr", 0, "%u question (fr)" }, { "fr", 1, "%u question (fr)" }, { "fr", 2, "%u questions (fr)" },
    { "ru", 1, "%u вопрос" }, { "ru", 3, "%u вопроса" }, { "ru", 11, "%u вопросов" }, { "ru", 21, "%u вопрос" },
    { "ar", 0, "لا أسئلة" }, { "ar", 1, "سؤال واحد" }, { "ar", 2, "سؤالان" }, { "ar", 7, "%u أسئلة" }, { "ar", 11, "%u سؤالًا" },
    { "ar", 100, "%u سؤال" }, { "ja", 1, "%u 問" }, { "ja", 5, "%u 問" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_mo (cases[i].language);

      g_assert_cmpstr (seral_ntext (catalogue, "%u question", "%u questions", cases[i].n), ==, cases[i].text);
    }
}

static void
test_source (void)
{
  g_autoptr (SeralCatalogue) en = seral_catalogue_new ("en");

  g_assert_cmpstr (seral_catalogue_get_language (en), ==, "en");
  g_assert_false (seral_catalogue_is_rtl (en));
  g_assert_cmpstr (seral_text (en, "Open"), ==, "Open");
  g_assert_cmpstr (seral_ptext (en, "menu", "Open"), ==, "Open");
  g_assert_cmpstr (seral_ntext (en, "one", "many", 1), ==, "one");
  g_assert_cmpstr (seral_ntext (en, "one", "many", 0), ==, "many");
}

static void
test_fallback (void)
{
  static const char * const pairs[][2] = {
    { "de", "de" }, { "de-AT", "de" }, { "de_AT.UTF-8", "de" }, { "pt-BR", "pt-BR" }, { "pt", "en" }, { "xx", "en" }, { "C", "en" },
    { "en-US", "en-US" }, { "en_GB.UTF-8", "en-GB" }, { "../../de", "en" }, { "ar-EG", "ar" },
  };

  use_private_locale_dir ();
  install ("de", "de");
  install ("ar", "ar");
  install ("fr", "pt_BR");

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new (pairs[i][0]);

      g_assert_cmpstr (seral_catalogue_get_language (catalogue), ==, pairs[i][1]);
      g_assert_cmpint (seral_catalogue_is_rtl (catalogue), ==, g_str_has_prefix (pairs[i][1], "ar"));
    }
}

static void
test_list (void)
{
  g_auto (GStrv) none = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *stray = NULL;

  use_private_locale_dir ();
  none = seral_catalogue_list_languages ();
  g_assert_cmpuint (g_strv_length (none), ==, 1);
  g_assert_cmpstr (none[0], ==, "en");

  install ("fr", "pt_BR");
  install ("de", "de");
  install ("ru", "sr@latin");
  stray = g_build_filename (g_getenv ("SERAL_LOCALEDIR"), "xx", NULL);
  g_mkdir (stray, 0700);

  languages = seral_catalogue_list_languages ();
  joined = g_strjoinv (" ", languages);
  g_assert_cmpstr (joined, ==, "de en pt-BR sr-Latn");
}

static void
test_broken_file (void)
{
  g_autoptr (SeralCatalogue) catalogue = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  use_private_locale_dir ();
  install ("de", "de");
  path = g_build_filename (g_getenv ("SERAL_LOCALEDIR"), "de", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_file_set_contents (path, "broken", -1, &error);
  g_assert_no_error (error);

  catalogue = seral_catalogue_new ("de");
  g_assert_cmpstr (seral_catalogue_get_language (catalogue), ==, "en");
  g_assert_cmpstr (seral_text (catalogue, "Open"), ==, "Open");
}

static void
test_broken_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("broken", 6);
  g_autoptr (GError) error = NULL;

  g_assert_null (seral_catalogue_new_for_bytes ("de", bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
uninstall (const char *locale)
{
  g_autofree char *folder = g_build_filename (g_getenv ("SERAL_LOCALEDIR"), locale, "LC_MESSAGES", NULL);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

/* The first language of LANGUAGE that there is a catalogue of. It is asked for
 * once in a process, so each case has one of its own. */
static void
test_default (void)
{
  static const char * const pairs[][2] = {
    { "xx:de:fr", "de" }, { "xx:en:de", "en" }, { "xx", "en" }, { "de_AT:fr", "de" }, { "fr", "fr" },
  };
  g_autofree char *dir = NULL;
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      g_print ("language: %s\n", seral_catalogue_get_language (seral_catalogue_get_default ()));
      g_assert_true (seral_catalogue_get_default () == seral_catalogue_get_default ());
      return;
    }

  /* The processes share the private folders, and each empties them. */
  dir = g_dir_make_tmp ("seral-locale-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("SERAL_LOCALEDIR", dir, TRUE);
  install ("de", "de");
  install ("fr", "fr");

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("*language: %s\n*", pairs[i][1]);

      g_setenv ("LANGUAGE", pairs[i][0], TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stdout (pattern);
    }

  g_setenv ("LANGUAGE", "", TRUE);
  uninstall ("de");
  uninstall ("fr");
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

static void
test_boxed (void)
{
  SeralCatalogue *catalogue = seral_catalogue_new ("en");
  GValue value = G_VALUE_INIT;

  g_value_init (&value, SERAL_TYPE_CATALOGUE);
  g_value_set_boxed (&value, catalogue);
  seral_catalogue_unref (catalogue);
  g_assert_cmpstr (seral_catalogue_get_language (g_value_get_boxed (&value)), ==, "en");
  g_value_unset (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/catalogue/text", test_text);
  g_test_add_func ("/base/catalogue/formats", test_formats);
  g_test_add_func ("/base/catalogue/wrong-format", test_wrong_format);
  g_test_add_func ("/base/catalogue/plural", test_plural);
  g_test_add_func ("/base/catalogue/source", test_source);
  g_test_add_func ("/base/catalogue/fallback", test_fallback);
  g_test_add_func ("/base/catalogue/list", test_list);
  g_test_add_func ("/base/catalogue/broken-file", test_broken_file);
  g_test_add_func ("/base/catalogue/broken-bytes", test_broken_bytes);
  g_test_add_func ("/base/catalogue/default", test_default);
  g_test_add_func ("/base/catalogue/boxed", test_boxed);

  return g_test_run ();
}
