/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-questionnaire.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

GBytes *seral_export_questionnaire_create (SeralAssessment   *assessment,
                                           SeralRound        *round,
                                           SeralModelLibrary *library,
                                           SeralCatalogue    *catalogue,
                                           SeralExportFormat  format);

G_END_DECLS
