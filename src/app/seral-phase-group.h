/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"
#include "plan/seral-plan-phases.h"

G_BEGIN_DECLS

/**
 * SeralPhaseGroup:
 *
 * What a stage takes and the plan does not have yet: processes, platforms and
 * people, each thing to be added, or all at once.
 */
#define SERAL_TYPE_PHASE_GROUP (seral_phase_group_get_type ())
G_DECLARE_FINAL_TYPE (SeralPhaseGroup, seral_phase_group, SERAL, PHASE_GROUP, GtkBox)

GtkWidget *seral_phase_group_new     (SeralSession     *session,
                                      const SeralPhase *phase,
                                      gboolean          next);
guint      seral_phase_group_count   (SeralSession     *session,
                                      const SeralPhase *phase);

G_END_DECLS
