/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"

G_BEGIN_DECLS

/**
 * SeralPaper:
 * @id: what it is called by, such as "a4"
 * @name: what people call it, to be looked up in a catalogue
 * @width: its shorter side, in points
 * @height: its longer side, in points
 *
 * A size of paper, or of a slide.
 */
typedef struct
{
  const char *id;
  const char *name;
  double      width;
  double      height;
} SeralPaper;

guint             seral_paper_get_n    (void);
const SeralPaper *seral_paper_get      (guint             index);
const SeralPaper *seral_paper_find     (const char       *id);
const char       *seral_paper_get_name (const SeralPaper *paper,
                                        SeralCatalogue   *catalogue);

G_END_DECLS
