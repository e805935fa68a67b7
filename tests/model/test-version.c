/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/seral-version.h"

static void
test_valid (void)
{
  static const char * const good[] = {
    "0.0.0", "1.0.0", "10.20.30", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-0.3.7", "1.0.0-x-y-z.--",
    "1.0.0+20130313144700", "1.0.0-beta+exp.sha.5114f85", "1.0.0-0A", "99999999999999999999.0.0",
  };
  static const char * const bad[] = {
    "", "1", "1.0", "1.0.0.0", "01.0.0", "1.00.0", "1.0.0-", "1.0.0-01", "1.0.0-a..b", "1.0.0+", "1.0.0+a+b",
    "v1.0.0", "1.0.0 ", " 1.0.0", "1.-1.0", "1.0.a", "1.0.0-ä",
    "1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i]);
      g_assert_true (seral_version_is_valid (good[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (seral_version_is_valid (bad[i]));
    }
}

/* Each is newer than the one before it; the middle is the example of semver.org. */
static void
test_order (void)
{
  static const char * const versions[] = {
    "not a version", "0.9.9", "1.0.0-1", "1.0.0-1.0", "1.0.0-9", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1",
    "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1",
    "1.2.0", "1.10.0", "2.0.0", "10.0.0", "99999999999999999999.0.0", "100000000000000000000.0.0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (versions); j++)
        {
          int order = seral_version_compare (versions[i], versions[j]);

          g_test_message ("%s, %s", versions[i], versions[j]);
          g_assert_cmpint (CLAMP (order, -1, 1), ==, i < j ? -1 : i > j);
        }
    }
}

static void
test_build_data (void)
{
  g_assert_cmpint (seral_version_compare ("1.0.0+a", "1.0.0+b"), ==, 0);
  g_assert_cmpint (seral_version_compare ("1.0.0+a", "1.0.0"), ==, 0);
  g_assert_cmpint (seral_version_compare ("1.0.0-a+b", "1.0.0+b"), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/version/valid", test_valid);
  g_test_add_func ("/model/version/order", test_order);
  g_test_add_func ("/model/version/build-data", test_build_data);

  return g_test_run ();
}
