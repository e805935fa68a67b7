/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "words/seral-words-compare.h"
#include "words/seral-words-what-if.h"

static char *
stage_words (SeralCatalogue *catalogue,
             SeralResult    *result)
{
  if (!seral_words_is_known (result))
    return g_strdup (seral_text (catalogue, "Not known yet"));

  return seral_words_stage_short (catalogue, seral_result_get_stage (result));
}

/**
 * seral_words_what_if:
 * @catalogue: the language
 * @now: what the answers come to
 * @then: what they would come to, of the same model
 *
 * Returns: (transfer full): such as "Stage 2 now, Stage 3 then"
 */
char *
seral_words_what_if (SeralCatalogue *catalogue,
                     SeralResult    *now,
                     SeralResult    *then)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (then != NULL, NULL);

  before = stage_words (catalogue, now);
  after = stage_words (catalogue, then);
  if (g_str_equal (before, after))
    /* Translators: a stage that stays the same whatever was tried out. */
    return g_strdup_printf (seral_text (catalogue, "%s now and then"), after);

  /* Translators: the stage at present, and the one that would be reached. */
  return g_strdup_printf (seral_text (catalogue, "%s now, %s then"), before, after);
}

/**
 * seral_words_what_if_move:
 * @catalogue: the language
 * @model: the definition
 * @move: an answer that was tried out
 *
 * Says how a question is answered otherwise, without the question.
 *
 * Returns: (transfer full): such as "Partly now, Largely then"
 */
char *
seral_words_what_if_move (SeralCatalogue  *catalogue,
                          SeralModel      *model,
                          const SeralMove *move)
{
  const SeralCriterion *criterion;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  if (move->kind == SERAL_MOVE_SET_ASIDE)
    return g_strdup (seral_text (catalogue, "Set aside as not applicable"));

  criterion = &seral_model_get_criteria (model, NULL)[move->criterion];
  from = seral_words_value (catalogue, model, criterion, move->from);
  to = seral_words_value (catalogue, model, criterion, move->to);

  /* Translators: the answer to a question at present, and the one that was tried out. */
  return g_strdup_printf (seral_ptext (catalogue, "answer", "%s now, %s then"), from, to);
}

/**
 * seral_words_what_if_outcome:
 * @catalogue: the language
 * @model: the definition
 * @move: an answer that was tried out
 *
 * Says what is to be reached with a question, for who plans it.
 *
 * Returns: (transfer full): a line such as "Question: from Partly to Largely"
 */
char *
seral_words_what_if_outcome (SeralCatalogue  *catalogue,
                             SeralModel      *model,
                             const SeralMove *move)
{
  const SeralCriterion *criterion;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  criterion = &seral_model_get_criteria (model, NULL)[move->criterion];
  to = seral_words_value (catalogue, model, criterion, move->to);
  if (isnan (move->from))
    /* Translators: a question, then the answer that is aimed at. */
    return g_strdup_printf (seral_text (catalogue, "%s Answered with %s."), criterion->question, to);

  from = seral_words_value (catalogue, model, criterion, move->from);

  /* Translators: a question, its answer at present, and the one that is aimed at. */
  return g_strdup_printf (seral_text (catalogue, "%s From %s to %s."), criterion->question, from, to);
}
