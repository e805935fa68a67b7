/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "model-support.h"

static const SeralCondition *
compare (SeralFact      fact,
         SeralCompareOp op,
         double         value)
{
  static SeralCondition condition;

  condition = (SeralCondition) { SERAL_CONDITION_COMPARE, NULL, 0, fact, -1, op, value };

  return &condition;
}

/* Stage is 3; everything else has no value. */
static double
get_stage (SeralFact fact,
           int       of,
           gpointer  user_data)
{
  return fact == SERAL_FACT_STAGE ? 3.0 : NAN;
}

static void
test_operators (void)
{
  static const struct { SeralCompareOp op; gboolean below, equal, above; } cases[] = {
    { SERAL_COMPARE_LESS, TRUE, FALSE, FALSE },
    { SERAL_COMPARE_LESS_EQUAL, TRUE, TRUE, FALSE },
    { SERAL_COMPARE_EQUAL, FALSE, TRUE, FALSE },
    { SERAL_COMPARE_NOT_EQUAL, TRUE, FALSE, TRUE },
    { SERAL_COMPARE_GREATER_EQUAL, FALSE, TRUE, TRUE },
    { SERAL_COMPARE_GREATER, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SeralCompareOp op = cases[i].op;

      g_test_message ("operator %u", i);
      g_assert_cmpint (seral_condition_holds (compare (SERAL_FACT_STAGE, op, 3.5), get_stage, NULL), ==, cases[i].below);
      g_assert_cmpint (seral_condition_holds (compare (SERAL_FACT_STAGE, op, 3.0), get_stage, NULL), ==, cases[i].equal);
      g_assert_cmpint (seral_condition_holds (compare (SERAL_FACT_STAGE, op, 2.5), get_stage, NULL), ==, cases[i].above);
      /* As near as this it is the same number. */
      g_assert_cmpint (seral_condition_holds (compare (SERAL_FACT_STAGE, op, 3.0 + 1e-10), get_stage, NULL), ==, cases[i].equal);
      g_assert_cmpint (seral_condition_holds (compare (SERAL_FACT_STAGE, op, 3.0 - 1e-10), get_stage, NULL), ==, cases[i].equal);
      /* What has no value compares with nothing. */
      g_assert_false (seral_condition_holds (compare (SERAL_FACT_TARGET, op, 3.0), get_stage, NULL));
    }
}

/* Every way two comparisons can be joined, and turned round. */
static void
test_joined (void)
{
  const SeralCondition yes = { SERAL_CONDITION_COMPARE, NULL, 0, SERAL_FACT_STAGE, -1, SERAL_COMPARE_EQUAL, 3 };
  const SeralCondition no = { SERAL_CONDITION_COMPARE, NULL, 0, SERAL_FACT_STAGE, -1, SERAL_COMPARE_EQUAL, 4 };
  const SeralCondition *choices[] = { &no, &yes };

  for (guint i = 0; i < 4; i++)
    {
      gboolean first = (i & 1) != 0;
      gboolean second = (i & 2) != 0;
      const SeralCondition *children[] = { choices[first], choices[second] };
      const SeralCondition all = { SERAL_CONDITION_ALL, children, 2, 0, -1, 0, 0 };
      const SeralCondition any = { SERAL_CONDITION_ANY, children, 2, 0, -1, 0, 0 };
      const SeralCondition not = { SERAL_CONDITION_NOT, children, 1, 0, -1, 0, 0 };

      g_assert_cmpint (seral_condition_holds (&all, get_stage, NULL), ==, first && second);
      g_assert_cmpint (seral_condition_holds (&any, get_stage, NULL), ==, first || second);
      g_assert_cmpint (seral_condition_holds (&not, get_stage, NULL), ==, !first);
    }
}

/* A comparison without a value does not hold, so "not" around it does. */
static void
test_no_value (void)
{
  const SeralCondition missing = { SERAL_CONDITION_COMPARE, NULL, 0, SERAL_FACT_TARGET, -1, SERAL_COMPARE_LESS_EQUAL, 3 };
  const SeralCondition *children[] = { &missing };
  const SeralCondition not = { SERAL_CONDITION_NOT, children, 1, 0, -1, 0, 0 };

  g_assert_false (seral_condition_holds (&missing, get_stage, NULL));
  g_assert_true (seral_condition_holds (&not, get_stage, NULL));
}

/* What was asked, as "fact:of" in the order of asking. */
static double
note_fact (SeralFact fact,
           int       of,
           gpointer  user_data)
{
  g_string_append_printf (user_data, "%s:%d ", seral_fact_words[fact], of);

  return 0.0;
}

/* From a definition's text to the facts asked: every fact, and what it is of. */
static void
test_read (void)
{
  static const struct { const char *json; const char *asked; } cases[] = {
    { "{\"fact\":\"stage\",\"op\":\"=\",\"value\":1}", "stage:-1 " },
    { "{\"fact\":\"progress\",\"op\":\"<\",\"value\":0.5}", "progress:-1 " },
    { "{\"fact\":\"target\",\"op\":\"<\",\"value\":1}", "target:-1 " },
    { "{\"fact\":\"ahead\",\"op\":\"<\",\"value\":1}", "ahead:-1 " },
    { "{\"fact\":\"thin\",\"op\":\"=\",\"value\":1}", "thin:-1 " },
    { "{\"fact\":\"blocking\",\"op\":\">\",\"value\":1}", "blocking:-1 " },
    { "{\"fact\":\"answered\",\"op\":\">=\",\"value\":1}", "answered:-1 " },
    { "{\"fact\":\"dont-know\",\"op\":\">\",\"value\":1}", "dont-know:-1 " },
    { "{\"fact\":\"evidence\",\"op\":\"!=\",\"value\":1}", "evidence:-1 " },
    { "{\"fact\":\"criterion\",\"of\":\"known\",\"op\":\"<\",\"value\":1}", "criterion:1 " },
    { "{\"fact\":\"dimension\",\"of\":\"other\",\"op\":\"<\",\"value\":1}", "dimension:2 " },
    { "{\"fact\":\"completeness\",\"of\":\"high\",\"op\":\"<\",\"value\":1}", "completeness:1 " },
    { "{\"fact\":\"plan-items\",\"op\":\"<\",\"value\":1}", "plan-items:-1 " },
    { "{\"fact\":\"plan-beyond-next\",\"op\":\"<\",\"value\":1}", "plan-beyond-next:-1 " },
    { "{\"fact\":\"plan-without-owner\",\"op\":\"<\",\"value\":1}", "plan-without-owner:-1 " },
    { "{\"fact\":\"plan-area\",\"of\":\"people\",\"op\":\"<\",\"value\":1}", "plan-area:3 " },
    { "{\"fact\":\"plan-overdue\",\"op\":\"<\",\"value\":1}", "plan-overdue:-1 " },
    { "{\"fact\":\"indicators\",\"of\":\"vanity\",\"op\":\"<\",\"value\":1}", "indicators:2 " },
    { "{\"fact\":\"programme-months\",\"op\":\"<\",\"value\":-1}", "programme-months:-1 " },
    { "{\"any\":[{\"fact\":\"thin\",\"op\":\"=\",\"value\":1},{\"not\":{\"fact\":\"ahead\",\"op\":\"=\",\"value\":0}}]}",
      "thin:-1 ahead:-1 " },
    { "{\"all\":[{\"fact\":\"thin\",\"op\":\"=\",\"value\":0},{\"fact\":\"ahead\",\"op\":\"=\",\"value\":0}]}",
      "thin:-1 ahead:-1 " },
  };
  static const char when[] = "{\n        \"fact\": \"plan-items\",\n        \"op\": \">\",\n        \"value\": 12\n      }";
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "everything.json", NULL);

  G_STATIC_ASSERT (SERAL_AREA_PEOPLE == 3 && SERAL_INDICATOR_VANITY == 2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) edited = model_support_edit (bytes, when, cases[i].json);
      g_autoptr (SeralModel) model = model_support_load (edited);
      g_autoptr (GString) asked = g_string_new (NULL);
      guint n = 0;
      const SeralPitfall *pitfalls = seral_model_get_pitfalls (model, &n);

      g_assert_cmpuint (n, ==, 1);
      seral_condition_holds (pitfalls[0].when, note_fact, asked);
      g_assert_cmpstr (asked->str, ==, cases[i].asked);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/condition/operators", test_operators);
  g_test_add_func ("/model/condition/joined", test_joined);
  g_test_add_func ("/model/condition/no-value", test_no_value);
  g_test_add_func ("/model/condition/read", test_read);

  return g_test_run ();
}
