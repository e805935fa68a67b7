/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "assessment/seral-assessment-private.h"
#include "assessment/seral-part-private.h"
#include "assessment/seral-resource-map-private.h"
#include "base/seral-date.h"

struct _SeralAssessment
{
  SeralPart parent_instance;

  gboolean  changing;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_ORGANISATION_NAME,
  PROP_ORGANISATION_UNIT,
  PROP_PROGRAMME_START,
  PROP_MODELS,
  PROP_ROUNDS,
  PROP_PLAN,
  PROP_INDICATORS,
  PROP_RESOURCES,
  PROP_EMBEDDED_MODELS,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const SeralMember members[N_PROPS] = {
  [PROP_ID] = { NULL, "id", "id", &seral_member_text, SERAL_MEMBER_ID | SERAL_MEMBER_MADE },
  [PROP_TITLE] = { NULL, "title", "title", &seral_member_text, SERAL_MEMBER_ALWAYS },
  [PROP_ORGANISATION_NAME] = { "organisation", "name", "organisation-name", &seral_member_text },
  [PROP_ORGANISATION_UNIT] = { "organisation", "unit", "organisation-unit", &seral_member_text },
  [PROP_PROGRAMME_START] = { NULL, "programmeStart", "programme-start", &seral_member_date,
                             SERAL_MEMBER_NULLABLE },
  [PROP_MODELS] = { NULL, "models", "models", &seral_member_parts,
                    SERAL_MEMBER_ALWAYS, seral_model_use_get_type },
  [PROP_ROUNDS] = { NULL, "rounds", "rounds", &seral_member_parts,
                    SERAL_MEMBER_ALWAYS, seral_round_get_type },
  [PROP_PLAN] = { NULL, "plan", "plan", &seral_member_parts,
                  SERAL_MEMBER_ALWAYS, seral_plan_item_get_type },
  [PROP_INDICATORS] = { NULL, "indicators", "indicators", &seral_member_parts,
                        SERAL_MEMBER_ALWAYS, seral_figure_get_type },
  [PROP_RESOURCES] = { NULL, "resources", "resources", &seral_member_resources },
  [PROP_EMBEDDED_MODELS] = { NULL, "embeddedModels", "embedded-models", &seral_member_models },
};

/* In a document a text may need six bytes for each of its own, and an embedded
 * definition, which may be as deep as seral_json_limits_default says, stands two
 * levels down. */
const SeralJsonLimits seral_assessment_limits = {
  .bytes = 256 * 1024 * 1024,
  .depth = 64 + 2,
  .members = 100 * 1000,
  .elements = 1000 * 1000,
  .values = 8 * 1000 * 1000,
  .string = 6 * SERAL_ASSESSMENT_MAX_TEXT,
  .name = 6 * SERAL_ASSESSMENT_MAX_NAME,
};

G_DEFINE_FINAL_TYPE (SeralAssessment, seral_assessment, SERAL_TYPE_PART)

G_DEFINE_QUARK (seral-assessment-error-quark, seral_assessment_error)

static void
seral_assessment_class_init (SeralAssessmentClass *klass)
{
  seral_part_class_set_members (SERAL_PART_CLASS (klass), members, N_PROPS);

  /**
   * SeralAssessment::changed:
   * @self: the assessment
   *
   * A change was applied, and something in the assessment, anywhere, is another
   * now. Emitted once per change, after the notifications of what has changed.
   * Another change cannot be made from a handler of any of these.
   */
  signals[CHANGED] =
    g_signal_new ("changed", SERAL_TYPE_ASSESSMENT, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
seral_assessment_init (SeralAssessment *self)
{
  seral_part_init_members (SERAL_PART (self));
}

static void
add_part (GListModel *list,
          gpointer    part)
{
  g_list_store_append (G_LIST_STORE (list), part);
  g_object_unref (part);
}

static SeralRound *
new_first_round (const char *scope)
{
  g_autofree char *today = NULL;
  SeralRound *round;
  GDate date;

  seral_date_today (&date);
  today = seral_date_format (&date);

  round = g_object_new (SERAL_TYPE_ROUND, "date", today, "scope", scope, NULL);
  add_part (seral_round_get_sheets (round), g_object_new (SERAL_TYPE_SHEET, NULL));

  return round;
}

/**
 * seral_assessment_new:
 * @organisation: whose partners it is about; also the title it begins with
 * @scope: (nullable): which partners, such as "Resellers, Europe"
 * @model: id of the first model
 * @model_version: its version
 * @depth: how many of its questions are asked
 *
 * Makes a new document: one model, one round of today, one empty sheet.
 *
 * Returns: (transfer full): the assessment
 */
SeralAssessment *
seral_assessment_new (const char *organisation,
                      const char *scope,
                      const char *model,
                      const char *model_version,
                      SeralDepth  depth)
{
  SeralAssessment *self;

  g_return_val_if_fail (organisation != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (model_version != NULL, NULL);

  self = g_object_new (SERAL_TYPE_ASSESSMENT,
                       "title", organisation,
                       "organisation-name", organisation,
                       NULL);
  add_part (seral_assessment_get_models (self),
            g_object_new (SERAL_TYPE_MODEL_USE,
                          "model", model,
                          "version", model_version,
                          "depth", depth,
                          NULL));
  add_part (seral_assessment_get_rounds (self), new_first_round (scope));

  return self;
}

/* Reading */

static void
set_error_too_new (GError **error)
{
  g_set_error_literal (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_TOO_NEW,
                       _("This assessment was written by a newer version of Seral. It can be read with that version; this one leaves it as it is."));
}

/* Whether what @reader has entered says that it is a document; otherwise with a
 * fault. What else is wrong with another format's file nobody wants to know. */
static gboolean
read_format (SeralJsonReader *reader,
             SeralFaults     *faults)
{
  const char *format = seral_json_reader_get_string (reader, "format", SERAL_JSON_REQUIRED);

  if (g_strcmp0 (format, SERAL_ASSESSMENT_FORMAT) == 0)
    return TRUE;

  if (format != NULL)
    seral_json_reader_fault (reader, SERAL_FAULT_ERROR, "format",
                             /* Translators: “%s” is not translated */
                             _("This is not an assessment: its format must be “%s”."),
                             SERAL_ASSESSMENT_FORMAT);
  return FALSE;
}

static gint64
read_format_version (SeralJsonReader *reader)
{
  return seral_json_reader_get_integer (reader, "formatVersion", SERAL_JSON_REQUIRED,
                                        1, G_MAXINT64, 0);
}

/* Says in one error what the list of faults says in many. */
static void
set_error_from_faults (SeralFaults  *faults,
                       GError      **error)
{
  g_autofree char *first = NULL;
  guint n_others = seral_faults_get_n_omitted (faults);

  for (guint i = 0; i < seral_faults_get_n (faults); i++)
    {
      const SeralFault *fault = seral_faults_get (faults, i);

      if (fault->severity != SERAL_FAULT_ERROR)
        continue;

      if (first == NULL)
        first = seral_fault_to_text (fault);
      else
        n_others++;
    }

  g_set_error (error, SERAL_ASSESSMENT_ERROR, SERAL_ASSESSMENT_ERROR_INVALID,
               n_others == 0
                 /* Translators: %s is what is wrong with a file */
                 ? _("The assessment is at fault: %s")
                 /* Translators: %s is the first thing that is wrong with a file */
                 : _("The assessment is at fault in several places, the first is: %s"),
               first);
}

static gboolean
read_document (SeralAssessment  *self,
               SeralJsonReader  *reader,
               SeralFaults      *faults,
               GError          **error)
{
  if (seral_json_reader_begin_root (reader) && read_format (reader, faults))
    {
      if (read_format_version (reader) > SERAL_ASSESSMENT_FORMAT_VERSION)
        {
          seral_json_reader_fault (reader, SERAL_FAULT_ERROR, "formatVersion",
                                   _("This version is newer than what can be read here."));
          set_error_too_new (error);
          return FALSE;
        }

      seral_part_read (SERAL_PART (self), reader);
    }

  if (!seral_faults_has_errors (faults))
    return TRUE;

  set_error_from_faults (faults, error);
  return FALSE;
}

/**
 * seral_assessment_new_from_bytes:
 * @bytes: a document
 * @faults: (nullable): a list without errors yet, to which all that is wrong is
 *   added, and what should be looked at
 * @error: return location for %SERAL_ASSESSMENT_ERROR_INVALID,
 *   %SERAL_ASSESSMENT_ERROR_TOO_NEW or an error of %SERAL_JSON_ERROR
 *
 * Reads an assessment. No model is needed for it: criteria and options are kept
 * whether or not a model knows them, and so are members that are not known here.
 *
 * Returns: (transfer full): the assessment, or %NULL with @error set
 */
SeralAssessment *
seral_assessment_new_from_bytes (GBytes       *bytes,
                                 SeralFaults  *faults,
                                 GError      **error)
{
  g_autoptr (SeralFaults) all_faults = NULL;
  g_autoptr (SeralAssessment) self = NULL;
  g_autoptr (SeralJsonReader) reader = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  all_faults = faults != NULL ? seral_faults_ref (faults) : seral_faults_new ();

  root = seral_json_parse (bytes, &seral_assessment_limits, all_faults, error);
  if (root == NULL)
    return NULL;

  self = g_object_new (SERAL_TYPE_ASSESSMENT, NULL);
  reader = seral_json_reader_new (root, all_faults);
  if (!read_document (self, reader, all_faults, error))
    return NULL;

  return g_steal_pointer (&self);
}

/*
 * seral_assessment_is_too_new:
 * @bytes: what a file holds
 *
 * Says whether a file is an assessment of a newer format, which must not be
 * overwritten from here.
 *
 * Returns: whether it is
 */
gboolean
seral_assessment_is_too_new (GBytes *bytes)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (JsonNode) root = seral_json_parse (bytes, &seral_assessment_limits, faults, NULL);
  g_autoptr (SeralJsonReader) reader = NULL;

  if (root == NULL)
    return FALSE;

  reader = seral_json_reader_new (root, faults);

  return seral_json_reader_begin_root (reader) &&
         read_format (reader, faults) &&
         read_format_version (reader) > SERAL_ASSESSMENT_FORMAT_VERSION;
}

/**
 * seral_assessment_to_bytes:
 * @self: an assessment
 *
 * Writes an assessment as a document: in a stable order, members that are not
 * known here after those that are, so that it can be read and compared.
 *
 * Returns: (transfer full): the document
 */
GBytes *
seral_assessment_to_bytes (SeralAssessment *self)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "format", SERAL_ASSESSMENT_FORMAT);
  json_object_set_int_member (object, "formatVersion", SERAL_ASSESSMENT_FORMAT_VERSION);
  seral_part_write (SERAL_PART (self), object);

  root = seral_node_new_object (object);

  return seral_json_write (root);
}

/**
 * seral_assessment_copy:
 * @self: an assessment
 *
 * Copies an assessment with all in it, for a sandbox or for another thread.
 * Answers are shared, so that the cost does not depend on how many there are.
 *
 * Returns: (transfer full): the copy
 */
SeralAssessment *
seral_assessment_copy (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return SERAL_ASSESSMENT (seral_part_copy (SERAL_PART (self)));
}

/**
 * seral_assessment_get_id:
 * @self: an assessment
 *
 * Returns: (transfer none): the document's id
 */
const char *
seral_assessment_get_id (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_text (self, PROP_ID);
}

/**
 * seral_assessment_get_title:
 * @self: an assessment
 *
 * Returns: (transfer none): the document's title, "" where it has none
 */
const char *
seral_assessment_get_title (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_text (self, PROP_TITLE);
}

/**
 * seral_assessment_get_organisation_name:
 * @self: an assessment
 *
 * Returns: (transfer none): whose partners it is about, "" where nobody said
 */
const char *
seral_assessment_get_organisation_name (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_text (self, PROP_ORGANISATION_NAME);
}

/**
 * seral_assessment_get_organisation_unit:
 * @self: an assessment
 *
 * Returns: (transfer none): which part of the organisation, "" for all of it
 */
const char *
seral_assessment_get_organisation_unit (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_text (self, PROP_ORGANISATION_UNIT);
}

/**
 * seral_assessment_get_programme_start:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): the day the partner programme began,
 *   YYYY-MM-DD
 */
const char *
seral_assessment_get_programme_start (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_text (self, PROP_PROGRAMME_START);
}

/**
 * seral_assessment_get_models:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #SeralModelUse, the same as long as @self
 */
GListModel *
seral_assessment_get_models (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_object (self, PROP_MODELS);
}

/**
 * seral_assessment_get_rounds:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #SeralRound, the latest one last; the same
 *   as long as @self
 */
GListModel *
seral_assessment_get_rounds (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_object (self, PROP_ROUNDS);
}

/**
 * seral_assessment_get_plan:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #SeralPlanItem, the same as long as @self
 */
GListModel *
seral_assessment_get_plan (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_object (self, PROP_PLAN);
}

/**
 * seral_assessment_get_indicators:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #SeralFigure, the same as long as @self
 */
GListModel *
seral_assessment_get_indicators (SeralAssessment *self)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return seral_part_get_object (self, PROP_INDICATORS);
}

/**
 * seral_assessment_get_resources:
 * @self: an assessment
 * @model: id of a model
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n) (nullable): ids of the resources of
 *   @model that the company has, valid until @self changes
 */
const char **
seral_assessment_get_resources (SeralAssessment *self,
                                const char      *model,
                                guint           *n)
{
  const char * const *resources;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  resources = seral_resource_map_lookup (seral_part_get_boxed (self, PROP_RESOURCES), model);
  *n = resources != NULL ? g_strv_length ((char **) resources) : 0;

  return (const char **) resources;
}

/**
 * seral_assessment_dup_embedded_models:
 * @self: an assessment
 * @n: (out): how many there are
 *
 * Gets the definitions that the document carries with it.
 *
 * Returns: (transfer full) (array length=n): the definitions
 */
GBytes **
seral_assessment_dup_embedded_models (SeralAssessment *self,
                                      guint           *n)
{
  GPtrArray *models;
  GBytes **bytes;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  models = seral_part_get_boxed (self, PROP_EMBEDDED_MODELS);
  bytes = g_new0 (GBytes *, models->len + 1);
  for (guint i = 0; i < models->len; i++)
    bytes[i] = seral_json_write (g_ptr_array_index (models, i));

  *n = models->len;
  return bytes;
}

/**
 * seral_assessment_get_latest_round:
 * @self: an assessment
 *
 * Returns: (transfer none) (nullable): the last round
 */
SeralRound *
seral_assessment_get_latest_round (SeralAssessment *self)
{
  g_autoptr (SeralRound) round = NULL;
  GListModel *rounds;
  guint n_rounds;

  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  rounds = seral_assessment_get_rounds (self);
  n_rounds = g_list_model_get_n_items (rounds);
  if (n_rounds > 0)
    round = g_list_model_get_item (rounds, n_rounds - 1);

  return round; /* the assessment holds it still */
}

/**
 * seral_assessment_find_round:
 * @self: an assessment
 * @id: (nullable): id of a round
 *
 * Returns: (transfer none) (nullable): the round
 */
SeralRound *
seral_assessment_find_round (SeralAssessment *self,
                             const char      *id)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return (SeralRound *) seral_part_list_find (seral_assessment_get_rounds (self), id, NULL);
}

/**
 * seral_assessment_find_model_use:
 * @self: an assessment
 * @model: (nullable): id of a model
 *
 * Returns: (transfer none) (nullable): how the assessment uses it
 */
SeralModelUse *
seral_assessment_find_model_use (SeralAssessment *self,
                                 const char      *model)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return (SeralModelUse *) seral_part_list_find (seral_assessment_get_models (self), model, NULL);
}

/**
 * seral_assessment_find_plan_item:
 * @self: an assessment
 * @id: (nullable): id of a plan item
 *
 * Returns: (transfer none) (nullable): the plan item
 */
SeralPlanItem *
seral_assessment_find_plan_item (SeralAssessment *self,
                                 const char      *id)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return (SeralPlanItem *) seral_part_list_find (seral_assessment_get_plan (self), id, NULL);
}

/**
 * seral_assessment_find_figure:
 * @self: an assessment
 * @id: (nullable): id of a figure
 *
 * Returns: (transfer none) (nullable): the figure
 */
SeralFigure *
seral_assessment_find_figure (SeralAssessment *self,
                              const char      *id)
{
  g_return_val_if_fail (SERAL_IS_ASSESSMENT (self), NULL);

  return (SeralFigure *) seral_part_list_find (seral_assessment_get_indicators (self), id, NULL);
}

/*
 * seral_assessment_begin_change:
 * @self: an assessment
 *
 * Begins to apply a change.
 *
 * Returns: whether none is being applied already
 */
gboolean
seral_assessment_begin_change (SeralAssessment *self)
{
  if (self->changing)
    return FALSE;

  self->changing = TRUE;
  return TRUE;
}

/*
 * seral_assessment_end_change:
 * @self: an assessment
 * @changed: whether anything is another now
 *
 * Ends applying a change, and emits #SeralAssessment::changed.
 */
void
seral_assessment_end_change (SeralAssessment *self,
                             gboolean         changed)
{
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);

  self->changing = FALSE;
}

/*
 * seral_assessment_set_id:
 * @self: an assessment
 * @id: the id it goes by from now on
 *
 * Makes it another document, as Save As does. No change: it is not to be undone.
 */
void
seral_assessment_set_id (SeralAssessment *self,
                         const char      *id)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, id);
  seral_part_set (SERAL_PART (self), PROP_ID, &value);
}
