/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralTrailBar:
 *
 * Leads through several questions that have something in common, such as those
 * that would settle a stage: which of how many, and on to the next one. It shows
 * up with the session's "trail-requested". Property session (construct only).
 * Signal "result-requested": the last one is done, or the user has enough.
 */
#define SERAL_TYPE_TRAIL_BAR (seral_trail_bar_get_type ())
G_DECLARE_FINAL_TYPE (SeralTrailBar, seral_trail_bar, SERAL, TRAIL_BAR, AdwBin)

GtkWidget *seral_trail_bar_new (SeralSession *session);
void       seral_trail_bar_end (SeralTrailBar *self);

G_END_DECLS
