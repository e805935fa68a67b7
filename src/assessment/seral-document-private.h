/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-document.h"
#include "assessment/seral-file-stamp-private.h"

G_BEGIN_DECLS

struct _SeralDocument
{
  GObject            parent_instance;

  SeralAssessment   *assessment; /* (owned) */
  SeralHistory      *history;    /* (owned) */
  GFile             *file;       /* (owned) (nullable) */
  SeralFileStamp    *stamp;      /* (owned) (nullable): of the file */
  SeralModelLibrary *library;    /* (owned) (nullable): made when it is asked for */
  GPtrArray         *embedded;   /* (element-type SeralModelEntry) (owned): in the library */
  char              *title;      /* (owned): as it was notified last */

  GQueue             saves;      /* (element-type GTask) (owned): the first one runs */
};

void seral_document_set_file    (SeralDocument  *self,
                                 GFile          *file,
                                 SeralFileStamp *stamp);
void seral_document_notify_busy (SeralDocument  *self);

G_END_DECLS
