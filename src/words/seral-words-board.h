/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/seral-plan-business.h"
#include "scoring/seral-compare.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/* What a board is told on one page, in words; see seral-words.h. */

/**
 * SeralBoardAim:
 * @target: level aimed at; below the model's base level where there is none
 * @business: how that goes with the kind of business
 * @called_for: level the business calls for; below the base level where not known
 * @year: by when; 0 where not known
 *
 * Where a company wants to be, and why.
 */
typedef struct
{
  int              target;
  SeralBusinessFit business;
  int              called_for;
  guint            year;
} SeralBoardAim;

/**
 * SeralBoardAsk:
 * @n_steps: open steps of the plan; 0 where there is none
 * @level: of the stage they lead to
 * @keeps: whether that stage is there, and they keep it
 * @budget: (nullable): what they cost in all
 * @n_without_budget: those whose cost is not known
 * @due: (nullable): the day the last is due, "YYYY-MM-DD"
 * @n_without_owner: those nobody answers for
 * @without_owner: (nullable): what the first of those is called
 *
 * What a board is asked to decide.
 */
typedef struct
{
  guint       n_steps;
  int         level;
  gboolean    keeps;
  const char *budget;
  guint       n_without_budget;
  const char *due;
  guint       n_without_owner;
  const char *without_owner;
} SeralBoardAsk;

/**
 * SeralBoardPast:
 * @SERAL_BOARD_PAST_NONE: there was no round before
 * @SERAL_BOARD_PAST_OTHER_SCOPE: the rounds before asked about other partners
 * @SERAL_BOARD_PAST_OTHER_DEPTH: the round before asked other questions
 * @SERAL_BOARD_PAST_COMPARABLE: there is one to compare with
 *
 * Whether a round can be held against an earlier one.
 */
typedef enum
{
  SERAL_BOARD_PAST_NONE,
  SERAL_BOARD_PAST_OTHER_SCOPE,
  SERAL_BOARD_PAST_OTHER_DEPTH,
  SERAL_BOARD_PAST_COMPARABLE,
} SeralBoardPast;

char       *seral_words_board_decision   (SeralCatalogue       *catalogue,
                                          SeralResult          *result,
                                          const SeralBoardAim  *aim);
char       *seral_words_board_distance   (SeralCatalogue       *catalogue,
                                          SeralResult          *result);
char       *seral_words_board_holding    (SeralCatalogue       *catalogue,
                                          SeralResult          *result);
char       *seral_words_board_since      (SeralCatalogue       *catalogue,
                                          const char           *when);
char       *seral_words_board_movement   (SeralCatalogue       *catalogue,
                                          SeralBoardPast        past,
                                          SeralComparison      *comparison);
GPtrArray  *seral_words_board_ask        (SeralCatalogue       *catalogue,
                                          SeralResult          *result,
                                          const SeralBoardAsk  *ask);
GPtrArray  *seral_words_board_confidence (SeralCatalogue       *catalogue,
                                          SeralResult          *result,
                                          guint                 n_respondents);

char       *seral_words_statement        (SeralCatalogue       *catalogue,
                                          SeralAnswers         *answers,
                                          const SeralCriterion *criterion);
char       *seral_words_shorten          (const char           *name,
                                          guint                 most);
char       *seral_words_citation         (SeralCatalogue       *catalogue,
                                          SeralModel           *model);

G_END_DECLS
