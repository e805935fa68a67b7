/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli-shelf.h"

G_BEGIN_DECLS

void seral_cli_check_assessment (SeralCliShelf   *shelf,
                                 SeralAssessment *assessment,
                                 SeralFaults     *faults);

G_END_DECLS
