/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session-offers.h"

G_BEGIN_DECLS

/**
 * SeralOfferBar:
 *
 * Says how many open questions were answered in another model, and takes these
 * answers over all at once, or leads through them.
 */
#define SERAL_TYPE_OFFER_BAR (seral_offer_bar_get_type ())
G_DECLARE_FINAL_TYPE (SeralOfferBar, seral_offer_bar, SERAL, OFFER_BAR, AdwBin)

void seral_offer_bar_show (SeralOfferBar *self,
                           SeralSession  *session,
                           SeralOffers   *offers);

G_END_DECLS
