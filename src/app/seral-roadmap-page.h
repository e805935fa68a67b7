/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralRoadmapPage:
 *
 * The plan on a scale of time, where its items can be moved, and what to do while
 * there is nothing to show. Signal "item-activated" (id): the user wants to see all
 * of an item.
 */
#define SERAL_TYPE_ROADMAP_PAGE (seral_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (SeralRoadmapPage, seral_roadmap_page, SERAL, ROADMAP_PAGE, AdwBin)

void seral_roadmap_page_set_session (SeralRoadmapPage *self,
                                     SeralSession     *session);
void seral_roadmap_page_update      (SeralRoadmapPage *self);

G_END_DECLS
