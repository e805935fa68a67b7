/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-session-private.h"
#include "assessment/seral-model-use.h"

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_CATALOGUE,
  PROP_LIBRARY,
  PROP_MODEL_ID,
  PROP_MODEL,
  PROP_DEPTH,
  PROP_ROUND,
  PROP_SHEET,
  PROP_RESULT,
  PROP_TARGET_LEVEL,
  PROP_REAL,
  N_PROPS
};

enum
{
  QUESTION_REQUESTED,
  RESOURCE_REQUESTED,
  MESSAGE,
  WHAT_IF_REQUESTED,
  TRAIL_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralSession, seral_session, G_TYPE_OBJECT)

static void
tell (SeralSession *self,
      const char   *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

/* Puts @value into an owned object field and notifies where it is another one now. */
static void
set_object (SeralSession *self,
            gpointer      field,
            gpointer      value,
            guint         property)
{
  if (g_set_object ((GObject **) field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_model_id (SeralSession *self,
              const char   *model_id)
{
  if (g_strcmp0 (self->model_id, model_id) == 0)
    return;

  g_free (self->model_id);
  self->model_id = g_strdup (model_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL_ID]);
}

static void
set_depth (SeralSession *self,
           SeralDepth    depth)
{
  if (self->depth == depth)
    return;

  self->depth = depth;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEPTH]);
}

static void
set_target_level (SeralSession *self,
                  int           level)
{
  if (self->target_level == level)
    return;

  self->target_level = level;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET_LEVEL]);
}

/* The use that is looked at: the one asked for, else the document's first one. */
static SeralModelUse *
find_use (SeralSession *self)
{
  SeralAssessment *assessment = seral_session_get_assessment (self);
  SeralModelUse *use = NULL;
  g_autoptr (SeralModelUse) first = NULL;

  if (self->model_id != NULL)
    use = seral_assessment_find_model_use (assessment, self->model_id);
  if (use != NULL)
    return use;

  first = g_list_model_get_item (seral_assessment_get_models (assessment), 0);
  return first; /* the assessment keeps it */
}

static int
find_target_level (SeralModel    *model,
                   SeralModelUse *use)
{
  const char *target = seral_model_use_get_target (use);
  const SeralStage *stage = target != NULL ? seral_model_find_stage (model, target) : NULL;

  return stage != NULL ? stage->level : seral_model_get_base_level (model) - 1;
}

static void
update_model (SeralSession *self)
{
  SeralModelUse *use = find_use (self);
  SeralModel *model = NULL;
  g_autoptr (GError) error = NULL;

  set_model_id (self, use != NULL ? seral_model_use_get_model (use) : NULL);
  if (use != NULL)
    model = seral_model_library_get_model (self->library, self->model_id,
                                           seral_model_use_get_version (use), &error);
  if (error != NULL && self->model != NULL)
    tell (self, error->message);

  set_object (self, &self->model, model, PROP_MODEL);
  set_depth (self, use != NULL ? seral_model_use_get_depth (use) : SERAL_DEPTH_CORE);
  set_target_level (self, model != NULL ? find_target_level (model, use) : -1);
}

static void
update_sheet (SeralSession *self)
{
  SeralRound *round = seral_session_find_round (self);
  SeralSheet *sheet = seral_session_find_sheet (self, round);

  set_object (self, &self->round, round, PROP_ROUND);
  set_object (self, &self->sheet, sheet, PROP_SHEET);
}

static void
update_result (SeralSession *self)
{
  g_clear_pointer (&self->result, seral_result_unref);
  if (self->model != NULL)
    self->result = seral_session_score_model (self, self->model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESULT]);
}

/* Brings all in step. Notifications wait until everything fits together, so that nobody sees a stale result. */
void
seral_session_update (SeralSession *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  update_model (self);
  update_sheet (self);
  update_result (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
seral_session_constructed (GObject *object)
{
  SeralSession *self = SERAL_SESSION (object);

  G_OBJECT_CLASS (seral_session_parent_class)->constructed (object);

  if (self->real != NULL)
    seral_session_begin_sandbox (self);
  g_signal_connect_object (seral_session_get_assessment (self), "changed", G_CALLBACK (seral_session_update), self,
                           G_CONNECT_SWAPPED);
  /* A model may come to be known while the document is open. */
  g_signal_connect_object (self->library, "items-changed", G_CALLBACK (seral_session_update), self, G_CONNECT_SWAPPED);
  seral_session_update (self);
}

static void
seral_session_dispose (GObject *object)
{
  SeralSession *self = SERAL_SESSION (object);

  g_clear_pointer (&self->result, seral_result_unref);
  g_clear_object (&self->sheet);
  g_clear_object (&self->round);
  g_clear_object (&self->model);
  g_clear_object (&self->library);
  g_clear_object (&self->document);
  g_clear_object (&self->start);
  g_clear_object (&self->real);

  G_OBJECT_CLASS (seral_session_parent_class)->dispose (object);
}

static void
seral_session_finalize (GObject *object)
{
  SeralSession *self = SERAL_SESSION (object);

  g_clear_pointer (&self->model_id, g_free);
  g_clear_pointer (&self->round_id, g_free);
  g_clear_pointer (&self->sheet_id, g_free);
  g_clear_pointer (&self->catalogue, seral_catalogue_unref);

  G_OBJECT_CLASS (seral_session_parent_class)->finalize (object);
}

static void
seral_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SeralSession *self = SERAL_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_CATALOGUE:
      g_value_set_boxed (value, self->catalogue);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_MODEL_ID:
      g_value_set_string (value, self->model_id);
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_DEPTH:
      g_value_set_enum (value, (int) self->depth);
      break;
    case PROP_ROUND:
      g_value_set_object (value, self->round);
      break;
    case PROP_SHEET:
      g_value_set_object (value, self->sheet);
      break;
    case PROP_RESULT:
      g_value_set_boxed (value, self->result);
      break;
    case PROP_TARGET_LEVEL:
      g_value_set_int (value, self->target_level);
      break;
    case PROP_REAL:
      g_value_set_object (value, self->real);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_session_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  SeralSession *self = SERAL_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_boxed (value);
      break;
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_MODEL_ID:
      seral_session_set_model_id (self, g_value_get_string (value));
      break;
    case PROP_REAL:
      self->real = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags shown = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags chosen = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, SERAL_TYPE_DOCUMENT, fixed);
  properties[PROP_CATALOGUE] = g_param_spec_boxed ("catalogue", NULL, NULL, SERAL_TYPE_CATALOGUE, fixed);
  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, SERAL_TYPE_MODEL_LIBRARY, fixed);
  properties[PROP_MODEL_ID] = g_param_spec_string ("model-id", NULL, NULL, NULL, chosen);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, SERAL_TYPE_MODEL, shown);
  properties[PROP_DEPTH] = g_param_spec_enum ("depth", NULL, NULL, SERAL_TYPE_DEPTH, SERAL_DEPTH_CORE, shown);
  properties[PROP_ROUND] = g_param_spec_object ("round", NULL, NULL, SERAL_TYPE_ROUND, shown);
  properties[PROP_SHEET] = g_param_spec_object ("sheet", NULL, NULL, SERAL_TYPE_SHEET, shown);
  properties[PROP_RESULT] = g_param_spec_boxed ("result", NULL, NULL, SERAL_TYPE_RESULT, shown);
  properties[PROP_TARGET_LEVEL] = g_param_spec_int ("target-level", NULL, NULL, -1, G_MAXINT, -1, shown);
  properties[PROP_REAL] = g_param_spec_object ("real", NULL, NULL, SERAL_TYPE_SESSION, fixed);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_session_class_init (SeralSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = seral_session_constructed;
  object_class->dispose = seral_session_dispose;
  object_class->finalize = seral_session_finalize;
  object_class->get_property = seral_session_get_property;
  object_class->set_property = seral_session_set_property;
  install_properties (object_class);

  /**
   * SeralSession::question-requested:
   * @self: the session
   * @criterion: index of a criterion of the current model
   *
   * Somebody wants to see this question.
   */
  signals[QUESTION_REQUESTED] = g_signal_new ("question-requested", SERAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * SeralSession::resource-requested:
   * @self: the session
   * @resource: index of a resource of the current model
   *
   * Somebody wants to see this template.
   */
  signals[RESOURCE_REQUESTED] = g_signal_new ("resource-requested", SERAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * SeralSession::message:
   * @self: the session
   * @message: a translated sentence
   *
   * Something the user should know, without having to answer.
   */
  signals[MESSAGE] = g_signal_new ("message", SERAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * SeralSession::what-if-requested:
   * @self: the session
   * @raises: (nullable) (element-type SeralRaise): answers to try out at once
   *
   * Somebody wants to try out other answers.
   */
  signals[WHAT_IF_REQUESTED] = g_signal_new ("what-if-requested", SERAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);

  /**
   * SeralSession::trail-requested:
   * @self: the session
   * @title: what the questions have in common
   * @criteria: (element-type guint): indices of criteria of the current model
   * @position: at which of them to begin
   *
   * Somebody wants to go through several questions.
   */
  signals[TRAIL_REQUESTED] = g_signal_new ("trail-requested", SERAL_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_ARRAY, G_TYPE_UINT);
}

static void
seral_session_init (SeralSession *self)
{
  self->target_level = -1;
}

/**
 * seral_session_new:
 * @document: the document to work on
 * @library: where its models are found
 * @catalogue: the texts of the window's language
 *
 * Looks at a document: its first model, latest round and first sheet.
 *
 * Returns: (transfer full): a session
 */
SeralSession *
seral_session_new (SeralDocument     *document,
                   SeralModelLibrary *library,
                   SeralCatalogue    *catalogue)
{
  g_return_val_if_fail (SERAL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL_LIBRARY (library), NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  return g_object_new (SERAL_TYPE_SESSION,
                       "document", document,
                       "library", library,
                       "catalogue", catalogue,
                       NULL);
}

/**
 * seral_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none): the document
 */
SeralDocument *
seral_session_get_document (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * seral_session_get_assessment:
 * @self: a session
 *
 * Returns: (transfer none): what the document holds
 */
SeralAssessment *
seral_session_get_assessment (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return seral_document_get_assessment (self->document);
}

/**
 * seral_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none): where the document's models are found
 */
SeralModelLibrary *
seral_session_get_library (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * seral_session_get_catalogue:
 * @self: a session
 *
 * Returns: (transfer none): the texts of the window's language
 */
SeralCatalogue *
seral_session_get_catalogue (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->catalogue;
}

/**
 * seral_session_get_model:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the model looked at; %NULL where its
 *   definition is not known here
 */
SeralModel *
seral_session_get_model (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->model;
}

/**
 * seral_session_get_depth:
 * @self: a session
 *
 * Returns: how deep the model is asked
 */
SeralDepth
seral_session_get_depth (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), SERAL_DEPTH_CORE);

  return self->depth;
}

/**
 * seral_session_get_round:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the round looked at
 */
SeralRound *
seral_session_get_round (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->round;
}

/**
 * seral_session_get_sheet:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the sheet that takes the answers
 */
SeralSheet *
seral_session_get_sheet (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->sheet;
}

/**
 * seral_session_get_result:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the round's answers to the model
 *   come to; %NULL without a model
 */
SeralResult *
seral_session_get_result (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);

  return self->result;
}

/**
 * seral_session_get_target_level:
 * @self: a session
 *
 * Returns: level of the stage aimed at; below the model's base level where
 *   there is none
 */
int
seral_session_get_target_level (SeralSession *self)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), -1);

  return self->target_level;
}

/**
 * seral_session_set_model_id:
 * @self: a session
 * @model_id: one of the document's models; an unknown one gives the first
 *
 * Looks at another of the document's models.
 */
void
seral_session_set_model_id (SeralSession *self,
                            const char   *model_id)
{
  g_return_if_fail (SERAL_IS_SESSION (self));
  g_return_if_fail (model_id != NULL);

  if (g_strcmp0 (self->model_id, model_id) == 0)
    return;

  if (self->real != NULL)
    seral_session_set_model_id (self->real, model_id);
  g_object_freeze_notify (G_OBJECT (self));
  set_model_id (self, model_id);
  seral_session_update (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * seral_session_do:
 * @self: a session
 * @change: what to change
 *
 * Changes the document, so that it can be undone. What goes wrong is told
 * through [signal@SeralSession::message].
 *
 * Returns: whether it was done
 */
gboolean
seral_session_do (SeralSession *self,
                  SeralChange  *change)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  if (seral_history_do (seral_document_get_history (self->document), change, &error))
    return TRUE;

  tell (self, error->message);
  return FALSE;
}

/**
 * seral_session_get_answer:
 * @self: a session
 * @criterion: a criterion of the current model
 *
 * Returns: (transfer none) (nullable): the current sheet's answer to it; %NULL
 *   while there is nothing
 */
SeralAnswer *
seral_session_get_answer (SeralSession         *self,
                          const SeralCriterion *criterion)
{
  g_return_val_if_fail (SERAL_IS_SESSION (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  if (self->sheet == NULL)
    return NULL;
  return seral_answer_map_lookup (seral_sheet_get_answers (self->sheet), self->model_id, criterion->id);
}

/**
 * seral_session_set_answer:
 * @self: a session
 * @criterion: a criterion of the current model
 * @answer: (nullable): the answer to put in its place; %NULL clears it
 * @name: what undo calls it, translated, such as "Answer"
 * @merge_key: (nullable): changes in a row with one key are undone as one
 *
 * Answers a question in the current sheet.
 */
void
seral_session_set_answer (SeralSession         *self,
                          const SeralCriterion *criterion,
                          SeralAnswer          *answer,
                          const char           *name,
                          const char           *merge_key)
{
  g_autoptr (SeralChange) change = NULL;

  g_return_if_fail (SERAL_IS_SESSION (self));
  g_return_if_fail (criterion != NULL);
  g_return_if_fail (name != NULL);

  if (self->sheet == NULL)
    {
      tell (self, _("This assessment has no round to answer in"));
      return;
    }

  change = seral_change_new_answer (name, seral_round_get_id (self->round), seral_sheet_get_id (self->sheet),
                                    self->model_id, criterion->id, answer, merge_key);
  seral_session_do (self, change);
}

/**
 * seral_session_request_question:
 * @self: a session
 * @criterion: index of a criterion of the current model
 *
 * Asks the window to show a question.
 */
void
seral_session_request_question (SeralSession *self,
                                guint         criterion)
{
  g_return_if_fail (SERAL_IS_SESSION (self));

  g_signal_emit (self, signals[QUESTION_REQUESTED], 0, criterion);
}

/**
 * seral_session_request_resource:
 * @self: a session
 * @resource: index of a resource of the current model
 *
 * Asks the window to show a template.
 */
void
seral_session_request_resource (SeralSession *self,
                                guint         resource)
{
  g_return_if_fail (SERAL_IS_SESSION (self));

  g_signal_emit (self, signals[RESOURCE_REQUESTED], 0, resource);
}

/**
 * seral_session_request_what_if:
 * @self: a session
 * @raises: (nullable) (element-type SeralRaise): answers to try out at once
 *
 * Asks for a sandbox, or in one for what is to be tried out there.
 */
void
seral_session_request_what_if (SeralSession *self,
                               GArray       *raises)
{
  g_return_if_fail (SERAL_IS_SESSION (self));

  g_signal_emit (self, signals[WHAT_IF_REQUESTED], 0, raises);
}

/**
 * seral_session_request_trail:
 * @self: a session
 * @title: what the questions have in common, in a few words
 * @criteria: (element-type guint): indices of criteria of the current model
 * @position: at which of them to begin
 *
 * Asks the window to lead through several questions, beginning at one.
 */
void
seral_session_request_trail (SeralSession *self,
                             const char   *title,
                             GArray       *criteria,
                             guint         position)
{
  g_return_if_fail (SERAL_IS_SESSION (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (criteria != NULL && position < criteria->len);

  g_signal_emit (self, signals[TRAIL_REQUESTED], 0, title, criteria, position);
}
