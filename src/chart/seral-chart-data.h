/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-figure.h"
#include "assessment/seral-plan-item.h"
#include "scoring/seral-result.h"

G_BEGIN_DECLS

/* The target where there is none. */
#define SERAL_NO_TARGET G_MININT

/**
 * SeralChartRound:
 * @result: what its answers come to
 * @title: what it is called; may be ""
 * @date: its date; may be invalid: not known
 *
 * A round, for what moves from one to the next.
 */
typedef struct
{
  SeralResult *result;
  const char  *title;
  GDate        date;
} SeralChartRound;

/**
 * SeralChartModel:
 * @result: what the answers to it come to
 * @target: level of its target, or %SERAL_NO_TARGET
 *
 * A model that the document uses, for what is seen side by side.
 */
typedef struct
{
  SeralResult *result;
  int          target;
} SeralChartModel;

/**
 * SeralChartRespondent:
 * @name: who it is; "" where people are not named
 * @answers: what they answered
 *
 * One who answered, for how far people agree.
 */
typedef struct
{
  const char   *name;
  SeralAnswers *answers;
} SeralChartRespondent;

/**
 * SeralChartTask:
 * @id: of the item of the plan
 * @title: what is to be done
 * @owner: who does it; may be ""
 * @milestone: what shows that it is done; may be ""
 * @start: when it begins; may be invalid: not known
 * @due: when it is due; likewise
 * @status: how far it is
 * @level: of the stage it leads to; the model's base level where it leads to none
 *
 * An item of the plan, for a roadmap.
 */
typedef struct
{
  const char      *id;
  const char      *title;
  const char      *owner;
  const char      *milestone;
  GDate            start;
  GDate            due;
  SeralPlanStatus  status;
  int              level;
} SeralChartTask;

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
void            seral_chart_data_set_real           (SeralChartData *self,
                                                     SeralResult    *real);
void            seral_chart_data_set_organisation   (SeralChartData *self,
                                                     const char     *organisation,
                                                     const char     *scope);
void            seral_chart_data_set_round          (SeralChartData *self,
                                                     const char     *title,
                                                     const char     *date);
void            seral_chart_data_add_round          (SeralChartData *self,
                                                     SeralResult    *result,
                                                     const char     *title,
                                                     const char     *date);
void            seral_chart_data_add_model          (SeralChartData *self,
                                                     SeralResult    *result,
                                                     int             target);
void            seral_chart_data_add_respondent     (SeralChartData *self,
                                                     const char     *name,
                                                     SeralAnswers   *answers);
void            seral_chart_data_set_named          (SeralChartData *self,
                                                     gboolean        named);
void            seral_chart_data_add_task           (SeralChartData       *self,
                                                     const SeralChartTask *task);
void            seral_chart_data_set_figure         (SeralChartData *self,
                                                     SeralFigure    *figure);
void            seral_chart_data_set_today          (SeralChartData *self,
                                                     const GDate    *today);

SeralResult    *seral_chart_data_get_result         (SeralChartData *self);
SeralModel     *seral_chart_data_get_model          (SeralChartData *self);
int             seral_chart_data_get_target         (SeralChartData *self);
SeralResult    *seral_chart_data_get_previous       (SeralChartData *self);
const char     *seral_chart_data_get_previous_title (SeralChartData *self);
SeralResult    *seral_chart_data_get_real           (SeralChartData *self);
const char     *seral_chart_data_get_organisation   (SeralChartData *self);
const char     *seral_chart_data_get_scope          (SeralChartData *self);
const char     *seral_chart_data_get_round_title    (SeralChartData *self);
const GDate    *seral_chart_data_get_date           (SeralChartData *self);

const SeralChartRound      *seral_chart_data_get_rounds      (SeralChartData *self,
                                                              guint          *n);
const SeralChartModel      *seral_chart_data_get_models      (SeralChartData *self,
                                                              guint          *n);
const SeralChartRespondent *seral_chart_data_get_respondents (SeralChartData *self,
                                                              guint          *n);
const SeralChartTask       *seral_chart_data_get_tasks       (SeralChartData *self,
                                                              guint          *n);
SeralFigure                *seral_chart_data_get_figure      (SeralChartData *self);
gboolean                    seral_chart_data_get_named       (SeralChartData *self);
const GDate                *seral_chart_data_get_today       (SeralChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralChartData, seral_chart_data_unref)

G_END_DECLS
