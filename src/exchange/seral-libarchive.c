/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-late-library.h"
#include "exchange/seral-libarchive-private.h"

static SeralLibarchive functions;

static gboolean
load (void)
{
  const SeralLateFunction wanted[] = {
#define SERAL_LIBARCHIVE_WANTED(name) { #name, (gpointer *) &functions.name },
    SERAL_LIBARCHIVE_FUNCTIONS (SERAL_LIBARCHIVE_WANTED)
#undef SERAL_LIBARCHIVE_WANTED
  };

  return seral_late_library_load (SERAL_LIBARCHIVE, wanted, G_N_ELEMENTS (wanted));
}

/**
 * seral_libarchive_load:
 *
 * Loads libarchive, once; may be called from any thread.
 *
 * Returns: (transfer none) (nullable): its functions; %NULL where it is not here
 */
const SeralLibarchive *
seral_libarchive_load (void)
{
  enum { FAILED = 1, LOADED };
  static gsize state = 0;

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load () ? LOADED : FAILED);

  return state == LOADED ? &functions : NULL;
}
