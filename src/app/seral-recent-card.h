/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-recent-item.h"

G_BEGIN_DECLS

/**
 * SeralRecentCard:
 *
 * A document used of late, as a card that opens it: organisation, scope, stage
 * and date. Property item.
 */
#define SERAL_TYPE_RECENT_CARD (seral_recent_card_get_type ())
G_DECLARE_FINAL_TYPE (SeralRecentCard, seral_recent_card, SERAL, RECENT_CARD, AdwBin)

GtkWidget *seral_recent_card_new (SeralRecentItem *item);

G_END_DECLS
