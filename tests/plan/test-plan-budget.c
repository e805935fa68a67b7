/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/seral-plan-budget.h"

static void
assert_sum (const char * const *budgets,
            const char         *expected)
{
  guint n = g_strv_length ((char **) budgets);
  g_autofree char *sum = seral_plan_budget_add (budgets, n);

  g_assert_cmpstr (sum, ==, expected);
}

static void
test_sums (void)
{
  assert_sum ((const char *[]) { "€ 18,000", "€ 40,000", NULL }, "€ 58,000");
  assert_sum ((const char *[]) { "€ 18,000", "", "€ 40,000", NULL }, "€ 58,000");
  assert_sum ((const char *[]) { "18.000 €", "40.000 €", NULL }, "58.000 €");
  assert_sum ((const char *[]) { "CHF 900'000", "CHF 200'000", NULL }, "CHF 1'100'000");
  assert_sum ((const char *[]) { "120k", "60k", NULL }, "180k");
  assert_sum ((const char *[]) { " 500 EUR ", "500 EUR", NULL }, "1000 EUR");
  assert_sum ((const char *[]) { "€ 400", "€ 1,000", NULL }, "€ 1,400");
  assert_sum ((const char *[]) { "1\u202f000 €", "2\u202f000 €", NULL }, "3\u202f000 €");
}

/* Nothing is guessed: not a currency, not what “1.5” means. */
static void
test_refused (void)
{
  assert_sum ((const char *[]) { NULL }, NULL);
  assert_sum ((const char *[]) { "", NULL }, NULL);
  assert_sum ((const char *[]) { "€ 18,000", "$ 40,000", NULL }, NULL);
  assert_sum ((const char *[]) { "€ 18,000", "to be found", NULL }, NULL);
  assert_sum ((const char *[]) { "€ 10–20", NULL }, NULL);
  assert_sum ((const char *[]) { "1.5 M", NULL }, NULL);
  assert_sum ((const char *[]) { "1.234,500", NULL }, NULL);
  assert_sum ((const char *[]) { "9999999999999999", NULL }, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/budget/sums", test_sums);
  g_test_add_func ("/plan/budget/refused", test_refused);

  return g_test_run ();
}
