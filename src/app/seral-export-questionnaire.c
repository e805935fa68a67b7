/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-export-questionnaire.h"

static void
part_clear (gpointer data)
{
  SeralQuestionnairePart *part = data;

  g_object_unref (part->model);
}

/* A definition's texts are of one language: for another it is read again. */
static SeralModel *
read_in (SeralModel     *model,
         SeralCatalogue *catalogue)
{
  SeralModel *read = seral_model_new_from_bytes (seral_model_get_bytes (model), catalogue, NULL, NULL);

  return read != NULL ? read : g_object_ref (model);
}

/**
 * seral_export_questionnaire_create:
 * @assessment: a document
 * @round: one of its rounds
 * @library: where its models are found
 * @catalogue: the language
 * @format: a format that seral_questionnaire_takes()
 *
 * Writes the questions of all models that a document uses, for people who do not
 * have the program. A model that is not there is left out.
 *
 * Returns: (transfer full) (nullable): the file; %NULL where no model is there
 */
GBytes *
seral_export_questionnaire_create (SeralAssessment   *assessment,
                                   SeralRound        *round,
                                   SeralModelLibrary *library,
                                   SeralCatalogue    *catalogue,
                                   SeralExportFormat  format)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (SeralQuestionnairePart));
  GListModel *uses = seral_assessment_get_models (assessment);
  SeralQuestionnaire questionnaire = { catalogue, assessment, round, NULL, 0, NULL };

  g_array_set_clear_func (parts, part_clear);
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      SeralModel *model = seral_model_library_get_model (library, seral_model_use_get_model (use),
                                                         seral_model_use_get_version (use), NULL);
      SeralQuestionnairePart part = { NULL, seral_model_use_get_depth (use) };

      if (model == NULL)
        continue;
      part.model = read_in (model, catalogue);
      g_array_append_val (parts, part);
    }

  questionnaire.parts = (gconstpointer) parts->data;
  questionnaire.n_parts = parts->len;

  return parts->len > 0 ? seral_questionnaire_export (&questionnaire, format) : NULL;
}
