/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "cli/seral-cli-shelf.h"
#include "scoring/seral-compare.h"

G_BEGIN_DECLS

/* One of the two that are compared. */
typedef struct
{
  const char      *path;
  const char      *wanted;     /* (nullable): the round that was asked for */
  SeralAssessment *assessment;
  SeralRound      *round;
} SeralCliSide;

typedef struct _SeralCliComparing SeralCliComparing;

/* What was given to “compare”, and what gathers while models are gone through. */
struct _SeralCliComparing
{
  SeralCliSide      from;
  SeralCliSide      to;
  SeralCliShelf    *shelf;
  const SeralDepth *depth;      /* (nullable) */
  int               format;
  guint             n_compared;
  GString          *text;       /* (owned): for people, or CSV */
  JsonBuilder      *builder;    /* (owned) */
  void            (*add) (SeralCliComparing *self,
                          SeralComparison   *comparison);
};

void           seral_cli_compare_begin (SeralCliComparing *self);
void           seral_cli_compare_end   (SeralCliComparing *self);
SeralCliStatus seral_cli_compare_print (SeralCliComparing *self);

G_END_DECLS
