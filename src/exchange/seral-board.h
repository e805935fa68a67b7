/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "chart/seral-chart-data.h"
#include "plan/seral-plan-figures.h"
#include "words/seral-words-board.h"

G_BEGIN_DECLS

/**
 * SeralBoardSource:
 * @catalogue: the language
 * @assessment: the document
 * @round: the round that is shown
 * @data: what its charts show; its result and target among them
 * @today: a valid day
 * @label: (nullable): who may see it, such as "Confidential"
 *
 * What a board page is made of. A plain record that borrows all it names.
 */
typedef struct
{
  SeralCatalogue  *catalogue;
  SeralAssessment *assessment;
  SeralRound      *round;
  SeralChartData  *data;
  GDate            today;
  const char      *label;
} SeralBoardSource;

/**
 * SeralBoardPoint:
 * @title: (owned): what it is about
 * @text: (owned): what is the case
 *
 * Something that holds a company back, or is strong.
 */
typedef struct
{
  char *title;
  char *text;
} SeralBoardPoint;

/**
 * SeralBoardStep:
 * @title: (owned): what is to be done
 * @owner: (owned): who answers for it; "" for nobody yet
 * @budget: (owned): what it costs; "" where not known
 * @due: (owned): when it is to be done; "" likewise
 *
 * A step of the plan.
 */
typedef struct
{
  char *title;
  char *owner;
  char *budget;
  char *due;
} SeralBoardStep;

/**
 * SeralBoardFigure:
 * @name: (owned): what it is
 * @value: (owned): the last value, with its unit
 * @change: (owned): how it moved, and whether that is better; "" where not known
 * @movement: the same
 * @rises: whether it went up
 * @days: (owned) (element-type double): when it was written down, in days
 * @values: (owned) (element-type double): what it was then; as many
 *
 * A figure and the way it went.
 */
typedef struct
{
  char          *name;
  char          *value;
  char          *change;
  SeralMovement  movement;
  gboolean       rises;
  GArray        *days;
  GArray        *values;
} SeralBoardFigure;

/**
 * SeralBoard:
 * @catalogue: (owned): the language
 * @data: (owned): what the staircase shows
 * @marks: what it marks
 * @organisation: (owned): whose it is
 * @context: (owned): of what and when; may be ""
 * @label: (owned): who may see it; may be ""
 * @decision: (owned): where the company stands and where it is to go, in one sentence
 * @reasons: (owned) (element-type utf8): why, the most important first
 * @movement_title: (owned): since when
 * @movement: (owned) (element-type utf8): what moved since the last comparable round
 * @holding_title: (owned): from what
 * @holding: (owned) (element-type SeralBoardPoint): what holds the company back, at
 *   most three; what is nearest first
 * @asks: (owned) (element-type utf8): what the board is asked to decide
 * @steps: (owned) (element-type SeralBoardStep): of the plan, the most telling first
 * @effect: (owned): what that brings; may be ""
 * @figures: (owned) (element-type SeralBoardFigure): at most two
 * @confidence: (owned) (element-type utf8): parts of a line
 * @strengths: (owned) (element-type SeralBoardPoint): the best evidenced, one per
 *   dimension, at most three
 * @source: (owned): the model, its publisher, whose scoring rule
 * @address: (owned): where it can be read; may be ""
 *
 * What a board is told on one page, in whole sentences, before anybody asks how
 * much of it has room.
 */
typedef struct
{
  SeralCatalogue *catalogue;
  SeralChartData *data;
  guint           marks;
  char           *organisation;
  char           *context;
  char           *label;
  char           *decision;
  GPtrArray      *reasons;
  char           *movement_title;
  GPtrArray      *movement;
  char           *holding_title;
  GPtrArray      *holding;
  GPtrArray      *asks;
  GPtrArray      *steps;
  char           *effect;
  GPtrArray      *figures;
  GPtrArray      *confidence;
  GPtrArray      *strengths;
  char           *source;
  char           *address;
} SeralBoard;

SeralBoard       *seral_board_new        (const SeralBoardSource *source);
void              seral_board_free       (SeralBoard             *self);
void              seral_board_set_label  (SeralBoard             *self,
                                          const char             *label);
char             *seral_board_to_text    (const SeralBoard       *self);

SeralBoardPoint  *seral_board_point_new  (const char             *title,
                                          const char             *text);
void              seral_board_point_free (SeralBoardPoint        *self);
void              seral_board_step_free  (SeralBoardStep         *self);
void              seral_board_figure_free (SeralBoardFigure      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralBoard, seral_board_free)

G_END_DECLS
