/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/seral-json.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = seral_json_parse (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return root;
}

static char *
to_text (JsonNode *root)
{
  g_autoptr (GBytes) bytes = seral_json_write (root);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

/* Asserts that @text is what its own tree is written as. */
static void
assert_stable (const char *text)
{
  g_autoptr (JsonNode) root = parse (text);
  g_autofree char *written = to_text (root);

  g_assert_cmpstr (written, ==, text);
}

static void
test_layout (void)
{
  assert_stable ("{}\n");
  assert_stable ("[]\n");
  assert_stable ("null\n");
  assert_stable ("\"a\"\n");
  assert_stable ("{\n"
                 "  \"z\": 1,\n"
                 "  \"a\": [\n"
                 "    true,\n"
                 "    false,\n"
                 "    null,\n"
                 "    {\n"
                 "      \"b\": {},\n"
                 "      \"a\": []\n"
                 "    }\n"
                 "  ],\n"
                 "  \"m\": \"text\"\n"
                 "}\n");
}

static void
test_deep (void)
{
  g_autoptr (JsonNode) root = json_node_init_null (json_node_alloc ());
  g_autofree char *written = NULL;
  const char *line;

  for (guint i = 0; i < 40; i++)
    {
      JsonArray *array = json_array_new ();

      json_array_add_element (array, g_steal_pointer (&root));
      root = json_node_init_array (json_node_alloc (), array);
      json_array_unref (array);
    }

  written = to_text (root);
  line = strstr (written, "null") - 80;
  g_assert_cmpint (line[-1], ==, '\n');
  g_assert_cmpuint (strspn (line, " "), ==, 80);
}

static void
test_strings (void)
{
  g_autoptr (JsonNode) root = json_node_init_string (json_node_alloc (),
                                                     "\"\\/\b\f\n\r\t\x01\x1f\x7f \xc2\x85\xc2\xa0é€😀\xe2\x80\xa8\xe2\x80\xa9<&>");
  g_autofree char *written = to_text (root);
  g_autoptr (JsonNode) back = parse (written);

  g_assert_cmpstr (written, ==,
                   "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f \\u0085\xc2\xa0é€😀\\u2028\\u2029<&>\"\n");
  g_assert_cmpstr (json_node_get_string (back), ==, json_node_get_string (root));
}

static void
test_invalid_utf8 (void)
{
  g_autoptr (JsonNode) root = json_node_init_string (json_node_alloc (), "a\xff\xfe" "b");
  g_autofree char *written = to_text (root);
  g_autoptr (JsonNode) back = parse (written);

  g_assert_cmpstr (json_node_get_string (back), ==, "a\xef\xbf\xbd\xef\xbf\xbd" "b");
}

static void
test_names (void)
{
  assert_stable ("{\n  \"\": 1,\n  \"a\\\"b\\n\": 2,\n  \"ü\": 3\n}\n");
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } numbers[] = {
    { 0, "0" }, { -0.0, "0" }, { 1, "1" }, { -1, "-1" }, { 100, "100" }, { 0.1, "0.1" }, { 0.5, "0.5" }, { 0.625, "0.625" },
    { 1.0 / 3, "0.3333333333333333" }, { 2.0 / 3, "0.6666666666666666" }, { 0.1 + 0.2, "0.30000000000000004" },
    { 1e15, "1000000000000000" }, { 9007199254740992.0, "9007199254740992" }, { 1e16, "1e16" }, { 1e100, "1e100" },
    { 1e-7, "1e-7" }, { -2.5e-10, "-2.5e-10" }, { 1.25e200, "1.25e200" }, { 1e-7, "1e-7" }, { 5e-324, "5e-324" }, { 1.5e-320, "1.5e-320" }, { 2.2250738585072014e-308, "2.2250738585072014e-308" },
    { G_MAXDOUBLE, "1.7976931348623157e308" }, { -123456.789, "-123456.789" }, { 3.14, "3.14" },
    { INFINITY, "null" }, { -INFINITY, "null" }, { NAN, "null" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = seral_json_number_to_string (numbers[i].value);

      g_assert_cmpstr (text, ==, numbers[i].text);
    }
}

static void
test_integers (void)
{
  assert_stable ("[\n  9223372036854775807,\n  -9223372036854775808,\n  9007199254740993\n]\n");
}

/* How long the first form is that reads back as the same, trying all. */
static gsize
shortest_length (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 1; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  return strlen (text);
}

/* Any double comes back as itself, in no more digits than it needs. */
static void
test_random_numbers (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      g_autofree char *text = NULL;
      double value;

      if (i % 2 == 0)
        value = g_test_rand_double_range (-1000, 1000);
      else
        memcpy (&value, &bits, sizeof value);
      if (!isfinite (value))
        continue;

      text = seral_json_number_to_string (value);
      g_assert_true (g_ascii_strtod (text, NULL) == value);

      if (value != floor (value))
        g_assert_cmpuint (strlen (text), <=, shortest_length (value));
    }
}

static JsonNode *build_random (guint depth);

static char *
random_string (void)
{
  static const char * const pieces[] = {
    "a", "Z", " ", "\"", "\\", "/", "\n", "\t", "\x01", "\x7f", "é", "ß", "€", "\xe2\x80\xa8", "😀", "漢", "ع", "\xef\xbf\xbf",
  };
  GString *string = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (string, FALSE);
}

static JsonNode *
build_random_array (guint depth)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    json_array_add_element (array, build_random (depth - 1));

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
build_random_object (guint depth)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autofree char *name = random_string ();

      json_object_set_member (object, name, build_random (depth - 1));
    }

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
build_random (guint depth)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *string = random_string ();

  switch (g_test_rand_int_range (0, depth > 0 ? 8 : 5))
    {
    case 0:
      return json_node_init_null (node);
    case 1:
      return json_node_init_boolean (node, g_test_rand_bit ());
    case 2:
      return json_node_init_int (node, g_test_rand_int ());
    case 3:
      return json_node_init_double (node, g_test_rand_double_range (-1, 1) + 1e-3);
    case 4:
      return json_node_init_string (node, string);
    case 5:
    case 6:
      json_node_unref (node);
      return build_random_object (depth);
    default:
      json_node_unref (node);
      return build_random_array (depth);
    }
}

/* What is written is read back as the same, and written again as the same. */
static void
test_random_trees (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (JsonNode) root = build_random (5);
      g_autofree char *written = to_text (root);
      g_autoptr (JsonNode) back = parse (written);

      g_assert_true (json_node_equal (root, back));
      assert_stable (written);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/json-write/layout", test_layout);
  g_test_add_func ("/base/json-write/deep", test_deep);
  g_test_add_func ("/base/json-write/strings", test_strings);
  g_test_add_func ("/base/json-write/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/base/json-write/names", test_names);
  g_test_add_func ("/base/json-write/numbers", test_numbers);
  g_test_add_func ("/base/json-write/integers", test_integers);
  g_test_add_func ("/base/json-write/random-numbers", test_random_numbers);
  g_test_add_func ("/base/json-write/random-trees", test_random_trees);

  return g_test_run ();
}
