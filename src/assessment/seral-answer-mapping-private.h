/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer-map.h"
#include "model/seral-model.h"

G_BEGIN_DECLS

/*
 * SeralAnswerMapping:
 *
 * How answers that were given in one version of a definition become answers to
 * another version of it.
 */
typedef struct _SeralAnswerMapping SeralAnswerMapping;

/*
 * SeralMappedAnswer:
 * @from: the criterion the answer was given to
 * @to: (array length=n_to): the criteria it goes to; where it has no successor,
 *   the one name under which it is kept
 * @kept: whether it has no successor: it counts as an answer to nothing known
 *
 * Where one answer went, for those that do not simply stay where they are.
 */
typedef struct
{
  const char         *from;
  const char * const *to;
  guint               n_to;
  gboolean            kept;
} SeralMappedAnswer;

typedef void (*SeralMappedFunc) (const SeralMappedAnswer *mapped,
                                 gpointer                 user_data);

SeralAnswerMapping *seral_answer_mapping_new        (SeralModel          *from,
                                                     const char          *from_version,
                                                     SeralModel          *to,
                                                     const char          *to_version);
void                seral_answer_mapping_free       (SeralAnswerMapping  *self);
gboolean            seral_answer_mapping_is_blind   (SeralAnswerMapping  *self);
GPtrArray          *seral_answer_mapping_find       (SeralAnswerMapping  *self,
                                                     const char          *criterion);
SeralAnswerMap     *seral_answer_mapping_apply      (SeralAnswerMapping  *self,
                                                     const char          *model,
                                                     SeralAnswerMap      *answers,
                                                     SeralMappedFunc      func,
                                                     gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralAnswerMapping, seral_answer_mapping_free)

G_END_DECLS
