/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "cli/seral-cli.h"
#include "model/seral-model-library.h"

G_BEGIN_DECLS

/**
 * SeralCliShelf:
 *
 * The definitions of one run: those given with --model win over those a document
 * brings along, these over the user's, and these over the bundled ones.
 */
typedef struct _SeralCliShelf SeralCliShelf;

SeralCliShelf     *seral_cli_shelf_new            (SeralCatalogue     *catalogue,
                                                   const char * const *files);
void               seral_cli_shelf_free           (SeralCliShelf      *self);

SeralModelLibrary *seral_cli_shelf_get_library    (SeralCliShelf      *self);
void               seral_cli_shelf_open_document  (SeralCliShelf      *self,
                                                   SeralAssessment    *assessment);
void               seral_cli_shelf_close_document (SeralCliShelf      *self);
SeralModel        *seral_cli_shelf_find_model     (SeralCliShelf      *self,
                                                   SeralModelUse      *use,
                                                   GError            **error);
SeralModelEntry   *seral_cli_shelf_get_named      (SeralCliShelf      *self,
                                                   const char         *name);
void               seral_cli_shelf_complain_unused (SeralCliShelf     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralCliShelf, seral_cli_shelf_free)

G_END_DECLS
