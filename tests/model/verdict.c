/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-support.h"

/* Says of each file whether the loader takes it, a line each: for tests that ask
 * it and others the same question. */
int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GBytes) bytes = model_support_read (argv[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SeralModel) model = seral_model_new_from_bytes (bytes, NULL, NULL, &error);

      g_assert_cmpint (model == NULL, ==, error != NULL);
      g_print ("%s\n", model != NULL ? "taken" : "refused");
    }

  return 0;
}
