/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gmodule.h>

#include "exchange/seral-libical-private.h"

static SeralLibical functions;

static gboolean
find_functions (GModule *module)
{
  const struct
  {
    const char *name;
    gpointer   *function;
  } wanted[] = {
#define SERAL_LIBICAL_WANTED(name) { #name, (gpointer *) &functions.name },
    SERAL_LIBICAL_FUNCTIONS (SERAL_LIBICAL_WANTED)
#undef SERAL_LIBICAL_WANTED
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!g_module_symbol (module, wanted[i].name, wanted[i].function))
      return FALSE;

  return TRUE;
}

static gboolean
load (void)
{
  GModule *module = g_module_open (SERAL_LIBICAL, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;
  if (!find_functions (module))
    {
      g_module_close (module);
      return FALSE;
    }

  /* It keeps state of its own, and is not made to be unloaded. */
  g_module_make_resident (module);

  return TRUE;
}

/**
 * seral_libical_load:
 *
 * Loads libical, once; may be called from any thread.
 *
 * Returns: (transfer none) (nullable): its functions; %NULL where it is not here
 */
const SeralLibical *
seral_libical_load (void)
{
  enum { FAILED = 1, LOADED };
  static gsize state = 0;

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load () ? LOADED : FAILED);

  return state == LOADED ? &functions : NULL;
}
