/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralRoundNotice:
 *
 * Says above the pages that an earlier round is looked at, and leads back to the
 * latest; not there while that is looked at.
 */
#define SERAL_TYPE_ROUND_NOTICE (seral_round_notice_get_type ())
G_DECLARE_FINAL_TYPE (SeralRoundNotice, seral_round_notice, SERAL, ROUND_NOTICE, AdwBin)

void seral_round_notice_set_session (SeralRoundNotice *self,
                                     SeralSession     *session);

G_END_DECLS
