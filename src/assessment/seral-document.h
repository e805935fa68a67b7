/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-history.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

/**
 * SeralDocument:
 *
 * An assessment and the file it lives in: loaded and saved without blocking,
 * with the file's identity and time remembered so that nobody else's changes
 * are overwritten unseen. Properties: file (nullable), history, assessment,
 * library, title, modified, busy.
 *
 * The library holds the bundled and user's definitions and those embedded in
 * this document.
 *
 * Drafts of what is not saved are kept by #SeralDraftKeeper.
 */
#define SERAL_TYPE_DOCUMENT (seral_document_get_type ())
G_DECLARE_FINAL_TYPE (SeralDocument, seral_document, SERAL, DOCUMENT, GObject)

SeralDocument   *seral_document_new            (SeralAssessment      *assessment);
void             seral_document_load_async     (GFile                *file,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
SeralDocument   *seral_document_load_finish    (GAsyncResult         *result,
                                                SeralFaults         **faults,
                                                GError              **error);
SeralDocument   *seral_document_load           (GFile                *file,
                                                SeralFaults          *faults,
                                                GError              **error);

/* Into its file, or into another, in which it lives from then on. */
void             seral_document_save_async     (SeralDocument        *self,
                                                GFile                *file,
                                                gboolean              overwrite_changed,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* As another document: with a new id, in a file of its own. */
void             seral_document_save_as_async  (SeralDocument        *self,
                                                GFile                *file,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* A copy for a colleague: the same document, while this one stays where it is. */
void             seral_document_save_copy_async (SeralDocument       *self,
                                                GFile                *file,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
/* Finishes each of the three. */
gboolean         seral_document_save_finish    (SeralDocument        *self,
                                                GAsyncResult         *result,
                                                GError              **error);
gboolean         seral_document_save           (SeralDocument        *self,
                                                GFile                *file,
                                                gboolean              overwrite_changed,
                                                GError              **error);
void             seral_document_query_changed_async  (SeralDocument  *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         seral_document_query_changed_finish (SeralDocument  *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/* Makes it an untitled document of its own, as a sample is opened. */
void             seral_document_detach         (SeralDocument        *self);

GFile           *seral_document_get_file       (SeralDocument        *self);
SeralHistory    *seral_document_get_history    (SeralDocument        *self);
SeralAssessment *seral_document_get_assessment (SeralDocument        *self);
SeralModelLibrary *seral_document_get_library  (SeralDocument        *self);
gboolean         seral_document_get_modified   (SeralDocument        *self);
gboolean         seral_document_get_busy       (SeralDocument        *self);
char            *seral_document_dup_title      (SeralDocument        *self);

G_END_DECLS
