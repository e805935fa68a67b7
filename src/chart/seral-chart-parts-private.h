/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/seral-chart.h"
#include "chart/seral-glyphs.h"

G_BEGIN_DECLS

/* What several kinds of chart do alike. */

int             seral_chart_get_shown_target    (SeralChart        *chart);
const char     *seral_chart_get_here_words      (SeralChart        *chart);
const char     *seral_chart_get_previous_words  (SeralChart        *chart);
char           *seral_chart_dup_finding         (SeralChart        *chart,
                                                 const char        *title);
void            seral_chart_draw_sentence       (SeralChart        *chart,
                                                 SeralSceneBuilder *builder,
                                                 const SeralRect   *area,
                                                 const char        *sentence);
SeralRect       seral_chart_draw_badge          (SeralSceneBuilder *builder,
                                                 SeralTextBlock    *text,
                                                 const SeralRect   *area,
                                                 double             stem,
                                                 gboolean           known);
double          seral_chart_get_badge_height    (SeralSceneBuilder *builder,
                                                 SeralTextBlock    *text);
SeralTextBlock *seral_chart_measure_whole       (SeralSceneBuilder *builder,
                                                 SeralTextRole      role,
                                                 const char        *text,
                                                 double             width,
                                                 guint              max_lines);
void            seral_chart_append_sentence     (GString           *text,
                                                 const char        *sentence);
void            seral_chart_take_row            (SeralTable        *table,
                                                 char              *first,
                                                 ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
