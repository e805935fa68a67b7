/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gmodule.h>

#include "exchange/seral-late-library.h"

static gboolean
find_functions (GModule                 *module,
                const SeralLateFunction *functions,
                guint                    n_functions)
{
  for (guint i = 0; i < n_functions; i++)
    if (!g_module_symbol (module, functions[i].name, functions[i].place))
      return FALSE;

  return TRUE;
}

/**
 * seral_late_library_load:
 * @library: name of a shared library, such as "libical.so.3"
 * @functions: (array length=n_functions): what is used of it
 * @n_functions: how many
 *
 * Loads a library when it is first needed: one that every start of the program
 * would pay for, and few need. It stays loaded.
 *
 * Returns: whether it is here, with all functions
 */
gboolean
seral_late_library_load (const char              *library,
                         const SeralLateFunction *functions,
                         guint                    n_functions)
{
  GModule *module;

  g_return_val_if_fail (library != NULL, FALSE);
  g_return_val_if_fail (functions != NULL, FALSE);

  module = g_module_open (library, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    return FALSE;
  if (!find_functions (module, functions, n_functions))
    {
      g_module_close (module);
      return FALSE;
    }

  /* Such libraries keep state of their own, and are not made to be unloaded. */
  g_module_make_resident (module);

  return TRUE;
}
