/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-recent-item.h"
#include "words/seral-words.h"

struct _SeralRecentItem
{
  GObject  parent_instance;

  GFile   *file;         /* (owned) */
  char    *organisation; /* (owned) */
  char    *scope;        /* (owned) */
  char    *stage;        /* (owned): its name; "" while it is not known */
  char    *date;         /* (owned): "YYYY-MM-DD", or "" */
  guint    step;         /* place of the stage among the model's, from 1; 0 while not known */
  guint    n_steps;      /* how many stages the model has; 0 while not known */
};

G_DEFINE_FINAL_TYPE (SeralRecentItem, seral_recent_item, G_TYPE_OBJECT)

#define MAX_STEPS 100

static void
seral_recent_item_finalize (GObject *object)
{
  SeralRecentItem *self = SERAL_RECENT_ITEM (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (seral_recent_item_parent_class)->finalize (object);
}

static void
seral_recent_item_class_init (SeralRecentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = seral_recent_item_finalize;
}

static void
seral_recent_item_init (SeralRecentItem *self)
{
}

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static void
take_stage (SeralRecentItem *self,
            SeralResult     *result)
{
  SeralModel *model = seral_result_get_model (result);

  seral_model_get_stages (model, &self->n_steps);
  if (!seral_words_is_known (result))
    return;

  self->stage = g_strdup (seral_result_get_stage (result)->name);
  self->step = (guint) (seral_result_get_level (result) - seral_model_get_base_level (model)) + 1;
}

/**
 * seral_recent_item_new_for_session:
 * @session: a document that lies in a file
 *
 * Returns: (transfer full): what is to be remembered of it
 */
SeralRecentItem *
seral_recent_item_new_for_session (SeralSession *session)
{
  SeralRecentItem *self;
  SeralAssessment *assessment;
  SeralRound *round;
  SeralResult *result;
  GFile *file;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  file = seral_document_get_file (seral_session_get_document (session));
  g_return_val_if_fail (file != NULL, NULL);

  assessment = seral_session_get_assessment (session);
  round = seral_session_get_round (session);
  result = seral_session_get_result (session);

  self = g_object_new (SERAL_TYPE_RECENT_ITEM, NULL);
  self->file = g_object_ref (file);
  self->organisation = copy_text (seral_assessment_get_organisation_name (assessment));
  self->scope = copy_text (round != NULL ? seral_round_get_scope (round) : NULL);
  self->date = copy_text (round != NULL ? seral_round_get_date (round) : NULL);
  if (result != NULL)
    take_stage (self, result);
  if (self->stage == NULL)
    self->stage = g_strdup ("");
  return self;
}

/**
 * seral_recent_item_new_for_json:
 * @reader: stands in the object that holds it
 *
 * Returns: (transfer full) (nullable): what was remembered; %NULL where no file
 *   is named
 */
SeralRecentItem *
seral_recent_item_new_for_json (SeralJsonReader *reader)
{
  SeralRecentItem *self;
  const char *uri;

  g_return_val_if_fail (reader != NULL, NULL);

  uri = seral_json_reader_get_string (reader, "uri", SERAL_JSON_REQUIRED);
  if (uri == NULL || *uri == '\0')
    return NULL;

  self = g_object_new (SERAL_TYPE_RECENT_ITEM, NULL);
  self->file = g_file_new_for_uri (uri);
  self->organisation = copy_text (seral_json_reader_get_string (reader, "organisation", SERAL_JSON_OPTIONAL));
  self->scope = copy_text (seral_json_reader_get_string (reader, "scope", SERAL_JSON_OPTIONAL));
  self->stage = copy_text (seral_json_reader_get_string (reader, "stage", SERAL_JSON_OPTIONAL));
  self->date = copy_text (seral_json_reader_get_string (reader, "date", SERAL_JSON_OPTIONAL));
  self->n_steps = (guint) seral_json_reader_get_integer (reader, "steps", SERAL_JSON_OPTIONAL, 0, MAX_STEPS, 0);
  self->step = (guint) seral_json_reader_get_integer (reader, "step", SERAL_JSON_OPTIONAL, 0, self->n_steps, 0);
  return self;
}

/**
 * seral_recent_item_to_json:
 * @self: what is remembered of a document
 *
 * Returns: (transfer full): the same as JSON
 */
JsonNode *
seral_recent_item_to_json (SeralRecentItem *self)
{
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *uri = NULL;
  JsonNode *node;

  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  uri = g_file_get_uri (self->file);
  object = json_object_new ();
  json_object_set_string_member (object, "uri", uri);
  json_object_set_string_member (object, "organisation", self->organisation);
  json_object_set_string_member (object, "scope", self->scope);
  json_object_set_string_member (object, "stage", self->stage);
  json_object_set_string_member (object, "date", self->date);
  json_object_set_int_member (object, "steps", self->n_steps);
  json_object_set_int_member (object, "step", self->step);

  node = json_node_alloc ();
  return json_node_init_object (node, object);
}

/**
 * seral_recent_item_get_file:
 * @self: what is remembered of a document
 *
 * Returns: (transfer none): where it lies
 */
GFile *
seral_recent_item_get_file (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  return self->file;
}

/**
 * seral_recent_item_get_organisation:
 * @self: what is remembered of a document
 *
 * Returns: (transfer none): the organisation, or ""
 */
const char *
seral_recent_item_get_organisation (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  return self->organisation;
}

/**
 * seral_recent_item_get_scope:
 * @self: what is remembered of a document
 *
 * Returns: (transfer none): the scope, or ""
 */
const char *
seral_recent_item_get_scope (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  return self->scope;
}

/**
 * seral_recent_item_get_stage:
 * @self: what is remembered of a document
 *
 * Returns: (transfer none): name of the stage; "" while it is not known
 */
const char *
seral_recent_item_get_stage (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  return self->stage;
}

/**
 * seral_recent_item_get_date:
 * @self: what is remembered of a document
 *
 * Returns: (transfer none): date of the latest round, "YYYY-MM-DD" or ""
 */
const char *
seral_recent_item_get_date (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), NULL);

  return self->date;
}

/**
 * seral_recent_item_get_step:
 * @self: what is remembered of a document
 *
 * Returns: place of the stage among its model's, from 1; 0 while not known
 */
guint
seral_recent_item_get_step (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), 0);

  return self->step;
}

/**
 * seral_recent_item_get_n_steps:
 * @self: what is remembered of a document
 *
 * Returns: how many stages its model has; 0 while not known
 */
guint
seral_recent_item_get_n_steps (SeralRecentItem *self)
{
  g_return_val_if_fail (SERAL_IS_RECENT_ITEM (self), 0);

  return self->n_steps;
}
