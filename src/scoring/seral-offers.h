/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"

G_BEGIN_DECLS

/**
 * SeralOffer:
 * @criterion: (transfer none): the question that an answer is offered for
 * @model: (transfer none): the model in which it was given
 * @source: (transfer none): the question it was given to
 * @given: (transfer none): the answer that was given
 * @option: (nullable): the id of the option of @criterion that it comes to; %NULL
 *   where the options are others, and it is only to be known
 * @value: what it is worth there, 0..1; of a rubric its level
 * @n_shared: how many capabilities both questions ask for
 * @covers: whether all that @criterion asks for was asked there
 *
 * An answer that was given to a question for the same capability.
 */
typedef struct
{
  const SeralCriterion *criterion;
  SeralModel           *model;
  const SeralCriterion *source;
  SeralAnswer          *given;
  const char           *option;
  double                value;
  guint                 n_shared;
  gboolean              covers;
} SeralOffer;

/**
 * SeralOffers:
 *
 * What has been answered elsewhere and can stand here too: answers of one person
 * (or those agreed on) to other models of the document, for the questions of one
 * model that are still open.
 */
typedef struct _SeralOffers SeralOffers;

typedef char *(*SeralOfferNote) (const SeralOffer *offer,
                                 gpointer          user_data);

SeralOffers       *seral_offers_new        (SeralModel           *model,
                                            SeralDepth            depth,
                                            SeralModel * const   *models,
                                            guint                 n_models,
                                            SeralAnswerMap       *answers);
void               seral_offers_free       (SeralOffers          *self);

guint              seral_offers_get_n      (SeralOffers          *self);
const SeralOffer  *seral_offers_get        (SeralOffers          *self,
                                            guint                 index);
GPtrArray         *seral_offers_find       (SeralOffers          *self,
                                            const SeralCriterion *criterion);
GPtrArray         *seral_offers_list_best  (SeralOffers          *self);

SeralAnswer       *seral_offers_take       (SeralOffers          *self,
                                            const SeralOffer     *offer,
                                            const char           *note);
SeralChange       *seral_offers_new_change (SeralOffers          *self,
                                            const char           *name,
                                            const char           *round,
                                            const char           *sheet,
                                            SeralOfferNote        note,
                                            gpointer              user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralOffers, seral_offers_free)

G_END_DECLS
