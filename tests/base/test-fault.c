/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-fault.h"

static void
test_empty (void)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *text = seral_faults_to_text (faults);

  g_assert_cmpuint (seral_faults_get_n (faults), ==, 0);
  g_assert_cmpuint (seral_faults_get_n_omitted (faults), ==, 0);
  g_assert_false (seral_faults_has_errors (faults));
  g_assert_cmpstr (text, ==, "");
}

static void
test_text (void)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *text = NULL;

  seral_faults_add (faults, SERAL_FAULT_WARNING, "/a/0", "Odd: %s", "x");
  g_assert_false (seral_faults_has_errors (faults));
  seral_faults_add (faults, SERAL_FAULT_ERROR, "", "Wrong as a whole");
  seral_faults_add_at (faults, SERAL_FAULT_ERROR, 3, 14, "100 % wrong");
  g_assert_true (seral_faults_has_errors (faults));

  text = seral_faults_to_text (faults);
  g_assert_cmpstr (text, ==, "/a/0: warning: Odd: x\nWrong as a whole\nline 3, column 14: 100 % wrong");
  g_assert_cmpuint (seral_faults_get (faults, 2)->line, ==, 3);
  g_assert_cmpstr (seral_faults_get (faults, 2)->pointer, ==, "");
}

/* Faults beyond the most that are kept are counted, and an error among them is
 * an error all the same. */
static void
test_many (void)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < SERAL_FAULTS_MAX; i++)
    seral_faults_add (faults, SERAL_FAULT_WARNING, "/a", "%u", i);
  g_assert_cmpuint (seral_faults_get_n_omitted (faults), ==, 0);
  g_assert_false (seral_faults_has_errors (faults));

  seral_faults_add (faults, SERAL_FAULT_ERROR, "/a", "too much");
  seral_faults_add_at (faults, SERAL_FAULT_ERROR, 1, 1, "too much");

  g_assert_cmpuint (seral_faults_get_n (faults), ==, SERAL_FAULTS_MAX);
  g_assert_cmpuint (seral_faults_get_n_omitted (faults), ==, 2);
  g_assert_true (seral_faults_has_errors (faults));

  text = seral_faults_to_text (faults);
  g_assert_true (g_str_has_suffix (text, "\n/a: warning: 499\nand 2 more"));
}

static void
test_quote (void)
{
  g_autofree char *short_one = seral_fault_quote ("ä");
  g_autofree char *long_text = g_strnfill (200, 'a');
  g_autofree char *long_one = seral_fault_quote (long_text);

  g_assert_cmpstr (short_one, ==, "“ä”");
  g_assert_cmpint (g_utf8_strlen (long_one, -1), ==, 63);
  g_assert_true (g_str_has_suffix (long_one, "a…”"));
}

static void
test_boxed (void)
{
  SeralFaults *faults = seral_faults_new ();
  GValue value = G_VALUE_INIT;

  g_value_init (&value, SERAL_TYPE_FAULTS);
  g_value_set_boxed (&value, faults);
  seral_faults_unref (faults);
  seral_faults_add (g_value_get_boxed (&value), SERAL_FAULT_ERROR, "", "Still there");
  g_assert_cmpuint (seral_faults_get_n (g_value_get_boxed (&value)), ==, 1);
  g_value_unset (&value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/fault/empty", test_empty);
  g_test_add_func ("/base/fault/text", test_text);
  g_test_add_func ("/base/fault/many", test_many);
  g_test_add_func ("/base/fault/quote", test_quote);
  g_test_add_func ("/base/fault/boxed", test_boxed);

  return g_test_run ();
}
