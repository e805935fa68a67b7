/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"
#include "assessment/seral-document.h"
#include "cli/seral-cli.h"

G_BEGIN_DECLS

GPtrArray      *seral_cli_edit_new        (void);
gboolean        seral_cli_edit_apply      (GPtrArray       *changes,
                                           SeralAssessment *assessment,
                                           const char      *path);
SeralChange    *seral_cli_edit_respondent (SeralRound      *round,
                                           SeralSheet      *sheet,
                                           const char      *name);

SeralDocument  *seral_cli_edit_load       (const char      *path);
SeralCliStatus  seral_cli_edit_save       (SeralDocument   *document,
                                           SeralAssessment *assessment,
                                           const char      *path);

G_END_DECLS
