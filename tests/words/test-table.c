/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/seral-table.h"

static SeralTable *
example (void)
{
  static const char * const columns[] = { "Stage", "In place", NULL };
  SeralTable *table = seral_table_new ("Stages", columns);

  seral_table_take_row (table, g_strsplit ("Über|67 %", "|", -1));
  seral_table_take_row (table, g_strsplit ("Managed|", "|", -1));

  return table;
}

static void
test_cells (void)
{
  g_autoptr (SeralTable) table = example ();

  g_assert_cmpstr (seral_table_get_title (table), ==, "Stages");
  g_assert_cmpuint (seral_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (seral_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (seral_table_get_column (table, 1), ==, "In place");
  g_assert_cmpstr (seral_table_get_cell (table, 0, 1), ==, "67 %");
  g_assert_cmpstr (seral_table_get_cell (table, 1, 1), ==, "");
}

/* Columns are aligned by characters, not by bytes. */
static void
test_text (void)
{
  g_autoptr (SeralTable) table = example ();
  g_autofree char *text = seral_table_to_text (table);

  g_assert_cmpstr (text, ==, "Stage    In place\nÜber     67 %\nManaged  \n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/words/table/cells", test_cells);
  g_test_add_func ("/words/table/text", test_text);

  return g_test_run ();
}
