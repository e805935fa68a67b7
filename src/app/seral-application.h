/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-drafts.h"
#include "app/seral-recent.h"
#include "assessment/seral-document.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

/**
 * SeralApplication:
 *
 * The program: its windows, one per document, and what they share (settings,
 * the list of recent documents, the library of models).
 */
#define SERAL_TYPE_APPLICATION (seral_application_get_type ())
G_DECLARE_FINAL_TYPE (SeralApplication, seral_application, SERAL, APPLICATION, AdwApplication)

SeralApplication  *seral_application_new          (void);
SeralApplication  *seral_application_get_default  (void);

GSettings         *seral_application_get_settings (SeralApplication *self);
SeralRecent       *seral_application_get_recent   (SeralApplication *self);
SeralDrafts       *seral_application_get_drafts   (SeralApplication *self);
SeralModelLibrary *seral_application_get_library  (SeralApplication *self);

void               seral_application_show_document (SeralApplication *self,
                                                   GtkWindow        *beside,
                                                   SeralDocument    *document);
void               seral_application_open_file    (SeralApplication *self,
                                                   GtkWindow        *beside,
                                                   GFile            *file);
void               seral_application_recover      (SeralApplication *self,
                                                   GtkWindow        *beside,
                                                   SeralDraft       *draft);
void               seral_application_discard_draft (SeralApplication *self,
                                                   SeralDraft       *draft);

G_END_DECLS
