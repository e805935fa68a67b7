/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-document.h"
#include "model/seral-model-library.h"
#include "scoring/seral-scoring.h"

G_BEGIN_DECLS

/**
 * SeralSession:
 *
 * What the pages of one window share: the document, which round, sheet and
 * model are looked at, and the result that follows from them. Pages bind to its
 * properties and ask it for changes; it keeps the result in step.
 *
 * Properties: document, catalogue, library, model-id, model (#SeralModel), depth,
 * round, sheet, result (boxed #SeralResult, a new one after every change of an
 * answer; never stale when notified), target-level (int; below the base for none),
 * real (nullable #SeralSession): in a sandbox, the session that it is a copy of.
 *
 * Signals: "question-requested" (guint criterion): go to this question;
 * "resource-requested" (guint resource): go to this template; "message" (const
 * char *): something to tell in a toast; "what-if-requested"
 * (nullable #GArray of #SeralRaise): try these answers out; "trail-requested"
 * (const char *title, #GArray of guint, guint position): go through these questions.
 */
#define SERAL_TYPE_SESSION (seral_session_get_type ())
G_DECLARE_FINAL_TYPE (SeralSession, seral_session, SERAL, SESSION, GObject)

SeralSession      *seral_session_new              (SeralDocument     *document,
                                                   SeralModelLibrary *library,
                                                   SeralCatalogue    *catalogue);

SeralDocument     *seral_session_get_document     (SeralSession      *self);
SeralAssessment   *seral_session_get_assessment   (SeralSession      *self);
SeralModelLibrary *seral_session_get_library      (SeralSession      *self);
SeralCatalogue    *seral_session_get_catalogue    (SeralSession      *self);
SeralModel        *seral_session_get_model        (SeralSession      *self);
SeralDepth         seral_session_get_depth        (SeralSession      *self);
SeralRound        *seral_session_get_round        (SeralSession      *self);
SeralSheet        *seral_session_get_sheet        (SeralSession      *self);
SeralResult       *seral_session_get_result       (SeralSession      *self);
int                seral_session_get_target_level (SeralSession      *self);
SeralSession      *seral_session_get_real         (SeralSession      *self);

void               seral_session_set_model_id     (SeralSession      *self,
                                                   const char        *model_id);

/* What the round's answers come to by any of the document's models. */
SeralResult       *seral_session_score_model      (SeralSession      *self,
                                                   SeralModel        *model);

/* Does a change with undo; what goes wrong is told through "message". */
gboolean           seral_session_do               (SeralSession      *self,
                                                   SeralChange       *change);

/* The answer of the current sheet to a criterion of the current model; NULL while open. */
SeralAnswer       *seral_session_get_answer       (SeralSession      *self,
                                                   const SeralCriterion *criterion);
/* Puts @answer in its place; @name is what undo calls it ("Answer", "Note", …). */
void               seral_session_set_answer       (SeralSession      *self,
                                                   const SeralCriterion *criterion,
                                                   SeralAnswer       *answer,
                                                   const char        *name,
                                                   const char        *merge_key);
/* Asks another model, too, and looks at it. */
void               seral_session_add_model        (SeralSession      *self,
                                                   SeralModelEntry   *entry);
void               seral_session_request_question (SeralSession      *self,
                                                   guint              criterion);
/* Asks for several questions, to go from one to the next; @title says what they have in common. */
void               seral_session_request_trail    (SeralSession      *self,
                                                   const char        *title,
                                                   GArray            *criteria,
                                                   guint              position);
void               seral_session_request_resource (SeralSession      *self,
                                                guint              resource);
void               seral_session_request_what_if  (SeralSession      *self,
                                                   GArray            *raises);

G_END_DECLS
