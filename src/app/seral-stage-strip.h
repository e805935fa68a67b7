/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralStageStrip:
 *
 * What #SeralStagePane says, in a strip for narrow windows: a small staircase and
 * the headline. Properties: concealed, as there; folded: whether the list of
 * steps is folded away, and a button brings it; steps-shown: whether it is brought.
 */
#define SERAL_TYPE_STAGE_STRIP (seral_stage_strip_get_type ())
G_DECLARE_FINAL_TYPE (SeralStageStrip, seral_stage_strip, SERAL, STAGE_STRIP, AdwBin)

void seral_stage_strip_show (SeralStageStrip *self,
                             SeralSession    *session);

G_END_DECLS
