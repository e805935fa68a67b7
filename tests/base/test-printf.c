/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-printf.h"

typedef struct
{
  const char *format;
  const char *original;
} Pair;

static void
test_agree (void)
{
  static const Pair pairs[] = {
    { "", "" }, { "Ja", "Yes" }, { "Ja", "%s" }, { "%s", "%s" }, { "%s %u", "%s %u" }, { "%2$u %1$s", "%s %u" },
    { "%1$s %2$u", "%s %u" }, { "%2$u %1$s", "%1$s %2$u" }, { "%1$s %1$s", "%s" }, { "%1$s", "%s %u" }, { "%s", "%s %u" },
    { "%s%%", "%s %%" }, { "%s %%", "%s%%" }, { "100 %%", "100%%" }, { "%d", "%i" }, { "%d", "%u" }, { "%x", "%u" }, { "%g", "%.3f" },
    { "%'d", "%d" }, { "%-10s|", "%s" }, { "%.2f", "%f" }, { "%lu", "%ld" }, { "%c", "%c" }, { "%*d", "%*d" }, { "%.*s", "%.*s" },
    { "%zu", "%zu" }, { "%lld", "%llu" }, { "%hhd", "%d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_test_message ("%s | %s", pairs[i].format, pairs[i].original);
      g_assert_true (seral_printf_agrees (pairs[i].format, pairs[i].original));
    }
}

static void
test_disagree (void)
{
  static const Pair pairs[] = {
    { "%s", "" }, { "%s", "Yes" }, { "%s", "%%" }, { "%s", "%u" }, { "%u", "%s" }, { "%s %s", "%s" }, { "%s %s", "%s %u" },
    { "%2$s", "%s" }, { "%2$u", "%s %u" }, { "%3$s", "%s %u %s" }, { "%1$u %1$s", "%u" }, { "%1$s %1$u", "%u" }, { "%1$s %u", "%s %u" }, { "%s %2$u", "%s %u" },
    { "%n", "%n" }, { "%n", "%s" }, { "%s%n", "%s %s" }, { "%", "%s" }, { "%s %", "%s" }, { "%l", "%ld" }, { "%y", "%s" }, { "%ls", "%s" },
    { "%lu", "%u" }, { "%llu", "%lu" }, { "%zu", "%u" }, { "%f", "%d" }, { "%Lf", "%f" }, { "%*d", "%d" }, { "%.*s", "%s" }, { "%0$s", "%s" },
    { "%99999999999$s", "%s" }, { "%m", "%s" }, { "%1$*2$d", "%d %d" }, { "%p", "%s" }, { "%S", "%s" },
    { "%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s", "%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_test_message ("%s | %s", pairs[i].format, pairs[i].original);
      g_assert_false (seral_printf_agrees (pairs[i].format, pairs[i].original));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/printf/agree", test_agree);
  g_test_add_func ("/base/printf/disagree", test_disagree);

  return g_test_run ();
}
