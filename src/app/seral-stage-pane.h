/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralStagePane:
 *
 * The chart that moves along while one answers, and the headline below it.
 * Property concealed: it says nothing of the stage, so that nobody is led.
 */
#define SERAL_TYPE_STAGE_PANE (seral_stage_pane_get_type ())
G_DECLARE_FINAL_TYPE (SeralStagePane, seral_stage_pane, SERAL, STAGE_PANE, AdwBin)

void seral_stage_pane_show (SeralStagePane *self,
                            SeralSession   *session,
                            const char     *progress);

G_END_DECLS
