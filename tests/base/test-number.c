/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-number.h"

static SeralCatalogue *
open_catalogue (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".mo", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "base", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SeralCatalogue *catalogue;
  char *contents;
  gsize length;

  if (g_str_equal (language, "en"))
    return seral_catalogue_new (language);

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, length);
  catalogue = seral_catalogue_new_for_bytes (language, bytes, &error);
  g_assert_no_error (error);

  return catalogue;
}

static void
test_read (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    double value;
  } cases[] = {
    { "en", "0", 0 }, { "en", "7", 7 }, { "en", "3.5", 3.5 }, { "en", " 26 ", 26 }, { "en", "-1.5", -1.5 },
    { "en", "−1.5", -1.5 }, { "en", "1,234,567.9", 1234567.9 }, { "en", "1 234", 1234 }, { "en", "1234567", 1234567 },
    { "en", "0.001", 0.001 }, { "en", "12,345", 12345 }, { "de", "3,5", 3.5 }, { "de", "1.234,5", 1234.5 },
    { "de", "1234,5", 1234.5 }, { "ar", "١٬٢٣٤٫٥", 1234.5 }, { "ar", "12", 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);
      double value = NAN;

      g_test_message ("%s: %s", cases[i].language, cases[i].text);
      g_assert_true (seral_number_parse (catalogue, cases[i].text, &value));
      g_assert_cmpfloat (value, ==, cases[i].value);
    }
}

/* What could mean two things, and what is no number at all. */
static void
test_refuse (void)
{
  static const struct
  {
    const char *language;
    const char *text;
  } cases[] = {
    { "en", "" }, { "en", " " }, { "en", "-" }, { "en", "3,5" }, { "en", "3." }, { "en", ".5" }, { "en", "1,2345" },
    { "en", "1.2.3" }, { "en", "12,34,567" }, { "en", "1e400" }, { "en", "1e3" }, { "en", "inf" }, { "en", "nan" },
    { "en", "0x10" }, { "en", "26 hours" }, { "en", "44%" }, { "en", "--1" }, { "en", "1234,567" }, { "de", "3.5" },
    { "en", "\xff" },
  };
  g_autofree char *long_one = g_strnfill (400, '9');
  g_autoptr (SeralCatalogue) english = seral_catalogue_new ("en");
  double value = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);

      g_test_message ("%s: case %zu", cases[i].language, i);
      g_assert_false (seral_number_parse (catalogue, cases[i].text, &value));
    }

  g_assert_false (seral_number_parse (english, long_one, &value));
  g_assert_cmpfloat (value, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/read", test_read);
  g_test_add_func ("/base/number/refuse", test_refuse);

  return g_test_run ();
}
