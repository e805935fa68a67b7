/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"
#include "exchange/seral-csv-reader.h"
#include "exchange/seral-csv.h"

/* The cells, with | between them and a line end behind each row. */
static char *
read_cells (const char  *text,
            gsize        length,
            SeralFaults *faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GPtrArray) rows = seral_csv_read (bytes, faults);
  GString *cells = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const SeralCsvRow *row = g_ptr_array_index (rows, i);
      g_autofree char *joined = g_strjoinv ("|", row->cells);

      g_assert_cmpuint (g_strv_length (row->cells), ==, row->n_cells);
      g_string_append_printf (cells, "%u:%s\n", row->line, joined);
    }

  return g_string_free (cells, FALSE);
}

static void
assert_cells (const char *text,
              gsize       length,
              const char *expected)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *cells = read_cells (text, length, faults);

  g_assert_cmpstr (cells, ==, expected);
  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
}

static void
test_cells (void)
{
  assert_cells ("", 0, "");
  assert_cells ("a,b\r\nc,\"d,\"\"e\"\"\"\r\n", strlen ("a,b\r\nc,\"d,\"\"e\"\"\"\r\n"), "1:a|b\n2:c|d,\"e\"\n");
  assert_cells ("a;b\n1,5;2", strlen ("a;b\n1,5;2"), "1:a|b\n2:1,5|2\n");
  assert_cells ("a\tb\r\"x\r\ny\"\tz\rlast", strlen ("a\tb\r\"x\r\ny\"\tz\rlast"), "1:a|b\n2:x\ny|z\n4:last\n");
  assert_cells ("a,b\n\n,\n", strlen ("a,b\n\n,\n"), "1:a|b\n2:\n3:|\n");
}

static void
test_charsets (void)
{
  assert_cells ("\xef\xbb\xbfgr\xc3\xbc\xc3\x9f", 9, "1:grüß\n");
  assert_cells ("\xff\xfeg\0r\0\xfc\0", 8, "1:grü\n");
  assert_cells ("\xfe\xff\0g\0r\0\xfc", 8, "1:grü\n");
  assert_cells ("gr\xfc\x80", 4, "1:grü€\n");
}

/* What is written comes back, harmless or not. */
static void
test_round_trip (void)
{
  const char * const cells[] = { "=1+1", "'quoted", "-5", "a\"b,c\nd", "'=x", "\tx" };
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const SeralCsvRow *row;

  seral_csv_append_row (csv, cells, 4);
  seral_csv_append_row (csv, cells + 5, 1);
  bytes = g_bytes_new (csv->str, csv->len);
  rows = seral_csv_read (bytes, faults);

  row = g_ptr_array_index (rows, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (row->cells[i], ==, cells[i]);
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (row->cells[0], ==, cells[5]);
}

static void
assert_fault (const char *text,
              gsize       length,
              guint       line)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *cells G_GNUC_UNUSED = read_cells (text, length, faults);

  g_assert_cmpuint (seral_faults_get_n (faults), ==, 1);
  g_assert_cmpint (seral_faults_get (faults, 0)->severity, ==, SERAL_FAULT_ERROR);
  g_assert_cmpuint (seral_faults_get (faults, 0)->line, ==, line);
}

static void
test_faults (void)
{
  g_autofree char *wide = g_strnfill (1000, ',');
  g_autofree char *tall = g_strnfill (60000, '\n');
  g_autofree char *large = g_strnfill (17 * 1024 * 1024, 'x');

  assert_fault ("a\n\"open\nand on", strlen ("a\n\"open\nand on"), 2);
  assert_fault ("a\0b", 3, 0);
  assert_fault ("\xff\xfe\0", 3, 0);
  assert_fault ("\xff\xfe\0\0", 4, 0);
  assert_fault (wide, strlen (wide), 1);
  assert_fault (tall, strlen (tall), 50001);
  assert_fault (large, strlen (large), 0);
}

/* Bytes as they come: never a crash, and text that is UTF-8. */
static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      char text[64];
      gsize length = (gsize) g_test_rand_int_range (0, sizeof text);
      g_autoptr (SeralFaults) faults = seral_faults_new ();
      g_autofree char *cells = NULL;

      for (gsize j = 0; j < length; j++)
        text[j] = g_test_rand_bit () ? "\",;\r\n'=\xff\xfe"[g_test_rand_int_range (0, 9)]
                                     : (char) g_test_rand_int_range (0, 256);
      cells = read_cells (text, length, faults);
      g_assert_true (g_utf8_validate (cells, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/csv-reader/cells", test_cells);
  g_test_add_func ("/exchange/csv-reader/charsets", test_charsets);
  g_test_add_func ("/exchange/csv-reader/round-trip", test_round_trip);
  g_test_add_func ("/exchange/csv-reader/faults", test_faults);
  g_test_add_func ("/exchange/csv-reader/random", test_random);

  return g_test_run ();
}
