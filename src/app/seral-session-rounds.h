/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"

G_BEGIN_DECLS

/* Rounds and people: which of them a session looks at, and how they come and go. */

void        seral_session_set_round          (SeralSession *self,
                                              const char   *round);
void        seral_session_set_sheet          (SeralSession *self,
                                              const char   *sheet);
gboolean    seral_session_is_latest_round    (SeralSession *self);
SeralRound *seral_session_get_previous_round (SeralSession *self);

gboolean    seral_session_add_round          (SeralSession *self,
                                              const char   *title,
                                              const char   *date);
gboolean    seral_session_remove_round       (SeralSession *self,
                                              const char   *round);
gboolean    seral_session_add_person         (SeralSession *self,
                                              const char   *name,
                                              const char   *role);
gboolean    seral_session_remove_person      (SeralSession *self,
                                              const char   *sheet);

guint       seral_session_count_carried_over (SeralSession *self,
                                              const guint  *criteria,
                                              guint         n);
gboolean    seral_session_confirm_answers    (SeralSession *self,
                                              const guint  *criteria,
                                              guint         n);

G_END_DECLS
