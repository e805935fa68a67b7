/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-export-plan.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-plan-export.h"
#include "plan/seral-plan-facts.h"

struct _SeralExportPlan
{
  SeralCatalogue  *catalogue;   /* (owned) */
  SeralAssessment *assessment;  /* (owned): a copy that nobody changes */
  GArray          *parts;       /* (owned) (element-type SeralPlanPart): a model each */
};

static void
clear_part (gpointer data)
{
  SeralPlanPart *part = data;

  seral_result_unref (part->result);
}

static void
add_part (SeralExportPlan *self,
          SeralSession    *session,
          SeralModelUse   *use)
{
  g_autoptr (SeralModel) translated = NULL;
  g_autoptr (SeralAnswers) answers = NULL;
  SeralPlanPart part;
  SeralModel *model;

  model = seral_model_library_get_model (seral_session_get_library (session), seral_model_use_get_model (use),
                                         seral_model_use_get_version (use), NULL);
  if (model == NULL)
    return;

  translated = seral_export_translate_model (model, self->catalogue);
  answers = seral_answers_new_from_round (translated, seral_session_get_round (session));
  part.result = seral_score (answers, seral_model_use_get_depth (use));
  part.target = seral_plan_facts_find_target (self->assessment, translated);
  g_array_append_val (self->parts, part);
}

/**
 * seral_export_plan_new:
 * @session: what to export; it has a round
 * @catalogue: the language
 *
 * Gathers the plan of a session.
 *
 * Returns: (transfer full): the plan
 */
SeralExportPlan *
seral_export_plan_new (SeralSession   *session,
                       SeralCatalogue *catalogue)
{
  SeralExportPlan *self;
  GListModel *uses;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_round (session) != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_new0 (SeralExportPlan, 1);
  self->catalogue = seral_catalogue_ref (catalogue);
  self->assessment = seral_assessment_copy (seral_session_get_assessment (session));
  self->parts = g_array_new (FALSE, FALSE, sizeof (SeralPlanPart));
  g_array_set_clear_func (self->parts, clear_part);

  uses = seral_assessment_get_models (self->assessment);
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);

      add_part (self, session, use);
    }

  return self;
}

/**
 * seral_export_plan_free:
 * @self: (transfer full): a plan
 *
 * Frees it.
 */
void
seral_export_plan_free (SeralExportPlan *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->parts);
  g_object_unref (self->assessment);
  seral_catalogue_unref (self->catalogue);
  g_free (self);
}

/**
 * seral_export_plan_write:
 * @self: a plan
 * @format: a format that seral_plan_export_takes()
 * @without_notes: whether notes are left out
 * @error: return location for an error, of #SERAL_EXPORT_ERROR
 *
 * Writes the plan, dated today.
 *
 * Returns: (transfer full) (nullable): the file's bytes; %NULL with @error
 */
GBytes *
seral_export_plan_write (SeralExportPlan    *self,
                         SeralExportFormat   format,
                         gboolean            without_notes,
                         GError            **error)
{
  SeralPlanExport plan = { NULL, };

  g_return_val_if_fail (self != NULL, NULL);

  plan.catalogue = self->catalogue;
  plan.assessment = self->assessment;
  plan.parts = (gpointer) self->parts->data;
  plan.n_parts = self->parts->len;
  plan.without_notes = without_notes;
  seral_export_get_day (&plan.today);

  return seral_plan_export (&plan, format, error);
}

/**
 * seral_export_translate_model:
 * @model: a model
 * @catalogue: a language
 *
 * Gets a model with its texts in a language: a definition's texts are of one
 * language, so that it is read again. One that was good before is good now; should
 * it not be, the one at hand says the same.
 *
 * Returns: (transfer full): the model
 */
SeralModel *
seral_export_translate_model (SeralModel     *model,
                              SeralCatalogue *catalogue)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralModel *translated;

  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  translated = seral_model_new_from_bytes (seral_model_get_bytes (model), catalogue, faults, &error);

  return translated != NULL ? translated : g_object_ref (model);
}
