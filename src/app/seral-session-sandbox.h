/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"
#include "scoring/seral-compare.h"

G_BEGIN_DECLS

/*
 * A sandbox: a session over a copy of the document, to try answers out in. The
 * document itself learns of it only when it is kept as items of the plan.
 */
SeralSession    *seral_session_new_sandbox     (SeralSession *real);

SeralComparison *seral_session_compare_sandbox (SeralSession *self);
gboolean         seral_session_is_dirty_sandbox (SeralSession *self);
gboolean         seral_session_try             (SeralSession *self,
                                                GArray       *raises);
gboolean         seral_session_keep_sandbox    (SeralSession *self,
                                                guint        *n_items);

G_END_DECLS
