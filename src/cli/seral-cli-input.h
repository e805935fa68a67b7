/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "cli/seral-cli.h"

G_BEGIN_DECLS

GBytes          *seral_cli_read            (const char       *path,
                                            GError          **error);
void             seral_cli_complain_faults (const char       *path,
                                            SeralFaults      *faults,
                                            const GError     *error);
SeralAssessment *seral_cli_read_assessment (const char       *path);
SeralRound      *seral_cli_find_round      (const char       *path,
                                            SeralAssessment  *assessment,
                                            const char       *wanted);

G_END_DECLS
