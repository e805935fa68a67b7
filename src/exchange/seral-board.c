/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "chart/seral-chart.h"
#include "exchange/seral-board-private.h"
#include "exchange/seral-export-data.h"
#include "plan/seral-plan-facts.h"
#include "words/seral-words-compare.h"
#include "words/seral-words-plan.h"
#include "words/seral-words-private.h"

/* At most so many dimensions are told of; the stages themselves say the most. */
#define MOST_MOVES 3

/**
 * seral_board_point_new:
 * @title: what it is about
 * @text: what is the case
 *
 * Returns: (transfer full): the point
 */
SeralBoardPoint *
seral_board_point_new (const char *title,
                       const char *text)
{
  SeralBoardPoint *self;

  g_return_val_if_fail (title != NULL && text != NULL, NULL);

  self = g_new0 (SeralBoardPoint, 1);
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

/**
 * seral_board_point_free:
 * @self: (transfer full): a point
 *
 * Frees a point.
 */
void
seral_board_point_free (SeralBoardPoint *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/**
 * seral_board_step_free:
 * @self: (transfer full): a step
 *
 * Frees a step.
 */
void
seral_board_step_free (SeralBoardStep *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->owner);
  g_free (self->budget);
  g_free (self->due);
  g_free (self);
}

/**
 * seral_board_figure_free:
 * @self: (transfer full): a figure
 *
 * Frees a figure.
 */
void
seral_board_figure_free (SeralBoardFigure *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->value);
  g_free (self->change);
  g_array_unref (self->days);
  g_array_unref (self->values);
  g_free (self);
}

/**
 * seral_board_free:
 * @self: (transfer full): what a board is told
 *
 * Frees it.
 */
void
seral_board_free (SeralBoard *self)
{
  g_return_if_fail (self != NULL);

  seral_catalogue_unref (self->catalogue);
  seral_chart_data_unref (self->data);
  g_free (self->organisation);
  g_free (self->context);
  g_free (self->label);
  g_free (self->decision);
  g_ptr_array_unref (self->reasons);
  g_free (self->movement_title);
  g_ptr_array_unref (self->movement);
  g_free (self->holding_title);
  g_ptr_array_unref (self->holding);
  g_ptr_array_unref (self->asks);
  g_ptr_array_unref (self->steps);
  g_free (self->effect);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->confidence);
  g_ptr_array_unref (self->strengths);
  g_free (self->source);
  g_free (self->address);
  g_free (self);
}

/**
 * seral_board_set_label:
 * @self: what a board is told
 * @label: who may see it; "" for no label
 *
 * Says who may see the page.
 */
void
seral_board_set_label (SeralBoard *self,
                       const char *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  if (label == self->label)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
}

static SeralResult *
get_result (const SeralBoardSource *source)
{
  return seral_chart_data_get_result (source->data);
}

/* The decision and its reasons */

static const char * const *
get_business (const SeralBoardSource *source)
{
  static const char * const none[] = { NULL };
  SeralModel *model = seral_chart_data_get_model (source->data);
  SeralModelUse *use = seral_assessment_find_model_use (source->assessment, seral_model_get_id (model));

  return use != NULL ? seral_model_use_get_business (use) : none;
}

/* By when: the year the plan ends in; else the one in which the steps are usually done. */
static guint
find_year (const SeralBoardSource *source,
           int                     target)
{
  guint year = seral_board_get_due_year (source);
  SeralDistance distance;
  GDate day = source->today;

  if (year > 0)
    return year;

  seral_plan_target_measure (get_result (source), target, &distance);
  if (distance.usual.max <= 0)
    return 0;
  g_date_add_months (&day, (guint) distance.usual.max);

  return g_date_valid (&day) ? g_date_get_year (&day) : 0;
}

static const SeralTarget *
find_aim (const SeralBoardSource *source,
          SeralBoardAim          *aim)
{
  SeralModel *model = seral_chart_data_get_model (source->data);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  const SeralTarget *reason = NULL;

  aim->target = seral_chart_data_get_target (source->data);
  aim->business = seral_plan_business_fit (model, get_business (source), aim->target, &reason);
  aim->called_for = reason != NULL ? stages[reason->stage].level : SERAL_NO_TARGET;
  aim->year = aim->target > seral_result_get_level (get_result (source)) ? find_year (source, aim->target) : 0;

  return reason;
}

static void
take_sentence (GPtrArray *sentences,
               char      *sentence)
{
  if (sentence[0] != '\0')
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

static void
take_decision (SeralBoard             *self,
               const SeralBoardSource *source)
{
  SeralResult *result = get_result (source);
  SeralModel *model = seral_result_get_model (result);
  SeralBoardAim aim = { 0 };
  const SeralTarget *reason = find_aim (source, &aim);
  SeralDistance distance;

  self->decision = seral_words_board_decision (self->catalogue, result, &aim);
  if (!seral_words_is_known (result))
    return;

  take_sentence (self->reasons, seral_words_board_distance (self->catalogue, result));
  if (aim.target > seral_result_get_level (result))
    {
      seral_plan_target_measure (result, aim.target, &distance);
      take_sentence (self->reasons, seral_words_horizon (self->catalogue, &distance));
    }
  if (reason != NULL)
    take_sentence (self->reasons, seral_words_target (self->catalogue, model, reason));
}

/* What moved */

/* Whether anything beyond the core questions was answered. */
static gboolean
is_deep (SeralAnswers *answers)
{
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (seral_answers_get_model (answers), &n);

  for (guint i = 0; i < n; i++)
    if (criteria[i].depth != SERAL_DEPTH_CORE && seral_answers_get_state (answers, i) != SERAL_ANSWER_OPEN)
      return TRUE;

  return FALSE;
}

static SeralBoardPast
find_past (const SeralBoardSource *source,
           SeralRound             *previous)
{
  g_autoptr (SeralAnswers) before = NULL;
  g_autoptr (SeralRound) first = NULL;

  if (previous == NULL)
    {
      first = g_list_model_get_item (seral_assessment_get_rounds (source->assessment), 0);
      return first == source->round ? SERAL_BOARD_PAST_NONE : SERAL_BOARD_PAST_OTHER_SCOPE;
    }

  before = seral_answers_new_from_round (seral_chart_data_get_model (source->data), previous);
  if (seral_result_get_depth (get_result (source)) == SERAL_DEPTH_FULL &&
      is_deep (seral_result_get_answers (get_result (source))) && !is_deep (before))
    return SERAL_BOARD_PAST_OTHER_DEPTH;

  return SERAL_BOARD_PAST_COMPARABLE;
}

/* Dimensions that reached another stage go before those that moved within one. */
static void
take_moves (SeralBoard      *self,
            SeralComparison *comparison)
{
  SeralModel *model = seral_result_get_model (seral_comparison_get_to (comparison));
  guint n = 0;
  const SeralDimensionMove *moves = seral_comparison_get_dimensions (comparison, &n);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n && self->movement->len <= MOST_MOVES; i++)
      if ((moves[i].from != moves[i].to) == (pass == 0))
        g_ptr_array_add (self->movement, seral_words_dimension_move (self->catalogue, model, &moves[i]));
}

static char *
dup_movement_title (SeralBoard *self,
                    SeralRound *previous)
{
  const char *title = previous != NULL ? seral_round_get_title (previous) : "";
  g_autofree char *date = NULL;

  if (title[0] != '\0')
    return seral_words_board_since (self->catalogue, title);

  date = seral_words_date (self->catalogue, previous != NULL ? seral_round_get_date (previous) : NULL);

  return seral_words_board_since (self->catalogue, date);
}

static void
take_movement (SeralBoard             *self,
               const SeralBoardSource *source)
{
  SeralResult *result = get_result (source);
  SeralRound *previous = seral_export_find_previous (source->assessment, source->round);
  SeralBoardPast past = find_past (source, previous);
  g_autoptr (SeralComparison) comparison = NULL;

  if (past == SERAL_BOARD_PAST_COMPARABLE)
    comparison = seral_comparison_new_of_rounds (seral_result_get_model (result), seral_result_get_depth (result),
                                                 previous, source->round);

  self->movement_title = dup_movement_title (self, comparison != NULL ? previous : NULL);
  g_ptr_array_add (self->movement, seral_words_board_movement (self->catalogue, past, comparison));
  if (comparison == NULL)
    return;

  take_moves (self, comparison);
  self->marks |= SERAL_MARK_PREVIOUS;
}

/* Whose it is, and how sure */

static void
append_part (GString    *line,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

static char *
dup_context (const SeralBoardSource *source)
{
  g_autofree char *date = seral_words_date (source->catalogue, seral_round_get_date (source->round));
  GString *line = g_string_new (NULL);

  append_part (line, seral_assessment_get_organisation_unit (source->assessment));
  append_part (line, seral_round_get_scope (source->round));
  append_part (line, seral_round_get_title (source->round));
  append_part (line, date);

  return g_string_free (line, FALSE);
}

static void
take_frame (SeralBoard             *self,
            const SeralBoardSource *source)
{
  SeralModel *model = seral_chart_data_get_model (source->data);

  self->organisation = g_strdup (seral_assessment_get_organisation_name (source->assessment));
  self->context = dup_context (source);
  self->label = g_strdup (source->label != NULL ? source->label : "");
  self->source = seral_words_citation (self->catalogue, model);
  self->address = g_strdup (seral_model_get_source (model)->url);
}

/**
 * seral_board_new:
 * @source: what it is made of
 *
 * Chooses what a board is told of a result, by rules that can be told in turn:
 *
 * - the decision: stage, target, whether that fits the chosen kind of business, and
 *   the year in which the plan's last step to it is due, or else the steps are
 *   usually done;
 * - movement: against the last round of the same scope that asked as much;
 * - what holds back: the answers of the shortest way to the next stage first, then
 *   others that are not enough for it;
 * - the ask: the open steps of the plan up to the next stage; those first that meet
 *   what holds back, then by due date;
 * - figures: what boards ask for before outcomes before leading indicators before
 *   the company's own, those that can be compared first; never a vanity metric;
 * - strengths: answers that are met and backed by evidence, the most pieces first,
 *   one per dimension.
 *
 * Returns: (transfer full): what it is told
 */
SeralBoard *
seral_board_new (const SeralBoardSource *source)
{
  SeralBoard *self;
  guint n_respondents = 0;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (g_date_valid (&source->today), NULL);

  self = g_new0 (SeralBoard, 1);
  self->catalogue = seral_catalogue_ref (source->catalogue);
  self->data = seral_chart_data_ref (source->data);
  self->marks = SERAL_MARK_TARGET | SERAL_MARK_BLOCKING;
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  self->movement = g_ptr_array_new_with_free_func (g_free);
  self->holding = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_board_point_free);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_board_step_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_board_figure_free);
  self->strengths = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_board_point_free);

  take_frame (self, source);
  take_decision (self, source);
  take_movement (self, source);
  seral_board_take_points (self, source);
  seral_board_take_plan (self, source);
  seral_board_take_figures (self, source);
  seral_chart_data_get_respondents (source->data, &n_respondents);
  self->confidence = seral_words_board_confidence (self->catalogue, get_result (source), n_respondents);

  return self;
}
