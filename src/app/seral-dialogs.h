/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The one place where dialogs are made: file choosers and questions, so that
 * they read alike everywhere, and are kept alive while they are shown.
 */

#define SERAL_DOCUMENT_MIME_TYPE "application/x-seral+json"
#define SERAL_DOCUMENT_SUFFIX    ".seral"

GtkFileChooserNative *seral_dialogs_new_open_document (GtkWindow            *parent);
GtkFileChooserNative *seral_dialogs_new_bring_in      (GtkWindow            *parent);
GtkFileChooserNative *seral_dialogs_new_save_document (GtkWindow            *parent,
                                                       const char           *title,
                                                       GFile                *file);
GtkFileChooserNative *seral_dialogs_new_open_model    (GtkWindow            *parent);
GtkFileChooserNative *seral_dialogs_new_export        (GtkWindow            *parent,
                                                       const char           *name,
                                                       const char           *filter,
                                                       const char           *mime_type);
void                  seral_dialogs_choose_async      (GtkFileChooserNative *chooser,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
GFile                *seral_dialogs_choose_finish     (GAsyncResult         *result);

AdwMessageDialog     *seral_dialogs_new_save_changes  (GtkWindow            *parent,
                                                       const char           *title);
AdwMessageDialog     *seral_dialogs_new_overwrite     (GtkWindow            *parent,
                                                       GFile                *file);
AdwMessageDialog     *seral_dialogs_new_recover       (GtkWindow            *parent,
                                                       const char           *title,
                                                       const char           *times);
AdwMessageDialog     *seral_dialogs_new_discard_draft (GtkWindow            *parent,
                                                       const char           *title);
AdwMessageDialog     *seral_dialogs_new_revert        (GtkWindow            *parent,
                                                       GFile                *file);
AdwMessageDialog     *seral_dialogs_new_drop_what_if  (GtkWindow            *parent);
void                  seral_dialogs_ask_async         (AdwMessageDialog     *dialog,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
const char           *seral_dialogs_ask_finish        (GAsyncResult         *result);

void                  seral_dialogs_tell              (GtkWindow            *parent,
                                                       const char           *heading,
                                                       const char           *body);

char                 *seral_dialogs_suggest_name      (const char           *title,
                                                       const char           *suffix);

G_END_DECLS
