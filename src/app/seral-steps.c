/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/seral-step-private.h"
#include "app/seral-steps.h"

#define N_STATES 5

/* What one step's questions come to. */
typedef struct
{
  guint n_answered;
  guint n_flagged;
  guint n_carried_over;
} Counts;

struct _SeralSteps
{
  GObject parent_instance;

  SeralModel *model;
  SeralDepth depth;
  SeralCatalogue *catalogue;

  GPtrArray *steps;  /* (element-type SeralStep) (owned) */
  Counts *counts;    /* (owned): one per step */
  guint n_criteria;
  guint *step_of;    /* (owned): the step that asks a criterion; G_MAXUINT for none */
  guint8 *states;    /* (owned): SeralQuestionState of each criterion */
  guint n_in_state[N_STATES];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SeralSteps, seral_steps, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

G_DEFINE_ENUM_TYPE (SeralStepOrder, seral_step_order,
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_ORDER_STAGE, "stage"),
                    G_DEFINE_ENUM_VALUE (SERAL_STEP_ORDER_DIMENSION, "dimension"))

static GType
seral_steps_get_item_type (GListModel *model)
{
  return SERAL_TYPE_STEP;
}

static guint
seral_steps_get_n_items (GListModel *model)
{
  return SERAL_STEPS (model)->steps->len;
}

static gpointer
seral_steps_get_item (GListModel *model,
                      guint       position)
{
  SeralSteps *self = SERAL_STEPS (model);

  if (position >= self->steps->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->steps, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = seral_steps_get_item_type;
  iface->get_n_items = seral_steps_get_n_items;
  iface->get_item = seral_steps_get_item;
}

static void
seral_steps_finalize (GObject *object)
{
  SeralSteps *self = SERAL_STEPS (object);

  g_ptr_array_unref (self->steps);
  g_free (self->counts);
  g_free (self->step_of);
  g_free (self->states);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (seral_steps_parent_class)->finalize (object);
}

static void
seral_steps_class_init (SeralStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_steps_finalize;

  /**
   * SeralSteps::changed:
   * @self: the steps
   *
   * The state of one or more questions is another now.
   */
  signals[CHANGED] = g_signal_new ("changed", SERAL_TYPE_STEPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
seral_steps_init (SeralSteps *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What one step is called, before it is known whether it has to be cut. */
typedef struct
{
  SeralStepKind  kind;
  int            level;
  const char    *title;
  const char    *eyebrow;
  const char    *description;
} Heading;

static void
add_part (SeralSteps    *self,
          const Heading *heading,
          const char    *eyebrow,
          GArray        *criteria)
{
  for (guint i = 0; i < criteria->len; i++)
    self->step_of[g_array_index (criteria, guint, i)] = self->steps->len;

  g_ptr_array_add (self->steps, seral_step_new (heading->kind, heading->level, heading->title, eyebrow,
                                                heading->description, criteria));
}

static char *
dup_part_eyebrow (const char *eyebrow,
                  guint       part,
                  guint       n_parts)
{
  /* Translators: a step of many questions comes in parts. */
  g_autofree char *text = g_strdup_printf (_("Part %u of %u"), part, n_parts);

  if (eyebrow[0] == '\0')
    return g_steal_pointer (&text);

  /* Translators: joins "Stage 2" and "Part 1 of 3". */
  return g_strdup_printf (C_("eyebrow", "%s · %s"), eyebrow, text);
}

/* Takes @criteria; adds nothing where there are none. */
static void
add_step (SeralSteps    *self,
          const Heading *heading,
          GArray        *criteria)
{
  g_autoptr (GArray) all = criteria;
  guint n_parts = (all->len + SERAL_STEP_LONGEST - 1) / SERAL_STEP_LONGEST;

  for (guint part = 0; part < n_parts; part++)
    {
      /* Parts of about equal length read better than full ones and a rest. */
      guint from = (guint64) all->len * part / n_parts;
      guint to = (guint64) all->len * (part + 1) / n_parts;
      GArray *some = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *eyebrow = n_parts > 1 ? dup_part_eyebrow (heading->eyebrow, part + 1, n_parts)
                                             : g_strdup (heading->eyebrow);

      g_array_append_vals (some, &g_array_index (all, guint, from), to - from);
      add_part (self, heading, eyebrow, some);
    }
}

/* A list per bucket, of the criteria that belong there; -1 of @bucket_of is none. */
static GArray **
sort_criteria (SeralSteps  *self,
               guint        n_buckets,
               int        (*bucket_of) (const SeralCriterion *criterion))
{
  const SeralCriterion *criteria = seral_model_get_criteria (self->model, NULL);
  GArray **buckets = g_new (GArray *, n_buckets);

  for (guint i = 0; i < n_buckets; i++)
    buckets[i] = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_criteria; i++)
    {
      int bucket = bucket_of (&criteria[i]);

      if (bucket >= 0 && seral_criterion_in_depth (&criteria[i], self->depth))
        g_array_append_val (buckets[bucket], i);
    }

  return buckets;
}

/* Bucket 0 is for the questions that speak of every stage, 1 and on for the stages. */
static int
stage_bucket (const SeralCriterion *criterion)
{
  return criterion->stage + 1;
}

static int
dimension_bucket (const SeralCriterion *criterion)
{
  return criterion->dimension;
}

static void
add_stages (SeralSteps *self)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (self->model, &n);
  g_autofree GArray **buckets = sort_criteria (self, n + 1, stage_bucket);
  Heading all = { SERAL_STEP_ALL_STAGES, 0, _("All Stages"), "", _("Each answer places you on one of the stages.") };

  add_step (self, &all, buckets[0]);

  for (guint i = 0; i < n; i++)
    {
      const SeralTransition *transition = seral_model_get_transition_to (self->model, stages[i].level);
      g_autofree char *eyebrow = seral_words_stage_short (self->catalogue, &stages[i]);
      Heading heading = { SERAL_STEP_STAGE, stages[i].level, stages[i].name, eyebrow,
                          transition != NULL ? transition->capability : stages[i].tagline };

      add_step (self, &heading, buckets[i + 1]);
    }
}

static void
add_dimensions (SeralSteps *self)
{
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (self->model, &n);
  g_autofree GArray **buckets = sort_criteria (self, n, dimension_bucket);

  for (guint i = 0; i < n; i++)
    {
      int parent = dimensions[i].parent;
      Heading heading = { SERAL_STEP_DIMENSION, 0, dimensions[i].name,
                          parent >= 0 ? dimensions[parent].name : "", dimensions[i].summary };

      add_step (self, &heading, buckets[i]);
    }
}

static void
add_review (SeralSteps *self)
{
  g_ptr_array_add (self->steps,
                   seral_step_new (SERAL_STEP_REVIEW, 0, _("Review"), "",
                                   _("What is open, flagged or not known."),
                                   g_array_new (FALSE, FALSE, sizeof (guint))));
}

static guint
count_asked (SeralSteps *self)
{
  return seral_model_count_criteria (self->model, self->depth);
}

static void
publish_counts (SeralSteps *self,
                guint       position)
{
  SeralStep *step = g_ptr_array_index (self->steps, position);
  guint n_questions = 0;

  seral_step_get_criteria (step, &n_questions);
  if (seral_step_get_kind (step) == SERAL_STEP_REVIEW)
    seral_step_set_counts (step, count_asked (self),
                           seral_steps_count (self, SERAL_QUESTION_ANSWERED),
                           seral_steps_count (self, SERAL_QUESTION_FLAGGED),
                           seral_steps_count (self, SERAL_QUESTION_CARRIED_OVER));
  else
    seral_step_set_counts (step, n_questions, self->counts[position].n_answered,
                           self->counts[position].n_flagged, self->counts[position].n_carried_over);
}

/* An option that the model does not know is kept in the document, and counts as none. */
static gboolean
is_known_option (SeralModel           *model,
                 const SeralCriterion *criterion,
                 const char           *option)
{
  if (option == NULL)
    return FALSE;
  if (strcmp (option, SERAL_OPTION_DONT_KNOW) == 0 || strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return TRUE;
  if (criterion->kind == SERAL_CRITERION_RUBRIC)
    return seral_model_find_stage (model, option) != NULL;

  return seral_scale_find_option (criterion->scale, option) != NULL;
}

static guint8
state_of_answer (SeralModel           *model,
                 const SeralCriterion *criterion,
                 SeralAnswer          *answer)
{
  const char *option;
  const char *note;
  guint8 state = 0;

  if (answer == NULL)
    return 0;

  option = seral_answer_get_option (answer);
  note = seral_answer_get_note (answer);

  if (is_known_option (model, criterion, option))
    state |= SERAL_QUESTION_ANSWERED;
  if (g_strcmp0 (option, SERAL_OPTION_DONT_KNOW) == 0)
    state |= SERAL_QUESTION_DONT_KNOW;
  if (g_strcmp0 (option, SERAL_OPTION_NOT_APPLICABLE) == 0 && (note == NULL || note[0] == '\0'))
    state |= SERAL_QUESTION_NO_REASON;
  if (seral_answer_get_flagged (answer))
    state |= SERAL_QUESTION_FLAGGED;
  if (option != NULL && seral_answer_get_carried_over (answer))
    state |= SERAL_QUESTION_CARRIED_OVER;

  return state;
}

/* Takes a state out of the counts (@by -1) or puts it in (@by 1). */
static void
count_state (SeralSteps *self,
             guint       criterion,
             guint8      state,
             int         by)
{
  Counts *counts = &self->counts[self->step_of[criterion]];

  for (guint i = 0; i < N_STATES; i++)
    if (state & (1 << i))
      self->n_in_state[i] += by;

  if (state & SERAL_QUESTION_ANSWERED)
    counts->n_answered += by;
  if (state & SERAL_QUESTION_FLAGGED)
    counts->n_flagged += by;
  if (state & SERAL_QUESTION_CARRIED_OVER)
    counts->n_carried_over += by;
}

static gboolean
replace_state (SeralSteps *self,
               guint       criterion,
               guint8      state)
{
  if (self->step_of[criterion] == G_MAXUINT || self->states[criterion] == state)
    return FALSE;

  count_state (self, criterion, self->states[criterion], -1);
  self->states[criterion] = state;
  count_state (self, criterion, state, 1);

  return TRUE;
}

/**
 * seral_steps_new:
 * @model: the definition whose questions are asked
 * @depth: which of them
 * @order: what they are sorted by
 * @catalogue: the language of the stages' names
 *
 * Sorts a model's questions into steps. Nothing is answered until
 * seral_steps_set_answers() says so.
 *
 * Returns: (transfer full): the steps
 */
SeralSteps *
seral_steps_new (SeralModel     *model,
                 SeralDepth      depth,
                 SeralStepOrder  order,
                 SeralCatalogue *catalogue)
{
  SeralSteps *self;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_object_new (SERAL_TYPE_STEPS, NULL);
  self->model = g_object_ref (model);
  self->depth = depth;
  self->catalogue = seral_catalogue_ref (catalogue);

  seral_model_get_criteria (model, &self->n_criteria);
  self->states = g_new0 (guint8, self->n_criteria);
  self->step_of = g_new (guint, self->n_criteria);
  memset (self->step_of, 0xff, sizeof (guint) * self->n_criteria);

  if (order == SERAL_STEP_ORDER_STAGE)
    add_stages (self);
  else
    add_dimensions (self);
  add_review (self);

  self->counts = g_new0 (Counts, self->steps->len);
  publish_counts (self, seral_steps_get_review (self));

  return self;
}

/**
 * seral_steps_get_model:
 * @self: the steps
 *
 * Returns: (transfer none): the model whose questions they sort
 */
SeralModel *
seral_steps_get_model (SeralSteps *self)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), NULL);

  return self->model;
}

/**
 * seral_steps_get_step:
 * @self: the steps
 * @position: which one
 *
 * Returns: (transfer none) (nullable): the step there
 */
SeralStep *
seral_steps_get_step (SeralSteps *self,
                      guint       position)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), NULL);

  return position < self->steps->len ? g_ptr_array_index (self->steps, position) : NULL;
}

/**
 * seral_steps_get_review:
 * @self: the steps
 *
 * Returns: the position of the step that reviews, always the last
 */
guint
seral_steps_get_review (SeralSteps *self)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), 0);

  return self->steps->len - 1;
}

/**
 * seral_steps_find_question:
 * @self: the steps
 * @criterion: index of a criterion
 * @position: (out): the step that asks it
 *
 * Finds where a question is asked.
 *
 * Returns: whether it is asked at all; one of the full depth is not at core depth
 */
gboolean
seral_steps_find_question (SeralSteps *self,
                           guint       criterion,
                           guint      *position)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  if (criterion >= self->n_criteria || self->step_of[criterion] == G_MAXUINT)
    return FALSE;

  *position = self->step_of[criterion];

  return TRUE;
}

/**
 * seral_steps_find_first_open:
 * @self: the steps
 *
 * Finds where to go on answering.
 *
 * Returns: the first step with a question that is open, or to be confirmed; the
 *   review where none is
 */
guint
seral_steps_find_first_open (SeralSteps *self)
{
  guint review;

  g_return_val_if_fail (SERAL_IS_STEPS (self), 0);

  review = seral_steps_get_review (self);
  for (guint i = 0; i < review; i++)
    if (!seral_step_is_complete (g_ptr_array_index (self->steps, i)))
      return i;

  return review;
}

/**
 * seral_steps_count:
 * @self: the steps
 * @state: one state
 *
 * Returns: how many of the questions asked are in it
 */
guint
seral_steps_count (SeralSteps         *self,
                   SeralQuestionState  state)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), 0);

  for (guint i = 0; i < N_STATES; i++)
    if ((guint) state == 1u << i)
      return self->n_in_state[i];

  g_return_val_if_reached (0);
}

/**
 * seral_steps_get_state:
 * @self: the steps
 * @criterion: index of a criterion
 *
 * Returns: the states a question is in, none while it is open
 */
SeralQuestionState
seral_steps_get_state (SeralSteps *self,
                       guint       criterion)
{
  g_return_val_if_fail (SERAL_IS_STEPS (self), 0);
  g_return_val_if_fail (criterion < self->n_criteria, 0);

  return self->states[criterion];
}

/**
 * seral_steps_set_answers:
 * @self: the steps
 * @answers: the answers of one respondent
 *
 * Takes the state of every question from @answers.
 */
void
seral_steps_set_answers (SeralSteps     *self,
                         SeralAnswerMap *answers)
{
  const SeralCriterion *criteria;
  const char *id;

  g_return_if_fail (SERAL_IS_STEPS (self));
  g_return_if_fail (SERAL_IS_ANSWER_MAP (answers));

  criteria = seral_model_get_criteria (self->model, NULL);
  id = seral_model_get_id (self->model);

  for (guint i = 0; i < self->n_criteria; i++)
    {
      SeralAnswer *answer = seral_answer_map_lookup (answers, id, criteria[i].id);

      replace_state (self, i, state_of_answer (self->model, &criteria[i], answer));
    }
  for (guint i = 0; i < self->steps->len; i++)
    publish_counts (self, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * seral_steps_set_answer:
 * @self: the steps
 * @criterion: index of a criterion
 * @answer: (nullable): its answer now
 *
 * Takes the state of one question, at the cost of one.
 */
void
seral_steps_set_answer (SeralSteps  *self,
                        guint        criterion,
                        SeralAnswer *answer)
{
  const SeralCriterion *criteria;

  g_return_if_fail (SERAL_IS_STEPS (self));
  g_return_if_fail (criterion < self->n_criteria);

  criteria = seral_model_get_criteria (self->model, NULL);
  if (!replace_state (self, criterion, state_of_answer (self->model, &criteria[criterion], answer)))
    return;

  publish_counts (self, self->step_of[criterion]);
  publish_counts (self, seral_steps_get_review (self));
  g_signal_emit (self, signals[CHANGED], 0);
}
