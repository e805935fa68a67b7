/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "scoring/seral-answers-private.h"
#include "scoring/seral-turnout-private.h"

/*
 * Assessments keep equal ids in one place, so that comparing pointers mostly
 * tells what comparing texts would: each is compared once and then remembered.
 * The maps that are counted hold them as long as the turnout lives.
 */
struct _SeralTurnout
{
  SeralAnswers     *answers;  /* not owned; what is consolidated goes there */
  gsize            *first;    /* per criterion, its first count */
  guint            *counts;   /* per criterion: each choice, not applicable, don't know */
  guint           **orders;   /* per scale, its options by value; NULL until needed */
  const SeralScale *scales;
  guint             n_scales;
  const char      **ids;      /* per criterion, where its id was seen; NULL before */
  const char     ***options;  /* per scale, then for rubrics, where each choice was seen; likewise */
  guint            *after;    /* per criterion, which one followed it last time; at the end, which came first */
  guint             last;     /* the criterion that was answered last, or their number */
};

/*< private >
 * seral_turnout_new:
 * @answers: answers in which everything is open; must outlive the turnout
 *
 * Makes a count of nothing.
 *
 * Returns: (transfer full): a new turnout
 */
SeralTurnout *
seral_turnout_new (SeralAnswers *answers)
{
  SeralTurnout *self = g_new0 (SeralTurnout, 1);
  gsize n_counts = 0;

  self->answers = answers;
  self->first = g_new (gsize, answers->n_criteria);
  for (guint i = 0; i < answers->n_criteria; i++)
    {
      self->first[i] = n_counts;
      n_counts += seral_answers_count_choices (answers, i) + 2;
    }
  self->counts = g_new0 (guint, n_counts);
  self->scales = seral_model_get_scales (answers->model, &self->n_scales);
  self->orders = g_new0 (guint *, self->n_scales);
  self->ids = g_new0 (const char *, answers->n_criteria);
  self->after = g_new0 (guint, (gsize) answers->n_criteria + 1);
  for (guint i = 0; i < answers->n_criteria; i++)
    self->after[i] = i + 1;
  self->options = g_new0 (const char **, (gsize) self->n_scales + 1);

  return self;
}

/*< private >
 * seral_turnout_free:
 * @self: (transfer full): a turnout
 */
void
seral_turnout_free (SeralTurnout *self)
{
  for (guint i = 0; i < self->n_scales; i++)
    g_free (self->orders[i]);
  for (guint i = 0; i <= self->n_scales; i++)
    g_free (self->options[i]);
  g_free (self->options);
  g_free (self->ids);
  g_free (self->after);
  g_free (self->orders);
  g_free (self->counts);
  g_free (self->first);
  g_free (self);
}

/* Respondents answer in the same order: what followed the last criterion before is tried first. */
static int
find_criterion (SeralTurnout *self,
                const char   *id)
{
  SeralAnswers *answers = self->answers;
  guint guess = self->after[self->last];
  const SeralCriterion *found;

  if (guess < answers->n_criteria)
    {
      if (self->ids[guess] == id)
        return (int) guess;
      if (strcmp (answers->criteria[guess].id, id) == 0)
        {
          self->ids[guess] = id;
          return (int) guess;
        }
    }

  found = seral_model_find_criterion (answers->model, id);

  return found != NULL ? (int) found->index : -1;
}

static int
find_choice (SeralTurnout *self,
             guint         criterion,
             const char   *option)
{
  const SeralCriterion *asked = &self->answers->criteria[criterion];
  gsize list = asked->kind == SERAL_CRITERION_RUBRIC ? self->n_scales : (gsize) (asked->scale - self->scales);
  int n_choices = (int) seral_answers_count_choices (self->answers, criterion) + 2;
  int choice = 0;

  if (self->options[list] == NULL)
    self->options[list] = g_new0 (const char *, (gsize) n_choices);

  while (choice < n_choices && self->options[list][choice] != option)
    choice++;
  if (choice == n_choices)
    {
      choice = seral_answers_find_choice (self->answers, criterion, option);
      if (choice != SERAL_CHOICE_UNKNOWN)
        self->options[list][choice] = option;
    }

  return seral_answers_allow_choice (self->answers, criterion, choice);
}

/* Finds whose answer it is and what it says; FALSE where the model does not know the criterion. */
static gboolean
understand (SeralTurnout *self,
            const char   *id,
            SeralAnswer  *answer,
            guint        *criterion,
            int          *choice)
{
  const char *option = seral_answer_get_option (answer);
  int found = find_criterion (self, id);

  if (found < 0)
    {
      self->answers->n_unknown++;
      return FALSE;
    }

  *criterion = (guint) found;
  self->after[self->last] = *criterion;
  self->last = *criterion;
  *choice = option != NULL ? find_choice (self, *criterion, option) : SERAL_CHOICE_UNKNOWN;
  if (option != NULL && *choice == SERAL_CHOICE_UNKNOWN)
    self->answers->n_unknown++;

  return TRUE;
}

static void
count_answer (const char  *model,
              const char  *id,
              SeralAnswer *answer,
              gpointer     user_data)
{
  SeralTurnout *self = user_data;
  SeralAnswerSlot *slot;
  guint criterion;
  int choice;

  if (!understand (self, id, answer, &criterion, &choice))
    return;

  slot = &self->answers->slots[criterion];
  slot->evidenced |= seral_answer_has_evidence (answer) != FALSE;

  if (choice != SERAL_CHOICE_UNKNOWN)
    {
      self->counts[self->first[criterion] + (guint) choice]++;
      slot->carried_over |= seral_answer_get_carried_over (answer) != FALSE;
    }
}

/*< private >
 * seral_turnout_count:
 * @self: a turnout
 * @map: one respondent's answers
 *
 * Adds one respondent.
 */
void
seral_turnout_count (SeralTurnout   *self,
                     SeralAnswerMap *map)
{
  self->last = self->answers->n_criteria;
  seral_answer_map_foreach (map, seral_model_get_id (self->answers->model), count_answer, self);
}

static int
compare_options (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const SeralOption *options = user_data;
  double left = options[*(const guint *) a].value;
  double right = options[*(const guint *) b].value;

  return (left > right) - (left < right);
}

/* The options of a scale in the order of their values, sorted once per scale. */
static const guint *
get_order (SeralTurnout     *self,
           const SeralScale *scale)
{
  gsize index = (gsize) (scale - self->scales);

  if (self->orders[index] == NULL)
    {
      guint *order = g_new (guint, scale->n_options);

      for (guint i = 0; i < scale->n_options; i++)
        order[i] = i;
      g_qsort_with_data (order, (int) scale->n_options, sizeof *order, compare_options,
                         (gpointer) scale->options);
      self->orders[index] = order;
    }

  return self->orders[index];
}

/* The median of an even number is the lower of the two in the middle. */
static guint
get_rank (SeralConsolidation rule,
          guint              n)
{
  return rule == SERAL_CONSOLIDATION_MEDIAN ? (n - 1) / 2 : 0;
}

static void
consolidate_graded (SeralTurnout       *self,
                    guint               criterion,
                    const guint        *counts,
                    guint               n,
                    SeralConsolidation  rule)
{
  const SeralScale *scale = self->answers->criteria[criterion].scale;
  const SeralOption *options = scale->options;
  const guint *order = get_order (self, scale);
  SeralAnswerSlot *slot = &self->answers->slots[criterion];
  double lowest = NAN, highest = NAN, ranked = NAN, sum = 0;
  guint rank = get_rank (rule, n);
  guint seen = 0;

  for (guint i = 0; i < scale->n_options; i++)
    {
      guint count = counts[order[i]];

      if (count == 0)
        continue;

      highest = options[order[i]].value;
      if (seen == 0)
        lowest = highest;
      if (seen <= rank && rank < seen + count)
        ranked = highest;
      sum += count * highest;
      seen += count;
    }

  self->answers->values[slot->first] = rule == SERAL_CONSOLIDATION_MEAN ? sum / n : ranked;
  if (n >= 2)
    {
      double range = options[order[scale->n_options - 1]].value - options[order[0]].value;

      slot->spread = range > 0 ? (highest - lowest) / range : 0;
    }
}

/* A rubric is consolidated level by level: who is below a level says 0 there, who is at it or above says 1. */
static void
consolidate_rubric (SeralTurnout       *self,
                    guint               criterion,
                    const guint        *counts,
                    guint               n,
                    SeralConsolidation  rule)
{
  SeralAnswers *answers = self->answers;
  SeralAnswerSlot *slot = &answers->slots[criterion];
  double *values = &answers->values[slot->first];
  guint rank = get_rank (rule, n);
  guint below = 0, lowest = 0, highest = 0;

  for (guint i = 0; i < answers->n_levels; i++)
    {
      below += counts[i];
      if (rule == SERAL_CONSOLIDATION_MEAN)
        values[i] = (double) (n - below) / n;
      else
        values[i] = below <= rank ? 1 : 0;

      if (below == 0)
        lowest = i + 1;
      if (below < n)
        highest = i + 1;
    }

  if (n >= 2)
    slot->spread = answers->n_levels > 0 ? (double) (highest - lowest) / answers->n_levels : 0;
}

/*< private >
 * seral_turnout_consolidate:
 * @self: a turnout
 * @rule: what stands for several values
 *
 * Turns the counts into one answer per criterion. Values count before "not
 * applicable", that before "don't know".
 */
void
seral_turnout_consolidate (SeralTurnout       *self,
                           SeralConsolidation  rule)
{
  SeralAnswers *answers = self->answers;

  for (guint i = 0; i < answers->n_criteria; i++)
    {
      const guint *counts = &self->counts[self->first[i]];
      guint n_choices = seral_answers_count_choices (answers, i);
      guint n = 0;

      for (guint j = 0; j < n_choices; j++)
        n += counts[j];

      if (n > 0)
        {
          answers->slots[i].state = SERAL_ANSWER_GIVEN;
          if (answers->criteria[i].kind == SERAL_CRITERION_GRADED)
            consolidate_graded (self, i, counts, n, rule);
          else
            consolidate_rubric (self, i, counts, n, rule);
        }
      else if (counts[n_choices] > 0)
        answers->slots[i].state = SERAL_ANSWER_NOT_APPLICABLE;
      else if (counts[n_choices + 1] > 0)
        answers->slots[i].state = SERAL_ANSWER_DONT_KNOW;
    }
}

static void
override_answer (const char  *model,
                 const char  *id,
                 SeralAnswer *answer,
                 gpointer     user_data)
{
  SeralTurnout *self = user_data;
  SeralAnswerSlot *slot;
  guint criterion;
  int choice;

  if (!understand (self, id, answer, &criterion, &choice))
    return;

  slot = &self->answers->slots[criterion];
  slot->evidenced |= seral_answer_has_evidence (answer) != FALSE;

  if (choice != SERAL_CHOICE_UNKNOWN)
    {
      seral_answers_put_choice (self->answers, criterion, choice);
      slot->carried_over = seral_answer_get_carried_over (answer) != FALSE;
    }
}

/*< private >
 * seral_turnout_override:
 * @self: a turnout that has been consolidated
 * @agreed: what the group agreed on
 *
 * Puts agreed answers in the place of consolidated ones. A note without an
 * option, and an option the model does not know, agree on nothing.
 */
void
seral_turnout_override (SeralTurnout   *self,
                        SeralAnswerMap *agreed)
{
  self->last = self->answers->n_criteria;
  seral_answer_map_foreach (agreed, seral_model_get_id (self->answers->model), override_answer, self);
}
