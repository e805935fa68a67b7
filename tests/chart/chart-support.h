/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart-kind.h"
#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/**
 * ChartNames:
 * @CHART_NAMES_SHORT: a word each
 * @CHART_NAMES_LONG: many words, and words that are longer than a step is wide
 * @CHART_NAMES_ARABIC: read from right to left
 */
typedef enum
{
  CHART_NAMES_SHORT,
  CHART_NAMES_LONG,
  CHART_NAMES_ARABIC,
} ChartNames;

/* Nothing answered, where a level is asked for. */
#define CHART_NOTHING G_MININT

gboolean        chart_support_has_fonts     (void);
PangoContext   *chart_support_context       (void);

SeralModel     *chart_support_model         (guint           n_stages,
                                             int             base,
                                             guint           n_dimensions,
                                             ChartNames      names);
SeralResult    *chart_support_result        (SeralModel     *model,
                                             int             level,
                                             gboolean        leave_open);
SeralResult    *chart_support_thin_result   (SeralModel     *model,
                                             int             level);
SeralChartData *chart_support_data          (SeralResult    *result,
                                             int             target);
SeralChartData *chart_support_data_for      (const char     *kind,
                                             SeralResult    *result,
                                             int             target);
SeralScene     *chart_support_scene         (const char     *kind,
                                             SeralChartData *data,
                                             double          width,
                                             double          height);

char           *chart_support_dump          (SeralScene     *scene);
void            chart_support_add_for_kinds (const char     *path,
                                             GTestDataFunc   func);

G_END_DECLS
