/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-csv.h"

static void
assert_cell (const char *cell,
             const char *written)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  seral_csv_append_cell (csv, cell);
  g_assert_cmpstr (csv->str, ==, written);
}

static void
test_plain (void)
{
  assert_cell ("", "");
  assert_cell ("Partner list", "Partner list");
  assert_cell ("Größe ’n’ x", "Größe ’n’ x");
}

static void
test_quoted (void)
{
  assert_cell ("one, two", "\"one, two\"");
  assert_cell ("one; two", "\"one; two\"");
  assert_cell ("say \"hello\"", "\"say \"\"hello\"\"\"");
  assert_cell ("one\ntwo", "\"one\ntwo\"");
  assert_cell ("one\rtwo", "\"one\rtwo\"");
  assert_cell ("one\ttwo", "\"one\ttwo\"");
}

/* What a spreadsheet would run is text. */
static void
test_harmless (void)
{
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("+1", "'+1");
  assert_cell ("-1", "'-1");
  assert_cell ("@SUM(A1)", "'@SUM(A1)");
  assert_cell ("\tx", "\"'\tx\"");
  assert_cell ("\rx", "\"'\rx\"");
  assert_cell ("\nx", "\"'\nx\"");
  assert_cell ("\001x", "'\001x");
  assert_cell ("=HYPERLINK(\"http://evil\",\"x\")", "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"");
  /* Only the first character counts. */
  assert_cell ("a=1", "a=1");
  assert_cell (" =1", " =1");
}

static void
test_row (void)
{
  const char * const cells[] = { "a", NULL, "b,c" };
  g_autoptr (GString) csv = g_string_new (NULL);

  seral_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
  seral_csv_append_row (csv, NULL, 0);
  g_assert_cmpstr (csv->str, ==, "a,,\"b,c\"\r\n\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/csv/plain", test_plain);
  g_test_add_func ("/exchange/csv/quoted", test_quoted);
  g_test_add_func ("/exchange/csv/harmless", test_harmless);
  g_test_add_func ("/exchange/csv/row", test_row);

  return g_test_run ();
}
