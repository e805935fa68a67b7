/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "chart/seral-scene.h"

G_BEGIN_DECLS

/* More than these are not listed. */
#define SERAL_MISSING_MOST 50

/**
 * SeralMissing:
 * @character: what no font has
 * @page: the first page it is on, from 1
 * @text: the line it stands in
 *
 * A character that shows as a box, and where.
 */
typedef struct
{
  gunichar  character;
  guint     page;
  char     *text;
} SeralMissing;

GPtrArray *seral_missing_new      (void);
void       seral_missing_find     (GPtrArray          *missing,
                                   SeralScene         *scene,
                                   guint               page);
char      *seral_missing_describe (const SeralMissing *self,
                                   SeralCatalogue     *catalogue);

G_END_DECLS
