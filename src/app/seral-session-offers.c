/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-session-offers.h"
#include "assessment/seral-model-use.h"
#include "words/seral-words-models.h"

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
  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (seral_session_get_model (session) != NULL, NULL);
  g_return_val_if_fail (seral_session_get_sheet (session) != NULL, NULL);

  return seral_session_offers_new_for (session, seral_session_get_model (session), seral_session_get_depth (session));
}

/**
 * seral_session_offers_new_for:
 * @session: what is worked on
 * @model: a model, which the document need not use yet
 * @depth: how deep it is asked
 *
 * Finds what the respondent has answered in the document's models and may take for
 * open questions of a model.
 *
 * Returns: (transfer full) (nullable): the offers; %NULL without a sheet
 */
SeralOffers *
seral_session_offers_new_for (SeralSession *session,
                              SeralModel   *model,
                              SeralDepth    depth)
{
  g_autoptr (GPtrArray) models = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_MODEL (model), NULL);

  if (seral_session_get_sheet (session) == NULL)
    return NULL;

  models = seral_session_list_models (session);
  if (!g_ptr_array_find (models, model, NULL))
    g_ptr_array_add (models, g_object_ref (model));

  return seral_offers_new (model, depth, (SeralModel * const *) models->pdata, models->len,
                           seral_sheet_get_answers (seral_session_get_sheet (session)));
}

static char *
note_offer (const SeralOffer *offer,
            gpointer          user_data)
{
  return seral_words_offer_note (user_data, offer);
}

/**
 * seral_session_take_offers:
 * @session: what is worked on
 * @offers: what was found for it
 *
 * Takes the best offer for each open question, as one change that can be undone;
 * each answer says where it comes from.
 *
 * Returns: whether there was something to take, and it was taken
 */
gboolean
seral_session_take_offers (SeralSession *session,
                           SeralOffers  *offers)
{
  g_autoptr (GPtrArray) best = NULL;
  g_autoptr (SeralChange) change = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), FALSE);
  g_return_val_if_fail (offers != NULL, FALSE);

  best = seral_offers_list_best (offers);
  if (best->len == 0)
    return FALSE;

  change = seral_offers_new_change (offers, _("Take Over Answers"),
                                    seral_round_get_id (seral_session_get_round (session)),
                                    seral_sheet_get_id (seral_session_get_sheet (session)), note_offer,
                                    seral_session_get_catalogue (session));

  return seral_session_do (session, change);
}
