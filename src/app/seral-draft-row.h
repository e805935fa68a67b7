/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assessment/seral-draft.h"

G_BEGIN_DECLS

/**
 * SeralDraftRow:
 *
 * A draft on the start page: what it is, both dates, and what can become of it.
 */
#define SERAL_TYPE_DRAFT_ROW (seral_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralDraftRow, seral_draft_row, SERAL, DRAFT_ROW, AdwActionRow)

GtkWidget *seral_draft_row_new (SeralDraft *draft);

G_END_DECLS
