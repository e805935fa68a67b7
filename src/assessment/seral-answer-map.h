/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-answer.h"

G_BEGIN_DECLS

/**
 * SeralAnswerMap:
 *
 * The answers of one respondent, or those a group agreed on: by model, then by
 * criterion. Changed only by a SeralChange.
 */
#define SERAL_TYPE_ANSWER_MAP (seral_answer_map_get_type ())
G_DECLARE_FINAL_TYPE (SeralAnswerMap, seral_answer_map, SERAL, ANSWER_MAP, GObject)

/* Signal "changed" (const char *model, const char *criterion): one answer is another now. */

typedef void (*SeralAnswerFunc) (const char  *model,
                                 const char  *criterion,
                                 SeralAnswer *answer,
                                 gpointer     user_data);

SeralAnswer *seral_answer_map_lookup    (SeralAnswerMap  *self,
                                         const char      *model,
                                         const char      *criterion);
guint        seral_answer_map_get_n     (SeralAnswerMap  *self,
                                         const char      *model);
void         seral_answer_map_foreach   (SeralAnswerMap  *self,
                                         const char      *model,
                                         SeralAnswerFunc  func,
                                         gpointer         user_data);

G_END_DECLS
