/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-bring-in.h"

G_BEGIN_DECLS

SeralAssessment *seral_give_copy_create (SeralAssessment *assessment,
                                         SeralRound      *round,
                                         const char      *name,
                                         const char      *role);
void             seral_give_copy_start  (GtkWindow       *parent,
                                         SeralSession    *session,
                                         SeralToastFunc   add_toast);

G_END_DECLS
