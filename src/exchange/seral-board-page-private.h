/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-board-column.h"
#include "exchange/seral-board-type.h"
#include "exchange/seral-board.h"

G_BEGIN_DECLS

/* What stands on the page, in the order in which it is read. */
typedef enum
{
  SERAL_BOARD_HEADER,
  SERAL_BOARD_DECISION,
  SERAL_BOARD_MOVEMENT,
  SERAL_BOARD_HOLDING,
  SERAL_BOARD_ASKS,
  SERAL_BOARD_STEPS,
  SERAL_BOARD_FIGURES,
  SERAL_BOARD_STRENGTHS,
  SERAL_BOARD_CONFIDENCE,
  SERAL_BOARD_FOOTER,
  SERAL_BOARD_N_SECTIONS,
} SeralBoardSection;

/* How much of it there is at most; lines are those of one text. */
typedef enum
{
  SERAL_BOARD_DECISION_LINES,
  SERAL_BOARD_REASONS,
  SERAL_BOARD_REASON_LINES,
  SERAL_BOARD_MOVES,
  SERAL_BOARD_MOVE_LINES,
  SERAL_BOARD_HOLDINGS,
  SERAL_BOARD_HOLDING_LINES,
  SERAL_BOARD_HOLDING_TEXT_LINES,
  SERAL_BOARD_N_ASKS,
  SERAL_BOARD_ASK_LINES,
  SERAL_BOARD_EFFECT_LINES,
  SERAL_BOARD_N_STEPS,
  SERAL_BOARD_STEP_LINES,
  SERAL_BOARD_N_FIGURES,
  SERAL_BOARD_FIGURE_LINES,
  SERAL_BOARD_N_STRENGTHS,
  SERAL_BOARD_STRENGTH_LINES,
  SERAL_BOARD_FOOTER_LINES,
  SERAL_BOARD_N_LIMITS,
} SeralBoardLimit;

/**
 * SeralBoardLayout:
 * @board: what is told
 * @builder: what the page is drawn with
 * @unit: the size of running text
 * @wide: whether the page lies: three columns, else two
 * @frame: the page without its margins
 * @gap: between two columns
 * @narrow: width of the first column
 * @broad: of the second: what is left of a page that stands, as much as the first
 *   on one that lies
 * @padding: of the panel behind what is asked
 * @limits: how much of each there is
 * @columns: (owned): what was measured
 * @probed: the part that is thought to be a little lower than it is; or none
 *
 * A page while it is laid out.
 */
typedef struct
{
  const SeralBoard  *board;
  SeralSceneBuilder *builder;
  double             unit;
  gboolean           wide;
  SeralRect          frame;
  double             gap;
  double             narrow;
  double             broad;
  double             padding;
  guint              limits[SERAL_BOARD_N_LIMITS];
  SeralBoardColumn  *columns[SERAL_BOARD_N_SECTIONS];
  SeralBoardSection  probed;
} SeralBoardLayout;

/* Size of what is read second, by the size of running text. */
#define SERAL_BOARD_SMALL 0.88

SeralFont seral_board_layout_get_font     (const SeralBoardLayout *self,
                                           double                  size,
                                           gboolean                bold);
void      seral_board_layout_add_heading  (const SeralBoardLayout *self,
                                           SeralBoardColumn       *column,
                                           const char             *text,
                                           gboolean                ruled);
void      seral_board_layout_fill_figures (const SeralBoardLayout *self,
                                           SeralBoardColumn       *column);

double seral_board_layout_get_width   (const SeralBoardLayout *self,
                                       SeralBoardSection       section);
void   seral_board_layout_measure     (SeralBoardLayout       *self,
                                       SeralBoardSection       section);

G_END_DECLS
