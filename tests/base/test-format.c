/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-catalogue.h"

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
test_number (void)
{
  static const struct
  {
    const char *language;
    double value;
    guint decimals;
    const char *text;
  } cases[] = {
    { "en", 0, 0, "0" }, { "en", 7, 0, "7" }, { "en", 3.14159, 2, "3.14" }, { "en", 2.5, 0, "2" }, { "en", 0.0625, 1, "0.1" },
    { "en", 999, 0, "999" }, { "en", 1000, 0, "1,000" }, { "en", 1234567.891, 1, "1,234,567.9" }, { "en", 999999.96, 1, "1,000,000.0" },
    { "en", -1.5, 1, "−1.5" }, { "en", -0.01, 1, "0.0" }, { "en", -0.0, 0, "0" }, { "en", NAN, 1, "–" }, { "en", -INFINITY, 1, "–" },
    { "en", 0.1, 99, "0.100000000000000" }, { "de", 1234567.891, 1, "1.234.567,9" }, { "de", 0.5, 1, "0,5" },
    { "ar", 1234.5, 1, "١٬٢٣٤٫٥" },
    /* A catalogue that has not ten digits. */
    { "fr", 1234.5, 1, "1,234.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);
      g_autofree char *text = seral_format_number (catalogue, cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_large_number (void)
{
  g_autoptr (SeralCatalogue) en = seral_catalogue_new ("en");
  g_autofree char *text = seral_format_number (en, -G_MAXDOUBLE, 15);

  g_assert_cmpint (g_utf8_strlen (text, -1), ==, 1 + 309 + 102 + 1 + 15);
}

static void
test_percent (void)
{
  static const struct
  {
    const char *language;
    double share;
    const char *text;
  } cases[] = {
    { "en", 0, "0%" }, { "en", 0.001, "1%" }, { "en", 1e-12, "0%" }, { "en", 0.4, "40%" }, { "en", 2.0 / 3, "67%" },
    { "en", 0.994, "99%" }, { "en", 0.999, "99%" }, { "en", 1.0 / 3 + 2.0 / 3, "100%" }, { "en", 1 - 1e-12, "100%" }, { "en", 1, "100%" },
    { "en", 1.2, "120%" }, { "en", -0.5, "−50%" }, { "en", NAN, "–%" }, { "de", 0.5, "50\xc2\xa0%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);
      g_autofree char *text = seral_format_percent (catalogue, cases[i].share);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_date (void)
{
  static const struct
  {
    const char *language;
    GDateMonth month;
    const char *text;
  } cases[] = {
    { "en", G_DATE_NOVEMBER, "9 November 2026" }, { "en", G_DATE_JANUARY, "9 January 2026" }, { "en", G_DATE_DECEMBER, "9 December 2026" },
    { "de", G_DATE_MARCH, "9. März 2026" }, { "ru", G_DATE_NOVEMBER, "9 ноября 2026 г." }, { "ja", G_DATE_NOVEMBER, "2026年11月9日" },
    { "ar", G_DATE_NOVEMBER, "٩ نوفمبر ٢٠٢٦" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);
      g_autoptr (GDate) date = g_date_new_dmy (9, cases[i].month, 2026);
      g_autofree char *text = seral_format_date (catalogue, date);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_list (void)
{
  static const char * const items[] = { "a", "b", "c %s", "d", NULL };
  static const struct
  {
    const char *language;
    guint n_items;
    const char *text;
  } cases[] = {
    { "en", 0, "" }, { "en", 1, "d" }, { "en", 2, "c %s and d" }, { "en", 3, "b, c %s and d" }, { "en", 4, "a, b, c %s and d" },
    { "de", 3, "b, c %s und d" }, { "ja", 3, "b、c %s、d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralCatalogue) catalogue = open_catalogue (cases[i].language);
      g_autofree char *text = seral_format_list (catalogue, items + 4 - cases[i].n_items);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/format/number", test_number);
  g_test_add_func ("/base/format/large-number", test_large_number);
  g_test_add_func ("/base/format/percent", test_percent);
  g_test_add_func ("/base/format/date", test_date);
  g_test_add_func ("/base/format/list", test_list);

  return g_test_run ();
}
