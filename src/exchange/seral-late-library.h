/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralLateFunction:
 * @name: name of a function
 * @place: where its address goes
 *
 * A function that is looked up in a library that nothing links.
 */
typedef struct
{
  const char *name;
  gpointer   *place;
} SeralLateFunction;

gboolean seral_late_library_load (const char              *library,
                                  const SeralLateFunction *functions,
                                  guint                    n_functions);

G_END_DECLS
