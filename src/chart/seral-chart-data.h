/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-result.h"

G_BEGIN_DECLS

/* The target where there is none. */
#define SERAL_NO_TARGET G_MININT

/**
 * SeralChartData:
 *
 * What a chart shows: a result, what it is compared with, and whose it is.
 * Reference counted; filled by one thread, and only read once a chart has it.
 */
typedef struct _SeralChartData SeralChartData;

#define SERAL_TYPE_CHART_DATA (seral_chart_data_get_type ())

GType           seral_chart_data_get_type           (void) G_GNUC_CONST;

SeralChartData *seral_chart_data_new                (SeralResult    *result);
SeralChartData *seral_chart_data_ref                (SeralChartData *self);
void            seral_chart_data_unref              (SeralChartData *self);

void            seral_chart_data_set_target         (SeralChartData *self,
                                                     int             level);
void            seral_chart_data_set_previous       (SeralChartData *self,
                                                     SeralResult    *result,
                                                     const char     *title);
void            seral_chart_data_set_organisation   (SeralChartData *self,
                                                     const char     *organisation,
                                                     const char     *scope);
void            seral_chart_data_set_round          (SeralChartData *self,
                                                     const char     *title,
                                                     const char     *date);

SeralResult    *seral_chart_data_get_result         (SeralChartData *self);
SeralModel     *seral_chart_data_get_model          (SeralChartData *self);
int             seral_chart_data_get_target         (SeralChartData *self);
SeralResult    *seral_chart_data_get_previous       (SeralChartData *self);
const char     *seral_chart_data_get_previous_title (SeralChartData *self);
const char     *seral_chart_data_get_organisation   (SeralChartData *self);
const char     *seral_chart_data_get_scope          (SeralChartData *self);
const char     *seral_chart_data_get_round_title    (SeralChartData *self);
const GDate    *seral_chart_data_get_date           (SeralChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralChartData, seral_chart_data_unref)

G_END_DECLS
