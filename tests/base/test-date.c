/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"

static void
test_good (void)
{
  static const char * const texts[] = {
    "1900-01-01", "2999-12-31", "2024-02-29", "2000-02-29", "2026-11-21", "2025-04-30",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GDate date;
      g_autofree char *back = NULL;

      g_assert_true (seral_date_parse (texts[i], &date));
      back = seral_date_format (&date);
      g_assert_cmpstr (back, ==, texts[i]);
    }
}

static void
test_bad (void)
{
  static const char * const texts[] = {
    "", "2026", "2026-11", "2026-11-2", "2026-1-21", "26-11-21", "2026-11-21 ", " 2026-11-21", "2026-11-211", "2026/11/21",
    "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-04-31", "2025-02-29", "1900-02-29", "1899-12-31", "3000-01-01",
    "2026-11-+1", "+026-11-21", "2026-11-2a", "2026-ab-21", "20261121", "2026-11-21T00:00", "２０２６-11-21", "-2026-11-1",
  };
  GDate date;

  g_date_clear (&date, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_false (seral_date_parse (texts[i], &date));
      g_assert_false (g_date_valid (&date));
    }
  g_assert_false (seral_date_parse (NULL, &date));
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autoptr (GDateTime) after = NULL;
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *last = NULL;
  g_autofree char *today = NULL;
  GDate date;

  seral_date_today (&date);
  today = seral_date_format (&date);
  after = g_date_time_new_now_local ();
  last = g_date_time_format (after, "%Y-%m-%d");

  /* Midnight may have passed meanwhile. */
  g_assert_cmpstr (first, <=, today);
  g_assert_cmpstr (today, <=, last);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/date/good", test_good);
  g_test_add_func ("/base/date/bad", test_bad);
  g_test_add_func ("/base/date/today", test_today);

  return g_test_run ();
}
