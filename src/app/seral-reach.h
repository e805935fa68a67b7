/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-steps.h"

G_BEGIN_DECLS

gboolean seral_reach_is_lost (SeralResult *result,
                              SeralSteps  *steps,
                              SeralStep   *step);

G_END_DECLS
