/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-date.h"
#include "exchange/seral-board-private.h"
#include "words/seral-words-plan.h"

#define MOST_HOLDING   3
#define MOST_STRENGTHS 3
#define MOST_FIGURES   2

/* So many values of a figure make a line; those before are history. */
#define MOST_VALUES 12

/* What holds back */

static void
take_holding (SeralBoard  *self,
              SeralResult *result,
              guint        index)
{
  const SeralCriterion *criterion = &seral_model_get_criteria (seral_result_get_model (result), NULL)[index];
  g_autofree char *statement = NULL;

  if (self->holding->len == MOST_HOLDING)
    return;

  statement = seral_words_statement (self->catalogue, seral_result_get_answers (result), criterion);
  g_ptr_array_add (self->holding, seral_board_point_new (criterion->question, statement));
}

static gboolean
is_on_way (GArray *way,
           guint   index)
{
  for (guint i = 0; i < way->len; i++)
    if (g_array_index (way, SeralRaise, i).criterion == index)
      return TRUE;

  return FALSE;
}

/* Where a mean decides, an answer that is enough by itself could still be better; that is not what is told. */
static gboolean
is_enough (SeralResult *result,
           guint        index)
{
  SeralModel *model = seral_result_get_model (result);

  return seral_answers_get_value (seral_result_get_answers (result), index, seral_result_get_level (result) + 1) >=
         seral_model_get_scoring (model)->threshold - SERAL_SCORING_EPSILON;
}

/* What the shortest way raises goes first: that is the one thing to do. */
static void
take_all_holding (SeralBoard  *self,
                  SeralResult *result)
{
  g_autoptr (GArray) way = NULL;
  guint n = 0;
  const guint *blocking = seral_result_get_blocking (result, &n);

  self->holding_title = seral_words_board_holding (self->catalogue, result);
  if (!seral_words_is_known (result))
    return;

  way = seral_scoring_shortest_way (result);
  for (guint i = 0; i < way->len; i++)
    take_holding (self, result, g_array_index (way, SeralRaise, i).criterion);
  for (guint i = 0; i < n; i++)
    if (!is_on_way (way, blocking[i]) && !is_enough (result, blocking[i]))
      take_holding (self, result, blocking[i]);
}

/* What is strong */

typedef struct
{
  const SeralCriterion *criterion;
  guint                 n_evidence;
  int                   level;
  double                value;
} Strength;

static guint
count_evidence_in (SeralAnswerMap       *map,
                   SeralModel           *model,
                   const SeralCriterion *criterion)
{
  SeralAnswer *answer = seral_answer_map_lookup (map, seral_model_get_id (model), criterion->id);
  guint n = 0;

  if (answer != NULL)
    seral_answer_get_evidence (answer, &n);

  return n;
}

/* The most pieces anybody gave; those of several people may be the same. */
static guint
count_evidence (SeralRound           *round,
                SeralModel           *model,
                const SeralCriterion *criterion)
{
  GListModel *sheets = seral_round_get_sheets (round);
  guint n = count_evidence_in (seral_round_get_agreed (round), model, criterion);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      n = MAX (n, count_evidence_in (seral_sheet_get_answers (sheet), model, criterion));
    }

  return n;
}

/* The level a criterion speaks at: its own, or of a rubric the one it was answered with. */
static int
get_level (SeralAnswers         *answers,
           const SeralCriterion *criterion)
{
  SeralModel *model = seral_answers_get_model (answers);

  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return (int) seral_answers_get_rubric_level (answers, criterion->index);

  return seral_model_get_stages (model, NULL)[criterion->stage].level;
}

/* What is told as holding the company back is not told as strong. */
static gboolean
is_holding (const SeralBoard     *self,
            const SeralCriterion *criterion)
{
  for (guint i = 0; i < self->holding->len; i++)
    {
      const SeralBoardPoint *point = g_ptr_array_index (self->holding, i);

      if (strcmp (point->title, criterion->question) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_strength (SeralResult          *result,
             const SeralCriterion *criterion)
{
  SeralModel *model = seral_result_get_model (result);
  SeralAnswers *answers = seral_result_get_answers (result);

  if (!seral_criterion_in_depth (criterion, seral_result_get_depth (result)) ||
      seral_answers_get_state (answers, criterion->index) != SERAL_ANSWER_GIVEN ||
      !seral_answers_get_evidenced (answers, criterion->index))
    return FALSE;
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return get_level (answers, criterion) > seral_model_get_base_level (model);

  return seral_answers_get_value (answers, criterion->index, get_level (answers, criterion)) >=
         seral_model_get_scoring (model)->threshold - SERAL_SCORING_EPSILON;
}

static int
compare_strengths (gconstpointer a,
                   gconstpointer b)
{
  const Strength *left = a;
  const Strength *right = b;

  if (left->n_evidence != right->n_evidence)
    return left->n_evidence > right->n_evidence ? -1 : 1;
  if (left->level != right->level)
    return left->level > right->level ? -1 : 1;
  if (left->value > right->value || left->value < right->value)
    return left->value > right->value ? -1 : 1;

  return (left->criterion->index > right->criterion->index) - (left->criterion->index < right->criterion->index);
}

static GArray *
list_strengths (SeralResult *result,
                SeralRound  *round)
{
  SeralModel *model = seral_result_get_model (result);
  SeralAnswers *answers = seral_result_get_answers (result);
  GArray *strengths = g_array_new (FALSE, FALSE, sizeof (Strength));
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      Strength strength = { .criterion = &criteria[i] };

      if (!is_strength (result, &criteria[i]))
        continue;
      strength.n_evidence = count_evidence (round, model, &criteria[i]);
      strength.level = get_level (answers, &criteria[i]);
      strength.value = seral_answers_get_value (answers, i, strength.level);
      g_array_append_val (strengths, strength);
    }
  g_array_sort (strengths, compare_strengths);

  return strengths;
}

static void
take_strengths (SeralBoard             *self,
                const SeralBoardSource *source)
{
  SeralResult *result = seral_chart_data_get_result (source->data);
  const SeralDimension *dimensions = seral_model_get_dimensions (seral_result_get_model (result), NULL);
  g_autoptr (GArray) strengths = list_strengths (result, source->round);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < strengths->len && self->strengths->len < MOST_STRENGTHS; i++)
    {
      const SeralCriterion *criterion = g_array_index (strengths, Strength, i).criterion;
      g_autofree char *statement = NULL;

      if (is_holding (self, criterion) || !g_hash_table_add (seen, GINT_TO_POINTER (criterion->dimension)))
        continue;
      statement = seral_words_statement (self->catalogue, seral_result_get_answers (result), criterion);
      g_ptr_array_add (self->strengths, seral_board_point_new (dimensions[criterion->dimension].name, statement));
    }
}

/*< private >
 * seral_board_take_points:
 * @self: what a board is told
 * @source: what it is made of
 *
 * Takes what holds the company back, and what is strong.
 */
void
seral_board_take_points (SeralBoard             *self,
                         const SeralBoardSource *source)
{
  take_all_holding (self, seral_chart_data_get_result (source->data));
  take_strengths (self, source);
}

/* Figures */

typedef struct
{
  SeralFigure        *figure;  /* (owned) */
  SeralFigureReading  reading;
  guint               class;   /* the lower, the more it matters */
  guint               position;
} Candidate;

static void
candidate_clear (Candidate *self)
{
  g_clear_object (&self->figure);
}

/* A board's own questions first, then what came of it, then what will. */
static guint
get_class (const SeralFigureReading *reading)
{
  if (reading->ours)
    return 0;
  if (reading->indicator == NULL)
    return 3;

  return reading->indicator->kind == SERAL_INDICATOR_OUTCOME ? 1 : 2;
}

static gboolean
is_candidate (SeralFigure              *figure,
              const SeralFigureReading *reading,
              SeralModel               *model)
{
  const char *of = seral_figure_get_model (figure);

  if (reading->latest == NULL || (of != NULL && strcmp (of, seral_model_get_id (model)) != 0))
    return FALSE;

  return reading->indicator == NULL || reading->indicator->kind != SERAL_INDICATOR_VANITY;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;
  gboolean left_moves = left->reading.movement != SERAL_MOVEMENT_UNKNOWN;

  if (left_moves != (right->reading.movement != SERAL_MOVEMENT_UNKNOWN))
    return left_moves ? -1 : 1;
  if (left->class != right->class)
    return left->class < right->class ? -1 : 1;

  return (left->position > right->position) - (left->position < right->position);
}

static GArray *
list_figures (const SeralBoardSource *source)
{
  SeralModel *model = seral_chart_data_get_model (source->data);
  GListModel *figures = seral_assessment_get_indicators (source->assessment);
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));

  g_array_set_clear_func (candidates, (GDestroyNotify) candidate_clear);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);
      Candidate candidate = { .position = i };

      seral_plan_figures_read (figure, model, &candidate.reading);
      if (!is_candidate (figure, &candidate.reading, model))
        continue;
      candidate.class = get_class (&candidate.reading);
      candidate.figure = g_steal_pointer (&figure);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  return candidates;
}

static void
take_values (SeralBoardFigure *self,
             SeralFigure      *figure)
{
  g_autoptr (GPtrArray) log = seral_plan_figures_sort_log (figure);

  self->days = g_array_new (FALSE, FALSE, sizeof (double));
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = log->len > MOST_VALUES ? log->len - MOST_VALUES : 0; i < log->len; i++)
    {
      SeralLogEntry *entry = g_ptr_array_index (log, i);
      double value = seral_log_entry_get_value (entry);
      double day;
      GDate date;

      if (!seral_date_parse (seral_log_entry_get_date (entry), &date))
        continue;
      day = g_date_get_julian (&date);
      g_array_append_val (self->days, day);
      g_array_append_val (self->values, value);
    }
}

static SeralBoardFigure *
figure_new (SeralCatalogue  *catalogue,
            const Candidate *candidate)
{
  SeralBoardFigure *self = g_new0 (SeralBoardFigure, 1);
  SeralFigure *figure = candidate->figure;

  self->name = g_strdup (seral_figure_get_name (figure));
  self->value = seral_words_figure_value (catalogue, seral_log_entry_get_value (candidate->reading.latest),
                                          seral_figure_get_unit (figure));
  self->change = seral_words_figure_change (catalogue, figure, &candidate->reading);
  self->movement = candidate->reading.movement;
  self->rises = candidate->reading.change > 0;
  take_values (self, figure);

  return self;
}

/*< private >
 * seral_board_take_figures:
 * @self: what a board is told
 * @source: what it is made of
 *
 * Takes the figures that matter.
 */
void
seral_board_take_figures (SeralBoard             *self,
                          const SeralBoardSource *source)
{
  g_autoptr (GArray) candidates = list_figures (source);

  for (guint i = 0; i < candidates->len && i < MOST_FIGURES; i++)
    g_ptr_array_add (self->figures, figure_new (self->catalogue, &g_array_index (candidates, Candidate, i)));
}
