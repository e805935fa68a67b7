/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json.h"
#include "model-support.h"
#include "model/seral-model-library.h"
#include "model/seral-model-loader.h"

static SeralCatalogue *
open_catalogue (const char *language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "model", "de.mo", NULL);
  g_autoptr (GBytes) mo = model_support_read (path, NULL);
  g_autoptr (GError) error = NULL;
  SeralCatalogue *catalogue = seral_catalogue_new_for_bytes (language, mo, &error);

  g_assert_no_error (error);

  return catalogue;
}

static SeralModel *
load (GBytes      *bytes,
      const char  *language,
      SeralFaults *faults)
{
  g_autoptr (SeralCatalogue) catalogue = open_catalogue (language);
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_new_from_bytes (bytes, catalogue, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);

  return model;
}

static GBytes *
read_sample (void)
{
  return model_support_read ("data", "definitions", "good", "translations.json", NULL);
}

static const char *
get_label (SeralModel *model,
           guint       option)
{
  return seral_model_get_scales (model, NULL)[0].options[option].label;
}

/* The definition's own translations come before the catalogue, all of them. */
static void
test_own (void)
{
  g_autoptr (GBytes) bytes = read_sample ();
  g_autoptr (SeralModel) model = load (bytes, "de", NULL);
  const SeralCriterion *criterion = seral_model_find_criterion (model, "tools-back");

  g_assert_cmpstr (seral_model_get_name (model), ==, "Ordnung in der Werkstatt");
  g_assert_cmpstr (seral_model_find_stage (model, "tidy")->name, ==, "Aufgeräumt");
  g_assert_cmpstr (get_label (model, 0), ==, "Nein");
  g_assert_cmpstr (seral_model_find_dimension (model, "bench")->name, ==, "Werkbank");
  g_assert_cmpstr (criterion->question, ==, "Liegt abends jedes Werkzeug an seinem Platz?");
  g_assert_cmpstr (criterion->anchors[1], ==, "Keines liegt herum.");
}

/* A country's texts come before the language's, text by text; the tag's case does not matter. */
static void
test_fallback (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"translations\": {",
                                                 "\"translations\": { \"DE-at\": { \"/name\": \"Ordnung, österreichisch\" },");
  g_autoptr (SeralModel) austrian = load (bytes, "de_AT", NULL);
  g_autoptr (SeralModel) german = load (bytes, "de", NULL);
  g_autoptr (SeralModel) swiss = load (bytes, "de-CH", NULL);
  g_autoptr (SeralModel) taiwanese = load (bytes, "zh-Hant-TW", NULL);

  g_assert_cmpstr (seral_model_get_name (austrian), ==, "Ordnung, österreichisch");
  g_assert_cmpstr (seral_model_get_summary (austrian), ==, "Wie ordentlich eine Werkstatt ist.");
  g_assert_cmpstr (seral_model_get_name (german), ==, "Ordnung in der Werkstatt");
  g_assert_cmpstr (seral_model_get_name (swiss), ==, "Ordnung in der Werkstatt");
  g_assert_cmpstr (seral_model_get_name (taiwanese), ==, "工作坊的秩序");
}

/* Where the definition has no text the catalogue may have, in its context alone. */
static void
test_catalogue (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"/scales/yes-no/options/0/label\": \"Nein\",", "");
  g_autoptr (SeralModel) model = load (bytes, "de", NULL);
  g_autoptr (SeralModel) french = load (bytes, "fr", NULL);

  g_assert_cmpstr (get_label (model, 0), ==, "Nein, aus dem Katalog");
  g_assert_cmpstr (get_label (model, 1), ==, "Ja");
  g_assert_cmpstr (seral_model_get_name (french), ==, "Aus dem Katalog");
  g_assert_cmpstr (seral_model_find_stage (french, "tidy")->name, ==, "Tidy");
}

/* Nothing is nearer to a language than a text written in it. */
static void
test_own_language (void)
{
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"language\": \"en\"", "\"language\": \"de-AT\"");
  g_autoptr (SeralModel) austrian = load (bytes, "de-AT", NULL);
  g_autoptr (SeralModel) german = load (bytes, "de", NULL);
  g_autoptr (SeralModel) untranslated = model_support_load (bytes);

  g_assert_cmpstr (seral_model_find_stage (austrian, "tidy")->name, ==, "Tidy");
  g_assert_cmpstr (seral_model_find_stage (german, "tidy")->name, ==, "Aufgeräumt");
  g_assert_cmpstr (seral_model_get_name (untranslated), ==, "Order in the workshop");
}

/* A translation of no text is a typo, in whatever language one reads. */
static void
test_stray (void)
{
  static const char * const languages[] = { "de", "ar", "en" };
  g_autoptr (GBytes) sample = read_sample ();
  g_autoptr (GBytes) bytes = model_support_edit (sample, "\"ar\": {",
                                                 "\"ar\": { \"/stages/9/name\": \"?\", \"/id\": \"?\", \"/a~0b\": \"?\",");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (SeralModel) model = load (bytes, languages[i], faults);

      g_assert_nonnull (model);
      g_assert_cmpuint (seral_faults_get_n (faults), ==, 3);
      g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_WARNING, "/translations/ar/~1stages~19~1name"));
      g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_WARNING, "/translations/ar/~1id"));
      g_assert_nonnull (model_support_find_fault (faults, SERAL_FAULT_WARNING, "/translations/ar/~1a~00b"));
    }
}

/* A bundled definition is translated by the catalogue, read or not yet read. */
static void
test_bundled (void)
{
  g_autoptr (SeralCatalogue) catalogue = open_catalogue ("de");
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere");
  g_autoptr (SeralModelLibrary) library = seral_model_library_new_for_folder (catalogue, folder);
  SeralModelEntry *entry = seral_model_library_find (library, "partnerspot", NULL);
  g_autoptr (GError) error = NULL;
  SeralModel *model;

  g_assert_cmpstr (seral_model_entry_get_name (entry), ==, "Reifegradmodell für Partner-Ökosysteme");
  model = seral_model_entry_get_model (entry, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seral_model_get_name (model), ==, "Reifegradmodell für Partner-Ökosysteme");
  g_assert_cmpstr (seral_model_get_stages (model, NULL)[0].name, ==, "Gelegentliche Partnerschaften");
  g_assert_cmpstr (seral_model_get_stages (model, NULL)[1].name, ==, "Managed Partners");
}

/* Extraction */

static const char *
note_text (const char *pointer,
           const char *text,
           gpointer    user_data)
{
  if (*text != '\0')
    g_ptr_array_add (user_data, g_strdup_printf ("%s\t%s", pointer, text));

  return NULL;
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

/* What the loader passes to its translator. */
static char *
list_loaded (const char *path)
{
  g_autoptr (GBytes) bytes = model_support_read (path, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralModel) model = seral_model_load_translated (bytes, note_text, lines, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);

  return join_sorted (lines);
}

/* What the build extracts for translators. */
static char *
list_extracted (const char *path)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "..", "build-aux", "extract-model-strings.py", NULL);
  const char *argv[] = { "python3", script, "--list", path, NULL };
  g_autofree char *output = model_support_run (argv);
  g_autoptr (GBytes) bytes = g_bytes_new (output, strlen (output));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = seral_json_parse (bytes, NULL, NULL, &error);
  JsonArray *array;

  g_assert_no_error (error);
  array = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *pair = json_array_get_array_element (array, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s\t%s", json_array_get_string_element (pair, 0),
                                               json_array_get_string_element (pair, 1)));
    }

  return join_sorted (lines);
}

/* Loader and extraction have the same idea of what a text is. */
static void
test_extracted (void)
{
  static const char * const folders[] = { "data/definitions/good", "data/definitions/warn", "../data/models" };
  guint n_files = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, folders[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
      const char *name;

      g_assert_no_error (error);

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autofree char *loaded = NULL;
          g_autofree char *extracted = NULL;

          if (!g_str_has_suffix (name, ".json"))
            continue;

          loaded = list_loaded (path);
          extracted = list_extracted (path);
          g_test_message ("%s", path);
          g_assert_cmpstr (extracted, ==, loaded);
          n_files++;
        }
    }

  g_assert_cmpuint (n_files, >, 15);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/texts/own", test_own);
  g_test_add_func ("/model/texts/fallback", test_fallback);
  g_test_add_func ("/model/texts/catalogue", test_catalogue);
  g_test_add_func ("/model/texts/own-language", test_own_language);
  g_test_add_func ("/model/texts/stray", test_stray);
  g_test_add_func ("/model/texts/bundled", test_bundled);
  g_test_add_func ("/model/texts/extracted", test_extracted);

  return g_test_run ();
}
