/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/seral-catalogue.h"
#include "base/seral-fault.h"

G_BEGIN_DECLS

/**
 * SeralModelTexts:
 *
 * Finds a definition's texts in another language.
 *
 * First come the definition's own `translations`: of the catalogue's language,
 * then of that language less its country and the like ("de-AT", then "de"),
 * unless the definition is written in it. Then comes the catalogue, where the
 * texts of bundled definitions stand under the context "<id>:<pointer>", such as
 * "partnerspot:/stages/0/name". What neither has stays as it is written.
 */
typedef struct _SeralModelTexts SeralModelTexts;

SeralModelTexts *seral_model_texts_new         (JsonObject      *root,
                                                SeralCatalogue  *catalogue);
void             seral_model_texts_free        (SeralModelTexts *self);

const char      *seral_model_texts_translate   (const char      *pointer,
                                                const char      *text,
                                                gpointer         user_data);
void             seral_model_texts_check_stray (SeralModelTexts *self,
                                                SeralFaults     *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralModelTexts, seral_model_texts_free)

G_END_DECLS
