/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-questionnaire-private.h"

/*
 * seral_questionnaire_list_options:
 * @model: a definition
 * @criterion: one of its questions
 *
 * Returns: (transfer full) (element-type utf8): the ids of all that can be
 *   answered, in the order people are shown them; the model owns them
 */
GPtrArray *
seral_questionnaire_list_options (SeralModel           *model,
                                  const SeralCriterion *criterion)
{
  GPtrArray *options = g_ptr_array_new ();
  guint n_stages = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n_stages);

  if (criterion->kind == SERAL_CRITERION_GRADED)
    for (guint i = 0; i < criterion->scale->n_options; i++)
      g_ptr_array_add (options, (gpointer) criterion->scale->options[i].id);
  else
    for (guint i = 0; i < n_stages; i++)
      g_ptr_array_add (options, (gpointer) stages[i].id);

  if (criterion->allow_dont_know)
    g_ptr_array_add (options, (gpointer) SERAL_OPTION_DONT_KNOW);
  if (criterion->allow_not_applicable)
    g_ptr_array_add (options, (gpointer) SERAL_OPTION_NOT_APPLICABLE);

  return options;
}

/*
 * seral_questionnaire_describe:
 * @model: a definition
 * @criterion: one of its questions
 * @option: an answer to it
 *
 * Returns: (transfer none): what the answer means for this question; "" where
 *   nothing is said
 */
const char *
seral_questionnaire_describe (SeralModel           *model,
                              const SeralCriterion *criterion,
                              const char           *option)
{
  const SeralStage *stage;

  if (strcmp (option, SERAL_OPTION_NOT_APPLICABLE) == 0)
    return criterion->not_applicable_when;

  if (criterion->kind == SERAL_CRITERION_GRADED)
    {
      const SeralOption *known = seral_scale_find_option (criterion->scale, option);
      const char *anchor = NULL;

      if (known != NULL && criterion->anchors != NULL)
        anchor = criterion->anchors[known - criterion->scale->options];
      if (anchor != NULL && anchor[0] != '\0')
        return anchor;

      return known != NULL ? known->description : "";
    }

  stage = seral_model_find_stage (model, option);

  return stage != NULL ? criterion->descriptors[stage - seral_model_get_stages (model, NULL)].text : "";
}

static JsonArray *
create_models (SeralAssessment *assessment)
{
  GListModel *uses = seral_assessment_get_models (assessment);
  JsonArray *models = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      JsonObject *model = json_object_new ();

      json_object_set_string_member (model, "id", seral_model_use_get_model (use));
      json_object_set_string_member (model, "version", seral_model_use_get_version (use));
      json_object_set_string_member (model, "depth",
                                     seral_model_use_get_depth (use) == SERAL_DEPTH_CORE ? "core" : "full");
      json_array_add_object_element (models, model);
    }

  return models;
}

static JsonObject *
create_round (SeralRound *round)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", seral_round_get_id (round));
  json_object_set_string_member (object, "title", seral_round_get_title (round));
  json_object_set_string_member (object, "date", seral_round_get_date (round));
  json_object_set_string_member (object, "scope", seral_round_get_scope (round));
  json_object_set_array_member (object, "sheets", json_array_new ());

  return object;
}

/*
 * seral_questionnaire_create_document:
 * @assessment: a document
 * @round: one of its rounds
 *
 * Makes what a respondent's answers come back in: a document of the same ids with
 * one round and no sheet. Nobody's answers, plans or figures are in it.
 *
 * Returns: (transfer full): the document
 */
JsonObject *
seral_questionnaire_create_document (SeralAssessment *assessment,
                                     SeralRound      *round)
{
  JsonObject *document = json_object_new ();
  JsonObject *organisation = json_object_new ();
  JsonArray *rounds = json_array_new ();

  json_object_set_string_member (organisation, "name", seral_assessment_get_organisation_name (assessment));
  json_array_add_object_element (rounds, create_round (round));

  json_object_set_string_member (document, "format", SERAL_ASSESSMENT_FORMAT);
  json_object_set_int_member (document, "formatVersion", SERAL_ASSESSMENT_FORMAT_VERSION);
  json_object_set_string_member (document, "id", seral_assessment_get_id (assessment));
  json_object_set_string_member (document, "title", seral_assessment_get_title (assessment));
  json_object_set_object_member (document, "organisation", organisation);
  json_object_set_array_member (document, "models", create_models (assessment));
  json_object_set_array_member (document, "rounds", rounds);

  return document;
}

/*
 * seral_questionnaire_find_sheet:
 * @round: a round
 * @respondent: somebody's name
 *
 * Returns: (transfer none) (nullable): the sheet that has the name on it
 */
SeralSheet *
seral_questionnaire_find_sheet (SeralRound *round,
                                const char *respondent)
{
  GListModel *sheets = seral_round_get_sheets (round);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);

      if (strcmp (seral_sheet_get_respondent_name (sheet), respondent) == 0)
        return sheet; /* the round keeps it */
    }

  return NULL;
}

/**
 * seral_questionnaire_takes:
 * @format: a format
 *
 * Returns: whether a questionnaire can be written in it
 */
gboolean
seral_questionnaire_takes (SeralExportFormat format)
{
  return format == SERAL_EXPORT_HTML || format == SERAL_EXPORT_CSV;
}

/**
 * seral_questionnaire_export:
 * @self: a questionnaire
 * @format: a format that seral_questionnaire_takes()
 *
 * Writes a questionnaire: HTML for any browser, which hands back a file; or CSV to
 * be filled in with a spreadsheet. Both come back by seral_questionnaire_read().
 * The questions stand by dimension, so that nobody sees which stage they decide.
 *
 * Returns: (transfer full): the file
 */
GBytes *
seral_questionnaire_export (const SeralQuestionnaire *self,
                            SeralExportFormat         format)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->n_parts > 0, NULL);
  g_return_val_if_fail (seral_questionnaire_takes (format), NULL);

  return format == SERAL_EXPORT_HTML ? seral_questionnaire_write_html (self) : seral_questionnaire_write_csv (self);
}
