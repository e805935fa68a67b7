/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/seral-cli-shelf.h"
#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/**
 * SeralCliSubject:
 * @path: the document's file, as the user gave it
 * @assessment: the document
 * @round: the round that is looked at
 * @use: how it uses the model
 * @model: the definition
 * @result: what its answers come to
 * @target: level of the target, or one below the base for none
 *
 * A model in a document: what is scored and exported.
 */
typedef struct
{
  const char      *path;
  SeralAssessment *assessment;
  SeralRound      *round;
  SeralModelUse   *use;
  SeralModel      *model;
  SeralResult     *result;
  int              target;
} SeralCliSubject;

/**
 * SeralCliSelection:
 * @round: (nullable): which round, or the latest
 * @depth: (nullable): which questions, or as the document has it
 */
typedef struct
{
  const char       *round;
  const SeralDepth *depth;
} SeralCliSelection;

typedef SeralCliStatus (*SeralCliSubjectFunc) (const SeralCliSubject *subject,
                                               gpointer               user_data);

SeralCliStatus seral_cli_foreach_subject    (SeralCliShelf            *shelf,
                                             const char               *path,
                                             const SeralCliSelection  *selection,
                                             SeralCliSubjectFunc       func,
                                             gpointer                  user_data);
SeralCliStatus seral_cli_foreach_subject_of (SeralCliShelf            *shelf,
                                             const char               *path,
                                             SeralAssessment          *assessment,
                                             const SeralCliSelection  *selection,
                                             SeralCliSubjectFunc       func,
                                             gpointer                  user_data);

G_END_DECLS
