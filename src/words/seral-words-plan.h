/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/seral-plan-closing.h"
#include "plan/seral-plan-figures.h"
#include "plan/seral-plan-findings.h"
#include "plan/seral-plan-phases.h"
#include "words/seral-words.h"

G_BEGIN_DECLS

/*
 * Plans, targets and figures as sentences and tables, in the language of a
 * catalogue. Strings are owned by the caller where they are not const.
 */

const char *seral_words_plan_status        (SeralCatalogue           *catalogue,
                                            SeralPlanStatus           status);
const char *seral_words_area               (SeralCatalogue           *catalogue,
                                            SeralArea                 area);
char       *seral_words_phase              (SeralCatalogue           *catalogue,
                                            const SeralPhase         *phase);
char       *seral_words_date               (SeralCatalogue           *catalogue,
                                            const char               *date);
char       *seral_words_closing            (SeralCatalogue           *catalogue,
                                            SeralResult              *result,
                                            SeralResult              *closed,
                                            guint                     n_items,
                                            SeralPlanScope            scope);

SeralTable *seral_words_table_plan         (SeralCatalogue           *catalogue,
                                            GListModel               *plan,
                                            SeralModel               *model);
SeralTable *seral_words_table_phase        (SeralCatalogue           *catalogue,
                                            SeralAssessment          *assessment,
                                            SeralModel               *model,
                                            const SeralPhase         *phase);

const char *seral_words_finding_title      (SeralCatalogue           *catalogue,
                                            const SeralPlanFinding   *finding);
char       *seral_words_finding            (SeralCatalogue           *catalogue,
                                            SeralResult              *result,
                                            const SeralPlanFinding   *finding);

char       *seral_words_target             (SeralCatalogue           *catalogue,
                                            SeralModel               *model,
                                            const SeralTarget        *target);
char       *seral_words_target_place       (SeralCatalogue           *catalogue,
                                            SeralResult              *result,
                                            int                       target);
char       *seral_words_horizon            (SeralCatalogue           *catalogue,
                                            const SeralDistance      *distance);

const char *seral_words_indicator_kind     (SeralCatalogue           *catalogue,
                                            SeralIndicatorKind        kind);
const char *seral_words_indicator_name     (SeralCatalogue           *catalogue,
                                            const SeralIndicator     *indicator);
const char *seral_words_indicator_definition (SeralCatalogue         *catalogue,
                                            const SeralIndicator     *indicator);
const char *seral_words_figure_mark        (SeralCatalogue           *catalogue,
                                            const SeralFigureReading *reading);
char       *seral_words_figure_value       (SeralCatalogue           *catalogue,
                                            double                    value,
                                            const char               *unit);
char       *seral_words_figure_change      (SeralCatalogue           *catalogue,
                                            SeralFigure              *figure,
                                            const SeralFigureReading *reading);
SeralTable *seral_words_table_figures      (SeralCatalogue           *catalogue,
                                            GListModel               *figures,
                                            SeralModel               *model);

G_END_DECLS
