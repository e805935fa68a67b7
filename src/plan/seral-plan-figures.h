/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-figure.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/* The context under which the texts of the board's facts stand in a catalogue. */
#define SERAL_BOARD_FACTS_CONTEXT "board-fact"

/**
 * SeralMovement:
 * @SERAL_MOVEMENT_UNKNOWN: there is nothing to compare with
 * @SERAL_MOVEMENT_SAME: it stands where it stood
 * @SERAL_MOVEMENT_BETTER: it moved the way it should
 * @SERAL_MOVEMENT_WORSE: it moved the other way
 * @SERAL_MOVEMENT_MEANINGLESS: it moved, and that says nothing: a vanity metric
 */
typedef enum
{
  SERAL_MOVEMENT_UNKNOWN,
  SERAL_MOVEMENT_SAME,
  SERAL_MOVEMENT_BETTER,
  SERAL_MOVEMENT_WORSE,
  SERAL_MOVEMENT_MEANINGLESS,
} SeralMovement;

/**
 * SeralFigureReading:
 * @indicator: (nullable): what the figure is a figure of; %NULL for one of the
 *   company's own
 * @ours: whether @indicator is one of the board's facts, which no model names
 * @latest: (nullable): the last value by date
 * @previous: (nullable): the one of the day before that
 * @change: the former less the latter; NaN where one is missing
 * @movement: whether that is better or worse
 * @higher_is_better: which way it should go
 */
typedef struct
{
  const SeralIndicator *indicator;
  gboolean              ours;
  SeralLogEntry        *latest;
  SeralLogEntry        *previous;
  double                change;
  SeralMovement         movement;
  gboolean              higher_is_better;
} SeralFigureReading;

const SeralIndicator *seral_plan_figures_get_board_facts (guint               *n);
const SeralIndicator *seral_plan_figures_find_indicator  (SeralFigure         *figure,
                                                          SeralModel          *model);
SeralFigure          *seral_plan_figures_find            (GListModel          *figures,
                                                          SeralModel          *model,
                                                          const char          *indicator);
SeralFigure          *seral_plan_figures_create          (SeralModel          *model,
                                                          const SeralIndicator *indicator,
                                                          const char          *name);
GPtrArray            *seral_plan_figures_sort_log        (SeralFigure         *figure);
void                  seral_plan_figures_read            (SeralFigure         *figure,
                                                          SeralModel          *model,
                                                          SeralFigureReading  *reading);

G_END_DECLS
