/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer-mapping-private.h"
#include "assessment/seral-merge.h"

G_BEGIN_DECLS

struct _SeralMerge
{
  GPtrArray   *entries; /* (owned) (element-type SeralMergeEntry) */
  GPtrArray   *changes; /* (owned) (element-type SeralChange): until they are one */
  SeralChange *change;  /* (owned) */
};

/* Whose answers are moved, for the lines that tell of each. */
typedef struct
{
  SeralMerge *merge;
  SeralRound *round;
  SeralSheet *sheet;   /* (nullable): agreed answers */
  const char *model;
  const char *version;
} SeralMergeWhere;

SeralMerge      *seral_merge_begin       (void);
void             seral_merge_finish      (SeralMerge             *self,
                                          const char             *name);
SeralMergeEntry *seral_merge_add         (SeralMerge             *self,
                                          SeralMergeKind          kind,
                                          SeralRound             *round,
                                          SeralSheet             *sheet);
void             seral_merge_tell_mapped (const SeralMappedAnswer *mapped,
                                          gpointer                where);
guint            seral_merge_put_answers (SeralMerge             *self,
                                          const char             *round,
                                          const char             *sheet,
                                          SeralAnswerMap         *old,
                                          SeralAnswerMap         *answers);

G_END_DECLS
