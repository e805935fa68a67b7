/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json-reader.h"

/* A reader of a text, in its root. */
typedef struct
{
  SeralFaults *faults;
  SeralJsonReader *reader;
} Fixture;

static void
open_text (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = seral_json_parse (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  fixture->faults = seral_faults_new ();
  fixture->reader = seral_json_reader_new (root, fixture->faults);
}

static void
begin (Fixture    *fixture,
       const char *text)
{
  open_text (fixture, text);
  g_assert_true (seral_json_reader_begin_root (fixture->reader));
}

/* Asserts that these faults and no others were found, and closes the reader. */
static void
assert_faults (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *found = seral_faults_to_text (fixture->faults);

  g_assert_cmpstr (found, ==, expected);

  seral_json_reader_free (fixture->reader);
  seral_faults_unref (fixture->faults);
}

static void
end (Fixture    *fixture,
     const char *expected)
{
  seral_json_reader_end (fixture->reader);
  assert_faults (fixture, expected);
}

static void
test_values (void)
{
  Fixture f;

  begin (&f, "{\"string\": \"ä\", \"number\": 0.5, \"whole\": 3.0, \"integer\": -7, \"yes\": true, \"word\": \"b\", \"any\": null}");

  g_assert_cmpstr (seral_json_reader_get_string (f.reader, "string", SERAL_JSON_REQUIRED), ==, "ä");
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "number", SERAL_JSON_REQUIRED, 0, 1, 9), ==, 0.5);
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "number", SERAL_JSON_REQUIRED, 0.5, 0.5, 9), ==, 0.5);
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "integer", SERAL_JSON_REQUIRED, -10, 1, 9), ==, -7);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "integer", SERAL_JSON_REQUIRED, -7, -7, 9), ==, -7);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "whole", SERAL_JSON_REQUIRED, G_MININT64, G_MAXINT64, 9), ==, 3);
  g_assert_true (seral_json_reader_get_boolean (f.reader, "yes", FALSE));
  g_assert_cmpint (seral_json_reader_get_choice (f.reader, "word", (const char *[]) { "a", "b", NULL }, SERAL_JSON_REQUIRED, 9), ==, 1);
  g_assert_true (JSON_NODE_HOLDS_NULL (seral_json_reader_get_node (f.reader, "any")));
  g_assert_true (seral_json_reader_has (f.reader, "any"));
  g_assert_false (seral_json_reader_has (f.reader, "none"));

  end (&f, "");
}

static void
test_missing (void)
{
  Fixture f;
  guint n_elements = 7, n_strings = 7;
  g_autofree const char **strings = NULL;

  begin (&f, "{\"inner\": {}}");
  g_assert_true (seral_json_reader_begin_object (f.reader, "inner", SERAL_JSON_REQUIRED));

  g_assert_null (seral_json_reader_get_string (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_null (seral_json_reader_get_text (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_null (seral_json_reader_get_id (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "a", SERAL_JSON_OPTIONAL, 0, 1, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "a", SERAL_JSON_OPTIONAL, 0, 1, 5), ==, 5);
  g_assert_true (seral_json_reader_get_boolean (f.reader, "a", TRUE));
  g_assert_cmpint (seral_json_reader_get_choice (f.reader, "a", (const char *[]) { "b", NULL }, SERAL_JSON_OPTIONAL, 5), ==, 5);
  g_assert_false (seral_json_reader_begin_object (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_false (seral_json_reader_begin_array (f.reader, "a", SERAL_JSON_OPTIONAL, &n_elements));
  g_assert_cmpuint (n_elements, ==, 0);
  strings = seral_json_reader_get_strings (f.reader, "a", &n_strings);
  g_assert_cmpuint (n_strings, ==, 0);
  g_assert_null (strings[0]);
  g_assert_null (seral_json_reader_get_node (f.reader, "a"));

  g_assert_null (seral_json_reader_get_string (f.reader, "b", SERAL_JSON_REQUIRED));
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "c", SERAL_JSON_REQUIRED, 0, 1, 5), ==, 5);
  g_assert_false (seral_json_reader_begin_object (f.reader, "d", SERAL_JSON_REQUIRED));
  g_assert_false (seral_json_reader_begin_array (f.reader, "e", SERAL_JSON_REQUIRED, &n_elements));

  seral_json_reader_end (f.reader);
  end (&f, "/inner: The member “b” is missing.\n"
           "/inner: The member “c” is missing.\n"
           "/inner: The member “d” is missing.\n"
           "/inner: The member “e” is missing.");
}

static void
test_wrong_types (void)
{
  Fixture f;
  guint n;
  g_autofree const char **strings = NULL;

  begin (&f, "{\"s\": \"x\", \"n\": 1.5, \"b\": false, \"o\": {}, \"a\": [], \"z\": null, \"mixed\": [\"x\", 1, \"y\", null]}");

  g_assert_null (seral_json_reader_get_string (f.reader, "n", SERAL_JSON_OPTIONAL));
  g_assert_null (seral_json_reader_get_string (f.reader, "z", SERAL_JSON_OPTIONAL));
  g_assert_null (seral_json_reader_get_text (f.reader, "o", SERAL_JSON_OPTIONAL));
  g_assert_null (seral_json_reader_get_id (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "s", SERAL_JSON_OPTIONAL, 0, 1, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "n", SERAL_JSON_OPTIONAL, 0, 9, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "b", SERAL_JSON_OPTIONAL, 0, 9, 5), ==, 5);
  g_assert_true (seral_json_reader_get_boolean (f.reader, "n", TRUE));
  g_assert_cmpint (seral_json_reader_get_choice (f.reader, "b", (const char *[]) { "b", NULL }, SERAL_JSON_OPTIONAL, 5), ==, 5);
  g_assert_false (seral_json_reader_begin_object (f.reader, "a", SERAL_JSON_OPTIONAL));
  g_assert_false (seral_json_reader_begin_array (f.reader, "o", SERAL_JSON_OPTIONAL, &n));
  strings = seral_json_reader_get_strings (f.reader, "mixed", &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (strings[1], ==, "y");
  g_assert_cmpstr (seral_json_reader_get_pointer (f.reader), ==, "");

  end (&f, "/n: This must be a string, not 1.5.\n"
           "/z: This must be a string, not null.\n"
           "/o: This must be a string, not an object.\n"
           "/a: This must be a string, not an array.\n"
           "/s: This must be a number, not “x”.\n"
           "/n: This must be a whole number, not 1.5.\n"
           "/b: This must be a whole number, not false.\n"
           "/n: This must be true or false, not 1.5.\n"
           "/b: This must be a string, not false.\n"
           "/a: This must be an object, not an array.\n"
           "/o: This must be an array, not an object.\n"
           "/mixed/1: This must be a string, not 1.\n"
           "/mixed/3: This must be a string, not null.");
}

static void
test_ranges (void)
{
  Fixture f;

  begin (&f, "{\"n\": 1.5, \"i\": 12, \"big\": 1e300, \"edge\": 9223372036854775808.0, \"word\": \"c\"}");

  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "n", SERAL_JSON_OPTIONAL, 0, 1, 5), ==, 5);
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "n", SERAL_JSON_OPTIONAL, 2, G_MAXDOUBLE, 5), ==, 5);
  g_assert_cmpfloat (seral_json_reader_get_number (f.reader, "n", SERAL_JSON_OPTIONAL, -G_MAXDOUBLE, -1, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "i", SERAL_JSON_OPTIONAL, 0, 9, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "i", SERAL_JSON_OPTIONAL, 13, G_MAXINT64, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "big", SERAL_JSON_OPTIONAL, G_MININT64, G_MAXINT64, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_integer (f.reader, "edge", SERAL_JSON_OPTIONAL, G_MININT64, G_MAXINT64, 5), ==, 5);
  g_assert_cmpint (seral_json_reader_get_choice (f.reader, "word", (const char *[]) { "a", "b", NULL }, SERAL_JSON_REQUIRED, 5), ==, 5);

  end (&f, "/n: This number must be from 0 to 1.\n"
           "/n: This number must be 2 or more.\n"
           "/n: This number must be -1 or less.\n"
           "/i: This number must be from 0 to 9.\n"
           "/i: This number must be 13 or more.\n"
           "/big: This must be a whole number, not 1e300.\n"
           "/edge: This must be a whole number, not 9.223372036854776e18.\n"
           "/word: “c” is none of: a, b.");
}

static void
test_ids (void)
{
  static const char * const good[] = { "a", "I.2", "0", "a-b_c.d", "5f2b6b0e-8c0b-4a55-9b0e-0d6f1f1c9a11" };
  static const char * const bad[] = { "", "-a", ".a", "_a", "a b", "a/b", "ä", "a\xc3\xa4", "..", "a\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (good) + G_N_ELEMENTS (bad); i++)
    {
      gboolean is_good = i < G_N_ELEMENTS (good);
      const char *id = is_good ? good[i] : bad[i - G_N_ELEMENTS (good)];
      g_autoptr (JsonObject) object = json_object_new ();
      g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autoptr (SeralJsonReader) reader = seral_json_reader_new (root, faults);

      json_object_set_string_member (object, "id", id);
      g_assert_true (seral_json_reader_begin_root (reader));
      g_assert_cmpstr (seral_json_reader_get_id (reader, "id", SERAL_JSON_REQUIRED), ==, is_good ? id : NULL);
      g_assert_cmpuint (seral_faults_get_n (faults), ==, is_good ? 0 : 1);
    }
}

static void
test_long_id (void)
{
  g_autofree char *id = g_strnfill (65, 'a');
  g_autofree char *text = g_strdup_printf ("{\"long\": \"%s\", \"right\": \"%s\"}", id, id + 1);
  Fixture f;

  begin (&f, text);
  g_assert_null (seral_json_reader_get_id (f.reader, "long", SERAL_JSON_REQUIRED));
  g_assert_cmpstr (seral_json_reader_get_id (f.reader, "right", SERAL_JSON_REQUIRED), ==, id + 1);
  g_assert_cmpuint (seral_faults_get_n (f.faults), ==, 1);
  g_assert_cmpstr (seral_faults_get (f.faults, 0)->pointer, ==, "/long");
  g_assert_cmpuint (strlen (seral_faults_get (f.faults, 0)->message), <, 300);
  seral_json_reader_end (f.reader);
  seral_json_reader_free (f.reader);
  seral_faults_unref (f.faults);
}

static void
test_pointers (void)
{
  Fixture f;
  guint n;
  g_autofree char *pointer = NULL;

  begin (&f, "{\"a/b~c\": {\"\": [{}, {\"x\": 1}]}}");
  g_assert_true (seral_json_reader_begin_object (f.reader, "a/b~c", SERAL_JSON_REQUIRED));
  g_assert_cmpstr (seral_json_reader_get_pointer (f.reader), ==, "/a~1b~0c");
  g_assert_true (seral_json_reader_begin_array (f.reader, "", SERAL_JSON_REQUIRED, &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (seral_json_reader_begin_element (f.reader, 0));
  g_assert_cmpstr (seral_json_reader_get_pointer (f.reader), ==, "/a~1b~0c//0");
  seral_json_reader_end (f.reader);
  g_assert_true (seral_json_reader_begin_element (f.reader, 1));
  pointer = seral_json_reader_dup_pointer_to (f.reader, "~/");
  g_assert_cmpstr (pointer, ==, "/a~1b~0c//1/~0~1");
  seral_json_reader_fault (f.reader, SERAL_FAULT_ERROR, "x", "Wrong: %d", 7);
  seral_json_reader_fault (f.reader, SERAL_FAULT_WARNING, NULL, "Odd, at %s", seral_json_reader_get_pointer (f.reader));
  seral_json_reader_get_node (f.reader, "x");
  seral_json_reader_end (f.reader);
  seral_json_reader_end (f.reader);
  seral_json_reader_end (f.reader);
  g_assert_cmpstr (seral_json_reader_get_pointer (f.reader), ==, "");

  end (&f, "/a~1b~0c//1/x: Wrong: 7\n"
           "/a~1b~0c//1: warning: Odd, at /a~1b~0c//1");
}

static void
test_root (void)
{
  Fixture f;

  open_text (&f, "[1]");
  g_assert_false (seral_json_reader_begin_root (f.reader));
  assert_faults (&f, "This must be an object, not an array.");
}

static void
test_elements (void)
{
  Fixture f;
  guint n;

  begin (&f, "{\"a\": [{\"id\": \"x\"}, 5, {}, [], {\"id\": \"y\", \"idd\": 1}]}");
  g_assert_true (seral_json_reader_begin_array (f.reader, "a", SERAL_JSON_REQUIRED, &n));
  for (guint i = 0; i < n; i++)
    {
      if (!seral_json_reader_begin_element (f.reader, i))
        continue;
      seral_json_reader_get_id (f.reader, "id", SERAL_JSON_REQUIRED);
      seral_json_reader_end (f.reader);
    }
  seral_json_reader_end (f.reader);

  end (&f, "/a/1: This must be an object, not 5.\n"
           "/a/2: The member “id” is missing.\n"
           "/a/3: This must be an object, not an array.\n"
           "/a/4/idd: warning: This member is not known here.");
}

static void
test_unknown (void)
{
  Fixture f;

  begin (&f, "{\"a\": 1, \"typo/\": 2, \"b\": {\"c\": 3}, \"d\": 4}");
  seral_json_reader_get_node (f.reader, "a");
  seral_json_reader_get_node (f.reader, "a");
  g_assert_true (seral_json_reader_has (f.reader, "d"));
  g_assert_true (seral_json_reader_begin_object (f.reader, "b", SERAL_JSON_OPTIONAL));
  seral_json_reader_end (f.reader);

  end (&f, "/b/c: warning: This member is not known here.\n"
           "/typo~1: warning: This member is not known here.\n"
           "/d: warning: This member is not known here.");
}

static void
test_keeping (void)
{
  Fixture f;
  g_autoptr (JsonObject) kept = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  GString *string = g_string_new (NULL);

  begin (&f, "{\"z\": {\"x\": [1]}, \"a\": 1, \"y\": \"ü\", \"b\": 2}");
  seral_json_reader_get_node (f.reader, "a");
  kept = seral_json_reader_end_keeping (f.reader);
  assert_faults (&f, "");

  node = json_node_init_object (json_node_alloc (), kept);
  seral_json_append (string, node, 0);
  text = g_string_free (string, FALSE);
  g_assert_cmpstr (text, ==, "{\n  \"z\": {\n    \"x\": [\n      1\n    ]\n  },\n  \"y\": \"ü\",\n  \"b\": 2\n}");
}

static void
test_keeping_nothing (void)
{
  Fixture f;

  begin (&f, "{\"a\": 1}");
  seral_json_reader_get_node (f.reader, "a");
  g_assert_null (seral_json_reader_end_keeping (f.reader));
  assert_faults (&f, "");
}

static void
test_members (void)
{
  Fixture f;
  guint n;
  g_autofree const char **members = NULL;

  begin (&f, "{\"z\": 1, \"a\": 2, \"m\": 3}");
  members = seral_json_reader_get_members (f.reader, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (members[0], ==, "z");
  g_assert_cmpstr (members[1], ==, "a");
  g_assert_cmpstr (members[2], ==, "m");
  g_assert_null (members[3]);
  end (&f, "");
}

/* More members than are looked through one by one. */
static void
test_many_members (void)
{
  GString *text = g_string_new ("{");
  Fixture f;
  g_autoptr (JsonObject) kept = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%s\"m%u\": %u", i > 0 ? "," : "", i, i);
  g_string_append_c (text, '}');
  all = g_string_free (text, FALSE);

  begin (&f, all);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", i);

      if (i % 100 != 7)
        g_assert_cmpint (seral_json_reader_get_integer (f.reader, name, SERAL_JSON_REQUIRED, 0, 1000, -1), ==, i);
    }
  kept = seral_json_reader_end_keeping (f.reader);
  g_assert_cmpuint (json_object_get_size (kept), ==, 10);
  g_assert_true (json_object_has_member (kept, "m907"));
  assert_faults (&f, "");
}

static const char *
translate (const char *pointer,
           const char *text,
           gpointer    user_data)
{
  g_autofree char *key = g_strdup_printf ("%s=%s", pointer, text);

  return g_hash_table_lookup (user_data, key);
}

static void
test_translator (void)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  Fixture f;

  g_hash_table_insert (texts, (gpointer) "/a/title=Yes", (gpointer) "Ja");

  begin (&f, "{\"title\": \"Yes\", \"a\": {\"title\": \"Yes\"}}");
  seral_json_reader_set_translator (f.reader, translate, texts);
  g_assert_cmpstr (seral_json_reader_get_text (f.reader, "title", SERAL_JSON_REQUIRED), ==, "Yes");
  g_assert_true (seral_json_reader_begin_object (f.reader, "a", SERAL_JSON_REQUIRED));
  g_assert_cmpstr (seral_json_reader_get_text (f.reader, "title", SERAL_JSON_REQUIRED), ==, "Ja");
  g_assert_cmpstr (seral_json_reader_get_string (f.reader, "title", SERAL_JSON_REQUIRED), ==, "Yes");
  g_assert_cmpstr (seral_json_reader_get_pointer (f.reader), ==, "/a");
  seral_json_reader_end (f.reader);
  end (&f, "");
}

/* What the getters give belongs to the tree, not to the reader. */
static void
test_lifetime (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"a\": \"text\"}", 13);
  g_autoptr (JsonNode) root = seral_json_parse (bytes, NULL, NULL, NULL);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  SeralJsonReader *reader = seral_json_reader_new (root, faults);
  const char *text;

  g_assert_true (seral_json_reader_begin_root (reader));
  text = seral_json_reader_get_string (reader, "a", SERAL_JSON_REQUIRED);
  seral_json_reader_free (reader);
  g_assert_cmpstr (text, ==, "text");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/json-reader/values", test_values);
  g_test_add_func ("/base/json-reader/missing", test_missing);
  g_test_add_func ("/base/json-reader/wrong-types", test_wrong_types);
  g_test_add_func ("/base/json-reader/ranges", test_ranges);
  g_test_add_func ("/base/json-reader/ids", test_ids);
  g_test_add_func ("/base/json-reader/long-id", test_long_id);
  g_test_add_func ("/base/json-reader/pointers", test_pointers);
  g_test_add_func ("/base/json-reader/root", test_root);
  g_test_add_func ("/base/json-reader/elements", test_elements);
  g_test_add_func ("/base/json-reader/unknown", test_unknown);
  g_test_add_func ("/base/json-reader/keeping", test_keeping);
  g_test_add_func ("/base/json-reader/keeping-nothing", test_keeping_nothing);
  g_test_add_func ("/base/json-reader/members", test_members);
  g_test_add_func ("/base/json-reader/many-members", test_many_members);
  g_test_add_func ("/base/json-reader/translator", test_translator);
  g_test_add_func ("/base/json-reader/lifetime", test_lifetime);

  return g_test_run ();
}
