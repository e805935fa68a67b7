/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-report-pages.h"
#include "exchange/seral-report-slots.h"

G_BEGIN_DECLS

/* Where something is: a page, from 0, and how far down. */
typedef struct
{
  guint  page;
  double y;
} SeralReportPlace;

/* What pages are painted from. The column of text is @width wide, from @margin; it goes from @top to @bottom. */
typedef struct
{
  SeralFlow  *flow;
  GPtrArray  *pages;        /* (element-type GArray) of SeralReportSlot */
  GHashTable *places;       /* (element-type utf8 SeralReportPlace) by id */
  double      page_width;
  double      page_height;
  double      margin;
  double      width;
  double      top;
  double      bottom;
  gboolean    rtl;
} SeralReportPainter;

SeralScene *seral_report_paint_page (SeralReportPainter *self,
                                     guint               page,
                                     GArray             *marks);

G_END_DECLS
