/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

char *seral_cli_describe_model     (SeralCatalogue       *catalogue,
                                    SeralModel           *model);
char *seral_cli_describe_criterion (SeralCatalogue       *catalogue,
                                    SeralModel           *model,
                                    const SeralCriterion *criterion);

G_END_DECLS
