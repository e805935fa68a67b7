/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/seral-package.h"
#include "exchange/seral-report.h"

G_BEGIN_DECLS

/* What pictures and tables may be wide, in twentieths of a point: A4 less its margins. */
#define SERAL_DOCX_WIDTH 9406

/*
 * SeralDocx: the parts of an office document (Office Open XML) while it is
 * written: its body, and what the body refers to.
 */
typedef struct
{
  SeralReport  *report;
  PangoContext *context;
  SeralPackage *package;       /* (owned) */
  GString      *body;          /* (owned) */
  GString      *relations;     /* (owned): addresses and pictures */
  GHashTable   *bookmarks;     /* (owned) (element-type utf8 guint): by the id of a block, from 1 */
  guint         n_relations;
  guint         n_pictures;
  guint         n_lists;       /* numbered ones, each beginning at 1 */
  GError       *error;         /* (owned) (nullable): the first one */
} SeralDocx;

void    seral_docx_begin_paragraph  (SeralDocx              *self,
                                     const char             *style,
                                     const SeralReportBlock *block);
void    seral_docx_end_paragraph    (SeralDocx              *self);
void    seral_docx_append_string    (SeralDocx              *self,
                                     const char             *style,
                                     const char             *text);
void    seral_docx_append_text      (SeralDocx              *self,
                                     const SeralReportText  *text);
void    seral_docx_append_field     (GString                *xml,
                                     const char             *instruction,
                                     const char             *shown);
guint   seral_docx_get_bookmark     (SeralDocx              *self,
                                     const char             *id);
void    seral_docx_append_picture   (SeralDocx              *self,
                                     const SeralReportBlock *block);

GBytes *seral_docx_finish           (SeralDocx              *self,
                                     GError                **error);

G_END_DECLS
