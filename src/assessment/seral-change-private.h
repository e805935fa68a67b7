/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"
#include "assessment/seral-operation-private.h"

G_BEGIN_DECLS

SeralChange *seral_change_new_take (const char     *name,
                                    const char     *merge_key,
                                    SeralOperation *operation);
gboolean     seral_change_is_empty (SeralChange    *self);
SeralChange *seral_change_merge    (SeralChange    *older,
                                    SeralChange    *newer);

G_END_DECLS
