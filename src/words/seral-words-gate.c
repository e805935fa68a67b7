/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "words/seral-words.h"

/* What the gate of one level looks at, gathered once for its sentences. */
typedef struct
{
  SeralCatalogue         *catalogue;
  SeralResult            *result;
  SeralModel             *model;
  const SeralScoringRule *rule;
  const SeralCriterion   *criteria;
  GArray                 *at;        /* indices of the criteria it looks at */
  gboolean                gating;    /* FALSE: none gates, all count */
  gboolean                rubrics;   /* all of them, with equal weights */
  const SeralScale       *scale;     /* (nullable): the one they share */
  double                  mean;      /* weighted, of the applicable ones */
  guint                   n;         /* applicable ones */
  int                     level;
} Gate;

static void
gate_clear (Gate *gate)
{
  g_clear_pointer (&gate->at, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gate, gate_clear)

static void
gate_sum (Gate *gate)
{
  SeralAnswers *answers = seral_result_get_answers (gate->result);
  double sum = 0, weights = 0;

  for (guint i = 0; i < gate->at->len; i++)
    {
      guint index = g_array_index (gate->at, guint, i);
      const SeralCriterion *criterion = &gate->criteria[index];

      if (seral_answers_get_state (answers, index) == SERAL_ANSWER_NOT_APPLICABLE)
        continue;

      gate->n++;
      sum += criterion->weight * seral_answers_get_value (answers, index, gate->level);
      weights += criterion->weight;
    }

  gate->mean = weights > 0 ? sum / weights : NAN;
}

static void
gate_compare (Gate *gate)
{
  const SeralCriterion *first = NULL;

  for (guint i = 0; i < gate->at->len; i++)
    {
      const SeralCriterion *criterion = &gate->criteria[g_array_index (gate->at, guint, i)];

      if (first == NULL)
        {
          first = criterion;
          gate->rubrics = criterion->kind == SERAL_CRITERION_RUBRIC;
          gate->scale = criterion->scale;
        }
      if (criterion->kind != SERAL_CRITERION_RUBRIC || criterion->weight != first->weight)
        gate->rubrics = FALSE;
      if (criterion->scale != gate->scale)
        gate->scale = NULL;
    }
}

static void
gate_init (Gate           *gate,
           SeralCatalogue *catalogue,
           SeralResult    *result,
           int             level)
{
  gate->catalogue = catalogue;
  gate->result = result;
  gate->level = level;
  gate->model = seral_result_get_model (result);
  gate->rule = seral_model_get_scoring (gate->model);
  gate->criteria = seral_model_get_criteria (gate->model, NULL);
  gate->gating = TRUE;
  gate->at = seral_scoring_criteria_at (gate->model, seral_result_get_depth (result), level, TRUE);

  if (gate->at->len == 0)
    {
      g_array_unref (gate->at);
      gate->gating = FALSE;
      gate->at = seral_scoring_criteria_at (gate->model, seral_result_get_depth (result), level, FALSE);
    }

  gate_sum (gate);
  gate_compare (gate);
}

/* The lowest option that is worth at least @value. */
static const SeralOption *
option_worth (const SeralScale *scale,
              double            value)
{
  const SeralOption *found = NULL;

  for (guint i = 0; i < scale->n_options; i++)
    if (scale->options[i].value >= value - SERAL_SCORING_EPSILON &&
        (found == NULL || scale->options[i].value < found->value))
      found = &scale->options[i];

  return found;
}

static guint
rubrics_needed (Gate *gate)
{
  if (gate->rule->gate == SERAL_GATE_EVERY)
    return gate->n;

  return (guint) ceil (gate->rule->threshold * gate->n - SERAL_SCORING_EPSILON);
}

static char *
rule_of_rubrics (Gate *gate)
{
  guint needed = rubrics_needed (gate);
  g_autofree char *some = seral_words_count (gate->catalogue, needed);
  g_autofree char *all = seral_words_count (gate->catalogue, gate->n);
  g_autofree char *stage =
    seral_words_stage_short (gate->catalogue, seral_model_get_stage_at_level (gate->model, gate->level));

  /* Translators: as in "At least five of the eight topics at Stage 3 or above." */
  return g_strdup_printf (seral_ntext (gate->catalogue,
                                       "At least %s of the %s topics at %s or above.",
                                       "At least %s of the %s topics at %s or above.", needed),
                          some, all, stage);
}

static char *
rule_every (Gate *gate)
{
  const SeralOption *option = gate->scale != NULL ? option_worth (gate->scale, gate->rule->threshold) : NULL;
  g_autofree char *share = NULL;
  g_autofree char *count = seral_words_count (gate->catalogue, gate->n);

  if (option != NULL)
    /* Translators: the first %s is a number in words, the second the label of an answer. */
    return g_strdup_printf (seral_ntext (gate->catalogue,
                                         "The %s key question answered at least “%s”.",
                                         "Each of the %s key questions answered at least “%s”.", gate->n),
                            count, option->label);

  share = seral_format_percent (gate->catalogue, gate->rule->threshold);

  return g_strdup_printf (seral_ntext (gate->catalogue,
                                       "The %s key question worth at least %s.",
                                       "Each of the %s key questions worth at least %s.", gate->n),
                          count, share);
}

static char *
rule_mean (Gate *gate)
{
  const SeralOption *option = gate->scale != NULL ? option_worth (gate->scale, gate->rule->threshold) : NULL;
  const SeralOption *least = gate->scale != NULL ? option_worth (gate->scale, gate->rule->floor) : NULL;
  g_autofree char *share = seral_format_percent (gate->catalogue, gate->rule->threshold);
  g_autofree char *count = seral_words_count (gate->catalogue, gate->n);
  gboolean floored = gate->rule->floor > SERAL_SCORING_EPSILON;

  if (option == NULL)
    return g_strdup_printf (seral_ntext (gate->catalogue,
                                         "%2$s of what its %1$s question asks.",
                                         "On average %2$s of what its %1$s questions ask.", gate->n),
                            count, share);
  if (floored && least != NULL)
    /* Translators: a number in words, then the labels of two answers, as in: The three key questions
     * answered “Largely” on average, and none below “Partly”. */
    return g_strdup_printf (seral_ntext (gate->catalogue,
                                         "The %s key question answered “%s”, and not below “%s”.",
                                         "The %s key questions answered “%s” on average, and none below “%s”.",
                                         gate->n),
                            count, option->label, least->label);

  return g_strdup_printf (seral_ntext (gate->catalogue,
                                       "The %s key question answered “%s” or better.",
                                       "The %s key questions answered “%s” on average.", gate->n),
                          count, option->label);
}

static char *
gate_rule (Gate *gate)
{
  g_autofree char *share = NULL;

  if (gate->n == 0)
    return g_strdup (seral_text (gate->catalogue, "Nothing is asked here; what the next stage asks decides."));
  if (gate->rubrics)
    return rule_of_rubrics (gate);
  if (gate->gating && gate->rule->gate == SERAL_GATE_EVERY)
    return rule_every (gate);
  if (gate->gating)
    return rule_mean (gate);

  share = seral_format_percent (gate->catalogue, gate->rule->threshold);

  return g_strdup_printf (seral_text (gate->catalogue, "%s of what marks this stage in place."), share);
}

static guint
count_below (Gate   *gate,
             double  least)
{
  SeralAnswers *answers = seral_result_get_answers (gate->result);
  guint n = 0;

  for (guint i = 0; i < gate->at->len; i++)
    {
      guint index = g_array_index (gate->at, guint, i);

      if (seral_answers_get_state (answers, index) != SERAL_ANSWER_NOT_APPLICABLE &&
          seral_answers_get_value (answers, index, gate->level) < least - SERAL_SCORING_EPSILON)
        n++;
    }

  return n;
}

static char *
state_of_rubrics (Gate *gate)
{
  guint holding = gate->n - count_below (gate, 1.0);
  guint needed = rubrics_needed (gate);
  g_autofree char *have = seral_words_count (gate->catalogue, holding);
  g_autofree char *want = seral_words_count (gate->catalogue, needed);

  /* Translators: how many topics have reached a stage, and how many must, as numbers in words. */
  return g_strdup_printf (seral_ntext (gate->catalogue, "Now %s of the %s needed.", "Now %s of the %s needed.", needed),
                          have, want);
}

static char *
state_below (Gate  *gate,
             guint  n)
{
  g_autofree char *count = seral_words_count (gate->catalogue, n);

  return g_strdup_printf (seral_ntext (gate->catalogue,
                                       "Not held: %s key question is below that.",
                                       "Not held: %s key questions are below that.", n), count);
}

static char *
gate_state (Gate     *gate,
            gboolean  held)
{
  g_autofree char *now = NULL;
  g_autofree char *needed = NULL;
  gboolean every = gate->gating && gate->rule->gate == SERAL_GATE_EVERY;
  guint n_below;

  if (held)
    return g_strdup (seral_text (gate->catalogue, "Held."));
  if (gate->rubrics)
    return state_of_rubrics (gate);
  if (gate->n == 0)
    return g_strdup (seral_text (gate->catalogue, "Not held."));

  n_below = count_below (gate, every ? gate->rule->threshold : gate->rule->floor);
  if (every || (gate->gating && gate->mean >= gate->rule->threshold - SERAL_SCORING_EPSILON && n_below > 0))
    return state_below (gate, n_below);

  now = seral_format_percent (gate->catalogue, gate->mean);
  needed = seral_format_percent (gate->catalogue, gate->rule->threshold);

  /* Translators: two shares, as in "Not held: now 44 %, needed 67 %." */
  return g_strdup_printf (seral_text (gate->catalogue, "Not held: now %s, needed %s."), now, needed);
}

static void
gate_words_free (SeralGateWords *words)
{
  g_free (words->title);
  g_free (words->rule);
  g_free (words->state);
  g_array_unref (words->blocking);
  g_free (words);
}

static GArray *
dup_blocking (SeralResult *result)
{
  guint n = 0;
  const guint *blocking = seral_result_get_blocking (result, &n);
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  if (n > 0)
    g_array_append_vals (copy, blocking, n);

  return copy;
}

static SeralGateWords *
gate_words_new (SeralCatalogue        *catalogue,
                SeralResult           *result,
                const SeralGateResult *found)
{
  g_auto (Gate) gate = { NULL, };
  SeralGateWords *words = g_new0 (SeralGateWords, 1);
  g_autofree char *stage = NULL;
  gboolean is_next = found->level == seral_result_get_level (result) + 1;

  gate_init (&gate, catalogue, result, found->level);

  words->level = found->level;
  words->stage = seral_model_get_stage_at_level (gate.model, found->level);
  words->held = found->passed;
  words->reached = seral_result_has_stage (result) && found->level <= seral_result_get_level (result);
  stage = seral_words_stage_short (catalogue, words->stage);
  /* Translators: the heading over what one stage asks for; %s is the stage, such as "Stage 3". */
  words->title = g_strdup_printf (seral_text (catalogue, "What %s asks"), stage);
  words->rule = gate_rule (&gate);
  words->state = gate_state (&gate, found->passed);
  words->blocking = is_next ? dup_blocking (result) : g_array_new (FALSE, FALSE, sizeof (guint));

  return words;
}

/**
 * seral_words_gates:
 * @catalogue: the language
 * @result: a result
 *
 * Says for each stage above the first what it asks, whether that is held, and
 * for the next one which questions hold it back.
 *
 * Returns: (transfer full) (element-type SeralGateWords): a stage each, in order
 */
GPtrArray *
seral_words_gates (SeralCatalogue *catalogue,
                   SeralResult    *result)
{
  GPtrArray *gates;
  const SeralSetResult *overall;

  g_return_val_if_fail (catalogue != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  gates = g_ptr_array_new_with_free_func ((GDestroyNotify) gate_words_free);
  overall = seral_result_get_overall (result);

  for (guint i = 0; i < overall->n_gates; i++)
    g_ptr_array_add (gates, gate_words_new (catalogue, result, &overall->gates[i]));

  return gates;
}
