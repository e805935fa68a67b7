/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

char     *seral_cli_suggest           (const char           *wrong,
                                       const char * const   *known,
                                       guint                 n_known);
char     *seral_cli_suggest_criterion (SeralModel           *model,
                                       const char           *wrong);
char     *seral_cli_suggest_option    (SeralModel           *model,
                                       const SeralCriterion *criterion,
                                       const char           *wrong);
gboolean  seral_cli_has_option        (SeralModel           *model,
                                       const SeralCriterion *criterion,
                                       const char           *option);

G_END_DECLS
