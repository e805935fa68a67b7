/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"

G_BEGIN_DECLS

typedef enum
{
  SERAL_ANSWER_OPEN,            /* nobody answered */
  SERAL_ANSWER_DONT_KNOW,
  SERAL_ANSWER_NOT_APPLICABLE,
  SERAL_ANSWER_GIVEN,
} SeralAnswerState;

/**
 * SeralAnswers:
 *
 * The answers to one model as scoring reads them: a flat array, one slot per
 * criterion, one value per slot (a rubric has one per level). Several
 * respondents are consolidated on the way in. Not shared between threads while
 * it is filled.
 */
typedef struct _SeralAnswers SeralAnswers;

SeralAnswers     *seral_answers_new            (SeralModel         *model);
SeralAnswers     *seral_answers_new_from_map   (SeralModel         *model,
                                                SeralAnswerMap     *map);
SeralAnswers     *seral_answers_new_from_round (SeralModel         *model,
                                                SeralRound         *round);
SeralAnswers     *seral_answers_new_from_sheets (SeralModel        *model,
                                                SeralRound         *round);
SeralAnswers     *seral_answers_copy           (SeralAnswers       *self);
void              seral_answers_free           (SeralAnswers       *self);

/* Sets one answer by option id; an option the model does not know counts as open and returns FALSE. */
gboolean          seral_answers_set            (SeralAnswers       *self,
                                                guint               criterion,
                                                const char         *option,
                                                gboolean            evidenced);

SeralModel       *seral_answers_get_model      (SeralAnswers       *self);
SeralAnswerState  seral_answers_get_state      (SeralAnswers       *self,
                                                guint               criterion);
gboolean          seral_answers_get_evidenced  (SeralAnswers       *self,
                                                guint               criterion);
gboolean          seral_answers_get_carried_over (SeralAnswers     *self,
                                                guint               criterion);
/* Value 0..1 of a graded criterion, or of a rubric at @level. */
double            seral_answers_get_value      (SeralAnswers       *self,
                                                guint               criterion,
                                                int                 level);
/* Level of a rubric, NaN where none is given. */
double            seral_answers_get_rubric_level (SeralAnswers     *self,
                                                guint               criterion);
/* Spread over respondents, 0..1; NaN under two values. */
double            seral_answers_get_spread     (SeralAnswers       *self,
                                                guint               criterion);
/* Criteria and options found in the answers that the model does not know. */
guint             seral_answers_get_n_unknown  (SeralAnswers       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralAnswers, seral_answers_free)

G_END_DECLS
