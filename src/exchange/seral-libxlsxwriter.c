/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-late-library.h"
#include "exchange/seral-libxlsxwriter-private.h"

static SeralLibxlsxwriter functions;

static gboolean
load (void)
{
  const SeralLateFunction wanted[] = {
#define SERAL_LIBXLSXWRITER_WANTED(name) { #name, (gpointer *) &functions.name },
    SERAL_LIBXLSXWRITER_FUNCTIONS (SERAL_LIBXLSXWRITER_WANTED)
#undef SERAL_LIBXLSXWRITER_WANTED
  };

  return seral_late_library_load (SERAL_LIBXLSXWRITER, wanted, G_N_ELEMENTS (wanted));
}

/**
 * seral_libxlsxwriter_load:
 *
 * Loads libxlsxwriter, once; may be called from any thread.
 *
 * Returns: (transfer none) (nullable): its functions; %NULL where it is not here
 */
const SeralLibxlsxwriter *
seral_libxlsxwriter_load (void)
{
  enum { FAILED = 1, LOADED };
  static gsize state = 0;

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, load () ? LOADED : FAILED);

  return state == LOADED ? &functions : NULL;
}
