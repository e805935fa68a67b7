/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"
#include "exchange/seral-export-data.h"
#include "exchange/seral-export-page.h"
#include "exchange/seral-page.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

/* A sample document, and what the answers of its latest round come to. */
typedef struct
{
  SeralModelLibrary    *library;
  SeralAssessment      *assessment;
  SeralRound           *round;
  SeralModel           *model;
  SeralResult          *result;
  SeralChartData       *data;
  SeralCatalogue       *catalogue;
  const SeralChartKind *kind;      /* of the pages that are made of it */
} Sample;

void        sample_load          (Sample                     *sample,
                                  const char                 *name);
char       *sample_read          (const char                 *name);
void        sample_load_text     (Sample                     *sample,
                                  const char                 *text);
void        sample_clear         (Sample                     *sample);
SeralScene *sample_create_page   (Sample                     *sample,
                                  const SeralExportSettings  *settings);

SeralSheet *sample_get_sheet     (Sample                     *sample);
void        sample_answer        (Sample                     *sample,
                                  const char                 *criterion,
                                  SeralAnswer                *answer);

char       *test_run             (GBytes                     *input,
                                  const char * const         *command);

char       *test_query           (GBytes                     *bytes,
                                  const char * const         *command);
void        test_assert_says     (const char                 *output,
                                  const char                 *part);
SeralCatalogue *test_create_arabic (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

G_END_DECLS
