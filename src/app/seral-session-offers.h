/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"
#include "scoring/seral-offers.h"

G_BEGIN_DECLS

GPtrArray   *seral_session_list_models (SeralSession *session);
SeralOffers *seral_session_offers_new  (SeralSession *session);
SeralOffers *seral_session_offers_new_for (SeralSession *session,
                                        SeralModel   *model,
                                        SeralDepth    depth);
gboolean     seral_session_take_offers (SeralSession *session,
                                        SeralOffers  *offers);

G_END_DECLS
