/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-change.h"

G_BEGIN_DECLS

/**
 * SeralMergeKind:
 * @SERAL_MERGE_ADDED: a sheet came in; n answers
 * @SERAL_MERGE_UPDATED: a sheet was there already; n of its answers are others now
 * @SERAL_MERGE_UNCHANGED: a sheet was there already, and nothing in it is new
 * @SERAL_MERGE_MAPPED: answers that belong to other questions in our version
 * @SERAL_MERGE_KEPT: an answer that has no question in our version: kept, and
 *   counted as nothing
 * @SERAL_MERGE_BLIND: a model of another version whose definition is not there: its
 *   answers stay as they are
 * @SERAL_MERGE_MODEL_LEFT: answers to a model that this document does not use
 * @SERAL_MERGE_SHEET_LEFT: a sheet without an answer to any model of this document
 * @SERAL_MERGE_ROUND_LEFT: an earlier round that this document does not have
 * @SERAL_MERGE_OTHER_ORGANISATION: the document is about somebody else
 *
 * What a line in the report of a merge says. The last five are not done, and say why.
 */
typedef enum
{
  SERAL_MERGE_ADDED,
  SERAL_MERGE_UPDATED,
  SERAL_MERGE_UNCHANGED,
  SERAL_MERGE_MAPPED,
  SERAL_MERGE_KEPT,
  SERAL_MERGE_BLIND,
  SERAL_MERGE_MODEL_LEFT,
  SERAL_MERGE_SHEET_LEFT,
  SERAL_MERGE_ROUND_LEFT,
  SERAL_MERGE_OTHER_ORGANISATION,
} SeralMergeKind;

#define SERAL_N_MERGE_KINDS (SERAL_MERGE_OTHER_ORGANISATION + 1)

/**
 * SeralMergeEntry:
 * @kind: what happened
 * @round: (nullable): id of the round that is spoken of
 * @round_title: "" where it has none
 * @sheet: (nullable): id of the sheet; %NULL for agreed answers
 * @respondent: whose sheet it is, "" where nobody said
 * @model: (nullable): id of the model
 * @version: (nullable): the version the answers were given in
 * @criterion: (nullable): the question, as it was called there
 * @to: (array zero-terminated=1): what it is called here; where it is kept, the
 *   name under which
 * @organisation: (nullable): the other organisation
 * @n: how many answers
 *
 * A line in the report of a merge.
 */
typedef struct
{
  SeralMergeKind  kind;
  char           *round;
  char           *round_title;
  char           *sheet;
  char           *respondent;
  char           *model;
  char           *version;
  char           *criterion;
  char          **to;
  char           *organisation;
  guint           n;
} SeralMergeEntry;

/**
 * SeralModelFinder:
 * @model: id of a model
 * @version: its version
 * @user_data: data of whoever asks
 *
 * Returns: (transfer none) (nullable): the definition, which stays until the asker is done
 */
typedef SeralModel *(*SeralModelFinder) (const char *model,
                                         const char *version,
                                         gpointer    user_data);

/**
 * SeralMerge:
 *
 * What bringing in another document, or moving to another version of a model, is
 * going to do: one change, and a report of all that it does and does not do.
 */
typedef struct _SeralMerge SeralMerge;

SeralMerge            *seral_merge_new              (SeralAssessment     *assessment,
                                                     SeralAssessment     *other,
                                                     const char * const  *sheets,
                                                     SeralModelFinder     find,
                                                     gpointer             user_data,
                                                     GError             **error);
SeralMerge            *seral_merge_new_migration    (SeralAssessment     *assessment,
                                                     SeralModel          *model,
                                                     SeralModelFinder     find,
                                                     gpointer             user_data,
                                                     GError             **error);
void                   seral_merge_free             (SeralMerge          *self);

SeralChange           *seral_merge_get_change       (SeralMerge          *self);
gboolean               seral_merge_is_empty         (SeralMerge          *self);
guint                  seral_merge_get_n_entries    (SeralMerge          *self);
const SeralMergeEntry *seral_merge_get_entry        (SeralMerge          *self,
                                                     guint                index);
guint                  seral_merge_count            (SeralMerge          *self,
                                                     SeralMergeKind       kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralMerge, seral_merge_free)

G_END_DECLS
