/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-answers.h"

G_BEGIN_DECLS

/*
 * SeralAnswerSlot:
 * @first: index of the criterion's first value in the flat array
 * @spread: over respondents, 0..1; NaN under two values
 * @state: what is known of it, a SeralAnswerState
 *
 * The values of a slot that is not SERAL_ANSWER_GIVEN are 0.
 */
typedef struct
{
  gsize   first;
  double  spread;
  guint8  state;
  guint8  evidenced;
  guint8  carried_over;
} SeralAnswerSlot;

struct _SeralAnswers
{
  SeralModel           *model;
  const SeralCriterion *criteria;  /* the model's */
  guint                 n_criteria;
  int                   base;
  guint                 n_levels;  /* above base */

  SeralAnswerSlot      *slots;     /* n_criteria of them */
  double               *values;    /* one of a graded criterion, n_levels of a rubric */
  gsize                 n_values;
  guint                 n_unknown;
};

/* What an option id means for a criterion: the index of an option (a stage for
 * a rubric), or one of the two that follow the last one, or none. */
#define SERAL_CHOICE_UNKNOWN (-1)

guint seral_answers_count_choices  (const SeralAnswers *self,
                                    guint               criterion);
int   seral_answers_find_choice    (const SeralAnswers *self,
                                    guint               criterion,
                                    const char         *option);
int   seral_answers_allow_choice   (const SeralAnswers *self,
                                    guint               criterion,
                                    int                 choice);
void  seral_answers_put_choice     (SeralAnswers       *self,
                                    guint               criterion,
                                    int                 choice);

G_END_DECLS
