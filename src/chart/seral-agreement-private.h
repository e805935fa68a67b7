/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-rows-private.h"
#include "scoring/seral-agreement.h"

G_BEGIN_DECLS

/* What a respondent gave, on a scale from 0 to 1; NaN where nothing with a value. */
double  seral_agreement_get_value   (SeralChartData *data,
                                     guint           respondent,
                                     guint           criterion);
char   *seral_agreement_dup_name    (SeralChartData *data,
                                     SeralCatalogue *catalogue,
                                     guint           respondent);
char   *seral_agreement_dup_answer  (SeralChartData *data,
                                     SeralCatalogue *catalogue,
                                     guint           respondent,
                                     guint           criterion);
GArray *seral_agreement_list        (SeralChartData *data);
void    seral_agreement_draw        (SeralChart        *chart,
                                     SeralSceneBuilder *builder,
                                     const SeralRect   *area);

G_END_DECLS
