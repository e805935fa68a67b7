/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-draft.h"

G_BEGIN_DECLS

void  seral_draft_words_async  (SeralDraft          *draft,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
char *seral_draft_words_finish (GAsyncResult        *result);

G_END_DECLS
