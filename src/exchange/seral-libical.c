/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-late-library.h"
#include "exchange/seral-libical-private.h"

static SeralLibical functions;

static gboolean
load (void)
{
  const SeralLateFunction wanted[] = {
#define SERAL_LIBICAL_WANTED(name) { #name, (gpointer *) &functions.name },
    SERAL_LIBICAL_FUNCTIONS (SERAL_LIBICAL_WANTED)
#undef SERAL_LIBICAL_WANTED
  };

  return seral_late_library_load (SERAL_LIBICAL, wanted, G_N_ELEMENTS (wanted));
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
