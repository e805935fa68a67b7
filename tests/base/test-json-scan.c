/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-json-scan.h"

/* What the scan refuses although it is JSON: see seral_json_scan(). */
static const char * const refused_all_the_same[] = {
  "y_object_duplicated_key.json",
  "y_object_duplicated_key_and_value.json",
  "y_object_escaped_null_in_key.json",
  "y_string_null_escape.json",
  NULL
};

static JsonNode *
parse (const char   *text,
       gssize        length,
       SeralFaults  *faults,
       GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return seral_json_parse (bytes, NULL, faults, error);
}

/* Asserts that @text is refused at a place with a code. */
static void
assert_refused (const char     *text,
                gssize          length,
                SeralJsonError  code,
                guint           line,
                guint           column)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse (text, length, faults, &error);

  g_assert_null (root);
  g_assert_error (error, SERAL_JSON_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpuint (seral_faults_get (faults, 0)->line, ==, line);
  g_assert_cmpuint (seral_faults_get (faults, 0)->column, ==, column);
  g_assert_cmpint (seral_faults_get (faults, 0)->severity, ==, SERAL_FAULT_ERROR);
}

static void
assert_accepted (const char *text)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse (text, -1, faults, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
}

/* The same of a text that would take json-glib long. */
static void
assert_sound (const char *text)
{
  g_auto (SeralJsonScanFault) fault = { 0 };

  g_assert_true (seral_json_scan (text, strlen (text), &seral_json_limits_default, &fault));
}

static void
assert_refused_within (const char            *text,
                       gsize                  length,
                       const SeralJsonLimits *limits)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = seral_json_parse (bytes, limits, NULL, &error);

  g_assert_null (root);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_LIMIT);
}

static void
assert_accepted_within (const char            *text,
                        const SeralJsonLimits *limits)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = seral_json_parse (bytes, limits, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
}

static void
test_suite_case (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "json-test-suite", "test_parsing", name, NULL);
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  root = parse (text, (gssize) length, faults, &error);

  if (name[0] == 'n' || g_strv_contains (refused_all_the_same, name))
    g_assert_null (root);
  else if (name[0] == 'y')
    g_assert_nonnull (root);

  if (root != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
    }
  else
    {
      g_assert_true (error != NULL && error->domain == SERAL_JSON_ERROR);
      g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
    }
}

/* Each case of the public suite is a test of its own. */
static void
add_suite (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "json-test-suite", "test_parsing", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint n_cases = 0;

  g_assert_no_error (error);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/base/json-scan/suite/", name, NULL);

      g_test_add_data_func_full (test, g_strdup (name), test_suite_case, g_free);
      n_cases++;
    }

  g_assert_cmpuint (n_cases, ==, 318);
}

static void
test_place (void)
{
  assert_refused ("", 0, SERAL_JSON_ERROR_SYNTAX, 1, 1);
  assert_refused (" \n\t ", -1, SERAL_JSON_ERROR_SYNTAX, 1, 1);
  assert_refused ("{\n  \"a\": 1\n  \"b\": 2\n}", -1, SERAL_JSON_ERROR_SYNTAX, 3, 3);
  assert_refused ("[\"ä€😀\", x]", -1, SERAL_JSON_ERROR_SYNTAX, 1, 9);
  assert_refused ("[\r\n1,\r\n]", -1, SERAL_JSON_ERROR_SYNTAX, 3, 1);
  assert_refused ("[1, 2", -1, SERAL_JSON_ERROR_SYNTAX, 1, 6);
  assert_refused ("{\"a\": \"never closed\n}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 20);
  assert_refused ("{\"a\": \"never closed", -1, SERAL_JSON_ERROR_SYNTAX, 1, 7);
}

static void
test_message (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse ("{\n  \"a\": 1,\n  \"a\": 2 }", -1, NULL, &error);

  g_assert_null (root);
  g_assert_cmpstr (error->message, ==, "line 3, column 3: The object has a member “a” already.");
}

/* What json-glib alone takes, or crashes on. */
static void
test_lenient (void)
{
  static const char * const texts[] = {
    "010", "-010", "0x10", ".5", "5.", "-.5", "+1", "1e", "1e+", "--1", "- 1", "1.e1", "1_000", "1a", "0b1",
    "'a'", "{'a': 1}", "{a: 1}", "[1,]", "[,1]", "[1,,2]", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}",
    "{} {}", "[] []", "1 2", "[1]]", "}", "]", ",", ":", "[1}", "{\"a\":1]", "/* a */ 1", "1 // a", "# a\n1", "var x = 1;",
    "True", "NULL", "nul", "truefalse", "NaN", "Infinity", "-Infinity", "undefined",
    "\"a\tb\"", "\"a\nb\"", "\"a\x01" "b\"", "\"\\x41\"", "\"\\'\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\", "\"\\u",
    "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\n\"", "\"\\ud800\\ud800\"", "\"\\ud83d\\u0041\"", "\"\\udc00\\udc00\"", "\"\\ud83d\\ue000\"", "\"\\u0000\"",
    "\"\xff\"", "\"\xc0\xaf\"", "\"\xe0\x80\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xf8\x88\x80\x80\x80\"",
    "\"\xc3\"", "\"\xf0\x80\x80\xaf\"", "\"\xf5\x80\x80\x80\"", "\"\xc1\xbf\"", "\"\xe2\x28\xa1\"", "\"\xe2\x82\x28\"",
    "\"\xe2\x82\"", "\"\xe2\x82", "\"\x80\"", "\xc2\xa0" "1", "\xef\xbb\xbf{}", "\xff\xfe{", "\xfe\xff{",
    "\f1", "\v1", "[1\f]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (SeralJsonScanFault) fault = { 0 };

      /* The scan alone: json-glib looks at some of it again. */
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (seral_json_scan (texts[i], strlen (texts[i]), &seral_json_limits_default, &fault));
      g_assert_cmpint (fault.code, ==, SERAL_JSON_ERROR_SYNTAX);
    }

  assert_refused ("1\0", 2, SERAL_JSON_ERROR_SYNTAX, 1, 2);
  assert_refused ("\"a\0b\"", 5, SERAL_JSON_ERROR_SYNTAX, 1, 3);
}

static void
test_characters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse ("\"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"
                                     "\\ud83d\\ude00\\u00e9\\/\\b\\f\\n\\r\\t\\\"\\\\\x7f\"",
                                     -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (json_node_get_string (root), ==,
                   "\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xf0\x90\x80\x80\xf4\x8f\xbf\xbf"
                   "😀é/\b\f\n\r\t\"\\\x7f");
}

/* A string's bytes are looked at eight at a time: each place among them counts. */
static void
test_alignment (void)
{
  static const char bad[] = { '\x01', '\x1f', '\n', '\x80', '\xff', '\0' };

  for (gsize length = 0; length < 40; length++)
    for (gsize place = 0; place < length; place++)
      for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
        {
          g_autofree char *text = g_strnfill (length + 2, 'x');
          g_auto (SeralJsonScanFault) fault = { 0 };

          text[0] = text[length + 1] = '"';
          text[place + 1] = bad[i];
          assert_refused (text, (gssize) length + 2, SERAL_JSON_ERROR_SYNTAX, 1, (guint) place + 2);

          text[place + 1] = ' ';
          g_assert_true (seral_json_scan (text, length + 2, &seral_json_limits_default, &fault));
        }
}

/* Nothing may be read beyond the end, wherever a text is cut off: what is given
 * here ends where its memory ends, for a sanitizer to see. */
static void
test_truncated (void)
{
  static const char text[] = "{\"a\\u00e9\\ud83d\\ude00\": [1.5e+3, -0, true, null, \"ä€😀\"], \"b\": {}, \"c\": \"\"}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_auto (SeralJsonScanFault) fault = { 0 };

      g_assert_false (seral_json_scan (copy, length, &seral_json_limits_default, &fault));
      g_assert_cmpint (fault.code, ==, SERAL_JSON_ERROR_SYNTAX);
    }

  assert_accepted (text);
}

static void
test_mutated (void)
{
  static const char text[] = "{\"a\\u00e9\\ud83d\\ude00\": [1.5e+3, -0, true, null, \"ä€😀\"], \"b\": {}, \"c\": \"\"}";

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *copy = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = NULL;

      for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
        copy[g_test_rand_int_range (0, sizeof text - 1)] = (char) g_test_rand_int_range (0, 256);

      root = parse (copy, sizeof text - 1, NULL, &error);
      g_assert_true ((root != NULL) == (error == NULL));
      if (root == NULL)
        g_assert_true (error->domain == SERAL_JSON_ERROR);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double value;
  } numbers[] = {
    { "0", 0 }, { "-0", 0 }, { "0.1", 0.1 }, { "-1.5E+2", -150 }, { "1e5", 1e5 }, { "1E-5", 1e-5 }, { "0e1", 0 },
    { "0.0", 0 }, { "123e65", 123e65 }, { "1.7976931348623157e308", G_MAXDOUBLE }, { "5e-324", 5e-324 },
    { "1e-400", 0 }, { "100000000000000000000.0", 1e20 }, { "123456789012345678901234567890e-20", 1234567890.12345678901 },
    { "0.1000000000000000055511151231257827", 0.1 }, { "-9223372036854775808", -9223372036854775808.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = parse (numbers[i].text, -1, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (json_node_get_double (root) == numbers[i].value);
    }
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gint64 value;
  } integers[] = {
    { "9223372036854775807", G_MAXINT64 }, { "-9223372036854775808", G_MININT64 }, { "-9223372036854775807", -G_MAXINT64 },
    { "999999999999999999", 999999999999999999 }, { "1000000000000000000", 1000000000000000000 },
  };
  static const char * const too_large[] = {
    "9223372036854775808", "-9223372036854775809", "18446744073709551616", "99999999999999999999", "1e309", "-1e400",
    "1e99999999999999999999", "17976931348623159e292",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (integers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = parse (integers[i].text, -1, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpint (json_node_get_int (root), ==, integers[i].value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (too_large); i++)
    assert_refused (too_large[i], -1, SERAL_JSON_ERROR_LIMIT, 1, 1);
}

static void
test_long_number (void)
{
  g_autofree char *digits = g_strnfill (2000, '1');
  g_autofree char *fraction = g_strconcat ("0.", digits, NULL);

  assert_refused (fraction, -1, SERAL_JSON_ERROR_LIMIT, 1, 1);
  fraction[1000] = '\0';
  assert_accepted (fraction);

  /* 309 digits may be too many for a double, or not. */
  memcpy (digits + 309, ".5", 3);
  assert_accepted (digits);
  digits[0] = '2';
  assert_refused (digits, -1, SERAL_JSON_ERROR_LIMIT, 1, 1);
  memcpy (digits + 308, ".5", 3);
  assert_accepted (digits);
}

static void
test_duplicates (void)
{
  assert_refused ("{\"a\": 1, \"a\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 10);
  assert_refused ("{\"a\": 1, \"\\u0061\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 10);
  assert_refused ("{\"\\u00e9\": 1, \"é\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 15);
  assert_refused ("{\"\\ud83d\\ude00\": 1, \"😀\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 21);
  assert_refused ("{\"\": 1, \"\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 9);
  assert_refused ("{\"a\\/b\": 1, \"a\\u002fb\": 1}", -1, SERAL_JSON_ERROR_SYNTAX, 1, 13);
  assert_accepted ("{\"a\": {\"a\": {\"a\": 1}, \"b\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}");
  assert_accepted ("{\"a\": 1, \"A\": 1, \"a \": 1, \"\\u0041\\u0041\": 1}");
}

/* An object of many members, with an object inside it after each. */
static char *
build_members (guint       n_members,
               const char *last)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n_members; i++)
    {
      char member[80];

      g_snprintf (member, sizeof member, "\"criterion-%u\": {\"option\": \"largely\", \"note\": \"\"},\n", i);
      g_string_append (text, member);
    }
  g_string_append_printf (text, "\"%s\": 0}", last);

  return g_string_free (text, FALSE);
}

static void
test_many_members (void)
{
  static const guint sizes[] = { 1, 15, 16, 17, 31, 100, 1000, 30000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("criterion-%u", sizes[i] / 2);
      g_autofree char *escaped = g_strdup_printf ("criterio\\u006e-%u", sizes[i] - 1);
      g_autofree char *different = build_members (sizes[i], "last");
      g_autofree char *same = build_members (sizes[i], name);
      g_autofree char *same_escaped = build_members (sizes[i], escaped);

      assert_sound (different);
      assert_refused (same, -1, SERAL_JSON_ERROR_SYNTAX, sizes[i] + 1, 1);
      assert_refused (same_escaped, -1, SERAL_JSON_ERROR_SYNTAX, sizes[i] + 1, 1);
    }
}

/* What people and programs name things is never taken for an attack. */
static void
test_honest_names (void)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  for (guint kind = 0; kind < 5; kind++)
    {
      GString *text = g_string_new ("{");
      g_autofree char *all = NULL;

      for (guint i = 0; i < 100000; i++)
        {
          char name[64];

          if (kind == 0)
            g_snprintf (name, sizeof name, "%u", i);
          else if (kind == 1)
            g_snprintf (name, sizeof name, "%x", i);
          else if (kind == 2)
            g_snprintf (name, sizeof name, "/criteria/%u/anchors/fully", i);
          else if (kind == 3)
            g_snprintf (name, sizeof name, "%u.%u.%u", i / 2500, i / 50 % 50, i % 50);
          else
            g_snprintf (name, sizeof name, "%c%c%c", letters[i % 62], letters[i / 62 % 62], letters[i / 3844]);

          g_string_append (text, i > 0 ? ",\"" : "\"");
          g_string_append (text, name);
          g_string_append (text, "\":0");
        }
      g_string_append_c (text, '}');

      all = g_string_free (text, FALSE);
      assert_sound (all);
    }
}

/* Names that g_str_hash() gives one hash, made of the pairs “az” and “bY”:
 * 33 · 'a' + 'z' = 33 · 'b' + 'Y'. */
static char *
build_collisions (guint n_bits)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < 1u << n_bits; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < n_bits; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "az" : "bY");
      g_string_append (text, "\":0");
    }
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

static void
test_collisions (void)
{
  g_autofree char *few = build_collisions (5);
  g_autofree char *many = build_collisions (14);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_assert_cmpuint (g_str_hash ("azbYaz"), ==, g_str_hash ("bYazaz"));

  assert_accepted (few);

  root = parse (many, -1, NULL, &error);
  g_assert_null (root);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_LIMIT);
}

/* Names whose hashes differ, but meet in the table GHashTable has for so many:
 * it takes them times 11 modulo a prime. */
static void
test_collisions_in_table (void)
{
  GString *text = g_string_new ("{");
  guint n_members = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; n_members < 4000; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%07x", i * 2654435761u >> 4);
      if (g_str_hash (name) * 11 % 4093 > 2)
        continue;
      g_string_append_printf (text, "%s\"%s\":0", n_members++ > 0 ? "," : "", name);
    }
  g_string_append_c (text, '}');
  names = g_string_free (text, FALSE);

  root = parse (names, -1, NULL, &error);
  g_assert_null (root);
  g_assert_error (error, SERAL_JSON_ERROR, SERAL_JSON_ERROR_LIMIT);
}

static char *
repeat (const char *begin,
        const char *unit,
        guint       n_units,
        const char *end)
{
  GString *text = g_string_new (begin);

  for (guint i = 0; i < n_units; i++)
    g_string_append (text, unit);
  g_string_append (text, end);

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *arrays = repeat ("", "[", 100000, "");
  g_autofree char *objects = repeat ("", "{\"a\":", 100000, "");
  g_autofree char *at_limit_open = repeat ("", "[", 64, "");
  g_autofree char *at_limit = repeat (at_limit_open, "]", 64, "");
  g_autofree char *beyond_open = repeat ("", "[", 65, "");
  g_autofree char *beyond = repeat (beyond_open, "]", 65, "");

  assert_refused (arrays, -1, SERAL_JSON_ERROR_LIMIT, 1, 65);
  assert_refused (objects, -1, SERAL_JSON_ERROR_LIMIT, 1, 64 * 5 + 1);
  assert_accepted (at_limit);
  assert_refused (beyond, -1, SERAL_JSON_ERROR_LIMIT, 1, 65);
}

static void
test_limits (void)
{
  const SeralJsonLimits limits = {
    .bytes = 50, .depth = 3, .members = 3, .elements = 4, .values = 6, .string = 7, .name = 5
  };
  static const char * const accepted[] = {
    "[1, 2, 3, 4]", "{\"a\": 1, \"b\": 2, \"c\": 3}", "[[[1]]]", "[[1], [2], 3]",
    "\"1234567\"", "{\"12345\": 1}", "[[1, 2], [3]]",
  };
  static const char * const refused[] = {
    "[1, 2, 3, 4, 5]", "{\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4}", "[[[[1]]]]", "[[1, 2], [3, 4]]",
    "\"12345678\"", "{\"123456\": 1}", "\"äöüß\"",
    "1                                                  ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    assert_accepted_within (accepted[i], &limits);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused_within (refused[i], strlen (refused[i]), &limits);
}

static void
test_default_limits (void)
{
  g_autofree char *elements = repeat ("[", "0,", 1000 * 1000, "0]");
  g_autofree char *name = g_strnfill (1025, 'a');
  g_autofree char *named = g_strdup_printf ("{\"%s\": 0}", name);
  g_autofree char *string = repeat ("\"", "0123456789abcdef", 65537, "\"");

  assert_refused_within (elements, strlen (elements), NULL);
  assert_refused_within (named, strlen (named), NULL);
  assert_refused_within (string, strlen (string), NULL);
}

/* One object after the other with many members: the table of the first must not
 * make the next ones slow. */
static void
test_table_is_reused (void)
{
  g_autofree char *large = build_members (20000, "last");
  GString *text = g_string_new ("[");
  g_autofree char *all = NULL;

  g_string_append (text, large);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *small = build_members (20, "last");

      g_string_append_c (text, ',');
      g_string_append (text, small);
    }
  g_string_append_c (text, ']');
  all = g_string_free (text, FALSE);

  assert_sound (all);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_suite ();
  g_test_add_func ("/base/json-scan/place", test_place);
  g_test_add_func ("/base/json-scan/message", test_message);
  g_test_add_func ("/base/json-scan/lenient", test_lenient);
  g_test_add_func ("/base/json-scan/characters", test_characters);
  g_test_add_func ("/base/json-scan/alignment", test_alignment);
  g_test_add_func ("/base/json-scan/truncated", test_truncated);
  g_test_add_func ("/base/json-scan/mutated", test_mutated);
  g_test_add_func ("/base/json-scan/numbers", test_numbers);
  g_test_add_func ("/base/json-scan/integers", test_integers);
  g_test_add_func ("/base/json-scan/long-number", test_long_number);
  g_test_add_func ("/base/json-scan/duplicates", test_duplicates);
  g_test_add_func ("/base/json-scan/many-members", test_many_members);
  g_test_add_func ("/base/json-scan/honest-names", test_honest_names);
  g_test_add_func ("/base/json-scan/collisions", test_collisions);
  g_test_add_func ("/base/json-scan/collisions-in-table", test_collisions_in_table);
  g_test_add_func ("/base/json-scan/depth", test_depth);
  g_test_add_func ("/base/json-scan/limits", test_limits);
  g_test_add_func ("/base/json-scan/default-limits", test_default_limits);
  g_test_add_func ("/base/json-scan/table-is-reused", test_table_is_reused);

  return g_test_run ();
}
