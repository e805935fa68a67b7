/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/* Arrays of guint, indices of criteria, most decisive first; empty where there is nothing to settle. */
GArray *seral_settle_evidence (SeralResult *result);
GArray *seral_settle_range    (SeralResult *result);

G_END_DECLS
