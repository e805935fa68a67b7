/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
