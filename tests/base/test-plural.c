/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-plural.h"

#define ARABIC \
  "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
#define RUSSIAN \
  "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

typedef struct
{
  const char *rule;
  gulong n;
  guint form;
} Case;

static void
test_languages (void)
{
  static const Case cases[] = {
    { " nplurals=1; plural=0;\n", 0, 0 }, { "nplurals=1; plural=0;", 1, 0 }, { "nplurals=1; plural=0;", 100, 0 },
    { "nplurals=2; plural=(n > 1);", 0, 0 }, { "nplurals=2; plural=(n > 1);", 1, 0 }, { "nplurals=2; plural=(n > 1);", 2, 1 },
    { "nplurals=2; plural=(n != 1);", 0, 1 }, { "nplurals=2; plural=(n != 1);", 1, 0 }, { "nplurals=2; plural=n!=1", 2, 1 },
    { RUSSIAN, 1, 0 }, { RUSSIAN, 21, 0 }, { RUSSIAN, 2, 1 }, { RUSSIAN, 24, 1 }, { RUSSIAN, 0, 2 }, { RUSSIAN, 5, 2 },
    { RUSSIAN, 11, 2 }, { RUSSIAN, 12, 2 }, { RUSSIAN, 111, 2 }, { RUSSIAN, 101, 0 }, { RUSSIAN, 1000000, 2 },
    { ARABIC, 0, 0 }, { ARABIC, 1, 1 }, { ARABIC, 2, 2 }, { ARABIC, 3, 3 }, { ARABIC, 10, 3 }, { ARABIC, 103, 3 },
    { ARABIC, 11, 4 }, { ARABIC, 99, 4 }, { ARABIC, 100, 5 }, { ARABIC, 102, 5 }, { ARABIC, 200, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralPlural) plural = seral_plural_parse (cases[i].rule);

      g_assert_nonnull (plural);
      g_assert_cmpuint (seral_plural_choose (plural, cases[i].n), ==, cases[i].form);
    }
}

/* The same in the compiler's C. */
static void
test_operators (void)
{
#define RULE(expression) { "nplurals=16; plural=" #expression ";", expression }
  const gulong n = 7;
  const struct
  {
    const char *rule;
    gulong value;
  } cases[] = {
    RULE (n), RULE (!n), RULE (!!n), RULE (!n + 1), RULE (n - 2 - 3), RULE (n * 2 / 4), RULE (n / 2 * 2), RULE (n % 4 + 1),
    RULE (1 + 2 * 3), RULE ((1 + 2) * 3), RULE (n < 8), RULE (n <= 7), RULE (n > 7), RULE (n >= 8), RULE (n == 7), RULE (n != 7),
    RULE (n == 7 && n > 8), RULE (n == 7 || n > 8), RULE (15 - n + 1),
    RULE (n ? 2 : 3), RULE (0 ? 2 : 3), RULE (n > 8 ? 1 : n > 6 ? 2 : 3), RULE (n > 6 ? n > 8 ? 1 : 4 : 3), RULE (n || 0 ? 5 : 6),
    RULE ((n > 1 ? 2 : 3) + 1), RULE (15 - n + 1),
  };
#undef RULE

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralPlural) plural = seral_plural_parse (cases[i].rule);

      g_test_message ("%s", cases[i].rule);
      g_assert_nonnull (plural);
      g_assert_cmpuint (seral_plural_choose (plural, n), ==, cases[i].value);
    }
}

static void
test_harmless (void)
{
  static const Case cases[] = {
    { "nplurals=2; plural=n/0;", 7, 0 }, { "nplurals=2; plural=n%0;", 7, 0 }, { "nplurals=2; plural=n%(n-n);", 7, 0 },
    { "nplurals=2; plural=n;", 7, 0 }, { "nplurals=2; plural=0-1;", 7, 0 }, { "nplurals=2; plural=n;", G_MAXULONG, 0 },
    { "nplurals=2; plural=4294967295*n*n*n*n;", G_MAXULONG, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SeralPlural) plural = seral_plural_parse (cases[i].rule);

      g_assert_nonnull (plural);
      g_assert_cmpuint (seral_plural_choose (plural, cases[i].n), ==, cases[i].form);
    }
}

static void
test_bad (void)
{
  static const char * const rules[] = {
    "", "nplurals", "nplurals=2", "nplurals=2;", "nplurals=2; plural", "nplurals=2; plural=", "nplurals=2; plural=;",
    "nplurals=0; plural=0;", "nplurals=17; plural=0;", "nplurals=99999999999999999999; plural=0;", "nplurals=x; plural=0;",
    "nplurals=2; plural=m;", "nplurals=2; plural=n n;", "nplurals=2; plural=n+;", "nplurals=2; plural=(n;", "nplurals=2; plural=n);",
    "nplurals=2; plural=n?1;", "nplurals=2; plural=n?1:;", "nplurals=2; plural=n=1;", "nplurals=2; plural=n&1;", "nplurals=2; plural=n|1;",
    "nplurals=2; plural=-1;", "nplurals=2; plural=99999999999;", "nplurals=2; plural=n; more", "nplurals=2; plural=\"n\";",
    "nplurals=2; plural=n>>1;", "nplurals=2; plural=n++;",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_test_message ("%s", rules[i]);
      g_assert_null (seral_plural_parse (rules[i]));
    }
}

static char *
nest (const char *unit,
      guint       n_units,
      const char *rest)
{
  GString *rule = g_string_new ("nplurals=2; plural=");

  for (guint i = 0; i < n_units; i++)
    g_string_append (rule, unit);
  g_string_append (rule, rest);

  return g_string_free (rule, FALSE);
}

static void
test_nested (void)
{
  static const char * const units[] = { "(", "!", "n?", "n?n:", "1+", "!(" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *rule = nest (units[i], 1000000, "n");

      g_assert_null (seral_plural_parse (rule));
    }
}

static void
test_random (void)
{
  static const char * const pieces[] = {
    "n", "0", "1", "10", "(", ")", "?", ":", "!", "&&", "||", "==", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", " ",
  };
  guint n_parsed = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GString) rule = g_string_new ("nplurals=3; plural=");
      g_autoptr (SeralPlural) plural = NULL;

      for (int j = g_test_rand_int_range (1, 10); j > 0; j--)
        g_string_append (rule, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      plural = seral_plural_parse (rule->str);
      if (plural == NULL)
        continue;
      n_parsed++;
      for (gulong n = 0; n < 30; n++)
        g_assert_cmpuint (seral_plural_choose (plural, n), <, 3);
    }

  g_assert_cmpuint (n_parsed, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/plural/languages", test_languages);
  g_test_add_func ("/base/plural/operators", test_operators);
  g_test_add_func ("/base/plural/harmless", test_harmless);
  g_test_add_func ("/base/plural/bad", test_bad);
  g_test_add_func ("/base/plural/nested", test_nested);
  g_test_add_func ("/base/plural/random", test_random);

  return g_test_run ();
}
