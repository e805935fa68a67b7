/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/*
 * The scoring rules written down a second time, sentence by sentence and with no
 * regard to how long it takes: what the program computes is held against it on
 * models of any shape. It reads answers and definitions through public functions
 * alone.
 */
typedef enum
{
  REFERENCE_AS_ANSWERED,
  REFERENCE_AT_MOST,
  REFERENCE_EVIDENCED,
  REFERENCE_BEST,
} ReferenceView;

typedef struct
{
  SeralAnswers           *answers;
  SeralDepth              depth;
  ReferenceView           view;
  const SeralCriterion   *criteria;
  guint                   n_criteria;
  const SeralDimension   *dimensions;
  guint                   n_dimensions;
  const SeralStage       *stages;
  const SeralScoringRule *rule;
  int                     base;
  int                     top;
} Reference;

/* All criteria, where a dimension is asked for. */
#define REFERENCE_ALL (-1)

void     reference_init         (Reference    *self,
                                 SeralAnswers *answers,
                                 SeralDepth    depth);

double   reference_completeness (Reference    *self,
                                 int           set,
                                 int           level);
int      reference_ceiling      (Reference    *self,
                                 int           set);
gboolean reference_gate         (Reference    *self,
                                 int           set,
                                 int           level);
int      reference_stage        (Reference    *self,
                                 int           set);
double   reference_index        (Reference    *self,
                                 int           set);
double   reference_score        (Reference    *self,
                                 int           set);

int      reference_overall_stage (Reference   *self);
double   reference_overall_score (Reference   *self);
double   reference_overall_index (Reference   *self);

GArray  *reference_blocking     (Reference    *self);
GArray  *reference_ahead        (Reference    *self);
gboolean reference_thin         (Reference    *self);

G_END_DECLS
