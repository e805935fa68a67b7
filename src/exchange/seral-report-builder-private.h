/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-builder.h"
#include "exchange/seral-report-private.h"

G_BEGIN_DECLS

struct _SeralReportBuilder
{
  SeralReport      *report;      /* (owned) */
  GArray           *runs;        /* (owned) (element-type SeralReportRun) what was said and is not yet said to be anything */
  GArray           *items;       /* (owned) (element-type SeralReportText) of the open list or table */
  GArray           *columns;     /* (owned) (element-type SeralReportColumn) of the open table */
  SeralReportBlock *open;        /* (nullable): the list or table that is being filled */
  SeralReportBlock *around;      /* (nullable): the cover or callout that is being filled */
  GPtrArray        *inside;      /* (owned) (element-type SeralReportBlock) what stands in it */
  GPtrArray        *references;  /* (owned) (element-type SeralReportRun) in the arena */
  GHashTable       *ids;         /* (owned) (element-type utf8) in the arena */
  gboolean          break_page;
  gboolean          keep;
  gboolean          full;        /* the rest is left out */
  guint             n_items;
  gsize             n_bytes;
};

gboolean        seral_report_builder_take_room (SeralReportBuilder *self,
                                                gsize               n_bytes);
const char     *seral_report_builder_keep_text (SeralReportBuilder *self,
                                                const char         *text);
SeralReportText seral_report_builder_take_text (SeralReportBuilder *self);
const char     *seral_report_builder_take_id   (SeralReportBuilder *self,
                                                const char         *id);

G_END_DECLS
