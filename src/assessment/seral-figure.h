/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-log-entry.h"
#include "assessment/seral-part.h"

G_BEGIN_DECLS

/**
 * SeralBetter:
 * @SERAL_BETTER_HIGHER: the higher the better
 * @SERAL_BETTER_LOWER: the lower the better
 */
typedef enum
{
  SERAL_BETTER_HIGHER,
  SERAL_BETTER_LOWER,
} SeralBetter;

#define SERAL_TYPE_BETTER (seral_better_get_type ())
GType seral_better_get_type (void) G_GNUC_CONST;

/**
 * SeralFigure:
 *
 * A figure that is logged between assessments: an indicator of a model, or one
 * of the company's own. Properties: id, model (nullable), indicator (nullable),
 * name, unit, better, log (a #GPtrArray of #SeralLogEntry that never changes; a
 * change puts another in its place).
 */
#define SERAL_TYPE_FIGURE (seral_figure_get_type ())
G_DECLARE_FINAL_TYPE (SeralFigure, seral_figure, SERAL, FIGURE, SeralPart)

SeralFigure           *seral_figure_copy          (SeralFigure *self);

const char            *seral_figure_get_id        (SeralFigure *self);
const char            *seral_figure_get_model     (SeralFigure *self);
const char            *seral_figure_get_indicator (SeralFigure *self);
const char            *seral_figure_get_name      (SeralFigure *self);
const char            *seral_figure_get_unit      (SeralFigure *self);
SeralBetter            seral_figure_get_better    (SeralFigure *self);
SeralLogEntry * const *seral_figure_get_log       (SeralFigure *self,
                                                   guint       *n_entries);

G_END_DECLS
