/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "chart/seral-chart-data.h"
#include "chart/seral-scene-builder.h"
#include "words/seral-table.h"

G_BEGIN_DECLS

/**
 * SeralMarks:
 * @SERAL_MARK_TARGET: the target stage
 * @SERAL_MARK_BLOCKING: what holds the company back, and how much of the next stage is in place
 * @SERAL_MARK_EVIDENCED: the stage that evidence backs
 * @SERAL_MARK_RANGE: the highest stage that is possible while answers are open
 * @SERAL_MARK_PREVALENCE: where most companies are
 * @SERAL_MARK_PREVIOUS: where the company was in the earlier round
 *
 * Marks that can be switched on and off. One that has nothing to say is not drawn.
 */
typedef enum
{
  SERAL_MARK_TARGET     = 1 << 0,
  SERAL_MARK_BLOCKING   = 1 << 1,
  SERAL_MARK_EVIDENCED  = 1 << 2,
  SERAL_MARK_RANGE      = 1 << 3,
  SERAL_MARK_PREVALENCE = 1 << 4,
  SERAL_MARK_PREVIOUS   = 1 << 5,
} SeralMarks;

#define SERAL_MARKS_DEFAULT (SERAL_MARK_TARGET | SERAL_MARK_BLOCKING)
#define SERAL_MARKS_ALL     (SERAL_MARK_TARGET | SERAL_MARK_BLOCKING | SERAL_MARK_EVIDENCED | \
                             SERAL_MARK_RANGE | SERAL_MARK_PREVALENCE | SERAL_MARK_PREVIOUS)

#define SERAL_TYPE_MARKS (seral_marks_get_type ())
GType seral_marks_get_type (void) G_GNUC_CONST;

/**
 * SeralChartSize:
 * @min_width: below this, the chart leaves out what it can and is still not legible
 * @min_height: likewise
 * @natural_width: where it shows everything at ease
 * @natural_height: likewise
 *
 * Sizes a chart asks for, in units of the scene.
 */
typedef struct
{
  double min_width;
  double min_height;
  double natural_width;
  double natural_height;
} SeralChartSize;

#define SERAL_TYPE_CHART (seral_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (SeralChart, seral_chart, SERAL, CHART, GObject)

/**
 * SeralChartClass:
 * @measure: says what sizes it asks for
 * @draw: draws it into an area, which is all it may use
 * @dup_title: its headline, a finding
 * @dup_summary: what it shows, in sentences
 * @create_table: what it shows, as text
 *
 * What a kind of chart implements.
 */
struct _SeralChartClass
{
  GObjectClass parent_class;

  void        (*measure)      (SeralChart        *self,
                               SeralChartSize    *size);
  void        (*draw)         (SeralChart        *self,
                               SeralSceneBuilder *builder,
                               const SeralRect   *area);
  char       *(*dup_title)    (SeralChart        *self);
  char       *(*dup_summary)  (SeralChart        *self);
  SeralTable *(*create_table) (SeralChart        *self);
};

SeralChartData *seral_chart_get_data      (SeralChart           *self);
void            seral_chart_set_data      (SeralChart           *self,
                                           SeralChartData       *data);
SeralCatalogue *seral_chart_get_catalogue (SeralChart           *self);
void            seral_chart_set_catalogue (SeralChart           *self,
                                           SeralCatalogue       *catalogue);
SeralStyle     *seral_chart_get_style     (SeralChart           *self);
void            seral_chart_set_style     (SeralChart           *self,
                                           SeralStyle           *style);
SeralMarks      seral_chart_get_marks     (SeralChart           *self);
void            seral_chart_set_marks     (SeralChart           *self,
                                           SeralMarks            marks);
gboolean        seral_chart_get_rtl       (SeralChart           *self);
void            seral_chart_set_rtl       (SeralChart           *self,
                                           gboolean              rtl);

void            seral_chart_measure       (SeralChart           *self,
                                           SeralChartSize       *size);
SeralScene     *seral_chart_layout        (SeralChart           *self,
                                           PangoContext         *context,
                                           double                width,
                                           double                height);
void            seral_chart_draw          (SeralChart           *self,
                                           SeralSceneBuilder    *builder,
                                           const SeralRect      *area);
char           *seral_chart_dup_title     (SeralChart           *self);
char           *seral_chart_dup_summary   (SeralChart           *self);
SeralTable     *seral_chart_create_table  (SeralChart           *self);

G_END_DECLS
