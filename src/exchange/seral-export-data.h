/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "chart/seral-chart-data.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

SeralRound     *seral_export_find_previous   (SeralAssessment   *assessment,
                                              SeralRound        *round);
SeralChartData *seral_export_data_new        (SeralAssessment   *assessment,
                                              SeralRound        *round,
                                              SeralResult       *result,
                                              int                target);
void            seral_export_data_add_model  (SeralChartData    *data,
                                              SeralAssessment   *assessment,
                                              SeralRound        *round,
                                              SeralModel        *model);
void            seral_export_data_add_models (SeralChartData    *data,
                                              SeralAssessment   *assessment,
                                              SeralRound        *round,
                                              SeralModelLibrary *library);

G_END_DECLS
