/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report.h"
#include "model/seral-arena.h"

G_BEGIN_DECLS

/* A figure knows of which chart it is a picture. */
typedef struct
{
  SeralReportBlock      block;
  const SeralChartKind *kind;
  SeralChartData       *data;   /* (owned) */
  SeralMarks            marks;
} SeralReportFigure;

/* What a builder fills and nobody changes afterwards. */
struct _SeralReport
{
  gatomicrefcount  ref_count;
  SeralArena      *arena;         /* (owned) everything below that is not owned is in it */
  SeralCatalogue  *catalogue;     /* (owned) */
  const char      *title;
  const char      *organisation;
  const char      *subject;
  const char      *running_head;
  GPtrArray       *blocks;        /* (owned) (element-type SeralReportBlock) */
  GPtrArray       *headings;      /* (owned) (element-type SeralReportBlock) */
  GPtrArray       *figures;       /* (owned) (element-type SeralReportFigure) */
  gboolean         shortened;
};

SeralReport *seral_report_new        (SeralCatalogue *catalogue);

char        *seral_report_dup_text    (const char    *text);
char        *seral_report_dup_id      (const char    *id);
char        *seral_report_dup_address (const char    *address);

G_END_DECLS
