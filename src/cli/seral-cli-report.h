/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli-subject.h"

G_BEGIN_DECLS

char *seral_cli_report (SeralCatalogue        *catalogue,
                        const SeralCliSubject *subject);

G_END_DECLS
