/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-session-offers.h"
#include "assessment/seral-model-use.h"

/**
 * seral_session_list_models:
 * @session: what is worked on
 *
 * Lists the models of the document that are known here, in its order.
 *
 * Returns: (transfer full) (element-type SeralModel): the models
 */
GPtrArray *
seral_session_list_models (SeralSession *session)
{
  GListModel *uses;
  GPtrArray *models;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  uses = seral_assessment_get_models (seral_session_get_assessment (session));
  models = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      SeralModel *model = seral_model_library_get_model (seral_session_get_library (session),
                                                         seral_model_use_get_model (use),
                                                         seral_model_use_get_version (use), NULL);

      if (model != NULL)
        g_ptr_array_add (models, g_object_ref (model));
    }

  return models;
}

/**
 * seral_session_offers_new:
 * @session: what is worked on; it has a model and a sheet
 *
 * Finds what the respondent has answered elsewhere in the document and may take
 * for questions of the current model that are open.
 *
 * Returns: (transfer full): the offers
 */
SeralOffers *
seral_session_offers_new (SeralSession *session)
{
  g_autoptr (GPtrArray) models = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_model (session) != NULL, NULL);
  g_return_val_if_fail (seral_session_get_sheet (session) != NULL, NULL);

  models = seral_session_list_models (session);

  return seral_offers_new (seral_session_get_model (session), seral_session_get_depth (session),
                           (SeralModel * const *) models->pdata, models->len,
                           seral_sheet_get_answers (seral_session_get_sheet (session)));
}
