/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "scoring/seral-agreement.h"
#include "words/seral-words-board.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-plan.h"
#include "words/seral-words-private.h"

/* A name inside a sentence has at most as many characters, so that the sentence is still one. */
#define LONGEST_NAME 60

static char *
stage_at (SeralCatalogue *catalogue,
          SeralResult    *result,
          int             level)
{
  return seral_words_stage_short (catalogue,
                                  seral_model_get_stage_at_level (seral_result_get_model (result), level));
}

static gboolean
has_level (SeralResult *result,
           int          level)
{
  return seral_model_get_stage_at_level (seral_result_get_model (result), level) != NULL;
}

/* The decision */

static char *
standing_words (SeralCatalogue *catalogue,
                SeralResult    *result)
{
  g_autofree char *stage = stage_at (catalogue, result, seral_result_get_level (result));

  if (!seral_result_get_thin (result))
    return g_steal_pointer (&stage);

  /* Translators: a stage that is attained while little of what marks it is in place. */
  return g_strdup_printf (seral_text (catalogue, "%s, still thin"), stage);
}

static char *
no_target_words (SeralCatalogue      *catalogue,
                 SeralResult         *result,
                 const SeralBoardAim *aim,
                 const char          *standing)
{
  g_autofree char *called_for = NULL;

  if (!has_level (result, aim->called_for) || aim->called_for <= seral_result_get_level (result))
    /* Translators: the headline of a page for the board; %s is such as “Stage 2”, here and below. */
    return g_strdup_printf (seral_text (catalogue, "%s; no target is set yet"), standing);

  called_for = stage_at (catalogue, result, aim->called_for);

  return g_strdup_printf (seral_text (catalogue, "%s; no target is set yet, and %s would fit the business"),
                          standing, called_for);
}

static char *
target_words (SeralCatalogue      *catalogue,
              SeralResult         *result,
              const SeralBoardAim *aim,
              const char          *standing)
{
  g_autofree char *target = stage_at (catalogue, result, aim->target);
  g_autofree char *called_for = NULL;

  switch (aim->business)
    {
    case SERAL_BUSINESS_FITS:
      return g_strdup_printf (seral_text (catalogue, "%s; %s fits the business"), standing, target);
    case SERAL_BUSINESS_CALLS_FOR_MORE:
      called_for = stage_at (catalogue, result, aim->called_for);
      /* Translators: where the company stands, its target, and the stage that its kind of business calls for. */
      return g_strdup_printf (seral_text (catalogue, "%s; %s is on the way to %s, which fits the business"),
                              standing, target, called_for);
    case SERAL_BUSINESS_CALLS_FOR_LESS:
      return g_strdup_printf (seral_text (catalogue, "%s; %s is more than the business calls for"), standing, target);
    case SERAL_BUSINESS_UNKNOWN:
    default:
      return g_strdup_printf (seral_text (catalogue, "%s; the target is %s"), standing, target);
    }
}

static char *
dated_target_words (SeralCatalogue      *catalogue,
                    SeralResult         *result,
                    const SeralBoardAim *aim,
                    const char          *standing)
{
  g_autofree char *target = stage_at (catalogue, result, aim->target);
  g_autofree char *year = seral_format_year (catalogue, aim->year);
  g_autofree char *called_for = NULL;

  switch (aim->business)
    {
    case SERAL_BUSINESS_FITS:
      /* Translators: where the company stands, its target and a year, as in “Stage 2; Stage 4 by 2028 fits the business”. */
      return g_strdup_printf (seral_text (catalogue, "%s; %s by %s fits the business"), standing, target, year);
    case SERAL_BUSINESS_CALLS_FOR_MORE:
      called_for = stage_at (catalogue, result, aim->called_for);
      return g_strdup_printf (seral_text (catalogue, "%s; %s by %s is on the way to %s, which fits the business"),
                              standing, target, year, called_for);
    case SERAL_BUSINESS_CALLS_FOR_LESS:
      return g_strdup_printf (seral_text (catalogue, "%s; %s by %s is more than the business calls for"),
                              standing, target, year);
    case SERAL_BUSINESS_UNKNOWN:
    default:
      return g_strdup_printf (seral_text (catalogue, "%s; the target is %s by %s"), standing, target, year);
    }
}

/**
 * seral_words_board_decision:
 * @catalogue: the language
 * @result: a result
 * @aim: where the company wants to be
 *
 * Says in one sentence where a company stands and where it is to go.
 *
 * Returns: (transfer full): such as "Stage 2; Stage 4 by 2028 fits the business"
 */
char *
seral_words_board_decision (SeralCatalogue      *catalogue,
                            SeralResult         *result,
                            const SeralBoardAim *aim)
{
  g_autofree char *standing = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (aim != NULL, NULL);

  if (!seral_words_is_known (result))
    return seral_words_headline (catalogue, result);

  standing = standing_words (catalogue, result);
  if (!has_level (result, aim->target))
    return no_target_words (catalogue, result, aim, standing);
  if (aim->target <= seral_result_get_level (result))
    return g_strdup_printf (seral_text (catalogue, "%s: the target is reached"), standing);

  return aim->year > 0 ? dated_target_words (catalogue, result, aim, standing)
                       : target_words (catalogue, result, aim, standing);
}

/**
 * seral_words_board_distance:
 * @catalogue: the language
 * @result: a result
 *
 * Says how far the next stage is.
 *
 * Returns: (transfer full): a sentence, such as "Two answers from Stage 3."
 */
char *
seral_words_board_distance (SeralCatalogue *catalogue,
                            SeralResult    *result)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  distance = seral_words_distance (catalogue, result);

  return seral_words_capitalise (g_strdup_printf (seral_text (catalogue, "%s."), distance));
}

/**
 * seral_words_board_holding:
 * @catalogue: the language
 * @result: a result
 *
 * Heads what holds a company back.
 *
 * Returns: (transfer full): such as "Holding you back from Stage 3"
 */
char *
seral_words_board_holding (SeralCatalogue *catalogue,
                           SeralResult    *result)
{
  int next;
  g_autofree char *stage = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  next = seral_result_get_level (result) + 1;
  if (!seral_words_is_known (result) || !has_level (result, next))
    return g_strdup (seral_text (catalogue, "Holding you back"));

  stage = stage_at (catalogue, result, next);

  /* Translators: the heading over a few questions; %s is such as “Stage 3”. */
  return g_strdup_printf (seral_text (catalogue, "Holding you back from %s"), stage);
}

/**
 * seral_words_board_since:
 * @catalogue: the language
 * @when: the name of a round or its date; "" where there is none
 *
 * Heads what moved since a round.
 *
 * Returns: (transfer full): such as "Since Spring 2026"
 */
char *
seral_words_board_since (SeralCatalogue *catalogue,
                         const char     *when)
{
  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (when != NULL, NULL);

  if (when[0] == '\0')
    /* Translators: the heading over what moved between two rounds, where there is only one. */
    return g_strdup (seral_text (catalogue, "Movement"));

  /* Translators: the heading over what moved; %s is the name of a round, such as “Spring 2026”, or a date. */
  return g_strdup_printf (seral_text (catalogue, "Since %s"), when);
}

/**
 * seral_words_board_movement:
 * @catalogue: the language
 * @past: whether there is a round to compare with
 * @comparison: (nullable): what is different since then, where there is
 *
 * Says what moved since the last round, or why nothing can be said of it.
 *
 * Returns: (transfer full): a sentence
 */
char *
seral_words_board_movement (SeralCatalogue  *catalogue,
                            SeralBoardPast   past,
                            SeralComparison *comparison)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (past != SERAL_BOARD_PAST_COMPARABLE || comparison != NULL, NULL);

  switch (past)
    {
    case SERAL_BOARD_PAST_OTHER_SCOPE:
      return g_strdup (seral_text (catalogue, "Earlier rounds asked about other partners, and are not compared."));
    case SERAL_BOARD_PAST_OTHER_DEPTH:
      return g_strdup (seral_text (catalogue, "The round before asked fewer questions, and is not compared."));
    case SERAL_BOARD_PAST_COMPARABLE:
      words = seral_words_compare (catalogue, comparison);
      return g_strdup_printf (seral_text (catalogue, "%s."), words);
    case SERAL_BOARD_PAST_NONE:
    default:
      return g_strdup (seral_text (catalogue, "This is the first round: there is nothing to compare it with yet."));
    }
}

/* What the board is asked */

/**
 * seral_words_shorten:
 * @name: a name, or another text that stands inside a sentence
 * @most: at most so many characters of it
 *
 * Shortens a name, at the end of a word where there is one, so that what it stands
 * in stays a sentence.
 *
 * Returns: (transfer full): the name, or its beginning and an ellipsis
 */
char *
seral_words_shorten (const char *name,
                     guint       most)
{
  g_autofree char *beginning = NULL;
  char *space;

  g_return_val_if_fail (name != NULL, NULL);

  if (g_utf8_strlen (name, -1) <= most)
    return g_strdup (name);

  beginning = g_utf8_substring (name, 0, most);
  space = g_utf8_strrchr (beginning, -1, ' ');
  if (space != NULL && space > beginning)
    *space = '\0';

  return g_strconcat (beginning, "…", NULL);
}

static char *
steps_words (SeralCatalogue      *catalogue,
             SeralResult         *result,
             const SeralBoardAsk *ask)
{
  g_autofree char *count = seral_words_count (catalogue, ask->n_steps);
  g_autofree char *stage = stage_at (catalogue, result, ask->level);

  if (ask->keeps)
    /* Translators: a number in words and a stage; becomes a part of “Approve € 58,000 for …”. */
    return g_strdup_printf (seral_ntext (catalogue, "%s step that keeps %s", "%s steps that keep %s", ask->n_steps),
                            count, stage);

  /* Translators: the same, as in “Approve € 58,000 for three steps to Stage 3”. */
  return g_strdup_printf (seral_ntext (catalogue, "%s step to %s", "%s steps to %s", ask->n_steps), count, stage);
}

static char *
approve_words (SeralCatalogue      *catalogue,
               SeralResult         *result,
               const SeralBoardAsk *ask)
{
  g_autofree char *steps = steps_words (catalogue, result, ask);
  g_autofree char *due = seral_words_date (catalogue, ask->due);
  g_autofree char *budget = ask->budget != NULL ? seral_words_shorten (ask->budget, LONGEST_NAME) : NULL;

  if (budget != NULL && due[0] != '\0')
    /* Translators: what a board is asked: a sum, such as “three steps to Stage 3”, and a day. */
    return g_strdup_printf (seral_text (catalogue, "Approve %s for %s, to be done by %s."), budget, steps, due);
  if (budget != NULL)
    return g_strdup_printf (seral_text (catalogue, "Approve %s for %s."), budget, steps);
  if (due[0] != '\0')
    return g_strdup_printf (seral_text (catalogue, "Approve %s, to be done by %s."), steps, due);

  return g_strdup_printf (seral_text (catalogue, "Approve %s."), steps);
}

static char *
owner_words (SeralCatalogue      *catalogue,
             const SeralBoardAsk *ask)
{
  g_autofree char *name = seral_words_shorten (ask->without_owner, LONGEST_NAME);
  g_autofree char *count = seral_words_count (catalogue, ask->n_without_owner);

  if (ask->n_without_owner == 1)
    /* Translators: %s is what a step of the plan is called. */
    return g_strdup_printf (seral_text (catalogue, "Name an owner for “%s”."), name);

  /* Translators: a number in words, and what one of these steps is called. */
  return g_strdup_printf (seral_ntext (catalogue, "Name owners for %s step, “%s” among them.",
                                       "Name owners for %s steps, “%s” among them.", ask->n_without_owner),
                          count, name);
}

static char *
budget_words (SeralCatalogue      *catalogue,
              const SeralBoardAsk *ask)
{
  g_autofree char *count = seral_words_count (catalogue, ask->n_without_budget);

  if (ask->n_without_budget == ask->n_steps)
    return g_strdup (seral_text (catalogue, "No budget is named yet."));

  /* Translators: a number in words: so many steps of the plan. */
  return seral_words_capitalise (g_strdup_printf (seral_ntext (catalogue, "%s of them has no budget yet.",
                                                               "%s of them have no budget yet.",
                                                               ask->n_without_budget), count));
}

static char *
no_plan_words (SeralCatalogue      *catalogue,
               SeralResult         *result,
               const SeralBoardAsk *ask)
{
  g_autofree char *stage = stage_at (catalogue, result, ask->level);

  if (!seral_words_is_known (result))
    return g_strdup (seral_text (catalogue, "Have the open questions answered: nothing can be planned before."));
  if (ask->keeps)
    return g_strdup_printf (seral_text (catalogue, "Say who keeps %s, with what budget: there is no plan yet."), stage);

  return g_strdup_printf (seral_text (catalogue, "Say who leads the way to %s, with what budget, and by when: "
                                                 "there is no plan yet."), stage);
}

/**
 * seral_words_board_ask:
 * @catalogue: the language
 * @result: a result
 * @ask: what the plan says
 *
 * Says what the board is asked to decide: money and dates first, then who.
 *
 * Returns: (transfer full) (element-type utf8): sentences, the first the most important
 */
GPtrArray *
seral_words_board_ask (SeralCatalogue      *catalogue,
                       SeralResult         *result,
                       const SeralBoardAsk *ask)
{
  GPtrArray *sentences;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (ask != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  if (ask->n_steps == 0)
    {
      g_ptr_array_add (sentences, no_plan_words (catalogue, result, ask));
      return sentences;
    }

  g_ptr_array_add (sentences, approve_words (catalogue, result, ask));
  if (ask->n_without_owner > 0)
    g_ptr_array_add (sentences, owner_words (catalogue, ask));
  if (ask->n_without_budget > 0)
    g_ptr_array_add (sentences, budget_words (catalogue, ask));

  return sentences;
}

/* How sure it is */

static char *
evidence_words (SeralCatalogue *catalogue,
                SeralResult    *result)
{
  guint given = seral_result_get_n_given (result);

  /* Translators: how many of how many answers, as in "4 of 12 answers backed by evidence"; no sentence. */
  return g_strdup_printf (seral_ntext (catalogue, "%u of %u answer backed by evidence",
                                       "%u of %u answers backed by evidence", given),
                          seral_result_get_n_evidenced (result), given);
}

static char *
open_words (SeralCatalogue *catalogue,
            SeralResult    *result)
{
  guint n = seral_result_get_n_total (result) - seral_result_get_n_answered (result) +
            seral_result_get_n_dont_know (result);
  g_autofree char *count = seral_words_count (catalogue, n);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (n == 0)
    return g_strdup (seral_text (catalogue, "no question open"));
  if (!seral_result_has_stage (result) ||
      seral_result_get_at_least_level (result) == seral_result_get_at_most_level (result))
    /* Translators: a number in words; no sentence. */
    return g_strdup_printf (seral_ntext (catalogue, "%s question open", "%s questions open", n), count);

  least = stage_at (catalogue, result, seral_result_get_at_least_level (result));
  most = stage_at (catalogue, result, seral_result_get_at_most_level (result));

  /* Translators: a number in words and two stages, as in “two questions open: Stage 2 to Stage 3”. */
  return g_strdup_printf (seral_ntext (catalogue, "%s question open: %s to %s", "%s questions open: %s to %s", n),
                          count, least, most);
}

static char *
agreement_words (SeralCatalogue *catalogue,
                 SeralResult    *result,
                 guint           n_respondents)
{
  g_autoptr (GArray) spreads = seral_agreement_by_criterion (seral_result_get_answers (result),
                                                             seral_result_get_depth (result));
  g_autofree char *count = seral_words_count (catalogue, n_respondents);
  guint n = 0;

  for (guint i = 0; i < spreads->len; i++)
    n += g_array_index (spreads, SeralSpread, i).n_disagreements;

  if (n_respondents < 2 || spreads->len == 0)
    return g_strdup_printf (seral_ntext (catalogue, "%s person answered", "%s people answered", n_respondents), count);
  if (n == 0)
    return g_strdup_printf (seral_ntext (catalogue, "%s person agrees", "%s people agree", n_respondents), count);

  /* Translators: a number of people in words, then how many of how many questions. */
  return g_strdup_printf (seral_ntext (catalogue, "%s person answered, apart on %u of %u questions",
                                       "%s people answered, apart on %u of %u questions", n_respondents),
                          count, n, spreads->len);
}

static char *
set_aside_words (SeralCatalogue *catalogue,
                 SeralResult    *result)
{
  guint n = seral_result_get_n_not_applicable (result);
  g_autofree char *count = seral_words_count (catalogue, n);

  if (n == 0)
    return g_strdup (seral_text (catalogue, "none set aside as not applicable"));

  return g_strdup_printf (seral_ntext (catalogue, "%s set aside as not applicable",
                                       "%s set aside as not applicable", n), count);
}

/**
 * seral_words_board_confidence:
 * @catalogue: the language
 * @result: a result
 * @n_respondents: how many people answered
 *
 * Says how far a result can be trusted: evidence, what is open, whether people
 * agree, and what was left out.
 *
 * Returns: (transfer full) (element-type utf8): parts of a line, the first the
 *   most important
 */
GPtrArray *
seral_words_board_confidence (SeralCatalogue *catalogue,
                              SeralResult    *result,
                              guint           n_respondents)
{
  GPtrArray *parts;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, evidence_words (catalogue, result));
  g_ptr_array_add (parts, open_words (catalogue, result));
  if (n_respondents > 0)
    g_ptr_array_add (parts, agreement_words (catalogue, result, n_respondents));
  g_ptr_array_add (parts, set_aside_words (catalogue, result));

  return parts;
}

/* Answers as statements */

/* The highest option that an answer reaches; the mean of several may lie above it. */
static const char *
find_anchor (const SeralCriterion *criterion,
             double                value)
{
  const SeralScale *scale = criterion->scale;
  guint best = scale->n_options;

  for (guint i = 0; i < scale->n_options; i++)
    if (scale->options[i].value <= value + SERAL_SCORING_EPSILON &&
        (best == scale->n_options || scale->options[i].value > scale->options[best].value))
      best = i;

  return best < scale->n_options ? criterion->anchors[best] : "";
}

static const char *
find_descriptor (SeralModel           *model,
                 const SeralCriterion *criterion,
                 double                level)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);
  const char *text = "";

  for (guint i = 0; i < n; i++)
    if (stages[i].level <= level + SERAL_SCORING_EPSILON)
      text = criterion->descriptors[i].text;

  return text;
}

/**
 * seral_words_statement:
 * @catalogue: the language
 * @answers: answers
 * @criterion: a criterion of their model
 *
 * Says what is the case by an answer, in the words of the definition.
 *
 * Returns: (transfer full): a sentence or two, such as "Cases are on record, but
 *   involve under 10 % of active partners."; the answer's name where the definition
 *   says no more; that it is open, where it is
 */
char *
seral_words_statement (SeralCatalogue       *catalogue,
                       SeralAnswers         *answers,
                       const SeralCriterion *criterion)
{
  SeralModel *model;
  const char *text;
  double value;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  if (seral_answers_get_state (answers, criterion->index) != SERAL_ANSWER_GIVEN)
    return g_strdup (seral_text (catalogue, "Nobody knows yet."));

  model = seral_answers_get_model (answers);
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    {
      value = seral_answers_get_rubric_level (answers, criterion->index);
      text = find_descriptor (model, criterion, value);
    }
  else
    {
      value = seral_answers_get_value (answers, criterion->index,
                                       seral_model_get_stages (model, NULL)[criterion->stage].level);
      text = find_anchor (criterion, value);
    }

  return text[0] != '\0' ? g_strdup (text) : seral_words_value (catalogue, model, criterion, value);
}

/**
 * seral_words_citation:
 * @catalogue: the language
 * @model: a model
 *
 * Names what a result is measured by, and whose the rule is.
 *
 * Returns: (transfer full): two sentences
 */
char *
seral_words_citation (SeralCatalogue *catalogue,
                      SeralModel     *model)
{
  g_autofree char *source = NULL;
  gboolean ours;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  source = seral_words_source (catalogue, model);
  ours = seral_model_get_scoring (model)->provenance.origin == SERAL_ORIGIN_SERAL;

  return g_strdup_printf (ours ? seral_text (catalogue, "%s. The scoring rule is Seral’s, not the publisher’s.")
                               : seral_text (catalogue, "%s. The scoring rule is the publisher’s."),
                          source);
}
