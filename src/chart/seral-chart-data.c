/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "chart/seral-chart-data.h"

struct _SeralChartData
{
  gatomicrefcount  ref_count;
  SeralResult     *result;          /* (owned) */
  SeralResult     *previous;        /* (nullable) (owned): an earlier round's */
  char            *previous_title;
  SeralResult     *real;            /* (nullable) (owned): where the company is, while the result was tried out */
  char            *organisation;
  char            *scope;
  char            *round_title;
  GDate            date;            /* may be invalid: not known */
  int              target;
  GArray          *rounds;          /* (element-type SeralChartRound): the oldest first */
  GArray          *models;          /* (element-type SeralChartModel) */
  GArray          *respondents;     /* (element-type SeralChartRespondent) */
  GArray          *tasks;           /* (element-type SeralChartTask) */
  SeralFigure     *figure;          /* (nullable) (owned): a copy that nobody changes */
  gboolean         named;           /* whether respondents are called by name */
  GDate            today;           /* may be invalid: nobody said */
};

G_DEFINE_BOXED_TYPE (SeralChartData, seral_chart_data, seral_chart_data_ref, seral_chart_data_unref)

static void
round_clear (SeralChartRound *round)
{
  seral_result_unref (round->result);
  g_free ((char *) round->title);
}

static void
model_clear (SeralChartModel *model)
{
  seral_result_unref (model->result);
}

static void
respondent_clear (SeralChartRespondent *respondent)
{
  seral_answers_free (respondent->answers);
  g_free ((char *) respondent->name);
}

static void
task_clear (SeralChartTask *task)
{
  g_free ((char *) task->id);
  g_free ((char *) task->title);
  g_free ((char *) task->owner);
  g_free ((char *) task->milestone);
}

static GArray *
list_new (gsize          size,
          GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (list, clear);

  return list;
}

/**
 * seral_chart_data_new:
 * @result: the result to show
 *
 * Makes data of a result alone.
 *
 * Returns: (transfer full): the data
 */
SeralChartData *
seral_chart_data_new (SeralResult *result)
{
  SeralChartData *self;

  g_return_val_if_fail (result != NULL, NULL);

  self = g_new0 (SeralChartData, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->result = seral_result_ref (result);
  self->target = SERAL_NO_TARGET;
  self->previous_title = g_strdup ("");
  self->organisation = g_strdup ("");
  self->scope = g_strdup ("");
  self->round_title = g_strdup ("");
  g_date_clear (&self->date, 1);
  self->rounds = list_new (sizeof (SeralChartRound), (GDestroyNotify) round_clear);
  self->models = list_new (sizeof (SeralChartModel), (GDestroyNotify) model_clear);
  self->respondents = list_new (sizeof (SeralChartRespondent), (GDestroyNotify) respondent_clear);
  self->tasks = list_new (sizeof (SeralChartTask), (GDestroyNotify) task_clear);
  self->named = TRUE;
  g_date_clear (&self->today, 1);

  return self;
}

/**
 * seral_chart_data_ref:
 * @self: data
 *
 * Returns: (transfer full): @self
 */
SeralChartData *
seral_chart_data_ref (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_chart_data_unref:
 * @self: (transfer full): data
 *
 * Gives a reference back, and frees the data with the last one.
 */
void
seral_chart_data_unref (SeralChartData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  seral_result_unref (self->result);
  g_clear_pointer (&self->previous, seral_result_unref);
  g_free (self->previous_title);
  g_clear_pointer (&self->real, seral_result_unref);
  g_free (self->organisation);
  g_free (self->scope);
  g_free (self->round_title);
  g_array_unref (self->rounds);
  g_array_unref (self->models);
  g_array_unref (self->respondents);
  g_array_unref (self->tasks);
  g_clear_object (&self->figure);
  g_free (self);
}

static void
replace_text (char       **text,
              const char  *with)
{
  g_free (*text);
  *text = g_strdup (with != NULL ? with : "");
}

/**
 * seral_chart_data_set_target:
 * @self: data
 * @level: level of the target stage, or %SERAL_NO_TARGET
 *
 * Sets the stage the company wants to reach.
 */
void
seral_chart_data_set_target (SeralChartData *self,
                             int             level)
{
  g_return_if_fail (self != NULL);

  self->target = level;
}

/**
 * seral_chart_data_set_previous:
 * @self: data
 * @result: (nullable): the result of an earlier round, of the same model
 * @title: (nullable): what that round is called
 *
 * Sets what the result is compared with.
 */
void
seral_chart_data_set_previous (SeralChartData *self,
                               SeralResult    *result,
                               const char     *title)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (result == NULL ||
                    seral_result_get_model (result) == seral_result_get_model (self->result));

  if (result != NULL)
    seral_result_ref (result);
  g_clear_pointer (&self->previous, seral_result_unref);
  self->previous = result;
  replace_text (&self->previous_title, title);
}

/**
 * seral_chart_data_set_real:
 * @self: data
 * @real: (nullable): what the answers come to, of the same model
 *
 * Says that the result was tried out, and where the company is in truth: charts then
 * tell the two apart. Sets what the result is compared with, too.
 */
void
seral_chart_data_set_real (SeralChartData *self,
                           SeralResult    *real)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (real == NULL ||
                    seral_result_get_model (real) == seral_result_get_model (self->result));

  if (real != NULL)
    seral_result_ref (real);
  g_clear_pointer (&self->real, seral_result_unref);
  self->real = real;
  seral_chart_data_set_previous (self, real, NULL);
}

/**
 * seral_chart_data_set_organisation:
 * @self: data
 * @organisation: (nullable): the company
 * @scope: (nullable): what of it was assessed, such as "Resellers, Europe"
 *
 * Sets whose result it is.
 */
void
seral_chart_data_set_organisation (SeralChartData *self,
                                   const char     *organisation,
                                   const char     *scope)
{
  g_return_if_fail (self != NULL);

  replace_text (&self->organisation, organisation);
  replace_text (&self->scope, scope);
}

/**
 * seral_chart_data_set_round:
 * @self: data
 * @title: (nullable): what the round is called
 * @date: (nullable): its date, as documents have it: YYYY-MM-DD
 *
 * Sets when the answers were given. Without a date that can be read there is none.
 */
void
seral_chart_data_set_round (SeralChartData *self,
                            const char     *title,
                            const char     *date)
{
  g_return_if_fail (self != NULL);

  replace_text (&self->round_title, title);
  g_date_clear (&self->date, 1);
  seral_date_parse (date, &self->date);
}

/**
 * seral_chart_data_add_round:
 * @self: data
 * @result: what the answers of a round come to, of the same model
 * @title: (nullable): what it is called
 * @date: (nullable): its date: YYYY-MM-DD
 *
 * Adds a round, the oldest first and the one that is looked at last.
 */
void
seral_chart_data_add_round (SeralChartData *self,
                            SeralResult    *result,
                            const char     *title,
                            const char     *date)
{
  SeralChartRound round = { NULL, };

  g_return_if_fail (self != NULL);
  g_return_if_fail (result != NULL);
  g_return_if_fail (seral_result_get_model (result) == seral_result_get_model (self->result));

  round.result = seral_result_ref (result);
  round.title = g_strdup (title != NULL ? title : "");
  g_date_clear (&round.date, 1);
  seral_date_parse (date, &round.date);
  g_array_append_val (self->rounds, round);
}

/**
 * seral_chart_data_add_model:
 * @self: data
 * @result: what the answers to a model come to
 * @target: level of its target, or %SERAL_NO_TARGET
 *
 * Adds a model that the document uses, the one that is looked at among them.
 */
void
seral_chart_data_add_model (SeralChartData *self,
                            SeralResult    *result,
                            int             target)
{
  SeralChartModel model = { NULL, };

  g_return_if_fail (self != NULL);
  g_return_if_fail (result != NULL);

  model.result = seral_result_ref (result);
  model.target = target;
  g_array_append_val (self->models, model);
}

/**
 * seral_chart_data_add_respondent:
 * @self: data
 * @name: (nullable): who it is; nothing where people are not named
 * @answers: what they answered, of the same model; it is copied
 *
 * Adds one who answered.
 */
void
seral_chart_data_add_respondent (SeralChartData *self,
                                 const char     *name,
                                 SeralAnswers   *answers)
{
  SeralChartRespondent respondent = { NULL, };

  g_return_if_fail (self != NULL);
  g_return_if_fail (answers != NULL);
  g_return_if_fail (seral_answers_get_model (answers) == seral_result_get_model (self->result));

  respondent.name = g_strdup (name != NULL ? name : "");
  respondent.answers = seral_answers_copy (answers);
  g_array_append_val (self->respondents, respondent);
}

/**
 * seral_chart_data_set_named:
 * @self: data
 * @named: whether to call respondents by name, or by number
 *
 * Sets whether it can be seen who answered what; it can, unless told otherwise.
 */
void
seral_chart_data_set_named (SeralChartData *self,
                            gboolean        named)
{
  g_return_if_fail (self != NULL);

  self->named = named;
}

/**
 * seral_chart_data_get_named:
 * @self: data
 *
 * Returns: whether respondents are called by name
 */
gboolean
seral_chart_data_get_named (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->named;
}

/**
 * seral_chart_data_add_task:
 * @self: data
 * @task: an item of the plan; it is copied
 *
 * Adds an item of the plan, in the plan's order.
 */
void
seral_chart_data_add_task (SeralChartData       *self,
                           const SeralChartTask *task)
{
  SeralChartTask copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (task != NULL);

  copy = *task;
  copy.id = g_strdup (task->id);
  copy.title = g_strdup (task->title);
  copy.owner = g_strdup (task->owner);
  copy.milestone = g_strdup (task->milestone);
  g_array_append_val (self->tasks, copy);
}

/**
 * seral_chart_data_set_figure:
 * @self: data
 * @figure: a figure with its values; it is copied
 *
 * Sets the figure whose values are shown.
 */
void
seral_chart_data_set_figure (SeralChartData *self,
                             SeralFigure    *figure)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (SERAL_IS_FIGURE (figure));

  g_clear_object (&self->figure);
  self->figure = seral_figure_copy (figure);
}

/**
 * seral_chart_data_get_figure:
 * @self: data
 *
 * Returns: (transfer none) (nullable): the figure whose values are shown
 */
SeralFigure *
seral_chart_data_get_figure (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->figure;
}

/**
 * seral_chart_data_set_today:
 * @self: data
 * @today: the day that is late or not measured by
 *
 * Sets what day it is.
 */
void
seral_chart_data_set_today (SeralChartData *self,
                            const GDate    *today)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (today != NULL && g_date_valid (today));

  self->today = *today;
}

/**
 * seral_chart_data_get_result:
 * @self: data
 *
 * Returns: (transfer none): the result to show
 */
SeralResult *
seral_chart_data_get_result (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result;
}

/**
 * seral_chart_data_get_model:
 * @self: data
 *
 * Returns: (transfer none): the model the result is by
 */
SeralModel *
seral_chart_data_get_model (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return seral_result_get_model (self->result);
}

/**
 * seral_chart_data_get_target:
 * @self: data
 *
 * Returns: level of the target stage; %SERAL_NO_TARGET where there is none
 */
int
seral_chart_data_get_target (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, SERAL_NO_TARGET);

  return self->target;
}

/**
 * seral_chart_data_get_previous:
 * @self: data
 *
 * Returns: (transfer none) (nullable): the result of an earlier round
 */
SeralResult *
seral_chart_data_get_previous (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->previous;
}

/**
 * seral_chart_data_get_previous_title:
 * @self: data
 *
 * Returns: (transfer none): what the earlier round is called; may be ""
 */
const char *
seral_chart_data_get_previous_title (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->previous_title;
}

/**
 * seral_chart_data_get_real:
 * @self: data
 *
 * Returns: (transfer none) (nullable): what the answers come to, where the result
 *   was tried out; %NULL where it is what they come to
 */
SeralResult *
seral_chart_data_get_real (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->real;
}

/**
 * seral_chart_data_get_organisation:
 * @self: data
 *
 * Returns: (transfer none): the company; may be ""
 */
const char *
seral_chart_data_get_organisation (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->organisation;
}

/**
 * seral_chart_data_get_scope:
 * @self: data
 *
 * Returns: (transfer none): what of it was assessed; may be ""
 */
const char *
seral_chart_data_get_scope (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scope;
}

/**
 * seral_chart_data_get_round_title:
 * @self: data
 *
 * Returns: (transfer none): what the round is called; may be ""
 */
const char *
seral_chart_data_get_round_title (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->round_title;
}

/**
 * seral_chart_data_get_date:
 * @self: data
 *
 * Returns: (transfer none) (nullable): when the answers were given
 */
const GDate *
seral_chart_data_get_date (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_date_valid (&self->date) ? &self->date : NULL;
}

/**
 * seral_chart_data_get_rounds:
 * @self: data
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): rounds, the oldest first
 */
const SeralChartRound *
seral_chart_data_get_rounds (SeralChartData *self,
                             guint          *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->rounds->len;

  return (const SeralChartRound *) (gpointer) self->rounds->data;
}

/**
 * seral_chart_data_get_models:
 * @self: data
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): models of the document
 */
const SeralChartModel *
seral_chart_data_get_models (SeralChartData *self,
                             guint          *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->models->len;

  return (const SeralChartModel *) (gpointer) self->models->data;
}

/**
 * seral_chart_data_get_respondents:
 * @self: data
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): people who answered
 */
const SeralChartRespondent *
seral_chart_data_get_respondents (SeralChartData *self,
                                  guint          *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->respondents->len;

  return (const SeralChartRespondent *) (gpointer) self->respondents->data;
}

/**
 * seral_chart_data_get_tasks:
 * @self: data
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): items of the plan
 */
const SeralChartTask *
seral_chart_data_get_tasks (SeralChartData *self,
                            guint          *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->tasks->len;

  return (const SeralChartTask *) (gpointer) self->tasks->data;
}

/**
 * seral_chart_data_get_today:
 * @self: data
 *
 * Returns: (transfer none) (nullable): what day it is
 */
const GDate *
seral_chart_data_get_today (SeralChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_date_valid (&self->today) ? &self->today : NULL;
}
