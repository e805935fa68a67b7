/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-session.h"

G_BEGIN_DECLS

/* What the files that make up the session share, and nobody else sees. */
struct _SeralSession
{
  GObject            parent_instance;

  SeralDocument     *document;  /* (owned) */
  SeralModelLibrary *library;   /* (owned) */
  SeralCatalogue    *catalogue; /* (owned) */

  char              *model_id;  /* (owned) (nullable): NULL where the document has no model */
  SeralModel        *model;     /* (owned) (nullable): NULL where it is not known here */
  SeralDepth         depth;
  char              *round_id;  /* (owned) (nullable): the round asked for; NULL for the latest */
  char              *sheet_id;  /* (owned) (nullable): the sheet asked for; NULL for the one that fits best */
  SeralRound        *round;     /* (owned) (nullable) */
  SeralSheet        *sheet;     /* (owned) (nullable) */
  SeralResult       *result;    /* (owned) (nullable): NULL without a model or a round */
  int                target_level;

  SeralSession      *real;      /* (owned) (nullable): in a sandbox, what it is a copy of */
  SeralAssessment   *start;     /* (owned) (nullable): in a sandbox, the copy as it was at first */
};

void        seral_session_update     (SeralSession *self);
void        seral_session_begin_sandbox (SeralSession *self);
SeralRound *seral_session_find_round (SeralSession *self);
SeralSheet *seral_session_find_sheet (SeralSession *self,
                                      SeralRound   *round);

G_END_DECLS
